// What the form of an enrolment offers to choose from: the likely first.
import { readPhone } from '../../../../shared/contracts/console/phone.ts';
import { isSameUser } from '../../../../shared/domain/away.ts';
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import type { SeparateConsent } from '../../../../shared/domain/consent.ts';
import type { Content } from '../../../../shared/domain/content.ts';
import { seesTeam } from '../../../../shared/domain/team-access.ts';
import type { ConsoleDependencies } from '../../console-dependencies.ts';
import type { PageRequest } from '../page-request.ts';
import { teamChoices } from '../team-choices.ts';

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
  const isOwn = ({ members = [] }: CareTeam) => members.some(({ user }) => isSameUser(user, by.name));
  const seen = (await deps.knownTeams()).filter((team) => seesTeam(team, by));
  const teams = [...seen.filter(isOwn), ...seen.filter((team) => !isOwn(team))];
  const near = teams.find(({ dayLine }) => dayLine)?.dayLine;
  return {
    careTeams: teamChoices(teams),
    timeZones: zonesFrom([...teams.map(({ timeZone }) => timeZone), ...zonesNear(near)]),
    plans: planOptions(deps.content),
    near,
  };
};

const planOptions = ({ plans }: Content): Options => plans.map(({ id, title }) => [id, title]);

/** Of the country of a phone number. */
const zonesNear = (phone: string | undefined): readonly string[] => {
  const read = readPhone(phone ?? '');
  return 'country' in read ? zonesOfCountry(read.country) : [];
};

interface ZonedLocale extends Intl.Locale {
  /** Of Node, and not yet of TypeScript's library. */
  readonly getTimeZones?: () => readonly string[];
}

const zonesOfCountry = (country: string): readonly string[] => {
  const locale: ZonedLocale = new Intl.Locale('und', { region: country });
  const known = new Set(Intl.supportedValuesOf('timeZone'));
  return (locale.getTimeZones?.() ?? []).filter((zone) => known.has(zone));
};

/** Where the teams are, then their country, then the rest of the world. */
const zonesFrom = (likely: readonly string[]): Options =>
  [...new Set([...likely, ...Intl.supportedValuesOf('timeZone')])].map((zone) => [zone, zone.replaceAll('_', ' ')]);
