// The texts of a site, as far as they go at build time: checked, put in by the bundler, and found by the registry.
import { buildSync } from 'esbuild';
import { expect, it } from 'vitest';

const TEXTS = {
  instrument: 'who-5',
  version: 'who-2024',
  language: 'en',
  licence: 'Invented for a test',
  stem: null,
  items: { 'who5-1': 'Invented "text" of $HOME and ñ' },
  options: {},
};

const firstText = (define: Readonly<Record<string, string>>): unknown => {
  const [file] = buildSync({
    stdin: {
      contents: `import { instrument } from './shared/instruments/registry.ts';
        export const text = instrument('who-5').items[0]?.text.en;`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    minify: true,
    format: 'cjs',
    write: false,
    define: { ...define },
  }).outputFiles;
  const bundle: { exports: { readonly text?: string } } = { exports: {} };
  new Function('module', file?.text ?? '')(bundle);
  return bundle.exports.text;
};

it('are in a bundle that was built with them, and in no other', () => {
  expect(firstText({ SITE_TEXTS: JSON.stringify(JSON.stringify([TEXTS])) })).toBe(TEXTS.items['who5-1']);
  expect(firstText({ SITE_TEXTS: '"[]"' })).toBeUndefined();
  expect(firstText({})).toBeUndefined();
});
