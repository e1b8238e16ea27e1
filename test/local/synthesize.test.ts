// The cached cloud assembly: complete each time, also after an earlier one of this process was removed.
import { globSync, rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { synthesize } from '../../infra/local/synthesize.ts';
import { FUNCTIONS } from '../../shared/contracts/names.ts';

const CONTEXT = { stage: 'cache', deliveryReceipts: true };

it('has every bundle again after it was removed', async () => {
  // The first may have been built by an earlier process, so that only the second is certainly of this one.
  rmSync(await synthesize(CONTEXT), { recursive: true });
  rmSync(await synthesize(CONTEXT), { recursive: true });
  const bundles = globSync('asset.*/index.js', { cwd: await synthesize(CONTEXT) });
  expect(bundles).toHaveLength(FUNCTIONS.length);
}, 120_000);
