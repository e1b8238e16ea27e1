// Whether someone complains that nobody has called: neither a stranger's "nobody called Maria" nor a wish for a call.
import { normalise } from './normalise.ts';
import { pattern } from './patterns.ts';

const EN = pattern`\b(?:no one|nobody|noone|no body|none of you|you|they|she|he|the (?:doctor|nurse|clinic|office|team)|(?:my|your) (?:doctor|nurse|team)) (?:has |have |had |ever |even |still |yet ){0,4}(?:(?:not|never|hasnt|havent|didnt|did not|dont) )?(?:ever |even |yet )?(?:called|call|phoned|rang|contacted|got back to|gotten back to)(?: me| us)?(?: back)?(?: yet| today| still| either| at all)?$`;
const NOT = pattern`\b(?:no one|nobody|noone|no body|none of you|not|never|hasnt|havent|didnt|dont)\b`;
const STILL_WAITING = pattern`\b(?:still|been) waiting (?:for|on) (?:a |the |your |my |that |someone(?: to)? |somebody(?: to)? )?(?:call|phone call|call ?back|nurse|doctor)\b`;
const ES = pattern`\b(?:nadie|no|aun no|todavia no) me (?:ha |han |habia )?(?:llam\w+|marc\w+|contact\w+)\b|\bno me (?:regres\w+|devolv\w+|devuelv\w+) la llamada\b|\b(?:sigo|estoy) esperando (?:la|su|una|que me) (?:llamada|llamen|llame)\b`;

/** True for "nobody called me back"; a text in which more is said about something else is none. */
export const saysNobodyCalled = (raw: string): boolean => {
  const { clauses, words } = normalise(raw);
  return (
    STILL_WAITING().test(words) || ES().test(words) || clauses.some((clause) => EN().test(clause) && NOT().test(clause))
  );
};
