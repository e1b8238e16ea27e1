// Why a patient is erased, in words.
import type { ErasureReason } from '../../../../shared/domain/erasure.ts';

export const REASON_WORDS: Readonly<Record<ErasureReason, string>> = {
  'patient-asked': 'The patient asked for it',
  'enrolled-by-mistake': 'Enrolled by mistake',
  'retention-ended': 'The time for which records are kept is over',
  'authority-ordered': 'An authority or a court ordered it',
};
