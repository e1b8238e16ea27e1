// Whether one condition names an item or score that there is, and bounds that it can reach.
import type { AnswerIs, ScoreIs, WorseThan } from './alert.ts';
import {
  type Direction,
  directionOf,
  type Instrument,
  type InstrumentId,
  type Item,
  type LinkId,
  type ScoreDefinition,
  scaleOf,
} from './questionnaire.ts';
import { isWithin } from './threshold.ts';

/** What is wrong, where, and what would be right. */
export interface Fault {
  readonly place: string;
  readonly problem: string;
  readonly expected: string;
}

/** As people read it; `where` is the file, or the plan. */
export const faultInWords = (where: string, { place, problem, expected }: Fault): string =>
  `${where}: ${place} ${problem}; expected ${expected}`;

export type Known = ReadonlyMap<InstrumentId, Instrument>;

interface Subject {
  readonly instrument: InstrumentId;
  readonly linkId?: LinkId;
  readonly score?: string;
}

/** A number that is no count of at least so many. */
export const wholeNumberFaults = (at: string, value: number, least: number): readonly Fault[] =>
  Number.isInteger(value) && value >= least
    ? []
    : [{ place: at, problem: `is ${value}`, expected: `a whole number of at least ${least}` }];

/** A name that there is not, with those that there are. */
export const unknown = (place: string, name: string, names: readonly string[]): readonly Fault[] => [
  {
    place,
    problem: `"${name}" is unknown`,
    expected: names.length > 0 ? `one of ${names.join(', ')}` : 'none: there are none',
  },
];

/** An instrument, item or score that there is not. */
export const subjectFaults = (
  { instrument: id, linkId, score }: Subject,
  at: string,
  known: Known,
): readonly Fault[] => {
  const instrument = known.get(id);
  if (!instrument) return unknown(`${at}.instrument`, id, [...known.keys()]);
  const linkIds = instrument.items.map((item) => item.linkId);
  if (linkId !== undefined && !linkIds.includes(linkId)) return unknown(`${at}.linkId`, linkId, linkIds);
  const scores = instrument.scores.map((definition) => definition.id);
  if (score !== undefined && !scores.includes(score)) return unknown(`${at}.score`, score, scores);
  return [];
};

/** The item or the score that is meant. */
const partOf = ({ instrument: id, linkId, score }: Subject, known: Known): Item | ScoreDefinition | undefined =>
  linkId === undefined
    ? known.get(id)?.scores.find((definition) => definition.id === score)
    : known.get(id)?.items.find((item) => item.linkId === linkId);

/** Every code of an item, or every value that a score can come to. */
export const valuesOf = (subject: Subject, known: Known): readonly number[] => {
  const instrument = known.get(subject.instrument);
  const part = partOf(subject, known);
  if (!instrument || !part) return [];
  return 'linkId' in part ? scaleOf(instrument, part).options.map(({ code }) => code) : scoreValues(part);
};

/** Codes and points are whole numbers, so a sum goes up by one, or by what it is multiplied with. */
const scoreValues = ({ method, range: [lowest, highest] }: ScoreDefinition): readonly number[] => {
  if (method?.kind === 'table') return method.rows.map(({ value }) => value);
  if (method?.kind === 'grade') return [0, ...Object.values(method.grades)];
  const step = method?.times ?? 1;
  return Array.from({ length: Math.floor((highest - lowest) / step) + 1 }, (_, index) => lowest + index * step);
};

/** Which way the subject is worse. */
const directionOfSubject = (subject: Subject, known: Known): Direction | undefined => {
  const instrument = known.get(subject.instrument);
  const part = partOf(subject, known);
  return instrument && part && directionOf(instrument, part);
};

type Bounded = Subject & { readonly atLeast?: number; readonly atMost?: number };

/** Bounds that no value has, or that every value is within. */
const boundFaults = (condition: Bounded, at: string, known: Known): readonly Fault[] => {
  const values = valuesOf(condition, known);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const may =
    condition.linkId === undefined ? `a number from ${lowest} to ${highest}` : `one of the codes ${values.join(', ')}`;
  const isValue = (bound: number): boolean =>
    condition.linkId === undefined ? bound >= lowest && bound <= highest : values.includes(bound);
  const faults = (['atLeast', 'atMost'] as const).flatMap((name) => {
    const bound = condition[name];
    return bound === undefined || isValue(bound)
      ? []
      : [{ place: `${at}.${name}`, problem: `is ${bound}`, expected: may }];
  });
  if (faults.length > 0) return faults;
  if ((condition.atLeast ?? lowest) > (condition.atMost ?? highest))
    return [{ place: at, problem: 'holds for no value: atLeast is above atMost', expected: may }];
  if (!values.some((value) => isWithin(value, condition)))
    return [{ place: at, problem: 'holds for no value', expected: `bounds around one of ${values.join(', ')}` }];
  return [];
};

/** A bound on the good side only: the surest sign of a measure taken the wrong way round. */
const directionFaults = (condition: AnswerIs | ScoreIs, at: string, known: Known): readonly Fault[] => {
  const direction = directionOfSubject(condition, known);
  const [worse, better] =
    direction === 'higher-is-worse' ? (['atLeast', 'atMost'] as const) : (['atMost', 'atLeast'] as const);
  return condition[better] !== undefined && condition[worse] === undefined
    ? [
        {
          place: `${at}.${better}`,
          problem: 'holds where all is well',
          expected: `${worse}, since ${direction}`,
        },
      ]
    : [];
};

/** One answer or score by its bounds or its bands. */
export const thresholdFaults = (condition: AnswerIs | ScoreIs, at: string, known: Known): readonly Fault[] => {
  const faults = subjectFaults(condition, at, known);
  if (faults.length > 0) return faults;
  if (condition.kind === 'score' && condition.bands) return bandFaults(condition, condition.bands, at, known);
  const outOfRange = [...boundFaults(condition, at, known), ...directionFaults(condition, at, known)];
  const holdsForAll = valuesOf(condition, known).every((value) => isWithin(value, condition));
  return outOfRange.length === 0 && holdsForAll
    ? [
        {
          place: at,
          problem: 'holds for every value',
          expected: 'an atLeast or an atMost that some value is not within',
        },
      ]
    : outOfRange;
};

const bandFaults = (condition: ScoreIs, bands: readonly string[], at: string, known: Known): readonly Fault[] => {
  if (condition.atLeast !== undefined || condition.atMost !== undefined)
    return [{ place: at, problem: 'has bands and bounds', expected: 'one of the two' }];
  const part = partOf(condition, known);
  const labels = bandsFromWorst(part, directionOfSubject(condition, known));
  const faults = bands.flatMap((band, index) =>
    labels.includes(band) ? [] : unknown(`${at}.bands[${index}]`, band, labels),
  );
  if (faults.length > 0) return faults;
  const wrong = (problem: string, expected: string): readonly Fault[] => [{ place: `${at}.bands`, problem, expected }];
  const some = labels.length > 0 ? `some of ${labels.join(', ')}` : 'atLeast or atMost: this score has no bands';
  if (bands.length === 0) return wrong('is empty, so it never holds', some);
  if (labels.every((label) => bands.includes(label))) return wrong('names every band, so it always holds', some);
  const [worst = '', best = ''] = [labels[0], labels.at(-1)];
  return bands.includes(best) && !bands.includes(worst)
    ? wrong('holds where all is well', `bands from the worst on: ${labels.join(', ')}`)
    : [];
};

const bandsFromWorst = (part: Item | ScoreDefinition | undefined, direction?: Direction): readonly string[] => {
  const bands = part && 'bands' in part ? part.bands.toSorted((one, other) => one.min - other.min) : [];
  return (direction === 'higher-is-worse' ? bands.toReversed() : bands).map(({ label }) => label);
};

/** A change that no two values can have or that says nothing, or bounds out of range. */
export const numberFaults = (condition: WorseThan, at: string, known: Known): readonly Fault[] => {
  const values = valuesOf(condition, known);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const most = highest - lowest;
  const { by } = condition;
  const wrong = (expected: string): readonly Fault[] => [{ place: `${at}.by`, problem: `is ${by}`, expected }];
  if (!(by > 0 && by <= most)) return wrong(`a number above 0 and up to ${most}`);
  const matters = partOf(condition, known)?.meaningfulChange;
  if (matters && by < matters.worse)
    return wrong(`at least ${matters.worse}, the smallest change that matters (${matters.source})`);
  const faults = boundFaults(condition, at, known);
  if (faults.length > 0) return faults;
  const higherIsWorse = directionOfSubject(condition, known) === 'higher-is-worse';
  const canBe = (value: number): boolean => (higherIsWorse ? value - lowest : highest - value) >= by;
  if (values.some((value) => isWithin(value, condition) && canBe(value))) return [];
  const end = higherIsWorse ? `up to ${lowest + by} or more` : `down to ${highest - by} or less`;
  return [{ place: at, problem: `holds for no value that is worse by ${by}`, expected: `bounds that reach ${end}` }];
};
