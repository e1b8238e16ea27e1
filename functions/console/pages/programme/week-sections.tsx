// What the programme did week by week: enrolment, adherence, texts and what they cost.
import { SMALLEST_SHOWN } from '../../../../shared/domain/figures/small-cells.ts';
import { dayInWords } from '../patient/status-words.ts';
import { replyWithin, shareOf, type Week } from './figures-view.ts';
import type { FiguresView } from './gather-figures.ts';
import { WeekChart } from './week-chart.tsx';

interface WeeksProps {
  readonly weeks: readonly Week[];
}

/** Of too few surveys a share says more about single patients than about the programme. */
const adherenceIn = ({ answered, delivered }: Week): number | undefined =>
  delivered < SMALLEST_SHOWN ? undefined : shareOf(answered, delivered);

export const OverTime = ({ weeks }: WeeksProps) => (
  <>
    <section class="panel" aria-labelledby="enrolment">
      <h2 id="enrolment">Enrolment</h2>
      <WeekChart
        title="Patients enrolled"
        values={weeks.map(({ monday, enrolled }) => ({ monday, value: enrolled, words: `${enrolled} enrolled` }))}
      />
      <p class="quiet">New patients in each week, which begins on Monday.</p>
    </section>
    <section class="panel" aria-labelledby="adherence">
      <h2 id="adherence">Adherence</h2>
      <WeekChart
        title="Delivered surveys that were answered, percent"
        highest={100}
        unit="%"
        values={weeks.map((week) => ({
          monday: week.monday,
          value: adherenceIn(week),
          words: `${week.answered} of ${week.delivered} delivered surveys answered`,
        }))}
      />
      <p class="quiet">
        Answered in full or in part, of the surveys that reached the phone and have ended. A week with fewer than{' '}
        {SMALLEST_SHOWN} has no bar.
      </p>
    </section>
  </>
);

export const WeekTable = ({ weeks }: WeeksProps) => (
  <section class="panel wide" aria-labelledby="weeks">
    <h2 id="weeks">Week by week</h2>
    <section class="scroll" tabindex={0} aria-label="Week by week, scrolls sideways">
      <table class="carded">
        <caption>Newest first; a week begins on Monday</caption>
        <thead>
          <tr>
            <th scope="col">Week of</th>
            <th scope="col">Enrolled</th>
            <th scope="col">Surveys delivered</th>
            <th scope="col">Answered</th>
            <th scope="col">To the end</th>
            <th scope="col">Adherence</th>
            <th scope="col">Never arrived</th>
            <th scope="col">Texts out</th>
            <th scope="col">Texts in</th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map((week) => (
            <tr key={week.monday}>
              <th scope="row">{dayInWords(week.monday)}</th>
              <td data-label="Enrolled">{week.enrolled}</td>
              <td data-label="Surveys delivered">{week.delivered}</td>
              <td data-label="Answered">{week.answered}</td>
              <td data-label="To the end">{week.completed}</td>
              <td data-label="Adherence">{percent(adherenceIn(week))}</td>
              <td data-label="Never arrived">{week.undelivered}</td>
              <td data-label="Texts out">{week.textsOut}</td>
              <td data-label="Texts in">{week.textsIn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </section>
);

export const percent = (share: number | undefined): string => (share === undefined ? '–' : `${share}%`);

export const Replies = ({ view: { counts } }: { readonly view: Pick<FiguresView, 'counts'> }) => (
  <section class="panel" aria-labelledby="replies">
    <h2 id="replies">Time to reply</h2>
    <dl class="facts">
      <dt>Half answer within</dt>
      <dd>{minutesInWords(replyWithin(counts, 0.5))}</dd>
      <dt>Nine of ten answer within</dt>
      <dd>{minutesInWords(replyWithin(counts, 0.9))}</dd>
    </dl>
    <p class="quiet">
      From when a survey was sent to its first answer, of the surveys that were answered; rounded up to the next step.
    </p>
  </section>
);

const minutesInWords = (minutes: number | 'more' | undefined): string => {
  if (minutes === undefined) return 'No replies yet';
  if (minutes === 'more') return 'more than a day';
  if (minutes < 120) return `${minutes} min`;
  return minutes === 1_440 ? 'a day' : `${minutes / 60} h`;
};

export const Texts = ({ weeks, segmentPrice }: WeeksProps & Pick<FiguresView, 'segmentPrice'>) => {
  const sum = (of: (week: Week) => number): number => weeks.reduce((so, week) => so + of(week), 0);
  const segments = sum((week) => week.segments);
  const answered = sum((week) => week.answered);
  return (
    <section class="panel" aria-labelledby="texts">
      <h2 id="texts">Texts and cost</h2>
      <dl class="facts">
        <dt>Sent</dt>
        <dd>
          {grouped(sum((week) => week.textsOut))}, in {grouped(segments)} segments
        </dd>
        <dt>Received</dt>
        <dd>{grouped(sum((week) => week.textsIn))}</dd>
        <dt>Cost</dt>
        <dd>
          {dollars(segments * segmentPrice)}
          {answered > 0 && `, ${dollars((segments * segmentPrice) / answered)} for each answered survey`}
        </dd>
      </dl>
      <p class="quiet">
        Reckoned at US$ {segmentPrice} a segment sent, which is a setting: your bill decides. What texts received and
        the number itself cost is not in it.
      </p>
    </section>
  );
};

/** `12,345` */
const grouped = (count: number): string => count.toLocaleString('en-US');

const dollars = (amount: number): string => `US$ ${amount.toFixed(2)}`;
