// The keys of the work list: patients with open alerts of every team, the most pressing first. Who has none is not in the index.
import { TABLE } from '../../contracts/names.ts';
import type { CareTeamId } from '../../domain/care-team.ts';
import type { PatientState } from '../../domain/patient.ts';
import { urgencyOfAll } from '../../domain/work-list.ts';
import type { Item } from './attributes.ts';

/** One for all teams, so that one request finds what is critical in any of them. */
export const LIST_PARTITION = 'LIST';

export const stateOnList = ({ careTeamId, openAlerts }: PatientState): Item => {
  const urgency = urgencyOfAll(openAlerts);
  if (urgency === undefined) return {};
  return { [TABLE.listPartitionKey]: { S: LIST_PARTITION }, [TABLE.listSortKey]: { S: `${urgency}#${careTeamId}` } };
};

/** After the severity and the time, neither of which has the sign in it. */
export const teamOnList = (item: Item): CareTeamId => item[TABLE.listSortKey]?.S?.split('#').slice(2).join('#') ?? '';
