// Nothing of a patient is overwritten that somebody else has changed since it was looked at.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { PatientStore } from '../../shared/ports.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';

/** Somebody changed what a person sets about the patient after it was shown. */
export class ChangedMeanwhileError extends Error {
  override readonly name = 'ChangedMeanwhileError';
}

/** Names what people have set about a patient, and nothing that the conversation moves: an answer changes no form. */
export const tagOf = (state: PatientState): string => {
  const { next: _dealtWith, owed: _later, postponed: _putOff, version: _askedLast, ...carePlan } = state.carePlan;
  const { status, separately } = state.consent;
  const { name, phone, phoneLabel, respondent, contacts, careTeamId, treatment, stay, hold, mode, watch } = state;
  const { appointments, blockedWeekdays, blockedDates, medicine } = state;
  const { language, timeZone, preferredTime, quietHours } = state;
  const set = {
    carePlan,
    consent: { status, separately },
    ...{
      name,
      phone,
      phoneLabel,
      respondent,
      contacts,
      careTeamId,
      mode,
      language,
      timeZone,
      preferredTime,
      quietHours,
    },
    treatment: treatment && { ...treatment, askedSince: undefined },
    stay: stay && { kind: stay.kind, until: stay.until },
    hold: hold?.reason,
    days: [
      appointments?.map(({ id, at, kind }) => ({ id, at, kind })),
      blockedWeekdays,
      blockedDates,
      medicine?.times,
      medicine?.until,
    ],
    watch: watch && { id: watch.id, until: watch.until },
  };
  // Whatever is undefined is left out, as it is in the table.
  return createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(set))))
    .digest('hex')
    .slice(0, 16);
};

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
