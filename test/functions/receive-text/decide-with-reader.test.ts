// The whole reader is loaded when it is needed, and a decision never stands on less of it than it takes.
import { describe, expect, test } from 'vitest';
import { decideWithReader } from '../../../functions/receive-text/decide-with-reader.ts';
import { SCALES } from '../../../infra/tools/interpret/scales.ts';
import type { Scale } from '../../../shared/domain/questionnaire.ts';
import { readReply } from '../../../shared/domain/reply/read-reply.ts';

/** Reads `body` as the answer on each of these scales, one after the other. */
const reads = async (body: string, ...scales: readonly (Scale | undefined)[]) => {
  let loads = 0;
  const load = async () => {
    loads += 1;
    return readReply;
  };
  const readings = await decideWithReader(load, body, (read) => scales.map((scale) => read(body, scale, 'en')));
  expect(readings).toEqual(scales.map((scale) => readReply(body, scale, 'en')));
  return loads;
};

describe('The whole reader', () => {
  test.each(['2', ' 2 ', '0\n'])('is not loaded for the code %j', async (body) => {
    expect(await reads(body, SCALES.phq)).toBe(0);
  });

  test.each(['two', 'STOP', 'I want to die', '2 days', '２', '101', ''])('is loaded for %j', async (body) => {
    expect(await reads(body, SCALES.phq)).toBe(1);
  });

  test('is loaded for a number that is off the scale, and where nothing is asked', async () => {
    expect(await reads('7', SCALES.phq)).toBe(1);
    expect(await reads('39')).toBe(0);
    expect(await reads('39', undefined)).toBe(1);
  });

  test('reads everything anew where it is needed for anything', async () => {
    expect(await reads('3', SCALES.phq, SCALES.yesno, SCALES.nrs)).toBe(1);
  });
});
