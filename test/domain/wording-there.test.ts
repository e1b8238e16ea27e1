// A site that has licensed a questionnaire in English only: English is asked it, Spanish the plan without it, on record.
import { expect, it } from 'vitest';
import type { ReadingContext } from '../../shared/domain/content.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { PlanDefinition } from '../../shared/domain/plan.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { ENROLMENT, MONDAY_MORNING, saying, TUESDAY_MORNING } from './fixtures.ts';
import { longCheck, PLAN, withPlan } from './plan-fixtures.ts';

const WHOLE = longCheck(2);
const ENGLISH_ONLY = {
  ...WHOLE,
  id: 'licensed',
  items: WHOLE.items.map((item) => ({ ...item, text: { en: 'Invented' } })),
};

const surveyOf = (
  language: Language,
  plan: Partial<PlanDefinition>,
): { turn: Turn; context: (now: Instant) => ReadingContext } => {
  const context = withPlan({ ...PLAN, stepUps: [], whereLicensed: ['licensed'], ...plan }, [ENGLISH_ONLY]);
  const { state } = enrol({ ...ENROLMENT, language }, context(MONDAY_MORNING));
  const yes = language === 'en' ? 'YES' : 'SÍ';
  const agreed = textArrived(state, saying(yes, MONDAY_MORNING), context(MONDAY_MORNING));
  const turn = wokeUp(agreed.state, context(TUESDAY_MORNING));
  if (!turn) throw new Error('Nothing was due');
  return { turn, context };
};
const asked = ({ state }: Turn): readonly string[] | undefined =>
  state.sitting?.administrations.map(({ instrument }) => instrument);
const LEFT_OUT = { action: 'no-wording', by: 'vigil', reference: 'licensed@1/es' };

const planned = (...instruments: readonly string[]): Partial<PlanDefinition> => ({
  activities: [{ id: 'some', instruments, days: [0] }],
});

it.each<[Language, readonly string[], readonly string[] | undefined, readonly object[]]>([
  ['en', ['symptoms', 'licensed'], ['symptoms', 'licensed'], []],
  ['es', ['symptoms', 'licensed'], ['symptoms'], [LEFT_OUT]],
  ['es', ['licensed', 'symptoms'], ['symptoms'], [LEFT_OUT]],
  ['es', ['licensed'], undefined, [LEFT_OUT]],
])('in %s, of %j is asked %j', (language, instruments, expected, audit) => {
  const { turn } = surveyOf(language, planned(...instruments));
  expect(asked(turn)).toEqual(expected);
  expect(turn.audit).toMatchObject(audit);
  expect(turn.audit).toHaveLength(audit.length);
});

it.each<[Language, string | undefined, readonly object[]]>([
  ['en', 'licensed', []],
  ['es', undefined, [LEFT_OUT]],
])('in %s, a step-up to it asks %s', (language, expected, audit) => {
  const { turn, context } = surveyOf(language, {
    ...planned('distress-0-10'),
    stepUps: [{ instrument: 'distress-0-10', score: 'total', atLeast: 1, ask: 'licensed' }],
  });
  const now = plus(TUESDAY_MORNING, MINUTE);
  const answered = textArrived(turn.state, saying('2', now), context(now));
  expect(asked(answered)?.[0]).toBe(expected);
  expect(answered.audit).toMatchObject(audit);
  expect(answered.outgoing.length).toBeGreaterThan(0);
});
