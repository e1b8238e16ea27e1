// More words about a danger that staff have open already: they join that case, and no second one is opened.
import type { OpenAlert } from './alert.ts';
import { instrumentsOf } from './conditions.ts';
import type { Draft } from './draft.ts';
import { HOUR, millisecondsBetween } from './instant.ts';
import type { Danger } from './reply/reading.ts';

/** After that it may be another emergency. */
const SAME_WITHIN = 4 * HOUR;

/** The ladders of words of that danger, and for the body those of critical answers about symptoms. */
const laddersOf = ({ ruleSet, context: { content } }: Draft, danger: Danger): readonly string[] =>
  ruleSet.rules
    .filter(({ when, ...rule }) => {
      if (when.kind === 'statement') return when.danger === danger;
      const ofSymptoms = instrumentsOf({ when, ...rule }).some((id) => content.instrument(id).symptoms);
      return danger === 'medical-emergency' && rule.severity === 'critical' && ofSymptoms;
    })
    .map(({ ladder }) => ladder);

/** The latest critical alert about the same danger, of the last hours. */
export const openAlertAbout = (draft: Draft, danger: Danger): OpenAlert | undefined => {
  const ladders = laddersOf(draft, danger);
  return draft.state.openAlerts.findLast(
    ({ severity, ladder, raisedAt }) =>
      severity === 'critical' && ladders.includes(ladder) && millisecondsBetween(raisedAt, draft.now) < SAME_WITHIN,
  );
};
