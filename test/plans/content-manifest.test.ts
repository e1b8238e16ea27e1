import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neededByPatient, neededByPlan } from '../../shared/domain/approval.ts';
import type { Wording } from '../../shared/domain/content.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { WAYS_TO_ANSWER } from '../../shared/domain/reply/answer.ts';
import { REASONS_TO_ASK_AGAIN } from '../../shared/domain/reply/asked-again.ts';
import { REPLY_RULES } from '../../shared/domain/reply/read-reply.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { RULE_SETS } from '../../shared/plans/alert-rules.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { type ContentSources, contentManifest, manifestOf, sourcesOf } from '../../shared/plans/content-manifest.ts';
import { CRISIS_LINES } from '../../shared/plans/crisis-lines.ts';
import { sampleOf } from '../../shared/plans/wording-sample.ts';

const SOURCES = sourcesOf(CONTENT, INSTRUMENTS);
const [RULE_SET] = RULE_SETS;
const MANIFEST = contentManifest();
const nameOf = ({ kind, id }: { kind: string; id: string }): string => `${kind}/${id}`;
const hashes = (manifest = MANIFEST) => Object.fromEntries(manifest.map((piece) => [nameOf(piece), piece.hash]));

describe('the manifest', () => {
  it('lists every piece that the functions use, once, with its version', () => {
    const listed = MANIFEST.map((piece) => `${nameOf(piece)} ${piece.version}`);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toEqual(
      expect.arrayContaining([
        ...CONTENT.plans.map(({ id, version }) => `plan/${id} ${version}`),
        `rules/alert-rules ${RULE_SET.version}`,
        ...INSTRUMENTS.map(({ id, version }) => `instrument/${id} ${version}`),
        ...LANGUAGES.map((language) => `wording/${language} ${CONTENT.wording(language).version}`),
        ...CRISIS_LINES.map(({ country, version }) => `crisis-lines/${country} ${version}`),
      ]),
    );
    expect(listed.filter((name) => name.startsWith('reader/'))).toHaveLength(1);
  });

  it.each(CRISIS_LINES)('says of $country whether its lines are to be re-verified', ({ country, reVerify }) => {
    const piece = MANIFEST.find(({ kind, id }) => kind === 'crisis-lines' && id === country);
    expect(piece?.reVerify ?? false).toBe(reVerify);
  });

  it('has all that any patient may need', () => {
    const needed = CRISIS_LINES.flatMap(({ country }) =>
      LANGUAGES.flatMap((language) => [...CONTENT.plans.flatMap(neededByPlan), ...neededByPatient(language, country)]),
    );
    for (const { kind, id } of needed)
      expect(MANIFEST.filter((piece) => piece.kind === kind && (!id || piece.id === id))).not.toEqual([]);
  });
});

/** The plain text of every sentence that is in the data somewhere. */
const textsIn = (data: unknown): readonly string[] => {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : [];
};

const onlyChanged = (change: Partial<ContentSources>): readonly string[] => {
  const after = hashes(manifestOf({ ...SOURCES, ...change }));
  return Object.entries(hashes()).flatMap(([name, hash]) => (after[name] === hash ? [] : [name]));
};

describe('a hash', () => {
  it('is SHA-256 in full, and the same every time', () => {
    for (const { hash } of MANIFEST) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes(contentManifest())).toEqual(hashes());
    expect(new Set(Object.values(hashes())).size).toBe(MANIFEST.length);
  });

  it('is the same in a minified bundle, as the functions are deployed', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: "import { contentManifest } from './content-manifest.ts'; export default contentManifest();",
        resolveDir: join(import.meta.dirname, '..', '..', 'shared', 'plans'),
      },
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node24',
      format: 'esm',
      write: false,
    });
    const bundle = `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`;
    const { default: bundled } = await import(/* @vite-ignore */ bundle);
    expect(hashes(bundled)).toEqual(hashes());
  });

  it('changes with one letter of an item, and of that instrument alone', () => {
    fc.assert(
      fc.property(fc.nat(INSTRUMENTS.length - 1), fc.nat(20), (which, pick) => {
        const instruments = INSTRUMENTS.map((instrument, index) => {
          if (index !== which) return instrument;
          const changed = pick % instrument.items.length;
          const items = instrument.items.map((item, at) =>
            at === changed ? { ...item, text: { ...item.text, en: `${item.text.en}.` } } : item,
          );
          return { ...instrument, items };
        });
        expect(onlyChanged({ instruments })).toEqual([`instrument/${INSTRUMENTS[which]?.id}`]);
      }),
      { numRuns: 20 },
    );
  });

  it('changes with a threshold, a plan day, a crisis line', () => {
    const [first, ...rules] = RULE_SET.rules;
    expect(first).toBeDefined();
    if (!first) return;
    const severe = { ...RULE_SET, rules: [{ ...first, severity: 'routine' as const }, ...rules] };
    expect(onlyChanged({ ruleSets: [severe] })).toEqual(['rules/alert-rules']);
    expect(onlyChanged({ plans: [{ ...CONTENT.plans[0], expireAfterDays: 4 }, ...CONTENT.plans.slice(1)] })).toEqual([
      'plan/checkpoint-inhibitor',
    ]);
    const crisisLines = CRISIS_LINES.map((lines) => (lines.country === 'CA' ? { ...lines, call: '989' } : lines));
    expect(onlyChanged({ crisisLines })).toEqual(['crisis-lines/CA']);
  });

  const sentences = Object.keys(sampleOf(CONTENT.wording('en')));

  it.each(sentences)('of a wording changes with one word of its sentence %s', (name) => {
    const en = CONTENT.wording('en');
    const say: (...given: never[]) => readonly string[] = Reflect.get(en, name);
    const reworded = { ...en, [name]: (...given: never[]) => say(...given).map((text) => `${text} please`) } as Wording;
    expect(onlyChanged({ wordings: [reworded, CONTENT.wording('es')] })).toEqual(['wording/en']);
  });

  it.each(['staffed', 'text', 'spanish'])(
    'of a wording changes with what is said only with or without "%s"',
    (field) => {
      const es = CONTENT.wording('es');
      for (const wanted of [true, false]) {
        const selfHarm: Wording['selfHarm'] = (lines) => {
          const there = field === 'staffed' ? lines.staffed : Reflect.get(lines.crisis, field) !== undefined;
          return there === wanted ? [...es.selfHarm(lines), '.'] : es.selfHarm(lines);
        };
        expect(onlyChanged({ wordings: [CONTENT.wording('en'), { ...es, selfHarm }] })).toEqual(['wording/es']);
      }
    },
  );

  it('of a wording does not change with an instrument, nor the other way round', () => {
    const version = { ...CONTENT.wording('en'), version: '9.9.9' };
    expect(onlyChanged({ wordings: [version, CONTENT.wording('es')] })).toEqual(['wording/en']);
    expect(onlyChanged({ instruments: INSTRUMENTS.slice(1) })).toEqual([`instrument/${INSTRUMENTS[0]?.id}`]);
  });
});

it('the sample of replies has every rule of the reader decide, so that a change of any can show', () => {
  const readings = textsIn(SOURCES.reader.sample).flatMap((text) => /\((\w+)\)$/.exec(text)?.[1] ?? []);
  const others = REPLY_RULES.map(({ id }) => id).filter((id) => id !== 'A' && id !== 'X');
  const expected = [...others, ...Object.keys({ ...WAYS_TO_ANSWER, ...REASONS_TO_ASK_AGAIN })];
  expect([...new Set(readings)].sort()).toEqual(expected.sort());
});
