// What the pages of care teams say: gaps of cover, and what was done.
import { spacedPhone } from '../../../../shared/contracts/console/phone.ts';
import { lacksToInvite } from '../../../../shared/domain/away.ts';
import type { CareTeam } from '../../../../shared/domain/care-team.ts';
import type { Channel } from '../../../../shared/domain/channel.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { ShownChannels } from '../../channels.ts';
import { addressInWords } from '../channel-words.ts';

export const DONE: Readonly<Record<string, string>> = {
  created: 'The care team is there. Fill in what is missing before its patients are invited.',
  saved: 'Saved.',
  'member-added': 'Added to the team.',
  'member-removed': 'Removed from the team. Unless they lead the programme they no longer see its patients.',
  away: 'Marked as away. Alerts pass over their step of the on-call chain, and their cases are with the team again. A phone, mailbox or pager of their own still hears of alerts until its channel is removed.',
  back: 'Marked as there again.',
  'channel-added': 'Added. E-mail and pagers hear of alerts only once they are confirmed where they arrive.',
  'channel-removed': 'Removed. This team’s alerts no longer go there.',
};

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const dayName = (day: number): string => DAYS[day - 1] ?? String(day);

/** A phone in groups; an e-mail address as it is. */
export const contactInWords = (contact: string): string => spacedPhone(contact);

const MISSING: Readonly<Record<string, string>> = {
  dayLine: 'No day line',
  outOfHoursLine: 'No out-of-hours line',
  hours: 'No working hours',
  onCall: 'No on-call chain',
  someoneOnCall: 'Everyone in the on-call chain is away, so there is nobody to call',
};

/** `a, b and c`. */
const listed = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]+)$/, ' and $1');

interface Standing {
  readonly team: CareTeam;
  readonly channels: Pick<ShownChannels, 'unheard' | 'waiting'>;
  /** Open alerts of which a notice has not gone out for a while. */
  readonly unsent: number;
  readonly now: Instant;
}

export const unconfirmed = (channel: Channel): string =>
  `${addressInWords(channel)} has not confirmed yet: it hears of nothing.`;

/** What is wrong with a team’s cover, the worst first; empty where all is well. */
export const gapsOf = ({ team, channels: { unheard, waiting }, unsent, now }: Standing): readonly string[] => [
  ...lacksToInvite(team, now).map((field) => `${MISSING[field] ?? field}: no patient of this team can be invited.`),
  ...(unsent > 0
    ? [
        `A notice of ${unsent === 1 ? 'an open alert' : `${unsent} open alerts`} has not gone out: tell the team yourself.`,
      ]
    : []),
  ...(unheard.length > 0
    ? [`Nobody hears at once of ${listed(unheard)} alerts: no confirmed channel lets them through.`]
    : []),
  ...waiting.map(unconfirmed),
  ...(team.members?.length ? [] : ['No members listed: all staff see its patients.']),
];
