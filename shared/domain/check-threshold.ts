// Whether one condition names an item or score that there is, and bounds that it can reach.
import type { AnswerIs, ScoreIs, WorseThan } from './alert.ts';
import { directionOf, type Instrument, type InstrumentId, type LinkId, scaleOf } from './questionnaire.ts';
import { isWithin } from './threshold.ts';

/** What is wrong, where, and what would be right. */
export interface Fault {
  readonly place: string;
  readonly problem: string;
  readonly expected: string;
}

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

const unknown = (place: string, name: string, names: readonly string[]): readonly Fault[] => [
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

/** The lowest and the highest value, and for an item every code between them. */
const valuesOf = ({ instrument: id, linkId, score }: Subject, known: Known): readonly number[] => {
  const instrument = known.get(id);
  const item = instrument?.items.find((candidate) => candidate.linkId === linkId);
  if (instrument && item) return scaleOf(instrument, item).options.map(({ code }) => code);
  return instrument?.scores.find((definition) => definition.id === score)?.range ?? [];
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
  return [];
};

/** A bound on the good side only: the surest sign of a measure taken the wrong way round. */
const directionFaults = (condition: AnswerIs | ScoreIs, at: string, known: Known): readonly Fault[] => {
  const instrument = known.get(condition.instrument);
  const part =
    condition.kind === 'answer'
      ? instrument?.items.find(({ linkId }) => linkId === condition.linkId)
      : instrument?.scores.find(({ id }) => id === condition.score);
  if (!instrument || !part) return [];
  const [worse, better] =
    directionOf(instrument, part) === 'higher-is-worse'
      ? (['atLeast', 'atMost'] as const)
      : (['atMost', 'atLeast'] as const);
  return condition[better] !== undefined && condition[worse] === undefined
    ? [
        {
          place: `${at}.${better}`,
          problem: 'holds where all is well',
          expected: `${worse}, since ${directionOf(instrument, part)}`,
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
  const labels =
    known
      .get(condition.instrument)
      ?.scores.find(({ id }) => id === condition.score)
      ?.bands.map(({ label }) => label) ?? [];
  return bands.flatMap((band, index) => (labels.includes(band) ? [] : unknown(`${at}.bands[${index}]`, band, labels)));
};

/** A change that no two values can have, or bounds out of range. */
export const numberFaults = (condition: WorseThan, at: string, known: Known): readonly Fault[] => {
  const values = valuesOf(condition, known);
  const most = Math.max(...values) - Math.min(...values);
  return [
    ...(condition.by > 0 && condition.by <= most
      ? []
      : [{ place: `${at}.by`, problem: `is ${condition.by}`, expected: `a number above 0 and up to ${most}` }]),
    ...boundFaults(condition, at, known),
  ];
};
