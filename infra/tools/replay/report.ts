// The load in words and tables, for people.
import { SEVERITIES } from '../../../shared/domain/alert.ts';
import type { Load } from '../../../shared/domain/replay/count-load.ts';

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** Columns as wide as they need to be, words to the left and numbers to the right. */
const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number): string =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => `  ${row.map(cell).join('  ')}`.trimEnd());
};

const verdict = ({ alertingSurveysPer100, budgetPer100, withinBudget }: Load): string =>
  `Surveys that alert: ${round(alertingSurveysPer100)} of 100; the proposed budget is ${budgetPer100}: ` +
  (withinBudget ? 'within it' : 'OVER IT');

const NOTHING = `Nothing was played: no verdict.
A survey must have been delivered that asks an instrument some rule is about (docs/replaying-rules.md).
`;

const list = (ids: readonly string[]): string => ids.join(', ') || 'none';

/** What `npm run -s replay` prints. */
export const reportOf = (load: Load, rulesVersion: string): string =>
  load.withinBudget === null ? NOTHING : figuresOf(load, rulesVersion);

const figuresOf = (load: Load, rulesVersion: string): string =>
  [
    `Rules ${rulesVersion}: ${load.patients} patients, ${round(load.patientWeeks)} patient-weeks, ${load.surveys} surveys delivered` +
      ` (${load.unanswered} unanswered), ${load.undelivered} not delivered`,
    '',
    ...table([
      ['', 'per 100 surveys', 'per patient-week'],
      ['alerts', round(load.alertsPer100Surveys), round(load.alertsPerPatientWeek)],
      ['cases', round(load.casesPer100Surveys), round(load.casesPerPatientWeek)],
    ]),
    '',
    verdict(load),
    `Per nurse and working day, with ${load.patientsPerNurse} patients each: ` +
      `${round(load.casesPerNurseAndWorkingDay)} cases, ${round(load.pagesPerNurseAndWorkingDay)} alerts that page (critical, urgent)`,
    '',
    ...table([
      ['severity', 'alerts', 'cases', 'cases per nurse and working day'],
      ...SEVERITIES.map((severity) => {
        const { alerts, cases, casesPerNurseAndWorkingDay } = load.bySeverity[severity];
        return [severity, String(alerts), String(cases), round(casesPerNurseAndWorkingDay)];
      }),
    ]),
    '',
    ...table([
      ['rule', 'severity', 'alerts', 'per 100 surveys', 'surveys asked'],
      ...load.rules
        .filter(({ alerts }) => alerts > 0)
        .map((one) => [one.id, one.severity, String(one.alerts), round(one.alertsPer100Surveys), String(one.surveys)]),
    ]),
    '',
    `Never held: ${list(load.neverHeld)}`,
    `Always held: ${list(load.alwaysHeld)}`,
    `Not played (not asked about, or about texts and events): ${list(load.notPlayed)}`,
    '',
  ].join('\n');
