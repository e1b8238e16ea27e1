// Takes the words of old texts away; that they were, when, and what became of them stays.
import { METRICS } from '../../shared/contracts/names.ts';
import type { PatientId } from '../../shared/domain/communication.ts';
import { DAY, type Instant, plus } from '../../shared/domain/instant.ts';
import { mayLoseBody, nextLookAt, withoutBody } from '../../shared/domain/old-texts.ts';
import type { OldTexts } from '../../shared/erasure-ports.ts';
import type { PatientStore } from '../../shared/ports.ts';
import { failureOf } from '../../shared/runtime/failure.ts';
import { LOG_EVENTS, type LogEvent } from '../../shared/runtime/log-events.ts';

/** Looked at side by side. */
const PATIENTS = 10;
/** Of one patient, written side by side. */
const TEXTS = 25;

export interface OldTextsDependencies {
  /** Undefined where texts keep their words until the patient is erased. */
  readonly keepTextsDays: number | undefined;
  readonly oldTexts: OldTexts;
  readonly patients: Pick<PatientStore, 'load'>;
  readonly clock: () => Instant;
  readonly count: (metric: string, value: number) => void;
  readonly log: (event: LogEvent, details: Readonly<Record<string, string | number>>) => void;
}

/** Goes through whoever's turn it is while `hasTime`; what is left waits for the next sweep. */
export const removeOldTexts = async (deps: OldTextsDependencies, hasTime: () => boolean): Promise<void> => {
  const { keepTextsDays, oldTexts, clock, log } = deps;
  if (keepTextsDays === undefined) return;
  const before = plus(clock(), -keepTextsDays * DAY);
  const looked = new Set<PatientId>();
  let texts = 0;
  while (hasTime()) {
    const page = await oldTexts.toLookAt(clock(), PATIENTS);
    // The index lags behind the table by moments.
    const next = page.filter((patientId) => !looked.has(patientId));
    if (next.length === 0) break;
    const removed = await Promise.all(next.map((patientId) => lookAtOne(deps, patientId, before, hasTime)));
    texts += removed.reduce((sum, count) => sum + count, 0);
    for (const patientId of next) looked.add(patientId);
  }
  if (texts > 0) log(LOG_EVENTS.oldTextsRemoved, { texts });
};

/** How many texts lost their words. Whoever cannot be done waits a week, and keeps nobody else waiting. */
const lookAtOne = async (
  { oldTexts, patients, clock, count, log }: OldTextsDependencies,
  patientId: PatientId,
  before: Instant,
  hasTime: () => boolean,
): Promise<number> => {
  const { openAlerts = [] } = (await patients.load(patientId)) ?? {};
  let removed = 0;
  try {
    const texts = openAlerts.length > 0 ? [] : (await oldTexts.before(patientId, before)).filter(mayLoseBody);
    while (removed < texts.length) {
      if (!hasTime()) return removed;
      const some = texts.slice(removed, removed + TEXTS);
      await Promise.all(some.map((text) => oldTexts.removeBody(withoutBody(text, clock()))));
      removed += some.length;
    }
  } catch (error) {
    count(METRICS.removalFailed, 1);
    log(LOG_EVENTS.oldTextsFailed, { patientId, ...failureOf(error) });
  }
  await oldTexts.lookAgain(patientId, nextLookAt({ openAlerts }, clock()));
  return removed;
};
