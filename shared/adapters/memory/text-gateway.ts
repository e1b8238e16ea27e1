// A gateway that keeps what it is given, and answers as told.
import type { SendOutcome, TextGateway } from '../../ports.ts';

export interface MemoryTextGateway extends TextGateway {
  readonly sent: { readonly phone: string; readonly body: string }[];
  /** Outcomes of the next texts, in order; after them all are accepted. */
  readonly script: SendOutcome[];
}

export const memoryTextGateway = (): MemoryTextGateway => {
  const sent: MemoryTextGateway['sent'] = [];
  const script: SendOutcome[] = [];
  return {
    sent,
    script,
    send: async (text) => {
      sent.push(text);
      return script.shift() ?? { outcome: 'accepted', providerMessageId: `provider-${sent.length}` };
    },
  };
};
