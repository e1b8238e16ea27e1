// What a clinician reads before signing: the words are right, and nothing that the hash covers is left out.
import { describe, expect, it } from 'vitest';
import { instrumentReport } from '../../infra/tools/content/instrument-report.ts';
import { planCalendar } from '../../infra/tools/content/plan-calendar.ts';
import { rulesReport } from '../../infra/tools/content/rules-report.ts';
import type { AlertCondition, AlertRule } from '../../shared/domain/alert.ts';
import { reachWithin } from '../../shared/domain/alert-clocks.ts';
import { conditionWords } from '../../shared/domain/in-words/condition-words.ts';
import { REACHED } from '../../shared/domain/in-words/reached.ts';
import { HOUR, MINUTE, millisecondsBetween } from '../../shared/domain/instant.ts';
import { INSTRUMENTS, instrument } from '../../shared/instruments/registry.ts';
import { RULE_SETS } from '../../shared/plans/alert-rules.ts';
import { CONTENT } from '../../shared/plans/content.ts';

const [RULE_SET] = RULE_SETS;
const { rules } = RULE_SET;
const NERVES = { kind: 'answer', instrument: 'ici-symptom-check', linkId: 'ici-nerves' } as const;
const NUMBNESS = '"Numbness or weakness, more than before treatment?"';

describe('a condition in words', () => {
  it.each<[AlertCondition, string]>([
    [
      { ...NERVES, atLeast: 1, atMost: 2 },
      `${NUMBNESS} = 1 Mild numbness or tingling or 2 Strong or spreading numbness`,
    ],
    [
      { kind: 'answer', instrument: 'distress-0-10', linkId: 'distress-1', atLeast: 8 },
      'how much distress have you had in the past week, including today?" = 8 or more',
    ],
    [{ kind: 'answer', instrument: 'who-5', linkId: 'who5-1', atMost: 1 }, 'who-5 who5-1 = '],
    [{ kind: 'score', instrument: 'phq-9', score: 'total', atLeast: 15 }, 'phq-9 total 15 or more'],
    [
      { kind: 'score', instrument: 'phq-9', score: 'total', bands: ['mild', 'severe'] },
      'phq-9 total in mild or severe',
    ],
    [
      { kind: 'worse', instrument: 'phq-9', score: 'total', than: 'last', by: 5, atLeast: 8 },
      'phq-9 total is worse by 5 or more than the last time, and now 8 or more',
    ],
    [
      {
        kind: 'all',
        of: [
          { ...NERVES, atLeast: 3 },
          { ...NERVES, linkId: 'ici-heart', atLeast: 1 },
        ],
      },
      '\n  and "More than before treatment, does your heart race',
    ],
    [
      { kind: 'running', times: 2, of: { kind: 'score', instrument: 'phq-9', score: 'total', atMost: 5 } },
      'phq-9 total 5 or less, 2 times running',
    ],
    [
      { kind: 'case', severity: 'urgent', atLeast: 2, except: ['phq-4', 'phq-9'] },
      '2 or more alerts in one survey that are urgent or more severe, those about phq-4 and phq-9 not counted',
    ],
    [{ kind: 'statement', danger: 'self-harm' }, 'a text that speaks of self-harm'],
    [{ kind: 'missed', inARow: 2 }, '2 surveys in a row delivered and not answered'],
    [{ kind: 'missed', inARow: 2, begun: true }, '2 surveys in a row delivered and not answered to the end'],
    [{ kind: 'missed', inARow: 1, instrument: 'car-t-check' }, 'its car-t-check not finished'],
    [{ kind: 'not-computed', instrument: 'phq-9', score: 'total' }, 'its total cannot be computed'],
  ])('%j', (when, words) => {
    expect(conditionWords(when, INSTRUMENTS)).toContain(words);
  });
});

it('rules are one entry each, under their severity, with their reason, source and quiet days', () => {
  const report = rulesReport(RULE_SET, INSTRUMENTS).join('\n');
  expect(report.match(/^ +Rule /gm)).toHaveLength(rules.length);
  const entry = report.slice(0, report.indexOf('Rule symptom-numbness-mild,')).split('\n\n').at(-1);
  expect(entry).toContain(`${NUMBNESS} = 1 Mild numbness or tingling, `);
  expect(entry).toContain('4 Numbness and weakness → routine (in 2 working days)\n');
  expect(entry).toContain('Staff read: Mild numbness or tingling.');
  expect(entry).toContain('Having alerted, quiet for 28 days unless it gets worse');
  const severities = report.match(/^(CRITICAL|URGENT|ROUTINE)/gm);
  expect(severities).toEqual(['CRITICAL', 'URGENT', 'ROUTINE']);
});

it('says as much time as the clocks give', () => {
  const from = '2027-01-05T15:00:00.000Z';
  const given = (severity: 'critical' | 'urgent') => millisecondsBetween(from, reachWithin(severity, from, undefined));
  expect(REACHED.critical).toContain(`${given('critical') / MINUTE} min`);
  expect(REACHED.urgent).toContain(`${given('urgent') / HOUR} h`);
});

describe('an instrument', () => {
  const report = (id: string) => instrumentReport(instrument(id), rules).join('\n');
  const optionsOf = (id: string, linkId: string) =>
    report(id)
      .split('\n\n')
      .find((part) => part.split('\n')[0]?.endsWith(` ${linkId}`)) ?? '';

  it('says beside an option what it leads to, alone and with others, the most severe first', () => {
    const breathing = optionsOf('ici-symptom-check', 'ici-breathing');
    expect(breathing).toMatch(/^ +1 Cough only .*→ routine \(symptom-cough\)$/m);
    expect(breathing).toMatch(
      /^ +2 Short of breath with effort .*→ critical together with ici-heart \(symptom-heart-and-breathing\); urgent \(symptom-breathless\)$/m,
    );
    expect(breathing).toMatch(/^ +0 No \/ No [^→]*$/m);
    expect(breathing).toContain('only asked after ici-gate-chest-skin = 1 Yes');
  });

  it('says of an answer on a ladder only the most severe rule', () => {
    const distress = optionsOf('distress-0-10', 'distress-1');
    expect(distress).toMatch(/^ +7 → routine if 2 times running \(distress-routine\)$/m);
    expect(distress).toMatch(/^ +8 → urgent \(distress-urgent\)$/m);
  });

  it('shows the shared scale where it is used, what no answer leads to, and the rules about its scores', () => {
    expect(report('phq-9').match(/Nearly every day/g)).toHaveLength(9);
    expect(optionsOf('phq-9', 'phq9-9')).toContain('not answered → critical (phq-9-item-9-unanswered)');
    expect(report('phq-9')).toContain('phq-9 total 15 or more → urgent (phq-9-total-urgent)');
  });
});

type Path = readonly (string | number)[];

const leavesOf = (data: unknown, path: Path = []): readonly Path[] =>
  typeof data === 'object' && data !== null
    ? Object.entries(data).flatMap(([key, value]) => leavesOf(value, [...path, key]))
    : [path];

/** Days: by less, the end of a row of survey days may change without changing which days they are. */
const LONGEST_INTERVAL = 91;

const changed = (leaf: unknown): readonly unknown[] => {
  if (typeof leaf === 'number') return [leaf + LONGEST_INTERVAL, leaf - LONGEST_INTERVAL];
  return typeof leaf === 'boolean' ? [!leaf] : [`${leaf}x`];
};

/** The same data with another value in this place, in each way that is worth a try. */
const variantsOf = <T extends object>(data: T, path: Path): readonly T[] => {
  const parentOf = (copy: object): object => path.slice(0, -1).reduce((within, key) => Reflect.get(within, key), copy);
  const last = path.at(-1) ?? '';
  return changed(Reflect.get(parentOf(data), last)).map((value) => {
    const copy = structuredClone(data);
    Reflect.set(parentOf(copy), last, value);
    return copy;
  });
};

/** Places of which no change shows. */
const unseen = <T extends object>(data: T, paths: readonly Path[], print: (data: T) => readonly string[]): string[] => {
  const before = print(data).join('\n');
  return paths
    .filter((path) => variantsOf(data, path).every((variant) => print(variant).join('\n') === before))
    .map((path) => path.join('.'));
};

describe('whatever is changed shows in what is read', () => {
  it.each(CONTENT.plans)('of plan $id', (plan) => {
    expect(unseen(plan, leavesOf(plan), (one) => planCalendar(one, INSTRUMENTS))).toEqual([]);
  });

  /** The kind of an answer in a list of answers can be no other; a survey is missed with its instrument, however many. */
  const saysNothing = ({ when }: AlertRule, path: Path): boolean =>
    (['all', 'some'].includes(when.kind) && path[1] === 'of' && path.at(-1) === 'kind') ||
    (when.kind === 'missed' && when.instrument !== undefined && path.at(-1) === 'inARow');

  it('of the rules', () => {
    const places = rules.flatMap((rule) => {
      const paths = leavesOf(rule).filter((path) => !saysNothing(rule, path));
      const print = (one: AlertRule) => rulesReport({ id: 't', version: '1', rules: [one] }, INSTRUMENTS);
      return unseen(rule, paths, print).map((place) => `${rule.id}: ${place}`);
    });
    expect(places).toEqual([]);
  });

  it.each(INSTRUMENTS)('of instrument $id', (one) => {
    expect(unseen(one, leavesOf(one), (changedOne) => instrumentReport(changedOne, rules))).toEqual([]);
  });
});
