// Scores JSON Lines: an instrument and its answers in, its published result out. What `npm run -s score` does.
import { cutOffReached } from '../../shared/domain/cut-off.ts';
import { type Answers, isRuledOut } from '../../shared/domain/enable-when.ts';
import type { Instrument, LinkId, ScoreDefinition } from '../../shared/domain/questionnaire.ts';
import type { Score } from '../../shared/domain/response.ts';
import { assertAnswersBelongTo, bandOf, scoresOf } from '../../shared/domain/score.ts';
import { instrument as findInstrument } from '../../shared/instruments/registry.ts';
import { termResult } from './score-terms.ts';

type Result = Readonly<Record<string, unknown>>;
type ScoredLine =
  | { readonly instrument: string | null; readonly result: Result }
  | { readonly instrument: string | null; readonly error: string };

const EXPECTED = 'expected {"instrument":"phq-9","answers":{"phq9-1":2,…}}';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Published with the form but no part of its score, and not asked by us: how difficult the problems have made things. */
const UNSCORED: Readonly<Record<string, string>> = { 'phq-9': 'phq9-10', 'gad-7': 'gad7-8' };

const UNSCORED_CODES: readonly unknown[] = [0, 1, 2, 3, null];

/** Answers that are there; null is missing, but must be an item of the instrument all the same. */
const answersIn = ({ id, items }: Instrument, given: Readonly<Record<string, unknown>>): Answers => {
  const unscored = UNSCORED[id];
  const known = items.map(({ linkId }) => linkId);
  return Object.fromEntries(
    Object.entries(given).flatMap(([linkId, code]) => {
      if (linkId === unscored) {
        if (UNSCORED_CODES.includes(code)) return [];
        throw new Error(`The answer to ${linkId} must be 0, 1, 2 or 3, or null where it is missing`);
      }
      if (!known.includes(linkId))
        throw new Error(
          `${id} has no item "${linkId}"; known: ${[...known, ...(unscored ? [unscored] : [])].join(', ')}`,
        );
      if (code !== null && typeof code !== 'number')
        throw new Error(`The answer to ${linkId} must be a number, or null where it is missing`);
      return code === null ? [] : [[linkId, code]];
    }),
  );
};

/** Why there are nulls: per score, the items that would be needed. */
const reasonOf = (scores: readonly Score[], keyOf: (id: string) => string): string | undefined => {
  const byMissing = new Map<string, string[]>();
  for (const score of scores)
    if (score.value === null) {
      const missing = score.missing.join(', ');
      byMissing.set(missing, [...(byMissing.get(missing) ?? []), keyOf(score.id)]);
    }
  if (byMissing.size === 0) return undefined;
  return [...byMissing].map(([missing, keys]) => `${keys.join(', ')}: not answered: ${missing}`).join('; ');
};

const bandKeys = ({ bands, otherBands }: ScoreDefinition, value: number | null): Result => ({
  ...(bands.length > 0 && { band: value === null ? null : (bandOf(bands, value) ?? null) }),
  ...(otherBands && { [`band_${otherBands.name}`]: value === null ? null : (bandOf(otherBands.bands, value) ?? null) }),
});

/** What some projects would report with one item of PHQ-9 left out: for comparison only, it is no score. */
const proratedReference = (definition: ScoreDefinition, score: Score, answers: Answers): Result => {
  const given = definition.items.flatMap((linkId) => answers[linkId] ?? []);
  const isOneShort = score.value === null && given.length === definition.items.length - 1;
  const sum = given.reduce((total, code) => total + code, 0);
  return { reference_if_prorated: isOneShort ? (sum * definition.items.length) / given.length : null };
};

const NO_REFERENCE = 'reference_if_prorated: only where one item is missing';

const suicideItemUnknown = ({ items }: Instrument, answers: Answers): Result =>
  Object.fromEntries(
    items
      .filter(({ selfHarm }) => selfHarm)
      .map(({ linkId }) => ['suicide_item_unknown', answers[linkId] === undefined]),
  );

/** Single numeric items call their total the score, as published. */
const keyIn =
  ({ items }: Instrument) =>
  (id: string): string =>
    items.length === 1 && id === 'total' ? 'score' : id;

const merged = (parts: readonly Result[]): Result => Object.fromEntries(parts.flatMap((part) => Object.entries(part)));

const resultOf = (instrument: Instrument, answers: Answers): Result => {
  if (instrument.scores.length === 0)
    return { reason: `${instrument.id} has no score; its answers are read by alert rules` };
  const scores = scoresOf(instrument, answers);
  const keyOf = keyIn(instrument);
  const defined = instrument.scores.flatMap((definition) => {
    const score = scores.find(({ id }) => id === definition.id);
    return score ? [{ definition, score }] : [];
  });
  const reference = defined
    .filter(() => instrument.id === 'phq-9')
    .map(({ definition, score }) => proratedReference(definition, score, answers));
  const reasons = [
    reasonOf(scores, keyOf) ?? [],
    reference.some(({ reference_if_prorated }) => reference_if_prorated === null) ? NO_REFERENCE : [],
  ].flat();
  return merged([
    ...scores.map(({ id, value }) => ({ [keyOf(id)]: value })),
    ...defined.map(({ definition, score }) => bandKeys(definition, score.value)),
    ...(instrument.cutOffs ?? []).map((cutOff) => ({
      [cutOff.id]: cutOffReached(instrument, cutOff, answers, scores),
    })),
    suicideItemUnknown(instrument, answers),
    ...reference,
    reasons.length === 0 ? {} : { reason: reasons.join('; ') },
  ]);
};

const isByTerm = ({ scores }: Instrument): boolean => scores.some(({ method }) => method?.kind === 'grade');

const parsed = (line: string): Readonly<Record<string, unknown>> => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`The line is not JSON; ${EXPECTED}`);
  }
  if (!isObject(value)) throw new Error(`The line is not a JSON object; ${EXPECTED}`);
  return value;
};

/** The version is optional: a response is scored by the version it was given with. */
const asked = ({ instrument, version }: Readonly<Record<string, unknown>>): Instrument => {
  if (typeof instrument !== 'string') throw new Error(`instrument must be the id of an instrument; ${EXPECTED}`);
  if (version !== undefined && typeof version !== 'string') throw new Error('version must be a text, or left out');
  return findInstrument(instrument, version);
};

/** Without the answers that earlier ones rule out: item by item, since what is ruled out may itself be a gate. */
const withoutRuledOut = (instrument: Instrument, answers: Answers): Answers =>
  instrument.items.reduce<Answers>((kept, item) => {
    if (!isRuledOut(instrument, item, kept)) return kept;
    const { [item.linkId]: _, ...others } = kept;
    return others;
  }, answers);

const ruledOut = (answers: Answers, counted: Answers): Readonly<Record<'ruled_out', readonly LinkId[]>> | undefined => {
  const items = Object.keys(answers).filter((linkId) => counted[linkId] === undefined);
  return items.length > 0 ? { ruled_out: items } : undefined;
};

const resultOfLine = (line: Readonly<Record<string, unknown>>): Result => {
  const instrument = asked(line);
  if (!isObject(line.answers)) throw new Error(`answers must be an object of item ids and codes; ${EXPECTED}`);
  const answers = answersIn(instrument, line.answers);
  assertAnswersBelongTo(instrument, answers);
  const counted = withoutRuledOut(instrument, answers);
  const result = isByTerm(instrument)
    ? termResult(instrument, counted, Object.keys(line.answers))
    : resultOf(instrument, counted);
  return { ...result, ...ruledOut(answers, counted) };
};

const scored = (text: string): ScoredLine => {
  let instrument: string | null = null;
  try {
    const line = parsed(text);
    if (typeof line.instrument === 'string') instrument = line.instrument;
    return { instrument, result: resultOfLine(line) };
  } catch (error) {
    return { instrument, error: error instanceof Error ? error.message : String(error) };
  }
};

/** One outcome per line, in order. Blank lines at the end are not lines; one in between is an error like any other. */
export const scoreLines = (input: string): readonly ScoredLine[] => {
  const lines = input.replace(/^\uFEFF/, '').trimEnd();
  return lines === '' ? [] : lines.split('\n').map(scored);
};
