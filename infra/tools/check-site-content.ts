// `node infra/tools/check-site-content.ts [folder]`: which instruments can be asked, in which language, with a
// site's texts, which plans there are, and what patients are asked without.
import { isAskable } from '../../shared/domain/instrument-texts.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { contentFor, readSiteContentForBuild } from './site-content.ts';

const [folder = 'vigil.content'] = process.argv.slice(2);

try {
  const site = readSiteContentForBuild(folder);
  const { content, instruments } = contentFor(site);
  for (const instrument of instruments) {
    const languages = LANGUAGES.filter((language) => isAskable(instrument, language));
    console.log(`${instrument.id} ${instrument.version}: ${languages.join(', ') || 'no text; needs a licence'}`);
  }
  for (const { id, version } of content.plans) {
    const rules = content.ruleSet(id);
    const whose = site.plans.some(({ plan }) => plan.id === id) ? "the site's" : 'shipped';
    console.log(`plan ${id} ${version}, ${whose}: rules ${rules.id} ${rules.version}`);
  }
  for (const warning of site.warnings) console.log(`warning: ${warning}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
