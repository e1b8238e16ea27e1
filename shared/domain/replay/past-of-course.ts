// What a patient has answered so far, as responses to play.

import type { Instrument, InstrumentId } from '../questionnaire.ts';
import type { QuestionnaireResponse } from '../response.ts';
import type { PastResponse } from './past-response.ts';

/** An amended response takes the place of the one before it. What is asked no more in any version is left out. */
export const pastOfCourse = (
  patient: string,
  responses: readonly QuestionnaireResponse[],
  instrument: (id: InstrumentId, version: string) => Instrument | undefined,
): readonly PastResponse[] => {
  const amended = new Set(responses.flatMap(({ amends }) => amends ?? []));
  const latest = responses.filter(({ id }) => !amended.has(id));
  return latest.flatMap((response) => {
    const asked = instrument(response.instrument, response.instrumentVersion);
    if (!asked) return [];
    return [{ patient, dueAt: response.dueAt, instrument: asked, answers: response.answers, delivered: true }];
  });
};
