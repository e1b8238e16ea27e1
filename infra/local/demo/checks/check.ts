// What a check of a recorded demo is, and what it says of a break.
import type { PatientId } from '../../../../shared/domain/communication.ts';
import type { RecordedWorld } from '../recorded-world.ts';

export interface Breach {
  /** Study id, or what else there is where nobody was enrolled. */
  readonly patient: string;
  /** Id of the text, response or alert it is about. */
  readonly id: string;
  /** What is wrong, without any words of the patient. */
  readonly problem: string;
}

export interface Finding {
  /** How many things were looked at. */
  readonly checked: number;
  readonly breaches: readonly Breach[];
}

export interface Check {
  /** What must hold. */
  readonly name: string;
  readonly run: (world: RecordedWorld) => Finding;
}

export const studyIdOf = ({ patients }: RecordedWorld, patientId: PatientId | undefined): string =>
  patients.find(({ id }) => id === patientId)?.studyId || patientId || 'nobody';

export const patientByPhone = ({ patients }: RecordedWorld, phone: string) =>
  patients.find((patient) => patient.phone === phone);

/** Things under the same key, in order. */
export const grouped = <Thing>(
  things: readonly Thing[],
  key: (thing: Thing) => string,
): ReadonlyMap<string, Thing[]> => {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group) group.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return groups;
};
