// What staff look for when they look for a patient, and who that is.
import type { CareTeamId } from './care-team.ts';
import type { PatientId } from './communication.ts';
import { isNamed, nameInOrder } from './name-words.ts';
import type { PatientState } from './patient.ts';
import { studyNumberSpellings } from './study-number.ts';

/** Who answers to any of the first three is found; without any of them all patients of one team. */
export interface PatientSearch {
  /** Beginnings of words of the name, as {@link import('./name-words.ts').nameWords} writes them: all of them. */
  readonly words?: readonly string[];
  /** In capitals or small letters as well. */
  readonly studyId?: string;
  /** E.164. */
  readonly phone?: string;
  /** Of this team alone. */
  readonly careTeamId?: CareTeamId;
  /** Of these teams alone. */
  readonly among?: (careTeamId: CareTeamId) => boolean;
  /** At whom the page before ended: an id, as a name must not stand in an address. */
  readonly after?: PatientId;
  /** Patients on a page; who is found by number comes on top of it. */
  readonly limit: number;
}

export interface PatientPage {
  /** By name. */
  readonly patients: readonly PatientState[];
  /** After whom the next page goes on; absent on the last. */
  readonly next?: PatientId;
  /** Nobody is shown, as whoever the page before ended at is in the list no more: erased, or of a team that is not seen. */
  readonly isLost?: true;
}

/** Never an unknown contact. */
export const isFound = (
  state: PatientState,
  { words = [], studyId, phone, careTeamId, among = () => true }: Omit<PatientSearch, 'limit'>,
): boolean => {
  const { name, careTeamId: team } = state;
  if (state.kind !== 'patient' || !among(team) || (careTeamId !== undefined && team !== careTeamId)) return false;
  if (words.length === 0 && studyId === undefined && phone === undefined) return careTeamId !== undefined;
  const isNumbered = studyId !== undefined && studyNumberSpellings(studyId).includes(state.studyId);
  return (words.length > 0 && isNamed(name, words)) || isNumbered || state.phone === phone;
};

/** By name; patients of one name by id. */
export const inNameOrder = (states: readonly PatientState[]): readonly PatientState[] =>
  [...states].sort((one, other) => (nameOrder(one) < nameOrder(other) ? -1 : 1));

export const nameOrder = ({ name, id }: Pick<PatientState, 'name' | 'id'>): string => `${nameInOrder(name)}#${id}`;
