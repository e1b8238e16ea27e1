import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSiteContent, readSiteContentForBuild } from '../../infra/tools/site-content.ts';
import { isAskable, whyNotAskable, withAllTexts } from '../../shared/domain/instrument-texts.ts';
import { type Instrument, scaleOf } from '../../shared/domain/questionnaire.ts';
import { scoresOf } from '../../shared/domain/score.ts';
import { INSTRUMENTS, instrument } from '../../shared/instruments/registry.ts';

/** Texts of our own invention in every place that the instrument has. */
const invented = ({ id, version, items, scale }: Instrument) => {
  const scales = [scale, ...items.flatMap((item) => item.scale ?? [])];
  return {
    instrument: id,
    version,
    language: 'en',
    licence: 'Invented for a test',
    stem: 'Invented stem',
    items: Object.fromEntries(items.map(({ linkId }) => [linkId, `Invented ${linkId}`])),
    options: Object.fromEntries(
      scales.map(({ name = 'answers', options }) => [
        name,
        Object.fromEntries(options.map(({ code }) => [code, `Invented ${name} ${code}`])),
      ]),
    ),
  };
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-content-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const load = (files: Readonly<Record<string, unknown>>): readonly Instrument[] => {
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return withAllTexts(INSTRUMENTS, readSiteContent(folder));
};
const WHO_5 = invented(instrument('who-5'));
const wordless = INSTRUMENTS.filter(({ wordingFrom }) => wordingFrom !== undefined);

describe('texts that a site supplies', () => {
  it.each(wordless)('make $id one that can be asked, and change nothing of its scoring', (found) => {
    expect(isAskable(found, 'en')).toBe(false);

    const loaded = load({ 'texts.json': invented(found), 'notes.txt': 'not for us' });

    const asked = loaded.find(({ id }) => id === found.id);
    if (!asked) throw new Error(`${found.id} is gone`);
    expect(whyNotAskable(asked, 'en')).toBeUndefined();
    expect(asked.items.map(({ text }) => text.en)).toEqual(found.items.map(({ linkId }) => `Invented ${linkId}`));
    expect(asked.stem).toEqual({ en: 'Invented stem' });
    const codes = (one: Instrument) => one.items.map((item) => scaleOf(one, item).options.map(({ code }) => code));
    expect(codes(asked)).toEqual(codes(found));
    expect(scoresOf(asked, {})).toEqual(scoresOf(found, {}));
    expect(loaded.filter(({ id }) => id !== found.id)).toEqual(INSTRUMENTS.filter(({ id }) => id !== found.id));
  });

  it('put each label beside its code', () => {
    const asked = load({ 'texts.json': invented(instrument('promis-global-10')) }).find(
      ({ id }) => id === 'promis-global-10',
    );
    const item = asked?.items.find(({ linkId }) => linkId === 'global08r');
    expect(item?.scale?.options.map(({ code, label }) => [code, label.en])).toEqual(
      [5, 4, 3, 2, 1].map((code) => [code, `Invented fatigue ${code}`]),
    );
  });

  it('may have no stem, where the form has none', () => {
    expect(load({ 'a.json': { ...WHO_5, stem: null } }).find(({ id }) => id === 'who-5')?.stem).toBeUndefined();
  });

  it('may add a language, but not replace a text that is shipped', () => {
    const { 'k6-1': _, ...short } = invented(instrument('k6')).items;
    const spanish = { ...invented(instrument('k6')), language: 'es' };
    expect(load({ 'k6.json': spanish }).filter((one) => one.id === 'k6' && isAskable(one, 'es'))).toHaveLength(1);
    expect(() => load({ 'k6.json': { ...spanish, language: 'en' } })).toThrow('k6.json.language is there already');
    expect(() => load({ 'k6.json': { ...spanish, items: short } })).toThrow('k6.json.items.k6-1 is missing');
    expect(() => load({ 'k6.json': { ...spanish, stem: null } })).toThrow('k6.json.stem is null');
  });
});

describe('a build', () => {
  const build = (...languages: readonly string[]): readonly string[] => {
    for (const language of languages)
      writeFileSync(
        join(folder, `${language}.json`),
        JSON.stringify({ ...invented(instrument('promis-global-10')), language }),
      );
    return readSiteContentForBuild(folder).warnings;
  };

  it.each([
    [[], ['en', 'es']],
    [['en'], ['es']],
    [['en', 'es'], []],
  ])('with PROMIS Global-10 in %j warns that patients are asked without it in %j', (languages, missing) => {
    const said = missing.map((language) =>
      expect.stringMatching(new RegExp(`"${language}" on .*car-t.* are not asked promis-global-10.*HealthMeasures`)),
    );
    expect(build(...languages)).toEqual(said);
  });
});

describe('a file that is wrong is refused, with its field and what would be right', () => {
  const { 'who5-3': _item, ...itemsShort } = WHO_5.items;
  const { 4: _label, ...labelsShort } = WHO_5.options.answers ?? {};

  it.each([
    ['no JSON', 'who-5', 'a.json is not JSON; expected a JSON object'],
    ['no fields', {}, 'a.json.instrument is missing; expected a text'],
    [
      'an unknown instrument',
      { ...WHO_5, instrument: 'who-6' },
      /a\.json\.instrument is unknown; expected one of .*who-5/,
    ],
    [
      'another version',
      { ...WHO_5, version: '1998' },
      'a.json.version is not the version that is scored; expected who-2024',
    ],
    ['another language', { ...WHO_5, language: 'fr' }, 'a.json.language is not valid; expected one of en, es'],
    ['no licence', { ...WHO_5, licence: '' }, 'a.json.licence is not valid'],
    ['an item short', { ...WHO_5, items: itemsShort }, 'a.json.items.who5-3 is missing; expected its text'],
    ['an empty item', { ...WHO_5, items: { ...WHO_5.items, 'who5-1': ' ' } }, 'a.json.items.who5-1 is not valid'],
    [
      'an item too many',
      { ...WHO_5, items: { ...WHO_5.items, 'who5-6': 'x' } },
      /a\.json\.items\.who5-6 is unknown; expected one of who5-1, /,
    ],
    ['a label short', { ...WHO_5, options: { answers: labelsShort } }, 'a.json.options.answers.4 is missing'],
    [
      'a code too many',
      { ...WHO_5, options: { answers: { ...labelsShort, 4: 'x', 6: 'x' } } },
      /options\.answers\.6 is unknown; expected one of 5, 4/,
    ],
    [
      'an unknown scale',
      { ...WHO_5, options: { ...WHO_5.options, more: {} } },
      /options\.more is unknown; expected one of answers/,
    ],
  ])('%s', (_, content, message) => {
    expect(() => load({ 'a.json': content })).toThrow(message);
  });

  it('all of them at once, and two files for one instrument', () => {
    const problems = () => load({ 'a.json': 'x', 'b.json': { ...WHO_5, language: 'fr' } });
    expect(problems).toThrow(/a\.json is not JSON[\s\S]*b\.json\.language/);
    expect(() => load({ 'a.json': WHO_5, 'b.json': WHO_5 })).toThrow('who-5 who-2024 in "en" has two files');
  });

  it('and no text of it is repeated', () => {
    const secret = 'licensed wording';
    expect(() => load({ 'a.json': { ...WHO_5, items: { 'who5-1': secret }, language: secret } })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret) }),
    );
  });
});

describe('asking what has no text', () => {
  it.each(wordless)('is refused for $id, and says who has it', (found) => {
    const [owner = ''] = /[A-Z]\w+/.exec(found.wordingFrom ?? '') ?? [];
    expect(owner).not.toBe('');
    expect(whyNotAskable(found, 'en')).toMatch(owner);
    expect(whyNotAskable(found, 'en')).toMatch(/vigil\.content/);
  });

  it('is refused for K6 in Spanish, and not in English', () => {
    expect(whyNotAskable(instrument('k6'), 'en')).toBeUndefined();
    expect(whyNotAskable(instrument('k6'), 'es')).toContain('k6 2002 cannot be asked in "es": no verified text');
  });

  it('is refused where only the stem is missing', () => {
    expect(isAskable({ ...instrument('phq-4'), stem: { en: 'Invented' } }, 'es')).toBe(false);
  });

  it.each(['phq-2', 'phq-4', 'phq-8', 'phq-9', 'gad-2', 'gad-7', 'distress-0-10', 'lasa-qol'])(
    'does not happen with %s, in either language',
    (id) => {
      for (const language of ['en', 'es'] as const) expect(whyNotAskable(instrument(id), language)).toBeUndefined();
    },
  );
});
