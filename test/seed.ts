// Random tests draw the same in every run, so that what fails was changed; `npm run hunt` draws anew. Replay: TEST_SEED.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 1) });
