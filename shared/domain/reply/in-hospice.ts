// Whether someone says that they are in hospice care or about to be: not that they ask about it, refuse it, or speak of another.
import { normalise } from './normalise.ts';
import { pattern } from './patterns.ts';

const HOSPICE = pattern`\b(?:(?:go(?:ing|es)?|went|mov(?:ing|ed)|enter(?:ing|ed)|getting|(?:transf|ref)erred|admitted|signed up|switch(?:ing|ed)) (?:\w+ ){0,2}|(?:start(?:s|ing|ed)?|begin(?:ning)?|began|on|in|im|under) (?:\w+ )?)hospice\b|^(?:home )?hospice(?: care)?(?: now| today| tomorrow)?$|\bhospice (?:care )?(?:starts|started|begins|is coming)\b`;
const HOSPICIO = pattern`\b(?:entr\w+|ingres\w+|voy|vamos|emp[ei]\w+|comienz\w+|pas\w+|estoy|en|con) (?:\w+ ){0,3}hospic(?:io|e)\b`;
const NOT_SO = pattern`\b(?:no hospice|not|dont|wont|never|refuse\w*|if|should|do i|can i|volunteer\w*|work\w*|visit\w*|donat\w*|job|no quiero|todavia no|si|trabaj\w*)\b|^(?:what|why|when|is|are)\b|\b(?:my|our|mi) (?:\w+ )?(?:mo(?:the|m)\w*|mum|fathe\w+|dad|husband|wife|son|daughter|brother|sister|friend|aunt|uncle|grand\w+|dog|cat|[mp]a(?:dr|p|m)[ea]|espos[oa]|hij[oa]|herman[oa]|ti[oa]|abuel[oa]|amig[oa])\b`;

export const saysInHospice = (raw: string): boolean => {
  const { words, text } = normalise(raw);
  return (HOSPICE().test(words) || HOSPICIO().test(words)) && !NOT_SO().test(words) && !text.includes('?');
};
