// What is wrong with what a table holds of one patient: the index would not find them, a text would go out twice, an answer is lost.
import type { Item } from '../../../shared/adapters/dynamodb/attributes.ts';
import { stateOnList } from '../../../shared/adapters/dynamodb/list-keys.ts';
import { alertWork, stateWork } from '../../../shared/adapters/dynamodb/work-keys.ts';
import { TABLE } from '../../../shared/contracts/names.ts';
import type { DecisionContext } from '../../../shared/domain/content.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { nextWakeAt } from '../../../shared/domain/next-wake.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { filedOnce } from '../../local/demo/checks/stored-texts.ts';
import { type PatientPartition, type Stored, unsettledTexts } from './patient-partition.ts';

export interface Fault {
  /** Id of the patient, text, response or alert it is about: nobody's name, and no words. */
  readonly id: string;
  readonly problem: string;
}

type Check = (partition: PatientPartition, state: Stored<PatientState>) => readonly Fault[];

const isReadable: Check = ({ id }, { thing }) => {
  const { schemaVersion, version, kind, timeZone, consent, carePlan, openAlerts } = thing;
  const whole =
    thing.id === id && kind && timeZone && consent?.status && carePlan && Array.isArray(openAlerts) && version >= 1;
  return whole && schemaVersion === 1 ? [] : [{ id, problem: 'has a state that cannot be read' }];
};

/** The sweep moves what it carried to a later place in the same partition, so only that is compared. */
const samePlace = (item: Item, wanted: Item, partitionKey: string): boolean =>
  item[partitionKey]?.S === wanted[partitionKey]?.S;

const isFoundByIndexes: Check = ({ id, alerts }, { thing, item }) => [
  ...(samePlace(item, stateWork(thing), TABLE.workPartitionKey)
    ? []
    : [{ id, problem: 'is not in the work index where their wake-up says' }]),
  ...(item[TABLE.listSortKey]?.S === stateOnList(thing)[TABLE.listSortKey]?.S &&
  samePlace(item, stateOnList(thing), TABLE.listPartitionKey)
    ? []
    : [{ id, problem: 'is not on the work list as their open alerts say' }]),
  ...alerts
    .filter((alert) => !samePlace(alert.item, alertWork(alert.thing), TABLE.workPartitionKey))
    .map((alert) => ({ id: alert.thing.id, problem: 'is not in the index of its team' })),
];

const alertsAgree: Check = ({ id, alerts }, { thing: { openAlerts } }) => {
  const open = new Set(alerts.flatMap(({ thing }) => (thing.status === 'closed' ? [] : [thing.id])));
  const known = new Set(openAlerts.map((alert) => alert.id));
  return [
    ...[...known]
      .filter((each) => !open.has(each))
      .map((each) => ({ id: each, problem: 'counts as open, and is not' })),
    ...[...open]
      .filter((each) => !known.has(each))
      .map((each) => ({ id: each, problem: `is open, and ${id} does not know` })),
  ];
};

/** An open survey is not filed yet. */
const answersAreFiled: Check = (partition, { thing }) => {
  const open = new Set(thing.sitting?.administrations.map(({ id }) => id));
  const communications = partition.communications.map((text) => {
    if (text.direction === 'out' || !text.filed || !open.has(text.filed.administrationId)) return text;
    const { filed: _notYet, ...rest } = text;
    return rest;
  });
  const { breaches } = filedOnce.run({
    patients: [thing],
    communications,
    responses: partition.responses,
    alerts: [],
    carried: [],
    writings: [],
    notices: [],
    logLines: [],
    scheduleNames: [],
    traces: [],
    queueDepths: {},
    denials: [],
    callsChecked: 0,
  });
  return breaches;
};

/** Somebody with something to come, and no time at which to look; who follows a plan that is nowhere makes it throw. */
const isWoken =
  (context: DecisionContext): Check =>
  ({ id }, { thing }) =>
    nextWakeAt(thing, context) && !thing.nextWakeAt ? [{ id, problem: 'has something to come and no wake-up' }] : [];

/** What was under way before the table was prepared. */
const nothingOfBefore =
  (preparedAt: Instant | undefined): Check =>
  (partition, { thing: { id, sitting } }) => {
    if (!preparedAt) return [];
    return [
      ...(sitting && sitting.startedAt < preparedAt
        ? [{ id, problem: 'has a survey open from before the restore' }]
        : []),
      ...unsettledTexts(partition)
        .filter(({ createdAt }) => createdAt < preparedAt)
        .map((text) => ({ id: text.id, problem: 'is a text from before the restore that would still be sent' })),
    ];
  };

export const faultsOf = (
  partition: PatientPartition,
  context: DecisionContext,
  preparedAt: Instant | undefined,
): readonly Fault[] => {
  const { state } = partition;
  if (!state) return [];
  const unreadable = isReadable(partition, state);
  if (unreadable.length > 0) return unreadable;
  const checks = [isFoundByIndexes, alertsAgree, answersAreFiled, isWoken(context), nothingOfBefore(preparedAt)];
  return checks.flatMap((check) => check(partition, state));
};
