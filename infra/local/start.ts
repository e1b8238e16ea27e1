// `npm start`: Vigil on this machine, with a page to try it. `--fresh` forgets earlier starts; PORT chooses the page's
// port, STATE_FOLDER where state is kept.
import { join } from 'node:path';

const WANTED = 24;
const [major = '0'] = process.versions.node.split('.');

if (Number(major) < WANTED) {
  console.error(
    `Vigil needs Node ${WANTED} or later; this is ${process.versions.node}. Get it from https://nodejs.org.`,
  );
  process.exit(1);
}
// Loaded only now: an older Node would fail on the first line of it, and say something else.
const { runLocally } = await import('./run-locally.ts');
try {
  await runLocally({
    fresh: process.argv.includes('--fresh'),
    port: process.env.PORT,
    stateFolder: process.env.STATE_FOLDER ?? join(import.meta.dirname, '..', '..', '.vigil'),
  });
} catch (error) {
  console.error(`Vigil did not start. ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
