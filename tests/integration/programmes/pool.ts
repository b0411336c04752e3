/** Works through a list, so many at a time; waits for all, then fails with every failure. */
export async function pool<Item>(
  items: readonly Item[],
  size: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.entries();
  const failures: string[] = [];
  await Promise.all(
    Array.from({ length: size }, async () => {
      for (const [, item] of waiting)
        await work(item).catch((error: unknown) =>
          failures.push(error instanceof Error ? error.message : String(error)),
        );
    }),
  );
  if (failures.length > 0) throw new Error(`${failures.length} failed:\n${failures.slice(0, 8).join('\n')}`);
}
