// How much work the alerts of played surveys are: per survey, per patient and week, per nurse and working day.
import { type AlertRule, SEVERITIES, type Severity } from '../../../shared/domain/alert.ts';
import { instrumentsOf } from '../../../shared/domain/conditions.ts';
import { DAY, millisecondsBetween } from '../../../shared/domain/instant.ts';
import type { PlayedSurvey } from './play-responses.ts';

/** At most so many of 100 surveys may alert (docs/clinical-rules.md section 3). */
const BUDGET_PER_100 = 15;
const WORKING_DAYS = 5;
/** Of the events, only these follow from answers and their absence. */
const PLAYED_EVENTS = ['undelivered', 'silent-with-open-case'];

export interface Count {
  readonly alerts: number;
  readonly cases: number;
}

export interface RuleCount {
  readonly id: string;
  readonly severity: Severity;
  readonly alerts: number;
  readonly alertsPer100Surveys: number;
  /** Surveys in which it could have held. */
  readonly surveys: number;
}

export interface Load {
  readonly patients: number;
  readonly patientWeeks: number;
  /** Delivered ones. */
  readonly surveys: number;
  readonly unanswered: number;
  readonly undelivered: number;
  readonly alertsPer100Surveys: number;
  readonly casesPer100Surveys: number;
  readonly alertingSurveysPer100: number;
  readonly budgetPer100: number;
  readonly withinBudget: boolean;
  readonly alertsPerPatientWeek: number;
  readonly casesPerPatientWeek: number;
  readonly patientsPerNurse: number;
  readonly casesPerNurseAndWorkingDay: number;
  readonly bySeverity: Readonly<Record<Severity, Count>>;
  readonly rules: readonly RuleCount[];
  readonly neverHeld: readonly string[];
  readonly alwaysHeld: readonly string[];
  /** About instruments that were not asked, or about texts and events, which answers say nothing about. */
  readonly notPlayed: readonly string[];
}

/** Counts the load for a panel of `patientsPerNurse` patients. */
export const countLoad = (
  played: readonly PlayedSurvey[],
  rules: readonly AlertRule[],
  patientsPerNurse: number,
): Load => {
  const surveys = played.filter(({ delivered }) => delivered);
  const alerts = played.flatMap((survey) => survey.alerts);
  const cases = played.flatMap(casesOf);
  const patientWeeks = weeksOf(played);
  const per100 = (count: number): number => ratio(100 * count, surveys.length);
  const alertingSurveysPer100 = per100(surveys.filter((survey) => survey.alerts.length > 0).length);
  const counted = rules.map((rule) => countRule(rule, played, per100));
  const casesPerPatientWeek = ratio(cases.length, patientWeeks);
  return {
    patients: new Set(played.map(({ patient }) => patient)).size,
    patientWeeks,
    surveys: surveys.length,
    unanswered: surveys.filter(({ answered }) => !answered).length,
    undelivered: played.length - surveys.length,
    alertsPer100Surveys: per100(alerts.length),
    casesPer100Surveys: per100(cases.length),
    alertingSurveysPer100,
    budgetPer100: BUDGET_PER_100,
    withinBudget: alertingSurveysPer100 <= BUDGET_PER_100,
    alertsPerPatientWeek: ratio(alerts.length, patientWeeks),
    casesPerPatientWeek,
    patientsPerNurse,
    casesPerNurseAndWorkingDay: (casesPerPatientWeek * patientsPerNurse) / WORKING_DAYS,
    bySeverity: bySeverity(alerts, cases),
    rules: counted,
    neverHeld: counted.filter((one) => one.surveys > 0 && one.alerts === 0).map(({ id }) => id),
    alwaysHeld: counted.filter((one) => one.surveys > 0 && one.alerts >= one.surveys).map(({ id }) => id),
    notPlayed: counted.filter((one) => one.surveys === 0).map(({ id }) => id),
  };
};

const ratio = (count: number, of: number): number => (of === 0 ? 0 : count / of);

/** The severity of each case of a survey: that of its most severe alert. */
const casesOf = ({ alerts }: PlayedSurvey): readonly Severity[] =>
  [...Map.groupBy(alerts, ({ caseId }) => caseId).values()].map(
    (inCase) => SEVERITIES.find((severity) => inCase.some((alert) => alert.severity === severity)) ?? 'routine',
  );

const bySeverity = (
  alerts: readonly { readonly severity: Severity }[],
  cases: readonly Severity[],
): Readonly<Record<Severity, Count>> => {
  const count = (severity: Severity): Count => ({
    alerts: alerts.filter((alert) => alert.severity === severity).length,
    cases: cases.filter((one) => one === severity).length,
  });
  return { critical: count('critical'), urgent: count('urgent'), routine: count('routine') };
};

/** A patient counts from the first survey to a week after the last. */
const weeksOf = (played: readonly PlayedSurvey[]): number =>
  [...Map.groupBy(played, ({ patient }) => patient).values()]
    .map((ofPatient) => ofPatient.map(({ dueAt }) => dueAt).toSorted())
    .reduce((weeks, times) => weeks + millisecondsBetween(times[0] ?? '', times.at(-1) ?? '') / (7 * DAY) + 1, 0);

const countRule = (rule: AlertRule, played: readonly PlayedSurvey[], per100: (count: number) => number): RuleCount => {
  const alerts = played.flatMap((survey) => survey.alerts).filter(({ ruleId }) => ruleId === rule.id).length;
  return {
    id: rule.id,
    severity: rule.severity,
    alerts,
    alertsPer100Surveys: per100(alerts),
    surveys: played.filter((survey) => couldHold(rule, survey)).length,
  };
};

const couldHold = (rule: AlertRule, { delivered, instruments }: PlayedSurvey): boolean => {
  const { when } = rule;
  if (when.kind === 'statement') return false;
  if (when.kind === 'event') return PLAYED_EVENTS.includes(when.event);
  const about = instrumentsOf(rule);
  return delivered && (about.length === 0 || about.some((instrument) => instruments.includes(instrument)));
};
