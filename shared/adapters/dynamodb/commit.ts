// Writes a turn in one transaction.
import type { Alert, AlertId } from '../../domain/alert.ts';
import type { PatientId } from '../../domain/communication.ts';
import type { AlertChange, Turn } from '../../domain/turn.ts';
import type { CommitOutcome, CreateOutcome } from '../../ports.ts';
import { toAttribute } from './attributes.ts';
import { directoryItems } from './directory.ts';
import {
  alertedTeamItem,
  alertItem,
  auditItem,
  fromItem,
  incomingItem,
  oldTextsItem,
  outgoingItem,
  phoneItem,
  responseItem,
  seenItem,
  stateItem,
  studyItem,
} from './items.ts';
import { alertKey, textKey } from './keys.ts';
import { movePhone } from './move-phone.ts';
import { phoneHeldBy, phoneTurn } from './phone-turn.ts';
import { getItem, type Table } from './table.ts';
import { ABSENT, put, putIf, transact, type Write } from './transaction.ts';

type Conflict = Exclude<CommitOutcome, 'committed'>;
/** Which outcome counts when several conditions failed: what was committed before is done, whatever else is wrong. */
const CONFLICTS: readonly Conflict[] = ['duplicate', 'stale-answer', 'phone-taken', 'version-conflict', 'phone-busy'];

type Taken = Exclude<CreateOutcome, 'created'>;
const TAKEN: readonly Taken[] = ['duplicate', 'study-id-taken', 'phone-taken', 'phone-busy'];

/** Commits a turn on a patient who is there. */
export const commitTurn = async (table: Table, turn: Turn): Promise<CommitOutcome> => {
  const failed = await transact<Conflict>(table, [
    putIf(
      table,
      stateItem(turn.state),
      {
        expression: '#version = :before',
        names: { '#version': 'version' },
        values: { ':before': toAttribute(turn.state.version - 1) },
      },
      'version-conflict',
    ),
    ...askedBefore(table, turn),
    ...phoneTurn(table, turn),
    ...seenOnce(table, turn),
    ...(await movePhone(table, turn)),
    ...consequences(table, turn),
    ...(await Promise.all([...Map.groupBy(turn.alertChanges, ({ alertId }) => alertId)].map(changeAlert(table)))),
  ]);
  return CONFLICTS.find((conflict) => failed.has(conflict)) ?? 'committed';
};

/** Commits the first turn of a patient, who then holds the phone and the study id. */
export const createPatient = async (
  table: Table,
  turn: Turn,
  sharedWith: readonly PatientId[],
): Promise<CreateOutcome> => {
  const { state } = turn;
  const isPatient = state.kind === 'patient';
  const failed = await transact<Taken | 'patient-id-taken'>(table, [
    putIf(table, stateItem(state), ABSENT, 'patient-id-taken'),
    put(table, oldTextsItem(state)),
    putIf(table, phoneItem(state, sharedWith), isPatient ? phoneHeldBy(sharedWith) : ABSENT, 'phone-taken'),
    ...(isPatient ? [putIf(table, studyItem(state), ABSENT, 'study-id-taken')] : [put(table, alertedTeamItem(state))]),
    ...(isPatient ? directoryItems(state).map((item) => put(table, item)) : []),
    ...phoneTurn(table, turn),
    ...seenOnce(table, turn),
    ...consequences(table, turn),
  ]);
  const taken = TAKEN.find((outcome) => failed.has(outcome));
  if (!taken && failed.size > 0) throw new Error(`There is another patient ${state.id}`);
  return taken ?? 'created';
};

const seenOnce = (table: Table, { incoming }: Turn): readonly Write<'duplicate'>[] =>
  incoming ? [putIf(table, seenItem(incoming), ABSENT, 'duplicate')] : [];

/** A reply answers only a question that was on its way when it was written. */
const askedBefore = (table: Table, { state, questionAskedBefore }: Turn): readonly Write<'stale-answer'>[] =>
  questionAskedBefore
    ? [
        {
          action: {
            ConditionCheck: {
              TableName: table.name,
              Key: textKey({ patientId: state.id, communicationId: questionAskedBefore.communicationId }),
              ConditionExpression: 'claimedAt <= :writtenAt',
              ExpressionAttributeValues: { ':writtenAt': toAttribute(questionAskedBefore.writtenAt) },
            },
          },
          guard: 'stale-answer',
        },
      ]
    : [];

const consequences = (table: Table, turn: Turn): readonly Write<never>[] =>
  [
    ...(turn.incoming ? [incomingItem(turn.incoming)] : []),
    ...turn.outgoing.map(outgoingItem),
    ...turn.responses.map(responseItem),
    ...turn.alerts.map(alertItem),
    ...turn.audit.map(auditItem),
    // Under the new name and in the list of the new team; the lists leave out the rows of before.
    ...(turn.audit.some(({ action }) => action === 'data-changed') ? directoryItems(turn.state) : []),
  ].map((item) => put(table, item));

/** One write for all that a turn does to an alert: a transaction takes no second one of the same item. */
const changeAlert =
  (table: Table) =>
  async ([alertId, changes]: readonly [AlertId, readonly AlertChange[]]): Promise<Write<'version-conflict'>> => {
    const item = await getItem(table, alertKey(alertId));
    if (!item) throw new Error(`There is no alert ${alertId}`);
    const alert = fromItem<Alert>(item);
    // Only notices change an alert outside of turns; where one came between reading and writing, the turn is decided anew.
    return putIf(
      table,
      alertItem(changes.reduce(changed, alert)),
      { expression: 'noticesSent = :sent', values: { ':sent': toAttribute(alert.noticesSent) } },
      'version-conflict',
    );
  };

const changed = (alert: Alert, { status, step, outcome, careTeamId, notify }: AlertChange): Alert => ({
  ...alert,
  status,
  steps: [...alert.steps, step],
  noticesDue: alert.noticesDue + (notify ? 1 : 0),
  ...(outcome && { outcome }),
  ...(careTeamId && { careTeamId }),
});
