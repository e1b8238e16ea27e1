import { beforeAll, describe, expect, it } from 'vitest';
import { type DemoOptions, playDemo } from '../../infra/local/demo/play.ts';
import type { RecordedDemo } from '../../infra/local/demo/recorded-world.ts';
import { reportOn } from '../../infra/local/demo/report.ts';
import { explained, needed, unneeded } from '../infra/needed.ts';

const OPTIONS: DemoOptions = { seed: 7, weeks: 2 };

describe('two weeks of the demo', () => {
  let world: RecordedDemo;
  beforeAll(async () => {
    world = await playDemo(OPTIONS);
  }, 180_000);

  it('breaks nothing', () => {
    expect(reportOn(world, OPTIONS, 1).breaches).toEqual([]);
  });

  it('needs everything that the template grants, but for what is explained', () => {
    expect(needed(world.grants).length).toBeGreaterThan(explained().length);
    expect(unneeded(world.grants)).toEqual(explained());
  });

  it('says in JSON how it went', () => {
    const report = JSON.parse(reportOn(world, OPTIONS, 1).json);

    expect(report).toMatchObject({ patients: 24, invited: 24, consented: 22, seconds: 1 });
    expect(report.due).toBeGreaterThan(report.completed + report.expired - 1);
    expect(report.alerts.critical).toBeGreaterThan(0);
    expect(report.segments).toBeGreaterThanOrEqual(report.texts);
    expect(report.invariants.every(({ checked, broken }: Record<string, number>) => checked && broken === 0)).toBe(
      true,
    );
  });

  it('hears of every kind of trouble', () => {
    const raised = new Set(world.alerts.map(({ ruleId }) => ruleId));
    const kinds = [
      'distress-urgent',
      'invitation-unanswered',
      'medical-emergency-statement',
      'missed-surveys',
      'opted-out',
      'phq-9-item-9-positive',
      'self-harm-statement',
      'text-refused',
      'wrong-number',
    ];
    expect(kinds.filter((kind) => !raised.has(kind))).toEqual([]);
  });

  it('plays doubled, overtaken, lost and unconfirmed texts', () => {
    const incoming = world.communications.filter((text) => text.direction === 'in');
    expect(world.logLines.some(({ text }) => text.includes('RECEIVE_TEXT_DUPLICATE'))).toBe(true);
    expect(incoming.some(({ reading, filed }) => reading.kind === 'answer' && !filed)).toBe(true);
    expect(world.communications.some((text) => text.direction === 'out' && text.outcomeUnknown)).toBe(true);
    expect(world.carried.some(({ unconfirmed }) => unconfirmed)).toBe(true);
  });

  it('leaves something to be searched for words in every place but the dead letters', () => {
    expect(world.logLines.some(({ text }) => text.startsWith('{"_aws":'))).toBe(true);
    const kinds = new Set(world.traces.map(({ place }) => place.split(' ')[0]));
    expect([...kinds].toSorted()).toEqual(['answer', 'schedule']);
  });

  it('names patient and text when one was lost', () => {
    const lost = world.communications.find((text) => text.direction === 'in');
    const { studyId } = world.patients.find(({ id }) => id === lost?.patientId) ?? {};
    const tampered = { ...world, communications: world.communications.filter((text) => text !== lost) };

    const { breaches, table } = reportOn(tampered, OPTIONS, 1);

    expect(breaches).toContainEqual(
      `every inbound text is stored once: patient ${studyId}, ${lost?.inboundMessageId}: is stored 0 times`,
    );
    expect(table).toMatch(/BROKEN {2}every inbound text is stored once \(\d+ checked, 1 broken\)/);
  });
});
