// What the benchmarks must stay under.

import type { FunctionLoad, FunctionSize } from './load-time.ts';
import { type PageCost, WORK_LIST } from './page-cost.ts';
import type { ReaderSpeed } from './reader-speed.ts';
import type { ReplyCosts } from './reply-cost.ts';

export interface Check {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
}

const BUNDLE_KB = 600;
/** Also with what its first page loads (docs/adr/0016-parts-that-load-later.md). */
export const CONSOLE_KB = 800;
const LOAD_RATIO = 1.4;
const FIRST_READER_MS = 500;
const CONSOLE_LOAD_RATIO = 1.8;

export const sizeChecks = (functions: readonly FunctionSize[]): readonly Check[] =>
  functions.map(({ name, kb }) => ({
    what: `KB of ${name}`,
    value: kb,
    limit: name === 'console' ? CONSOLE_KB : BUNDLE_KB,
  }));

export const costChecks = ({ reply, turning, completing }: ReplyCosts): readonly Check[] => [
  {
    what: 'requests of any answer',
    value: Math.max(reply.requests, turning.requests, completing.requests),
    limit: 3,
  },
  { what: 'write units of an answer', value: reply.writeUnits, limit: 14 },
  { what: 'write units of an answer that begins another questionnaire', value: turning.writeUnits, limit: 20 },
  // One of them puts the patient on the work list (docs/adr/0004-single-table.md).
  { what: 'write units of the completing answer with an alert', value: completing.writeUnits, limit: 21 },
];

const PAGE_REQUESTS = 4;
/** The care teams with the hold, and the plans: read at most every ten seconds and every minute. */
const FIRST_READS = 2;
const PAGE_KB = 60;

export const pageChecks = (pages: readonly PageCost[]): readonly Check[] =>
  pages.flatMap(({ page, requests, coldRequests, scans, kb }) => [
    { what: `requests of ${page}`, value: requests, limit: PAGE_REQUESTS },
    {
      what: `requests of ${page} by a function that has just started`,
      value: coldRequests,
      limit: page === WORK_LIST ? PAGE_REQUESTS : PAGE_REQUESTS + FIRST_READS,
    },
    { what: `scans of ${page}`, value: scans, limit: 0 },
    { what: `KB of ${page}`, value: kb, limit: PAGE_KB },
  ]);

/** Times are noisy: these are shown, and fail nothing. */
export const loadChecks = (functions: readonly FunctionLoad[]): readonly Check[] =>
  functions.map(({ name, ratio }) => ({
    what: `load ratio of ${name}`,
    value: ratio,
    limit: name === 'console' ? CONSOLE_LOAD_RATIO : LOAD_RATIO,
  }));

export const readerChecks = ({ readerMicros, firstReaderMs }: ReaderSpeed): readonly Check[] => [
  { what: 'milliseconds to read the first reply of a process', value: firstReaderMs, limit: FIRST_READER_MS },
  { what: 'microseconds to read a reply', value: readerMicros, limit: 1_000 },
];

export const holds = ({ value, limit }: Check): boolean => value <= limit;
