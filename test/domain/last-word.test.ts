// Texts that overtake each other: the last word about leaving counts, whatever comes when.
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import { stopTexts } from '../../shared/domain/stopping.ts';
import { agreed, at, MONDAY_MORNING, says } from './fixtures.ts';

const ARRIVES = plus(MONDAY_MORNING, HOUR);
const written = (minute: number) => plus(MONDAY_MORNING, minute * MINUTE);

/** Takes in the texts in this order, each with the minute it was written at. */
const after = (texts: readonly (readonly [body: string, minute: number])[], from = agreed()): PatientState =>
  texts.reduce(
    (state, [body, minute], place) =>
      says(state, body, plus(ARRIVES, place * MINUTE), {
        writtenAt: written(minute),
        inboundMessageId: `${body} ${minute}`,
      }).state,
    from,
  );

describe('what was written last about leaving counts', () => {
  it.each<[what: string, texts: readonly (readonly [string, number])[], status: string]>([
    [
      'START of before STOP, brought after it',
      [
        ['STOP', 2],
        ['START', 1],
      ],
      'opted-out',
    ],
    [
      'START of after STOP, brought with it',
      [
        ['STOP', 1],
        ['START', 2],
      ],
      'opted-in',
    ],
    [
      'START between two STOPs, brought after both',
      [
        ['STOP', 1],
        ['STOP', 3],
        ['START', 2],
      ],
      'opted-out',
    ],
    [
      'START of after two STOPs that came the wrong way round',
      [
        ['STOP', 2],
        ['STOP', 1],
        ['START', 3],
      ],
      'opted-in',
    ],
    [
      'START of between two STOPs that came the wrong way round',
      [
        ['STOP', 3],
        ['STOP', 1],
        ['START', 2],
      ],
      'opted-out',
    ],
    [
      'START of after STOP, brought after something else that was written later',
      [
        ['STOP', 1],
        ['hello', 3],
        ['START', 2],
      ],
      'opted-in',
    ],
    [
      'START of the very moment of STOP, brought after it',
      [
        ['STOP', 1],
        ['START', 1],
      ],
      'opted-in',
    ],
    [
      'START of before a danger that asks to stop',
      [
        ['STOP I want to die', 2],
        ['START', 1],
      ],
      'opted-out',
    ],
  ])('%s', (_, texts, status) => {
    expect(after(texts).consent.status).toBe(status);
  });

  it('YES of before NO, brought after it, agrees to nothing; one of after it does', () => {
    const invited: PatientState = { ...agreed(), consent: { ...agreed().consent, status: 'invited' } };
    expect(
      after(
        [
          ['NO', 2],
          ['YES', 1],
        ],
        invited,
      ).consent.status,
    ).toBe('declined');
    expect(
      after(
        [
          ['NO', 1],
          ['YES', 2],
        ],
        invited,
      ).consent.status,
    ).toBe('opted-in');
  });

  it('START of before staff were told, brought after it, leaves it so', () => {
    const told = { takenBy: 'mia', on: '2027-01-04', how: 'phone' } as const;
    const turn = stopTexts(agreed(), told, { name: 'mia', roles: ['coordinator'] }, at(ARRIVES));
    if ('refused' in turn) throw new Error(turn.refused);
    expect(after([['START', 1]], turn.state).consent.status).toBe('opted-out');
    expect(says(turn.state, 'START', plus(ARRIVES, MINUTE)).state.consent.status).toBe('opted-in');
  });

  it('START that is older is kept for a person, and nothing is said to it', () => {
    const stopped = after([['STOP', 2]]);
    const { incoming, outgoing } = says(stopped, 'START', plus(ARRIVES, HOUR), { writtenAt: written(1) });
    expect([incoming?.needsPerson, outgoing]).toEqual([true, []]);
  });

  it('somebody unknown who said STOP stays left alone by START of before', () => {
    const contact: PatientState = { ...agreed(), kind: 'contact' };
    expect(
      after(
        [
          ['STOP', 2],
          ['START', 1],
        ],
        contact,
      ).consent.status,
    ).toBe('opted-out');
    expect(
      after(
        [
          ['STOP', 1],
          ['START', 2],
        ],
        contact,
      ).consent.status,
    ).toBe('pending');
  });

  it('nothing of it is kept once they are back', () => {
    expect(
      after([
        ['STOP', 1],
        ['START', 2],
      ]).consent,
    ).not.toHaveProperty('leftAt');
  });
});
