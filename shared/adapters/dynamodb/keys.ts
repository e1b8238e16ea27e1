// Where each thing lies in the single table.
import { TABLE } from '../../contracts/names.ts';
import type { AlertId } from '../../domain/alert.ts';
import type { PatientId } from '../../domain/communication.ts';
import type { PlanAuditEntry, PlanVersion } from '../../domain/plan-version.ts';
import type { SetUpEntry, SetUpPlace } from '../../domain/set-up/set-up-audit.ts';
import type { TextPointer } from '../../ports.ts';
import type { Item } from './attributes.ts';

const key = (partition: string, sort: string): Item => ({
  [TABLE.partitionKey]: { S: partition },
  [TABLE.sortKey]: { S: sort },
});

export const patientPartition = (patientId: PatientId): string => `${TABLE.patientPrefix}${patientId}`;

export const RESPONSE_PREFIX = 'RESPONSE#';
export const AUDIT_PREFIX = 'AUDIT#';
/** Between the responses and the state, so that one query reads all three, newest first. */
export const NOTE_PREFIX = 'STAFF-NOTE#';

export const stateKey = (patientId: PatientId): Item => key(patientPartition(patientId), TABLE.stateKey);

export const textKey = ({ patientId, communicationId }: TextPointer): Item =>
  key(patientPartition(patientId), `${TABLE.communicationPrefix}${communicationId}`);

export const responseKey = (patientId: PatientId, id: string): Item =>
  key(patientPartition(patientId), `${RESPONSE_PREFIX}${id}`);

export const auditKey = (patientId: PatientId, id: string): Item =>
  key(patientPartition(patientId), `${AUDIT_PREFIX}${id}`);

export const noteKey = (patientId: PatientId, id: string): Item =>
  key(patientPartition(patientId), `${NOTE_PREFIX}${id}`);

/** An alert's id begins with its patient's, up to the first full stop. */
export const alertKey = (alertId: AlertId): Item => {
  const [patientId = '', ...local] = alertId.split('.');
  return key(patientPartition(patientId), `${TABLE.alertPrefix}${local.join('.')}`);
};

/** When the patient's old texts are looked at. Between responses and notes, so that it goes when these are erased. */
export const oldTextsKey = (patientId: PatientId): Item => key(patientPartition(patientId), 'RETENTION');

/** That the patient is erased, and by whom. */
export const erasureKey = (patientId: PatientId): Item => key(patientPartition(patientId), 'ERASURE');

/** One row per phone, so that a reply finds its sender by one read. */
export const phoneKey = (phone: string): Item => key(`${TABLE.phonePrefix}${phone}`, 'PHONE');
/** Whose turn it is on a shared phone. */
export const phoneTurnKey = (phone: string): Item => key(`${TABLE.phonePrefix}${phone}`, 'TURN');
export const studyKey = (studyId: string): Item => key(`${TABLE.studyPrefix}${studyId}`, 'STUDY');
export const seenKey = (inboundMessageId: string): Item => key(`SEEN#${inboundMessageId}`, 'SEEN');
export const sentKey = (providerMessageId: string): Item => key(`SENT#${providerMessageId}`, 'SENT');
export const CARE_TEAMS_KEY = key('CARETEAMS', 'TEAMS');
export const alertedTeamKey = (careTeamId: string): Item => key(`TEAM#${careTeamId}`, 'ALERTED');
/** Every patient under every word of their name. */
export const WORDS_PARTITION = TABLE.namesPartition;
export const nameWordKey = (word: string, patientId: PatientId): Item => key(WORDS_PARTITION, `${word}#${patientId}`);
/** The patients of a team by name. */
export const teamNamesPartition = (careTeamId: string): string => `TEAM#${careTeamId}#NAMES`;
export const teamNameKey = (careTeamId: string, nameOrder: string): Item =>
  key(teamNamesPartition(careTeamId), nameOrder);
export const PULSE_KEY = key('PULSE', 'TEXTS');
export const FIGURES_PARTITION = 'FIGURES';
export const figuresKey = (careTeamId: string): Item => key(FIGURES_PARTITION, careTeamId);
export const PROGRAMME_KEY = key('PROGRAMME', 'HOLD');
export const DAILY_NOTE_KEY = key('PROGRAMME', 'DAILY-NOTE');

/** Every version of every plan of the console, and apart from them their files. */
export const PLANS_PARTITION = TABLE.plansPartition;
/** Wide enough that numbers sort as text. */
const VERSION_DIGITS = 6;
export const PLAN_VERSION_PREFIX = 'VERSION#';
const numbered = ({ name, version }: Pick<PlanVersion, 'name' | 'version'>): string =>
  `${name}#${String(version).padStart(VERSION_DIGITS, '0')}`;
export const planVersionKey = (plan: Pick<PlanVersion, 'name' | 'version'>): Item =>
  key(PLANS_PARTITION, `${PLAN_VERSION_PREFIX}${numbered(plan)}`);
export const planFileKey = (plan: Pick<PlanVersion, 'name' | 'version'>): Item =>
  key(PLANS_PARTITION, `FILE#${numbered(plan)}`);
/** As patients follow it. */
export const followedPlanKey = (planId: string): Item => key(`PLAN#${planId}`, 'FOLLOWED');
export const planAuditPartition = (name: string): string => `PLAN-AUDIT#${name}`;
export const planAuditKey = ({ name, id }: Pick<PlanAuditEntry, 'name' | 'id'>): Item =>
  key(planAuditPartition(name), id);

/** Who changed a care team, its channels or the programme. */
export const setUpAuditPartition = (place: SetUpPlace): string => `SETUP-AUDIT#${place}`;
export const setUpAuditKey = ({ place, id }: Pick<SetUpEntry, 'place' | 'id'>): Item =>
  key(setUpAuditPartition(place), id);

export const partitionOf = (item: Item): string => item[TABLE.partitionKey]?.S ?? '';
export const sortOf = (item: Item): string => item[TABLE.sortKey]?.S ?? '';
export const patientIdOf = (item: Item): PatientId => partitionOf(item).slice(TABLE.patientPrefix.length);
export const communicationIdOf = (item: Item): string => sortOf(item).slice(TABLE.communicationPrefix.length);
export const alertIdOf = (item: Item): AlertId =>
  `${patientIdOf(item)}.${sortOf(item).slice(TABLE.alertPrefix.length)}`;
