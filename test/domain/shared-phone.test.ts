import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { soundsLike } from '../../shared/domain/phone-label.ts';
import { readReply } from '../../shared/domain/reply/read-reply.ts';
import { addressedTo } from '../../shared/domain/shared-phone.ts';
import { speakerOf } from '../../shared/domain/shared-phone-text.ts';
import { smsSizeOf } from '../../shared/domain/sms-segments.ts';
import { isUsableLabel } from '../../shared/domain/usable-label.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { everyText } from '../wording/every-text.ts';
import { agreed } from './fixtures.ts';

const segmentsOf = (body: string): number => smsSizeOf(body).segments;
const isGsm7 = (body: string): boolean => smsSizeOf(body).encoding === 'GSM-7';
const LONGEST_LABEL = 'Wwwwwwwwwwww';

describe.each(LANGUAGES)('every text in %s to a shared phone', (language) => {
  const wording = CONTENT.wording(language);
  const sent = everyText(language).map(({ body }) => ({
    body,
    parts: addressedTo(LONGEST_LABEL, [body], wording),
  }));
  const prefix = language === 'en' ? `For ${LONGEST_LABEL}: ` : `Es para ${LONGEST_LABEL}: `;

  it('says in each part whom it is for, and loses no word', () => {
    for (const { body, parts } of sent) {
      expect(parts.every((part) => part.startsWith(prefix))).toBe(true);
      expect(parts.map((part) => part.slice(prefix.length)).join(' ')).toBe(body);
    }
  });

  it('takes as few segments as one to a phone of its own, but for questions that cannot be cut', () => {
    const most = language === 'en' ? 1 : 2;
    const isWhole = (part: string): boolean => part.includes('\n') || !/[.!?] /.test(part);
    const long = sent.flatMap(({ body, parts }) => {
      const had = segmentsOf(body);
      return parts.filter((part) => segmentsOf(part) > (isWhole(part) ? had + 1 : Math.max(most, had)));
    });
    expect(long).toEqual([]);
  });

  it('stays in the letters it had', () => {
    for (const { body, parts } of sent) expect(parts.every(isGsm7)).toBe(isGsm7(body));
  });
});

it('cuts between sentences, and leaves a sentence whole that is too long by itself', () => {
  const [long, short] = ['a'.repeat(120), 'b'.repeat(15)];
  const addressed = (body: string) => addressedTo('Ana', [body], CONTENT.wording('en'));
  expect(addressed(`${short}. ${short}? ${long}.`)).toEqual([`For Ana: ${short}. ${short}?`, `For Ana: ${long}.`]);
  expect(addressed(`${long}. ${short}! ${short}.`)).toEqual([`For Ana: ${long}. ${short}!`, `For Ana: ${short}.`]);
  expect(addressed('a'.repeat(160))).toEqual([`For Ana: ${'a'.repeat(160)}`]);
});

const patient = (id: string, phoneLabel: string) => ({ ...agreed(), id, phoneLabel });
const ANA = patient('ana', 'Ana');
const BEN = patient('ben', 'Ben');
const question = { linkId: 'distress-1', communicationId: 'c1', reprompts: 0 };
const sitting = {
  dueAt: '2027-01-05T15:00:00.000Z',
  administrations: [{ id: 'a', instrument: 'distress-0-10', version: '1', answers: {} }] as const,
  startedAt: '2027-01-05T15:00:00.000Z',
  question,
  asked: 1,
  expiresAt: '2027-01-06T15:00:00.000Z',
  answered: false,
};
const BEN_ASKED = { ...BEN, sitting };

describe('whose text it is', () => {
  it.each([
    ['3', 'ben', true, '3'],
    ['Ana 3', 'ana', true, '3'],
    ['ANA: 3', 'ana', true, '3'],
    ['For Ana: 3?', 'ana', true, '3?'],
    ['es para ana: 3', 'ana', true, '3'],
    ['3 - Ana', 'ana', true, '3'],
    ['3 Ana.', 'ben', true, '3 Ana.'],
    ['Ben 3', 'ben', true, '3'],
    ['Ana', 'ben', true, 'Ana'],
    ['banana 3', 'ben', true, 'banana 3'],
    ['3 banana', 'ben', true, '3 banana'],
    ['Ana and Ben 3', 'ana', true, 'and ben 3'],
    ['Ana cannot breathe', 'ana', true, 'Ana cannot breathe'],
    ['she cannot breathe', 'ben', true, 'she cannot breathe'],
    ['STOP Ana', 'ana', true, 'stop'],
    ['STOP', 'ben', true, 'STOP'],
  ])('%j while Ben is being asked', (body, id, attributed, said) => {
    expect(speakerOf([ANA, BEN_ASKED], body, readReply)).toMatchObject({ state: { id }, attributed, body: said });
  });

  it.each([
    ['3', 'ana', false],
    ['Ben 3', 'ben', true],
    ['help', 'ana', false],
  ])('%j while nobody is being asked', (body, id, attributed) => {
    expect(speakerOf([ANA, BEN], body, readReply)).toMatchObject({ state: { id }, attributed });
  });

  it('is never somebody else’s but by name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (body) => {
        const { state } = speakerOf([ANA, BEN_ASKED], body, readReply);
        expect(state.id === 'ben' || /ana/i.test(body.normalize('NFKD'))).toBe(true);
      }),
    );
  });
});

it.each([
  ['Ana', true],
  ['Abuela', true],
  ['Mr Lee', true],
  ['Yes', false],
  ['si', false],
  ['Stop', false],
  ['Alto', false],
  ['Help', false],
  ['Start', false],
  ['Cero', false],
  ['Ten', false],
])('%s is a label: %s', (label, usable) => {
  expect(isUsableLabel(label)).toBe(usable);
});

it.each([
  ['Ana', 'ANA', true],
  ['José', 'Jose', true],
  ['Ana', 'Ana Maria', true],
  ['Ana', 'Eva', false],
])('%s and %s sound alike: %s', (one, other, alike) => {
  expect(soundsLike(one, other)).toBe(alike);
});
