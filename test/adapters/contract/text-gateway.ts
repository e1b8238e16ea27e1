// What every text gateway does, whatever becomes of the text.
import { beforeEach, describe, expect, it } from 'vitest';
import type { TextGateway } from '../../../shared/ports.ts';

/** What may go wrong with one attempt: `lost` and `answer-lost` look the same to the sender. */
export type Mishap = 'throttled' | 'refused' | 'lost' | 'answer-lost';

export interface TextGatewayWorld {
  readonly gateway: TextGateway;
  /** Every attempt that reached the provider, in order. */
  readonly attempts: readonly { readonly phone: string; readonly body: string }[];
  /** Decides what becomes of the next attempt. */
  suffer(mishap: Mishap): void;
}

const TEXT = { phone: '+12125550142', body: 'How are you? Reply 0-10.' };
const ACCEPTED = { outcome: 'accepted', providerMessageId: expect.stringMatching(/./) };

export const textGatewayContract = (makeWorld: () => TextGatewayWorld): void => {
  describe('a text gateway', () => {
    let world: TextGatewayWorld;
    beforeEach(() => {
      world = makeWorld();
    });

    it.each([
      ['plain', TEXT.body],
      ['in another alphabet, with signs that mean something on the wire', '¿Cómo estás? 50% + 1 & "más" <0-10>\n😀'],
      ['as long as texts may be', 'x'.repeat(1_600)],
    ])('hands on a text that is %s as it is', async (_, body) => {
      expect(await world.gateway.send({ ...TEXT, body })).toEqual(ACCEPTED);
      expect(world.attempts).toEqual([{ ...TEXT, body }]);
    });

    it('takes the same words again for another text', async () => {
      const [first, second] = [await world.gateway.send(TEXT), await world.gateway.send(TEXT)];
      expect([first, second]).toEqual([ACCEPTED, ACCEPTED]);
      expect(first).not.toEqual(second);
      expect(world.attempts).toEqual([TEXT, TEXT]);
    });

    it.each([
      ['throttled', { outcome: 'throttled' }],
      ['refused', { outcome: 'refused', code: expect.stringMatching(/./) }],
      ['lost', { outcome: 'unknown' }],
      ['answer-lost', { outcome: 'unknown' }],
    ] as const)(
      'says what became of a text that was %s, and leaves it to the caller to try again',
      async (mishap, outcome) => {
        world.suffer(mishap);
        expect(await world.gateway.send(TEXT)).toEqual(outcome);
        expect(world.attempts).toEqual([TEXT]);
        expect(await world.gateway.send(TEXT)).toEqual(ACCEPTED);
      },
    );
  });
};
