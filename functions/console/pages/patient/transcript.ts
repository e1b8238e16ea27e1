// The conversation, day by day, with what became of each text.
import type { Communication, NotDoneReason, OutgoingText } from '../../../../shared/domain/communication.ts';
import type { DeliveryFailure } from '../../../../shared/domain/delivery.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { LocalDate, LocalTime, TimeZoneId } from '../../../../shared/domain/local-time.ts';
import { localDate, localTime } from '../../../../shared/domain/zoned-time.ts';
import { bodyInWords } from '../words/body-words.ts';

export interface Said {
  readonly id: string;
  readonly from: 'patient' | 'vigil' | 'staff';
  readonly at: LocalTime;
  readonly body: string;
  /** What became of it, or what it was taken for. */
  readonly state: string;
  /** It did not come, or a person has to read it. */
  readonly matters: boolean;
}

export interface Day {
  readonly day: LocalDate;
  readonly said: readonly Said[];
}

const FAILURES: Readonly<Record<DeliveryFailure, string>> = {
  'number-invalid': 'the number does not exist',
  'number-blocked': 'the carrier blocks this number',
  'number-opted-out': 'the carrier has this number as opted out',
  'phone-blocks-texts': 'the phone takes no texts',
  'phone-unreachable': 'the phone was off or out of reach',
  'carrier-unreachable': 'the carrier could not be reached',
  'carrier-blocked': 'the carrier blocked it',
  'carrier-spam': 'the carrier took it for spam',
  'setting-price': 'it cost more than our limit',
  'setting-spend-limit': 'our spending limit was reached',
  'setting-body': 'the network did not take its content',
  unknown: 'the network gave no reason',
};

const NOT_DONE: Readonly<Record<NotDoneReason, string>> = {
  'too-late': 'it was too late for it',
  'not-permitted': 'consent, a hold or the number no longer allowed it',
  refused: 'the network refused it',
  'outcome-unknown': 'the network did not answer, so it may have come all the same',
  'programme-held': 'the whole programme was on hold',
};

const sentState = ({ delivery, outcomeUnknown, purpose }: OutgoingText): string => {
  const twice = outcomeUnknown ? ', may have come twice' : '';
  if (delivery?.status === 'failed') return `Failed: ${FAILURES[delivery.reason ?? 'unknown']}`;
  if (delivery?.status === 'delivered') return `Delivered${twice}`;
  return `Sent${delivery ? ', the carrier has it' : ''}${twice}${purpose === 'safety' ? ' (safety text)' : ''}`;
};

/** What became of a text that went out. */
export const outgoingState = (text: OutgoingText): string => {
  switch (text.status) {
    case 'preparation':
      return 'Waiting to be sent';
    case 'in-progress':
      return 'Being sent';
    case 'completed':
      return sentState(text);
    case 'not-done':
      return `Not sent: ${NOT_DONE[text.notDoneReason ?? 'not-permitted']}`;
  }
};

const READ_AS: Readonly<Partial<Record<string, string>>> = {
  crisis: 'Read as danger',
  optout: 'Read as: no more texts',
  wrong_number: 'Read as: wrong number',
  help: 'Asked for help',
  optin: 'Agreed',
  pause_request: 'Asked for a pause',
  reprompt: 'Could not be read as an answer',
};

const saidOf = (text: Communication, zone: TimeZoneId): Said => {
  const { id } = text;
  const body = bodyInWords(text);
  const at = localTime(whenOf(text), zone);
  if (text.direction === 'out') {
    const failed = text.status === 'not-done' || text.delivery?.status === 'failed';
    const from = text.purpose === 'staff' ? 'staff' : 'vigil';
    return { id, from, at, body, state: outgoingState(text), matters: failed };
  }
  const read = text.filed ? `Answer ${text.filed.code}` : (READ_AS[text.reading.kind] ?? 'No answer to a question');
  const needsPerson = text.needsPerson === true || text.reading.kind === 'crisis';
  return {
    id,
    from: 'patient',
    at,
    body,
    state: `${read}${text.needsPerson ? ', a person has to read it' : ''}`,
    matters: needsPerson,
  };
};

const whenOf = (text: Communication): Instant =>
  text.direction === 'in' ? text.receivedAt : (text.sentAt ?? text.createdAt);

/** In order of time, by the days of the patient. */
export const daysOf = (texts: readonly Communication[], zone: TimeZoneId): readonly Day[] => {
  const days = new Map<LocalDate, Said[]>();
  for (const text of texts) {
    const day = localDate(whenOf(text), zone);
    days.set(day, [...(days.get(day) ?? []), saidOf(text, zone)]);
  }
  return [...days].map(([day, said]) => ({ day, said }));
};
