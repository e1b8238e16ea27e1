import { describe, expect, it } from 'vitest';
import { SCALES } from '../../../infra/tools/interpret/scales.ts';
import type { Scale } from '../../../shared/domain/questionnaire.ts';
import { readReply } from '../../../shared/domain/reply/read-reply.ts';
import { DISTRESS_0_10 } from '../../../shared/instruments/distress-0-10/distress-0-10.ts';

const codeOf = (reply: string, scale = 'phq', language: 'en' | 'es' = 'en') =>
  readReply(reply, SCALES[scale], language).code;

describe('an answer', () => {
  it.each([
    ['10/10', 'nrs', 10],
    ['7 / 10', 'nrs', 7],
    ['(5)', 'nrs', 5],
    ['5 🙂', 'nrs', 5],
    ['number 3', 'nrs', 3],
    ['1 out of 3', 'phq', 1],
    ['2 (more than half the days)', 'phq', 2],
    ['0-not at all', 'phq', 0],
    ['०', 'phq', 0],
  ])('%j on %s is %i', (reply, scale, code) => {
    expect(codeOf(reply, scale)).toBe(code);
  });

  it.each([
    '2 1',
    '2 2',
    '3*',
    '*3',
    '03',
    '3-',
    '- 3',
    '3 -',
    '3²',
    '1️⃣0️⃣',
    '12',
    '3,0',
    '.1',
    '1.5',
    '2 🤷',
    '3?',
    'no. 3',
    'no, 3',
    'the one',
    'three of us',
    '1 more than half the days',
    'not at all and several days',
    'not at all well',
    'thank you very much',
    '2 times',
    'me 2',
    '3%',
    '+3',
    '<3',
    '~2',
    'since 2',
    '2 of 10',
    '3/3',
  ])('%j is asked again', (reply) => {
    expect(readReply(reply, SCALES.phq, 'en').kind).toBe('reprompt');
  });

  it.each(['1⁰', '²', 'Ⅴ', '7½', '½'])('%j is no whole number', (reply) => {
    expect(readReply(reply, SCALES.nrs, 'en').kind).toBe('reprompt');
  });

  it.each(Object.entries(SCALES))('on %s two codes together are never one of them', (_name, question) => {
    const codes = question.options.map(({ code }) => code);
    const joiners = [' ', ', ', '. ', '\n', ' or ', ' o ', ' to ', ' and ', ' y ', '-', ' - ', '/', '...', ' (', ' = '];
    const readings = codes.flatMap((one) =>
      codes.flatMap((other) => joiners.map((joiner) => [`${one}${joiner}${other}`, one, other] as const)),
    );
    const wrong = readings.filter(([reply, one, other]) => {
      const isOutOfTen = reply === `${one}/10` && other === 10 && question.kind === 'numeric';
      return !isOutOfTen && readReply(reply, question, 'en').kind === 'answer';
    });
    expect(wrong).toEqual([]);
  });

  it.each(['en', 'es'] as const)(
    'reads every printed label of either language from a patient asked in %s',
    (language) => {
      const labels =
        SCALES.phq?.options.flatMap(({ code, label }) =>
          [label.en ?? '', label.es ?? ''].map((text) => [text, code] as const),
        ) ?? [];
      expect(labels.map(([label]) => codeOf(label, 'phq', language))).toEqual(labels.map(([, code]) => code));
    },
  );

  it('files the code of an option that is texted as another number', () => {
    const scale: Scale = {
      kind: 'labelled',
      options: [
        { code: 4, reply: 1, label: { en: 'All of the time' } },
        { code: 0, reply: 2, label: { en: 'None of the time' } },
      ],
    };
    const read = (reply: string) => readReply(reply, scale, 'en').code;
    expect(['1', '2', 'one', '2 none of the time', '0', '4', '2 all of the time'].map(read)).toEqual([
      4,
      0,
      4,
      0,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('takes a denied sign of danger for a comment', () => {
    expect(codeOf('no me duele el pecho, 3', 'phq', 'es')).toBe(3);
  });

  it.each([
    ['none today', 'en', 0],
    ['not at all now', 'en', 0],
    ['2 this week', 'en', 2],
    ['several days this week', 'en', 1],
    ['2 right now', 'en', 2],
    ['nada hoy', 'es', 0],
    ['varios días esta semana', 'es', 1],
    ['3 ahora', 'es', 3],
  ] as const)('%j: now, today and this week say nothing more on a labelled scale either', (reply, language, code) => {
    expect(codeOf(reply, 'phq', language)).toBe(code);
  });

  it.each(['not at all yesterday', '2 last week', '3 tonight', 'hoy no, ayer 8', '2 today 3 yesterday'])(
    '%j speaks of another time',
    (reply) => {
      expect(['phq', 'nrs'].map((scale) => readReply(reply, SCALES[scale], 'en').kind)).toEqual([
        'reprompt',
        'reprompt',
      ]);
    },
  );

  it('takes a now behind a yes for courtesy, and before a no for putting off', () => {
    expect([codeOf('yes today', 'yesno'), codeOf('sí hoy', 'yesno', 'es'), codeOf('no today', 'yesno')]).toEqual([
      1, 1, 0,
    ]);
    expect(readReply('ahora no', SCALES.yesno, 'es').kind).toBe('pause_request');
  });

  it('takes "today" as no more than courtesy where the scale asks for now', () => {
    expect([codeOf('none today', 'nrs'), codeOf('nada hoy', 'nrs', 'es')]).toEqual([0, 0]);
  });

  it('knows the words for no distress', () => {
    expect(readReply('ningún malestar', DISTRESS_0_10.scale, 'es').code).toBe(0);
    expect(readReply('none', DISTRESS_0_10.scale, 'en').code).toBe(0);
  });
});
