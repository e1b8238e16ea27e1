// One score over time: the newest value large, the chart, what it means, and the same values as a table.
import { SEVERITIES } from '../../../../shared/domain/alert.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { LocalDate, TimeZoneId } from '../../../../shared/domain/local-time.ts';
import type { TreatmentDates } from '../../../../shared/domain/treatment.ts';
import { When, whenInWords } from '../when.tsx';
import { gathered, HEIGHT, LINE, linesWithin, type Shape, type Span, shapeOf, WIDTH } from './chart.ts';
import { axisInWords, changeInWords, pointInWords, thresholdInWords, valueInWords } from './point-words.ts';
import { type Mark, newestOf, type Series } from './series.ts';
import { dayInWords } from './status-words.ts';

export interface TrendProps {
  readonly series: Series;
  readonly span: Span;
  readonly zone: TimeZoneId;
  readonly treatment: TreatmentDates | undefined;
  /** Without the values as a table. */
  readonly chartOnly?: boolean;
}

export const Trend = (props: TrendProps) => {
  const { series, span, zone, chartOnly } = props;
  const shape = shapeOf(series, span);
  return (
    <figure class="trend">
      <figcaption>
        <h3>{series.name}</h3>
        <Latest series={series} zone={zone} />
      </figcaption>
      <Chart {...props} shape={shape} />
      {series.thresholds.length > 0 && (
        <p class="quiet">Alerts: {series.thresholds.map(thresholdInWords).join(', ')}.</p>
      )}
      {!chartOnly && <Values series={series} span={span} zone={zone} />}
    </figure>
  );
};

const Latest = ({ series, zone }: Pick<TrendProps, 'series' | 'zone'>) => {
  const newest = newestOf(series);
  return (
    <p class="latest">
      {newest && <strong>{newest.point.value}</strong>}{' '}
      <span>
        {newest && `${whenInWords(newest.point.at, zone, true)}, `}
        {changeInWords(series, zone)}
        {newest?.point.band && <span class="quiet">{newest.point.band}</span>}
      </span>
    </p>
  );
};

const Chart = ({ series, zone, treatment, chartOnly, shape }: TrendProps & { readonly shape: Shape }) => {
  const { left, begin, right, top, bottom } = shape.plot;
  const width = right - left;
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${series.name} over time, ${changeInWords(series, zone)}. ${axisInWords(series)}.${chartOnly ? '' : ' The values are in the table below.'}`}
    >
      {shape.bands.map((band, index) => (
        <g key={band.label}>
          <rect class={`band band-${index % 2}`} x={left} y={band.top} width={width} height={band.height} />
          {band.height >= 11 && <BandName band={band} x={left + 4} />}
        </g>
      ))}
      {shape.ticks.map(({ value, y }) => (
        <text key={value} class="tick" x={left - 4} y={y + 4} text-anchor="end">
          {value}
        </text>
      ))}
      {shape.months.map(({ label, x }) => (
        <g key={x}>
          <line class="month" x1={x} x2={x} y1={bottom} y2={bottom + 4} />
          <text class="tick" x={x} y={HEIGHT - 5} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
      <line class="axis" x1={left} x2={right} y1={bottom} y2={bottom} />
      <text class="tick" x={0} y={10}>
        {axisInWords(series)}
      </text>
      <Treated shape={shape} treatment={treatment} />
      {series.thresholds.map((threshold) => (
        <line
          key={threshold.value}
          class={`threshold ${threshold.severity}`}
          x1={begin}
          x2={right}
          y1={shape.y(threshold.value)}
          y2={shape.y(threshold.value)}
        >
          <title>Alert: {thresholdInWords(threshold)}</title>
        </line>
      ))}
      <path class="line" d={shape.path} />
      {shape.gaps.map(({ x, point }) => (
        <text key={point.at} class="gap" x={x} y={bottom - 3} text-anchor="middle">
          ×<title>{pointInWords(point, zone)}</title>
        </text>
      ))}
      {shape.dots.map(({ x, y, point }) => (
        <circle key={point.at} class="dot" cx={x} cy={y} r="3">
          <title>{pointInWords(point, zone)}</title>
        </circle>
      ))}
      {gathered(
        series.marks.filter(({ at }) => shape.isInside(at)).map((thing) => ({ x: shape.x(thing.at), thing })),
      ).map(({ x, things }) => (
        <AlertMark key={x} marks={things} x={x} top={top} zone={zone} />
      ))}
    </svg>
  );
};

interface BandNameProps {
  readonly band: Shape['bands'][number];
  readonly x: number;
}

const BandName = ({ band, x }: BandNameProps) => {
  const lines = linesWithin(band.label, band.height);
  const first = band.top + band.height / 2 + 3.5 - ((lines.length - 1) * LINE) / 2;
  return (
    <text class="band-name" x={x} y={first}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={first + index * LINE}>
          {line}
        </tspan>
      ))}
      <title>{band.label}</title>
    </text>
  );
};

const noonOf = (day: LocalDate): Instant => `${day}T12:00:00.000Z`;

/** A bar along the axis from the first dose to the last, and a line for each infusion that is on record. */
const Treated = ({ shape, treatment = {} }: { readonly shape: Shape } & Pick<Partial<TrendProps>, 'treatment'>) => {
  const { begin, right, top, bottom } = shape.plot;
  const { firstDose, lastDose, infusions = [] } = treatment;
  const from = firstDose ? Math.max(begin, shape.x(noonOf(firstDose))) : begin;
  const to = lastDose ? Math.min(right, shape.x(noonOf(lastDose))) : right;
  return (
    <>
      {firstDose && to > from && (
        <rect class="treated" x={from} y={bottom} width={to - from} height={4}>
          <title>
            On treatment from {dayInWords(firstDose)}
            {lastDose && ` to ${dayInWords(lastDose)}`}
          </title>
        </rect>
      )}
      {infusions
        .filter((day) => shape.isInside(noonOf(day)))
        .map((day) => (
          <line key={day} class="infusion" x1={shape.x(noonOf(day))} x2={shape.x(noonOf(day))} y1={top} y2={bottom}>
            <title>Infusion {dayInWords(day)}</title>
          </line>
        ))}
    </>
  );
};

interface AlertMarkProps {
  /** Never empty. */
  readonly marks: readonly Mark[];
  readonly x: number;
  readonly top: number;
  readonly zone: TimeZoneId;
}

/** The first letter of the severity, of several the worst: colour alone would say nothing to many. */
const AlertMark = ({ marks, x, top, zone }: AlertMarkProps) => {
  const severity = SEVERITIES.find((one) => marks.some(({ alert }) => alert.severity === one)) ?? 'routine';
  return (
    <g class={`mark ${severity}`}>
      <title>{marks.map((mark) => markInWords(mark, zone)).join(' ')}</title>
      <path d={`M${x - 7} ${top - 15}h14v11h-4l-3 4l-3 -4h-4z`} />
      <text x={x} y={top - 6} text-anchor="middle">
        {severity.charAt(0).toUpperCase()}
      </text>
    </g>
  );
};

const markInWords = ({ at, alert }: Mark, zone: TimeZoneId): string =>
  `${alert.severity} alert, ${whenInWords(at, zone, true)}: ${alert.reason} ${stateOf(alert)}`;

const stateOf = ({ status, outcome }: Mark['alert']): string =>
  status === 'closed' ? `Closed${outcome ? `: ${outcome.replaceAll('-', ' ')}` : ''}.` : 'Open.';

const Values = ({ series, span, zone }: Pick<TrendProps, 'series' | 'span' | 'zone'>) => {
  const isShown = (at: Instant): boolean => span.from <= at && at <= span.to;
  return (
    <details>
      <summary>Values of {series.name}</summary>
      <table>
        <caption class="unseen">{series.name}, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Score</th>
          </tr>
        </thead>
        <tbody>
          {series.points
            .filter(({ at }) => isShown(at))
            .toReversed()
            .map((point) => (
              <tr key={point.at}>
                <td>
                  <When at={point.at} zone={zone} dayOnly />
                </td>
                <td>{valueInWords(point)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
};
