import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { type Instrument, type Item, scaleOf } from '../../shared/domain/questionnaire.ts';
import { normalise } from '../../shared/domain/reply/normalise.ts';
import { readReply } from '../../shared/domain/reply/read-reply.ts';
import { CAR_T_CHECK } from '../../shared/instruments/car-t-check/car-t-check.ts';
import { CAR_T_LATE_CHECK } from '../../shared/instruments/car-t-late-check/car-t-late-check.ts';
import { ICI_SYMPTOM_CHECK } from '../../shared/instruments/ici-symptom-check/ici-symptom-check.ts';
import { instrument } from '../../shared/instruments/registry.ts';
import { FEVER } from '../../shared/instruments/symptom-scales.ts';
import { EN } from '../../shared/wording/en.ts';
import { ES } from '../../shared/wording/es.ts';
import { type Answers, answersOf, everyPath } from './paths.ts';

const CHECKS = [ICI_SYMPTOM_CHECK, CAR_T_CHECK, CAR_T_LATE_CHECK];
const WORDINGS = { en: EN, es: ES };
const everyItem = CHECKS.flatMap((check) =>
  check.items.map((item): [string, Instrument, Item] => [item.linkId, check, item]),
);

const asked = (check: Instrument, wanted: Answers = {}): readonly string[] => Object.keys(answersOf(check, wanted));
const longest = (check: Instrument): number => Math.max(...everyPath(check).map((path) => Object.keys(path).length));
const gates = (...open: readonly string[]): Answers => Object.fromEntries(open.map((gate) => [`ici-gate-${gate}`, 1]));

/** Asked in the same sitting every week. */
const BESIDE = ['distress-0-10', 'lasa-qol'].flatMap((id) => instrument(id).items).length;

describe('how long a check is', () => {
  it.each([
    [ICI_SYMPTOM_CHECK, 4],
    [CAR_T_CHECK, 3],
    [CAR_T_LATE_CHECK, 3],
  ])('$id asks someone without symptoms %i questions', (check, questions) => {
    expect(asked(check)).toHaveLength(questions);
  });

  it('keeps a weekly check-in without symptoms to 6 questions, distress and quality of life included', () => {
    expect(asked(ICI_SYMPTOM_CHECK).length + BESIDE).toBeLessThanOrEqual(6);
  });

  it.each([
    [['chest-skin'], 8],
    [['belly-urine'], 9],
    [['head-body'], 9],
    [['chest-skin', 'belly-urine'], 13],
    [['chest-skin', 'head-body'], 13],
    [['belly-urine', 'head-body'], 14],
    [['chest-skin', 'belly-urine', 'head-body'], 18],
  ])('with the gates %j open asks %i questions', (open, questions) => {
    expect(asked(ICI_SYMPTOM_CHECK, gates(...open))).toHaveLength(questions);
  });

  it.each([
    [ICI_SYMPTOM_CHECK, 18],
    [CAR_T_CHECK, 3],
    [CAR_T_LATE_CHECK, 7],
  ])('$id asks at most %i questions on its longest path', (check, questions) => {
    expect(longest(check)).toBe(questions);
  });

  it('never makes a sitting with distress and quality of life longer than 20 questions', () => {
    expect(longest(ICI_SYMPTOM_CHECK) + BESIDE).toBeLessThanOrEqual(20);
  });
});

describe.each(CHECKS)('the branches of $id', (check) => {
  const [first] = check.items;

  it('begin with the emergency signs, and end there once someone has been told to call', () => {
    expect(first?.linkId).toMatch(/emergency|red-flag/);
    expect(first?.enableWhen).toBeUndefined();
    expect(asked(check, { [first?.linkId ?? '']: 1 })).toEqual([first?.linkId]);
  });

  it('depend on earlier items alone, and on codes that those have', () => {
    for (const [at, { enableWhen }] of check.items.entries())
      for (const { question, answer } of enableWhen ?? []) {
        const earlier = check.items.slice(0, at).find(({ linkId }) => linkId === question);
        expect(earlier, question).toBeDefined();
        expect(earlier && scaleOf(check, earlier).options.map(({ code }) => code)).toContain(answer);
      }
  });

  it('all lead somewhere: every item is asked on some path', () => {
    const reached = new Set(everyPath(check).flatMap((path) => Object.keys(path)));
    expect([...reached].toSorted()).toEqual(check.items.map(({ linkId }) => linkId).toSorted());
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const body = (check: Instrument, item: Item): string => WORDINGS[language].item(check, item).join('');

  it.each(everyItem)('%s is one text with its options, of few enough segments', (_, check, item) => {
    expect(WORDINGS[language].item(check, item)).toHaveLength(1);
    const message = new SegmentedMessage(body(check, item), 'auto');
    expect(message.segmentsCount).toBeLessThanOrEqual(language === 'en' ? 1 : 2);
    if (language === 'en') expect(message.encodingName).toBe('GSM-7');
  });

  it.each(everyItem)('%s has no word for two answers, and none that a carrier acts on', (_, check, item) => {
    const { options, kind } = scaleOf(check, item);
    const meanings = new Map<string, number>();
    for (const { code, label, aliases } of options) {
      if (kind === 'labelled') expect(label[language]).toBeTruthy();
      expect(label[language] ?? '').not.toMatch(
        /^(?:stop|end|quit|cancel|unsubscribe|revoke|remove|arret|td|alto|para|baja|fin|help|info|ayuda)\b/i,
      );
      for (const word of [label[language] ?? '', ...(aliases?.[language] ?? [])].filter(Boolean)) {
        expect(meanings.get(normalise(word).words) ?? code, word).toBe(code);
        meanings.set(normalise(word).words, code);
      }
    }
  });

  it.each(everyItem)('%s reads its codes and words back, or hears danger in a word', (_, check, item) => {
    const scale = scaleOf(check, item);
    for (const { code, label, aliases } of scale.options) {
      expect(readReply(String(code), scale, language)).toMatchObject({ kind: 'answer', code });
      for (const word of [label[language] ?? [], aliases?.[language] ?? []].flat()) {
        const reading = readReply(word, scale, language);
        if (reading.kind !== 'crisis') expect(reading, word).toMatchObject({ kind: 'answer', code });
      }
    }
  });

  it.each(everyItem)(
    '%s takes a bare yes for nothing milder than yes, and a bare no for none of it',
    (_, check, item) => {
      const scale = scaleOf(check, item);
      const [yes, no] = [language === 'en' ? 'yes' : 'sí', 'no'].map((word) => readReply(word, scale, language));
      if (yes?.kind === 'answer') expect(yes.code).toBe(1);
      if (no?.kind === 'answer') expect(no.code).toBe(0);
    },
  );
});

describe('the temperature', () => {
  it.each([
    ['en', 'no fever', 0],
    ['en', 'Normal', 0],
    ['es', 'sin fiebre', 0],
    ['es', 'No tengo fiebre', 0],
    ['es', 'normal', 0],
    ['en', 'chills, no thermometer', 2],
    ['es', 'escalofríos, sin termómetro', 2],
    ['en', 'chills but no fever', 3],
    ['es', 'escalofríos sin fiebre', 3],
    ['en', 'No fever but chills', 3],
    ['es', 'sin fiebre pero con escalofríos', 3],
    ['en', 'No thermometer, no chills', 4],
    ['es', 'sin termómetro ni escalofríos', 4],
  ] as const)('in %s: "%s" is answer %i', (language, reply, code) => {
    expect(readReply(reply, FEVER, language)).toMatchObject({ kind: 'answer', code });
  });

  it.each([
    ['en', 'chills'],
    ['en', 'not measured'],
    ['en', 'no thermometer'],
    ['en', 'no thermometer but I have chills'],
    ['es', 'escalofríos'],
    ['es', 'no medí'],
    ['es', 'no tengo termómetro'],
    ['es', 'no tengo termómetro pero tengo escalofríos'],
  ] as const)('in %s: "%s" may mean two answers, and is asked again', (language, reply) => {
    expect(readReply(reply, FEVER, language).kind).not.toBe('answer');
  });
});

describe('the English', () => {
  const words = (item: Item): readonly string[] => item.text.en?.match(/[a-z]+/gi) ?? [];

  it.each(everyItem)('of %s is short and plain', (_, __, item) => {
    expect(words(item).length).toBeLessThanOrEqual(26);
    expect(words(item).filter(({ length }) => length > 11)).toEqual([]);
    expect(words(item).reduce((letters, { length }) => letters + length, 0) / words(item).length).toBeLessThan(6);
  });
});
