// `npm run -s interpret`: replies on standard input, what the reader makes of them on standard output.
import { text } from 'node:stream/consumers';
import { interpretText } from './interpret/interpret-text.ts';

const { output, faults } = interpretText(await text(process.stdin));
process.stdout.write(output);
for (const fault of faults) console.error(`interpret: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
