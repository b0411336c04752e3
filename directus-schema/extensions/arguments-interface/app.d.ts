/** What this interface uses of Vue besides what is declared for the others. */
declare module 'vue' {
  export function inject<T>(key: string): Ref<T> | undefined;
  export function onBeforeUnmount(run: () => void): void;
}
