// Delivers a batch of changes: in order within a patient, different patients side by side.
import type { PatientId } from '../../shared/domain/communication.ts';
import { type Change, type DeliverDependencies, deliver } from './deliver.ts';

/** Told of each change that could not be delivered. */
type OnFailure = (change: Change, error: unknown) => void;

/**
 * @returns the sequence number to start again from, or undefined when all went well. The stream repeats everything
 * from there on, so only the lowest failure matters.
 */
export const deliverBatch = async (
  deps: DeliverDependencies,
  changes: readonly Change[],
  onFailure: OnFailure,
): Promise<string | undefined> => {
  const byPatient = new Map<PatientId, Change[]>();
  for (const change of changes) {
    const queue = byPatient.get(change.patientId);
    if (queue) queue.push(change);
    else byPatient.set(change.patientId, [change]);
  }
  const failed = new Set(
    await Promise.all([...byPatient.values()].map((queue) => deliverInOrder(deps, queue, onFailure))),
  );
  return changes.find((change) => failed.has(change))?.sequenceNumber;
};

/**
 * Returns the first failure. What comes after it goes on: a wake-up that Scheduler refuses must not hold back the safety
 * text and the alert of the same turn. All of it is repeated in order, so the wake-up ends where it belongs.
 */
const deliverInOrder = async (
  deps: DeliverDependencies,
  changes: readonly Change[],
  onFailure: OnFailure,
): Promise<Change | undefined> => {
  let first: Change | undefined;
  for (const change of changes) {
    try {
      await deliver(deps, change);
    } catch (error) {
      onFailure(change, error);
      first ??= change;
    }
  }
  return first;
};
