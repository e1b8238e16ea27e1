// Silence after a symptom was named in mid-check is heard some hours after the last answer, not when the survey expires.

import { withRaised } from './answer-alerts.ts';
import { heldBy } from './conditions.ts';
import type { Draft } from './draft.ts';
import { HOUR, type Instant, later, plus } from './instant.ts';
import type { Sitting } from './patient.ts';
import { raiseUnfinished } from './silence.ts';

/** The hours after which an unfinished rule that holds for the open questionnaire wants to hear of silence. */
const hoursToHear = ({ context: { content } }: Draft, sitting: Sitting): number | undefined => {
  const [{ instrument, answers }] = sitting.administrations;
  for (const rule of content.rules.rules) {
    if (rule.when.kind !== 'unfinished' || rule.when.afterHours === undefined || sitting.raised?.includes(rule.id))
      continue;
    if (heldBy(rule, { kind: 'unfinished', instrument, answers })) return rule.when.afterHours;
  }
  return undefined;
};

/**
 * What to keep of the answer just given: where a symptom was named and the check goes on, when the patient was last heard.
 * The wake-up is set once and put off when it comes, so that an answer in mid-check does not move it.
 */
export const listenFrom = (draft: Draft, sitting: Sitting): Sitting => {
  const { silence, ...rest } = sitting;
  const hours = hoursToHear(draft, sitting);
  if (hours === undefined) return rest;
  return { ...rest, silence: { since: draft.now, lookAt: silence?.lookAt ?? plus(draft.now, hours * HOUR) } };
};

/** Looks at a silence that is due: raises it once, or puts the look off to when it will have been long enough. */
export const hearSilence = (draft: Draft, sitting: Sitting, until: Instant): void => {
  const { silence, ...rest } = sitting;
  const hours = hoursToHear(draft, sitting);
  if (!silence || silence.lookAt > until) return;
  if (hours === undefined) {
    draft.change({ sitting: rest });
    return;
  }
  // A question that has not gone out yet is not unanswered.
  const heardUntil = later(silence.since, sitting.askAgainAt ?? silence.since);
  const lookAt = plus(heardUntil, hours * HOUR);
  if (lookAt > until) {
    draft.change({ sitting: { ...rest, silence: { ...silence, lookAt } } });
    return;
  }
  raiseUnfinished(draft, sitting);
  draft.change({ sitting: withRaised(draft, rest) });
};
