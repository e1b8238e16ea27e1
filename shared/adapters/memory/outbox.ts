// Outgoing texts on their way, in memory.
import { type OutgoingText, PURPOSES } from '../../domain/communication.ts';
import { staysThatStop } from '../../domain/holds/stay-rules.ts';
import { type Claim, MOST_ATTEMPTS, type Outbox } from '../../ports.ts';
import { type MemoryTable, pointerOf, putOutgoing, textKey } from './memory-table.ts';

export const memoryOutbox = (table: MemoryTable): Outbox => {
  const stored = (text: OutgoingText): OutgoingText | undefined => {
    const found = table.texts.get(textKey(pointerOf(text)));
    return found?.direction === 'out' ? found : undefined;
  };
  /** Only while the sender still holds the text: its lease may have ended, and another taken over. */
  const held = (text: OutgoingText): OutgoingText | undefined => {
    const found = stored(text);
    return found?.status === 'in-progress' && found.leaseUntil === text.leaseUntil ? found : undefined;
  };

  return {
    claim: async (pointer, now, leaseUntil): Promise<Claim> => {
      const text = table.texts.get(textKey(pointer));
      if (text?.direction !== 'out') return { outcome: 'unknown' };
      if (text.status === 'completed' || text.status === 'not-done') return { outcome: 'settled', text };
      if (text.leaseUntil && text.leaseUntil >= now) return { outcome: 'busy', leaseUntil: text.leaseUntil };
      if (text.attempts >= MOST_ATTEMPTS) return { outcome: 'exhausted', text };
      if (!permitted(table, text)) return { outcome: 'not-permitted', text };
      const claimed: OutgoingText = {
        ...text,
        status: 'in-progress',
        attempts: text.attempts + 1,
        claimedAt: text.claimedAt ?? now,
        leaseUntil,
        ...(text.status === 'in-progress' && { outcomeUnknown: true }),
      };
      putOutgoing(table, claimed);
      return { outcome: 'claimed', text: claimed };
    },

    markSent: async (text, sentAt, providerMessageId) => {
      const there = stored(text);
      if (!there) return;
      const { leaseUntil: _, ...found } = there;
      putOutgoing(table, { ...found, status: 'completed', sentAt, providerMessageId });
      table.sent.set(providerMessageId, pointerOf(text));
    },

    release: async (text) => {
      const found = held(text);
      if (!found) return;
      const { leaseUntil, claimedAt, ...rest } = found;
      const attempts = text.attempts - 1;
      putOutgoing(table, { ...rest, status: 'preparation', attempts, ...(attempts > 0 && { claimedAt }) });
      // The sweep leaves it to the queue until the lease would have ended.
      const work = table.due.get(`text ${textKey(pointerOf(text))}`);
      if (work && leaseUntil) table.due.set(`text ${textKey(pointerOf(text))}`, { ...work, dueAt: leaseUntil });
    },

    markOutcomeUnknown: async (text) => {
      const found = held(text);
      if (found) putOutgoing(table, { ...found, outcomeUnknown: true });
    },

    markNotDone: async (text, reason) => {
      const found = stored(text);
      if (!found || found.status === 'completed') return;
      const { leaseUntil: _, ...rest } = found;
      putOutgoing(table, { ...rest, status: 'not-done', notDoneReason: reason });
    },

    markChainSettled: async (first) => {
      table.due.delete(`text ${textKey(pointerOf(first))}`);
    },
  };
};

const permitted = (table: MemoryTable, text: OutgoingText): boolean => {
  const state = table.states.get(text.patientId);
  if (state?.phone !== text.phone) return false;
  if (text.asks && state.sitting?.question.communicationId !== text.asks) return false;
  if (state.stay && staysThatStop(text.purpose).includes(state.stay.kind)) return false;
  const { permission } = PURPOSES[text.purpose];
  if (permission === 'anyone') return true;
  if (permission === 'unconfirmed-number')
    return state.consent.status === 'opted-in' && state.hold?.reason === 'number-unconfirmed';
  return state.consent.status === permission && !state.hold;
};
