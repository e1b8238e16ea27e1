// The two years after the last dose of a checkpoint inhibitor: what is delayed can begin 28 months later. Policy.
import { type PlanDefinition, SELF_CARE_TOPICS } from '../domain/plan.ts';
import { MOOD_STAND_INS, MOOD_STEP_UPS } from './mood.ts';

const LAST_DAY = 728;
/** Every 2 weeks to month 3, every 4 to month 12, every 13 to month 24. */
const EVERY_SURVEY = [
  { from: 0, until: 84, every: 14 },
  { from: 112, until: 364, every: 28 },
  { from: 455, until: LAST_DAY, every: 91 },
];

export const AFTER_TREATMENT: PlanDefinition = {
  id: 'after-treatment',
  version: '1.0.0',
  title: 'After the last dose of a checkpoint inhibitor',
  rules: 'alert-rules',
  startWeekdays: [1, 2, 3, 4],
  lastDay: LAST_DAY,
  activities: [
    { id: 'symptoms', instruments: ['ici-symptom-check'], days: EVERY_SURVEY },
    { id: 'well-being', instruments: ['distress-0-10', 'lasa-qol'], days: EVERY_SURVEY },
    // Months 3, 6 and 12, a survey away from the mood questions, so that neither becomes too long.
    { id: 'quality-of-life', instruments: ['promis-global-10'], days: [112, 196, 336] },
    // Months 1, 3, 6 and 12.
    { id: 'mood', instruments: ['phq-4'], days: [28, 84, 168, 364] },
  ],
  stepUps: MOOD_STEP_UPS,
  standIns: MOOD_STAND_INS,
  whereLicensed: ['promis-global-10'],
  selfCare: { topics: SELF_CARE_TOPICS, days: [{ from: 10, until: 364, every: 28 }] },
  remindAfterDays: 1,
  expireAfterDays: 3,
};
