// Which texts answer something that the person had just written: told from the times alone.
import type { OutgoingText } from '../../../../shared/domain/communication.ts';
import type { RecordedWorld } from '../recorded-world.ts';

/** Decided at the very moment at which a text from that person came in. The clock stands still while one is handled. */
export const answersSomething = (world: RecordedWorld): ((text: OutgoingText) => boolean) => {
  const received = new Set(
    world.communications.flatMap((text) => (text.direction === 'in' ? [`${text.patientId} ${text.receivedAt}`] : [])),
  );
  return ({ patientId, createdAt }) => received.has(`${patientId} ${createdAt}`);
};
