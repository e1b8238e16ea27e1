// Makes a restored table ready to be used: nothing that was under way when the backup was made is sent or asked again.
import { dynamodbFollowedPlans } from '../../../shared/adapters/dynamodb/followed-plans.ts';
import { dynamodbOutbox } from '../../../shared/adapters/dynamodb/outbox.ts';
import { dynamodbPatientStore } from '../../../shared/adapters/dynamodb/patient-store.ts';
import { dynamodbProgramme } from '../../../shared/adapters/dynamodb/programme.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import { RESTORED_MARK } from '../../../shared/contracts/names.ts';
import type { Content } from '../../../shared/domain/content.ts';
import { afterRestore } from '../../../shared/domain/holds/after-restore.ts';
import { type Instant, MINUTE, plus } from '../../../shared/domain/instant.ts';
import { SHIPPED } from '../../../shared/plans/content.ts';
import { commitTurn, type TurnDependencies } from '../../../shared/runtime/commit-turn.ts';
import { contentFollowedBy } from '../../../shared/runtime/content-followed.ts';
import { patientPartition, unsettledTexts } from './patient-partition.ts';
import { readPartitions } from './read-partitions.ts';
import { keepSafe, startStream } from './table-settings.ts';

export interface RestoreDependencies {
  readonly content: Content;
  readonly clock: () => Instant;
  readonly say: (line: string) => void;
}

/** What is remembered of a hold is half a minute old at most; what was being sent then has ended after this. */
const HOLD_IS_KNOWN = 2 * MINUTE;

/** Why this table must not be prepared now; undefined where it may. `inUse` is undefined where that table is gone. */
export const whyNotPrepare = async (
  table: Table,
  inUse: Table | undefined,
  now: Instant,
): Promise<string | undefined> => {
  if (!table.name.includes(RESTORED_MARK))
    return `${table.name} is not named as a restored table (…${RESTORED_MARK}<date>): preparing would close what is open in it.`;
  if (!(await dynamodbProgramme(table).hold())?.unprepared) return `${table.name} is prepared already.`;
  const hold = inUse && (await dynamodbProgramme(inUse).hold());
  if (inUse && !hold?.on)
    return `${inUse.name} is in use and not on hold: whatever it sends from now on would be sent again. Put all texts on hold first.`;
  if (hold && plus(hold.since, HOLD_IS_KNOWN) > now)
    return `${inUse.name} is on hold since ${hold.since}: wait two minutes, until what was on its way has been sent.`;
  return undefined;
};

export const turnDependencies = (table: Table, { content, clock }: RestoreDependencies): TurnDependencies => ({
  patients: dynamodbPatientStore(table),
  content,
  contentFollowedBy: contentFollowedBy(content, dynamodbFollowedPlans(table), SHIPPED),
  clock,
});

/** May be run again where it was interrupted. Only its last step lets a stack use the table. */
export const prepare = async (table: Table, deps: RestoreDependencies): Promise<void> => {
  const turns = turnDependencies(table, deps);
  const outbox = dynamodbOutbox(table);
  let patients = 0;
  let texts = 0;
  await readPartitions(table, async (items) => {
    const found = patientPartition(items);
    if (!found) return;
    for (const text of unsettledTexts(found)) {
      // It was sent since, or was not: nobody knows, and twice would be worse.
      await outbox.markNotDone(text, 'outcome-unknown');
      if (text.thenId && !text.chained) await outbox.markChainSettled(text);
      texts += 1;
    }
    if (!found.state) return;
    await commitTurn(turns, found.id, (state, context) => afterRestore(state, { ...context, programmeHeld: true }));
    patients += 1;
  });
  deps.say(`${patients} patients: what was open or due is let go.`);
  deps.say(`${texts} texts on their way will not be sent.`);
  await keepSafe(table);
  deps.say('Expiry, point-in-time recovery and deletion protection are on.');
  await dynamodbProgramme(table).setHold({
    on: true,
    reason: 'The table was restored from a backup',
    by: 'restore:prepare',
    since: deps.clock(),
  });
  deps.say('The programme is on hold.');
  await startStream(table);
  deps.say('The stream is on: the table can be used.');
};
