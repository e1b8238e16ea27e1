// A value of a score in words, for titles, tables and the summary.
import type { TimeZoneId } from '../../../../shared/domain/local-time.ts';
import { whenInWords } from '../when.tsx';
import { newestOf, type Point, type Series, type Threshold } from './series.ts';

/** `14, moderate`, or why there is none. */
export const valueInWords = ({ value, band, why }: Point): string =>
  value === null ? `no score: ${why ?? 'unknown'}` : `${value}${band ? `, ${band}` : ''}`;

/** `Mon 2 Nov 2026: 14, moderate`. */
export const pointInWords = (point: Point, zone: TimeZoneId): string =>
  `${whenInWords(point.at, zone, true)}: ${valueInWords(point)}`;

/** `up 6 since 2 Nov 2026`. */
export const changeInWords = (series: Series, zone: TimeZoneId): string => {
  const newest = newestOf(series);
  if (!newest) return 'no value yet';
  const { point, before } = newest;
  if (!before) return 'first value';
  const by = Math.round((point.value - before.value) * 10) / 10;
  const day = whenInWords(before.at, zone, true).replace(/^\w+ /, '');
  return by === 0 ? `the same as on ${day}` : `${by > 0 ? 'up' : 'down'} ${Math.abs(by)} since ${day}`;
};

export const thresholdInWords = ({ value, side, severity, times }: Threshold): string =>
  `${severity} ${side === 'from' ? `from ${value}` : `from ${value} down`}${times > 1 ? ` (${times} times running)` : ''}`;

/** `Points, 0 to 27: low is good`. */
export const axisInWords = ({ unit, direction, range: [min, max] }: Series): string =>
  `${unit}, ${min} to ${max}: ${direction === 'higher-is-worse' ? 'low' : 'high'} is good`;
