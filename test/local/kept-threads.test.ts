import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FunctionInstance } from '../../infra/local/function-instance.ts';
import { KeptThreads } from '../../infra/local/kept-threads.ts';
import { VirtualTime } from '../../infra/local/virtual-time.ts';

const folder = mkdtempSync(join(tmpdir(), 'vigil-kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Remembers in every way that a function can: in its module, a part of it, a global and its environment. */
writeFileSync(join(folder, 'part.js'), 'exports.calls = 0;');
writeFileSync(
  join(folder, 'index.js'),
  `const part = require('./part.js');
   let calls = 0;
   exports.handler = async ({ waits }) => {
     if (waits) await new Promise(() => setInterval(() => {}, 1_000));
     calls += 1;
     part.calls += 1;
     globalThis.calls = (globalThis.calls ?? 0) + 1;
     process.env.CALLS = String(Number(process.env.CALLS ?? 0) + 1);
     return {
       seen: [calls, part.calls, globalThis.calls, Number(process.env.CALLS)],
       who: process.env.WHO,
       year: new Date().getUTCFullYear(),
       thread: require('node:worker_threads').threadId,
     };
   };`,
);

interface Seen {
  readonly seen: readonly number[];
  readonly who: string;
  readonly year: number;
  readonly thread: number;
}

const instanceOf = (threads: KeptThreads, who: string, year: number): FunctionInstance => {
  const time = new VirtualTime();
  time.freezeAt(Date.UTC(year));
  return new FunctionInstance({
    name: 'remembering',
    arn: 'arn:aws:lambda:us-east-1:000000000000:function:remembering',
    folder,
    handler: 'index.handler',
    environment: { WHO: who },
    timeBuffer: time.buffer,
    timeoutSeconds: 30,
    onOutput: () => {},
    threads,
  });
};

const ask = async (instance: FunctionInstance): Promise<Seen> => {
  const result = await instance.invoke({});
  if ('error' in result) throw new Error(result.error);
  return JSON.parse(result.payload) as Seen;
};

describe('threads that outlive their cloud', () => {
  it('remember nothing of the cloud before, in whatever way a function remembers', async () => {
    const threads = new KeptThreads();
    const first = instanceOf(threads, 'first', 2027);
    await ask(first);
    const before = await ask(first);
    await first.leave();
    const second = instanceOf(threads, 'second', 2031);
    const after = await ask(second);
    await second.stop();

    expect(before).toMatchObject({ seen: [2, 2, 2, 2], who: 'first', year: 2027 });
    expect(after).toEqual({ seen: [1, 1, 1, 1], who: 'second', year: 2031, thread: before.thread });
  });

  it('are never those that were ended in the middle of their work', async () => {
    const threads = new KeptThreads();
    const first = instanceOf(threads, 'first', 2027);
    const { thread } = await ask(first);
    const unanswered = first.invoke({ waits: true });
    await first.leave();

    expect(await unanswered).toEqual({ error: 'the function ended its process' });
    const second = instanceOf(threads, 'second', 2027);
    expect((await ask(second)).thread).not.toBe(thread);
    await second.stop();
  });
});
