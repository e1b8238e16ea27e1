// No text is sent twice, unless the sender could not know that it had been sent; never three times.
import type { OutgoingText } from '../../../../shared/domain/communication.ts';
import type { CarriedText } from '../../carrier.ts';
import type { RecordedWorld } from '../recorded-world.ts';
import { type Breach, type Check, grouped, patientByPhone, studyIdOf } from './check.ts';

/** A text that reached a phone, and the communication that it carried, if any explains it. */
export interface Sent {
  readonly carried: CarriedText;
  readonly text: OutgoingText | undefined;
}

const outgoingTexts = ({ communications }: RecordedWorld): readonly OutgoingText[] =>
  communications.filter((text) => text.direction === 'out');

/**
 * Those whose sending was never confirmed are found by their words: of those to that phone by then the latest whose outcome is
 * unknown, or else the latest. The same words may go out twice in a moment, as answers to two texts.
 */
const alikeBy = (carried: CarriedText, alike: readonly OutgoingText[] = []): OutgoingText | undefined => {
  const earlier = alike.filter(({ createdAt }) => createdAt <= carried.at);
  return (carried.unconfirmed && earlier.findLast(({ outcomeUnknown }) => outcomeUnknown)) || earlier.at(-1);
};

export const sentTexts = (world: RecordedWorld): readonly Sent[] => {
  const texts = outgoingTexts(world);
  const confirmed = new Map(texts.map((text) => [text.providerMessageId, text]));
  const alike = grouped(texts, ({ phone, body }) => `${phone} ${body}`);
  return world.carried
    .filter(({ direction }) => direction === 'to-phone')
    .map((carried) => ({
      carried,
      text: confirmed.get(carried.id) ?? alikeBy(carried, alike.get(`${carried.phone} ${carried.body}`)),
    }));
};

export const sentOnce: Check = {
  name: 'no text is sent twice unless its first outcome was unknown, never three times',
  run: (world) => {
    const sent = sentTexts(world);
    const unexplained = sent.filter(({ text }) => !text);
    const arrivals = grouped(
      sent.filter(({ text }) => text),
      ({ text }) => text?.id ?? '',
    );
    const repeated = outgoingTexts(world).flatMap(({ id, patientId, status, delivery }): Breach[] => {
      const times = arrivals.get(id) ?? [];
      const [first] = times;
      const problem =
        times.length > 2
          ? `was sent ${times.length} times`
          : times.length === 2 && !first?.carried.unconfirmed
            ? 'was sent twice, and the first was confirmed'
            : times.length === 0 && status === 'completed' && delivery?.status !== 'failed'
              ? 'counts as sent, and never was'
              : undefined;
      return problem ? [{ patient: studyIdOf(world, patientId), id, problem }] : [];
    });
    return {
      checked: sent.length,
      breaches: [
        ...unexplained.map(({ carried }) => ({
          patient: studyIdOf(world, patientByPhone(world, carried.phone)?.id),
          id: carried.id,
          problem: 'was sent, and no communication says so',
        })),
        ...repeated,
      ],
    };
  },
};
