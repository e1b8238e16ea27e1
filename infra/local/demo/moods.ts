// How a patient feels, as ranges of what they answer to each kind of question.
import type { Question } from './phone-screen.ts';
import type { Random } from './random.ts';

type Range = readonly [lowest: number, highest: number];
export type Mood = Readonly<Record<Question['about'], Range>>;

export const WELL: Mood = {
  'emergency signs': [0, 0],
  symptoms: [0, 0],
  distress: [0, 4],
  'quality of life': [5, 10],
  mood: [0, 1],
  'self-harm': [0, 0],
};
export const LOW: Mood = { ...WELL, symptoms: [0, 1], distress: [3, 7], 'quality of life': [3, 7], mood: [1, 3] };
export const DISTRESSED: Mood = { ...WELL, distress: [7, 10], 'quality of life': [0, 4], mood: [2, 3] };
export const DARK: Mood = { ...DISTRESSED, distress: [5, 9], 'quality of life': [1, 5], 'self-harm': [1, 3] };
/** From a lighter symptom to a grave one, where a yes-or-no question mostly gets a yes. */
export const UNWELL: Mood = { ...WELL, symptoms: [0, 3], distress: [2, 6], 'quality of life': [3, 7] };
export const IN_DANGER: Mood = { ...UNWELL, 'emergency signs': [1, 1] };

/** The number this mood gives to a question, within what the question allows. */
export const feeling = (mood: Mood, { about, lowest, highest }: Question, draw: Random): number => {
  const [from, to] = mood[about];
  return Math.min(highest, Math.max(lowest, draw.between(from, to)));
};
