// H2 in more of the words that ask who writes, what this is and whether it is real.
import { lazily } from '../lazily.ts';
import { type Patterns, pattern } from './patterns.ts';

const TEXTS_ES = '(?:mensajes?|textos?|encuestas?|preguntas?|numero)';

export const WHO_IS_THIS: Patterns = lazily(() => [
  pattern`\bwho (?:(?:keeps?|is|be|been|are|has been|s|even|wants|in the world) ){0,2}(?:texting|writing|messaging|sending|contacting|bothering|asking)\b|\bwhos(?:e)? (?:number|phone|text)(?: is)? (?:this|it)\b|\b(?:how|where) (?:you|yall|they) (?:get|got|have|find|found) my (?:number|info\w*|name)\b|\b(?:how|where) did (?:you|yall) get my$`,
  pattern`^what (?:are|is) (?:these|those|this|that) (?:\w+ )?for$|\bwhat(?:s| is| are)(?: the)? (?:purpose|reason) (?:of|for|behind) (?:this|these|those|all this|the (?:texts?|messages?|surveys?|questions?))\b|\bwhy (?:you|yall) (?:keep |always |still |be )?(?:texting|messaging|sending|asking|writing|bothering|text)\b`,
  pattern`^(?:is )?(?:this|that|it) (?:message |text |thing |number )?(?:for |a |an )?(?:real|really real|legit\w*|scam|spam|fake|joke|prank|fraud|bot|robot|hoax)$|^(?:are )?(?:you|yall|you people|you guys) (?:for |a |an )?(?:real|bot|robot|human|machine|computer|scam\w*|ai)$|^is (?:this|that) (?:my |the |a |from |dr ){1,2}(?:\w+ ){0,3}(?:office|clinic|hospital|center|pharmacy|insurance)$`,
  // en español
  pattern`\bquien(?:es)? (?:(?:me|nos|les?|es el que|es la que|son los que) )?(?:esta|anda|andan|estan|sigue|siguen)(?: me)? (?:escrib\w+|mand\w+|envi\w+|texte\w+|llam\w+|habl\w+|mensaj\w+|molest\w+)`,
  pattern`^(?:y |pero |oiga |oye )?(?:que|para que|pa que|de que|a que|por que) (?:es|son|seria|sera|significan?)(?: todo)? (?:este|estos|estas|esta|esto|eso)(?: ${TEXTS_ES})?$|^(?:y )?que quieren(?: (?:ustedes|de mi|conmigo))?$`,
  pattern`\b(?:es|sera|son|seran) (?:esto|este ${TEXTS_ES}|estos ${TEXTS_ES}|usted|ustedes|tu) (?:de |una? |muy )?(?:verdad|veras|real|reales|cierto|en serio|estafa|fraude|robot|maquina|persona|broma|confiable|seguro|legal|oficial)\b|\b(?:es|sera|son) (?:de |una? )?(?:verdad|veras|real|reales|cierto|estafa|fraude|robot|maquina|persona|broma|confiable) (?:esto|este ${TEXTS_ES}|estos ${TEXTS_ES})\b|^(?:usted |tu )?(?:eres|es usted) (?:real|de verdad|una? (?:persona|robot|maquina|bot|humano)\b.{0,30})$|\b(?:una? )?(?:persona|humano) o (?:una? )?(?:maquina|robot|bot|computadora)\b`,
  pattern`\bpor ?que (?:me|nos) (?:(?:siguen?|estan?|andan?) )?(?:escrib|mand|envi|texte|lleg|pregunt)\w+(?: (?:esto|estos|estas|tantos|tantas|mensajes?|textos?|encuestas|preguntas|tanto|a mi)){0,3}$|^(?:y )?(?:esto|este mensaje|este numero|ustedes|estos mensajes) (?:es|son|viene|vienen) (?:de|del|de la|de el)(?: \w+)? (?:hospital|clinica|doctora?|medico|consultorio|centro|seguro|oficina)$`,
]);

/** Asked in bare words, and only with a question mark: without one they may state it. */
export const IS_IT_REAL = pattern`^(?:y |pero )?(?:(?:es|son|eres|sera|seran|(?:estan )?seguros? que es|viene|vienen|llaman|escriben) )(?:(?:de|del|un|una|el|la|mi|muy) ){0,2}(?:verdad|veras|real|reales|cierto|estafa|fraude|robot|maquina|bot|spam|broma|virus|persona|confiable|seguro|hospital|clinica|doctora?|medico|consultorio|centro|oficina)$`;
