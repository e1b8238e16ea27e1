// Random plans, ours among them, and patients who answer: however thickly a plan asks, what protects the patient from it holds.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Content, ReadingContext } from '../../shared/domain/content.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import { DAY, type Instant, later, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { PlanDefinition } from '../../shared/domain/plan.ts';
import { MOST_QUESTIONS } from '../../shared/domain/sitting.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { daysBetween, localDate } from '../../shared/domain/zoned-time.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { ENROLMENT, MONDAY_MORNING, saying } from '../domain/fixtures.ts';
import { longCheck, PLAN, withPlan } from '../domain/plan-fixtures.ts';

const LONG = longCheck(13);
const INSTRUMENTS = ['symptoms', 'long-check', 'distress-0-10', 'phq-4', 'phq-9', 'anxiety-7'];

/** Plans that would ask too much and too often, if they were allowed to. */
const thickPlans: fc.Arbitrary<PlanDefinition> = fc
  .array(
    fc.record({
      instruments: fc.uniqueArray(fc.constantFrom(...INSTRUMENTS), { minLength: 1 }),
      from: fc.integer({ min: 0, max: 9 }),
      every: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((activities) => ({
    ...PLAN,
    lastDay: 90,
    activities: activities.map(({ instruments, from, every }, index) => ({
      id: `activity-${index}`,
      instruments,
      days: [{ from, until: 90, every }],
    })),
    stepUps: [{ instrument: 'distress-0-10', score: 'total', atLeast: 2, ask: 'phq-4' }, ...PLAN.stepUps],
  }));

const ANSWER = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom('0', '1', '2', '3') },
  { weight: 1, arbitrary: fc.constantFrom('STOP', 'START') },
  { weight: 6, arbitrary: fc.constantFrom('oops, I meant 3', 'yes', 'skip', 'maybe 2', 'no') },
);

/** Days that pass, then answers to what is open; and whether someone could respond meanwhile. */
interface Step {
  readonly days: number;
  readonly answers: string[];
  readonly covered: boolean;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    days: fc.integer({ min: 1, max: 12 }),
    answers: fc.array(ANSWER, { minLength: 1, maxLength: 24 }),
    covered: fc.boolean(),
  }),
  { minLength: 2, maxLength: 12 },
);

/** What a questionnaire begins with is not asked again too soon, but for what was owed: that is asked whole. */
const checkItems = (
  { lastAsked, sitting: sittingBefore, carePlan: { owed = [] } }: PatientState,
  state: PatientState,
  content: Content,
): void => {
  const [begun] = state.sitting?.administrations ?? [];
  if (!state.sitting || !begun || begun.id === sittingBefore?.administrations[0].id) return;
  const wasOwed = ['owed/', ...owed.map((id) => `stand-in-${id}/`)].some((start) => begun.id.startsWith(start));
  if (wasOwed) return;
  const { items, recallDays } = content.instrument(begun.instrument);
  const isAsked = (linkId: string) => begun.answers[linkId] === undefined && !begun.skipped?.includes(linkId);
  const asked = items.filter(({ linkId, loinc }) => loinc && isAsked(linkId));
  for (const [id, last] of Object.entries(lastAsked)) {
    const codes = content.instrument(id).items.map(({ loinc }) => loinc);
    const shared = asked.filter(({ loinc }) => codes.includes(loinc)).map(({ linkId }) => linkId);
    if (shared.length === 0) continue;
    const days = daysBetween(localDate(last, state.timeZone), localDate(state.sitting.dueAt, state.timeZone));
    expect(days, shared.join(', ')).toBeGreaterThanOrEqual(recallDays);
  }
};

const check = (before: PatientState, { state }: Turn, { careTeam, content }: ReadingContext): void => {
  for (const [id, askedFor] of Object.entries(state.lastAsked)) {
    const last = before.lastAsked[id];
    if (!last || last === askedFor) continue;
    const days = daysBetween(localDate(last, state.timeZone), localDate(askedFor, state.timeZone));
    expect(days, id).toBeGreaterThanOrEqual(content.instrument(id).recallDays);
  }
  checkItems(before, state, content);
  expect(state.sitting?.asked ?? 0).toBeLessThanOrEqual(MOST_QUESTIONS);
  const [asked, ...waiting] = (state.sitting?.administrations ?? []).map(({ instrument }) => instrument);
  expect(new Set([asked, ...waiting]).size).toBe(new Set([asked]).size + waiting.length);
  const [askedBefore] = before.sitting?.administrations ?? [];
  if (asked === 'phq-9' && askedBefore?.instrument !== 'phq-9') expect(careTeam).toBeDefined();
};

/** An item that was left out in one questionnaire, where the next is asked by its stand-in. */
const LEFT_OUT_BEFORE_STAND_IN: [PlanDefinition, Step[]] = [
  {
    ...PLAN,
    lastDay: 90,
    activities: [
      { id: 'a', instruments: ['symptoms'], days: [{ from: 4, until: 90, every: 1 }] },
      { id: 'b', instruments: ['phq-4', 'phq-9'], days: [{ from: 4, until: 90, every: 1 }] },
    ],
  },
  [{ days: 5, answers: ['0', '0', '0', '0', 'skip', '0'], covered: false }],
];

/** A questionnaire that no longer fitted into its sitting, asked next time by its stand-in. */
const OWED_BY_STAND_IN: [PlanDefinition, Step[]] = [
  {
    ...PLAN,
    lastDay: 90,
    activities: [{ id: 'a', instruments: ['long-check', 'phq-9', 'phq-4'], days: [{ from: 3, until: 90, every: 7 }] }],
  },
  [
    { days: 5, answers: new Array<string>(LONG.items.length).fill('0'), covered: false },
    { days: 4, answers: ['0'], covered: false },
  ],
];

it('keeps the intervals, the limit and the self-harm item safe over random plans', () => {
  fc.assert(
    fc.property(
      fc.oneof({ weight: 3, arbitrary: thickPlans }, fc.constantFrom(...CONTENT.plans)),
      steps,
      (plan, life) => {
        const contextAt = withPlan(plan, [LONG]);
        let now = MONDAY_MORNING;
        let turns = 0;
        let covered = true;
        const context = (): ReadingContext => {
          turns += 1;
          const { careTeam, ...rest } = contextAt(now, `turn${turns}`);
          return covered && careTeam ? { ...rest, careTeam } : rest;
        };
        let { state } = enrol(ENROLMENT, context());
        const apply = (decide: (given: ReadingContext) => Turn | undefined): void => {
          const given = context();
          const turn = decide(given);
          if (!turn) throw new Error(`Stuck at ${now}`);
          check(state, turn, given);
          state = turn.state;
        };
        const hear = (body: string): void => {
          now = plus(now, MINUTE);
          apply((given) => textArrived(state, saying(body, now), given));
        };
        const sleep = (until: Instant): void => {
          for (let wakeAt = state.nextWakeAt; wakeAt && wakeAt <= until; wakeAt = state.nextWakeAt) {
            now = later(now, wakeAt);
            apply((given) => wokeUp(state, given));
          }
          now = later(now, until);
        };
        hear('YES');
        for (const step of life) {
          covered = step.covered;
          sleep(plus(now, step.days * DAY));
          step.answers.forEach(hear);
        }
      },
    ),
    { numRuns: 150, examples: [LEFT_OUT_BEFORE_STAND_IN, OWED_BY_STAND_IN] },
  );
}, 120_000);
