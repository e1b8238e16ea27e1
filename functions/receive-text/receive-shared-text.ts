// Takes in a text from a phone that patients share: one of them is answered, and whoever else it concerns is told of it silently.
import type { PatientId } from '../../shared/domain/communication.ts';
import type { ArrivedText } from '../../shared/domain/said.ts';
import { speakerOf } from '../../shared/domain/shared-phone-text.ts';
import { overheard, sharedPhoneTexted } from '../../shared/domain/shared-phone-texted.ts';
import { commitTurn, type TurnDependencies, type TurnResult } from '../../shared/runtime/commit-turn.ts';
import type { LoadReader } from './decide-with-reader.ts';

/**
 * Undefined unless several of these patients are there. Each patient's turn happens once: the others' are marked by this message
 * and their id, and committed first, so that a message that is brought again goes on where it was left.
 */
export const fromSharedPhone = async (
  deps: TurnDependencies & { readonly loadReader: LoadReader },
  phone: string,
  patientIds: readonly PatientId[],
  text: ArrivedText,
): Promise<TurnResult['outcome'] | undefined> => {
  const found = await Promise.all(patientIds.map((id) => deps.patients.load(id)));
  // Who has just moved to another number did not write this.
  const [first, ...rest] = found.filter((state) => state?.phone === phone).filter((state) => state !== undefined);
  if (!first || rest.length === 0) return undefined;
  // Whose text it is may look different by now: once it is through, nobody is told again.
  if (await deps.patients.wasReceived(text.inboundMessageId)) return 'duplicate';
  const states = [first, ...rest] as const;
  const readReply = await deps.loadReader();
  const speaker = speakerOf(states, text.body, readReply);
  const others = states.map(({ id }) => id).filter((id) => id !== speaker.state.id);
  for (const id of others) {
    const copy = { ...text, inboundMessageId: `${text.inboundMessageId}/${id}` };
    await commitTurn(deps, id, (state, context) => overheard(state, copy, speaker.body, { ...context, readReply }));
  }
  const shared = { ...text, sharedPhone: { with: others, attributed: speaker.attributed } };
  const result = await commitTurn(deps, speaker.state.id, (state, context, notAskedYet) =>
    sharedPhoneTexted(state, { ...shared, ...(notAskedYet && { notAskedYet }) }, speaker.body, {
      ...context,
      readReply,
    }),
  );
  return result.outcome;
};
