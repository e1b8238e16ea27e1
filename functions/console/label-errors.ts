// What keeps a label from telling the patients on a phone apart.
import type { FieldError } from '../../shared/contracts/console/field-error.ts';
import { LABEL_EXPECTED } from '../../shared/contracts/console/phone-label-request.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { isUsableLabel, soundsLike } from '../../shared/domain/shared-phone-text.ts';

/** `others`: who has the same phone. */
export const labelErrors = (label: string, others: readonly PatientState[]): readonly FieldError[] => {
  const wrong = (problem: string): FieldError[] => [{ field: 'label', problem, expected: LABEL_EXPECTED }];
  if (!isUsableLabel(label)) return wrong('means something in a reply');
  return others.some(({ phoneLabel }) => phoneLabel && soundsLike(phoneLabel, label))
    ? wrong('cannot be told from the label of another patient on this phone')
    : [];
};
