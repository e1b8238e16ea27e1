import { describe, expect, test } from 'vitest';
import { countFigures } from '../../../functions/sweep/count-figures.ts';
import { dailyNoteSender } from '../../../functions/sweep/send-daily-note.ts';
import { memoryDailyNoteTopic } from '../../../shared/adapters/memory/daily-note-topic.ts';
import { memoryDailyNotes } from '../../../shared/adapters/memory/daily-notes.ts';
import type { OpenAlert } from '../../../shared/domain/alert.ts';
import type { DailyNoteTime } from '../../../shared/domain/daily-note.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../shared/domain/instant.ts';
import { CONTENT } from '../../../shared/plans/content.ts';
import { NOTE_TIME, START, seedPatient, type World, world } from '../world.ts';

const SWEEP = 5 * MINUTE;

const desk = (on: World = world(), noteTime: DailyNoteTime | undefined = NOTE_TIME) => {
  const noteTopic = memoryDailyNoteTopic();
  const dailyNotes = memoryDailyNotes(on.table);
  const asked = { last: 0, waiting: 0 };
  const deps = {
    ...on,
    noteTime,
    programmeUrl: 'https://console.example/console/programme',
    noteTopic,
    dailyNotes: {
      ...dailyNotes,
      last: () => {
        asked.last += 1;
        return dailyNotes.last();
      },
    },
    workList: {
      waiting: (teams: readonly string[], limit: number) => {
        asked.waiting += 1;
        return on.workList.waiting(teams, limit);
      },
    },
    loadContent: async () => CONTENT,
    warn: on.log,
  };
  /** A function that starts anew remembers nothing. */
  const starts = () => dailyNoteSender(deps);
  return { on, deps, noteTopic, dailyNotes, asked, starts, sweep: starts() };
};

/** START is 11:00 in Chicago, four hours after the note is due. */
const until = (on: World, hours: number) => on.pass(hours * HOUR);

const SILENT: OpenAlert = {
  id: 'p1.a1',
  caseId: 'c1',
  ladder: 'silence',
  severity: 'urgent',
  raisedAt: plus(START, -DAY),
  level: 0,
};

describe('the daily note', () => {
  test('goes out once a day, and again the next', async () => {
    const { on, noteTopic, sweep } = desk();
    for (let minutes = 0; minutes < 2 * DAY; minutes += SWEEP) {
      await sweep();
      on.pass(SWEEP);
    }
    expect(noteTopic.notes.map(({ subject }) => subject)).toEqual([
      'Vigil daily note, 2026-11-30',
      'Vigil daily note, 2026-12-01',
      'Vigil daily note, 2026-12-02',
    ]);
    expect(on.table.dailyNote.last).toEqual({
      date: '2026-12-02',
      claimedAt: '2026-12-02T13:00:00.000Z',
      sentAt: '2026-12-02T13:00:00.000Z',
    });
  });

  test('of a day on which nothing ran at its hour goes out late, but not the day after', async () => {
    const { on, noteTopic, sweep } = desk();
    until(on, 12.5);
    await sweep();
    expect(noteTopic.notes).toHaveLength(1);
    // Past midnight, and past the whole of the next day.
    until(on, 1 + 24);
    await sweep();
    expect(noteTopic.notes.map(({ subject }) => subject)).toEqual(['Vigil daily note, 2026-11-30']);
    until(on, 7);
    await sweep();
    expect(noteTopic.notes[1]?.subject).toBe('Vigil daily note, 2026-12-02');
  });

  test('is one, however many sweeps run at once, and wherever they started', async () => {
    const { noteTopic, starts } = desk();
    await Promise.all([starts()(), starts()(), starts()()]);
    await starts()();
    expect(noteTopic.notes).toHaveLength(1);
  });

  test('is none where no hour is set, and nothing is asked', async () => {
    const { noteTopic, asked, deps } = desk();
    await dailyNoteSender({ ...deps, noteTime: undefined })();
    expect(noteTopic.notes).toEqual([]);
    expect(asked).toEqual({ last: 0, waiting: 0 });
  });

  test('costs the sweeps before its hour nothing, and those after it nothing once they know', async () => {
    const { on, asked, sweep, starts } = desk();
    until(on, 13 + 6);
    await sweep();
    expect(asked).toEqual({ last: 0, waiting: 0 });
    until(on, 1);
    for (let runs = 0; runs < 10; runs++) {
      await sweep();
      on.pass(SWEEP);
    }
    expect(asked).toEqual({ last: 1, waiting: 1 });
    await starts()();
    expect(asked).toEqual({ last: 2, waiting: 1 });
  });
});

describe('what it says', () => {
  test('is counted from the work lists and the figures of that day', async () => {
    const { on, deps, noteTopic, sweep } = desk();
    seedPatient(on, { openAlerts: [SILENT] });
    await countFigures(on, () => true);
    await sweep();
    expect(noteTopic.notes[0]?.text).toContain('Open cases: 0 critical, 1 urgent, 0 routine');
    expect(noteTopic.notes[0]?.text).toContain('Overdue: 1\nSilent patients: 1\n');
    expect(noteTopic.notes[0]?.text).toContain('Surveys that ended yesterday: none\n');
    expect(noteTopic.notes[0]?.text).toContain(deps.programmeUrl);
  });

  test('tells of a hold first', async () => {
    const { on, noteTopic, sweep } = desk();
    await on.programme.setHold({ on: true, reason: 'Wrong wording', by: 'lea', since: START });
    await sweep();
    expect(noteTopic.notes[0]?.text).toMatch(/^ALL TEXTS ARE ON HOLD\n/);
  });

  test('counts what waits for a team that nobody has set up', async () => {
    const { on, deps, noteTopic } = desk();
    seedPatient(on, { careTeamId: 'nobodys', openAlerts: [SILENT] });
    await dailyNoteSender({ ...deps, defaultCareTeam: 'nobodys' })();
    expect(noteTopic.notes[0]?.text).toContain('1 urgent');
    expect(noteTopic.notes[0]?.text).not.toContain('not counted yet');
  });

  test('holds nothing of a patient, a team or a person', async () => {
    const { on, noteTopic, sweep } = desk();
    const planted = { name: 'Zebulon Quirk', studyId: 'ZQ-77', phone: '+13125559977', id: 'zq77' };
    seedPatient(on, { ...planted, openAlerts: [{ ...SILENT, id: 'zq77.a1', assignedTo: 'nurse-nan' }] });
    await on.programme.setHold({ on: true, reason: 'Zebulon was texted twice', by: 'lea', since: START });
    await countFigures(on, () => true);
    await sweep();
    const said = JSON.stringify(noteTopic.notes);
    for (const word of ['ebulon', 'Quirk', 'ZQ', 'zq77', '9977', 'nurse-nan', 'lea', 'North', 'north'])
      expect(said).not.toContain(word);
  });
});

describe('a note that fails', () => {
  test('before it was claimed goes out with the next sweep', async () => {
    const { on, deps, noteTopic, sweep } = desk();
    const { list } = deps.careTeams;
    deps.careTeams.list = () => Promise.reject(new Error('The table is away'));
    await expect(sweep()).rejects.toThrow('away');
    deps.careTeams.list = list;
    on.pass(SWEEP);
    await sweep();
    expect(noteTopic.notes).toHaveLength(1);
  });

  test('and certainly went to nobody goes out with the next sweep, and is counted', async () => {
    const { on, noteTopic, sweep } = desk();
    noteTopic.script.push('refused');
    await sweep();
    expect(on.counts).toMatchObject({ DailyNoteFailed: 1 });
    expect(on.logs).toEqual([{ event: 'DAILY_NOTE_FAILED', details: { date: '2026-11-30', outcome: 'refused' } }]);
    on.pass(SWEEP);
    await sweep();
    expect(noteTopic.notes).toHaveLength(1);
    expect(on.counts).toMatchObject({ DailyNoteFailed: 1 });
  });

  test('and may have gone out is not sent again, and is counted', async () => {
    const { on, noteTopic, sweep, starts } = desk();
    noteTopic.script.push('unknown');
    await sweep();
    expect(on.logs).toEqual([{ event: 'DAILY_NOTE_FAILED', details: { date: '2026-11-30', outcome: 'unknown' } }]);
    on.pass(SWEEP);
    await sweep();
    await starts()();
    expect(noteTopic.notes).toEqual([]);
    expect(on.counts).toMatchObject({ DailyNoteFailed: 1 });
  });

  test('nowhere goes out all the same, and is counted once', async () => {
    const { on, noteTopic, sweep, starts } = desk();
    noteTopic.isHeard = false;
    await sweep();
    on.pass(SWEEP);
    await sweep();
    await starts()();
    expect(noteTopic.notes).toHaveLength(1);
    expect(on.logs).toEqual([{ event: 'DAILY_NOTE_FAILED', details: { date: '2026-11-30', outcome: 'unheard' } }]);
    expect(on.counts).toMatchObject({ DailyNoteFailed: 1 });
  });

  test('in a sweep that ended before it could say so is counted by a later one', async () => {
    const { on, dailyNotes, noteTopic, sweep } = desk();
    await dailyNotes.claim('2026-11-30', on.clock());
    on.pass(SWEEP);
    await sweep();
    expect(on.counts).not.toHaveProperty('DailyNoteFailed');
    on.pass(SWEEP);
    await sweep();
    on.pass(SWEEP);
    await sweep();
    expect(on.counts).toMatchObject({ DailyNoteFailed: 1 });
    expect(noteTopic.notes).toEqual([]);
  });
});
