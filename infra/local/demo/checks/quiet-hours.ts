// Nothing unsolicited reaches a phone in its owner's quiet hours, by the clock on their wall.

import type { Instant } from '../../../../shared/domain/instant.ts';
import type { PatientState } from '../../../../shared/domain/patient.ts';
import { type Breach, type Check, studyIdOf } from './check.ts';
import { sentTexts } from './sent-texts.ts';
import { answersSomething } from './solicited.ts';

const clocks = new Map<string, Intl.DateTimeFormat>();

const wallClock = (at: Instant, timeZone: string): string => {
  const known = clocks.get(timeZone);
  const clock =
    known ?? new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (!known) clocks.set(timeZone, clock);
  return clock.format(new Date(at));
};

/** Quiet hours that begin later in the day than they end go over midnight. */
const isQuietFor = ({ quietHours: { from, to }, timeZone }: PatientState, at: Instant): boolean => {
  const time = wallClock(at, timeZone);
  return from > to ? time >= from || time < to : time >= from && time < to;
};

export const quietHoursKept: Check = {
  name: 'no unsolicited text in quiet hours',
  run: (world) => {
    const answers = answersSomething(world);
    const unsolicited = sentTexts(world).flatMap(({ carried, text }) =>
      text && text.purpose !== 'safety' && !answers(text) ? [{ carried, text }] : [],
    );
    const breaches = unsolicited.flatMap(({ carried, text }): Breach[] => {
      const patient = world.patients.find(({ id }) => id === text.patientId);
      return patient && isQuietFor(patient, carried.at)
        ? [{ patient: studyIdOf(world, patient.id), id: text.id, problem: `reached the phone at ${carried.at}` }]
        : [];
    });
    return { checked: unsolicited.length, breaches };
  },
};
