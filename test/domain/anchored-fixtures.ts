// Two plans of which one follows the last dose of the other, with something that hangs on every date there is.

import { isRefusal, type Refusal } from '../../shared/domain/alert-actions.ts';
import type { Content, ReadingContext } from '../../shared/domain/content.ts';
import { type Enrolment, enrol } from '../../shared/domain/enrolment.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { PlanDefinition } from '../../shared/domain/plan.ts';
import { readReply } from '../../shared/domain/reply/read-reply.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { instrument } from '../../shared/instruments/registry.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { ENROLMENT, MONDAY_MORNING, saying, TEAM } from './fixtures.ts';
import { PLAN, SYMPTOMS } from './plan-fixtures.ts';

const CHECK = { ...SYMPTOMS, id: 'check', recallDays: 7 };
const COURSE = { ...SYMPTOMS, id: 'course' };

export const AFTER: PlanDefinition = {
  ...PLAN,
  id: 'after',
  version: '3',
  lastDay: 365,
  activities: [{ id: 'symptoms', instruments: ['check'], days: [{ from: 0, everyMonths: 1, times: 12 }] }],
  stepUps: [],
};

/** Weekly until day 27, then fortnightly and before each infusion; and once for every other date. */
export const ON_TREATMENT: PlanDefinition = {
  ...PLAN,
  id: 'on-treatment',
  version: '2',
  lastDay: 200,
  afterLastDose: 'after',
  activities: [
    {
      id: 'symptoms',
      instruments: ['check'],
      days: [
        { from: 0, until: 27, every: 7 },
        { from: 28, until: 200, every: 14 },
      ],
    },
    { id: 'before-infusion', instruments: ['check'], anchor: 'infusion', days: [-2, -1], fromDay: 28 },
    { id: 'after-infusion', instruments: ['course'], anchor: 'infusion', days: [3, 10], untilEvent: 'last-dose' },
    { id: 'first-month', instruments: ['course'], anchor: 'first-dose', days: [30] },
    { id: 'last', instruments: ['course'], anchor: 'last-dose', days: [-1] },
  ],
  stepUps: [],
  selfCare: { topics: ['rest', 'when-to-call'], days: [{ from: 3, until: 200, every: 14 }] },
};

const PLANS = [ON_TREATMENT, AFTER] as const;

export const CONTENT_OF_BOTH: Content = {
  ...CONTENT,
  plans: PLANS,
  plan: (id) => {
    const found = PLANS.find((plan) => plan.id === id);
    if (!found) throw new Error(`Unknown plan ${id}`);
    return found;
  },
  ruleSet: () => CONTENT.ruleSet(CONTENT.plans[0].id),
  instrument: (id) => [CHECK, COURSE].find((one) => one.id === id) ?? instrument(id),
};

export const on = (now: Instant, turnId = `turn-${now}`): ReadingContext => ({
  now,
  turnId,
  readReply,
  content: CONTENT_OF_BOTH,
  careTeam: TEAM,
});

export const CARLA = { name: 'carla', roles: ['coordinator'] };

/** Agreed on Monday 4 January; the plan starts on Tuesday. */
export const onTreatment = (more: Partial<Enrolment> = {}): PatientState => {
  const { state } = enrol({ ...ENROLMENT, plan: ON_TREATMENT.id, ...more }, on(MONDAY_MORNING));
  return textArrived(state, saying('YES', MONDAY_MORNING), on(MONDAY_MORNING)).state;
};

/** The turn of a decision that must not be refused. */
export const accepted = (result: Turn | Refusal): Turn => {
  if (isRefusal(result)) throw new Error(JSON.stringify(result));
  return result;
};
