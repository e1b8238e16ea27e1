// The texts that a site had in vigil.content/ when a bundle was built (docs/site-content.md); none when run from source.
import type { InstrumentTexts } from '../domain/instrument-texts.ts';

/** JSON, put in by the build, which has checked them (infra/tools/site-definitions.ts). */
declare const SITE_TEXTS: string;

export const siteTexts = (): readonly InstrumentTexts[] =>
  typeof SITE_TEXTS === 'undefined' ? [] : JSON.parse(SITE_TEXTS);
