// The scenarios that are broken at every call: what happens to patients, and what staff do.
import { DeleteScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { type Mood, WELL } from '../../infra/local/demo/moods.ts';
import { answer, type Persona, say } from '../../infra/local/demo/persona.ts';
import { HOURS, type Scenario, type Stage, TEAM } from './stage.ts';

const PHONE = '+12125550101';
const PATIENT = {
  studyId: 'X-1',
  name: 'Example Ash',
  phone: PHONE,
  language: 'en',
  timeZone: 'America/New_York',
  preferredTime: '11:30',
  startDate: '2027-01-04',
  consentSource: 'in-person',
  careTeam: 'cedar',
};
/** One score of theirs needs a person. Nobody's answers are drawn, so that every run is the same. */
const STEADY: Mood = { ...WELL, distress: [1, 1], 'quality of life': [8, 8], mood: [0, 0] };
const DISTRESSED: Mood = { ...STEADY, distress: [9, 9] };
/** Seconds until somebody replies. */
const SOON = [20, 20] as const;

const invited: Persona['invited'] = (moment) => [say('yes', SOON, moment)];
const answering = (mood: Mood): Persona => ({
  name: 'answering',
  invited,
  asked: (question, moment) => [answer(question, mood, SOON, moment)],
});
/** Answers well, but for one question. */
const saying = (what: 'stop' | 'selfHarm', at: number): Persona => ({
  name: what,
  invited,
  asked: (question, moment) =>
    moment.question === at ? [say(what, SOON, moment)] : [answer(question, STEADY, SOON, moment)],
});

const enrol = async (stage: Stage, persona: Persona, fields: object = {}): Promise<string> => {
  stage.own(PHONE, persona);
  const { patient } = await stage.ask(['coordinator'], 'POST', '/patients', { ...PATIENT, ...fields });
  return patient?.id ?? '';
};
const putTeam = (stage: Stage) => stage.ask(['coordinator'], 'PUT', '/care-teams/cedar', TEAM);

const alertOf = ({ cloud }: Stage): string =>
  cloud.inbox.notices.map(({ message }) => / alert (\S+?)[: ]/.exec(message)?.[1]).find((id) => id !== undefined) ?? '';
/** Waits until the care team has heard of an alert, and a little longer: before it escalates. */
const heard = async (stage: Stage): Promise<void> => {
  for (let minutes = 0; minutes < 2 * HOURS && !alertOf(stage); minutes++) await stage.pass(1);
  await stage.pass(3);
};
const acknowledge = (stage: Stage) => stage.ask(['clinician'], 'POST', `/alerts/${alertOf(stage)}/acknowledge`);
const close = (stage: Stage) =>
  stage.ask(['clinician'], 'POST', `/alerts/${alertOf(stage)}/close`, { outcome: 'called' });

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'survey-with-alert',
    play: async (stage) => {
      await putTeam(stage);
      stage.begin();
      await enrol(stage, answering(DISTRESSED));
      await stage.pass(3 * HOURS);
      await acknowledge(stage);
      await close(stage);
    },
  },
  {
    name: 'stop-in-mid-survey',
    play: async (stage) => {
      await putTeam(stage);
      await enrol(stage, saying('stop', 2));
      await stage.pass(25);
      stage.begin();
      await stage.pass(26 * HOURS);
    },
  },
  {
    name: 'self-harm',
    play: async (stage) => {
      await putTeam(stage);
      await enrol(stage, saying('selfHarm', 2));
      await stage.pass(25);
      stage.begin();
      await heard(stage);
      await acknowledge(stage);
      await close(stage);
    },
  },
  {
    name: 'escalation',
    play: async (stage) => {
      await putTeam(stage);
      await enrol(stage, saying('selfHarm', 1));
      await stage.pass(25);
      stage.begin();
      await heard(stage);
      // It escalates, and on through the whole chain.
      await stage.pass(2 * HOURS);
      await acknowledge(stage);
      await stage.pass(5);
      await close(stage);
    },
  },
  {
    name: 'moved-infusion',
    play: async (stage) => {
      await putTeam(stage);
      const infusion = { kind: 'infusion', date: '2027-01-06', time: '10:30' };
      const id = await enrol(stage, answering(STEADY), { startDate: '2027-01-11', appointments: [infusion] });
      await stage.pass(30);
      stage.begin();
      const { appointments } = await stage.ask(['coordinator'], 'GET', `/patients/${id}`);
      const path = `/patients/${id}/appointments/${appointments?.[0]?.id ?? '2027-01-06T10:30'}`;
      await stage.ask(['coordinator'], 'PUT', path, { ...infusion, date: '2027-01-07' });
      await stage.pass(3 * 24 * HOURS);
    },
  },
  {
    name: 'import',
    play: async (stage) => {
      await putTeam(stage);
      stage.begin();
      const phones = ['+12125550101', '+12125550102', '+12125550103'];
      for (const phone of phones) stage.own(phone, answering(STEADY));
      const rows = phones.map((phone, place) =>
        [`X-${place + 1}`, `Example ${place + 1}`, phone, 'en', 'America/New_York', '11:30', 'written', 'cedar'].join(),
      );
      const header = 'studyId,name,phone,language,timeZone,preferredTime,consentSource,careTeam';
      await stage.ask(['coordinator'], 'POST', '/patients/import', [header, ...rows].join('\n'));
      await stage.pass(20);
    },
  },
  {
    name: 'text-not-delivered',
    play: async (stage) => {
      await putTeam(stage);
      stage.begin();
      // The number was given up right after its owner had agreed.
      const { carrier } = stage.cloud;
      const hasWritten = () => carrier.texts(PHONE).some(({ direction }) => direction === 'from-phone');
      carrier.fate = () => (hasWritten() ? { failed: 'Invalid phone number' } : 'delivered');
      await enrol(stage, answering(STEADY));
      await stage.pass(30);
    },
  },
  {
    name: 'lost-schedules',
    play: async (stage) => {
      await putTeam(stage);
      await enrol(stage, saying('stop', 1));
      await stage.pass(5);
      await loseSchedules(stage);
      stage.begin();
      stage.sweep();
      await stage.pass(90);
    },
  },
];

/** As somebody with too many rights might. */
const loseSchedules = async ({ cloud }: Stage): Promise<void> => {
  const client = new SchedulerClient(cloud.administrator);
  for (const { Name, GroupName } of cloud.schedules())
    await client.send(new DeleteScheduleCommand({ Name, GroupName }));
  client.destroy();
};
