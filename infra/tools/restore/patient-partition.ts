// A patient's partition as the things it holds.
import type { Item } from '../../../shared/adapters/dynamodb/attributes.ts';
import { fromItem } from '../../../shared/adapters/dynamodb/items.ts';
import { partitionOf, patientIdOf, RESPONSE_PREFIX, sortOf } from '../../../shared/adapters/dynamodb/keys.ts';
import { TABLE } from '../../../shared/contracts/names.ts';
import type { Alert } from '../../../shared/domain/alert.ts';
import type { Communication, OutgoingText, PatientId } from '../../../shared/domain/communication.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import type { QuestionnaireResponse } from '../../../shared/domain/response.ts';

/** A thing, and the item it was read from: what the indexes say is in the item alone. */
export interface Stored<Thing> {
  readonly thing: Thing;
  readonly item: Item;
}

export interface PatientPartition {
  readonly id: PatientId;
  /** Undefined where somebody was erased: their audit stays. */
  readonly state: Stored<PatientState> | undefined;
  readonly alerts: readonly Stored<Alert>[];
  readonly communications: readonly Communication[];
  readonly responses: readonly QuestionnaireResponse[];
}

/** Undefined for what is no patient's partition. */
export const patientPartition = (items: readonly Item[]): PatientPartition | undefined => {
  const [first] = items;
  if (!first || !partitionOf(first).startsWith(TABLE.patientPrefix)) return undefined;
  const under = <Thing>(prefix: string): readonly Stored<Thing>[] =>
    items.filter((item) => sortOf(item).startsWith(prefix)).map((item) => ({ thing: fromItem<Thing>(item), item }));
  const [state] = under<PatientState>(TABLE.stateKey);
  return {
    id: patientIdOf(first),
    state,
    alerts: under<Alert>(TABLE.alertPrefix),
    communications: under<Communication>(TABLE.communicationPrefix).map(({ thing }) => thing),
    responses: under<QuestionnaireResponse>(RESPONSE_PREFIX).map(({ thing }) => thing),
  };
};

export const unsettledTexts = ({ communications }: PatientPartition): readonly OutgoingText[] =>
  communications.filter(
    (text) => text.direction === 'out' && (text.status === 'preparation' || text.status === 'in-progress'),
  ) as readonly OutgoingText[];
