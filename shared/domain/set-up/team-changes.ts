// What was changed of a care team, field by field.
import type { CareTeam } from '../care-team.ts';
import type { SetUpChange } from './set-up-audit.ts';

/** A field that is added to a care team does not compile until it is said here how the audit names it. */
const CODES: {
  readonly [Field in keyof Required<CareTeam>]: (value: NonNullable<CareTeam[Field]>) => readonly string[];
} = {
  id: (id) => [id],
  programmeName: (name) => [name],
  timeZone: (zone) => [zone],
  dayLine: (line) => [line],
  outOfHoursLine: (line) => [line],
  hours: ({ days, from, to }) => [`${days.join(',')} ${from}-${to}`],
  holidays: (days) => days,
  // By place, since the order says who is called first; who left is not to be called, so no number stays.
  onCall: (steps) => steps.map(({ name, user }, place) => `${place + 1} ${name}${user ? ` (${user})` : ''}`),
  settings: (settings) => Object.entries(settings).map(([name, value]) => `${name} ${value}`),
  members: (members) =>
    members.map(
      ({ user, name, role, awayUntil }) => `${user} (${name}, ${role}${awayUntil ? `, away until ${awayUntil}` : ''})`,
    ),
  lastTest: ({ at }) => [at],
};

/** Long lists stay readable, and an entry small. */
const LONGEST = 1_000;

const inShort = (codes: readonly string[]): string => {
  const all = codes.join('; ');
  return all.length > LONGEST ? `${all.slice(0, LONGEST)} …` : all;
};

const codesOf = <Field extends keyof CareTeam>(team: Partial<CareTeam>, field: Field): readonly string[] => {
  const value = team[field];
  return value === undefined || value === null ? [] : CODES[field](value);
};

/** Empty where nothing was. Of who is on call only that a number is another one, never which. */
export const teamChanges = (before: Partial<CareTeam>, after: CareTeam): readonly SetUpChange[] => {
  const fields = (Object.keys(CODES) as readonly (keyof CareTeam)[]).filter((field) => field !== 'lastTest');
  const changes = fields.flatMap((field) => {
    const [was, is] = [codesOf(before, field), codesOf(after, field)];
    const went = was.filter((code) => !is.includes(code));
    const came = is.filter((code) => !was.includes(code));
    if (went.length + came.length === 0) return [];
    return [
      { field, ...(went.length > 0 && { before: inShort(went) }), ...(came.length > 0 && { after: inShort(came) }) },
    ];
  });
  return contactsOf(before) === contactsOf(after) ? changes : [...changes, { field: 'onCallContacts' }];
};

const contactsOf = ({ onCall = [] }: Partial<CareTeam>): string => JSON.stringify(onCall.map(({ contact }) => contact));
