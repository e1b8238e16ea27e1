// A small chart of one figure by week: bars, each with its value on hover; the same values stand in a table beside it.
import { scaleBand, scaleLinear } from 'd3-scale';
import type { LocalDate } from '../../../../shared/domain/local-time.ts';
import { HEIGHT, WIDTH } from '../patient/chart.ts';
import { dayInWords } from '../patient/status-words.ts';

/** Room for `100%`. */
const LEFT = 38;
const RIGHT = WIDTH - 6;
const TOP = 12;
const BOTTOM = HEIGHT - 22;

export interface WeekValue {
  readonly monday: LocalDate;
  /** Undefined where there is nothing to tell. */
  readonly value: number | undefined;
  readonly words: string;
}

interface WeekChartProps {
  readonly title: string;
  readonly values: readonly WeekValue[];
  /** The highest step; that of the values where absent. */
  readonly highest?: number;
  readonly unit?: string;
}

export const WeekChart = ({ title, values, highest, unit = '' }: WeekChartProps) => {
  const top = highest ?? Math.max(1, ...values.map(({ value = 0 }) => value));
  const x = scaleBand(
    values.map(({ monday }) => monday),
    [LEFT, RIGHT],
  ).padding(0.25);
  const y = scaleLinear([0, top], [BOTTOM, TOP]);
  const every = Math.ceil(values.length / 5);
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${title}, by week. The values are in the table.`}
    >
      {[...new Set([0, ...y.ticks(3).filter(Number.isInteger), top])].map((tick) => (
        <g key={tick}>
          <line class="grid" x1={LEFT} x2={RIGHT} y1={tenth(y(tick))} y2={tenth(y(tick))} />
          <text x={LEFT - 4} y={tenth(y(tick) + 4)} text-anchor="end">
            {tick}
            {unit}
          </text>
        </g>
      ))}
      {values.map(({ monday, value, words }) => (
        <g key={monday}>
          {value !== undefined && (
            <rect
              class="bar"
              x={tenth(x(monday) ?? 0)}
              y={tenth(y(value))}
              width={tenth(x.bandwidth())}
              height={tenth(BOTTOM - y(value))}
            >
              <title>{`Week of ${dayInWords(monday)}: ${words}`}</title>
            </rect>
          )}
        </g>
      ))}
      {values
        .filter((_, index) => index % every === 0)
        .map(({ monday }) => (
          <text key={monday} x={tenth((x(monday) ?? 0) + x.bandwidth() / 2)} y={HEIGHT - 6} text-anchor="middle">
            {shortDay(monday)}
          </text>
        ))}
    </svg>
  );
};

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** `2 Nov`. */
const shortDay = (day: LocalDate): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));
