// `npm run -s lint-text -- "text"`: what is wrong with a text to a patient. Exit status 1 if anything is.
import { parseArgs } from 'node:util';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { lintText } from '../../shared/wording/lint.ts';
import { endWithHelp } from './usage.ts';

const USAGE = `npm run -s lint-text -- [--language ${LANGUAGES.join('|')}] [--given "line or name"]… "text"

Prints a line for each problem: the rule, what was found, what is wrong with it (docs/wording.md).
--given is a line to call or a name that the text may hold, as often as there are.
Exit status: 0 where nothing is wrong, 1 where something is, 2 where it was called wrongly.`;

endWithHelp(USAGE);

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { language: { type: 'string', default: 'en' }, given: { type: 'string', multiple: true } },
  });
  const language = LANGUAGES.find((known) => known === values.language);
  const [body, ...more] = positionals;
  if (language === undefined || body === undefined || more.length > 0)
    throw new Error('One text, in quotes, in a language that we send.');
  const problems = lintText(body, language, { given: values.given ?? [] });
  for (const { rule, found, says } of problems) console.log(`${rule}: "${found}" ${says}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  process.exitCode = 2;
}
