// Enrolment and the invitation: who is invited when, and who is not.
import { describe, expect, it } from 'vitest';
import { enrol } from '../../shared/domain/enrolment.ts';
import { wokeUp } from '../../shared/domain/wake-up.ts';
import { at, ENROLMENT, MONDAY_MORNING, withoutCover } from './fixtures.ts';

const LATE_EVENING = '2027-01-05T02:30:00.000Z';

describe('enrol', () => {
  it('invites at once in daytime, and keeps who recorded which consent', () => {
    const { state, outgoing, audit } = enrol(ENROLMENT, at(MONDAY_MORNING));
    expect(state.consent).toMatchObject({ status: 'invited', source: 'in-person', recordedBy: 'coordinator' });
    expect(outgoing.map((text) => text.purpose)).toEqual(outgoing.map(() => 'invitation'));
    expect(outgoing[0]?.body).toContain('Cedar Clinic');
    expect(audit.map((entry) => entry.action)).toEqual(['enrolled', 'invited']);
    expect(state.nextWakeAt).toBe('2027-01-06T15:00:00.000Z');
  });

  it('sends the invitation in order: each text names the next, only the first is queued by itself', () => {
    const { outgoing } = enrol(ENROLMENT, at(MONDAY_MORNING));
    expect(outgoing.slice(0, -1).map((text) => text.thenId)).toEqual(outgoing.slice(1).map((text) => text.id));
    expect(outgoing.map((text) => text.chained ?? false)).toEqual(outgoing.map((_, index) => index > 0));
  });

  it('waits for the morning when it is evening for the patient', () => {
    const { state, outgoing } = enrol(ENROLMENT, at(LATE_EVENING));
    expect(outgoing).toEqual([]);
    expect(state.consent.status).toBe('pending');
    expect(state.nextWakeAt).toBe('2027-01-05T14:00:00.000Z');
    expect(wokeUp(state, at('2027-01-05T14:00:20.000Z'))?.state.consent.status).toBe('invited');
  });

  it('invites nobody while the care team does not cover, and looks again every day', () => {
    const { state, outgoing } = enrol(ENROLMENT, withoutCover(MONDAY_MORNING));
    expect(outgoing).toEqual([]);
    expect(state.nextWakeAt).toBe('2027-01-05T15:00:00.000Z');
    const dayAfter = wokeUp(state, withoutCover('2027-01-05T15:00:00.000Z'));
    expect(dayAfter?.outgoing).toEqual([]);
    expect(dayAfter?.state.nextWakeAt).toBe('2027-01-06T15:00:00.000Z');
    expect(wokeUp(state, at('2027-01-05T15:00:00.000Z'))?.state.consent.status).toBe('invited');
  });

  it('reminds of the invitation no minute before the quiet hours end', () => {
    const { state } = enrol(ENROLMENT, at(MONDAY_MORNING));
    const early = wokeUp(state, at('2027-01-07T13:59:00.000Z'));
    expect(early?.outgoing).toEqual([]);
    expect(early?.state.nextWakeAt).toBe('2027-01-07T14:00:00.000Z');
    const reminded = wokeUp(state, at('2027-01-07T14:00:00.000Z'));
    expect(reminded?.outgoing.map(({ purpose }) => purpose)).toEqual(['invitation-reminder']);
  });
});
