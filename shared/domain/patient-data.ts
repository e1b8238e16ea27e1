// Staff correct who a patient is: name, care team, who answers, whom to call, and what was agreed to separately.
import type { Actor, Refusal } from './alert-actions.ts';
import { birthYearFaults } from './birth-year.ts';
import type { CareTeam } from './care-team.ts';
import type { Fault } from './check-threshold.ts';
import type { Consent, SeparateConsent } from './consent.ts';
import type { DecisionContext } from './content.ts';
import { Draft } from './draft.ts';
import { moveAlerts } from './move-alerts.ts';
import type { Contact, PatientState, Respondent } from './patient.ts';
import type { Turn } from './turn.ts';
import { localDate } from './zoned-time.ts';

/** What changes: absent stays as it is, null is taken away. Already checked by schema. */
export interface DataChange {
  readonly name?: string;
  readonly careTeam?: string;
  readonly respondent?: 'self' | Respondent;
  readonly phoneOwner?: 'patient' | 'caregiver';
  readonly caregivers?: readonly Contact[];
  readonly emergencyContact?: Contact | null;
  readonly birthYear?: number | null;
  readonly separately?: Consent['separately'];
}

/** Nobody is kept on record, or reads along, whom the patient does not agree to. */
const faultsOf = ({ caregiverPhone, contacts, consent }: PatientState): readonly Fault[] => {
  const lacks = (permission: SeparateConsent, place: string): readonly Fault[] =>
    consent.separately?.[permission] === true
      ? []
      : [{ place, problem: 'needs the patient’s consent', expected: `the permission ${permission}, or none` }];
  return [
    ...(caregiverPhone ? lacks('caregiver', 'phoneOwner') : []),
    ...(contacts?.caregivers?.length ? lacks('caregiver', 'caregivers') : []),
    ...(contacts?.emergency ? lacks('emergency-contact', 'emergencyContact') : []),
  ];
};

const contactsOf = ({ contacts = {} }: PatientState, { caregivers, emergencyContact }: DataChange) => {
  const all = caregivers ?? contacts.caregivers ?? [];
  const emergency = emergencyContact === undefined ? contacts.emergency : (emergencyContact ?? undefined);
  return { ...(all.length > 0 && { caregivers: all }), ...(emergency && { emergency }) };
};

const changed = (state: PatientState, change: DataChange): PatientState => {
  const { respondent: answered, caregiverPhone: whose, contacts: _known, birthYear: born, ...rest } = state;
  const { name = state.name, careTeam = state.careTeamId, separately } = change;
  const respondent = change.respondent ?? answered ?? 'self';
  const phoneOwner = change.phoneOwner ?? (whose ? 'caregiver' : 'patient');
  const contacts = contactsOf(state, change);
  const birthYear = change.birthYear === undefined ? born : (change.birthYear ?? undefined);
  return {
    ...rest,
    name,
    careTeamId: careTeam,
    consent: separately
      ? { ...state.consent, separately: { ...state.consent.separately, ...separately } }
      : state.consent,
    ...(respondent !== 'self' && { respondent }),
    ...(phoneOwner === 'caregiver' && { caregiverPhone: true }),
    ...(Object.keys(contacts).length > 0 && { contacts }),
    ...(birthYear !== undefined && { birthYear }),
  };
};

/**
 * What is being asked goes on; the next survey is chosen by what is known then. `team` is the one that is to have the patient,
 * where that changes: open alerts go with them.
 */
export const changeData = (
  state: PatientState,
  change: DataChange,
  actor: Actor,
  context: DecisionContext,
  team?: CareTeam,
): Turn | Refusal => {
  if (state.kind !== 'patient') return { refused: 'This is no patient.' };
  const after = changed(state, change);
  const faults = faultsOf(after);
  if (faults.length > 0) return { refused: 'The patient has not agreed to this.', faults };
  const tooYoungOrOld = birthYearFaults(change.birthYear ?? undefined, localDate(context.now, after.timeZone));
  if (tooYoungOrOld.length > 0) return { refused: 'Patients are adults.', faults: tooYoungOrOld };
  const draft = new Draft(after, context);
  if (after.careTeamId !== state.careTeamId) moveAlerts(draft, { before: state.careTeamId, by: actor.name, team });
  draft.note('data-changed', actor.name, Object.keys(change).sort().join(', '));
  return draft.turn();
};
