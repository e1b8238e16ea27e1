// Whom a hold on the whole programme keeps waiting: everybody who is to be looked at soon, of every care team.
import type { Instant } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { PatientStore, WorkIndex } from '../../shared/ports.ts';
import { inParallel } from './in-parallel.ts';

export interface HeldBack {
  readonly states: readonly PatientState[];
  /** There are more than were looked at. */
  readonly more: boolean;
}

const AT_ONCE = 20;

/** Those due before an instant, the longest due first; a read for each, and two for each part of the index. */
export const heldBack =
  (work: Pick<WorkIndex, 'overdue'>, patients: Pick<PatientStore, 'load'>) =>
  async (before: Instant, most: number): Promise<HeldBack> => {
    const due = (await work.overdue(before, most + 1)).filter((each) => each.kind === 'patient');
    const states = await inParallel(due.slice(0, most), AT_ONCE, ({ patientId }) => patients.load(patientId));
    return { states: states.filter((state) => state !== undefined), more: due.length > most };
  };
