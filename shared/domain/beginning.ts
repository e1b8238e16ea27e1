// Beginning a questionnaire: with which item, and whether another one has to stand in for it.
import { raiseUnlessOpen } from './alerting.ts';
import { canRespondTheSameDay } from './cover.ts';
import type { Draft } from './draft.ts';
import { isEnabled } from './enable-when.ts';
import type { Instant } from './instant.ts';
import type { Administration } from './patient.ts';
import type { Instrument, Item, LinkId } from './questionnaire.ts';

/** Where the emergency signs could not be read, what is asked of those who have none is asked all the same. */
const asIfNoEmergency = (
  { items }: Instrument,
  answers: Administration['answers'],
  skipped: readonly LinkId[],
): Administration['answers'] => {
  const unread = items.filter(({ linkId, emergency }) => emergency && skipped.includes(linkId));
  return unread.length === 0 ? answers : { ...answers, ...Object.fromEntries(unread.map(({ linkId }) => [linkId, 0])) };
};

/** The first item that applies and was not dealt with, in the instrument's order; undefined when there is none left. */
export const nextItem = (
  instrument: Instrument,
  answers: Administration['answers'],
  skipped: readonly LinkId[] = [],
): Item | undefined => {
  const enabling = asIfNoEmergency(instrument, answers, skipped);
  return instrument.items.find(
    (item) => answers[item.linkId] === undefined && !skipped.includes(item.linkId) && isEnabled(item, enabling),
  );
};

/** True when nothing in it was answered, apart from what was carried over. */
export const isUnanswered = ({ answers, carriedOver = [] }: Administration): boolean =>
  Object.keys(answers).length === carriedOver.length;

const firstItem = (instrument: Instrument, { answers, skipped }: Administration): Item => {
  const item = nextItem(instrument, answers, skipped);
  if (!item) throw new Error(`Instrument ${instrument.id} has nothing to ask`);
  return item;
};

/** The administration of one instrument at one due time; the same activity and time give the same id. */
export const administrationOf = (
  instrument: Instrument,
  activityId: string,
  dueAt: Instant,
  carried: Administration['answers'] = {},
): Administration => ({
  id: `${activityId}/${dueAt}/${instrument.id}`,
  instrument: instrument.id,
  version: instrument.version,
  answers: carried,
  ...(Object.keys(carried).length > 0 && { carriedOver: Object.keys(carried) }),
});

/** The next questionnaire when it begins, and its first item. */
interface Beginning {
  readonly administration: Administration;
  readonly instrument: Instrument;
  readonly item: Item;
}

/**
 * Begins a questionnaire. One with a self-harm item begins only while someone could respond the same day; else its stand-in
 * is asked, and staff are told.
 */
export const begin = (draft: Draft, planned: Administration, dueAt: Instant): Beginning => {
  const { content } = draft.context;
  const administration = standInFor(draft, planned, dueAt) ?? planned;
  const instrument = content.instrument(administration.instrument, administration.version);
  const counted = planned.countedAt ?? dueAt;
  draft.change({
    lastAsked: { ...draft.state.lastAsked, [planned.instrument]: counted, [instrument.id]: counted },
  });
  return { administration, instrument, item: firstItem(instrument, administration) };
};

const standInFor = (draft: Draft, planned: Administration, dueAt: Instant): Administration | undefined => {
  const { context, state } = draft;
  const { content } = context;
  const instrument = content.instrument(planned.instrument, planned.version);
  const standIn = content.plan(state.carePlan.planId).standIns[instrument.id];
  if (!standIn || !asksOfSelfHarm(instrument) || canRespondTheSameDay(context)) return undefined;
  tellLeftOut(draft, instrument);
  const other = content.instrument(standIn);
  // What was carried over or left out stays so, at the items of the same code.
  const sameAs = new Map(
    instrument.items.flatMap(({ linkId, loinc }) => {
      const same = other.items.find((item) => loinc !== undefined && item.loinc === loinc);
      return same ? [[linkId, same.linkId] as const] : [];
    }),
  );
  const carried = [...sameAs].flatMap(([from, to]) => {
    const code = planned.answers[from];
    return code === undefined ? [] : [[to, code] as const];
  });
  const skipped = (planned.skipped ?? []).flatMap((linkId) => sameAs.get(linkId) ?? []);
  return {
    ...administrationOf(other, `stand-in-${instrument.id}`, dueAt, Object.fromEntries(carried)),
    ...(skipped.length > 0 && { skipped }),
  };
};

export const asksOfSelfHarm = ({ items }: Instrument): boolean => items.some(({ selfHarm }) => selfHarm);

/** A self-harm item that was called for and not asked is for a person to ask. */
export const tellLeftOut = (draft: Draft, { id }: Instrument): void =>
  raiseUnlessOpen(draft, { kind: 'event', event: 'self-harm-item-left-out' }, `event/${draft.context.turnId}`, {
    instrument: id,
  });
