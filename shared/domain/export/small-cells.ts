// Which groups in a research export are so small that someone in them might be recognised.
import type { Filed } from './filed.ts';

/** Fewer patients than this are few. */
const SMALL = 5;

const GROUPS: readonly (readonly [name: string, of: (filed: Filed) => string])[] = [
  ['language', ({ response }) => response.language],
  ['respondent', ({ response }) => response.respondent ?? 'self'],
  ['mode', ({ response }) => response.mode ?? 'sms'],
  ['plan', ({ response }) => response.plan],
  ['instrument', ({ response }) => response.instrument],
];

/** `<column> <value>` of every group with fewer than {@link SMALL} patients; `everyone` where there are no more at all. */
export const smallCells = (filed: readonly Filed[]): readonly string[] => {
  const small = ([, patients]: readonly [string, ReadonlySet<string>]): boolean => patients.size < SMALL;
  const everyone = new Set(filed.map(({ state }) => state.id));
  if (everyone.size === 0) return [];
  if (everyone.size < SMALL) return ['everyone'];
  return GROUPS.flatMap(([name, of]) => [...patientsBy(filed, of)].filter(small).map(([value]) => `${name} ${value}`));
};

const patientsBy = (filed: readonly Filed[], of: (one: Filed) => string): ReadonlyMap<string, ReadonlySet<string>> => {
  const groups = new Map<string, Set<string>>();
  for (const one of filed) groups.set(of(one), (groups.get(of(one)) ?? new Set()).add(one.state.id));
  return groups;
};
