// How each thing is written as an item of the table, and read back without what only the table needs.
import { TABLE } from '../../contracts/names.ts';
import type { Alert } from '../../domain/alert.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import type { Communication, IncomingText, OutgoingText, PatientId } from '../../domain/communication.ts';
import { DAY, type Instant } from '../../domain/instant.ts';
import type { PatientState } from '../../domain/patient.ts';
import type { QuestionnaireResponse } from '../../domain/response.ts';
import type { StaffNote } from '../../domain/staff-note.ts';
import type { TextPointer } from '../../ports.ts';
import { fromAttributes, type Item, toAttribute, toAttributes } from './attributes.ts';
import {
  alertedTeamKey,
  alertKey,
  auditKey,
  noteKey,
  oldTextsKey,
  phoneKey,
  responseKey,
  seenKey,
  sentKey,
  stateKey,
  studyKey,
  textKey,
} from './keys.ts';
import { stateOnList } from './list-keys.ts';
import { alertedTeamWork, alertWork, NOTICED_SORT_KEY, oldTextsWork, stateWork, textWork } from './work-keys.ts';

/** Longer than queue plus dead-letter retention, so that a redrive cannot double an answer. */
const SEEN_DAYS = 30;
/** Delivery receipts come within 72 hours. */
const SENT_DAYS = 7;

const TABLE_ATTRIBUTES: ReadonlySet<string> = new Set([
  TABLE.partitionKey,
  TABLE.sortKey,
  TABLE.workPartitionKey,
  TABLE.workSortKey,
  TABLE.listPartitionKey,
  TABLE.listSortKey,
  TABLE.timeToLive,
  NOTICED_SORT_KEY,
]);

/** The thing an item holds. Only this adapter writes the table, so what it reads has the shape it wrote. */
export const fromItem = <Thing>(item: Item): Thing =>
  fromAttributes(Object.fromEntries(Object.entries(item).filter(([name]) => !TABLE_ATTRIBUTES.has(name)))) as Thing;

export const stateItem = (state: PatientState): Item => ({
  ...toAttributes(state),
  ...stateKey(state.id),
  ...stateWork(state),
  ...stateOnList(state),
});

export const pointerOf = ({ patientId, id }: Communication): TextPointer => ({ patientId, communicationId: id });

export const incomingItem = (text: IncomingText): Item => ({ ...toAttributes(text), ...textKey(pointerOf(text)) });

export const outgoingItem = (text: OutgoingText): Item => ({
  ...toAttributes(text),
  ...textKey(pointerOf(text)),
  ...textWork(text),
});

/** One for each patient and unknown sender, so that their texts are found once they are old. */
export const oldTextsItem = ({ id, consent }: PatientState): Item => ({
  ...oldTextsKey(id),
  ...oldTextsWork(id, consent.recordedAt),
});

export const responseItem = (response: QuestionnaireResponse): Item => ({
  ...toAttributes(response),
  ...responseKey(response.subject, response.id),
});

export const alertItem = (alert: Alert): Item => ({
  ...toAttributes(alert),
  ...alertKey(alert.id),
  ...alertWork(alert),
});

export const auditItem = (entry: AuditEntry): Item => ({
  ...toAttributes(entry),
  ...auditKey(entry.patientId, entry.id),
});

export const noteItem = (note: StaffNote): Item => ({ ...toAttributes(note), ...noteKey(note.patientId, note.id) });

/** `contact` marks a row whose only holder is unknown to us; the first patient with that phone takes it over. */
export const phoneItem = ({ id, phone, kind }: PatientState, sharedWith: readonly PatientId[]): Item => ({
  ...phoneKey(phone),
  patientIds: toAttribute([...sharedWith, id]),
  ...(kind === 'contact' && { contact: { BOOL: true } }),
});

/** Makes the team known to the work index, whether or not it was set up; the same item every time. */
export const alertedTeamItem = ({ careTeamId }: PatientState): Item => ({
  ...alertedTeamKey(careTeamId),
  ...alertedTeamWork(careTeamId),
});

export const studyItem = ({ id, studyId }: PatientState): Item => ({ ...studyKey(studyId), patientId: { S: id } });

export const seenItem = ({ inboundMessageId, receivedAt }: IncomingText): Item => ({
  ...seenKey(inboundMessageId),
  ...expiry(receivedAt, SEEN_DAYS),
});

export const sentItem = (text: OutgoingText, sentAt: Instant, providerMessageId: string): Item => ({
  ...sentKey(providerMessageId),
  ...toAttributes(pointerOf(text)),
  ...expiry(sentAt, SENT_DAYS),
});

/** Time to live counts in seconds: an item with milliseconds would never be deleted. */
const expiry = (from: Instant, days: number): Item => ({
  [TABLE.timeToLive]: { N: String(Math.floor((Date.parse(from) + days * DAY) / 1_000)) },
});
