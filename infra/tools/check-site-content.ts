// `node infra/tools/check-site-content.ts [folder]`: which instruments can be asked, in which language, with a
// site's texts, and what patients are asked without.
import { isAskable, withAllTexts } from '../../shared/domain/instrument-texts.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { readSiteContentForBuild } from './site-content.ts';

const [folder = 'vigil.content'] = process.argv.slice(2);

try {
  const { texts, warnings } = readSiteContentForBuild(folder);
  for (const instrument of withAllTexts(INSTRUMENTS, texts)) {
    const languages = LANGUAGES.filter((language) => isAskable(instrument, language));
    console.log(`${instrument.id} ${instrument.version}: ${languages.join(', ') || 'no text; needs a licence'}`);
  }
  for (const warning of warnings) console.log(`warning: ${warning}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
