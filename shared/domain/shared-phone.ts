// Patients who share one phone: each text says whom it is for, and only one of them is asked anything at a time.
import type { PatientId } from './communication.ts';
import type { Wording } from './content.ts';
import { HOUR, type Instant, later, MINUTE, plus } from './instant.ts';
import type { PatientState, Sitting } from './patient.ts';
import { smsSizeOf } from './sms-segments.ts';

/** Of a text from a shared phone: who else has it, and whether it is known whose text this is. */
export interface SharedPhone {
  readonly with: readonly PatientId[];
  /** The patient it was given to is being asked something, or is named in it. */
  readonly attributed: boolean;
}

/** A claim on the one conversation that a shared phone can hold: written with the turn that begins or ends it. */
export type PhoneTurn =
  | { readonly kind: 'takes'; readonly at: Instant }
  | { readonly kind: 'gives-back'; readonly freeFrom: Instant };

/** Defaults to be signed off (docs/clinical-rules.md section 10). */
const TRY_AGAIN_AFTER = 30 * MINUTE;
/** A second thought about the last answer must not fill the first question of the next patient. */
const PAUSE_BETWEEN_PATIENTS = 10 * MINUTE;
const REMIND_AFTER = 6 * HOUR;
const OPEN_FOR = 24 * HOUR;

/** Of an invitation to a shared phone: nobody else on it can be asked meanwhile. */
export const SHARED_INVITATION_PATIENCE = REMIND_AFTER;

/** True while a plain reply from the shared phone is this patient's: a survey, an invitation or a conversation with staff is open. */
export const holdsPhone = ({ phoneLabel, sitting, staffTalk, consent }: PatientState): boolean =>
  phoneLabel !== undefined &&
  (sitting !== undefined || staffTalk !== undefined || (consent.status === 'invited' && !consent.unansweredAt));

/** What a change of the state means for the phone; undefined for everyone who has one of their own. */
export const phoneTurnOf = (before: PatientState, after: PatientState, now: Instant): PhoneTurn | undefined => {
  const [held, holds] = [holdsPhone(before), holdsPhone(after)];
  if (held === holds) return undefined;
  return holds ? { kind: 'takes', at: now } : { kind: 'gives-back', freeFrom: plus(now, PAUSE_BETWEEN_PATIENTS) };
};

/** When to try again, someone else on the phone being asked now. */
export const whenPhoneMayBeFree = (now: Instant): Instant => plus(now, TRY_AGAIN_AFTER);

/** Not before the phone may be free for this patient. */
export const oncePhoneIsFree = ({ phoneBusyUntil }: PatientState, at: Instant): Instant =>
  phoneBusyUntil ? later(phoneBusyUntil, at) : at;

/** True while another try for the phone would come too soon. */
export const isWaiting = ({ phoneBusyUntil }: PatientState, until: Instant): boolean =>
  phoneBusyUntil !== undefined && phoneBusyUntil > until;

/** A survey on a shared phone stays open for a day, so that the others get their turn while theirs is still of use. */
export const sharedPatience = (now: Instant): Pick<Sitting, 'remindAt' | 'expiresAt'> => ({
  remindAt: plus(now, REMIND_AFTER),
  expiresAt: plus(now, OPEN_FOR),
});

const MOST_SEGMENTS: Readonly<Record<Wording['language'], number>> = { en: 1, es: 2 };

/**
 * The texts, each beginning with whom it is for. What no longer fits is cut between sentences; a question with its answers below
 * it stays whole.
 */
export const addressedTo = (label: string, bodies: readonly string[], wording: Wording): readonly string[] =>
  bodies.flatMap((body) => {
    const addressed = (text: string): string => wording.addressed(label, text).join(' ');
    const most = Math.max(MOST_SEGMENTS[wording.language], smsSizeOf(body).segments);
    const fits = (text: string): boolean => smsSizeOf(addressed(text)).segments <= most;
    return fits(body) || body.includes('\n') ? [addressed(body)] : inParts(body, fits).map(addressed);
  });

/** As few parts as hold whole sentences; one that is too long by itself is left so. */
const inParts = (body: string, fits: (text: string) => boolean): readonly string[] => {
  const parts: string[] = [];
  for (const sentence of body.split(/(?<=[.!?]) /)) {
    const joined = [...parts.slice(-1), sentence].join(' ');
    if (parts.length > 0 && fits(joined)) parts[parts.length - 1] = joined;
    else parts.push(sentence);
  }
  return parts;
};
