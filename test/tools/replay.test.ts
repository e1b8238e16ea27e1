// Replaying the example: every figure below can be counted by hand from examples/responses.csv.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examplePanel } from '../../infra/tools/replay/example-panel.ts';
import { reportOf } from '../../infra/tools/replay/report.ts';
import { readResponses } from '../../shared/contracts/replay/read-responses.ts';
import { countLoad } from '../../shared/domain/replay/count-load.ts';
import { playResponses } from '../../shared/domain/replay/play-responses.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { ALERT_RULES } from '../../shared/plans/alert-rules.ts';
import { CONTENT } from '../../shared/plans/content.ts';

const EXAMPLE = 'examples/responses.csv';
const example = readResponses(EXAMPLE, readFileSync(EXAMPLE, 'utf8'), INSTRUMENTS);
const played = playResponses(example.responses, CONTENT, { daysOpen: 2 });
const load = countLoad(played, ALERT_RULES, 100);

describe('the example', () => {
  it('is read to its last row', () => {
    expect(example.badRows).toEqual([]);
    expect(example.responses).toHaveLength(25);
  });
  it('raises what can be seen in it', () => {
    const raised = played.flatMap(({ patient, dueAt, alerts }) =>
      alerts.map(({ ruleId }) => `${patient} ${dueAt.slice(5, 10)} ${ruleId}`),
    );
    expect(raised).toEqual([
      // 5 and 5; the 4 a week later is quiet.
      'P1 01-19 distress-routine',
      // 9, and 2 + 2 + 1 + 1.
      'P2 01-05 distress-urgent',
      'P2 01-05 phq-4-total-routine',
      'P2 01-26 missed-surveys',
      'P3 01-19 undelivered',
    ]);
  });
  it('comes to this load', () => {
    expect(load).toMatchObject({
      patients: 3,
      // Three weeks from first to last, and the week after it, each.
      patientWeeks: 12,
      surveys: 11,
      unanswered: 2,
      undelivered: 1,
      budgetPer100: 15,
      withinBudget: false,
      bySeverity: {
        critical: { alerts: 0, cases: 0, casesPerNurseAndWorkingDay: 0 },
        urgent: { alerts: 1, cases: 1 },
        routine: { alerts: 4, cases: 3 },
      },
    });
    expect(load.bySeverity.routine.casesPerNurseAndWorkingDay).toBeCloseTo(((3 / 12) * 100) / 5);
    // The distress of P2 alone: routine alerts page nobody.
    expect(load.pagesPerNurseAndWorkingDay).toBeCloseTo(((1 / 12) * 100) / 5);
    expect(load.alertsPer100Surveys).toBeCloseTo(500 / 11);
    expect(load.casesPer100Surveys).toBeCloseTo(400 / 11);
    expect(load.alertingSurveysPer100).toBeCloseTo(300 / 11);
    expect(load.alertsPerPatientWeek).toBeCloseTo(5 / 12);
    expect(load.casesPerNurseAndWorkingDay).toBeCloseTo(((4 / 12) * 100) / 5);
  });
  it('says which rules never held, always held, or could not be looked at', () => {
    expect(load.alwaysHeld).toEqual(['phq-4-total-routine']);
    expect(load.neverHeld).toContain('quality-of-life-routine');
    expect(load.neverHeld).not.toContain('distress-urgent');
    expect(load.notPlayed).toContain('phq-9-item-9-positive');
    expect(load.notPlayed).toContain('self-harm-statement');
    expect(load.notPlayed).not.toContain('missed-surveys');
  });
});

/** An invented panel; after a wanted change run `UPDATE_EXAMPLES=1 npx vitest run test/tools/replay.test.ts`. */
describe('the example of a panel', () => {
  const PANEL = 'examples/panel.csv';
  if (process.env.UPDATE_EXAMPLES) writeFileSync(PANEL, examplePanel());
  const text = readFileSync(PANEL, 'utf8');
  const panel = readResponses(PANEL, text, INSTRUMENTS);
  const surveys = playResponses(panel.responses, CONTENT, { daysOpen: 2 });
  const counted = countLoad(surveys, ALERT_RULES, 100);

  it('is what its stories make, and is read to its last row', () => {
    expect(text).toBe(examplePanel());
    expect(panel.badRows).toEqual([]);
  });
  it('raises what its stories tell', () => {
    const raised = surveys.flatMap(({ patient, dueAt, alerts }) =>
      alerts.map(({ ruleId }) => `${patient} ${dueAt.slice(5, 10)} ${ruleId}`),
    );
    expect(raised).toEqual([
      'EX-002 01-19 symptom-stools-4',
      'EX-002 01-26 symptom-stools-1',
      'EX-003 01-19 distress-routine',
      'EX-004 02-09 symptom-weakness',
      'EX-005 02-02 missed-surveys',
      'EX-006 01-05 distress-urgent',
      'EX-006 01-05 phq-4-total-routine',
      'EX-007 02-16 symptom-skin-mild',
      'EX-008 02-02 undelivered',
      'EX-010 02-23 symptom-emergency',
    ]);
  });
  it('comes to this load', () => {
    expect(counted).toMatchObject({
      patients: 12,
      patientWeeks: 12 * 8,
      // One was not delivered.
      surveys: 12 * 8 - 1,
      unanswered: 3,
      bySeverity: { critical: { cases: 1 }, urgent: { cases: 3 }, routine: { alerts: 6, cases: 5 } },
      withinBudget: true,
    });
    // Nine cases, one of them about a survey that was not delivered; four page.
    expect(counted.alertingSurveysPer100).toBeCloseTo(800 / 95);
    expect(counted.pagesPerNurseAndWorkingDay).toBeCloseTo(((4 / 96) * 100) / 5);
  });
});

describe('a second alert of a case', () => {
  const page = (answers: string) => {
    const csv = `patient,dueAt,instrument,answers\nP1,2027-01-05,ici-symptom-check,"${answers.replaceAll('"', '""')}"\n`;
    const { responses } = readResponses('x.csv', csv, INSTRUMENTS);
    return countLoad(playResponses(responses, CONTENT, { daysOpen: 2 }), ALERT_RULES, 5);
  };
  const codes = (more: string) => `{"ici-gate-belly-urine":1,"ici-gate-head-body":1,"ici-stools":5${more}}`;

  it('pages only where it is more severe', () => {
    const one = page(codes(''));
    // The sign, and the silence after it.
    expect(one.bySeverity.urgent).toMatchObject({ alerts: 2, cases: 1 });
    expect(one.pagesPerNurseAndWorkingDay).toBe(1);
    const two = page(codes(',"ici-nerves":3'));
    expect(two.bySeverity).toMatchObject({ critical: { alerts: 1, cases: 1 }, urgent: { alerts: 3, cases: 0 } });
    expect(two.pagesPerNurseAndWorkingDay).toBe(2);
  });
});

describe('reading', () => {
  const csv = (...rows: readonly string[]) =>
    readResponses('x.csv', ['patient,dueAt,instrument,distress-1,answers,delivered', ...rows].join('\n'), INSTRUMENTS);
  it.each([
    ['P1,2027-01-05,distress-0-10,5,,', undefined],
    ['P1,2027-01-05T10:00:00-05:00,distress-0-10,,"{""distress-1"":5}",', undefined],
    [',2027-01-05,distress-0-10,5,,', 'patient is missing'],
    ['P1,05/01/2027,distress-0-10,5,,', 'dueAt is not a time'],
    ['P1,2027-13-05,distress-0-10,5,,', 'dueAt is not a time'],
    ['P1,2027-01-05,distress,5,,', 'instrument is unknown; expected one of'],
    ['P1,2027-01-05,distress-0-10,11,,', 'distress-1 is not a code of this item; expected one of 0, 1,'],
    ['P1,2027-01-05,distress-0-10,high,,', 'distress-1 is not a code of this item'],
    ['P1,2027-01-05,lasa-qol,5,,', 'distress-1 is no item of lasa-qol; expected lasa-qol'],
    ['P1,2027-01-05,distress-0-10,,5,', 'answers is not a JSON object'],
    ['P1,2027-01-05,distress-0-10,5,,maybe', 'delivered is not valid; expected true or false'],
  ])('%s', (row, problem) => {
    const { responses, badRows } = csv(row, 'P9,2027-01-05,distress-0-10,1,,');
    expect(responses.at(-1)?.patient).toBe('P9');
    expect(responses).toHaveLength(problem ? 1 : 2);
    expect(badRows.map((bad) => `${bad.line}: ${bad.field} ${bad.problem}`)).toEqual(
      problem ? [expect.stringContaining(`2: ${problem}`)] : [],
    );
  });
  it('takes a row once', () => {
    const row = 'P1,2027-01-05,distress-0-10,5,,';
    expect(csv(row, row).badRows).toMatchObject([{ line: 3, field: 'instrument' }]);
  });
  it('takes JSON Lines, and answers as they are', () => {
    const lines = [
      '{"patient":"P1","at":"2027-01-05","instrument":"distress-0-10","answers":{"distress-1":5}}',
      '',
      'oops',
      '[]',
      '{"patient":"P1","at":"soon","instrument":"distress-0-10"}',
    ].join('\n');
    const { responses, badRows } = readResponses('x.jsonl', lines, INSTRUMENTS);
    expect(responses).toMatchObject([
      { dueAt: '2027-01-05T00:00:00.000Z', answers: { 'distress-1': 5 }, delivered: true },
    ]);
    expect(badRows).toMatchObject([
      { line: 3, field: 'row' },
      { line: 4, field: 'row' },
      { line: 5, field: 'at' },
    ]);
  });
  it('takes null for an item that was not answered', () => {
    const line = '{"patient":"P1","at":"2027-01-05","instrument":"phq-2","answers":{"phq2-1":1,"phq2-2":null}}';
    expect(readResponses('x.jsonl', line, INSTRUMENTS)).toMatchObject({
      responses: [{ answers: { 'phq2-1': 1 } }],
      badRows: [],
    });
  });
  it.each([';', '\t'])('takes columns separated by "%s"', (separator) => {
    const rows = [
      ['patient', 'dueAt', 'instrument', 'answers'],
      ['P1', '2027-01-05', 'phq-2', '"{""phq2-1"":1,""phq2-2"":2}"'],
    ];
    const text = rows.map((row) => row.join(separator)).join('\r\n');
    expect(readResponses('x.csv', text, INSTRUMENTS)).toMatchObject({
      responses: [{ patient: 'P1', answers: { 'phq2-1': 1, 'phq2-2': 2 } }],
      badRows: [],
    });
  });
  it.each([
    ['studyId,dueAt,instrument,distress-1', ['patient is missing; the file has studyId,', '"studyId" is none we know']],
    ['patient,instrument,answers', ['dueAt is missing; the file has patient, instrument, answers']],
    ['patient,at', ['instrument is missing', 'answers (or a column named like an item) is missing']],
    ['patient,at,instrument,distress-1,distress1', ['"distress1" is none we know']],
  ])('names what is wrong with the columns %s once, and reads no row', (header, problems) => {
    const { responses, badRows } = readResponses('x.csv', `${header}\nP1,x,x,x,x\nP2,x,x,x,x\n`, INSTRUMENTS);
    expect(responses).toEqual([]);
    expect(badRows).toEqual(
      problems.map((problem) => ({ line: 1, field: 'column', problem: expect.stringContaining(problem) })),
    );
  });
  it('names a file that is not CSV', () => {
    expect(readResponses('x.csv', 'patient\n"open', INSTRUMENTS).badRows).toMatchObject([{ field: 'file' }]);
  });
});

describe('a file of which nothing was played', () => {
  const HEADER = 'patient,dueAt,instrument,distress-1,lasa-qol,delivered';
  const rules = ALERT_RULES.filter(({ id }) => id === 'distress-urgent');
  it.each([
    ['has a header alone', HEADER],
    ['has no delivered survey', `${HEADER}\nP1,2027-01-05,distress-0-10,,,false`],
    ['asks what no rule is about', `${HEADER}\nP1,2027-01-05,lasa-qol,,5,`],
  ])('gets no verdict: it %s', (_, text) => {
    const { responses, badRows } = readResponses('x.csv', text, INSTRUMENTS);
    expect(badRows).toEqual([]);
    const content = { ...CONTENT, ruleSet: () => ({ id: 'mine', version: 'mine', rules }) };
    const report = reportOf(countLoad(playResponses(responses, content, { daysOpen: 2 }), rules, 100), 'mine');
    expect(report).toContain('Nothing was played: no verdict.');
    expect(report).not.toContain('budget');
  });
});

describe('the command', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'replay-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const replay = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['infra/tools/replay.ts', ...args], { encoding: 'utf8' });

  it('prints a table that says whether the budget holds', () => {
    const { stdout, stderr, status } = replay('--responses', EXAMPLE);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('Surveys that alert: 27.27 of 100; the proposed budget is 15: OVER IT');
  });
  it('prints JSON for another set of rules and another panel', () => {
    const when = { kind: 'answer', instrument: 'distress-0-10', linkId: 'distress-1', atLeast: 5 };
    const rules = [{ id: 'five', ladder: 'five', severity: 'routine', when, reason: 'x', source: 'policy' }];
    const file = write('rules.json', JSON.stringify({ version: 'mine', rules }));
    const { stdout, status } = replay('--responses', EXAMPLE, '--rules', file, '--patients-per-nurse', '60', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      rulesVersion: 'mine',
      rules: [{ id: 'five', alerts: 3, surveys: 11 }],
      casesPerNurseAndWorkingDay: ((3 / 12) * 60) / 5,
      badRows: [],
    });
  });
  it('names bad rows, plays the others and fails', () => {
    const file = write(
      'bad.csv',
      'patient,dueAt,instrument,distress-1\nP1,soon,distress-0-10,5\nP1,2027-01-05,distress-0-10,9\n',
    );
    const { stdout, stderr, status } = replay('--responses', file, '--json');
    expect(status).toBe(1);
    expect(stderr).toContain(`${file}: line 2: dueAt is not a time`);
    expect(JSON.parse(stdout)).toMatchObject({ surveys: 1, bySeverity: { urgent: { alerts: 1 } } });
  });
  it('gives no verdict on an empty file, and fails', () => {
    const file = write('empty.csv', '');
    const { stdout, status } = replay('--responses', file);
    expect({ stdout, status }).toMatchObject({ stdout: expect.stringMatching(/^Nothing was played/), status: 1 });
    expect(JSON.parse(replay('--responses', file, '--json').stdout)).toMatchObject({ withinBudget: null });
  });
  it.each([
    [[], '--responses is missing'],
    [['--responses', 'nowhere.csv'], 'nowhere.csv cannot be read'],
    [['--responses', 'README.md'], 'expected a file that ends in .csv or .jsonl'],
    [['--responses', EXAMPLE, '--patients-per-nurse', 'many'], 'expected a number above 0'],
    [['--responses', EXAMPLE, '--rules', 'package.json'], 'package.json: rules is missing'],
    [['--response', EXAMPLE], "Unknown option '--response'"],
  ])('refuses %j', (args, problem) => {
    const { stdout, stderr, status } = replay(...args);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain(problem);
  });
});
