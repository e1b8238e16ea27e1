// What scores, items and times are called on the pages of a patient.
import type { TimeZoneId } from '../../../../shared/domain/local-time.ts';
import type { PlannedInvitation } from '../../../../shared/domain/planned-invitation.ts';
import type { Instrument, LinkId, ScoreDefinition } from '../../../../shared/domain/questionnaire.ts';
import { instantAt } from '../../../../shared/domain/zoned-time.ts';
import { whenInWords } from '../when.tsx';
import { instrumentName } from '../words/instrument-words.ts';
import { dayInWords } from './status-words.ts';

/** `PHQ-4 anxiety`; the total goes by the name of its instrument. */
export const scoreNameOf = (
  instrument: Pick<Instrument, 'id' | 'title'>,
  { id, title }: Pick<ScoreDefinition, 'id' | 'title'>,
): string =>
  id === 'total' ? instrumentName(instrument) : `${instrumentName(instrument)} ${title ?? id.replaceAll('-', ' ')}`;

/** `ici-head` as `Head`: the name of a row whose question is too long to be one. */
export const itemNameOf = (linkId: LinkId): string => {
  const [first = '', ...rest] = linkId.split('-').slice(1);
  // A gate asks about several symptoms at once: each is asked about behind it.
  const name = first === 'gate' ? `any: ${rest.join(', ')}` : [first, ...rest].join(' ');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};

/** `2026-11-02T10:30` as `Mon 2 Nov 2026, 10:30`: what the patient’s clock shows. */
export const localInWords = (local: string): string => {
  const [day = '', time = ''] = local.split('T');
  return `${dayInWords(day)}, ${time}`;
};

/** The same with its zone named, `Mon 2 Nov 2026, 10:30 EST`: where other patients have other clocks, or staff have. */
export const plannedInWords = (local: string, zone: TimeZoneId): string => {
  const [day = '', time = ''] = local.split('T');
  return whenInWords(instantAt(day, time, zone), zone);
};

export const invitationInWords = ({ isReminder }: PlannedInvitation): string =>
  isReminder ? 'Reminder of the invitation' : 'Invitation';
