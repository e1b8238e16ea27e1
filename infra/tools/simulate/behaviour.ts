// What a simulated patient texts, and when.
import { DAY, HOUR, MINUTE, SECOND } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { directionOf, replyOf, scaleOf } from '../../../shared/domain/questionnaire.ts';
import { itemOf } from '../../../shared/domain/sitting.ts';
import { CONTENT } from '../../../shared/plans/content.ts';
import type { Person } from './people.ts';

const inSeconds = (milliseconds: number): number => milliseconds / SECOND;

/** Seconds to the answer to a first question, and to one in the middle of a survey; undefined: none ever comes. */
export const secondsToAnswer = ({ replier, random }: Person, asked: number): number | undefined => {
  if (replier === 'silent') return undefined;
  if (asked > 1) return random.between(5, inSeconds(MINUTE));
  return replier === 'late'
    ? random.between(inSeconds(4 * HOUR), inSeconds(2 * DAY))
    : random.between(inSeconds(MINUTE), inSeconds(HOUR));
};

/** Everybody agrees to take part: who does not is no load. */
export const secondsToAgree = ({ random }: Person): number => random.between(inSeconds(MINUTE), inSeconds(2 * HOUR));

const WELL = 0.85;
const UNWELL = 0.3;

/** What is texted now; undefined when there is nothing to answer any more. */
export const replyTo = ({ consent, sitting }: PatientState, { random, replier }: Person): string | undefined => {
  if (consent.status === 'invited') return 'YES';
  if (!sitting) return undefined;
  const [{ instrument: id, version }] = sitting.administrations;
  const instrument = CONTENT.instrument(id, version);
  const item = itemOf(instrument, sitting.question.linkId);
  const fromBest = scaleOf(instrument, item).options.toSorted(
    (one, other) => (one.code - other.code) * (directionOf(instrument, item) === 'higher-is-worse' ? 1 : -1),
  );
  const best = random.chance(replier === 'alerting' ? UNWELL : WELL);
  const option = fromBest[best ? 0 : random.between(0, fromBest.length - 1)];
  return option && String(replyOf(option));
};
