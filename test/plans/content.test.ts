import { describe, expect, it } from 'vitest';
import type { AlertCondition, AlertRule } from '../../shared/domain/alert.ts';
import { PATIENT_EVENTS, SEVERITIES } from '../../shared/domain/alert.ts';
import { isWithin } from '../../shared/domain/threshold.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { RULE_SETS } from '../../shared/plans/alert-rules.ts';
import { CAR_T_RULES } from '../../shared/plans/car-t-rules.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { CRISIS_LINES } from '../../shared/plans/crisis-lines.ts';
import { SYMPTOM_RULES } from '../../shared/plans/symptom-rules.ts';
import published from '../instruments/fixtures/published.json' with { type: 'json' };

const [rules] = RULE_SETS;
const rule = (id: string): AlertRule | undefined => rules.rules.find((candidate) => candidate.id === id);

type Threshold = Extract<AlertCondition, { kind: 'answer' | 'score' }>;

/** The cut-off of a rule, also of one that wants it several times running. */
const cutOffOf = (when: AlertCondition | undefined): Threshold | undefined => {
  const of = when?.kind === 'running' ? when.of : when;
  return of?.kind === 'answer' || of?.kind === 'score' ? of : undefined;
};

/** Every value that the condition's answer or score can take. That it names what there is: test/domain/check-rules.test.ts. */
const reachable = (when: Threshold): readonly number[] => {
  const instrument = CONTENT.instrument(when.instrument);
  if (when.kind === 'answer') return instrument.scale.options.map(({ code }) => code);
  const [min, max] = instrument.scores.find(({ id }) => id === when.score)?.range ?? [];
  if (min === undefined || max === undefined) throw new Error(`${instrument.id} has no score ${when.score}`);
  return Array.from({ length: max - min + 1 }, (_, step) => min + step);
};

/** How many of the values a rule holds for: on a ladder the more severe rule holds for fewer. */
const held = ({ when }: AlertRule): number => {
  const cutOff = cutOffOf(when);
  return cutOff ? reachable(cutOff).filter((value) => isWithin(value, cutOff)).length : Number.NaN;
};

describe('the alert rules', () => {
  it('stand on ladders whose more severe rules hold for fewer values', () => {
    // Ladders of symptoms join several questions: symptom-rules.test.ts goes through them row by row.
    const others = rules.rules.filter((step) => ![...SYMPTOM_RULES, ...CAR_T_RULES].includes(step));
    for (const [ladder, steps] of Object.entries(Object.groupBy(others, (step) => step.ladder))) {
      const climbing = (steps ?? [])
        .filter((step) => !Number.isNaN(held(step)))
        .toSorted((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
      const counts = climbing.map(held);
      expect(counts, ladder).toEqual([...new Set(counts)].toSorted((one, other) => one - other));
    }
  });

  it('act on the self-harm item of every instrument at the lowest code above 0, and when it is unanswered', () => {
    for (const instrument of INSTRUMENTS)
      for (const { linkId } of instrument.items.filter(({ selfHarm }) => selfHarm)) {
        const conditions = rules.rules.filter(({ severity }) => severity === 'critical').map(({ when }) => when);
        expect(conditions).toContainEqual({ kind: 'answer', instrument: instrument.id, linkId, atLeast: 1 });
        expect(conditions).toContainEqual({ kind: 'unanswered', instrument: instrument.id, linkId });
      }
  });

  it('call every danger critical and leave no event of a patient without a rule', () => {
    for (const danger of ['self-harm', 'medical-emergency', 'violence'])
      expect(rules.rules).toContainEqual(
        expect.objectContaining({ severity: 'critical', when: { kind: 'statement', danger } }),
      );
    expect(rules.rules.flatMap(({ when }) => (when.kind === 'event' ? [when.event] : [])).toSorted()).toEqual(
      PATIENT_EVENTS.toSorted(),
    );
  });

  it.each([
    ['phq-9-total-routine', 'phq-9', 'total >= 8'],
    ['phq-4-total-routine', 'phq-4', 'total >= 6'],
    ['distress-routine', 'distress-0-10', 'score >= 4'],
    ['quality-of-life-routine', 'lasa-qol', 'score <= 5'],
    ['phq-9-item-9-positive', 'phq-9', 'item 9 >= 1'],
  ])('%s uses the published cut-off', (id, instrument, cutOff) => {
    const when = cutOffOf(rule(id)?.when);
    if (!when) throw new Error(`${id} has no cut-off`);
    const said = when.atLeast === undefined ? `<= ${when.atMost}` : `>= ${when.atLeast}`;
    const thresholds = published.instruments.find(({ id: known }) => known === instrument)?.thresholds ?? [];
    expect(cutOff.endsWith(said)).toBe(true);
    expect(thresholds.map((threshold) => threshold.rule)).toContain(cutOff);
  });
});

describe('the crisis lines', () => {
  it('are there once for each country, and for no unknown one', () => {
    expect(new Set(CRISIS_LINES.map(({ country }) => country)).size).toBe(CRISIS_LINES.length);
    expect(CONTENT.crisisLines('US')).toMatchObject({ emergency: '911', call: '988', text: '988', reVerify: false });
    expect(CONTENT.crisisLines('FR')).toBeUndefined();
    expect(CONTENT.crisisLines('*')).toBeUndefined();
  });

  it('still name those that a person has to confirm', () => {
    expect(CRISIS_LINES.filter(({ reVerify }) => reVerify).map(({ country }) => country)).toEqual([
      'PR',
      'GB',
      'IE',
      'NZ',
      'MX',
    ]);
  });
});
