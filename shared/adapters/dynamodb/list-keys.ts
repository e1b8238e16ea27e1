// The keys of the work list: patients with open alerts, by team. Who has none is not in the index.
import { TABLE } from '../../contracts/names.ts';
import type { CareTeamId } from '../../domain/care-team.ts';
import type { PatientState } from '../../domain/patient.ts';
import { urgencyOfAll } from '../../domain/work-list.ts';
import type { Item } from './attributes.ts';

export const listPartition = (careTeamId: CareTeamId): string => `LIST#${careTeamId}`;

export const stateOnList = ({ careTeamId, openAlerts }: PatientState): Item => {
  const urgency = urgencyOfAll(openAlerts);
  if (urgency === undefined) return {};
  return { [TABLE.listPartitionKey]: { S: listPartition(careTeamId) }, [TABLE.listSortKey]: { S: urgency } };
};
