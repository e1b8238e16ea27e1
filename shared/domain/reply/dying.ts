// C2: someone who thinks that they are dying. A turn of phrase ("dying of boredom", "dying to know") is taken out, or goes on.
import { lazily } from '../lazily.ts';
import { type Patterns, pattern } from './patterns.ts';

const GOES_ON =
  '(?! (?:of|from|to|for|over|with|at|in|on|laughing|inside|here|my|the|hair|lol|haha|if|someday|eventually)\\b)';

export const DYING: Patterns = lazily(() => [
  pattern`\b(?:im|i am|am i|i might be|i may be|i must be) (?:literally |really |actually |definitely )?dying\b${GOES_ON}`,
  pattern`\b(?:think|feel|feels like|feel like|afraid|scared|sure) (?:that )?(?:im|i am|ill|i will) (?:going to|gonna|about to)? ?die\b${GOES_ON}`,
  pattern`\b(?:me estoy muriendo|(?:siento|creo|pienso) que me (?:muero|voy a morir))\b(?! (?:de|por|del)\b)|^me muero$`,
]);
