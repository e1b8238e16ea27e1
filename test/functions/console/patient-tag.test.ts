import { describe, expect, test } from 'vitest';
import { API_ROUTES } from '../../../functions/console/answer-request.ts';
import { bodySchema } from '../../../infra/tools/openapi/body-schema.ts';
import { PATIENT_OPERATIONS } from '../../../infra/tools/openapi/patient-operations.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { START, seedPatient, TEAM, type World, world } from '../world.ts';
import { call } from './api.ts';

/** What adds something of its own, or ends everything, and can so overwrite nothing that was set. */
const OVERWRITES_NOTHING = [
  'POST /patients/{id}/texts',
  'POST /patients/{id}/notes',
  'POST /patients/{id}/responses',
  'POST /patients/{id}/surveys',
  'POST /patients/{id}/corrections',
  'POST /patients/{id}/erase',
];

interface Sample {
  /** Sets the field, and nothing else where that is possible. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly patient?: Partial<PatientState>;
}

const DR_VALE = { name: 'Dr Vale', phone: '+13125550198' };
const EVENT = { kind: 'infusion', date: '2026-12-10', time: '10:30' };
const INFUSED = {
  firstDose: '2026-11-02',
  infusions: ['2026-11-02', '2026-11-23'],
  lastDose: '2026-12-14',
  cycleDays: 21,
};
const STOPPED: Partial<PatientState> = {
  consent: {
    status: 'opted-out',
    source: 'in-person',
    recordedBy: 'carla',
    recordedAt: START,
    wordingVersion: '1',
    language: 'en',
  },
};
const REQUESTED = { takenBy: 'Kim', on: '2026-11-30', how: 'phone' };
const AGREED = {
  consent: { ...STOPPED.consent, status: 'opted-in', separately: { caregiver: true, 'emergency-contact': true } },
};
const QUESTION = { text: 'Any fever?', answer: 'yes-no' };
const WATCH = { questions: [QUESTION], everyDays: 1, until: '2026-12-05' };
const at = <Field extends keyof typeof INFUSED>(field: Field): Sample => ({ body: { [field]: INFUSED[field] } });
const inPlan = (more: object): Sample => ({ body: { plan: 'after-treatment', ...more } });
const inSettings = (body: Sample['body']): Sample => ({ body });
const inData = (body: Sample['body']): Sample => ({ body, patient: AGREED as Partial<PatientState> });

/** By route, for each field of its body: a request that sets it. */
const SAMPLES: Readonly<Record<string, Readonly<Record<string, Sample>>>> = {
  'POST /patients/{id}/release': {
    verifiedPhone: {
      body: { verifiedPhone: '+13125550100' },
      patient: { hold: { reason: 'wrong-number', since: START } },
    },
  },
  'POST /patients/{id}/phone': { phone: { body: { phone: '+13125550177' } } },
  'PUT /patients/{id}/label': { label: { body: { label: 'Ana' } } },
  'POST /patients/{id}/appointments': {
    kind: { body: EVENT },
    date: { body: EVENT },
    time: { body: EVENT },
  },
  'PUT /patients/{id}/sending-days': {
    blockedWeekdays: { body: { blockedWeekdays: [7] } },
    blockedDates: { body: { blockedDates: ['2026-12-24'] } },
  },
  'PUT /patients/{id}/medicine-reminders': {
    times: { body: { times: ['12:00'], until: '2026-12-09' } },
    until: { body: { times: ['12:00'], until: '2026-12-09' } },
  },
  'POST /patients/{id}/hold': {
    kind: { body: { kind: 'hospital' } },
    until: { body: { kind: 'hospital', until: '2026-12-10' } },
    reviewOn: { body: { kind: 'hospital', reviewOn: '2026-12-08' } },
  },
  'POST /patients/{id}/mode': { mode: { body: { mode: 'phone' } } },
  'PUT /patients/{id}/watch': {
    questions: { body: WATCH },
    everyDays: { body: WATCH },
    until: { body: WATCH },
  },
  'POST /patients/{id}/treatment': {
    firstDose: at('firstDose'),
    infusions: at('infusions'),
    lastDose: at('lastDose'),
    cycleDays: at('cycleDays'),
  },
  'POST /patients/{id}/plan': {
    plan: inPlan({}),
    startAgain: inPlan({ startAgain: true }),
    from: inPlan({ from: '2026-12-14' }),
    firstDose: inPlan({ firstDose: INFUSED.firstDose }),
    infusions: inPlan({ infusions: INFUSED.infusions }),
    lastDose: inPlan({ lastDose: '2026-11-23' }),
    cycleDays: inPlan({ cycleDays: 21 }),
  },
  'POST /patients/{id}/modules': {
    module: { body: { module: 'distress-every-week' } },
    from: { body: { module: 'distress-every-week', from: '2026-12-09' } },
    remove: {
      body: { module: 'distress-every-week', remove: true },
      patient: {
        carePlan: {
          planId: 'checkpoint-inhibitor',
          version: '1',
          next: 0,
          startsOn: '2026-12-07',
          modules: [{ id: 'distress-every-week', from: '2026-12-07' }],
        },
      },
    },
  },
  'POST /patients/{id}/settings': {
    timeZone: inSettings({ timeZone: 'America/Los_Angeles' }),
    preferredTime: inSettings({ preferredTime: '11:00' }),
    quietHours: inSettings({ quietHours: { from: '19:00', to: '09:00' } }),
    language: inSettings({ language: 'es' }),
    treatingDoctor: inSettings({ treatingDoctor: DR_VALE }),
  },
  'POST /patients/{id}/data': {
    name: inData({ name: 'Ana Other' }),
    careTeam: inData({ careTeam: 'south' }),
    respondent: inData({ respondent: 'helped' }),
    phoneOwner: inData({ phoneOwner: 'caregiver' }),
    caregivers: inData({ caregivers: [{ name: 'Luis', phone: '+13125550199' }] }),
    emergencyContact: inData({ emergencyContact: { name: 'Luis', phone: '+13125550199' } }),
    birthYear: inData({ birthYear: 1960 }),
    separately: inData({ separately: { voicemail: true } }),
  },
  'POST /patients/{id}/stop': { requested: { body: { requested: REQUESTED } } },
  'POST /patients/{id}/invite': {
    consentSource: { body: { consentSource: 'written', requested: REQUESTED }, patient: STOPPED },
    separately: {
      body: { consentSource: 'in-person', requested: REQUESTED, separately: { voicemail: true } },
      patient: STOPPED,
    },
    requested: { body: { consentSource: 'in-person', requested: REQUESTED }, patient: STOPPED },
  },
};
// The same fields, of one that is there already.
const ALL: typeof SAMPLES = {
  ...SAMPLES,
  'PUT /patients/{id}/appointments/{part}': Object.fromEntries(
    Object.entries({ kind: 'appointment', date: '2026-12-11', time: '11:30' }).map(([field, value]) => [
      field,
      {
        body: { ...EVENT, [field]: value },
        patient: { appointments: [{ id: 'a1', at: '2026-12-10T16:30:00.000Z', kind: 'infusion' }] },
      },
    ]),
  ),
};

const fieldsOf = (route: string): readonly string[] => {
  const body = PATIENT_OPERATIONS[route]?.body;
  return body ? Object.keys(bodySchema(body).properties ?? {}) : [];
};

const SETTING = [...API_ROUTES.keys()].filter(
  (route) => /^(POST|PUT) \/patients\/\{id\}/.test(route) && !OVERWRITES_NOTHING.includes(route),
);

const FIELDS = SETTING.flatMap((route) => fieldsOf(route).map((field) => [route, field] as const));

const ROLES = '[coordinator clinician programme-lead]';

const worldWith = (patient: Partial<PatientState> = {}): World => {
  const on = world();
  on.table.careTeams.set('south', { ...TEAM, id: 'south' });
  seedPatient(on, patient);
  return on;
};

const send = async (on: World, route: string, body: unknown, tag: unknown) => {
  const { status } = await call(on, {
    route,
    id: 'p1',
    part: 'a1',
    body,
    claims: { sub: 's', username: 'ana', token_use: 'access', 'cognito:groups': ROLES },
    headers: { 'if-match': String(tag) },
  });
  return status;
};

describe('of two requests that were made from one look at a patient', () => {
  test.each(FIELDS)('%s: the second that sets %s is told so', async (route, field) => {
    const sample = ALL[route]?.[field];
    if (!sample) throw new Error(`${route} takes the field ${field}, and no sample here sets it`);
    expect(Object.keys(sample.body)).toContain(field);
    const on = worldWith(sample.patient);
    const { body } = await call(on, { route: 'GET /patients/{id}', id: 'p1' });
    expect([await send(on, route, sample.body, body.tag), await send(on, route, sample.body, body.tag)]).toEqual([
      200, 412,
    ]);
  });

  test('the first treating doctor is not lost', async () => {
    const on = worldWith();
    const { body } = await call(on, { route: 'GET /patients/{id}', id: 'p1' });
    await send(on, 'POST /patients/{id}/settings', { treatingDoctor: DR_VALE }, body.tag);
    await send(on, 'POST /patients/{id}/settings', { treatingDoctor: { ...DR_VALE, name: 'Dr Hill' } }, body.tag);
    expect(on.table.states.get('p1')?.treatingDoctor).toEqual(DR_VALE);
  });
});
