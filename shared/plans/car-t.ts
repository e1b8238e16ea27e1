// From the day of a CAR-T infusion: danger signs every day for two weeks, beside the clinic's own monitoring. Policy.
import { type PlanDefinition, SELF_CARE_TOPICS } from '../domain/plan.ts';
import { MOOD_STAND_INS, MOOD_STEP_UPS } from './mood.ts';

const LAST_DAY = 364;
const WEEK_3 = 14;
const LAST_DAILY = WEEK_3 - 1;
/** Weekly to day 90, every 4 weeks to month 12. */
const LATER_SURVEYS = [
  { from: WEEK_3, until: 91, every: 7 },
  { from: 112, until: LAST_DAY, every: 28 },
];

export const CAR_T: PlanDefinition = {
  id: 'car-t',
  version: '1.0.0',
  title: 'After a CAR-T infusion',
  rules: 'alert-rules',
  startWeekdays: [1, 2, 3, 4, 5, 6, 7],
  lastDay: LAST_DAY,
  activities: [
    {
      id: 'danger-signs',
      instruments: ['car-t-check'],
      days: [{ from: 0, until: LAST_DAILY, every: 1 }],
      replyWithinHours: 4,
    },
    { id: 'symptoms', instruments: ['car-t-late-check'], days: LATER_SURVEYS },
    { id: 'well-being', instruments: ['distress-0-10', 'lasa-qol'], days: [0, 7, ...LATER_SURVEYS] },
    // Baseline, then a survey away from the mood questions of days 30 and 90 and months 6 and 12.
    { id: 'quality-of-life', instruments: ['promis-global-10'], days: [0, 35, 84, 196, 336] },
    // Baseline, days 30 and 90, months 6 and 12, each in the survey nearest to it.
    { id: 'mood', instruments: ['phq-4'], days: [0, 28, 91, 168, 364] },
  ],
  stepUps: MOOD_STEP_UPS,
  standIns: MOOD_STAND_INS,
  whereLicensed: ['promis-global-10'],
  selfCare: { topics: SELF_CARE_TOPICS, days: [{ from: WEEK_3 + 3, until: LAST_DAY, every: 7 }] },
  roundTheClockCover: true,
  remindAfterDays: 1,
  expireAfterDays: 3,
};
