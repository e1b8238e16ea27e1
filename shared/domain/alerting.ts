// Which rules hold, and raising their alerts: one per ladder, the most severe; one notice per case and severity.
import {
  type Alert,
  type AlertCondition,
  type AlertEvidence,
  type AlertRule,
  type OpenAlert,
  type PatientEvent,
  SEVERITIES,
  type Severity,
} from './alert.ts';
import type { Draft } from './draft.ts';
import { acknowledgeBy } from './escalation.ts';
import type { InstrumentId, LinkId } from './questionnaire.ts';
import type { Danger } from './reply/reading.ts';
import type { Score } from './response.ts';

/** A thing that happened which rules may be about. */
export type Occurrence =
  | { readonly kind: 'answer'; readonly instrument: InstrumentId; readonly linkId: LinkId; readonly code: number }
  | { readonly kind: 'score'; readonly instrument: InstrumentId; readonly score: Score }
  | { readonly kind: 'unanswered'; readonly instrument: InstrumentId; readonly linkId: LinkId }
  | { readonly kind: 'statement'; readonly danger: Danger }
  | { readonly kind: 'missed'; readonly count: number }
  | { readonly kind: 'event'; readonly event: PatientEvent };

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);
/** True when `one` is more severe than `other`. */
export const isMoreSevere = (one: Severity, other: Severity): boolean => rank(one) < rank(other);

const within = (value: number, bounds: { readonly atLeast?: number; readonly atMost?: number }): boolean =>
  value >= (bounds.atLeast ?? Number.NEGATIVE_INFINITY) && value <= (bounds.atMost ?? Number.POSITIVE_INFINITY);

/** True when a rule's condition is met by what happened. */
const holds = (condition: AlertCondition, occurrence: Occurrence): boolean => {
  if (condition.kind === 'answer' && occurrence.kind === 'answer')
    return (
      condition.instrument === occurrence.instrument &&
      condition.linkId === occurrence.linkId &&
      within(occurrence.code, condition)
    );
  if (condition.kind === 'score' && occurrence.kind === 'score')
    return (
      condition.instrument === occurrence.instrument &&
      condition.score === occurrence.score.id &&
      occurrence.score.value !== null &&
      within(occurrence.score.value, condition)
    );
  if (condition.kind === 'unanswered' && occurrence.kind === 'unanswered')
    return condition.instrument === occurrence.instrument && condition.linkId === occurrence.linkId;
  if (condition.kind === 'statement' && occurrence.kind === 'statement') return condition.danger === occurrence.danger;
  if (condition.kind === 'missed' && occurrence.kind === 'missed') return occurrence.count >= condition.inARow;
  if (condition.kind === 'event' && occurrence.kind === 'event') return condition.event === occurrence.event;
  return false;
};

/** Of the rules that hold, the most severe of each ladder. */
export const rulesThatHold = (rules: readonly AlertRule[], occurrence: Occurrence): readonly AlertRule[] => {
  const topOfLadder = new Map<string, AlertRule>();
  for (const rule of rules.filter(({ when }) => holds(when, occurrence))) {
    const top = topOfLadder.get(rule.ladder);
    if (!top || isMoreSevere(rule.severity, top.severity)) topOfLadder.set(rule.ladder, rule);
  }
  return [...topOfLadder.values()];
};

/** Raises an alert for every rule that holds, and returns them. Alerts of one `caseId` notify once per severity. */
export const raise = (
  draft: Draft,
  occurrence: Occurrence,
  caseId: string,
  evidence: AlertEvidence,
): readonly Alert[] => {
  const { rules, version } = draft.context.content.rules;
  return rulesThatHold(rules, occurrence).map((rule) => raiseOne(draft, rule, version, caseId, evidence));
};

/** Raises nothing that staff have open already at that severity or a higher one. */
export const raiseUnlessOpen = (
  draft: Draft,
  occurrence: Occurrence,
  caseId: string,
  evidence: AlertEvidence,
): void => {
  const isOpen = (rule: AlertRule): boolean =>
    draft.state.openAlerts.some((open) => open.ladder === rule.ladder && !isMoreSevere(rule.severity, open.severity));
  if (!rulesThatHold(draft.context.content.rules.rules, occurrence).every(isOpen))
    raise(draft, occurrence, caseId, evidence);
};

const raiseOne = (
  draft: Draft,
  rule: AlertRule,
  rulesVersion: string,
  caseId: string,
  evidence: AlertEvidence,
): Alert => {
  const { state, now, context } = draft;
  const sameCase = state.openAlerts.filter((open) => open.caseId === caseId);
  const notifies = sameCase.every((open) => isMoreSevere(rule.severity, open.severity));
  const alert: Alert = {
    id: `${state.id}.${draft.newId()}`,
    patientId: state.id,
    careTeamId: state.careTeamId,
    caseId,
    ruleId: rule.id,
    rulesVersion,
    severity: rule.severity,
    reason: rule.reason,
    evidence,
    raisedAt: now,
    status: 'open',
    steps: [{ at: now, by: 'vigil', what: 'raised' }],
    noticesDue: notifies ? 1 : 0,
    noticesSent: 0,
  };
  const open: OpenAlert = {
    id: alert.id,
    caseId,
    ladder: rule.ladder,
    severity: rule.severity,
    raisedAt: now,
    level: 0,
    ...(notifies && { nextStepAt: acknowledgeBy(rule.severity, now, context.careTeam) }),
  };
  draft.alerts.push(alert);
  draft.change({ openAlerts: [...state.openAlerts, open] });
  return alert;
};
