// The one loop of "load, decide, commit": every function that changes a patient goes through it.
import { setTimeout as pause } from 'node:timers/promises';
import type { Refusal } from '../domain/alert-actions.ts';
import { type CareTeam, isCovering } from '../domain/care-team.ts';
import type { CommunicationId, PatientId } from '../domain/communication.ts';
import type { Content, DecisionContext } from '../domain/content.ts';
import type { Instant } from '../domain/instant.ts';
import type { PatientState } from '../domain/patient.ts';
import type { Turn } from '../domain/turn.ts';
import { type PatientStore, RetryableError } from '../ports.ts';
import type { ContentFollowedBy } from './content-followed.ts';
import { newTurnId } from './turn-id.ts';

const RELOADS = 5;
/** Milliseconds; short against the time-out of a function, long against one transaction. */
const LONGEST_PAUSE = 50;

export interface TurnDependencies {
  readonly patients: PatientStore;
  readonly content: Content;
  /** With the plan that this patient follows; {@link content} for everybody where it is absent. */
  readonly contentFollowedBy?: ContentFollowedBy;
  readonly clock: () => Instant;
  /** Minutes over which patients of one preferred time are spread; 0 unless given. */
  readonly spreadMinutes?: number;
}

/** What a decision made of the event: a turn to commit, nothing to do, or a refusal to pass on. */
type Decided = Turn | Refusal | undefined;

export type Decide = (
  state: PatientState,
  context: DecisionContext,
  /** The question that had not been asked yet when the reply was written: decide without it. */
  notAskedYet: CommunicationId | undefined,
) => Decided | Promise<Decided>;

export type TurnResult =
  | { readonly outcome: 'committed'; readonly turn: Turn; readonly before: PatientState }
  | { readonly outcome: 'duplicate' }
  | { readonly outcome: 'phone-taken' }
  | { readonly outcome: 'nothing-to-do' }
  | { readonly outcome: 'unknown-patient' }
  | ({ readonly outcome: 'refused' } & Refusal);

/** What a decision about a patient of this care team is given. */
export const decisionContext = (
  { clock, content, spreadMinutes = 0 }: Pick<TurnDependencies, 'clock' | 'content' | 'spreadMinutes'>,
  team: CareTeam | undefined,
): DecisionContext => {
  const now = clock();
  return {
    now,
    turnId: newTurnId(now),
    content,
    spreadMinutes,
    ...(team && isCovering(team) && { careTeam: team }),
    ...(team && { team }),
    ...(team?.settings && { settings: team.settings }),
  };
};

/**
 * Decides on the patient's present state and commits, and does both again while someone else was faster.
 * @throws RetryableError after five reloads, so that the queue delivers the record again.
 */
export const commitTurn = async (deps: TurnDependencies, patientId: PatientId, decide: Decide): Promise<TurnResult> => {
  let notAskedYet: CommunicationId | undefined;
  let phoneBusy = false;
  for (let reloads = 0; reloads <= RELOADS; reloads++) {
    const loaded = await deps.patients.loadWithCareTeam(patientId);
    if (!loaded) return { outcome: 'unknown-patient' };
    const { state: before, careTeam } = loaded;
    const content = deps.contentFollowedBy ? await deps.contentFollowedBy(before) : deps.content;
    const context = {
      ...decisionContext({ ...deps, content }, careTeam),
      ...(phoneBusy && { phoneBusy: true as const }),
    };
    const decided = await decide(before, context, notAskedYet);
    if (!decided) return { outcome: 'nothing-to-do' };
    if ('refused' in decided) return { outcome: 'refused', ...decided };

    const outcome = await deps.patients.commit(decided);
    if (outcome === 'committed') return { outcome, turn: decided, before };
    if (outcome === 'duplicate' || outcome === 'phone-taken') return { outcome };
    if (outcome === 'stale-answer') notAskedYet = decided.questionAskedBefore?.communicationId;
    else if (outcome === 'phone-busy') phoneBusy = true;
    else await pause(Math.random() * LONGEST_PAUSE * (reloads + 1));
  }
  throw new RetryableError(`The state of ${patientId} kept changing`);
};
