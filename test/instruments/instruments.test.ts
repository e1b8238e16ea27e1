import { describe, expect, it } from 'vitest';
import { INSTRUMENTS, instrument } from '../../shared/instruments/registry.ts';
import published from './fixtures/published.json' with { type: 'json' };

/** Our shape without what the publication does not have: aliases, versions, recall. */
const ours = (id: string) => {
  const { title, stem, items, scale, scores } = instrument(id);
  const [total, ...subscales] = scores;
  return {
    id,
    title,
    stem_en: stem?.en ?? null,
    stem_es: stem?.es ?? null,
    loinc: {
      total: total?.loinc ?? null,
      subscales: Object.fromEntries(subscales.map((score) => [score.id, score.loinc ?? null])),
    },
    items: items.map(({ linkId, text, loinc, selfHarm }) => ({
      id: linkId,
      text_en: text.en,
      text_es: text.es,
      loinc: loinc ?? null,
      ...(selfHarm && { safety_item: true }),
    })),
    options: scale.options.map(({ code, label }) => ({
      code,
      // a numeric scale labels only its ends; the publication repeats the number in between
      label_en: label.en ?? String(code),
      label_es: label.es ?? null,
    })),
    scoring: {
      items: total?.items,
      range: total?.range,
      subscales: subscales.map((score) => ({ id: score.id, items: score.items, range: score.range })),
    },
    bands: total?.bands,
  };
};

describe('every instrument', () => {
  it.each(published.instruments)('$id is word for word what was published', ({ thresholds: _, ...expected }) => {
    expect(ours(expected.id)).toEqual(expected);
  });

  it.each(INSTRUMENTS)('$id has bands that cover its range once, without gaps', ({ scores }) => {
    for (const { range, bands } of scores.filter((score) => score.bands.length > 0)) {
      const covered = bands.flatMap(({ min, max }) => Array.from({ length: max - min + 1 }, (_, step) => min + step));
      expect(covered).toEqual(Array.from({ length: range[1] - range[0] + 1 }, (_, step) => range[0] + step));
    }
  });

  it.each(INSTRUMENTS)('$id says how long it looks back and which way is worse', ({ id, recallDays, direction }) => {
    const others: Readonly<Record<string, number>> = { 'phq-4': 14, 'phq-9': 14, 'car-t-check': 1 };
    expect(recallDays).toBe(others[id] ?? 7);
    expect(direction).toBe(id === 'lasa-qol' ? 'higher-is-better' : 'higher-is-worse');
  });

  it.each(INSTRUMENTS)('$id has no word that stands for two options', ({ scale }) => {
    for (const language of ['en', 'es'] as const) {
      const said = scale.options.flatMap(({ label, aliases }) => [
        ...(label[language] ? [label[language]] : []),
        ...(aliases?.[language] ?? []),
      ]);
      expect(new Set(said.map((word) => word.toLowerCase())).size).toBe(said.length);
    }
  });
});

it('names the known instruments when asked for another', () => {
  expect(() => instrument('phq-5')).toThrow(/phq-5.*phq-4, phq-9, distress-0-10, lasa-qol/);
});
