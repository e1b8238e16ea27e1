// Nothing of a patient is overwritten that somebody else has changed since it was looked at.
import type { PatientStore } from '../../shared/ports.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { tagOf } from './patient-tag.ts';

/** Somebody changed what a person sets about the patient after it was shown. */
export class ChangedMeanwhileError extends Error {
  override readonly name = 'ChangedMeanwhileError';
}

/**
 * The same ports; who was changed since `tag` was given out is not loaded for a decision. Every reload after a conflict is
 * looked at again, so nobody comes in between.
 * @throws ChangedMeanwhileError from what is done with them.
 */
export const unchangedSince = (deps: ConsoleDependencies, tag: string | undefined): ConsoleDependencies => {
  if (!tag) return deps;
  const store = deps.patients;
  const loadWithCareTeam: PatientStore['loadWithCareTeam'] = async (id) => {
    const loaded = await store.loadWithCareTeam(id);
    if (loaded && tagOf(loaded.state) !== tag) throw new ChangedMeanwhileError(id);
    return loaded;
  };
  return { ...deps, patients: { ...store, loadWithCareTeam } };
};
