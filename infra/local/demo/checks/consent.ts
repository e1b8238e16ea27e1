// Before somebody agrees they get the invitation, one reminder and answers; after STOP one confirmation and answers.
import type { OutgoingText, Purpose } from '../../../../shared/domain/communication.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { RecordedWorld } from '../recorded-world.ts';
import { type Breach, type Check, grouped, studyIdOf } from './check.ts';
import { type Sent, sentTexts } from './sent-texts.ts';
import { answersSomething } from './solicited.ts';

/** Invitation and reminder are for those who have not agreed; each once. The reminder may answer an unclear reply. */
const INVITING: readonly Purpose[] = ['invitation', 'invitation-reminder', 'invitation-reply'];
/** Anyone may be told these, when they have just written. */
const ANSWERS: readonly Purpose[] = ['help', 'opt-out-confirmation', 'unknown-sender'];

interface Wish {
  readonly kind: 'agrees' | 'leaves';
  readonly at: Instant;
}

const writingsOf = (world: RecordedWorld, phone: string) => {
  const own = new Set(world.carried.flatMap((text) => (text.phone === phone ? [text.id] : [])));
  return world.writings.filter(({ inboundMessageId }) => own.has(inboundMessageId));
};

/** What this person has said of the texts, oldest first: their own meaning, not the product's reading of it. */
const wishesOf = (world: RecordedWorld, phone: string): readonly Wish[] =>
  writingsOf(world, phone)
    .flatMap(({ means: { kind }, arrivedAt }) =>
      kind === 'agrees' || kind === 'leaves' ? [{ kind, at: arrivedAt }] : [],
    )
    .sort((one, other) => (one.at < other.at ? -1 : 1));

const wroteSinceLeaving = (world: RecordedWorld, phone: string, until: Instant): boolean => {
  const left = wishesOf(world, phone).findLast(({ kind, at }) => kind === 'leaves' && at <= until);
  return writingsOf(world, phone).some(
    ({ arrivedAt }) => left !== undefined && arrivedAt > left.at && arrivedAt <= until,
  );
};

/** A text on its way at the very moment of a wish may have been ahead of it, unless it was decided just then. */
const wishAt = (wishes: readonly Wish[], at: Instant, { createdAt }: OutgoingText): Wish['kind'] | undefined =>
  wishes.findLast((wish) => wish.at < at || (wish.at === at && createdAt === at))?.kind;

export const consentKept: Check = {
  name: 'no text before consent but the invitation and its reminder, none after STOP but its confirmation and answers',
  run: (world) => {
    const answers = answersSomething(world);
    const sent = grouped(sentTexts(world), ({ carried }) => carried.phone);
    const breaches = [...sent].flatMap(([phone, texts]) => {
      const wishes = wishesOf(world, phone);
      const forbidden = texts.filter(({ carried, text }) => {
        if (!text) return false;
        const wish = wishAt(wishes, carried.at, text);
        // Emergency lines are for anyone who has just written, and for whoever has written again since STOP.
        if (text.purpose === 'safety')
          return wish === 'leaves' && !answers(text) && !wroteSinceLeaving(world, phone, carried.at);
        if (wish === 'agrees' || (!wish && INVITING.includes(text.purpose))) return false;
        return !(ANSWERS.includes(text.purpose) && answers(text));
      });
      return [
        ...forbidden.flatMap((one) => breach(world, one, 'was not wanted by then')),
        ...decidedAgain(texts, ['invitation']).flatMap((one) => breach(world, one, 'is a second invitation')),
        ...decidedAgain(texts, ['invitation-reminder', 'invitation-reply']).flatMap((one) =>
          breach(world, one, 'is a second reminder of the invitation'),
        ),
        ...unaskedConfirmations(texts, wishes).flatMap((one) => breach(world, one, 'confirms no STOP')),
      ];
    });
    return { checked: world.carried.filter(({ direction }) => direction === 'to-phone').length, breaches };
  },
};

const breach = (world: RecordedWorld, { text }: Sent, what: string): readonly Breach[] =>
  text ? [{ patient: studyIdOf(world, text.patientId), id: text.id, problem: `${text.purpose} ${what}` }] : [];

/** Texts of these purposes decided after the first time. */
const decidedAgain = (texts: readonly Sent[], purposes: readonly Purpose[]): readonly Sent[] => {
  const such = texts.filter(({ text }) => text && purposes.includes(text.purpose));
  return such.filter(({ text }) => text?.createdAt !== such[0]?.text?.createdAt);
};

/** Confirmations, but the first that each STOP got: a fault may have it arrive once more before it is answered. */
const unaskedConfirmations = (texts: readonly Sent[], wishes: readonly Wish[]): readonly Sent[] => {
  const confirmed = new Map<Wish, Instant>();
  return texts.filter(({ text }) => {
    if (text?.purpose !== 'opt-out-confirmation') return false;
    const wish = wishes.findLast(({ at }) => at <= text.createdAt);
    if (wish?.kind !== 'leaves') return true;
    const decidedAt = confirmed.get(wish) ?? text.createdAt;
    confirmed.set(wish, decidedAt);
    return decidedAt !== text.createdAt;
  });
};
