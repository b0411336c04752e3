import { criterionProblem, type CriterionProblem } from './criterion-problem.ts';

type Target = { readonly ref?: { readonly basis: string } | undefined };
type Leaning = Target & { readonly key: string; readonly alternatives?: readonly Target[] | undefined };

/** The versions between which a reference could go in a circle. */
export type Leans = { readonly basis: string; readonly criteria: readonly Leaning[] };

type Edge = { readonly criterion: string; readonly path: readonly (string | number)[]; readonly basis: string };

function edgesOf({ key, ref, alternatives }: Leaning): Edge[] {
  return [
    ...(ref ? [{ criterion: key, path: ['ref'], basis: ref.basis }] : []),
    ...(alternatives ?? []).flatMap((one, at) =>
      one.ref ? [{ criterion: key, path: ['alternatives', at, 'ref'], basis: one.ref.basis }] : [],
    ),
  ];
}

/** References of bases to each other that go in a circle: neither could be decided before the other. */
export function checkReferences(versions: readonly Leans[]): CriterionProblem[] {
  const leans = new Map<string, Edge[]>();
  for (const { basis, criteria } of versions)
    leans.set(basis, [...(leans.get(basis) ?? []), ...criteria.flatMap(edgesOf)]);

  const wayTo = (from: string, target: string, seen: readonly string[]): readonly string[] | null => {
    if (from === target) return [from];
    if (seen.includes(from)) return null;
    for (const { basis } of leans.get(from) ?? []) {
      const way = wayTo(basis, target, [...seen, from]);
      if (way) return [from, ...way];
    }
    return null;
  };

  return [...leans].flatMap(([basis, edges]) =>
    edges.flatMap((edge) => {
      const way = wayTo(edge.basis, basis, []);
      if (!way) return [];
      const circle = [basis, ...way].join(' → ');
      return [
        criterionProblem(edge.criterion, edge.path, {
          de: `Die Verweise drehen sich im Kreis: ${circle}. Bitte einen davon durch eine Bedingung ersetzen.`,
          en: `the references go in a circle: ${circle}`,
        }),
      ];
    }),
  );
}
