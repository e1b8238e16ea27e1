// One line of values for every score a patient has: what a chart draws and a table lists.
import type { Alert, AlertRule, Severity } from '../../../../shared/domain/alert.ts';
import { SEVERITIES } from '../../../../shared/domain/alert.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { StopReason } from '../../../../shared/domain/patient.ts';
import type { PatientCourse } from '../../../../shared/domain/patient-record.ts';
import {
  type Band,
  type Direction,
  directionOf,
  type Instrument,
  type ScoreDefinition,
} from '../../../../shared/domain/questionnaire.ts';
import type { QuestionnaireResponse } from '../../../../shared/domain/response.ts';
import { findInstrument, type KnownInstruments } from '../words/instrument-words.ts';
import { scoreNameOf } from './names.ts';

export interface Point {
  readonly at: Instant;
  /** Null where the score could not be computed; `why` says why. */
  readonly value: number | null;
  readonly band?: string;
  readonly why?: string;
}

/** From where on a rule raises an alert. */
export interface Threshold {
  readonly value: number;
  readonly side: 'from' | 'down-to';
  readonly severity: Severity;
  /** So many times running; 1 where once is enough. */
  readonly times: number;
}

export interface Mark {
  readonly at: Instant;
  readonly alert: Pick<Alert, 'id' | 'severity' | 'reason' | 'status' | 'outcome'>;
}

export interface Series {
  readonly id: string;
  readonly name: string;
  /** As published, for the chart. */
  readonly title: string;
  /** What is counted on the axis. */
  readonly unit: 'Points' | 'T-score';
  readonly range: readonly [min: number, max: number];
  readonly bands: readonly Band[];
  readonly direction: Direction;
  readonly thresholds: readonly Threshold[];
  readonly marks: readonly Mark[];
  /** In order of time, never empty. */
  readonly points: readonly [Point, ...Point[]];
}

const STOPPED: Readonly<Record<StopReason, string>> = {
  expired: 'not answered in time',
  'opted-out': 'the patient left',
  danger: 'broken off for an emergency',
  unreadable: 'replies could not be read',
  unanswered: 'every question was left out',
  suspended: 'texts were suspended',
};

/** Why a questionnaire has no score, in words. */
export const stopInWords = (reason: StopReason | undefined): string => (reason ? STOPPED[reason] : 'not finished');

/** What still holds: an amended response takes the place of the one before it. */
export const standing = (responses: readonly QuestionnaireResponse[]): readonly QuestionnaireResponse[] => {
  const replaced = new Set(responses.flatMap(({ amends }) => amends ?? []));
  return responses.filter(({ id }) => !replaced.has(id));
};

const pointOf = (response: QuestionnaireResponse, scoreId: string): Point => {
  const { authored: at, status, stopReason, scores } = response;
  const score = scores.find(({ id }) => id === scoreId);
  if (status !== 'stopped' && score && score.value !== null)
    return { at, value: score.value, ...(score.band && { band: score.band }) };
  if (status === 'stopped') return { at, value: null, why: stopInWords(stopReason) };
  const missing = score && score.value === null ? score.missing.length : 0;
  return { at, value: null, why: `${missing} ${missing === 1 ? 'item' : 'items'} left out` };
};

const isAbout = (
  { when }: AlertRule,
  instrument: Instrument,
  definition: ScoreDefinition,
): { readonly atLeast?: number; readonly atMost?: number; readonly times: number } | undefined => {
  const [of, times] = when.kind === 'running' ? [when.of, when.times] : [when, 1];
  if ((of.kind !== 'score' && of.kind !== 'answer') || of.instrument !== instrument.id) return undefined;
  const same =
    of.kind === 'score' ? of.score === definition.id : definition.items.join() === of.linkId && isPlain(definition);
  if (!same) return undefined;
  if (of.kind === 'score' && of.bands) return { ...edgeOf(of.bands, instrument, definition), times };
  return {
    ...(of.atLeast !== undefined && { atLeast: of.atLeast }),
    ...(of.atMost !== undefined && { atMost: of.atMost }),
    times,
  };
};

/** An item’s codes are the score itself only where it is a sum of one. */
const isPlain = ({ method, items }: ScoreDefinition): boolean => method === undefined && items.length === 1;

/** Where bands begin, seen from the better side. */
const edgeOf = (labels: readonly string[], instrument: Instrument, definition: ScoreDefinition) => {
  const bands = definition.bands.filter(({ label }) => labels.includes(label));
  if (bands.length === 0) return {};
  return directionOf(instrument, definition) === 'higher-is-worse'
    ? { atLeast: Math.min(...bands.map(({ min }) => min)) }
    : { atMost: Math.max(...bands.map(({ max }) => max)) };
};

/** The lines that alerts are raised from; of two at one value the more severe. */
export const thresholdsOf = (
  rules: readonly AlertRule[],
  instrument: Instrument,
  definition: ScoreDefinition,
): readonly Threshold[] => {
  const all = rules.flatMap((rule): readonly Threshold[] => {
    const about = isAbout(rule, instrument, definition);
    const [side, value] =
      about?.atLeast === undefined ? (['down-to', about?.atMost] as const) : (['from', about.atLeast] as const);
    return about && value !== undefined ? [{ value, side, severity: rule.severity, times: about.times }] : [];
  });
  return all
    .toSorted((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity))
    .filter((one, index, sorted) => sorted.findIndex(({ value }) => value === one.value) === index)
    .toSorted((one, other) => one.value - other.value);
};

const marksOf = (alerts: readonly Alert[], instrument: Instrument, definition: ScoreDefinition): readonly Mark[] =>
  alerts
    .filter(({ evidence }) => evidence.instrument === instrument.id)
    .filter(({ evidence: { score, linkId } }) =>
      score ? score.id === definition.id : linkId !== undefined && definition.items.includes(linkId),
    )
    .map((alert) => ({ at: alert.raisedAt, alert }));

/** Symptoms are shown answer by answer in a grid, not as lines. */
export const seriesOf = (
  { responses, alerts }: Pick<PatientCourse, 'responses' | 'alerts'>,
  content: KnownInstruments,
  rules: readonly AlertRule[],
): readonly Series[] => {
  const kept = standing(responses).filter(({ late }) => !late);
  return [...new Set(kept.map(({ instrument }) => instrument))].flatMap((id) => {
    const of = kept.filter(({ instrument }) => instrument === id);
    const instrument = findInstrument(content, id, of.at(-1)?.instrumentVersion) ?? findInstrument(content, id);
    if (!instrument || instrument.symptoms) return [];
    return instrument.scores.flatMap((definition): readonly Series[] => {
      const [first, ...rest] = of.map((response) => pointOf(response, definition.id));
      if (!first) return [];
      return [
        {
          id: `${id}-${definition.id}`,
          name: scoreNameOf(instrument, definition),
          title: definition.id === 'total' ? instrument.title : scoreNameOf(instrument, definition),
          unit: definition.method?.kind === 'table' ? 'T-score' : 'Points',
          range: definition.range,
          bands: definition.bands,
          direction: directionOf(instrument, definition),
          thresholds: thresholdsOf(rules, instrument, definition),
          marks: marksOf(alerts, instrument, definition),
          points: [first, ...rest],
        },
      ];
    });
  });
};

export interface Newest {
  readonly point: Point & { readonly value: number };
  /** The value before, where there is one. */
  readonly before?: Point & { readonly value: number };
}

const hasValue = (point: Point): point is Point & { readonly value: number } => point.value !== null;

/** The last value there is, and the one before it. */
export const newestOf = ({ points }: Series): Newest | undefined => {
  const [point, before] = points.filter(hasValue).toReversed();
  return point && { point, ...(before && { before }) };
};
