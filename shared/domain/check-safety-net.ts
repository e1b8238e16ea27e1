// What no rules may lack, whatever a site changes: words of danger, thoughts of self-harm, silence, and events.
import { type AlertRule, PATIENT_EVENTS } from './alert.ts';
import type { Fault } from './check-threshold.ts';
import { askedBy, type PlanDefinition } from './plan.ts';
import { type Instrument, type InstrumentId, type Item, scaleOf } from './questionnaire.ts';
import type { Danger } from './reply/reading.ts';
import { isWithin } from './threshold.ts';

export const DANGERS = ['self-harm', 'medical-emergency', 'violence'] as const satisfies readonly Danger[];

const lacking = (what: string, kind: string): readonly Fault[] => [
  { place: 'rules', problem: `lack what no patient goes without: ${what}`, expected: `a rule of kind ${kind} for it` },
];

/** The gaps that rules would leave for patients of the plan (docs/clinical-rules.md, sections 5, 6, 8 and 9). */
export const safetyFaults = (
  plan: PlanDefinition,
  rules: readonly AlertRule[],
  instruments: readonly Instrument[],
): readonly Fault[] => {
  const critical = rules.filter(({ severity }) => severity === 'critical');
  const asked = askedBy(plan);
  return [
    ...DANGERS.filter(
      (danger) => !critical.some(({ when }) => when.kind === 'statement' && when.danger === danger),
    ).flatMap((danger) => lacking(`a critical alert to words of ${danger}`, 'statement')),
    ...instruments
      .filter(({ id }) => asked.includes(id))
      .flatMap((instrument) =>
        instrument.items
          .filter(({ selfHarm }) => selfHarm)
          .flatMap((item) => selfHarmFaults(instrument, item, critical)),
      ),
    ...instruments.filter(({ id }) => asked.includes(id)).flatMap((instrument) => symptomFaults(instrument, rules)),
    ...PATIENT_EVENTS.filter(
      (event) => !rules.some(({ when }) => when.kind === 'event' && when.event === event),
    ).flatMap((event) => lacking(`an alert to ${event}`, 'event')),
    ...(rules.some(({ when }) => when.kind === 'missed' && when.instrument === undefined && !when.begun)
      ? []
      : lacking('an alert to surveys that go unanswered', 'missed')),
  ];
};

/** What rules lack for one questionnaire that is asked on top of a plan. One that they never name would be answered in vain. */
export const gapsOfInstrument = (instrument: Instrument, rules: readonly AlertRule[]): readonly Fault[] => [
  ...(rules.some(({ when }) => namesInstrument(when, instrument.id))
    ? []
    : lacking(`any alert to answers of ${instrument.id}`, 'answer or score')),
  ...instrument.items
    .filter(({ selfHarm }) => selfHarm)
    .flatMap((item) =>
      selfHarmFaults(
        instrument,
        item,
        rules.filter(({ severity }) => severity === 'critical'),
      ),
    ),
  ...symptomFaults(instrument, rules),
];

/** Conditions hold others, to any depth. */
const namesInstrument = (condition: object, id: InstrumentId): boolean =>
  Object.entries(condition).some(([field, value]) =>
    typeof value === 'object' && value !== null ? namesInstrument(value, id) : field === 'instrument' && value === id,
  );

/** Emergency signs, each answer above 0, fever, two urgent answers together, and silence after a symptom was named. */
const symptomFaults = (instrument: Instrument, rules: readonly AlertRule[]): readonly Fault[] => {
  const critical = rules.filter(({ severity }) => severity === 'critical');
  const isFollowed = rules.some(
    ({ severity, when }) =>
      severity !== 'routine' && when.kind === 'unfinished' && when.instrument === instrument.id && when.atLeast <= 1,
  );
  return [
    ...instrument.items
      .filter((item) => item.emergency && !isPositiveCovered(instrument, item, critical))
      .flatMap(({ linkId }) => lacking(`a critical alert to ${linkId} from 1 on`, 'answer')),
    ...instrument.items
      .flatMap((item) => feverCodes(instrument, item).map((code) => ({ item, code })))
      .filter(({ item, code }) => !isCovered(instrument, item, code, critical))
      .flatMap(({ item, code }) => lacking(`a critical alert to fever, ${item.linkId} ${code}`, 'answer')),
    ...(!instrument.symptoms || critical.some((rule) => countsTwoUrgent(rule, instrument))
      ? []
      : lacking(`a critical alert to two urgent answers of ${instrument.id}`, 'case')),
    ...(!instrument.symptoms || isFollowed
      ? []
      : lacking(`an urgent alert where ${instrument.id} is left unfinished after a symptom`, 'unfinished')),
  ];
};

/** Measured, and chills that nobody measured. */
const feverCodes = (instrument: Instrument, item: Item): readonly number[] => {
  const { fever } = scaleOf(instrument, item);
  return fever ? [fever.code, ...(fever.unmeasured === undefined ? [] : [fever.unmeasured])] : [];
};

const countsTwoUrgent = ({ when }: AlertRule, { id }: Instrument): boolean =>
  when.kind === 'case' && when.severity !== 'critical' && when.atLeast <= 2 && !when.except?.includes(id);

const isCovered = (instrument: Instrument, { linkId }: Item, code: number, critical: readonly AlertRule[]): boolean =>
  critical.some(
    ({ when }) =>
      when.kind === 'answer' && when.instrument === instrument.id && when.linkId === linkId && isWithin(code, when),
  );

const isPositiveCovered = (instrument: Instrument, item: Item, critical: readonly AlertRule[]): boolean =>
  scaleOf(instrument, item)
    .options.filter(({ code }) => code > 0)
    .every(({ code }) => isCovered(instrument, item, code, critical));

/** Every answer above 0 and no answer, each by itself. */
const selfHarmFaults = (instrument: Instrument, item: Item, critical: readonly AlertRule[]): readonly Fault[] => {
  const { linkId } = item;
  return [
    ...(isPositiveCovered(instrument, item, critical)
      ? []
      : lacking(`a critical alert to ${linkId} from 1 on`, 'answer')),
    ...(critical.some(({ when }) => when.kind === 'unanswered' && when.linkId === linkId)
      ? []
      : lacking(`a critical alert where ${linkId} is not answered`, 'unanswered')),
  ];
};
