import { expect, it } from 'vitest';
import { programmeLeads } from '../../../functions/deliver/programme-leads.ts';
import { memoryDailyNoteTopic } from '../../../shared/adapters/memory/daily-note-topic.ts';

const NOTICE = { alertId: 'p1.a1', careTeamId: 'north', severity: 'critical', escalation: 4 } as const;

it('tells whoever leads the programme which alert of which team, and nothing about the patient', async () => {
  const topic = memoryDailyNoteTopic();
  await programmeLeads(topic, 'https://vigil.example.org/console').tell(NOTICE);
  expect(topic.notes).toEqual([
    {
      subject: 'Vigil: nobody has acted on an alert',
      text: 'Vigil: a critical alert of team north has gone through its whole on-call chain, and is still overdue. See that a person acts now: https://vigil.example.org/console/alerts/p1.a1',
    },
  ]);
});

it.each(['refused', 'unknown'] as const)('fails where it was %s, to be tried again', async (outcome) => {
  const topic = memoryDailyNoteTopic();
  topic.script.push(outcome);
  await expect(programmeLeads(topic, 'https://x').tell(NOTICE)).rejects.toThrow('not told');
});
