// Figures and histogram of a run, for people.
import { eventsOf, type Figures, type Share } from './outcome.ts';
import { byUtcMinute, type Load } from './traffic.ts';

const WEEK_SECONDS = 7 * 24 * 3_600;
const QUARTER_HOUR = 15;
const HOUR = 60;
const DAYS_A_WEEK = 7;

const grouped = (number: number): string => Math.round(number).toLocaleString('en-US');

const quarters = (minutes: Uint32Array, hour: number): readonly number[] =>
  [0, 1, 2, 3].map((quarter) => {
    const from = hour * HOUR + quarter * QUARTER_HOUR;
    return minutes.slice(from, from + QUARTER_HOUR).reduce((sum, texts) => sum + texts, 0);
  });

/** Texts a day in each quarter of an hour, local and UTC, a line for each hour. */
const histogram = ({ traffic }: Share, weeks: number): readonly string[] => {
  const utc = byUtcMinute(traffic);
  const cells = (minutes: Uint32Array, hour: number): string =>
    quarters(minutes, hour)
      .map((texts) => grouped(texts / weeks / DAYS_A_WEEK).padStart(9))
      .join('');
  const columns = [':00', ':15', ':30', ':45'].map((column) => column.padStart(9)).join('');
  return [
    `Texts a day by quarter of an hour\n\n   local${columns.slice(3)}      UTC${columns}`,
    ...Array.from({ length: 24 }, (_, hour) => {
      const name = String(hour).padStart(2, '0');
      return `   ${name}${cells(traffic.byLocalMinute, hour)}       ${name}${cells(utc, hour)}`;
    }),
  ];
};

/** What one size came to, with the carrier's rate in texts a second. */
export const reportOf = ({ patients, weeks }: Figures, share: Share, load: Load, carrierRate: number): string => {
  const { enrol, wake, reply, staff } = share.happened;
  const busiest = Math.max(...share.traffic.byLocalMinute) / weeks / DAYS_A_WEEK;
  const verdict =
    load.peakTextsPerSecond <= carrierRate
      ? `within the carrier's ${carrierRate}`
      : `over the carrier's ${carrierRate}: a text waits ${grouped(load.longestWait)} s at most`;
  return [
    `${grouped(patients)} patients, ${weeks} ${weeks === 1 ? 'week' : 'weeks'}: ${grouped(eventsOf(share))} events: ` +
      `${grouped(enrol)} enrolments, ${grouped(wake)} wake-ups, ${grouped(reply)} replies, ${grouped(staff)} of staff`,
    `${grouped(load.texts)} texts, ${(load.texts / weeks / WEEK_SECONDS).toFixed(2)} a second on average, ` +
      `${grouped(load.peakTextsPerSecond)} in the busiest second: ${verdict}`,
    `${grouped(busiest)} texts a day in the busiest minute of the day, local\n`,
    ...histogram(share, weeks),
    '',
  ].join('\n');
};

/** All sizes in one table: how cost grows. */
export const tableOf = (all: readonly Figures[]): string => {
  const perPatientWeek = ({ cpuSeconds, patients, weeks }: Figures): number => (cpuSeconds / patients / weeks) * 1e6;
  const [first] = all;
  const rows = all.map((figures) => [
    grouped(figures.patients),
    String(figures.weeks),
    grouped(figures.events),
    figures.seconds.toFixed(1),
    figures.cpuSeconds.toFixed(1),
    grouped(figures.eventsPerSecond),
    grouped(perPatientWeek(figures)),
    (first ? perPatientWeek(figures) / perPatientWeek(first) : 1).toFixed(2),
    grouped(figures.rssMb),
    grouped(figures.peakTextsPerSecond),
    ...[figures.missed, figures.doubled, figures.inQuietHours].map(grouped),
  ]);
  const head = ['patients', 'weeks', 'events', 'seconds', 'CPU s', 'events/s', 'CPU µs/patient-week', '× first'];
  const table = [[...head, 'MB', 'peak texts/s', 'missed', 'doubled', 'in quiet hours'], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')).join('\n');
};
