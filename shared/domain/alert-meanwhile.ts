// What happened to an alert since someone looked at it, so that nobody acts on what is no longer so.
import type { Alert, AlertStep } from './alert.ts';

/** What of it matters: taking a case on is never held up by what makes it more pressing. */
export type Meant = 'to-take-on' | 'to-decide';

const MATTERS: Readonly<Record<Meant, readonly AlertStep['what'][]>> = {
  'to-take-on': ['acknowledged', 'assigned', 'moved', 'attempted', 'reached', 'snoozed', 'closed'],
  'to-decide': ['acknowledged', 'assigned', 'moved', 'added', 'joined', 'attempted', 'reached', 'snoozed', 'closed'],
};

/** `seen`: how many steps it had when they looked. */
export const stepsSince = ({ steps }: Pick<Alert, 'steps'>, seen: number, meant: Meant): readonly AlertStep[] =>
  steps.slice(seen).filter(({ what }) => MATTERS[meant].includes(what));
