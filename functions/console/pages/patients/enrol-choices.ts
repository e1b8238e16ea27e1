// What the form of an enrolment offers to choose from: the likely first.
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import type { SeparateConsent } from '../../../../shared/domain/consent.ts';
import type { Content } from '../../../../shared/domain/content.ts';
import { seesTeam } from '../../../../shared/domain/team-access.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { PageRequest } from '../page-request.ts';

export type Options = readonly (readonly [value: string, label: string])[];

export interface EnrolChoices {
  readonly careTeams: Options;
  readonly timeZones: Options;
  readonly plans: Options;
  /** A number of the country that phones without a country code are taken for. */
  readonly near: string | undefined;
}

export const LANGUAGE_OPTIONS: Options = [
  ['en', 'English'],
  ['es', 'Spanish'],
];
export const SOURCE_OPTIONS: Options = [
  ['in-person', 'In person'],
  ['written', 'In writing'],
];
export const PERMISSION_LABELS: Readonly<Record<SeparateConsent, string>> = {
  'mood-questions': 'Questions about mood may be texted',
  caregiver: 'A caregiver may be involved',
  'emergency-contact': 'The emergency contact may be called',
  voicemail: 'A message may be left on voicemail',
  'research-use': 'Answers may be used for research',
};

/** Own care teams before those that are open to everyone. */
export const enrolChoices = async (
  deps: Pick<ConsoleDependencies, 'knownTeams' | 'content'>,
  { by }: Pick<PageRequest, 'by'>,
): Promise<EnrolChoices> => {
  const isOwn = ({ members = [] }: CareTeam) =>
    members.some(({ user }) => user.toLowerCase() === by.name.toLowerCase());
  const seen = (await deps.knownTeams()).filter((team) => seesTeam(team, by));
  const teams = [...seen.filter(isOwn), ...seen.filter((team) => !isOwn(team))];
  return {
    careTeams: teams.map(({ id, programmeName }) => [id, `${programmeName} (${id})`]),
    timeZones: zonesFrom(teams.map(({ timeZone }) => timeZone)),
    plans: planOptions(deps.content),
    near: teams.find(({ dayLine }) => dayLine)?.dayLine,
  };
};

const planOptions = ({ plans }: Content): Options => plans.map(({ id, title }) => [id, title]);

/** Where the teams are, then the rest of the world. */
const zonesFrom = (likely: readonly string[]): Options =>
  [...new Set([...likely, ...Intl.supportedValuesOf('timeZone')])].map((zone) => [zone, zone.replaceAll('_', ' ')]);
