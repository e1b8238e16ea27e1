// A list of whom a case can be given to: anyone in the team, or one of its members who is there.
import { isAway } from '../../../shared/domain/away.ts';
import type { CareTeam } from '../../../shared/domain/care-team.ts';
import type { Instant } from '../../../shared/domain/instant.ts';

/** The value that stands for anyone in the team. */
export const POOL = '*';

type Option = readonly [value: string, label: string];

export const peopleOf = (team: CareTeam | undefined, now: Instant): readonly Option[] =>
  (team?.members ?? [])
    .filter((member) => team && !isAway(member, team, now))
    .map(({ user, name }) => [user, name] as const);

interface PersonProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen?: string;
  /** The id of the form it belongs to, where that is elsewhere on the page. */
  readonly form?: string;
}

export const PersonChoice = ({ name, label, options, chosen, form }: PersonProps) => (
  <select name={name} aria-label={label} form={form}>
    {options.map(([value, text]) => (
      <option key={value} value={value} selected={value === chosen}>
        {text}
      </option>
    ))}
  </select>
);
