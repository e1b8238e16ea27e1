// `node infra/tools/check-site-content.ts [folder]`: which instruments can be asked, in which language, with a site's texts.
import { existsSync } from 'node:fs';
import { isAskable } from '../../shared/domain/instrument-texts.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { withSiteContent } from './site-content.ts';

const [folder = 'vigil.content'] = process.argv.slice(2);

try {
  const instruments = existsSync(folder) ? withSiteContent(folder, INSTRUMENTS) : INSTRUMENTS;
  for (const instrument of instruments) {
    const languages = LANGUAGES.filter((language) => isAskable(instrument, language));
    console.log(`${instrument.id} ${instrument.version}: ${languages.join(', ') || 'no text; needs a licence'}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
