// Small charts side by side, one for each score.
import type { Span } from './chart.ts';
import { type PatientView, rulesOf } from './patient-view.tsx';
import { type Series, seriesOf } from './series.ts';
import { Trend } from './trend.tsx';

interface TrendsProps {
  readonly view: PatientView;
  readonly span: Span;
  /** Without the values as a table. */
  readonly chartOnly?: boolean;
}

/** Those with a point in the span; the chart begins with the first of them all, if that is later. */
export const within = (
  series: readonly Series[],
  span: Span,
): { readonly shown: readonly Series[]; readonly span: Span } => {
  const inside = series.flatMap(({ points }) =>
    points.map(({ at }) => at).filter((at) => span.from <= at && at <= span.to),
  );
  const [first] = inside.toSorted();
  const shown = series.filter(({ points }) => points.some(({ at }) => span.from <= at && at <= span.to));
  return { shown, span: { from: first && first > span.from ? first : span.from, to: span.to } };
};

export const Trends = ({ view, span: wanted, chartOnly = false }: TrendsProps) => {
  const { course, content } = view;
  const { shown, span } = within(seriesOf(course, content, rulesOf(view)), wanted);
  const { treatment, timeZone } = course.state;
  if (shown.length === 0) return <p class="quiet">No score yet.</p>;
  return (
    <>
      <div class="trends">
        {shown.map((series) => (
          <Trend
            key={series.id}
            series={series}
            span={span}
            zone={timeZone}
            treatment={treatment}
            chartOnly={chartOnly}
          />
        ))}
      </div>
      <p class="quiet">
        Shaded: bands of the score. Dashed line: an alert is raised from here. C, U, R: a critical, urgent or routine
        alert was raised. Bar on the axis: on treatment. Dotted upright: infusion. ×: no score.
      </p>
    </>
  );
};
