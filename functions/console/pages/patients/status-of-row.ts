// How a patient of a list stands, in a few words.
import type { PatientRow, PatientStatus } from '../../../../shared/domain/patient-row.ts';

const STATUS: Readonly<Record<PatientStatus, string>> = {
  active: 'Active',
  pending: 'Not invited yet',
  invited: 'Invited, no answer yet',
  declined: 'Declined',
  'opted-out': 'Stopped texts',
  pause: 'Paused',
  'treatment-hold': 'Treatment on hold',
  hospital: 'In hospital',
  hospice: 'In hospice',
  withdrawn: 'Withdrawn',
  died: 'Died',
  'wrong-number': 'Held: wrong number',
  'reported-death': 'Held: death reported',
  'number-refused': 'Held: new number refused',
  'number-unconfirmed': 'Held: new number not confirmed',
};

export const statusInWords = ({ status }: PatientRow): string => STATUS[status];

/** Nothing is sent to these, whatever they answered before. */
const NOT_ASKED: readonly PatientStatus[] = [
  'declined',
  'opted-out',
  'withdrawn',
  'died',
  'wrong-number',
  'reported-death',
  'number-refused',
  'number-unconfirmed',
];

const surveysInWords = (count: number): string => (count === 1 ? 'survey' : `${count} surveys`);

/** How the last ones went. */
export const answeringInWords = ({ status, missedInARow, lastAskedAt, surveys }: PatientRow): string => {
  if (NOT_ASKED.includes(status)) return 'Not asked';
  if (!lastAskedAt) return 'No survey yet';
  const { unfinishedInARow = 0 } = surveys ?? {};
  if (missedInARow > 0) return `Missed the last ${surveysInWords(missedInARow)}`;
  return unfinishedInARow > 0 ? `Did not finish the last ${surveysInWords(unfinishedInARow)}` : 'Answering';
};

/** `7 of 8 finished (1 in part)`: surveys answered to the end, of those that came and have ended. */
export const adherenceInWords = ({ surveys }: PatientRow): string =>
  surveys && surveys.delivered > 0
    ? `${surveys.completed} of ${surveys.delivered} finished${surveys.partly ? ` (${surveys.partly} in part)` : ''}`
    : '–';
