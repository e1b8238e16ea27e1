// A channel: one address at which staff hear of alerts, and which of them it lets through.
import { SEVERITIES, type Severity } from './alert.ts';
import type { CareTeamId } from './care-team.ts';

export const CHANNEL_KINDS = ['email', 'sms', 'https'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** Conditions by the attribute's name, as SNS writes them. Without any, a channel hears everything. */
export type FilterPolicy = Readonly<Record<string, unknown>>;

export interface Channel {
  /** Absent while it waits to be confirmed: until then nobody hears anything by it, and nothing can be changed. */
  readonly id?: string;
  /** `other`: not made here, such as a queue. */
  readonly kind: ChannelKind | 'other';
  /** E-mail address, E.164 number, or URL. */
  readonly endpoint: string;
  /** Known of confirmed ones alone. */
  readonly filter?: FilterPolicy;
}

/** What a notice is filtered by. */
export interface Notified {
  readonly careTeamId: CareTeamId;
  readonly severity: Severity;
  /** 0 for the first notice, then one more per escalation. */
  readonly escalation: number;
}

/** As the attributes of a message. */
export const filteredBy = ({ careTeamId, severity, escalation }: Notified) => ({
  team: careTeamId,
  severity,
  escalation,
});

/** A channel as staff ask for it. */
export interface WantedChannel {
  readonly kind: ChannelKind;
  readonly endpoint: string;
  readonly severities: readonly Severity[];
  /** Escalations before the first notice: 0 hears of an alert at once. */
  readonly fromStep: number;
}

export const filterFor = (teams: readonly CareTeamId[], { severities, fromStep }: WantedChannel): FilterPolicy => ({
  team: teams,
  ...(severities.length < SEVERITIES.length && { severity: severities }),
  ...(fromStep > 0 && { escalation: [{ numeric: ['>=', fromStep] }] }),
});

/** The teams that a filter names; undefined where it lets every team through. */
export const teamsOf = ({ filter }: Channel): readonly CareTeamId[] | undefined =>
  Array.isArray(filter?.team) ? filter.team.map(String) : undefined;

/** True for a confirmed channel that this team's alerts, or some of them, go to. */
export const isOfTeam = (channel: Channel, team: CareTeamId): boolean =>
  channel.filter !== undefined && (teamsOf(channel)?.includes(team) ?? true);

/** How high a chain is looked for: no team has more steps. */
const HIGHEST = 20;

/** The first escalation that a channel of the team hears of for this severity; undefined where it hears of none. */
export const firstHeard = (channel: Channel, careTeamId: CareTeamId, severity: Severity): number | undefined => {
  const { filter } = channel;
  if (!filter) return undefined;
  for (let escalation = 0; escalation <= HIGHEST; escalation++)
    if (letsThrough(filter, { careTeamId, severity, escalation })) return escalation;
  return undefined;
};

/** The severities of which nobody hears at once. */
export const unheard = (channels: readonly Channel[], careTeamId: CareTeamId): readonly Severity[] =>
  SEVERITIES.filter((severity) => !channels.some((channel) => firstHeard(channel, careTeamId, severity) === 0));

/** What becomes of the channels: an address has one subscription with one filter, which several teams share. */
export type ChannelChange =
  | { readonly change: 'add' | 'none'; readonly filter: FilterPolicy }
  | { readonly change: 'set'; readonly id: string; readonly filter: FilterPolicy }
  | { readonly change: 'remove'; readonly id: string }
  | { readonly refused: string };

export const addTo = (channels: readonly Channel[], team: CareTeamId, wanted: WantedChannel): ChannelChange => {
  const same = channels.find(({ kind, endpoint }) => kind === wanted.kind && endpoint === wanted.endpoint);
  if (!same?.id) return { change: 'add', filter: filterFor([team], wanted) };
  const teams = teamsOf(same);
  if (!teams) return { refused: 'This address hears of every team already.' };
  const filter = filterFor([...new Set([...teams, team])].sort(), wanted);
  const isAlone = teams.every((one) => one === team);
  return isAlone || isSameBut(filter, same.filter)
    ? { change: 'set', id: same.id, filter }
    : {
        refused:
          'This address hears of another team by another rule, and one address has one rule. Choose the same one.',
      };
};

const isSameBut = ({ team: _one, ...some }: FilterPolicy, { team: _other, ...others }: FilterPolicy = {}): boolean =>
  JSON.stringify(Object.entries(some).sort()) === JSON.stringify(Object.entries(others).sort());

/** Other teams that hear by the same address go on to. */
export const removeFrom = (channels: readonly Channel[], team: CareTeamId, id: string): ChannelChange => {
  const channel = channels.find((one) => one.id === id);
  if (!channel || !isOfTeam(channel, team)) return { refused: 'This team has no such channel any more.' };
  const others = teamsOf(channel)?.filter((one) => one !== team) ?? [];
  return others.length > 0
    ? { change: 'set', id, filter: { ...channel.filter, team: others } }
    : { change: 'remove', id };
};

/** True when a subscription with this filter gets this notice. */
export const letsThrough = (policy: FilterPolicy, notice: Notified): boolean => {
  const attributes: Readonly<Record<string, string | number>> = filteredBy(notice);
  return Object.entries(policy).every(
    ([name, conditions]) =>
      Array.isArray(conditions) && conditions.some((condition) => holds(condition, attributes[name])),
  );
};

/** Exact values and ranges of numbers. What else SNS knows counts as unheard: better an alarm too many. */
const holds = (condition: unknown, value: string | number | undefined): boolean => {
  if (typeof condition !== 'object' || condition === null) return condition === value;
  return 'numeric' in condition && Array.isArray(condition.numeric) && isWithin(condition.numeric, Number(value));
};

const COMPARISONS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

/** A range alternates between a comparison and its bound: `['>=', 1, '<', 3]`. */
const isWithin = (range: readonly unknown[], value: number): boolean =>
  range.every((part, index) => index % 2 === 1 || COMPARISONS[String(part)]?.(value, Number(range[index + 1])));
