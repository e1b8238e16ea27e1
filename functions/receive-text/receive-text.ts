// Takes in one text: finds who sent it, lets the domain decide, commits.
import type { InboundText } from '../../shared/contracts/inbound-text.ts';
import { METRICS } from '../../shared/contracts/names.ts';
import type { CareTeamId } from '../../shared/domain/care-team.ts';
import { type ArrivedText, textArrived } from '../../shared/domain/text-arrived.ts';
import { unknownSenderWrote } from '../../shared/domain/unknown-sender.ts';
import { RetryableError } from '../../shared/ports.ts';
import { commitTurn, decisionContext, type TurnDependencies } from '../../shared/runtime/commit-turn.ts';
import { newPatientId } from '../../shared/runtime/turn-id.ts';
import { senderCountry } from './sender-country.ts';

export interface ReceiveTextDependencies extends TurnDependencies {
  /** The team that hears of texts from unknown numbers. */
  readonly defaultCareTeam: CareTeamId;
  readonly count: (metric: string) => void;
}

/** `duplicate`: the carrier or the queue brought it before, so there was nothing left to do. */
export type Received = 'committed' | 'duplicate';

/** @throws RetryableError when the text has to come again. */
export const receiveText = async (deps: ReceiveTextDependencies, inbound: InboundText): Promise<Received> => {
  const text: ArrivedText = {
    inboundMessageId: inbound.inboundMessageId,
    writtenAt: inbound.writtenAt,
    receivedAt: deps.clock(),
    body: inbound.messageBody,
  };
  const received =
    (await fromKnownSender(deps, inbound.originationNumber, text)) ??
    (await fromStranger(deps, inbound.originationNumber, text));
  if (received === 'committed') deps.count(METRICS.textsReceived);
  return received;
};

/** Undefined when no one is known under that number. */
const fromKnownSender = async (
  deps: ReceiveTextDependencies,
  phone: string,
  text: ArrivedText,
): Promise<Received | undefined> => {
  for (const patientId of await deps.patients.patientIdsByPhone(phone)) {
    const result = await commitTurn(deps, patientId, (state, context, notAskedYet) =>
      textArrived(state, { ...text, ...(notAskedYet && { notAskedYet }) }, context),
    );
    if (result.outcome === 'committed' || result.outcome === 'duplicate') return result.outcome;
  }
  return undefined;
};

const fromStranger = async (deps: ReceiveTextDependencies, phone: string, text: ArrivedText): Promise<Received> => {
  const careTeamId = deps.defaultCareTeam;
  const team = await deps.careTeams.get(careTeamId);
  const sender = {
    patientId: newPatientId(),
    phone,
    country: senderCountry(phone),
    timeZone: team?.timeZone ?? 'UTC',
    careTeamId,
  };
  const outcome = await deps.patients.create(unknownSenderWrote(sender, text, await decisionContext(deps, careTeamId)));
  if (outcome === 'created') return 'committed';
  if (outcome === 'duplicate') return 'duplicate';
  throw new RetryableError('The number became known meanwhile');
};
