// The same surveys played by two sets of rules: how often each rule alerted, and for which patients it came out otherwise.
import { type AlertRule, SEVERITIES, type Severity } from '../alert.ts';
import type { PlayedSurvey } from './play-responses.ts';

export interface BeforeAndAfter {
  readonly before: number;
  readonly after: number;
}

export interface ComparedRule extends BeforeAndAfter {
  readonly id: string;
  /** By the later set, where it has the rule. */
  readonly severity: Severity;
}

/** Alerts by rule and severity, `<rule> (<severity>)`: those that one set alone raised. By name, where one is given. */
export interface ChangedPatient {
  readonly patient: string;
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

export interface ComparedReplays {
  readonly bySeverity: Readonly<Record<Severity, BeforeAndAfter>>;
  /** Those that alerted at least once, the most severe first. */
  readonly rules: readonly ComparedRule[];
  /** In the order of the patients. */
  readonly patients: readonly ChangedPatient[];
}

/** What a rule is called, by its id. */
type NameOf = (ruleId: string) => string;

/** One side of the comparison. */
export interface Replay {
  readonly rules: readonly AlertRule[];
  readonly played: readonly PlayedSurvey[];
}

export const compareReplays = (before: Replay, after: Replay, nameOf: NameOf = (id) => id): ComparedReplays => {
  const raised = [before, after].map(({ played }) => played.flatMap(({ alerts }) => alerts));
  const [was = [], is = []] = raised;
  const count = (holds: (alert: (typeof was)[number]) => boolean): BeforeAndAfter => ({
    before: was.filter(holds).length,
    after: is.filter(holds).length,
  });
  const ofSeverity = (severity: Severity): BeforeAndAfter => count((alert) => alert.severity === severity);
  return {
    bySeverity: {
      critical: ofSeverity('critical'),
      urgent: ofSeverity('urgent'),
      routine: ofSeverity('routine'),
    },
    rules: rulesOf(before, after)
      .map(({ id, severity }) => ({ id, severity, ...count(({ ruleId }) => ruleId === id) }))
      .filter((rule) => rule.before + rule.after > 0),
    patients: changed(before.played, after.played, nameOf),
  };
};

/** The rules of both, each once. */
const rulesOf = (before: Replay, after: Replay): readonly AlertRule[] => {
  const left = before.rules.filter(({ id }) => after.rules.every((rule) => rule.id !== id));
  const rank = ({ severity }: AlertRule): number => SEVERITIES.indexOf(severity);
  return [...after.rules, ...left].toSorted((one, other) => rank(one) - rank(other));
};

const changed = (
  before: readonly PlayedSurvey[],
  after: readonly PlayedSurvey[],
  nameOf: NameOf,
): readonly ChangedPatient[] => {
  const patients = [...new Set([...before, ...after].map(({ patient }) => patient))];
  const [was, is] = [alertsByPatient(before, nameOf), alertsByPatient(after, nameOf)];
  return patients.flatMap((patient) => {
    const [old, fresh] = [was.get(patient) ?? [], is.get(patient) ?? []];
    const gone = old.filter(({ key }) => fresh.every((alert) => alert.key !== key)).map(({ words }) => words);
    const added = fresh.filter(({ key }) => old.every((alert) => alert.key !== key)).map(({ words }) => words);
    return gone.length + added.length > 0 ? [{ patient, gone, added }] : [];
  });
};

/** The key is that of one alert: when, by which rule, how severe. */
const alertsByPatient = (played: readonly PlayedSurvey[], nameOf: NameOf) =>
  new Map(
    [...Map.groupBy(played, ({ patient }) => patient)].map(([patient, surveys]) => [
      patient,
      surveys.flatMap(({ dueAt, alerts }) =>
        alerts.map(({ ruleId, severity }) => ({
          key: `${dueAt}/${ruleId}/${severity}`,
          words: `${nameOf(ruleId)} (${severity})`,
        })),
      ),
    ]),
  );
