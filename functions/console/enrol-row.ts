// Enrols one row of an import: whatever becomes of it, the other rows keep what became of theirs.
import type { CareTeam } from '../../shared/domain/care-team.ts';
import type { PatientId } from '../../shared/domain/communication.ts';
import { RetryableError } from '../../shared/ports.ts';
import { bad, type ReadyRow, type SettledRow } from './assess-row.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { enrolPatient, type Invitation } from './enrol-patient.ts';

export type ImportedRow =
  | SettledRow
  | {
      readonly row: number;
      readonly kind: 'enrolled';
      readonly studyId: string;
      readonly patientId: PatientId;
      readonly invitation: Invitation;
    }
  | { readonly row: number; readonly kind: 'not-yet'; readonly studyId: string; readonly because: string };

export const enrolRow = async (
  deps: ConsoleDependencies,
  { row, request }: ReadyRow,
  teams: readonly CareTeam[],
  recordedBy: string,
): Promise<ImportedRow> => {
  const { studyId } = request;
  const notYet = (why: string): ImportedRow => ({
    row,
    kind: 'not-yet',
    studyId,
    because: `not enrolled yet: ${why}, repeat the import`,
  });
  if (!deps.hasTime()) return notYet('time was up');
  try {
    const enrolled = await enrolPatient(deps, request, teams, recordedBy);
    // Someone enrolled the same number or study id since the row was assessed, or the number said STOP.
    if (!enrolled.ok) return bad(row, [enrolled.error]);
    return { row, kind: 'enrolled', studyId, patientId: enrolled.state.id, invitation: enrolled.invitation };
  } catch (error) {
    if (error instanceof RetryableError) return notYet('the table was busy');
    throw error;
  }
};
