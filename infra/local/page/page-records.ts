// What the page looks up in the table, which no audit sees: where noticed alerts stand, and who has a phone.
import { fromItem } from '../../../shared/adapters/dynamodb/items.ts';
import { alertKey, phoneKey, stateKey } from '../../../shared/adapters/dynamodb/keys.ts';
import { getItems, openTable } from '../../../shared/adapters/dynamodb/table.ts';
import type { Alert, AlertId, AlertStatus } from '../../../shared/domain/alert.ts';
import type { PatientId } from '../../../shared/domain/communication.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import type { LocalCloud } from '../cloud.ts';
import type { Enrolled } from '../example-cohort.ts';

export interface PageRecords {
  statusesOf(alertIds: readonly AlertId[]): Promise<ReadonlyMap<AlertId, AlertStatus>>;
  /** Patients who have one of these phones; numbers that only texted us are nobody's. */
  patientsWith(phones: readonly string[]): Promise<readonly Enrolled[]>;
  close(): void;
}

export const pageRecords = ({ tableName, administrator }: LocalCloud): PageRecords => {
  const table = openTable(tableName, administrator);
  return {
    statusesOf: async (alertIds) => {
      const items = await getItems(table, [...new Set(alertIds)].map(alertKey));
      return new Map(items.map((item) => fromItem<Alert>(item)).map(({ id, status }) => [id, status]));
    },
    patientsWith: async (phones) => {
      const holders = await getItems(table, phones.map(phoneKey));
      const ids = holders.flatMap((item) => fromItem<{ readonly patientIds: readonly PatientId[] }>(item).patientIds);
      const states = await getItems(table, [...new Set(ids)].map(stateKey));
      return states
        .map((item) => fromItem<PatientState>(item))
        .filter(({ kind }) => kind !== 'contact')
        .map(({ id, studyId, name, phone, language, timeZone, careTeamId }) => ({
          patientId: id,
          studyId,
          name,
          phone,
          language,
          timeZone,
          careTeam: careTeamId,
        }));
    },
    close: () => table.client.destroy(),
  };
};
