// The keys of the work index: what is due, by shard of the patient, and alerts by team. A key that is absent is no work.
import { createHash } from 'node:crypto';
import { TABLE } from '../../contracts/names.ts';
import type { Alert, AlertStatus } from '../../domain/alert.ts';
import type { CareTeamId } from '../../domain/care-team.ts';
import { type OutgoingText, type PatientId, PURPOSES } from '../../domain/communication.ts';
import type { Erasure } from '../../domain/erasure.ts';
import type { Instant } from '../../domain/instant.ts';
import type { PatientState } from '../../domain/patient.ts';
import type { Item } from './attributes.ts';

const SHARDS = 16;
/** Alerts that may still have a notice to come; a closed one has nobody to tell. */
export const UNSETTLED_STATUSES = ['open', 'acknowledged'] as const satisfies readonly AlertStatus[];

const shardName = (shard: number): string => `DUE#${String(shard).padStart(2, '0')}`;

export const ALL_SHARDS: readonly string[] = Array.from({ length: SHARDS }, (_, shard) => shardName(shard));

/** Spreads the patients evenly, so that no partition of the index grows hot at nine o'clock. */
const shardOf = (patientId: PatientId): string =>
  shardName(createHash('sha256').update(patientId).digest().readUInt8() % SHARDS);

export const alertsPartition = (careTeamId: CareTeamId): string => `ALERTS#${careTeamId}`;

/** The teams that hear of unknown numbers: they may have alerts before anyone has set them up. */
export const ALERTED_TEAMS = 'TEAMS';
export const alertedTeamWork = (careTeamId: CareTeamId): Item => workKey(ALERTED_TEAMS, careTeamId);

export const PATIENT_WORK = 'PATIENT#';
export const TEXT_WORK = 'TEXT#';
export const ERASURE_WORK = 'ERASURE#';
export const OLD_TEXTS_WORK = 'OLD-TEXTS#';

export const patientWorkSort = (dueAt: Instant): string => `${PATIENT_WORK}${dueAt}`;
export const textWorkSort = (dueAt: Instant, queue: 'replies' | 'campaign'): string => `${TEXT_WORK}${dueAt}#${queue}`;
export const alertWorkSort = (status: AlertStatus, notice: 'unsent' | 'sent', at: Instant): string =>
  `${status}#${notice}#${at}`;

const workKey = (partition: string, sort: string): Item => ({
  [TABLE.workPartitionKey]: { S: partition },
  [TABLE.workSortKey]: { S: sort },
});

export const stateWork = ({ id, nextWakeAt }: PatientState): Item =>
  nextWakeAt ? workKey(shardOf(id), patientWorkSort(nextWakeAt)) : {};

/**
 * Due when it was written, or when the one who holds it must have let go. A text that follows another has no place of its
 * own: the first of a chain keeps its place until the last is settled, so whoever carries it takes them in order.
 */
export const textWork = ({ patientId, purpose, createdAt, chained, leaseUntil }: OutgoingText): Item =>
  chained ? {} : workKey(shardOf(patientId), textWorkSort(leaseUntil ?? createdAt, PURPOSES[purpose].queue));

/** Work until it is done, so that the sweep finds one that was interrupted. */
export const erasureWork = ({ patientId, begunAt, doneAt }: Erasure): Item =>
  doneAt ? {} : workKey(shardOf(patientId), `${ERASURE_WORK}${begunAt}`);

export const oldTextsWorkSort = (lookAt: Instant): string => `${OLD_TEXTS_WORK}${lookAt}`;
export const oldTextsWork = (patientId: PatientId, lookAt: Instant): Item =>
  workKey(shardOf(patientId), oldTextsWorkSort(lookAt));

/** What a noticed alert's sort key becomes; kept in the item, so that marking it needs no read. */
export const NOTICED_SORT_KEY = 'noticedSk';

export const alertWork = ({ careTeamId, status, raisedAt, noticesDue, noticesSent }: Alert): Item => {
  const noticed = alertWorkSort(status, 'sent', raisedAt);
  const unsent = noticesDue > noticesSent;
  return {
    ...workKey(alertsPartition(careTeamId), unsent ? alertWorkSort(status, 'unsent', raisedAt) : noticed),
    [NOTICED_SORT_KEY]: { S: noticed },
  };
};
