// Words of courtesy that change nothing about a text of one keyword.
import { everywhere } from './patterns.ts';

const COURTESY = everywhere`\b(?:please|pls|plz|(?:and |n )?thank (?:you|u|ya)|thanks|thanx|thnx|thx|ty|hi|hello|hey|ok|okay|sir|maam|(?:por ?|x )fav\w*|por ?fa|porfis|por ?fas|muchas gracias|gracias|hola|kindly|if you (?:dont mind|would|please|could)|(?:(?:hag[ao]n?me|haz(?:me)?|hag[ao]n?) )?(?:el |un )?favor (?:de|que)(?! (?:la|el|mi)\b)|de favor|si (?:es|son) tan amables?(?: de)?|tengan? la (?:bondad|amabilidad) de|buenos dias|buenas tardes|buenas noches)\b`;

/** The words that are left, single-spaced. */
export const withoutCourtesy = (words: string): string => words.replace(COURTESY(), ' ').replace(/ +/g, ' ').trim();
