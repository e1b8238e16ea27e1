// `npm run bench`: sizes, load times and what a reply costs, as a table and as bench.json.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFunctions } from './bench/built-functions.ts';
import { type Check, costChecks, holds, loadChecks, pageChecks, readerChecks, sizeChecks } from './bench/limits.ts';
import { measureLoads } from './bench/load-time.ts';
import { measurePages } from './bench/page-cost.ts';
import { measureReaderSpeed } from './bench/reader-speed.ts';
import { ReplyBench } from './bench/reply-bench.ts';
import { measureReplyCosts } from './bench/reply-cost.ts';
import { measureReplySpeed } from './bench/reply-speed.ts';
import { countSegments } from './bench/survey-segments.ts';

const FILE = join(import.meta.dirname, '..', '..', 'bench.json');
/** Loading a bundle calls nobody. */
const NOWHERE = 'http://127.0.0.1:9';

const measureReplies = async () => {
  const bench = await ReplyBench.start();
  try {
    const { reply, turning, completing } = await measureReplyCosts(bench);
    return { reply: { ...reply, ...(await measureReplySpeed(bench)) }, turning, completing };
  } finally {
    await bench.stop();
  }
};

const show = (checks: readonly Check[]): void =>
  console.table(
    Object.fromEntries(
      checks.map((check) => [
        check.what,
        { value: check.value, limit: check.limit, verdict: holds(check) ? 'pass' : 'FAIL' },
      ]),
    ),
  );

const { functions: built } = await builtFunctions(NOWHERE);
const functions = measureLoads(built);
const replies = await measureReplies();
const reader = measureReaderSpeed();
const pages = await measurePages();
const survey = countSegments();
writeFileSync(FILE, `${JSON.stringify({ functions, ...replies, pages, reader, survey }, null, 2)}\n`);

console.table(functions);
console.table(replies);
console.table(pages);
console.table({ reader });
console.log(`SMS segments of a completed weekly survey, out and in: ${survey.segments}\n`);
const strict = [...sizeChecks(functions), ...costChecks(replies), ...pageChecks(pages)];
show([...strict, ...loadChecks(functions), ...readerChecks(reader)]);
process.exitCode = strict.every(holds) ? 0 : 1;
