// C1: giving up, put together from its parts: can't + go on, no reason + to live, hope + not waking up; English and Spanish.
import { lazily } from '../lazily.ts';
import { type Patterns, pattern } from './patterns.ts';

const CANT = '(?:cant|cannot|can not|could not|couldnt)(?: (?:just|even|really|possibly)){0,2}';
const NO_MORE = '(?:any ?more|any longer|no more|no longer|much longer|another (?:day|minute))';
const TO_LIVE =
  '(?:live|living|alive|life|exist|existing|existence|going on|go on|keep going|carry on|carrying on|be(?:ing)? (?:here|alive|around))';
/** A place to live in, or people to live with, make it a matter of housing. */
const NOT_HOUSING =
  '(?! (?:in|at|with|near|here|there|alone|on) (?:my|the|a|an|this|that|his|her|them|you|florida|texas)\\b)';

export const GIVING_UP: Patterns = lazily(() => [
  pattern`\b${CANT} (?:go on|keep going|carry on|continue|keep (?:living|fighting|doing this)|live)(?: (?:like|this|that|way|with|it|life|living|in|pain|all)){0,5}(?: ${NO_MORE})?$`,
  pattern`\b${CANT} (?:do|take|stand|bear|handle|face|deal with|cope with) (?:it|this|life|living|things|all this|all of this|everything) ${NO_MORE}\b`,
  pattern`\b(?:no|any|see (?:the|a|any)|whats the|what is the|without|have no|has no|lost (?:my|all)) (?:reasons?|points?|purpose|use|sense|will|desire)(?: (?:to|in|of|for|me|keep|continue|even|keeping|still|left)){0,5} ${TO_LIVE}\b${NOT_HOUSING}`,
  pattern`\b(?:dont|do not|no longer|not|never|didnt)(?: (?:really|even|just|ever)){0,2} (?:want|wanna|wanted|wanting|wish|care)(?: to)? (?:be|stay|remain|live|exist) (?:on|in) (?:this|the) (?:earth|planet|world)\b`,
  pattern`\b(?:should|shouldve|shoulda|could|wish|wished|if only|better if)(?: (?:of|have|had|i|id|just|only|would|could|it|was|were)){0,5} (?:died|never existed|never been born|never woken up|never woke up|not existed)\b(?! (?:his|her|my) hair)`,
  pattern`\b(?:hope|hoping|hopefully|wish|wishing|pray|praying)(?: (?:that|i|god|the|lord|to|just|tonight)){0,4} (?:dont|do not|wont|will not|never|didnt|wouldnt|will never|would never)(?: (?:ever|have to))? wake(?: up)?\b(?! (?:early|earlier|late|in pain|sick|so|too|with|before|my|the|him|her|you|them|anyone)\b)`,
  pattern`\b(?:hope|hoping|wish|want|wanting|pray|praying)(?: (?:that|the|this|my|it|to|cancer|god|lord|jesus|death|he|would|will|could|thing|illness|disease|just|please|soon|hurry|up|and)){1,8} (?:take|kill|end|finish) me\b(?! (?:to|off|out|there|back|from|in|for))`,
  pattern`\b(?:feel(?:ing)? like|want to|wanna|going to|gonna|about|thinking of|plan(?:ning)? (?:to|on)|ready to) (?:just )?end(?:ing)? (?:everything|things|it all|myself|my days|my story)\b`,
  pattern`\b(?:good ?bye|farewell|suicide) (?:letters?|notes?|video|message)\b|\b(?:my )?life (?:means|is worth|is|feels like|has become) (?:nothing|worthless|meaningless|pointless|a waste)\b`,
  // en español
  pattern`\b(?:quiere|quieren|quiso|queria|intento|trato de|deseaba|desea|piensa(?: en)?) (?:morirse|matarse|suicidarse|quitarse la vida|ahorcarse)\b|\b(?:va|iba) a (?:matarse|suicidarse|quitarse la vida|ahorcarse)\b|\bse (?:corto|esta cortando|queria cortar|quiso cortar) las (?:venas|munecas)\b|\bme mataria\b`,
  pattern`\bme despido(?: \w+){0,3} (?:todos|ustedes|mis \w+|siempre)\b|\b(?:cuiden|cuidenme|cuida|cuidame) (?:mucho )?a (?:mis|mi) \w+(?: \w+){0,3} (?:me despido|adios|ya no)\b`,
  pattern`\bno (?:puedo|logro) (?:seguir|vivir)(?: (?:asi|mas|viviendo|con|esto|este|el|dolor|adelante|de|esta|manera)){0,4}$|\b(?:no tengo|sin|no hay|ya no hay|ya no tengo|para que|que caso tiene) (?:\w+ ){0,2}(?:vivir|seguir viviendo|estar viv[oa])\b(?! (?:con|en) (?:mi|la|el|los))`,
]);
