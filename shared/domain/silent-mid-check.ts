// Silence after a symptom was named in mid-check is heard some hours after the last answer, not when the survey expires.
import type { AlertRule } from './alert.ts';
import { withRaised } from './answer-alerts.ts';
import { heldBy } from './conditions.ts';
import type { Draft } from './draft.ts';
import { HOUR, type Instant, later, plus } from './instant.ts';
import type { Sitting } from './patient.ts';
import { raiseUnfinished } from './silence.ts';

/** A rule that hears of silence in the open questionnaire so many milliseconds after the last answer. */
interface Listening {
  readonly rule: AlertRule;
  readonly after: number;
}

const listeningIn = ({ ruleSet }: Draft, sitting: Sitting): Listening | undefined => {
  const [{ instrument }] = sitting.administrations;
  for (const rule of ruleSet.rules) {
    const { when, id } = rule;
    const isOfThis = when.kind === 'unfinished' && when.instrument === instrument && !sitting.raised?.includes(id);
    if (isOfThis && when.afterHours !== undefined) return { rule, after: when.afterHours * HOUR };
  }
  return undefined;
};

/**
 * The first look at a questionnaire that has just begun. Looks then follow each other while it is open, so that an answer,
 * which may come at any time, never has to move the wake-up.
 */
export const firstLook = (draft: Draft, sitting: Sitting): Sitting => {
  const listening = listeningIn(draft, sitting);
  return listening ? { ...sitting, lookAt: plus(draft.now, listening.after) } : sitting;
};

/** Keeps when the patient was last heard, once a symptom has been named. */
export const listenFrom = (draft: Draft, sitting: Sitting): Sitting => {
  const [{ instrument, answers }] = sitting.administrations;
  const rule = listeningIn(draft, sitting)?.rule;
  const isNamed = rule && heldBy(rule, { kind: 'unfinished', instrument, answers });
  return isNamed ? { ...sitting, heardAt: draft.now } : sitting;
};

/** Looks whether a patient who named a symptom has been silent for long enough, and raises that once. */
export const hearSilence = (draft: Draft, sitting: Sitting, until: Instant): void => {
  const { lookAt, heardAt, ...rest } = sitting;
  if (!lookAt || lookAt > until) return;
  const listening = listeningIn(draft, sitting);
  if (!listening) {
    draft.change({ sitting: rest });
    return;
  }
  // A question that has not gone out yet is not unanswered.
  const since = later(heardAt ?? draft.now, sitting.askAgainAt ?? '');
  const next = plus(since, listening.after);
  if (next > until) {
    draft.change({ sitting: { ...sitting, lookAt: next } });
    return;
  }
  raiseUnfinished(draft, sitting);
  draft.change({ sitting: withRaised(draft, rest) });
};
