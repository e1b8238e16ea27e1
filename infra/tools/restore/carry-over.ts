// Carries over to a restored table whom the table that was in use before must not text any more, and says what else only that one has.

import { dynamodbPatientStore } from '../../../shared/adapters/dynamodb/patient-store.ts';
import type { Table } from '../../../shared/adapters/dynamodb/table.ts';
import type { PatientId } from '../../../shared/domain/communication.ts';
import { type CarriedOver, carryOver, type InUse, leftBehind } from '../../../shared/domain/holds/carry-over.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { commitTurn } from '../../../shared/runtime/commit-turn.ts';
import { type PatientPartition, patientPartition } from './patient-partition.ts';
import { type RestoreDependencies, turnDependencies } from './prepare.ts';
import { readPartitions } from './read-partitions.ts';

const SHOWN: Readonly<Record<CarriedOver, string>> = {
  gone: 'was erased: hold set, erase them again',
  left: 'has said STOP or no',
  silent: 'has withdrawn or died',
  held: 'texts were suspended',
  number: 'has another number now: texts suspended, correct it',
};

/** What only the table that was in use before holds of a patient: ids alone. */
export interface OnlyInUse {
  readonly texts: readonly string[];
  readonly alerts: readonly string[];
}

/** Patients of the restored table who must not be texted as it says, and why. */
export const eachLeftBehind = async (
  table: Table,
  inUse: Table,
  see: (id: PatientId, reasons: readonly CarriedOver[], known: InUse) => Promise<void>,
): Promise<void> => {
  const before = dynamodbPatientStore(inUse);
  await readPartitions(table, async (items) => {
    const state = patientPartition(items)?.state?.thing;
    if (state?.kind !== 'patient') return;
    const known = (await before.load(state.id)) ?? 'gone';
    const reasons = leftBehind(state, known);
    if (reasons.length > 0) await see(state.id, reasons, known);
  });
};

export const carryAllOver = async (table: Table, inUse: Table, deps: RestoreDependencies): Promise<void> => {
  const turns = turnDependencies(table, deps);
  let carried = 0;
  await eachLeftBehind(table, inUse, async (id, reasons, known) => {
    await commitTurn(turns, id, (state, context) => carryOver(state, known, { ...context, programmeHeld: true }));
    carried += 1;
    deps.say(`${id}: ${reasons.map((reason) => SHOWN[reason]).join('; ')}`);
  });
  deps.say(`${carried} patients are not texted any more.`);
  await sayWhatIsMissing(table, inUse, deps.say);
};

/** For a person: it cannot be put back without deciding anew what a person has already acted on. */
const sayWhatIsMissing = async (table: Table, inUse: Table, say: RestoreDependencies['say']): Promise<void> => {
  const here = dynamodbPatientStore(table);
  await readPartitions(inUse, async (items) => {
    const found = patientPartition(items);
    const state = found?.state?.thing;
    if (!found || !state) return;
    const record = await here.record(found.id);
    if (!record) say(`${found.id}: ${newHere(state)}, ${state.openAlerts.length} alerts open`);
    else {
      const { texts, alerts } = onlyIn(found, record);
      if (texts.length + alerts.length > 0)
        say(
          `${found.id}: ${texts.length} texts from the patient and ${alerts.length} alerts are only in ${inUse.name}`,
        );
    }
  });
};

const newHere = ({ kind }: PatientState): string =>
  kind === 'patient' ? 'was enrolled since: enrol them again' : 'an unknown number that wrote since';

const onlyIn = (
  { communications, alerts }: PatientPartition,
  here: {
    readonly communications: PatientPartition['communications'];
    readonly alerts: readonly { readonly id: string }[];
  },
): OnlyInUse => {
  const known = new Set([...here.communications, ...here.alerts].map(({ id }) => id));
  return {
    texts: communications.flatMap(({ id, direction }) => (direction === 'in' && !known.has(id) ? [id] : [])),
    alerts: alerts.flatMap(({ thing: { id } }) => (known.has(id) ? [] : [id])),
  };
};
