// Whether someone complains that nobody has called: neither a stranger's "nobody called Maria" nor a wish for a call.
import { normalise } from './normalise.ts';
import { pattern } from './patterns.ts';

const EN = pattern`\b(?:no ?one|nobody|no body|none of you|you|they|(?:the|my|your) (?:doctor|nurse|clinic|office|team)) (?:(?:has|have|had|ever|even|still|yet|not|never|hasnt|havent|didnt|did not) ){0,4}(?:call(?:ed)?|phoned|rang|contacted|(?:got|gotten) back to)(?: me| us)?(?: back)?(?: yet| today| still| either| at all)?$`;
const NOT = pattern`\b(?:no ?one|nobody|no body|none|not|never|hasnt|havent|didnt)\b`;
const STILL_WAITING = pattern`\b(?:still|been) waiting (?:for|on) (?:\w+ ){0,2}(?:call|call ?back|nurse|doctor)\b`;
const ES = pattern`\b(?:nadie|no) me (?:ha |han |habia )?(?:llam|marc|contact)\w+\b|\bno me (?:regres|dev[ou])\w+ la llamada\b|\b(?:sigo|estoy) esperando (?:la|su|una|que me) (?:llamada|llamen|llame)\b`;

/** True for "nobody called me back"; a text in which more is said about something else is none. */
export const saysNobodyCalled = (raw: string): boolean => {
  const { clauses, words } = normalise(raw);
  return (
    STILL_WAITING().test(words) || ES().test(words) || clauses.some((clause) => EN().test(clause) && NOT().test(clause))
  );
};
