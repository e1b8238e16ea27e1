// Which groups in a research export are so small that someone in them might be recognised.
import type { Counts } from '../figures/counts.ts';
import type { Filed } from './filed.ts';
import { ageAtEnrolment } from './research-columns.ts';

/** Fewer patients than this are few. */
const SMALL = 5;
const EVERYONE = 'everyone';

const GROUPS: readonly (readonly [name: string, of: (filed: Filed) => string])[] = [
  ['language', ({ response }) => response.language],
  ['respondent', ({ response }) => response.respondent ?? 'self'],
  ['mode', ({ response }) => response.mode ?? 'sms'],
  ['age_band', (filed) => ageAtEnrolment(filed) ?? 'not on record'],
  ['plan', ({ response }) => response.plan],
  ['instrument', ({ response }) => response.instrument],
];

/** Patients by group, and all of them: parts of one export add up, since nobody is in two. */
export const tallyOf = (filed: readonly Filed[]): Counts => ({
  [EVERYONE]: new Set(filed.map(({ state }) => state.id)).size,
  ...Object.fromEntries(
    GROUPS.flatMap(([name, of]) =>
      [...patientsBy(filed, of)].map(([value, patients]) => [`${name} ${value}`, patients.size]),
    ),
  ),
});

/** `<column> <value>` of every group with fewer than {@link SMALL} patients; `everyone` where there are no more at all. */
export const smallCellsIn = ({ [EVERYONE]: everyone = 0, ...groups }: Counts): readonly string[] => {
  if (everyone === 0) return [];
  if (everyone < SMALL) return [EVERYONE];
  return Object.entries(groups).flatMap(([group, patients]) => (patients < SMALL ? [group] : []));
};

const patientsBy = (filed: readonly Filed[], of: (one: Filed) => string): ReadonlyMap<string, ReadonlySet<string>> => {
  const groups = new Map<string, Set<string>>();
  for (const one of filed) groups.set(of(one), (groups.get(of(one)) ?? new Set()).add(one.state.id));
  return groups;
};
