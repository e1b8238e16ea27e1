// Texts from numbers we do not know: answered once a day, listed once, and heard when they speak of danger.
import { describe, expect, it } from 'vitest';
import type { Turn } from '../../shared/domain/turn.ts';
import { unknownSenderWrote } from '../../shared/domain/unknown-sender.ts';
import { at, MONDAY_MORNING, saying, says } from './fixtures.ts';

const SENDER = {
  patientId: 'c1',
  phone: '+15550100900',
  country: 'US',
  timeZone: 'America/New_York',
  careTeamId: 'cedar',
};
const wrote = (body: string): Turn => unknownSenderWrote(SENDER, saying(body, MONDAY_MORNING), at(MONDAY_MORNING));
const rules = ({ alerts }: Turn): readonly string[] => alerts.map(({ severity, ruleId }) => `${severity} ${ruleId}`);
const purposes = ({ outgoing }: Turn): readonly string[] => outgoing.map(({ purpose }) => purpose);

describe('a text from an unknown number', () => {
  it('is kept, answered with what this number is, and listed for staff', () => {
    const turn = wrote('Is this the dentist?');
    expect(turn.incoming).toMatchObject({ body: 'Is this the dentist?', needsPerson: true });
    expect(purposes(turn)).toEqual(['unknown-sender']);
    expect(rules(turn)).toEqual(['routine unknown-sender']);
  });

  it('is listed once while staff have not closed it, and answered once a day', () => {
    const again = says(wrote('Is this the dentist?').state, 'Hello?', '2027-01-04T15:05:00.000Z');
    expect(again.alerts).toEqual([]);
    expect(again.outgoing).toEqual([]);
  });

  it('that speaks of danger gets the lines at once, and a person is called', () => {
    const turn = wrote('I want to die');
    expect(new Set(purposes(turn))).toEqual(new Set(['safety']));
    expect(rules(turn)).toEqual(['critical self-harm-statement']);
  });

  it('written by a machine starts no conversation', () => {
    const turn = wrote('Automatic reply: I am out of the office until 3/4.');
    expect(turn.outgoing).toEqual([]);
    expect(turn.alerts).toEqual([]);
  });

  it('asking to stop is confirmed once, and then there is silence until START', () => {
    const stopped = wrote('STOP');
    expect(purposes(stopped)).toEqual(['opt-out-confirmation']);
    const again = says(stopped.state, 'Hello?', '2027-01-04T15:05:00.000Z');
    expect(purposes(again)).toEqual([]);
    const returned = says(again.state, 'START', '2027-01-04T15:06:00.000Z');
    expect(returned.state.consent.status).toBe('pending');
    expect(purposes(returned)).toEqual(['unknown-sender']);
  });
});
