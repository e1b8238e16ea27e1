// More words about a danger that staff have open already: they join that case, and no second one is opened.
import type { AlertRule, OpenAlert } from './alert.ts';
import { instrumentsOf } from './conditions.ts';
import type { Draft } from './draft.ts';
import { HOUR, millisecondsBetween } from './instant.ts';
import type { Danger } from './reply/reading.ts';

/** After that it may be another emergency. */
const SAME_WITHIN = 4 * HOUR;

/** Words of an emergency of the body, an answer about symptoms, or several of these together. */
const isOfBody = ({ context: { content } }: Draft, rule: AlertRule): boolean => {
  if (rule.when.kind === 'statement') return rule.when.danger === 'medical-emergency';
  const instruments = instrumentsOf(rule);
  if (instruments.length === 0) return rule.when.kind === 'case';
  return instruments.some((id) => content.instrument(id).symptoms);
};

const criticalOpen = ({ state, ruleSet }: Draft): readonly (readonly [OpenAlert, AlertRule])[] =>
  state.openAlerts
    .filter(({ severity }) => severity === 'critical')
    .flatMap((open) =>
      ruleSet.rules
        .filter(({ ladder, severity }) => ladder === open.ladder && severity === 'critical')
        .map((rule) => [open, rule] as const),
    );

/** The latest critical alert about the same danger, of the last hours. */
export const openAlertAbout = (draft: Draft, danger: Danger): OpenAlert | undefined => {
  const isSame = (rule: AlertRule): boolean => {
    if (danger === 'medical-emergency') return isOfBody(draft, rule);
    // Stryker disable next-line ConditionalExpression: nothing else has a danger
    if (rule.when.kind !== 'statement') return false;
    return rule.when.danger === danger;
  };
  const found = criticalOpen(draft).findLast(
    ([{ raisedAt }, rule]) => isSame(rule) && millisecondsBetween(raisedAt, draft.now) < SAME_WITHIN,
  );
  return found?.[0];
};

/** True when a critical alert is open, and none that is of self-harm or violence. */
export const isOfBodyAlone = (draft: Draft): boolean => {
  const open = criticalOpen(draft);
  return open.length > 0 && open.every(([, rule]) => isOfBody(draft, rule));
};
