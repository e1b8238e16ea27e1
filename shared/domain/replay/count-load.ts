// How much work the alerts of played surveys are: per survey, per patient and week, per nurse and working day.
import { type Alert, type AlertRule, SEVERITIES, type Severity } from '../alert.ts';
import { instrumentsOf } from '../conditions.ts';
import { DAY, millisecondsBetween } from '../instant.ts';
import type { PlayedSurvey } from './play-responses.ts';

/** Proposed: at most so many of 100 surveys alert (docs/clinical-rules.md section 3). */
const BUDGET_PER_100 = 15;
const WORKING_DAYS = 5;
/** Of the events, only these follow from answers and their absence. */
const PLAYED_EVENTS = ['undelivered', 'silent-with-open-case'];

export interface Count {
  readonly alerts: number;
  /** By the most severe alert of each. */
  readonly cases: number;
  readonly casesPerNurseAndWorkingDay: number;
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
  /** Null where nothing was played: no survey was delivered, or no rule could have held. */
  readonly withinBudget: boolean | null;
  readonly alertsPerPatientWeek: number;
  readonly casesPerPatientWeek: number;
  readonly patientsPerNurse: number;
  readonly casesPerNurseAndWorkingDay: number;
  /** Critical and urgent alerts that notify; a second one of a case pages only if it is more severe. */
  readonly pagesPerNurseAndWorkingDay: number;
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
  const perNurse = (count: number): number => (ratio(count, patientWeeks) * patientsPerNurse) / WORKING_DAYS;
  const isPlayed = surveys.length > 0 && counted.some((rule) => rule.surveys > 0);
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
    withinBudget: isPlayed ? alertingSurveysPer100 <= BUDGET_PER_100 : null,
    alertsPerPatientWeek: ratio(alerts.length, patientWeeks),
    casesPerPatientWeek: ratio(cases.length, patientWeeks),
    patientsPerNurse,
    casesPerNurseAndWorkingDay: perNurse(cases.length),
    pagesPerNurseAndWorkingDay: perNurse(alerts.filter(isPage).length),
    bySeverity: bySeverity(alerts, cases, perNurse),
    rules: counted,
    neverHeld: counted.filter((one) => one.surveys > 0 && one.alerts === 0).map(({ id }) => id),
    alwaysHeld: counted.filter((one) => one.surveys > 0 && one.alerts >= one.surveys).map(({ id }) => id),
    notPlayed: counted.filter((one) => one.surveys === 0).map(({ id }) => id),
  };
};

const ratio = (count: number, of: number): number => (of === 0 ? 0 : count / of);

const isPage = ({ severity, noticesDue }: Alert): boolean => severity !== 'routine' && noticesDue > 0;

/** The severity of each case of a survey: that of its most severe alert. */
const casesOf = ({ alerts }: PlayedSurvey): readonly Severity[] =>
  [...Map.groupBy(alerts, ({ caseId }) => caseId).values()].map(
    (inCase) => SEVERITIES.find((severity) => inCase.some((alert) => alert.severity === severity)) ?? 'routine',
  );

const bySeverity = (
  alerts: readonly { readonly severity: Severity }[],
  cases: readonly Severity[],
  perNurse: (count: number) => number,
): Readonly<Record<Severity, Count>> => {
  const count = (severity: Severity): Count => {
    const ofSeverity = cases.filter((one) => one === severity).length;
    return {
      alerts: alerts.filter((alert) => alert.severity === severity).length,
      cases: ofSeverity,
      casesPerNurseAndWorkingDay: perNurse(ofSeverity),
    };
  };
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
