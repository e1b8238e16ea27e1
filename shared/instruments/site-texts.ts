// The texts that a site had in vigil.content/ when a bundle was built (docs/site-content.md); none when run from source.
import type { InstrumentTexts } from '../domain/instrument-texts.ts';

/** Put in by the build, which has checked them (infra/constructs/vigil-function.ts). */
declare const SITE_TEXTS: readonly InstrumentTexts[];

export const siteTexts = (): readonly InstrumentTexts[] => (typeof SITE_TEXTS === 'undefined' ? [] : SITE_TEXTS);
