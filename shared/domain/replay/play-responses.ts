// Plays past responses through the functions that decide about alerts, in the order of time, patient by patient.
import type { Alert } from '../alert.ts';
import { raiseForAnswer, raiseForScores } from '../answer-alerts.ts';
import { administrationOf, nextItem } from '../beginning.ts';
import type { Content, DecisionContext } from '../content.ts';
import { Draft } from '../draft.ts';
import { DAY, type Instant, millisecondsBetween } from '../instant.ts';
import { DEFAULT_QUIET_HOURS } from '../local-time.ts';
import type { Administration, PatientState, Sitting } from '../patient.ts';
import { raiseForSilence } from '../silence.ts';
import { fileResponse, finishSitting, stopSitting } from '../sitting.ts';
import type { PastResponse } from './past-response.ts';

/** All that was asked of a patient at one due time, and the alerts it raises. */
export interface PlayedSurvey {
  readonly patient: string;
  readonly dueAt: Instant;
  readonly instruments: readonly string[];
  readonly delivered: boolean;
  readonly answered: boolean;
  readonly alerts: readonly Alert[];
}

export interface Assumptions {
  /** After so many days staff have closed an alert. */
  readonly daysOpen: number;
}

/** Every survey with its alerts: `content` brings the rules and the instruments. */
export const playResponses = (
  responses: readonly PastResponse[],
  content: Content,
  assumptions: Assumptions,
): readonly PlayedSurvey[] =>
  [...Map.groupBy(responses, ({ patient }) => patient).values()].flatMap((ofPatient) =>
    playPatient(ofPatient, content, assumptions),
  );

const playPatient = (
  responses: readonly PastResponse[],
  content: Content,
  { daysOpen }: Assumptions,
): readonly PlayedSurvey[] => {
  const surveys = [...Map.groupBy(responses, ({ dueAt }) => dueAt).values()].toSorted((one, other) =>
    dueAtOf(one) < dueAtOf(other) ? -1 : 1,
  );
  let state: PatientState | undefined;
  return surveys.map((survey) => {
    const now = dueAtOf(survey);
    const before: PatientState = state ?? someone(content, now);
    const openAlerts = before.openAlerts.filter(({ raisedAt }) => millisecondsBetween(raisedAt, now) < daysOpen * DAY);
    const draft = new Draft({ ...before, openAlerts }, contextAt(now, content));
    playSurvey(draft, survey);
    state = draft.state;
    return {
      patient: survey[0]?.patient ?? '',
      dueAt: now,
      instruments: survey.map(({ instrument }) => instrument.id),
      delivered: wasDelivered(survey),
      answered: survey.some(wasAnswered),
      alerts: draft.alerts,
    };
  });
};

const dueAtOf = (survey: readonly PastResponse[]): Instant => survey[0]?.dueAt ?? '';
const wasAnswered = ({ answers }: PastResponse): boolean => Object.keys(answers).length > 0;
/** Where something was answered, something had been delivered. */
const wasDelivered = (survey: readonly PastResponse[]): boolean =>
  survey.some((response) => response.delivered || wasAnswered(response));

const contextAt = (now: Instant, content: Content): DecisionContext => ({ now, turnId: now, content });

const playSurvey = (draft: Draft, survey: readonly PastResponse[]): void => {
  const unfinished = survey.flatMap((response) => playResponse(draft, response) ?? []);
  const [first, ...rest] = unfinished;
  const item = first && nextItem(draft.context.content.instrument(first.instrument), first.answers);
  if (!first || !item) {
    finishSitting(draft);
    return;
  }
  const sitting: Sitting = {
    ...sittingOf(draft.now, first, item.linkId),
    administrations: [first, ...rest],
    answered: survey.some(wasAnswered),
    ...(!wasDelivered(survey) && { askAgainAt: draft.now }),
  };
  if (wasDelivered(survey)) {
    draft.change({ sitting });
    stopSitting(draft, 'expired');
  }
  raiseForSilence(draft, sitting);
};

/** A sitting in which this item of this questionnaire is open. */
const sittingOf = (dueAt: Instant, asked: Administration, linkId: string): Sitting => ({
  dueAt,
  startedAt: dueAt,
  expiresAt: dueAt,
  administrations: [asked],
  question: { linkId, communicationId: '', reprompts: 0 },
  asked: 1,
  answered: true,
});

/** Answer by answer, as it would have come in; what was not answered to its end is handed back. */
const playResponse = (draft: Draft, { instrument, answers }: PastResponse): Administration | undefined => {
  let asked = administrationOf(instrument, 'replay', draft.now);
  for (const { linkId } of instrument.items) {
    const code = answers[linkId];
    if (code === undefined) continue;
    asked = { ...asked, answers: { ...asked.answers, [linkId]: code } };
    raiseForAnswer(draft, sittingOf(draft.now, asked, linkId), asked, linkId);
  }
  if (nextItem(instrument, asked.answers)) return asked;
  const sitting = sittingOf(draft.now, asked, '');
  raiseForScores(draft, sitting, fileResponse(draft, sitting, asked, { status: 'completed' }));
  return undefined;
};

/** Someone of whom nothing but answers is known; days are counted in UTC. */
const someone = ({ plans: [plan], wording }: Content, now: Instant): PatientState => ({
  id: 'replay',
  kind: 'patient',
  schemaVersion: 1,
  version: 0,
  studyId: '',
  name: '',
  phone: '',
  country: 'US',
  language: 'en',
  timeZone: 'UTC',
  preferredTime: DEFAULT_QUIET_HOURS.to,
  quietHours: DEFAULT_QUIET_HOURS,
  careTeamId: 'replay',
  consent: {
    status: 'opted-in',
    source: 'written',
    recordedBy: 'replay',
    recordedAt: now,
    wordingVersion: wording('en').version,
    language: 'en',
  },
  carePlan: { planId: plan.id, version: plan.version, next: 0 },
  openAlerts: [],
  missedInARow: 0,
  lastAsked: {},
});
