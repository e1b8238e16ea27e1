// Danger is heard in every state a patient can be in, in both languages, with STOP in the same text or without.
import { describe, expect, it } from 'vitest';
import { enrol } from '../../shared/domain/enrolment.ts';
import { DAY, HOUR, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Hold, PatientState } from '../../shared/domain/patient.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import type { Turn } from '../../shared/domain/turn.ts';
import { unknownSenderWrote } from '../../shared/domain/unknown-sender.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { agreed, at, ENROLMENT, MONDAY_MORNING, saying, says, TUESDAY_MORNING, withoutCover } from './fixtures.ts';

const THEN = plus(MONDAY_MORNING, 5 * MINUTE);
/** After the survey of Tuesday, open or expired. */
const NOW = plus(TUESDAY_MORNING, 4 * DAY);

const enrolled = (language: Language, context = at(MONDAY_MORNING)): PatientState =>
  enrol({ ...ENROLMENT, language }, context).state;
const begun = (language: Language): PatientState => {
  const turn = wokeUp(agreed({ language }), at(TUESDAY_MORNING));
  if (!turn) throw new Error('Nothing was due');
  return turn.state;
};
const expired = (language: Language): PatientState => {
  const open = begun(language);
  const turn = wokeUp(open, at(open.sitting?.expiresAt ?? ''));
  if (!turn?.state.closedQuestion) throw new Error('Nothing expired');
  return turn.state;
};
const held = (language: Language, reason: Hold['reason']): PatientState => ({
  ...agreed({ language }),
  hold: { reason, since: THEN },
});
const contact = (): PatientState =>
  unknownSenderWrote(
    { patientId: 'c1', phone: '+15550100999', country: 'US', timeZone: 'America/New_York', careTeamId: 'cedar' },
    saying('hello', MONDAY_MORNING),
    at(MONDAY_MORNING),
  ).state;

type StateIn = (language: Language) => PatientState;
const STATES: readonly (readonly [string, StateIn])[] = [
  ['pending', (language) => enrolled(language, withoutCover(MONDAY_MORNING))],
  ['invited', enrolled],
  ['declined', (language) => says(enrolled(language), 'no', THEN).state],
  ['opted in', (language) => agreed({ language })],
  ['opted out', (language) => says(agreed({ language }), 'STOP', THEN).state],
  ['opted out of the invitation', (language) => says(enrolled(language), 'STOP', THEN).state],
  ['at a wrong number', (language) => held(language, 'wrong-number')],
  ['reported dead', (language) => held(language, 'reported-death')],
  ['whose number refused us', (language) => held(language, 'number-refused')],
  ['in mid-survey', begun],
  ['whose survey expired', expired],
  ['in danger already', (language) => says(agreed({ language }), 'I want to die', THEN).state],
];
const CONTACT: readonly [string, StateIn] = ['nobody knows', contact];

const SAID = [
  ['self-harm', 'I want to kill myself', '988'],
  ['self-harm', 'ya no quiero vivir', '988'],
  ['medical-emergency', "I can't breathe", '911'],
  ['medical-emergency', 'no puedo respirar', '911'],
  ['violence', 'my husband beats me', '911'],
  ['violence', 'mi esposo me pega', '911'],
] as const;
const HAS_STOPPED = ['declined', 'opted out', 'opted out of the invitation'];

const cases = (['en', 'es'] as const).flatMap((language) =>
  [...STATES, ...(language === 'en' ? [CONTACT] : [])].flatMap(([name, stateIn]) =>
    SAID.flatMap(([danger, body, line]) =>
      [false, true].map((stops) => ({
        name,
        language,
        stateIn,
        danger,
        line,
        stops,
        body: stops ? `STOP. ${body}` : body,
      })),
    ),
  ),
);

const purposes = ({ outgoing }: Turn): readonly string[] => outgoing.map(({ purpose }) => purpose);
const told = ({ outgoing }: Turn): string =>
  outgoing.flatMap(({ purpose, body }) => (purpose === 'safety' ? [body] : [])).join(' ');

describe.each(cases)(
  '$body, from someone $name ($language)',
  ({ stateIn, language, danger, line, stops, body, name }) => {
    const state = stateIn(language);
    const turn = says(state, body, NOW);

    it('raises one critical alert that is told, and names the text', () => {
      const critical = turn.alerts.filter(({ severity }) => severity === 'critical');
      expect(critical).toMatchObject([
        { ruleId: `${danger}-statement`, noticesDue: 1, evidence: { communicationId: turn.incoming?.id } },
      ]);
      expect(turn.state.nextWakeAt && turn.state.nextWakeAt <= plus(NOW, 16 * MINUTE)).toBe(true);
    });
    it('is answered at once with the lines of the country, in their language', () => {
      expect(turn.outgoing[0]?.purpose).toBe('safety');
      expect(told(turn)).toContain(line);
      expect(turn.outgoing.every((text) => text.language === language)).toBe(true);
      expect(told(turn)).toMatch(language === 'en' ? /Call|call/ : /[Ll]lame/);
    });
    it('leaves no question open', () => {
      expect(turn.state.sitting).toBeUndefined();
      expect(turn.outgoing.every(({ asks }) => asks === undefined)).toBe(true);
    });
    it('honours STOP in the same text, once, and asks nothing after it', () => {
      const leaves = stops && !['opted out', 'opted out of the invitation'].includes(name);
      expect(purposes(turn).filter((purpose) => purpose === 'opt-out-confirmation')).toHaveLength(leaves ? 1 : 0);
      if (stops) expect(turn.state.consent.status).toBe('opted-out');
      if (stops) expect(turn.outgoing.some(({ wording }) => wording.startsWith('isItNow'))).toBe(false);
    });
    it('after STOP is left to people where the site wants that, and in no other state', () => {
      const settings = { replyToDangerAfterStop: false };
      const silent = textArrived(state, saying(body, NOW), { ...at(NOW), settings });
      expect(silent.alerts.some(({ severity }) => severity === 'critical')).toBe(true);
      expect(told(silent) === '').toBe(HAS_STOPPED.includes(name));
    });
  },
);

it('where the site leaves it to people, nobody who stopped is texted however long nobody acknowledges', () => {
  const settings = { replyToDangerAfterStop: false };
  const stopped = says(agreed(), 'STOP', THEN).state;
  let { state, outgoing } = textArrived(stopped, saying('I want to die', NOW), { ...at(NOW), settings });
  const sent = [...outgoing];
  for (let wakeAt = state.nextWakeAt; wakeAt && wakeAt < plus(NOW, 2 * HOUR); wakeAt = state.nextWakeAt) {
    const turn = wokeUp(state, { ...at(wakeAt), settings });
    if (!turn) throw new Error('Nothing was due');
    ({ state, outgoing } = turn);
    sent.push(...outgoing);
  }
  expect(state.openAlerts.find(({ severity }) => severity === 'critical')?.level).toBeGreaterThan(3);
  expect(sent).toEqual([]);
});
