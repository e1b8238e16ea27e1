// Who is simulated: drawn by the seed, the same for the same number whatever the size of the crowd.
import type { PatientId } from '../../../shared/domain/communication.ts';
import type { Enrolment } from '../../../shared/domain/enrolment.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { LocalTime, TimeZoneId } from '../../../shared/domain/local-time.ts';
import type { PlanDefinition } from '../../../shared/domain/plan.ts';
import { CONTENT } from '../../../shared/plans/content.ts';
import { Random } from '../../local/demo/random.ts';
import { TEAM } from './care-team.ts';
import { MINUTES_A_DAY } from './wall-clock.ts';

/** How somebody answers: at once, after hours and often after the reminder, never, or at once and badly off. */
export const REPLIERS = ['prompt', 'late', 'silent', 'alerting'] as const;
export type Replier = (typeof REPLIERS)[number];
export type Shares = Readonly<Record<Replier, number>>;

/** Most in the zones of the United States, the others in any there is. */
const USUAL_ZONES = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'] as const;
const ALL_ZONES = Intl.supportedValuesOf('timeZone');
const IN_USUAL_ZONES = 0.6;

/** People like full hours. The last half hour before the quiet hours is the hardest. */
const PREFERRED_TIMES = ['09:00', '09:00', '09:00', '10:00', '10:00', '12:00', '14:30', '17:00', '18:00', '19:30'];
const IN_SPANISH = 0.15;
/** Of ten patients so many with each of the shipped plans. */
const PLANS = [0, 0, 0, 0, 0, 0, 0, 1, 1, 2].map((plan) => CONTENT.plans[plan] ?? CONTENT.plans[0]);

/** Draws that a patient has before they are those of the next. */
const DRAWS = 1_000;

export interface Person {
  readonly random: Random;
  readonly replier: Replier;
  readonly timeZone: TimeZoneId;
  readonly preferredTime: LocalTime;
  readonly language: Language;
  readonly plan: PlanDefinition;
}

const replierOf = (random: Random, shares: Shares): Replier => {
  let left = random.next() * REPLIERS.reduce((sum, replier) => sum + shares[replier], 0);
  for (const replier of REPLIERS) {
    left -= shares[replier];
    if (left < 0) return replier;
  }
  return 'prompt';
};

const oneOf = <Thing>(random: Random, things: readonly Thing[], fallback: Thing): Thing =>
  things[random.between(0, things.length - 1)] ?? fallback;

export const personOf = (index: number, seed: number, shares: Shares): Person => {
  const random = new Random(seed + index * DRAWS);
  const replier = replierOf(random, shares);
  const timeZone = random.chance(IN_USUAL_ZONES) ? random.pick(USUAL_ZONES) : oneOf(random, ALL_ZONES, 'UTC');
  return {
    random,
    replier,
    timeZone,
    preferredTime: oneOf(random, PREFERRED_TIMES, '09:00'),
    language: random.chance(IN_SPANISH) ? 'es' : 'en',
    plan: oneOf(random, PLANS, CONTENT.plans[0]),
  };
};

/** Everybody is enrolled on the first three days, from nine to five on their own clocks. */
const ENROLMENT_DAYS = 3;
const OFFICE_OPENS = 9 * 60;
const OFFICE_MINUTES = 8 * 60;

/** Seconds from the beginning of the run to enrolment, where clocks are `ahead` minutes ahead of UTC. */
export const secondsToEnrolment = ({ random }: Person, ahead: number): number => {
  const day = random.between(0, ENROLMENT_DAYS - 1);
  const minute = day * MINUTES_A_DAY + OFFICE_OPENS + random.between(0, OFFICE_MINUTES - 1) - ahead;
  // Where it was Monday before the run began, the first of the days is over.
  return (minute < 0 ? minute + MINUTES_A_DAY : minute) * 60 + random.between(0, 59);
};

export const idOf = (index: number): PatientId => `p${String(index).padStart(8, '0')}`;

export const enrolmentOf = (index: number, { timeZone, preferredTime, language, plan }: Person): Enrolment => ({
  patientId: idOf(index),
  studyId: `S-${index}`,
  name: 'Example',
  // No country has this code.
  phone: `+999${String(index).padStart(8, '0')}`,
  country: 'US',
  language,
  timeZone,
  preferredTime,
  plan: plan.id,
  careTeamId: TEAM.id,
  consentSource: 'in-person',
  recordedBy: 'coordinator',
});
