// The cached cloud assembly: complete each time, also after an earlier one of this process was removed.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundleFolders, synthesize } from '../../infra/local/synthesize.ts';
import { readTemplates } from '../../infra/local/template.ts';

const CONTEXT = { stage: 'cache' };

it('has every bundle again after it was removed', async () => {
  // The first may have been built by an earlier process, so that only the second is certainly of this one.
  rmSync(await synthesize(CONTEXT), { recursive: true });
  rmSync(await synthesize(CONTEXT), { recursive: true });
  const again = await synthesize(CONTEXT);
  const folderOf = bundleFolders(again);
  const bundles = readTemplates(again).flatMap(({ Resources }) =>
    Object.values(Resources).flatMap(({ Type, Properties }) =>
      Type === 'AWS::Lambda::Function' ? [String((Properties?.Code as { S3Key: string }).S3Key)] : [],
    ),
  );
  expect(bundles.length).toBe(6);
  for (const key of bundles) expect(existsSync(join(folderOf(key.replace('.zip', '')), 'index.js'))).toBe(true);
}, 120_000);
