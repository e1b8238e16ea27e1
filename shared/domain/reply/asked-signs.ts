// C2 in answer to a question of signs: who names an emergency sign instead of YES has it ("trouble swallowing", "ahogo").
import { withoutCourtesy } from './courtesy.ts';
import type { NormalReply } from './normalise.ts';
import { pattern } from './patterns.ts';
import type { Question } from './rule.ts';
import { yesOf } from './yes-no-words.ts';

const DOING = '(?:swallowing|speaking|talking|swallow|speak|talk)';
const HACER = '(?:tragar|hablar)';
/** As asked, and as said; what the closed list finds on any scale is not repeated. */
const SIGN = `(?:(?:trouble|difficulty|problems?|hard time|issues)(?: with)? ${DOING}(?: (?:and|or) ${DOING})?|${DOING}(?: (?:and|or) ${DOING})?(?: (?:trouble|problems?|issues))?|(?:hard|difficult) to ${DOING}|severe weakness|severely weak|(?:new )?confusion|(?:no|(?:no puedo|dificultad para|problemas? (?:para|al)|trabajo para|me cuesta(?: trabajo)?)) ${HACER}(?: (?:o|y|ni) ${HACER})?(?: bien)?|mucha debilidad|ahogo(?: repentino)?)`;
const LEADING =
  '(?:i have |ive had |i had |having |had |just |some |a little |sudden |a bit of |the |tengo |he tenido |tuve |algo de |un poco de |solo )';
const LEADING_YES = pattern`^(?:yes|yeah|yep|yup|si) `;
const ONLY_SIGNS = pattern`^${LEADING}{0,3}${SIGN}(?: (?:and|or|y|o) ${SIGN}){0,3}(?: (?:too|also|today|lately|sometimes|yesterday|last night|tambien|hoy|ayer|anoche|a veces))?$`;

/** True where the whole reply to a YES or NO question is the name of such a sign; "no trouble swallowing" is not. */
export const namesAskedSign = ({ words, clauses }: NormalReply, question: Question | undefined): boolean => {
  if (question === undefined || yesOf(question) === undefined) return false;
  const said = withoutCourtesy(words);
  // "yes, trouble swallowing" is an answer; run together it is none
  return ONLY_SIGNS().test(clauses.length > 1 ? said : said.replace(LEADING_YES(), ''));
};
