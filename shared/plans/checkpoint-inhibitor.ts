// On treatment with a checkpoint inhibitor. Policy: assembled from published schedules, prescribed by no guideline.
import { type PlanDefinition, SELF_CARE_TOPICS } from '../domain/plan.ts';
import { MOOD_STAND_INS, MOOD_STEP_UPS } from './mood.ts';

/** Weekly for 26 weeks (colitis, hepatitis and endocrine disorders begin at 26 to 37 weeks in the median), then every second week. */
const WEEK_27 = 182;
/** Two years: the longest usual course. The last dose ends it earlier. */
const LAST_DAY = 728;
const EVERY_SURVEY = [
  { from: 0, until: WEEK_27 - 1, every: 7 },
  { from: WEEK_27, until: LAST_DAY, every: 14 },
];

export const CHECKPOINT_INHIBITOR: PlanDefinition = {
  id: 'checkpoint-inhibitor',
  version: '1.0.0',
  title: 'On treatment with a checkpoint inhibitor',
  rules: 'alert-rules',
  startWeekdays: [1, 2, 3, 4],
  lastDay: LAST_DAY,
  afterLastDose: 'after-treatment',
  activities: [
    { id: 'symptoms', instruments: ['ici-symptom-check'], days: EVERY_SURVEY },
    {
      // Until week 27 the weekly check is as near.
      id: 'before-infusion',
      instruments: ['ici-symptom-check'],
      anchor: 'infusion',
      days: [-2, -1],
      fromDay: WEEK_27,
    },
    { id: 'well-being', instruments: ['distress-0-10', 'lasa-qol'], days: EVERY_SURVEY },
    {
      id: 'quality-of-life',
      instruments: ['promis-global-10'],
      // Weeks 1, 6 and 12, then every 12 weeks; later in surveys of their own, so that the mood questions fit too.
      days: [0, 35, 77, 161, { from: 238, until: LAST_DAY, every: 84 }],
    },
    {
      id: 'mood',
      instruments: ['phq-4'],
      // Every 4 weeks, but for those with the whole PHQ-9.
      days: [0, { from: 28, until: LAST_DAY, every: 84 }, { from: 56, until: LAST_DAY, every: 84 }],
    },
    { id: 'depression', instruments: ['phq-9'], days: [{ from: 84, until: LAST_DAY, every: 84 }] },
    // In the survey after that one, so that neither becomes too long.
    { id: 'anxiety', instruments: ['gad-7'], days: [91, 175, { from: 266, until: LAST_DAY, every: 84 }] },
  ],
  stepUps: MOOD_STEP_UPS,
  standIns: MOOD_STAND_INS,
  whereLicensed: ['promis-global-10'],
  selfCare: { topics: SELF_CARE_TOPICS, days: [{ from: 3, until: LAST_DAY, every: 7 }] },
  remindAfterDays: 1,
  expireAfterDays: 3,
};
