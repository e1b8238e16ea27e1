// Where each administration stands, for staff: derived from what is open and what was filed.
import type { Instant } from './instant.ts';
import type { PatientState } from './patient.ts';
import type { InstrumentId } from './questionnaire.ts';
import type { QuestionnaireResponse } from './response.ts';

/** `stopped`: ended by the patient, by danger, or because replies could not be read. */
export type AdministrationStatus = 'due' | 'in-progress' | 'completed' | 'expired' | 'stopped';

export interface AdministrationOverview {
  readonly id: string;
  readonly instrument: InstrumentId;
  readonly dueAt: Instant;
  readonly status: AdministrationStatus;
}

const endOf = ({ status, stopReason }: QuestionnaireResponse): AdministrationStatus => {
  if (status !== 'stopped') return 'completed';
  return stopReason === 'expired' ? 'expired' : 'stopped';
};

/** What was corrected counts once: as it stands now, or as it is being asked again. */
const isReplaced = (
  { id, administrationId }: QuestionnaireResponse,
  sitting: PatientState['sitting'],
  responses: readonly QuestionnaireResponse[],
): boolean =>
  responses.some(({ amends }) => amends === id) ||
  (sitting?.administrations ?? []).some((administration) => administration.id === administrationId);

/** Every administration so far, those of the open sitting last. A late or corrected answer adds none of its own. */
export const administrationsOf = (
  { sitting }: PatientState,
  responses: readonly QuestionnaireResponse[],
): readonly AdministrationOverview[] => [
  ...responses
    .filter((response) => !response.late && !isReplaced(response, sitting, responses))
    .map((response) => ({
      id: response.administrationId,
      instrument: response.instrument,
      dueAt: response.dueAt,
      status: endOf(response),
    })),
  ...(sitting?.administrations ?? []).map(({ id, instrument }, index) => ({
    id,
    instrument,
    dueAt: sitting?.dueAt ?? '',
    status: index === 0 ? ('in-progress' as const) : ('due' as const),
  })),
];
