// What a week of a plan costs, counted by hand for small plans.
import { describe, expect, it } from 'vitest';
import type { PlanDefinition } from '../../shared/domain/plan.ts';
import { costOf, phasesOf, planLoad } from '../../shared/domain/plan-load.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { CONTENT } from '../../shared/plans/content.ts';

const plan = (change: Partial<PlanDefinition>): PlanDefinition => ({
  id: 'sample',
  version: '1',
  title: 'Sample',
  rules: 'alert-rules',
  startWeekdays: [1],
  lastDay: 83,
  activities: [],
  stepUps: [],
  standIns: {},
  remindAfterDays: 1,
  expireAfterDays: 3,
  ...change,
});
const weekly = (...instruments: readonly string[]) => [
  { id: 'weekly', instruments, days: [{ from: 0, until: 83, every: 7 }] },
];
const loadOf = (change: Partial<PlanDefinition>, language: 'en' | 'es' = 'en') =>
  planLoad(plan(change), INSTRUMENTS, CONTENT, language, { cycleDays: 21 });

describe('the phases of a plan', () => {
  it.each([
    [6, [{ fromWeek: 1, untilWeek: 1 }]],
    [83, [{ fromWeek: 1, untilWeek: 12 }]],
    [
      84,
      [
        { fromWeek: 1, untilWeek: 12 },
        { fromWeek: 13, untilWeek: 13 },
      ],
    ],
  ])('with the last day %i', (lastDay, phases) => {
    expect(phasesOf({ lastDay })).toEqual(phases);
  });
});

describe('a patient-week', () => {
  it('of one question has the scale and the question, and the text that ends the survey', () => {
    const [phase] = loadOf({ activities: weekly('distress-0-10') });
    expect(phase?.load.well).toEqual({ surveys: 1, questions: 1, texts: 3, segments: 3 });
    expect(phase?.load.unwell).toEqual(phase?.load.well);
  });

  it('asks less of who has nothing to report than of whom every question concerns', () => {
    const [phase] = loadOf({ activities: weekly('ici-symptom-check') });
    const items = INSTRUMENTS.find(({ id }) => id === 'ici-symptom-check')?.items ?? [];
    expect(phase?.load.unwell.questions).toBe(items.length);
    // The emergency signs, and a question for each of three groups of symptoms.
    expect(phase?.load.well.questions).toBe(4);
  });

  it('is in the average of its phase only', () => {
    const [first, later] = loadOf({
      lastDay: 13 * 7 - 1,
      activities: [{ id: 'once', instruments: ['distress-0-10'], days: [84] }],
    });
    expect(first?.load.well.surveys).toBe(0);
    expect(later?.load.well.surveys).toBe(1);
  });

  it('costs more segments in Spanish, whose letters are not in the alphabet of one', () => {
    const of = (language: 'en' | 'es') => loadOf({ activities: weekly('ici-symptom-check') }, language)[0]?.load.well;
    expect(of('es')?.texts).toBe(of('en')?.texts);
    expect(of('es')?.segments).toBeGreaterThan(of('en')?.segments ?? 0);
  });

  it('has the self-care messages, which ask nothing', () => {
    const [phase] = loadOf({ selfCare: { topics: ['rest'], days: [{ from: 3, until: 83, every: 7 }] } });
    expect(phase?.load.well).toEqual({ surveys: 0, questions: 0, texts: 1, segments: 1 });
  });

  it('is paid for by segment and by reply', () => {
    const load = { surveys: 1, questions: 4, texts: 5, segments: 10 };
    expect(costOf(load, { perSegment: 0.01, perReply: 0.005 })).toBeCloseTo(0.12, 10);
  });
});
