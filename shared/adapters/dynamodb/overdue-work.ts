// Overdue work as the index spells it.
import { TABLE } from '../../contracts/names.ts';
import type { Instant } from '../../domain/instant.ts';
import type { OverdueWork } from '../../ports.ts';
import type { Item } from './attributes.ts';
import { alertIdOf, alertKey, communicationIdOf, patientIdOf, stateKey, textKey } from './keys.ts';
import { alertWorkSort, patientWorkSort, textWorkSort, UNSETTLED_STATUSES } from './work-keys.ts';

const sortParts = (item: Item): readonly string[] => item[TABLE.workSortKey]?.S?.split('#') ?? [];

export const overduePatient = (item: Item): OverdueWork => {
  const [, dueAt = ''] = sortParts(item);
  return { kind: 'patient', patientId: patientIdOf(item), dueAt };
};

export const overdueText = (item: Item): OverdueWork => {
  const [, dueAt = '', queue] = sortParts(item);
  const pointer = { patientId: patientIdOf(item), communicationId: communicationIdOf(item) };
  return { kind: 'text', pointer, queue: queue === 'replies' ? queue : 'campaign', dueAt };
};

export const overdueAlert = (item: Item): OverdueWork => {
  const [, , dueAt = ''] = sortParts(item);
  return { kind: 'alert', alertId: alertIdOf(item), dueAt };
};

export const keyOf = (work: OverdueWork): Item => {
  switch (work.kind) {
    case 'patient':
      return stateKey(work.patientId);
    case 'text':
      return textKey(work.pointer);
    case 'alert':
      return alertKey(work.alertId);
  }
};

/** The sort keys the work may have had when it was due at `dueAt`, spelt with the time `at`. */
export const sortKeys = (work: OverdueWork, at: Instant): readonly string[] => {
  switch (work.kind) {
    case 'patient':
      return [patientWorkSort(at)];
    case 'text':
      return [textWorkSort(at, work.queue)];
    case 'alert':
      return UNSETTLED_STATUSES.map((status) => alertWorkSort(status, 'unsent', at));
  }
};
