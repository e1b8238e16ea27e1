// `node infra/tools/check-site-content.ts [folder]`: which instruments can be asked, in which language, with a site's texts.
import { isAskable, withAllTexts } from '../../shared/domain/instrument-texts.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { readSiteContent } from './site-content.ts';

const [folder = 'vigil.content'] = process.argv.slice(2);

try {
  for (const instrument of withAllTexts(INSTRUMENTS, readSiteContent(folder))) {
    const languages = LANGUAGES.filter((language) => isAskable(instrument, language));
    console.log(`${instrument.id} ${instrument.version}: ${languages.join(', ') || 'no text; needs a licence'}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
