import { describe, expect, it } from 'vitest';
import {
  directionOf,
  type Instrument,
  replyOf,
  type ScoreDefinition,
  scaleOf,
} from '../../shared/domain/questionnaire.ts';
import { finderIn, INSTRUMENTS, instrument } from '../../shared/instruments/registry.ts';
import published from './fixtures/published.json' with { type: 'json' };
import { codesOf, reachable } from './reachable.ts';

/** An item of which no text is kept, as published. */
interface BareItem {
  readonly id: string;
  readonly loinc: string | null;
  readonly codes: readonly number[];
  readonly scale?: string;
  readonly term?: string;
  readonly follows_up?: boolean;
  readonly recode?: Readonly<Record<string, number>>;
}

const WITHOUT_WORDING = published.without_wording.map((one) => ({ ...one, items: one.items as readonly BareItem[] }));

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
      text_es: text.es ?? null,
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

const scoreOf = (id: string, score: string): ScoreDefinition | undefined =>
  instrument(id).scores.find((definition) => definition.id === score);

/** Every published set of bands, with the score it is for. */
const bandSets = INSTRUMENTS.flatMap(({ id, scores }) =>
  scores.flatMap((score) =>
    [score.bands, score.otherBands?.bands ?? []]
      .filter((bands) => bands.length > 0)
      .map((bands) => ({ id, score: score.id, values: reachable(score), bands })),
  ),
);

describe('an instrument whose wording may be shipped', () => {
  it.each(published.instruments)('$id is word for word what was published', ({ thresholds: _, ...expected }) => {
    expect(ours(expected.id)).toEqual(expected);
  });
});

describe('an instrument whose wording may not be shipped', () => {
  it.each(WITHOUT_WORDING)('$id has the published items, codes and LOINC codes', (expected) => {
    const found = instrument(expected.id);
    expect(found.title).toBe(expected.title);
    expect(
      found.items.map((item) => ({ id: item.linkId, loinc: item.loinc ?? null, codes: codesOf(found, item) })),
    ).toEqual(expected.items.map(({ id, loinc, codes }) => ({ id, loinc, codes })));
    expect(found.items.map((item) => item.recode)).toEqual(expected.items.map(({ recode }) => recode));
    for (const [score, loinc] of Object.entries(expected.loinc))
      expect(scoreOf(expected.id, score)?.loinc ?? null).toBe(loinc);
  });

  it.each(WITHOUT_WORDING)('$id has no word of it, and says from whom to get it', ({ id }) => {
    const { wordingFrom, stem, items, scale } = instrument(id);
    expect(wordingFrom).toMatch(/\w{3}/);
    expect([stem, ...items.map(({ text }) => text).filter((text) => Object.keys(text).length > 0)]).toEqual([
      undefined,
    ]);
    const labels = [scale, ...items.flatMap((item) => item.scale ?? [])].flatMap(({ options }) =>
      options.flatMap((option) => [...Object.values(option.label), ...Object.keys(option.aliases ?? {})]),
    );
    expect(labels).toEqual([]);
  });

  it.each(
    WITHOUT_WORDING.flatMap(({ id, tables }) =>
      Object.entries(tables ?? {}).map(([table, rows]) => ({ id, score: table === 't' ? 't' : `${table}_t`, rows })),
    ),
  )('$id $score has the published table', ({ id, score, rows }) => {
    const method = scoreOf(id, score)?.method;
    expect(method?.kind === 'table' && method.rows.map(({ raw, value, se }) => [raw, value, se])).toEqual(rows);
  });

  it.each(WITHOUT_WORDING.filter(({ bands }) => bands))('$id has the published bands', ({ id, bands }) => {
    expect(instrument(id).scores.at(-1)?.bands).toEqual(bands);
  });

  it('asks every PRO-CTCAE item on the scale of its attribute, and follow-ups only of a symptom that was there', () => {
    const items = WITHOUT_WORDING.find(({ id }) => id === 'pro-ctcae-ici')?.items ?? [];
    const found = instrument('pro-ctcae-ici');
    expect(
      found.items.map((item) => ({
        scale: scaleOf(found, item).name,
        follows_up: item.enableWhen !== undefined,
        term: found.scores.find((score) => score.items.includes(item.linkId))?.title,
      })),
    ).toEqual(items.map(({ scale, follows_up, term }) => ({ scale, follows_up, term })));
    expect(found.items).toHaveLength(63);
  });
});

describe('every instrument', () => {
  it.each(bandSets)(
    '$id $score is in one band, whatever it comes to, and every band is reached',
    ({ values, bands }) => {
      const holding = values.map((value) => bands.filter(({ min, max }) => min <= value && value <= max));
      expect(holding.filter((found) => found.length !== 1)).toEqual([]);
      expect(new Set(holding.flat()).size).toBe(bands.length);
    },
  );

  it('that has a score is held to what was published; PHQ-8 to PHQ-9', () => {
    const held = [...published.instruments, ...WITHOUT_WORDING].map(({ id }) => id);
    const scored = INSTRUMENTS.filter(({ scores }) => scores.length > 0).map(({ id }) => id);
    expect(scored.filter((id) => !held.includes(id))).toEqual(['phq-8']);
  });

  it('looks back as long as its owner says, and is asked no more often', () => {
    expect(Object.fromEntries(INSTRUMENTS.map(({ id, recallDays }) => [id, recallDays]))).toMatchObject({
      'phq-2': 14,
      'phq-4': 14,
      'phq-8': 14,
      'phq-9': 14,
      'gad-2': 14,
      'gad-7': 14,
      k6: 30,
      k10: 30,
      'distress-0-10': 7,
      'lasa-qol': 7,
      'promis-global-10': 7,
      'promis-anxiety-4a': 7,
      'promis-depression-4a': 7,
      'pro-ctcae-ici': 7,
      'who-5': 14,
      'esas-r': 1,
    });
  });

  it('says which way is worse, for scores and for items', () => {
    const better = INSTRUMENTS.filter(
      (found) =>
        found.scores.length > 0 && found.scores.every((score) => directionOf(found, score) === 'higher-is-better'),
    );
    expect(better.map(({ id }) => id)).toEqual(['lasa-qol', 'promis-global-10', 'who-5']);
    const global = instrument('promis-global-10');
    expect(global.items.filter((item) => directionOf(global, item) === 'higher-is-worse')).toEqual([
      expect.objectContaining({ linkId: 'global07r' }),
    ]);
  });

  it.each(INSTRUMENTS)('$id has no word and no reply that stands for two options', (found) => {
    for (const { options } of [found.scale, ...found.items.flatMap((item) => item.scale ?? [])]) {
      expect(new Set(options.map(replyOf)).size).toBe(options.length);
      for (const language of ['en', 'es'] as const) {
        const said = options.flatMap(({ label, aliases }) => [
          ...(label[language] ? [label[language]] : []),
          ...(aliases?.[language] ?? []),
        ]);
        expect(new Set(said.map((word) => word.toLowerCase())).size).toBe(said.length);
      }
    }
  });

  it.each(INSTRUMENTS)('$id scores and asks about items that it has, under names of their own', (found) => {
    const linkIds = found.items.map(({ linkId }) => linkId);
    const gates = found.items.flatMap(({ enableWhen = [] }) => enableWhen.map(({ question }) => question));
    const cutOffs = (found.cutOffs ?? []).flatMap(({ on }) => (on !== 'each-item' && 'item' in on ? on.item : []));
    expect(
      [...found.scores.flatMap(({ items }) => items), ...gates, ...cutOffs].filter((id) => !linkIds.includes(id)),
    ).toEqual([]);
    expect(new Set(linkIds).size).toBe(linkIds.length);
    expect(new Set(found.scores.map(({ id }) => id)).size).toBe(found.scores.length);
  });

  it('has the smallest changes that matter where they are verified', () => {
    expect(scoreOf('phq-9', 'total')?.meaningfulChange).toMatchObject({ better: 5, worse: 5 });
    expect(scoreOf('gad-7', 'total')?.meaningfulChange).toMatchObject({ better: 4, worse: 4 });
    expect(scoreOf('who-5', 'percentage')?.meaningfulChange).toMatchObject({ better: 10, worse: 10 });
    expect(scoreOf('promis-depression-4a', 't')?.meaningfulChange).toMatchObject({ better: 3.5, worse: 3.5 });
    expect(scoreOf('esas-r', 'total')?.meaningfulChange).toMatchObject({ better: 3, worse: 4 });
    expect(scoreOf('lasa-qol', 'total')?.meaningfulChange).toBeUndefined();
  });
});

describe('Kessler scales', () => {
  it.each([
    ['k6', [4, 3, 2, 1, 0]],
    ['k10', [5, 4, 3, 2, 1]],
  ])('%s is answered 1 to 5 in the printed order, which is not what is scored', (id, codes) => {
    const { options } = instrument(id).scale;
    expect(options.map(replyOf)).toEqual([1, 2, 3, 4, 5]);
    expect(options.map(({ code }) => code)).toEqual(codes);
  });
});

describe('PHQ-8', () => {
  it('is PHQ-9 without item 9, and claims no cut-off', () => {
    const { items, scores, cutOffs } = instrument('phq-8');
    expect(items).toEqual(instrument('phq-9').items.slice(0, 8));
    expect(scores).toEqual([expect.objectContaining({ range: [0, 24], bands: [] })]);
    expect(cutOffs).toEqual([]);
  });
});

describe('the registry', () => {
  const earlier: Instrument = { ...instrument('phq-4'), version: '2008' };
  const find = finderIn([earlier, ...INSTRUMENTS]);

  it('names the known instruments when asked for another', () => {
    expect(() => instrument('phq-5')).toThrow(/phq-5.*phq-4, .*lasa-qol/);
  });

  it('gives the current version, or the one that a response was given with', () => {
    expect(find('phq-4').version).toBe('2009');
    expect(find('phq-4', '2008')).toBe(earlier);
    expect(() => find('phq-4', '1999')).toThrow('phq-4 has no version "1999"; known: 2008, 2009');
  });
});
