// What a coordinator may add to any plan for a while, without putting the patient on another one. Policy.
import type { PlanModule } from '../domain/plan-module.ts';

/** Days are whole weeks, so that what a module asks falls into the surveys of a plan that are there anyway. */
export const MODULES: readonly PlanModule[] = [
  {
    id: 'symptoms-every-week',
    version: '1.0.0',
    title: 'Symptoms every week, for 12 weeks',
    activities: [
      { id: 'symptoms-every-week', instruments: ['ici-symptom-check'], days: [{ from: 0, until: 77, every: 7 }] },
    ],
  },
  {
    id: 'distress-every-week',
    version: '1.0.0',
    title: 'Distress every week, for 8 weeks',
    activities: [
      { id: 'distress-every-week', instruments: ['distress-0-10'], days: [{ from: 0, until: 49, every: 7 }] },
    ],
  },
  {
    id: 'mood-every-2-weeks',
    version: '1.0.0',
    title: 'Mood every 2 weeks, for 12 weeks',
    activities: [{ id: 'mood-every-2-weeks', instruments: ['phq-4'], days: [{ from: 0, until: 77, every: 14 }] }],
  },
];
