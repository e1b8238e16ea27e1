// What is planted in a patient's record is found nowhere else.
import { expect, test } from 'vitest';
import { foundIn, NAME, NOTED, OTHER_PHONE, PRIVATE_FIELD, play, SAID, shortIn } from './play.ts';

const played = await play();

test('what is looked for is there: the record holds it, and the texts went out', () => {
  const { on, id } = played;
  expect(foundIn([...on.table.states.values(), ...on.table.texts.values(), ...on.table.notes.values()])).toEqual(
    expect.arrayContaining([NAME, OTHER_PHONE, SAID, NOTED]),
  );
  expect(on.table.states.get(id)?.phone).toBe(OTHER_PHONE);
  expect(on.gateway.sent.length).toBeGreaterThan(0);
});

test.each<[string, readonly unknown[]]>([
  ['a log', played.on.logs],
  ['a metric', Object.keys(played.on.counts)],
  ['a schedule', played.schedules],
  ['a notice to a care team, or to whoever leads', [...played.on.topic.notices, ...played.on.leads.notices]],
  ['a queue of texts', [...played.on.queues.replies, ...played.on.queues.campaign]],
  ['a queue of wake-ups', played.on.queues.wakeRequests],
  ['the audit of patients, which stays when the rest is erased', [...played.on.table.audit.values()]],
  ['the audit of plans', played.on.table.planAudit],
  ['the figures and the research export', played.figures],
  ['the daily note', played.notes],
])('nothing of the patient is in %s', (_, things) => {
  expect(things).not.toHaveLength(0);
  expect(things.flatMap(foundIn)).toEqual([]);
  expect(things.flatMap(shortIn)).toEqual([]);
  expect(things.filter((thing) => PRIVATE_FIELD.test(JSON.stringify(thing)))).toEqual([]);
});

test('a refusal tells nothing of the patient that was not in the request', () => {
  expect(played.refusals.length).toBeGreaterThan(10);
  const told = played.refusals.flatMap(({ sent, answer }) => {
    const known = foundIn(sent);
    return foundIn(answer).filter((words) => !known.includes(words));
  });
  expect(told).toEqual([]);
});
