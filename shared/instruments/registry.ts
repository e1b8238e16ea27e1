// The instruments there are, by id: an explicit list.
import type { Instrument, InstrumentId } from '../domain/questionnaire.ts';
import { CAR_T_CHECK } from './car-t-check/car-t-check.ts';
import { CAR_T_LATE_CHECK } from './car-t-late-check/car-t-late-check.ts';
import { DISTRESS_0_10 } from './distress-0-10/distress-0-10.ts';
import { ICI_SYMPTOM_CHECK } from './ici-symptom-check/ici-symptom-check.ts';
import { LASA_QOL } from './lasa-qol/lasa-qol.ts';
import { PHQ_4 } from './phq-4/phq-4.ts';
import { PHQ_9 } from './phq-9/phq-9.ts';

export const INSTRUMENTS: readonly Instrument[] = [
  PHQ_4,
  PHQ_9,
  DISTRESS_0_10,
  LASA_QOL,
  ICI_SYMPTOM_CHECK,
  CAR_T_CHECK,
  CAR_T_LATE_CHECK,
];

/** The instrument with this id; an unknown id is a fault in a plan or a rule, so it throws. */
export const instrument = (id: InstrumentId): Instrument => {
  const found = INSTRUMENTS.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`Unknown instrument "${id}"; known: ${INSTRUMENTS.map((known) => known.id).join(', ')}`);
  return found;
};
