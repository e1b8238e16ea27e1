// Checks a whole table, as a restored one before it is used and before its hold is lifted; changes nothing.
import { dynamodbFollowedPlans } from '../../../shared/adapters/dynamodb/followed-plans.ts';
import { dynamodbPatientStore } from '../../../shared/adapters/dynamodb/patient-store.ts';
import { dynamodbProgramme } from '../../../shared/adapters/dynamodb/programme.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { SHIPPED } from '../../../shared/plans/content.ts';
import type { PatientStore } from '../../../shared/ports.ts';
import { decisionContext } from '../../../shared/runtime/commit-turn.ts';
import { contentFollowedBy } from '../../../shared/runtime/content-followed.ts';
import { eachLeftBehind } from './carry-over.ts';
import { type Fault, faultsOf } from './patient-faults.ts';
import { patientPartition } from './patient-partition.ts';
import type { RestoreDependencies } from './prepare.ts';
import { readPartitions } from './read-partitions.ts';
import { readSettings, SETTINGS, type TableSettings } from './table-settings.ts';

/** More of one kind say nothing new. */
const MOST_SHOWN = 20;

/** What puts right what no single patient can be blamed for. */
const UNPREPARED = 'The table is not prepared: run restore:prepare.';
const NOT_HELD =
  'The programme is not on hold: put all texts on hold, unless this is the table in use and was checked before.';

/** Returns how many things are wrong; `inUse` is the table that was used before, where it still can be read. */
export const checkTable = async (
  table: Table,
  inUse: Table | undefined,
  deps: RestoreDependencies,
): Promise<number> => {
  const general = [...(await settingFaults(table, deps)), ...(await holdFaults(table))];
  for (const problem of general) deps.say(problem);
  const { checked, faults } = await patientFaults(table, deps);
  if (inUse)
    await eachLeftBehind(table, inUse, async (id, reasons) => {
      faults.push({ id, problem: `may not be texted (${reasons.join(', ')}): run restore:carry-over` });
    });
  for (const { id, problem } of faults.slice(0, MOST_SHOWN)) deps.say(`${id} ${problem}`);
  if (faults.length > MOST_SHOWN) deps.say(`… and ${faults.length - MOST_SHOWN} more`);
  const wrong = general.length + faults.length;
  deps.say(
    `${checked} patients and unknown numbers checked: ${wrong === 0 ? 'nothing is wrong' : `${wrong} things are wrong`}.`,
  );
  return wrong;
};

const settingFaults = async (table: Table, { say }: RestoreDependencies): Promise<readonly string[]> => {
  const settings = Object.entries(await readSettings(table)) as readonly (readonly [
    keyof TableSettings,
    boolean | 'unknown',
  ])[];
  for (const [name, value] of settings) if (value === 'unknown') say(`${name}: this database cannot tell.`);
  return settings.flatMap(([name, value]) => (value === false ? [SETTINGS[name]] : []));
};

const holdFaults = async (table: Table): Promise<readonly string[]> => {
  const hold = await dynamodbProgramme(table).hold();
  if (hold?.unprepared) return [UNPREPARED];
  return hold?.on ? [] : [NOT_HELD];
};

const patientFaults = async (table: Table, { content, clock }: RestoreDependencies) => {
  const faults: Fault[] = [];
  const patients = dynamodbPatientStore(table);
  const contentFor = contentFollowedBy(content, dynamodbFollowedPlans(table), SHIPPED);
  const hold = await dynamodbProgramme(table).hold();
  // Once the hold is lifted, what is open may be of after it.
  const preparedAt = hold?.on && !hold.unprepared ? hold.since : undefined;
  let checked = 0;
  await readPartitions(table, async (items) => {
    const found = patientPartition(items);
    if (!found?.state) return;
    checked += 1;
    try {
      const followed = await contentFor(found.state.thing);
      const context = { ...decisionContext({ clock, content: followed }, undefined), programmeHeld: true as const };
      faults.push(...faultsOf(found, context, preparedAt), ...(await rowFaults(patients, found.state.thing)));
    } catch (error) {
      faults.push({
        id: found.id,
        problem: `cannot be decided about: ${error instanceof Error ? error.name : 'unknown'}`,
      });
    }
  });
  return { checked, faults };
};

/** By the phone a reply finds its sender. */
const rowFaults = async (
  patients: PatientStore,
  { id, kind, phone, studyId }: PatientState,
): Promise<readonly Fault[]> => {
  const ids = await patients.patientIdsByPhone(phone);
  const byStudy = kind === 'patient' ? await patients.patientIdByStudyId(studyId) : id;
  return [
    ...(ids.includes(id) ? [] : [{ id, problem: 'is not found by their phone' }]),
    ...(byStudy === id ? [] : [{ id, problem: 'is not found by their study number' }]),
  ];
};
