// Small instruments and a plan made of them, so that what a plan can do is tested apart from the plans we ship.

import type { ReadingContext } from '../../shared/domain/content.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { PlanDefinition } from '../../shared/domain/plan.ts';
import type { Instrument, Item } from '../../shared/domain/questionnaire.ts';
import { readReply } from '../../shared/domain/reply/read-reply.ts';
import { instrument } from '../../shared/instruments/registry.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { TEAM } from './fixtures.ts';

const item = (linkId: string, more: Partial<Item> = {}): Item => ({
  linkId,
  text: { en: `English ${linkId}`, es: `Spanish ${linkId}` },
  ...more,
});

const moodOf = (id: string, items: readonly Item[]): Instrument => ({
  ...instrument('phq-9'),
  id,
  items,
  scores: [{ id: 'total', items: items.map(({ linkId }) => linkId), range: [0, items.length * 3], bands: [] }],
});

/** Anxiety in seven items, of which PHQ-4 has the first two. */
export const ANXIETY = moodOf('anxiety-7', [
  item('a1', { loinc: '69725-0' }),
  item('a2', { loinc: '68509-9' }),
  ...['a3', 'a4', 'a5', 'a6', 'a7'].map((linkId) => item(linkId)),
]);

/** PHQ-9 without its last item. */
export const WITHOUT_SELF_HARM = moodOf(
  'without-self-harm',
  instrument('phq-9')
    .items.slice(0, 8)
    .map(({ loinc, text }, index) => ({ linkId: `w${index + 1}`, ...(loinc && { loinc }), text })),
);

/** A gate question, and two that only a yes opens; then one for everybody. */
export const SYMPTOMS: Instrument = {
  id: 'symptoms',
  version: '1',
  title: 'Symptoms',
  recallDays: 1,
  direction: 'higher-is-worse',
  scale: instrument('phq-4').scale,
  items: [
    item('gate'),
    item('how-bad', { enableWhen: [{ question: 'gate', operator: '>=', answer: 1 }] }),
    item('since-when', { enableWhen: [{ question: 'how-bad', operator: '>', answer: 1 }] }),
    item('last'),
  ],
  scores: [],
};

/** As many questions as are wanted, for everybody. */
export const longCheck = (questions: number): Instrument => ({
  ...SYMPTOMS,
  id: 'long-check',
  items: Array.from({ length: questions }, (_, index) => item(`long-${index + 1}`)),
});

export const PLAN: PlanDefinition = {
  id: 'test-plan',
  version: '1',
  title: 'A plan to test with',
  rules: 'alert-rules',
  startWeekdays: [1, 2, 3, 4],
  lastDay: 28,
  activities: [
    { id: 'symptoms', instruments: ['symptoms'], days: [{ from: 0, until: 28, every: 7 }] },
    { id: 'mood', instruments: ['phq-4'], days: [0, 28] },
  ],
  stepUps: [
    {
      instrument: 'phq-4',
      score: 'depression',
      atLeast: 3,
      ask: 'phq-9',
      carry: { 'phq9-1': 'phq4-4', 'phq9-2': 'phq4-3' },
    },
    { instrument: 'phq-4', score: 'anxiety', atLeast: 3, ask: 'anxiety-7', carry: { a1: 'phq4-1', a2: 'phq4-2' } },
  ],
  standIns: { 'phq-9': 'without-self-harm' },
  remindAfterDays: 1,
  expireAfterDays: 3,
};

/** A decision context with this plan alone, and the small instruments beside the real ones. */
export const withPlan =
  (plan: PlanDefinition, extra: readonly Instrument[] = []) =>
  (now: Instant, turnId = `turn-${now}`): ReadingContext => ({
    now,
    turnId,
    readReply,
    careTeam: TEAM,
    content: {
      ...CONTENT,
      plans: [plan],
      plan: () => plan,
      ruleSet: () => CONTENT.ruleSet(CONTENT.plans[0].id),
      instrument: (id) =>
        [...extra, ANXIETY, WITHOUT_SELF_HARM, SYMPTOMS].find((one) => one.id === id) ?? instrument(id),
    },
  });
