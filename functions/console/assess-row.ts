// Judges one row of an import before anything is written: bad, enrolled before, or ready to be enrolled.
import type { CohortRow } from '../../shared/contracts/console/cohort-table.ts';
import type { EnrolmentRequest } from '../../shared/contracts/console/enrolment-request.ts';
import type { FieldError } from '../../shared/contracts/console/field-error.ts';
import type { PatientId } from '../../shared/domain/communication.ts';
import type { RequestError } from './api-response.ts';
import { checkEnrolment, type Surroundings } from './check-enrolment.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { faultsBeside, readEnrolment } from './faults-beside.ts';
import { takenErrors } from './phone-holder.ts';

/** A row that nothing is to be written for. */
export type SettledRow = { readonly row: number } & (
  | { readonly kind: 'bad'; readonly errors: readonly RequestError[] }
  | { readonly kind: 'enrolled-before'; readonly studyId: string; readonly patientId: PatientId }
);

export interface ReadyRow {
  readonly row: number;
  readonly kind: 'ready';
  readonly request: EnrolmentRequest;
}

export type AssessedRow = SettledRow | ReadyRow;

/** Parses the rows and compares them with each other: two rows of one number or study id are both bad. */
export const parseRows = (rows: readonly CohortRow[], around: Surroundings): readonly AssessedRow[] => {
  const parsed = rows.map(({ row, cells }) => ({ row, read: readEnrolment(cells) }));
  const good = parsed.flatMap(({ row, read }) =>
    read.request && read.errors.length === 0 ? [{ row, request: read.request }] : [],
  );
  const byPhone = Map.groupBy(good, ({ request }) => request.phone.e164);
  const byStudyId = Map.groupBy(good, ({ request }) => request.studyId.toLowerCase());
  return parsed.map(({ row, read }) => {
    const { request } = read;
    if (!request || read.errors.length > 0) return bad(row, [...read.errors, ...faultsBeside(read, around)]);
    const errors = [
      ...repeated('phone', row, byPhone.get(request.phone.e164)),
      ...repeated('studyId', row, byStudyId.get(request.studyId.toLowerCase())),
    ];
    return errors.length > 0
      ? bad(row, [...errors, ...checkEnrolment(request, around)])
      : { row, kind: 'ready', request };
  });
};

/** Compares a row that is good in itself with who is enrolled and with what is set up. */
export const assessRow = async (
  deps: Pick<ConsoleDependencies, 'patients' | 'phoneHolders' | 'isUsableLabel'>,
  around: Surroundings,
  assessed: AssessedRow,
): Promise<AssessedRow> => {
  if (assessed.kind !== 'ready') return assessed;
  const { row, request } = assessed;
  const [sameStudyId, samePhone] = await Promise.all([
    deps.patients.patientIdByStudyId(request.studyId),
    deps.patients.patientIdsByPhone(request.phone.e164),
  ]);
  if (sameStudyId && samePhone.includes(sameStudyId))
    return { row, kind: 'enrolled-before', studyId: request.studyId, patientId: sameStudyId };
  const errors = [
    ...checkEnrolment(request, around),
    ...(await takenErrors(deps, request, { sameStudyId, samePhone })),
  ];
  return errors.length > 0 ? bad(row, errors) : assessed;
};

export const bad = (row: number, errors: readonly FieldError[]): SettledRow => ({
  row,
  kind: 'bad',
  errors: errors.map((error) => ({ row, ...error })),
});

const repeated = (field: string, row: number, same: readonly { readonly row: number }[] = []): FieldError[] => {
  const other = same.find((one) => one.row !== row);
  return other ? [{ field, problem: `is the same as in row ${other.row}`, expected: 'one row per patient' }] : [];
};
