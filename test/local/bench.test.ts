// The limits of the built bundles that no machine's speed can change: size, requests, units.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtFunctions } from '../../infra/local/bench/built-functions.ts';
import { costChecks, sizeChecks } from '../../infra/local/bench/limits.ts';
import { sizeOf } from '../../infra/local/bench/load-time.ts';
import { ReplyBench } from '../../infra/local/bench/reply-bench.ts';
import { measureReplyCosts } from '../../infra/local/bench/reply-cost.ts';
import { countSegments } from '../../infra/local/bench/survey-segments.ts';

describe('the built functions', () => {
  let bench: ReplyBench;
  beforeAll(async () => {
    bench = await ReplyBench.start();
  }, 120_000);
  afterAll(() => bench.stop());

  it('are small enough to start fast', async () => {
    const { functions } = await builtFunctions('http://127.0.0.1:9');
    for (const { what, value, limit } of sizeChecks(functions.map(sizeOf))) {
      // A bundle without the AWS client has lost its handler.
      expect(value, what).toBeGreaterThan(100);
      expect(value, what).toBeLessThanOrEqual(limit);
    }
  });

  it('leave out the credentials that a function never has', async () => {
    const { functions } = await builtFunctions('http://127.0.0.1:9');
    for (const { name, folder } of functions) {
      const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
      expect(files.join(''), name).toContain('AWS_SECRET_ACCESS_KEY');
      expect(files.join(''), name).not.toMatch(/credential-provider-(ini|sso|process)/);
    }
  });

  it('take in an answer with few requests and write units', async () => {
    for (const { what, value, limit } of costChecks(await measureReplyCosts(bench))) {
      expect(value, what).toBeGreaterThan(0);
      expect(value, what).toBeLessThanOrEqual(limit);
    }
  });
});

describe('a weekly survey in English', () => {
  it('takes 14 segments: opening, six questions, six answers, thanks', () => {
    expect(countSegments()).toEqual({ segments: 14 });
  });
});
