// The plan for patients on checkpoint inhibitors: distress and quality of life weekly, mood every fourth week.
import type { PlanDefinition } from '../domain/content.ts';

export const ICI_WEEKLY: PlanDefinition = {
  id: 'ici-weekly',
  version: '1.0.0',
  title: 'Weekly distress and quality of life, PHQ-4 every fourth week',
  startWeekdays: [1, 2, 3, 4],
  activities: [
    { id: 'weekly', instruments: ['distress-0-10', 'lasa-qol'], everyWeeks: 1 },
    { id: 'mood', instruments: ['phq-4'], everyWeeks: 4 },
  ],
  stepUps: [{ instrument: 'phq-4', score: 'depression', atLeast: 3, ask: 'phq-9' }],
  remindAfterDays: 1,
  expireAfterDays: 3,
};
