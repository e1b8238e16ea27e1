// Raising the alerts of the rules that hold: one per ladder and case, the most severe; one notice per case and severity.
import { type Alert, type AlertEvidence, type AlertRule, type OpenAlert, SEVERITIES, type Severity } from './alert.ts';
import { acknowledgeBy } from './alert-clocks.ts';
import { heldBy } from './conditions.ts';
import type { Draft } from './draft.ts';
import type { Instant } from './instant.ts';
import type { Held, Occurrence } from './occurrence.ts';
import { isQuiet, quietFrom } from './quiet-ladders.ts';
import { versionsOfAlert } from './versions.ts';

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);
/** True when `one` is more severe than `other`. */
export const isMoreSevere = (one: Severity, other: Severity): boolean => rank(one) < rank(other);

/** What alerts are raised about together, as one case: one survey, one text, one event. */
export interface Occasion {
  readonly caseId: string;
  /** When the survey was due, or when it happened: what quiet days are counted from. */
  readonly at: Instant;
  /** Rules that were raised in it before this turn. */
  readonly raised?: readonly string[];
}

/** Of the rules that hold, the most severe of each ladder. */
const rulesThatHold = (rules: readonly AlertRule[], occurrence: Occurrence): readonly Held[] => {
  const topOfLadder = new Map<string, Held>();
  for (const rule of rules) {
    const held = heldBy(rule, occurrence);
    const top = topOfLadder.get(rule.ladder);
    if (held && (!top || isMoreSevere(rule.severity, top.rule.severity))) topOfLadder.set(rule.ladder, held);
  }
  return [...topOfLadder.values()];
};

/** The rules raised in this case so far, by earlier turns and by this one. */
export const raisedIn = (draft: Draft, { caseId, raised = [] }: Omit<Occasion, 'at'>): readonly string[] => [
  ...raised,
  ...draft.alerts.filter((alert) => alert.caseId === caseId).map(({ ruleId }) => ruleId),
];

const rulesRaisedIn = (draft: Draft, occasion: Occasion): readonly AlertRule[] => {
  const ids = raisedIn(draft, occasion);
  return draft.ruleSet.rules.filter(({ id }) => ids.includes(id));
};

/**
 * Raises an alert for every rule that holds, and returns them: once in an occasion for each ladder, and again only for a
 * more severe rule of it. Then the rules about the case as a whole are asked.
 */
export const raiseIn = (
  draft: Draft,
  occurrence: Occurrence,
  occasion: Occasion,
  evidence: AlertEvidence,
): readonly Alert[] => {
  const earlier = rulesRaisedIn(draft, occasion);
  const isNews = ({ rule }: Held): boolean =>
    earlier.every(({ ladder, severity }) => ladder !== rule.ladder || isMoreSevere(rule.severity, severity));
  const alerts = rulesThatHold(draft.ruleSet.rules, occurrence)
    .filter((held) => isNews(held) && !isQuiet(draft.state, held, occasion.at))
    .map((held) => raiseOne(draft, held, occasion, evidence));
  return alerts.length > 0 ? [...alerts, ...raiseForCase(draft, occasion)] : alerts;
};

/** A case that is as severe already gains nothing by a rule about the case. */
const raiseForCase = (draft: Draft, occasion: Occasion): readonly Alert[] => {
  const raised = rulesRaisedIn(draft, occasion);
  return rulesThatHold(draft.ruleSet.rules, { kind: 'case', raised })
    .filter(({ rule }) => raised.every(({ severity }) => isMoreSevere(rule.severity, severity)))
    .map((held) => raiseOne(draft, held, occasion, { count: raised.length }));
};

/** The same for what is a case of its own and happens now. */
export const raise = (
  draft: Draft,
  occurrence: Occurrence,
  caseId: string,
  evidence: AlertEvidence,
): readonly Alert[] => raiseIn(draft, occurrence, { caseId, at: draft.now }, evidence);

/** What staff have open already, for each rule that holds, at its severity or a higher one. */
export const openAlready = (draft: Draft, occurrence: Occurrence): readonly (OpenAlert | undefined)[] =>
  rulesThatHold(draft.ruleSet.rules, occurrence).map(({ rule }) =>
    draft.state.openAlerts.find((open) => open.ladder === rule.ladder && !isMoreSevere(rule.severity, open.severity)),
  );

/** Raises nothing that staff have open already at that severity or a higher one. */
export const raiseUnlessOpen = (
  draft: Draft,
  occurrence: Occurrence,
  caseId: string,
  evidence: AlertEvidence,
): void => {
  if (!openAlready(draft, occurrence).every(Boolean)) raise(draft, occurrence, caseId, evidence);
};

/** What may have been meant is no answer yet: then all that the rule is about is named. */
const reasonOf = (rule: AlertRule, { code, linkId, unclear }: AlertEvidence): string => {
  const { when, reason, reasonFor = {}, reasonUnread } = rule;
  if (when.kind === 'event' && linkId !== undefined) return reasonUnread ?? reason;
  // Stryker disable next-line ConditionalExpression: no rule has a reason for no code
  if (code === undefined) return reason;
  return (unclear ? undefined : reasonFor[code]) ?? reason;
};

const raiseOne = (draft: Draft, held: Held, { caseId, at }: Occasion, evidence: AlertEvidence): Alert => {
  const { state, now, context } = draft;
  const { rule } = held;
  const sameCase = state.openAlerts.filter((open) => open.caseId === caseId);
  // What staff took on before could not include this.
  const notifies = sameCase.every((open) => open.acknowledgedAt || isMoreSevere(rule.severity, open.severity));
  const alert: Alert = {
    id: `${state.id}.${draft.newId()}`,
    patientId: state.id,
    careTeamId: state.careTeamId,
    caseId,
    ruleId: rule.id,
    ...versionsOfAlert(draft),
    severity: rule.severity,
    reason: reasonOf(rule, { ...evidence, ...held.evidence }),
    evidence: { ...evidence, ...held.evidence },
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
  draft.change({ openAlerts: [...state.openAlerts, open], ...quietFrom(state, held, at) });
  return alert;
};
