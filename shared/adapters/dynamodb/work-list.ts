// The work list, from the sparse index of patients with open alerts.
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../contracts/names.ts';
import type { Alert, OpenAlert } from '../../domain/alert.ts';
import type { Communication, IncomingText } from '../../domain/communication.ts';
import type { PatientState } from '../../domain/patient.ts';
import { byUrgency, textBehind, type WaitingPatient } from '../../domain/work-list.ts';
import type { WorkList } from '../../ports.ts';
import { type Item, toAttributes } from './attributes.ts';
import { fromItem } from './items.ts';
import { alertKey, partitionOf, patientIdOf, sortOf, stateKey, textKey } from './keys.ts';
import { LIST_PARTITION, teamOnList } from './list-keys.ts';
import { getItems, type Table } from './table.ts';

/** Alerts of one row: with as many texts and the state 20 rows make one batch of 100 keys. */
const ALERTS_OF_A_ROW = 2;

export const dynamodbWorkList = (table: Table): WorkList => ({
  waiting: async (teams, limit) => {
    const { items, cut } = await pressing(table);
    const patients = items.map(waitingIn).filter(({ careTeamId }) => teams.includes(careTeamId));
    return { patients: patients.slice(0, limit), more: cut || patients.length > limit };
  },

  rows: async (patients) => {
    const asked = patients.map(rowKeys);
    const keys = new Map(asked.flat().map((key) => [idOf(key), key]));
    if (keys.size === 0) return [];
    const items = new Map((await getItems(table, [...keys.values()])).map((item) => [idOf(item), item]));
    return asked.flatMap((row) => rowIn(row.map((key) => items.get(idOf(key))).filter((item) => item !== undefined)));
  },
});

const waitingIn = (item: Item): WaitingPatient => ({
  patientId: patientIdOf(item),
  careTeamId: teamOnList(item),
  ...fromItem<{ readonly openAlerts: readonly OpenAlert[] }>(item),
});

/** One request: of a list that is longer than an answer of 1 MB, the most pressing. */
const pressing = async ({ client, name }: Table) => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: name,
      IndexName: TABLE.listIndex,
      KeyConditionExpression: `${TABLE.listPartitionKey} = :list`,
      ExpressionAttributeValues: toAttributes({ ':list': LIST_PARTITION }),
    }),
  );
  return { items: Items, cut: LastEvaluatedKey !== undefined };
};

const idOf = (key: Item): string => `${partitionOf(key)} ${sortOf(key)}`;

/** Each key once: alerts of one turn have one text behind them. */
const rowKeys = ({ patientId, openAlerts }: WaitingPatient): readonly Item[] => {
  const shown = byUrgency(openAlerts).slice(0, ALERTS_OF_A_ROW);
  const texts = new Set(shown.map(textBehind));
  return [
    stateKey(patientId),
    ...shown.map(({ id }) => alertKey(id)),
    ...[...texts].map((communicationId) => textKey({ patientId, communicationId })),
  ];
};

/** The index may lag behind; the state does not. */
const rowIn = (items: readonly Item[]) => {
  const found = items.find((item) => sortOf(item) === TABLE.stateKey);
  const state = found && fromItem<PatientState>(found);
  if (!state || state.openAlerts.length === 0) return [];
  const of = <Thing>(prefix: string): readonly Thing[] =>
    items.filter((item) => sortOf(item).startsWith(prefix)).map((item) => fromItem<Thing>(item));
  const order = byUrgency(state.openAlerts).map(({ id }) => id);
  const alerts = of<Alert>(TABLE.alertPrefix).filter(({ id }) => order.includes(id));
  return [
    {
      state,
      alerts: alerts.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id)),
      texts: of<Communication>(TABLE.communicationPrefix).filter(
        (text): text is IncomingText => text.direction === 'in',
      ),
    },
  ];
};
