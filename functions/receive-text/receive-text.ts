// Takes in one text: finds who sent it, lets the domain decide, commits.
import { parseInboundText } from '../../shared/contracts/inbound-text.ts';
import { METRICS } from '../../shared/contracts/names.ts';
import type { CareTeamId } from '../../shared/domain/care-team.ts';
import type { ArrivedText } from '../../shared/domain/said.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import { unknownSenderWrote } from '../../shared/domain/unknown-sender.ts';
import { type CareTeams, RetryableError } from '../../shared/ports.ts';
import { commitTurn, decisionContext, type TurnDependencies } from '../../shared/runtime/commit-turn.ts';
import { LOG_EVENTS, type LogEvent } from '../../shared/runtime/log-events.ts';
import { newPatientId } from '../../shared/runtime/turn-id.ts';
import { decideWithReader, type LoadReader } from './decide-with-reader.ts';
import { fromSharedPhone } from './receive-shared-text.ts';
import { senderCountry } from './sender-country.ts';

export interface ReceiveTextDependencies extends TurnDependencies {
  readonly careTeams: Pick<CareTeams, 'get'>;
  readonly loadReader: LoadReader;
  /** The team that hears of texts from unknown numbers. */
  readonly defaultCareTeam: CareTeamId;
  readonly count: (metric: string) => void;
  /** Ids and codes only. */
  readonly log: (event: LogEvent, details: Readonly<Record<string, string>>) => void;
}

/** What arrived is no text: it becomes a dead letter for a person to look at. */
export class MalformedTextError extends Error {
  override readonly name = 'MalformedTextError';
}

/** `duplicate`: the carrier or the queue brought it before, so there was nothing left to do. */
export type Received = 'committed' | 'duplicate';

/**
 * Takes in the body of one message of the inbound queue.
 * @throws RetryableError when the text has to come again, MalformedTextError when it cannot be read.
 */
export const receiveText = async (deps: ReceiveTextDependencies, body: string): Promise<Received> => {
  const parsed = parseInboundText(body);
  if (!parsed.ok) {
    deps.log(LOG_EVENTS.receiveTextMalformed, { problem: parsed.problem });
    deps.count(METRICS.textsMalformed);
    throw new MalformedTextError();
  }
  const { inboundMessageId, originationNumber, writtenAt, messageBody } = parsed.value;
  const text: ArrivedText = { inboundMessageId, writtenAt, receivedAt: deps.clock(), body: messageBody };
  const received =
    (await fromKnownSender(deps, originationNumber, text)) ?? (await fromStranger(deps, originationNumber, text));
  if (received === 'committed') deps.count(METRICS.textsReceived);
  else deps.log(LOG_EVENTS.receiveTextDuplicate, { inboundMessageId });
  return received;
};

/** Undefined when no one is known under that number. */
const fromKnownSender = async (
  deps: ReceiveTextDependencies,
  phone: string,
  text: ArrivedText,
): Promise<Received | undefined> => {
  const patientIds = await deps.patients.patientIdsByPhone(phone);
  const shared = patientIds.length > 1 ? await fromSharedPhone(deps, phone, patientIds, text) : undefined;
  if (shared === 'committed' || shared === 'duplicate') return shared;
  for (const patientId of patientIds) {
    const result = await commitTurn(deps, patientId, (state, context, notAskedYet) => {
      // Who has just moved to another number did not write this.
      if (state.phone !== phone) return undefined;
      const arrived = { ...text, ...(notAskedYet && { notAskedYet }) };
      return decideWithReader(deps.loadReader, text.body, (readReply) =>
        textArrived(state, arrived, { ...context, readReply }),
      );
    });
    if (result.outcome === 'committed' || result.outcome === 'duplicate') return result.outcome;
  }
  return undefined;
};

const fromStranger = async (deps: ReceiveTextDependencies, phone: string, text: ArrivedText): Promise<Received> => {
  deps.log(LOG_EVENTS.receiveTextUnknownSender, { inboundMessageId: text.inboundMessageId });
  const careTeamId = deps.defaultCareTeam;
  const team = await deps.careTeams.get(careTeamId);
  const sender = {
    patientId: newPatientId(),
    phone,
    country: senderCountry(phone),
    timeZone: team?.timeZone ?? 'UTC',
    careTeamId,
  };
  const context = { ...decisionContext(deps, team), readReply: await deps.loadReader() };
  const outcome = await deps.patients.create(unknownSenderWrote(sender, text, context));
  if (outcome === 'created') return 'committed';
  if (outcome === 'duplicate') return 'duplicate';
  throw new RetryableError('The number became known meanwhile');
};
