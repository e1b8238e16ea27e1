// `npm run -s interpret`: replies on standard input, what the reader makes of them on standard output.
import { text } from 'node:stream/consumers';
import { interpretText } from './interpret/interpret-text.ts';
import { SCALES } from './interpret/scales.ts';
import { takeNoWords } from './usage.ts';

takeNoWords(`npm run -s interpret < replies.tsv

A line in:  id, language (en, es), scale (${Object.keys(SCALES).join(', ')}), reply; tab-separated.
            In a reply \\n is a line break and \\u00f1 a character.
A line out: id, kind, code, rule; tab-separated. The code is empty unless the kind is answer.

Exit status: 0, or 1 where a line could not be read; it is named by its number.`);

const { output, faults } = interpretText(await text(process.stdin));
process.stdout.write(output);
for (const fault of faults) console.error(`interpret: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
