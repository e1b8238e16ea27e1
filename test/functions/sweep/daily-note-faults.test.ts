// Whatever fails, and whenever: no day has two notes, and what fails before a note is claimed costs nobody theirs.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dailyNoteSender } from '../../../functions/sweep/send-daily-note.ts';
import { memoryDailyNoteTopic } from '../../../shared/adapters/memory/daily-note-topic.ts';
import { memoryDailyNotes } from '../../../shared/adapters/memory/daily-notes.ts';
import { HOUR } from '../../../shared/domain/instant.ts';
import { CONTENT } from '../../../shared/plans/content.ts';
import { NOTE_TIME, world } from '../world.ts';

/** Where a sweep ends, before or after it did what it is named by. */
const FAULTS = [
  'none',
  'before last',
  'before list',
  'before claim',
  'after claim',
  'before publish',
  'after publish',
  'before markSent',
  'after markSent',
  'refused',
  'unknown',
  'after refused, before release',
] as const;
type Fault = (typeof FAULTS)[number];
/** After these the day's note may be claimed still, or is out. */
const HARMLESS: readonly Fault[] = ['none', 'before last', 'before list', 'before claim', 'refused'];

const failing = (fault: Fault) => {
  const at = async <Result>(step: string, act: () => Promise<Result>): Promise<Result> => {
    if (fault === `before ${step}`) throw new Error(fault);
    const result = await act();
    if (fault === `after ${step}`) throw new Error(fault);
    return result;
  };
  return at;
};

const play = async (sweeps: readonly Fault[]): Promise<readonly string[]> => {
  const on = world();
  const topic = memoryDailyNoteTopic();
  const notes = memoryDailyNotes(on.table);
  for (const fault of sweeps) {
    const at = failing(fault);
    const sweep = dailyNoteSender({
      ...on,
      noteTime: NOTE_TIME,
      programmeUrl: 'https://console.example/console/programme',
      loadContent: async () => CONTENT,
      warn: on.log,
      careTeams: { list: () => at('list', on.careTeams.list) },
      noteTopic: {
        publish: (note) => {
          if (fault.includes('refused')) topic.script.push('refused');
          if (fault === 'unknown') topic.script.push('unknown');
          return at('publish', () => topic.publish(note));
        },
        hasSubscriber: () => at('hasSubscriber', topic.hasSubscriber),
      },
      dailyNotes: {
        last: () => at('last', notes.last),
        claim: (...asked) => at('claim', () => notes.claim(...asked)),
        markSent: (...asked) => at('markSent', () => notes.markSent(...asked)),
        release: (date) => (fault.endsWith('before release') ? Promise.reject(new Error(fault)) : notes.release(date)),
      },
    });
    await sweep().catch(() => undefined);
    on.pass(HOUR);
  }
  return topic.notes.map(({ subject }) => subject);
};

const faults = fc.array(fc.constantFrom(...FAULTS), { minLength: 1, maxLength: 40 });

test('no day has two notes', async () => {
  await fc.assert(
    fc.asyncProperty(faults, async (sweeps) => {
      const sent = await play(sweeps);
      expect(sent).toHaveLength(new Set(sent).size);
    }),
  );
});

test('a day whose note can be claimed still gets one', async () => {
  // The first of them is at 11:00, the last at 23:00.
  const harmless = fc.array(fc.constantFrom(...HARMLESS), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(harmless, async (sweeps) => {
      expect(await play([...sweeps, 'none'])).toEqual(['Vigil daily note, 2026-11-30']);
    }),
  );
});
