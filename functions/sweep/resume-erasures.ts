// Goes on with erasures that were begun and not ended: whoever asked may have left, or lost the connection.
import { METRICS } from '../../shared/contracts/names.ts';
import type { PatientId } from '../../shared/domain/communication.ts';
import { HOUR, type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { Erasures } from '../../shared/erasure-ports.ts';
import { failureOf } from '../../shared/runtime/failure.ts';
import { LOG_EVENTS, type LogEvent } from '../../shared/runtime/log-events.ts';

/** What was begun just now is still being done by the request that began it. */
const BEGUN_BEFORE = 5 * MINUTE;
/** What has not ended by then stands still: a sweep erases thousands of items. */
const STUCK = HOUR;
/** In one sweep: a patient has some hundred items, and there are a few erasures a year. */
const ERASURES = 10;

export interface ResumeDependencies {
  readonly erasures: Pick<Erasures, 'unfinished' | 'eraseSome'>;
  readonly clock: () => Instant;
  readonly count: (metric: string, value: number) => void;
  readonly log: (event: LogEvent, details: Readonly<Record<string, string | number>>) => void;
}

/** Piece by piece while `hasTime`; one that fails is tried again by the next sweep, and keeps no other from going on. */
export const resumeErasures = async (deps: ResumeDependencies, hasTime: () => boolean): Promise<void> => {
  if (!hasTime()) return;
  const { erasures, clock, count, log } = deps;
  const left = new Set<PatientId>();
  for (const patientId of await erasures.unfinished(plus(clock(), -BEGUN_BEFORE), ERASURES)) {
    try {
      if ((await resume(deps, patientId, hasTime)) === 'more') left.add(patientId);
    } catch (error) {
      count(METRICS.removalFailed, 1);
      log(LOG_EVENTS.erasureFailed, { patientId, ...failureOf(error) });
    }
  }
  if (left.size === 0) return;
  const stuck = (await erasures.unfinished(plus(clock(), -STUCK), ERASURES)).filter((patientId) => left.has(patientId));
  if (stuck.length > 0) count(METRICS.removalFailed, stuck.length);
};

const resume = async (
  { erasures, clock, log }: ResumeDependencies,
  patientId: PatientId,
  hasTime: () => boolean,
): Promise<'more' | 'done'> => {
  let left: 'more' | 'done' = 'more';
  while (left === 'more' && hasTime()) left = await erasures.eraseSome(patientId, clock());
  log(LOG_EVENTS.erasureResumed, { patientId, left });
  return left;
};
