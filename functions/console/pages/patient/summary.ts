// The case in plain text, to be pasted into the chart: what was asked, scored and done, with days, and nothing else.
import type { Alert } from '../../../../shared/domain/alert.ts';
import { DAY, plus } from '../../../../shared/domain/instant.ts';
import type { TimeZoneId } from '../../../../shared/domain/local-time.ts';
import { whenInWords } from '../when.tsx';
import { evidenceInWords } from '../words/evidence.ts';
import { handlingInWords } from './alert-list.tsx';
import { adherenceInWords, infusionsInWords, nextInWords, planInWords } from './facts.tsx';
import { type PatientView, rulesOf } from './patient-view.tsx';
import { pointInWords } from './point-words.ts';
import { type Series, seriesOf } from './series.ts';
import { dayInWords, languageInWords, respondentInWords, standings } from './status-words.ts';
import { gridsOf, type SymptomGrid } from './symptom-grid.ts';

/** Of each score. */
const VALUES = 4;
const CHECKS = 4;
/** More where more are open. */
const ALERTS = 8;
const NOTES = 3;
const WEEKS = 26;

const heading = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? ['', title, ...lines.map((line) => `- ${line}`)] : [];

const scoreLine = ({ title, range: [min, max], direction, points }: Series, zone: TimeZoneId): string => {
  const worse = direction === 'higher-is-worse' ? 'higher is worse' : 'higher is better';
  const values = points
    .slice(-VALUES)
    .toReversed()
    .map((point) => pointInWords(point, zone));
  return `${title}, ${min} to ${max}, ${worse}: ${values.join('; ')}`;
};

/** The newest answer of each symptom that was reported, with its day. */
const symptomLines = ({ name, rows, checks }: SymptomGrid, zone: TimeZoneId): readonly string[] =>
  rows
    .filter(({ gate }) => !gate)
    .flatMap((row) => {
      const reported = row.cells.flatMap((cell, index) =>
        cell && cell.code !== 0 ? [`${whenInWords(checks[index]?.at ?? '', zone, true)}: ${cell.words}`] : [],
      );
      return reported.length > 0 ? [`${name}, ${row.question} ${reported.toReversed().join('; ')}`] : [];
    });

const alertLine = (alert: Alert, { course, content }: PatientView): string => {
  const { timeZone: zone } = course.state;
  const evidence = evidenceInWords(alert, { content, zone, responses: course.responses });
  const what = [alert.reason, ...evidence.map((line) => `${line}.`)].join(' ');
  return `${whenInWords(alert.raisedAt, zone)}, ${alert.severity}: ${what} ${handlingInWords(alert, zone)}`;
};

interface Cut<Thing> {
  readonly shown: readonly Thing[];
  /** How many more there are. */
  readonly left: number;
}

const newestOf = <Thing>(things: readonly Thing[], most: number): Cut<Thing> => ({
  shown: things.slice(Math.max(0, things.length - most)).toReversed(),
  left: Math.max(0, things.length - most),
});

/** Every open one, whatever their number, and closed ones as far as there is room. */
const alertsShown = (alerts: readonly Alert[]): Cut<Alert> => {
  const open = alerts.filter(({ status }) => status !== 'closed').toReversed();
  const closed = alerts.filter(({ status }) => status === 'closed');
  const { shown, left } = newestOf(closed, Math.max(0, ALERTS - open.length));
  return { shown: [...open, ...shown], left };
};

const linesOf = <Thing>({ shown, left }: Cut<Thing>, lineOf: (thing: Thing) => string): readonly string[] => [
  ...shown.map(lineOf),
  ...(left > 0 ? [`and ${left} more`] : []),
];

export const summaryOf = (view: PatientView): string => {
  const { course, content, now } = view;
  const { state, alerts, notes } = course;
  const { timeZone: zone } = state;
  const since = plus(now, -WEEKS * 7 * DAY);
  const rules = rulesOf(view);
  return [
    `Vigil summary of ${state.name || state.phone}${state.studyId ? `, study number ${state.studyId}` : ''}`,
    `Made ${whenInWords(now, zone)}. Answers were given by text message or phone and are not a clinical assessment.`,
    '',
    `Status: ${standings(state)
      .map(({ words }) => words)
      .join('; ')}`,
    `Language: ${languageInWords(state.language)}. Answers: ${respondentInWords(state)}.`,
    `Plan: ${planInWords(view)}`,
    `Infusions: ${infusionsInWords(state, now)}`,
    `Answered: ${adherenceInWords(view)}`,
    `Next due: ${nextInWords(view)}`,
    ...heading(
      `Scores, the last ${VALUES} of each, newest first`,
      seriesOf(course, content, rules).map((series) => scoreLine(series, zone)),
    ),
    ...heading(
      `Symptoms reported in the last ${CHECKS} checks, newest first`,
      gridsOf(course.responses, content, rules, CHECKS).flatMap((grid) => symptomLines(grid, zone)),
    ),
    ...heading(
      'Open alerts, and closed ones of the last half year, newest first',
      linesOf(alertsShown(alerts.filter(({ raisedAt, status }) => raisedAt >= since || status !== 'closed')), (alert) =>
        alertLine(alert, view),
      ),
    ),
    ...heading(
      'Notes of staff, newest first',
      linesOf(newestOf(notes, NOTES), ({ at, by, body }) => `${whenInWords(at, zone, true)}, ${by}: ${body}`),
    ),
    ...(state.treatment?.lastDose ? ['', `Last dose: ${dayInWords(state.treatment.lastDose)}`] : []),
    '',
  ].join('\n');
};
