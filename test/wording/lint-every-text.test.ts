import { describe, expect, it } from 'vitest';
import type { Lines } from '../../shared/domain/content.ts';
import { LANGUAGES, type Language } from '../../shared/domain/language.ts';
import { type Instrument, scaleOf } from '../../shared/domain/questionnaire.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { givenIn, lintText } from '../../shared/wording/lint.ts';
import type { LintRule } from '../../shared/wording/lint-problem.ts';
import { readingLevelOf } from '../../shared/wording/reading-level.ts';
import { EVERY_LINES, elsewhere, everyText, type NamedText } from './every-text.ts';

/** What all texts of one kind must reach together: an English grade at most, a Spanish index at least. */
const HARDEST_KIND: Readonly<Record<Language, number>> = { en: 6, es: 65 };

/** Questions that list symptoms. A list has no full stop: the formulas take for one long sentence what is read word by word. */
const SYMPTOM_LISTS = [
  'ici-emergency',
  'ici-gate-chest-skin',
  'ici-gate-belly-urine',
  'ici-gate-head-body',
  'car-t-red-flag',
  'car-t-late-red-flag',
];

/** Validated wording stays as it is published, whatever it takes. */
const MOST_SEGMENTS_VALIDATED: Readonly<Record<Language, number>> = { en: 2, es: 4 };

/** English items that do not fit into one segment with their options. */
const TWO_SEGMENTS = ['phq9-6', 'phq9-8'];

/** Nobody is enrolled where the lines are unknown: a Spanish text there may take one segment more. */
const everywhere = (language: Language): readonly Lines[] =>
  language === 'en' ? [...EVERY_LINES, ...elsewhere('en')] : EVERY_LINES;
const GIVEN = [...new Set([...LANGUAGES.flatMap(elsewhere), ...EVERY_LINES].flatMap(givenIn))];

const isValidated = ({ version }: Instrument): boolean => !version.startsWith('own-wording');
const wordsOf = (instrument: Instrument, language: Language): readonly string[] => [
  instrument.stem?.[language] ?? '',
  ...instrument.items.flatMap((item) => [
    item.text[language] ?? '',
    ...scaleOf(instrument, item).options.map(({ label }) => label[language] ?? ''),
  ]),
];

/** The item or topic of a text's name. */
const about = ({ name }: NamedText): string => name.split(' ').at(-1) ?? '';

const textsIn = (language: Language): readonly NamedText[] => everyText(language, everywhere(language));

const problemsOf = (text: NamedText, language: Language): readonly string[] => {
  const { body, shows } = text;
  const validated = shows !== undefined && isValidated(shows);
  return lintText(body, language, {
    given: GIVEN,
    ...(validated && { verbatim: wordsOf(shows, language) }),
    ...(validated &&
      (language === 'es' || TWO_SEGMENTS.includes(about(text))) && { mostSegments: MOST_SEGMENTS_VALIDATED[language] }),
  }).map(({ rule, found }) => `${rule}: ${found}`);
};

const isHardList = (text: NamedText, problem: string): boolean =>
  problem.startsWith('reading-level' satisfies LintRule) && SYMPTOM_LISTS.includes(about(text));

describe.each(LANGUAGES)('every text in %s', (language) => {
  it('passes the linter', () => {
    const wrong = textsIn(language).flatMap((text) =>
      problemsOf(text, language)
        .filter((problem) => !isHardList(text, problem))
        .map((problem) => `${text.name}: ${problem}: ${text.body}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has nothing but its length against it where the lines of a country are unknown', () => {
    const wrong = everyText(language, elsewhere(language)).flatMap((text) => [
      ...problemsOf(text, language).filter((problem) => !problem.startsWith('segments') && !isHardList(text, problem)),
      ...(language === 'es' && /\b(?:your|emergency|crisis line)\b/.test(text.body) ? [text.body] : []),
    ]);
    expect(wrong).toEqual([]);
  });

  it('is easy to read, together with the others of its kind', () => {
    const kindOf = ({ name, shows }: NamedText): string | undefined => {
      if (!shows) return name.split(' ')[0];
      return name.startsWith('item ') && !isValidated(shows) ? `items of ${shows.id}` : undefined;
    };
    const ours = textsIn(language).filter((text) => !SYMPTOM_LISTS.includes(about(text)));
    const kinds = [...new Set(ours.flatMap((text) => kindOf(text) ?? []))];
    expect(kinds.length).toBeGreaterThan(25);
    const plainBody = (body: string) => GIVEN.reduce((rest, given) => rest.replaceAll(given, ' '), body);
    const hard = kinds.flatMap((kind) => {
      const { level } = readingLevelOf(
        ours.filter((text) => kindOf(text) === kind).map(({ body }) => plainBody(body)),
        language,
      );
      const isHard = language === 'en' ? level > HARDEST_KIND.en : level < HARDEST_KIND.es;
      return isHard ? [`${kind}: ${level.toFixed(1)}`] : [];
    });
    expect(hard).toEqual([]);
  });
});

it('speaks to people in Spanish as usted', () => {
  const informal =
    /(?<!\p{L})(?:tú|tus?|ti|te|contigo|puedes|tienes|quieres|sientes|responde|contesta|llama|manda|mandes)(?!\p{L})/iu;
  const ours = textsIn('es').filter(({ shows }) => !shows || !isValidated(shows));
  expect(ours.filter(({ body }) => informal.test(body)).map(({ body }) => body)).toEqual([]);
});

it('has no exception that nothing needs', () => {
  const lists = LANGUAGES.flatMap((language) =>
    textsIn(language).filter((text) => problemsOf(text, language).some((problem) => isHardList(text, problem))),
  );
  expect([...new Set(lists.map(about))].toSorted()).toEqual(SYMPTOM_LISTS.toSorted());
  const long = everyText('en').filter(
    ({ body, shows }) => shows && lintText(body, 'en', { verbatim: [body] }).length > 0,
  );
  expect([...new Set(long.map(about))].toSorted()).toEqual(TWO_SEGMENTS);
});

it('prints no label, in any language, that begins with a word that carriers act on', () => {
  const labels = INSTRUMENTS.flatMap(({ items, scale }) =>
    [scale, ...items.flatMap((item) => item.scale ?? [])].flatMap(({ options }) =>
      options.flatMap(({ label }) => Object.values(label)),
    ),
  );
  expect(labels.length).toBeGreaterThan(100);
  expect(labels.filter((said) => lintText(said, 'es').some(({ rule }) => rule === 'carrier-word'))).toEqual([]);
});
