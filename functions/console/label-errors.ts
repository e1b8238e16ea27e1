// What keeps a label from telling the patients on a phone apart.
import type { FieldError } from '../../shared/contracts/console/field-error.ts';
import { LABEL_EXPECTED } from '../../shared/contracts/console/phone-label-request.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { soundsLike } from '../../shared/domain/phone-label.ts';

/** Whether a label means nothing in a reply. */
export type LabelCheck = (label: string) => Promise<boolean>;

/** `others`: who has the same phone. */
export const labelErrors = async (
  isUsable: LabelCheck,
  label: string,
  others: readonly PatientState[],
): Promise<readonly FieldError[]> => {
  const wrong = (problem: string): FieldError[] => [{ field: 'label', problem, expected: LABEL_EXPECTED }];
  if (!(await isUsable(label))) return wrong('means something in a reply');
  return others.some(({ phoneLabel }) => phoneLabel && soundsLike(phoneLabel, label))
    ? wrong('cannot be told from the label of another patient on this phone')
    : [];
};
