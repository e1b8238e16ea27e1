// Thanks or assent and nothing else: kept, and no task for anyone while staff have the patient's case before them.
import { normalise } from './normalise.ts';
import { everywhere } from './patterns.ts';

const WORDS = everywhere`\b(?:ok|okay|okey|k|kk|got it|i (?:will|did)|will do|sure|alright|all right|understood|thanks|thank (?:you|u)|thx|ty|so much|very much|a lot|god bless(?: you)?|bless you|(?:muchas |mil )?gracias|muy amables?|de acuerdo|entendido|esta bien|vale|bueno|dale|listo)\b`;

/** A question mark behind it asks for something: "ok?" is not only thanks. */
export const isOnlyThanks = (raw: string): boolean => {
  const { text, everything } = normalise(raw);
  return !text.includes('?') && everything !== '' && everything.replace(WORDS(), '').trim() === '';
};
