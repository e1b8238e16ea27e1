// Texts may come in another order than they were written: what the patient wrote last about leaving is what counts.
import type { Draft } from './draft.ts';
import { later } from './instant.ts';
import type { PatientState } from './patient.ts';
import type { ArrivedText, Said } from './said.ts';

/** Keeps when the last text was written that asked to leave. */
export const keepWhenLeft = (draft: Draft, { text, id, reading }: Pick<Said, 'text' | 'id' | 'reading'>): void => {
  const { consent } = draft.state;
  const hasLeft = consent.status === 'opted-out' || consent.status === 'declined';
  const isLeaving = consent.changedBy === id || reading.kind === 'optout';
  if (!hasLeft || !isLeaving) return;
  draft.change({ consent: { ...consent, leftAt: later(consent.leftAt ?? text.writtenAt, text.writtenAt) } });
};

/** True where the patient left, by text or by telling staff, after they had written this: it brings no texts back. */
export const isOlderThanLeaving = ({ consent }: PatientState, { writtenAt }: ArrivedText): boolean =>
  writtenAt < (consent.leftAt ?? consent.changedAt ?? '');
