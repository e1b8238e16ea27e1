// The calendar of a typical patient: the first weeks one by one, what comes later by what is asked in it.
import type { ComponentChildren } from 'preact';
import { type CalendarWeek, weeksInWords } from '../../../../shared/domain/calendar-weeks.ts';
import { inWords } from '../../../../shared/domain/in-words/phrases.ts';
import type { Instrument, InstrumentId } from '../../../../shared/domain/questionnaire.ts';
import type { TypicalDay } from '../../../../shared/domain/typical-days.ts';
import { instrumentName } from '../words/instrument-words.ts';
import { WEEKDAYS } from './plan-words.ts';

interface CalendarProps {
  readonly caption: string;
  readonly weeks: readonly CalendarWeek[];
  readonly instruments: readonly Instrument[];
  /** ISO weekday of day 0. */
  readonly startsOn: number;
  /** Weeks that stand together are numbered, and their days are not. */
  readonly together?: true;
}

export const Calendar = ({ caption, weeks, instruments, startsOn, together }: CalendarProps) => {
  const weekdays = [...WEEKDAYS.slice(startsOn - 1), ...WEEKDAYS.slice(0, startsOn - 1)];
  return (
    <table class="calendar">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{together ? 'Weeks' : 'Week'}</th>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.weeks[0]}>
            <th scope="row">
              <span class="on-phone">{together ? 'Weeks ' : 'Week '}</span>
              {weeksInWords(week.weeks)}
            </th>
            {week.days.map((day, index) => (
              <td key={weekdays[index]} class={day ? undefined : 'free'}>
                {day && (
                  <Day
                    day={day}
                    instruments={instruments}
                    head={
                      <>
                        <strong class="on-phone">{weekdays[index]} </strong>
                        {!together && <span class="quiet">day {day.day}</span>}
                      </>
                    }
                    together={together}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

interface DayProps {
  readonly day: TypicalDay;
  readonly instruments: readonly Instrument[];
  readonly head: ComponentChildren;
  readonly together: true | undefined;
}

const Day = ({ day: { asked, topic, infusion }, instruments, head, together }: DayProps) => (
  <>
    <div class="day">{head}</div>
    <ul>
      {infusion && <li class="infusion">Infusion</li>}
      {asked.map((id) => (
        <li key={id} class={kindOf(id, instruments)}>
          {nameOf(id, instruments)}
        </li>
      ))}
      {topic && <li class="tip">{together ? 'Self-care' : `Self-care: ${inWords(topic)}`}</li>}
    </ul>
  </>
);

export const nameOf = (id: InstrumentId, instruments: readonly Instrument[]): string => {
  const found = instruments.find((one) => one.id === id);
  return found ? instrumentName(found) : id;
};

/** Colours help the eye; the name says it. */
const kindOf = (id: InstrumentId, instruments: readonly Instrument[]): string => {
  const found = instruments.find((one) => one.id === id);
  if (found?.mood) return 'mood';
  return found?.scores.length === 0 ? 'symptom-check' : 'well-being';
};
