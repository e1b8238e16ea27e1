// Nothing is asked again before the days it asks about are over, whichever questionnaire asked it.
import type { Content } from './content.ts';
import { DAY, type Instant, millisecondsBetween } from './instant.ts';
import type { Administration, PatientState } from './patient.ts';
import { type Instrument, type Item, type LinkId, replyOf, scaleOf } from './questionnaire.ts';
import { suitsRespondent } from './respondent.ts';

/** A draft, or as much of one as says what was asked of whom. */
export interface Asked {
  readonly state: PatientState;
  readonly context: { readonly content: Content };
}

/** Which question an item is, in whatever questionnaire it stands; undefined for one that no other has. */
const questionOf = ({ sameAs, loinc }: Item): string | undefined => sameAs ?? loinc;

const twinOf = (item: Item, { items }: Instrument): Item | undefined => {
  const question = questionOf(item);
  return question === undefined ? undefined : items.find((other) => questionOf(other) === question);
};

/**
 * Due times count, or whoever answers a day late would be left out a week later; and to the nearest day, or so would be whoever
 * has moved to another zone or wishes another time of day.
 */
const isTooSoon = (last: Instant, dueAt: Instant, recallDays: number): boolean =>
  Math.round(millisecondsBetween(last, dueAt) / DAY) < recallDays;

/**
 * What an interval counts from: when it was due, so that one late day moves nothing; when it was asked, where blocked days put it off
 * by more than half the interval, or the next would follow at its heels.
 */
export const countedAt = ({ recallDays }: Instrument, dueAt: Instant, askedAt: Instant): Instant =>
  Math.floor(millisecondsBetween(dueAt, askedAt) / DAY) > recallDays / 2 ? askedAt : dueAt;

/** True when the questionnaire itself was asked too recently. */
export const isAskedTooSoon = (state: PatientState, { id, recallDays }: Instrument, dueAt: Instant): boolean => {
  const last = state.lastAsked[id];
  return last !== undefined && isTooSoon(last, dueAt, recallDays);
};

/** True when the questionnaire suits who answers and who reads along, and was not asked too recently itself. */
export const mayAskWhole = ({ state }: Asked, instrument: Instrument, dueAt: Instant): boolean =>
  suitsRespondent(state, instrument) && !isAskedTooSoon(state, instrument, dueAt);

/** True when one of the items, apart from those whose answers are carried over, was asked too recently by another questionnaire. */
export const wasAskedElsewhere = (
  { state, context }: Asked,
  { id, recallDays, items }: Instrument,
  dueAt: Instant,
  carried: Administration['answers'] = {},
): boolean => {
  const toAsk = items.filter(({ linkId }) => carried[linkId] === undefined);
  return Object.entries(state.lastAsked).some(
    ([other, last]) =>
      other !== id &&
      toAsk.some((item) => twinOf(item, context.content.instrument(other))) &&
      isTooSoon(last, dueAt, recallDays),
  );
};

/** True when the two share an item. */
export const sharesItems = (one: Instrument, other: Instrument): boolean =>
  one.id !== other.id && one.items.some((item) => twinOf(item, other));

/** When each of the other questionnaires that share an item with this one was asked last. */
export const sharedItemsAsked = ({ state, context }: Asked, instrument: Instrument): readonly Instant[] =>
  Object.entries(state.lastAsked)
    .filter(([other]) => sharesItems(instrument, context.content.instrument(other)))
    .map(([, last]) => last);

/** Both: the questionnaire may be asked now, and so may each of its items. */
export const mayAsk = (
  draft: Asked,
  instrument: Instrument,
  dueAt: Instant,
  carried: Administration['answers'] = {},
): boolean => mayAskWhole(draft, instrument, dueAt) && !wasAskedElsewhere(draft, instrument, dueAt, carried);

/** The code for the same reply, since K6 and K10 score one answer differently; never of an item about self-harm. */
export const codeCarried = (item: Item, to: Instrument, from: Instrument, answers: Administration['answers']) => {
  const twin = twinOf(item, from);
  const given = twin && scaleOf(from, twin).options.find(({ code }) => code === answers[twin.linkId]);
  if (!given || item.selfHarm) return undefined;
  return scaleOf(to, item).options.find((option) => replyOf(option) === replyOf(given))?.code;
};

/** The items that were asked as one of `done` and left out: left out here as well, but never one about self-harm. */
const leftOutWith = (instrument: Instrument, from: Instrument, { skipped = [] }: Administration): readonly LinkId[] =>
  instrument.items.flatMap((item) => {
    const twin = twinOf(item, from);
    return twin && !item.selfHarm && skipped.includes(twin.linkId) ? [item.linkId] : [];
  });

/**
 * What waits in a sitting takes over what was just asked as the same items, answered or left out; one with nothing left to ask
 * then is not asked.
 */
export const withAnswersOf = (
  content: Content,
  done: Administration,
  waiting: readonly Administration[],
): readonly Administration[] => {
  const from = content.instrument(done.instrument, done.version);
  return waiting.flatMap((one) => {
    const instrument = content.instrument(one.instrument, one.version);
    const carried = instrument.items.flatMap((item) => {
      const code = codeCarried(item, instrument, from, done.answers);
      return code === undefined || one.answers[item.linkId] !== undefined ? [] : [[item.linkId, code] as const];
    });
    const skipped = leftOutWith(instrument, from, done);
    if (carried.length === 0 && skipped.length === 0) return [one];
    const answers = { ...one.answers, ...Object.fromEntries(carried) };
    if (instrument.items.every(({ linkId }) => answers[linkId] !== undefined || skipped.includes(linkId))) return [];
    return [
      {
        ...one,
        answers,
        ...(carried.length > 0 && { carriedOver: Object.keys(answers) }),
        ...(skipped.length > 0 && { skipped: [...(one.skipped ?? []), ...skipped] }),
      },
    ];
  });
};
