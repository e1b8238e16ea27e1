// Where everything in a chart lies: pure numbers, in the units of its view box.
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { DAY, type Instant } from '../../../../shared/domain/instant.ts';
import type { LocalDate } from '../../../../shared/domain/local-time.ts';
import type { Point, Series } from './series.ts';

export const WIDTH = 340;
export const HEIGHT = 162;
/** Room for the axis on the left, its meaning and marks above, months below. */
const LEFT = 26;
const RIGHT = WIDTH - 8;
const TOP = 30;
const BOTTOM = HEIGHT - 20;

/** The days that are drawn, from and to. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

export interface Shape {
  readonly plot: {
    readonly left: number;
    /** Where time begins: the names of the bands stand before it. */
    readonly begin: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly bands: readonly { readonly label: string; readonly top: number; readonly height: number }[];
  /** Steps on the left: lowest, highest and what lies between. */
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly months: readonly { readonly label: string; readonly x: number }[];
  /** Empty where no two values follow each other. */
  readonly path: string;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly point: Point }[];
  /** Values that are missing: their place on the time axis. */
  readonly gaps: readonly { readonly x: number; readonly point: Point }[];
  readonly x: (at: Instant) => number;
  readonly y: (value: number) => number;
  readonly isInside: (at: Instant) => boolean;
}

export const shapeOf = (series: Pick<Series, 'range' | 'bands' | 'points'>, span: Span): Shape => {
  const [min, max] = series.range;
  const begin = beginOf(series.bands);
  const time = scaleLinear(
    [Date.parse(span.from), Math.max(Date.parse(span.to), Date.parse(span.from) + 1)],
    [begin, RIGHT - 6],
  );
  const height = scaleLinear([min, max], [BOTTOM, TOP]).clamp(true);
  const x = (at: Instant): number => tenth(time(Date.parse(at)));
  const y = (value: number): number => tenth(height(value));
  const isInside = (at: Instant): boolean => span.from <= at && at <= span.to;
  const inside = series.points.filter(({ at }) => isInside(at));
  const draw = line<Point>()
    .defined(({ value }) => value !== null)
    .x(({ at }) => x(at))
    .y(({ value }) => y(value ?? min))
    .digits(1);
  return {
    plot: { left: LEFT, begin, right: RIGHT, top: TOP, bottom: BOTTOM },
    bands: series.bands.map((band, index) => {
      // A band reaches halfway to the next, so that no value lies between two.
      const top = y(halfway(band.max, series.bands[index + 1]?.min, max));
      const bottom = y(halfway(band.min, series.bands[index - 1]?.max, min));
      return { label: band.label, top: Math.min(top, bottom), height: tenth(Math.abs(bottom - top)) };
    }),
    ticks: [min, ...height.ticks(4).filter((tick) => tick > min && tick < max), max]
      .filter((tick, index, all) => index === 0 || index === all.length - 1 || isApart(tick, all, max - min))
      .map((value) => ({ value, y: y(value) })),
    months: monthsIn(span).map(({ label, at }) => ({ label, x: x(at) })),
    path: draw(inside) ?? '',
    dots: inside.flatMap((point) => (point.value === null ? [] : [{ x: x(point.at), y: y(point.value), point }])),
    gaps: inside.filter(({ value }) => value === null).map((point) => ({ x: x(point.at), point })),
    x,
    y,
    isInside,
  };
};

/** About the width of a letter. */
const LETTER = 6.5;
/** Longer lines would leave no room for time. */
const MOST_LETTERS = 18;
/** From one line of a name to the next. */
export const LINE = 13;

/** The name of a band in lines: of whole words, as the chart has room for them. */
const linesOf = (label: string): readonly string[] => {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const longer = [...lines.slice(-1), word].join(' ');
    if (longer.length <= MOST_LETTERS) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
};

/** As many of its lines as there is room for, in units of the view box; what is left out shows as `…`. */
export const linesWithin = (label: string, height: number): readonly string[] => {
  const lines = linesOf(label);
  const most = Math.max(1, Math.floor(height / LINE));
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
};

/** What lies right of the longest name, so that no line crosses a word. */
const beginOf = (bands: Series['bands']): number =>
  LEFT +
  6 +
  Math.ceil(Math.max(0, ...bands.flatMap(({ label }) => linesOf(label).map(({ length }) => length))) * LETTER);

/** As wide as a mark. */
const MARK = 15;

/** Marks that would lie on each other stand together, each group at its first; in order of time. */
export const gathered = <Thing>(things: readonly { readonly x: number; readonly thing: Thing }[]) => {
  const groups: { readonly x: number; readonly things: Thing[] }[] = [];
  for (const { x, thing } of things.toSorted((one, other) => one.x - other.x)) {
    const last = groups.at(-1);
    if (last && x - last.x < MARK) last.things.push(thing);
    else groups.push({ x, things: [thing] });
  }
  return groups;
};

const tenth = (value: number): number => Math.round(value * 10) / 10;

const halfway = (edge: number, neighbour: number | undefined, end: number): number =>
  neighbour === undefined ? end : (edge + neighbour) / 2;

/** A step too near to the highest would be written over it. */
const isApart = (tick: number, all: readonly number[], span: number): boolean => (all.at(-1) ?? 0) - tick > span / 8;

const MOST_MONTHS = 4;
const MOST_DAYS = 3;
const WEEK = 7 * DAY;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const nameOf = (day: LocalDate): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? '';

/** Of a span of few months: days a whole number of weeks apart, from its first on, and not more than fit. */
const daysIn = ({ from, to }: Span): readonly { readonly label: string; readonly at: Instant }[] => {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const step = Math.max(1, Math.ceil((last - first) / (MOST_DAYS * WEEK))) * WEEK;
  return Array.from({ length: Math.ceil((last - first) / step) }, (_, index) => {
    const at = new Date(first + index * step).toISOString();
    return { at, label: `${Number(at.slice(8, 10))} ${nameOf(at)}` };
  });
};

/** The first of each month in the span, not more than fit; with the year where it is another than before. Of fewer than two, some days. */
export const monthsIn = ({ from, to }: Span): readonly { readonly label: string; readonly at: Instant }[] => {
  const firsts: LocalDate[] = [];
  const day = new Date(from);
  day.setUTCDate(1);
  day.setUTCHours(0, 0, 0, 0);
  for (day.setUTCMonth(day.getUTCMonth() + 1); day.toISOString() <= to; day.setUTCMonth(day.getUTCMonth() + 1))
    firsts.push(day.toISOString());
  if (firsts.length < 2) return daysIn({ from, to });
  const every = Math.ceil(firsts.length / MOST_MONTHS);
  return firsts
    .filter((_, index) => index % every === 0)
    .map((at, index, shown) => {
      const year = at.slice(0, 4);
      const isNew = index === 0 ? at.slice(5, 7) === '01' : shown[index - 1]?.slice(0, 4) !== year;
      return { at, label: `${nameOf(at)}${isNew ? ` ${year}` : ''}` };
    });
};
