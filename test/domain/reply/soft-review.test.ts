import { expect, it } from 'vitest';
import { SCALES } from '../../../infra/tools/interpret/scales.ts';
import { readReply } from '../../../shared/domain/reply/read-reply.ts';

const softReview = (reply: string) => readReply(reply, SCALES.nrs, 'en').softReview;

it.each([
  '102.4',
  '102,4 F',
  'temp 103',
  '38.9',
  '101',
  '38.5',
  '101 this morning',
  'tengo 39 de fiebre',
  'thermometer says 102',
  'one hundred two',
  'treinta y nueve',
  '38 y medio',
  'trouble swallowing',
  'no puedo tragar bien',
  'severe weakness',
  'calentura',
  'black stool',
  'my poop is black',
  'hives all over',
  "can't keep water down",
  'not peeing',
  'yellow eyes',
  'double vision',
  'she is confused',
  'i fell',
  'me caí en el baño',
  'in the hospital',
  'en el hospital',
  'hospitalized',
  'internada',
  "this is her husband, she'd say 2",
])('a person reads %j the same day', (reply) => {
  expect(softReview(reply)).toBe(true);
});

it.each(['3', '8.0', '10', '12', '2.5', '97', 'I walked 101 steps', 'i am confused by the question', 'I fell asleep'])(
  '%j needs nobody',
  (reply) => {
    expect(softReview(reply)).toBeUndefined();
  },
);
