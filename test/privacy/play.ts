// Plays a patient whose name, phones, words and answers can be found anywhere, and looks for them in what it is given.
import { type Change, deliver } from '../../functions/deliver/deliver.ts';
import { receiveText } from '../../functions/receive-text/receive-text.ts';
import { sendText } from '../../functions/send-text/send-text.ts';
import { countFigures } from '../../functions/sweep/count-figures.ts';
import { dailyNoteSender } from '../../functions/sweep/send-daily-note.ts';
import { sweep } from '../../functions/sweep/sweep.ts';
import { wakePatient } from '../../functions/wake-patient/wake-patient.ts';
import { memoryDailyNoteTopic } from '../../shared/adapters/memory/daily-note-topic.ts';
import { memoryDailyNotes } from '../../shared/adapters/memory/daily-notes.ts';
import { DAY, MINUTE } from '../../shared/domain/instant.ts';
import { type Call, CLINICIAN, COORDINATOR, call, LEAD } from '../functions/console/api.ts';
import { inbound } from '../functions/inbound.ts';
import { NOTE_TIME, PHONE, TEAM, type World, world } from '../functions/world.ts';

export const OTHER_PHONE = '+13125550177';
export const NAME = 'Zenobia Quillfeather';
/** Said by the patient at one time or another. */
export const SAID = 'my zebrawood banjo hurts';
/** Written by staff. */
export const NOTED = 'walnut orchestra remark';
const PLANTED: readonly string[] = [NAME, 'Quillfeather', PHONE, OTHER_PHONE, SAID, 'zebrawood', NOTED, 'walnut'];

/** As they are written, in any case, in an address and in a form; and a phone as a log or an address would give it. */
const spellings = (words: string): readonly string[] =>
  words.startsWith('+')
    ? [words.slice(1), encodeURIComponent(words)]
    : [words, encodeURIComponent(words), words.replaceAll(' ', '+')];

/** An answer is a digit, which is found in anything: its field is looked for instead, also in JSON within JSON or a form. */
export const PRIVATE_FIELD =
  /(?:\\*"|%22)(?:phone|body|answers?|code|originationNumber|messageBody)(?:\\*"|%22)(?::|%3A)/;

/** Said by the patient, and found in anything: looked for as a whole value, under whatever name. */
const SHORT: readonly unknown[] = ['YES', 'no', '2', 'STOP'];

/** Values of a thing that are, letter for letter, a short text of the patient. */
export const shortIn = (thing: unknown): readonly unknown[] =>
  typeof thing === 'object' && thing !== null
    ? Object.values(thing).flatMap(shortIn)
    : SHORT.filter((one) => one === thing);

export const foundIn = (thing: unknown): readonly string[] => {
  const text = JSON.stringify(thing).toLowerCase();
  return PLANTED.filter((words) => spellings(words).some((each) => text.includes(each.toLowerCase())));
};

export interface Played {
  readonly on: World;
  readonly id: string;
  /** What was handed to EventBridge Scheduler: patient and times. */
  readonly schedules: readonly (readonly [patientId: string, from: string | undefined, to: string | undefined])[];
  /** What the API refused: what it was sent, and what it answered. */
  readonly refusals: readonly { readonly sent: Call; readonly answer: unknown }[];
  /** What whoever leads the programme was sent. */
  readonly notes: readonly unknown[];
  /** What the programme and the research export show of the patient. */
  readonly figures: readonly unknown[];
}

/** Hands on what the table holds, as the stream would. */
const deliverAll = async (on: World): Promise<void> => {
  const { states, texts, alerts } = on.table;
  const at = { sequenceNumber: '1' };
  const changes: readonly Change[] = [
    ...[...states.values()].map((after) => ({ ...at, patientId: after.id, kind: 'state' as const, before: {}, after })),
    ...[...texts.values()].map((after) => ({
      ...at,
      patientId: after.patientId,
      kind: 'text' as const,
      before: undefined,
      after,
    })),
    ...[...alerts.values()].map((after) => ({
      ...at,
      patientId: after.patientId,
      kind: 'alert' as const,
      before: undefined,
      after,
    })),
  ];
  for (const change of changes) await deliver(on, change);
};

const sendAll = async (on: World): Promise<void> => {
  for (const text of [...on.table.texts.values()])
    if (text.direction === 'out' && text.status === 'preparation' && !text.chained)
      await sendText(on, { patientId: text.patientId, communicationId: text.id });
};

const PATIENT = {
  studyId: 'ICI-1',
  name: NAME,
  phone: PHONE,
  language: 'en',
  timeZone: 'America/Chicago',
  preferredTime: '10:30',
  consentSource: 'in-person',
  careTeam: TEAM.id,
};

/** Everything that staff may do with a patient's words, phones and name in it, right or wrong. */
const staffCalls = (id: string): readonly Call[] => [
  { route: 'POST /patients', body: { ...PATIENT, studyId: 'ICI-2', name: 'Somebody Else' } },
  { route: 'POST /patients', body: { ...PATIENT, phone: '+13125550178', name: 'Somebody Else' } },
  { route: 'POST /alerts/{id}/close', id: `${id}.none`, claims: CLINICIAN, body: { outcome: 'called' } },
  { route: 'POST /patients/{id}/hold', id, body: { reason: 'none' } },
  { route: 'POST /patients', body: { ...PATIENT, phone: `${PHONE}x`, timeZone: NAME, [SAID]: SAID } },
  { route: 'POST /patients', body: `${NAME} ${PHONE} ${SAID}` },
  { route: 'POST /patients/import', body: `study_id,${NAME}\n"${PHONE},${SAID}\n` },
  { route: 'POST /patients/import', body: `studyId,name,phone\nICI-3,${NAME},${PHONE}${SAID}\n` },
  { route: 'POST /patients/{id}/phone', id, body: { phone: OTHER_PHONE } },
  { route: 'POST /patients/{id}/phone', id, body: { phone: `${OTHER_PHONE}${SAID}` } },
  { route: 'POST /patients/{id}/notes', id, body: { body: NOTED } },
  { route: 'POST /patients/{id}/notes', id, body: { [NOTED]: NOTED } },
  { route: 'POST /patients/{id}/texts', id, body: { text: NOTED, body: NOTED } },
  { route: 'POST /patients/{id}/modules', id, claims: CLINICIAN, body: { module: 'distress-every-week' } },
  { route: 'POST /patients/{id}/modules', id, claims: CLINICIAN, body: { module: NOTED } },
  { route: 'POST /patients/{id}/plan', id, body: { plan: NOTED } },
  { route: 'POST /patients/{id}/settings', id, body: { name: NAME, phone: PHONE } },
  { route: 'POST /patients/{id}/responses', id, body: { answers: { [SAID]: SAID } } },
  { route: 'POST /plans', claims: LEAD, body: { from: 'checkpoint-inhibitor', name: 'cedar' } },
  { route: 'POST /plans', claims: LEAD, body: { from: NAME, name: SAID } },
  { route: 'PUT /plans/{id}', id: 'cedar-v1', claims: LEAD, body: { revision: 1, plan: { [NAME]: SAID } } },
  { route: 'GET /export', claims: CLINICIAN, query: { format: 'csv' } },
  { route: 'GET /export', claims: CLINICIAN, query: { format: SAID, of: NAME, from: PHONE } },
  { route: 'GET /patients/{id}/export', id, claims: CLINICIAN },
  { route: 'GET /patients/{id}', id: NAME, claims: CLINICIAN },
];

export const play = async (): Promise<Played> => {
  const on = world();
  const schedules: Played['schedules'][number][] = [];
  const move = on.wakeUps.move;
  const recorded: World = {
    ...on,
    wakeUps: {
      ...on.wakeUps,
      move: async (...asked) => {
        schedules.push(asked);
        await move(...asked);
      },
    },
  };
  const says = async (body: string): Promise<void> => {
    recorded.pass(MINUTE);
    await receiveText(recorded, inbound(body, recorded.clock()));
    await deliverAll(recorded);
    recorded.pass(MINUTE);
    await sendAll(recorded);
  };

  await call(recorded, { route: 'POST /patients', body: PATIENT, claims: COORDINATOR });
  const [id = ''] = await recorded.patients.patientIdsByPhone(PHONE);
  await deliverAll(recorded);
  await sendAll(recorded);
  await says('YES');
  const nextWakeAt = recorded.table.states.get(id)?.nextWakeAt ?? '';
  recorded.pass(Date.parse(nextWakeAt) - Date.parse(recorded.clock()));
  await wakePatient(recorded, { patientId: id });
  await sendAll(recorded);
  for (const body of [SAID, 'no', '2', `I want to die, ${SAID}`, 'STOP', SAID]) await says(body);
  await receiveText(recorded, `{"${SAID}": "${PHONE}`).catch(() => undefined);

  const refusals: Played['refusals'][number][] = [];
  for (const request of staffCalls(id)) {
    const answer = await call(recorded, request);
    if (answer.status >= 400) refusals.push({ sent: request, answer });
  }
  recorded.pass(DAY);
  await sweep(recorded, () => true);
  await countFigures(recorded, () => true);
  const noteTopic = memoryDailyNoteTopic();
  await dailyNoteSender({
    ...recorded,
    noteTime: NOTE_TIME,
    programmeUrl: 'https://console.example/console/programme',
    dailyNotes: memoryDailyNotes(recorded.table),
    noteTopic,
    loadContent: async () => recorded.content,
    warn: recorded.log,
  })();
  await deliverAll(recorded);
  const research = await call(recorded, {
    route: 'POST /export/research',
    claims: LEAD,
    body: { key: 'a key of sixteen letters', format: 'csv' },
  });
  const figures = [...recorded.table.figures.values(), research.body];
  return { on: recorded, id, schedules, refusals, notes: noteTopic.notes, figures };
};
