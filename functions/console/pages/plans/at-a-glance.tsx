// The schedule of assessments, as trial staff know it: one row for each thing that is asked, one column for each week.
import type { CalendarWeek } from '../../../../shared/domain/calendar-weeks.ts';
import type { Instrument, InstrumentId } from '../../../../shared/domain/questionnaire.ts';
import { nameOf } from './calendar.tsx';

interface GlanceProps {
  readonly weeks: readonly CalendarWeek[];
  readonly instruments: readonly Instrument[];
}

interface Row {
  readonly name: string;
  /** How often in each week. */
  readonly times: readonly number[];
}

const rowsOf = ({ weeks, instruments }: GlanceProps): readonly Row[] => {
  const timesOf = (holds: (day: NonNullable<CalendarWeek['days'][number]>) => boolean): readonly number[] =>
    weeks.map(({ days }) => days.filter((day) => day && holds(day)).length);
  const asked = new Set<InstrumentId>(weeks.flatMap(({ days }) => days.flatMap((day) => day?.asked ?? [])));
  const rows: readonly Row[] = [
    { name: 'Infusion', times: timesOf(({ infusion }) => infusion === true) },
    ...[...asked].map((id) => ({
      name: nameOf(id, instruments),
      times: timesOf((day) => day.asked.includes(id)),
    })),
    { name: 'Self-care', times: timesOf(({ topic }) => topic !== undefined) },
  ];
  return rows.filter(({ times }) => times.some((count) => count > 0));
};

export const AtAGlance = (props: GlanceProps) => (
  <section class="scroll" tabindex={0} aria-label="At a glance">
    <table class="glance">
      <caption>Which weeks: how often in each</caption>
      <thead>
        <tr>
          <th scope="col">Week</th>
          {props.weeks.map(({ weeks: [week] }) => (
            <th key={week} scope="col">
              {week}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(props).map(({ name, times }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {times.map((count, index) => (
              <td key={props.weeks[index]?.weeks[0]} class={count > 0 ? 'planned' : undefined}>
                {count > 0 ? count : ''}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
