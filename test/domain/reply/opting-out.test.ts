import { describe, expect, it } from 'vitest';
import { readReply } from '../../../shared/domain/reply/read-reply.ts';
import { SCALES } from './scales.ts';

const kindOf = (reply: string) => readReply(reply, SCALES.phq, 'en').kind;

describe('a wish to stop', () => {
  it.each([
    'STOP PLEASE',
    'Stop. Thank you',
    'stop stop stop',
    'STOP\nSent from my iPhone',
    'stoppp',
    'S.T.O.P.',
    's t o p',
    '2 STOP',
    'Yes, stop',
    'i quit',
    'stop this',
    'unsuscribe',
    'unsubscribed',
    '🛑🛑',
    'dont text me stop',
    "please don't text me anymore",
    'do not contact me',
    'how do i stop these',
    'remove my name from your list',
    'no more surveys please',
    'Can you stop sending these?',
    'I no longer wish to participate',
    'opt me out',
    'BAJA',
    'para',
    'no quiero más mensajes',
    'quítenme de la lista',
    'dejen de escribirme',
    'quiero darme de baja',
  ])('%j stops the texts', (reply) => {
    expect(kindOf(reply)).toBe('optout');
  });

  it.each([
    'we have got to STOP this bill',
    "I don't want to miss these texts",
    'how do I stop these headaches',
    'it never stops',
    "the pain won't stop",
    'should I stop taking my pills',
    'when does this end',
    'shop',
    'step',
    'I want to be left alone',
    'I quit smoking',
    'I have no more questions',
    'take me off my meds',
    'quítenme el dolor',
    'no dejen de escribirme',
    'no me manden mensajes en la noche',
    'me duele para caminar',
  ])('%j does not', (reply) => {
    expect(kindOf(reply)).toBe('reprompt');
  });

  it.each(['stop sending me texts until Friday', 'pause for a week', 'paren hasta el lunes', "don't text me at night"])(
    '%j is a pause',
    (reply) => {
      expect(kindOf(reply)).toBe('pause_request');
    },
  );

  it('leaves "subscribe" to opting in', () => {
    expect(kindOf('subscribe')).toBe('optin');
  });
});
