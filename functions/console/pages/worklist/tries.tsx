// How often staff have called in vain and when last: whoever opens the list sees that somebody is at it.
import type { Alert } from '../../../../shared/domain/alert.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { TimeZoneId } from '../../../../shared/domain/local-time.ts';
import { MISSED } from './alert-words.ts';
import { clockInWords } from './deadline.ts';

interface TriesProps {
  /** Absent where a row has no room for it. */
  readonly alert: Pick<Alert, 'steps'> | undefined;
  readonly now: Instant;
  readonly zone: TimeZoneId;
}

/** Nothing once the patient was reached. */
export const Tries = ({ alert, now, zone }: TriesProps) => {
  const steps = alert?.steps ?? [];
  const tries = steps.slice(steps.findLastIndex(({ what }) => what === 'reached') + 1);
  const vain = tries.filter(({ what }) => what === 'attempted');
  const last = vain.at(-1);
  if (!last) return null;
  const times = vain.length === 1 ? 'Tried once' : `Tried ${vain.length} times, last`;
  return (
    <p class="quiet">
      {times} at {clockInWords(last.at, now, zone)}: {MISSED[last.outcome ?? 'no-answer'].toLowerCase()}
    </p>
  );
};
