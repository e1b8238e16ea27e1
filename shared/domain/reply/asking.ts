// H and I: the sender asks for help, or asks to get the texts again.

import { lazily } from '../lazily.ts';
import { withoutCourtesy } from './courtesy.ts';
import { type NormalReply, QUESTION_MARK } from './normalise.ts';
import { allOf, matchesAny, type Patterns, pattern } from './patterns.ts';
import type { ReplyRule } from './rule.ts';
import { spelledOut } from './text-speak.ts';
import { IS_IT_REAL, WHO_IS_THIS } from './who-is-this.ts';

const HELP = pattern`^(?:(?:i |we )?(?:need |want )?(?:some )?help(?: me| us)?|(?:i |we )?(?:need |want )(?:some |more )?info(?:rmation)?|(?:can|could|will) (?:you|u|someone|somebody|anyone) help(?: me| us)?|info|information|(?:necesito |quiero |pido )?(?:ayuda|informacion)|ayudame|ayudeme|ayudenme|me (?:puede|pueden) ayudar|auxilio|helpp)$`;

const WHO_ARE_YOU: Patterns = lazily(() => [
  pattern`\bwho (?:is|s) (?:this|it)\b|\bwho (?:are|r) (?:you|u|this|these|yall)\b|\bwho (?:dis|this)\b|\bwhos (?:this|dis|texting|there|it)\b|\bwho (?:is |am i )?(?:texting|messaging|writing|sending|talking)\b|\bwho (?:sent|sends|do you work)\b|\bwho did you say\b`,
  pattern`^(?:what|whats|wat|wats) (?:is |was )?(?:this|that|these|dis)(?: about| for| number| text| from| all about| regarding| survey){0,6}$|\bwhat (?:is this|company|hospital|clinic|doctor|organization|number is this)\b(?: \w+){0,2}(?<=\b(?:is this|from|number|text|about|for|this|with|are you)(?: \w+)?)|\b(?:which|what) (?:hospital|clinic|doctor|office|company) (?:is this|are you|sent)\b`,
  pattern`\b(?:is|are) (?:this|you|these|u)(?: texts?| messages?| number)? (?:for )?(?:really |even |actually )?(?:real|legit\w*|a scam|spam|a bot|a robot|a real (?:person|number|doctor|nurse)|a computer|a machine|human|ai|fake|a person|a human|phishing|automated)\b|\bam i (?:talking|texting) (?:to|with)\b|^(?:is|are) (?:this|these|you)(?: texts?| messages?)? (?:really )?(?:from|with) (?:my|the|a|dr|our)\b`,
  pattern`^is this (?:my |the |dr |doctor )(?:\w+ ){0,3}(?:office|clinic|hospital)$`,
  pattern`\b(?:how|where) (?:did|do|d|had) (?:you|u|yall)(?: guys)? (?:get|find|have|got) (?:my|this) (?:number|info\w*|phone|name)\b|\bhowd (?:you|u) get my\b|\bwho gave you my\b|\bhowd (?:you|u|yall) (?:get|find) (?:my|this)\b|\bwhat (?:are|r) (?:these|those|all these) (?:te?xts?|messages?|surveys?|questions)(?: (?:for|about|from))?$`,
  pattern`\bwhy (?:are|r|do|am|did) (?:you|u|i|we|yall) (?:keep )?(?:texting|messaging|getting|get|receiving|send|sending|text|asking me this|contacting)\b`,
  pattern`^(?:y )?quien(?:es)? (?:es|son|eres|sos)(?: usted| ustedes| este| esto| tu)?\b|\bquien (?:me )?(?:escribe|manda|habla|envia|texteo|mando|escribio)\b|\bcon quien hablo\b|\bde (?:quien|parte de quien|donde) (?:es|son|me escriben|escriben|llaman)\b`,
  pattern`^(?:y )?(?:que|de que) es esto\b|^de que se trata\b|\b(?:es|esto es|es esto|sera) (?:esto |un |una )?(?:real|verdad|estafa|fraude|robot|broma|spam|maquina|persona real|virus)\b|\b(?:como|de donde|donde) (?:consiguieron|consiguio|tienen|tiene|sacaron|saco|obtuvieron|obtuvo|agarraron) mi (?:numero|telefono)\b|\bpor que (?:me|nos) (?:escriben|mandan|mandaron|envian|llega|llegan|escribe|preguntan|texteas)\b|\bque (?:hospital|clinica|doctor) (?:es|son|manda)\b|^de parte de quien(?: es)?$|^para que (?:es|son|sirven?) (?:esto|estos mensajes|estas preguntas)$|^(?:y )?(?:esto|este mensaje) (?:si )?es (?:de verdad|verdad|real|de veras|en serio)$|\bquien (?:les|le|te|los) (?:dio|paso|mando) mi (?:numero|telefono)\b`,
]);

const WHO_OR_WHAT = allOf(WHO_ARE_YOU, WHO_IS_THIS);

/** Between question marks a few bare words ask too: "¿es de verdad?". */
const asksWho = ({ words, text }: NormalReply): boolean =>
  [words, spelledOut(words).replace(/\b(?:q|ke)(?= es\b| son\b)/g, 'que')].some((said) =>
    matchesAny(WHO_OR_WHAT, said),
  ) ||
  (QUESTION_MARK.test(text) && IS_IT_REAL().test(withoutCourtesy(spelledOut(words))));

const WANTS_A_PERSON: Patterns = lazily(() => [
  pattern`\b(?:can|could|would|will|please|need|want|have|someone|somebody|nurse|doctor|dr|like)(?: \w+){0,4} (?:to )?(?:call|phone|ring)(?: me| us)\b(?! (?:later|at|in|tomorrow))|\bgive me a (?:call|ring)\b|\b(?:nurse|doctor|dr|someone|somebody) (?:please |pls )?(?:to )?call(?: me| us)?$`,
  pattern`\b(?:talk|speak|chat) (?:to|with) (?:a|an|my|the|someone|somebody|any ?one|one of)(?: \w+)?\b(?<=\b(?:can|could|want|need|like|let|please|may|wanna|must|have|rather|talk|speak|id)\b.{0,80})(?<!\b(?:i|we|to|did|already) (?:talked|spoke).{0,80})`,
  pattern`^(?:a |an )?(?:real |live |actual )?(?:person|human|human being|operator|representative|agent)(?: please| pls| now)?$`,
  pattern`\b(?:want|need|like|get|send|request) (?:me )?(?:a|the|my|to see a) (?:nurse|doctor|call ?back|phone call|call|human|real person|person|live person)\b(?! (?:appointment|visit|note|light))|\bcall ?back(?: please)?$`,
  pattern`\bme (?:puede|pueden|podria|podrian)(?: \w+)? llamar\b|\b(?:que )?(?:alguien )?me llame[n]?\b|\bllamen?me\b(?! (?:mas tarde|luego|despues|a las?|manana|en))|\b(?:puede|pueden|podria|podrian) llamarme\b|\b(?:hablar|platicar|comunicarme) con (?:un|una|mi|el|la|alguien|el doctor|alguna)\b|\bnecesito (?:una enfermera|un doctor|una llamada|a la enfermera|al doctor)\b`,
]);

const CALL_ME = pattern`^(?:call|phone|ring) (?:me|us)(?: (?:now|back|asap|today|please))?$|^me (?:llaman?|marcan?|hablan?)(?: (?:ya|hoy|ahora|porfa|porfavor))?$`;

const OPT_IN = pattern`^(?:start|unstop|resume|(?:re)?subscribe|restart|opt ?in|iniciar|inicio|empezar|reanudar)(?: me| again| ya| now| today| it| them| ahora| otra vez| de nuevo)?$`;

const WANTS_TEXTS_AGAIN: Patterns = lazily(() => [
  pattern`(?<!\b(?:dont|do not|not|never|to|stop|why|did you|if you) )\bsend(?:ing)?(?: me| us)? (?:(?:the|these|those|your|my) )?(?:texts|messages|surveys|check ?ins|them) again\b|\b(?:rejoin|(?:come|get|go|want|be) back (?:to|in|on|into) (?:the|this|your) (?:program|programme|study|texts?|list|messages))\b|^(?:please )?start (?:it |them )?(?:again|back up)(?: please)?$|\b(?:stop(?:ped)?|alto|baja)\b(?: \w+){0,2} (?:by (?:mistake|accident)|por error|sin querer)\b.{0,40}\b(?:again|back|start|otra vez|de nuevo|seguir)\b`,
  pattern`(?<!\bno )\b(?:quiero|quisiera|deseo|me gustaria|puedo) (?:seguir recibiendo|recibir otra vez|recibir de nuevo)\b|\b(?:mensajes|textos|encuestas) de vuelta\b|(?<!\bno )\b(?:pueden?|podrian?) (?:mandar|enviar)(?:me|nos)? (?:los |sus |estos )?(?:mensajes|textos|encuestas) (?:de nuevo|otra vez)\b|\bme (?:pueden?|podrian?) (?:volver a )?(?:mandar|enviar) (?:los |sus )?(?:mensajes|textos|encuestas) (?:de nuevo|otra vez)\b`,
  pattern`(?<!\b(?:dont|not|never|to|did|when|they) )\b(?:start|restart|resume|begin|continue|keep on) (?:texting|sending|messaging|(?:the |my |these |your |sending |getting )?(?:texts|messages|surveys|questions))\b`,
  pattern`\b(?:sign|opt|add|put) (?:me )(?:back )?(?:up|in|on)\b(?! (?:\w+ )?(?:the )?(?:waiting|list for|schedule|oxygen|hold|meds|steroids|prednisone|chemo))|\badd me (?:back|again)\b|\bi want (?:back )?in(?: again)?$|\bi want to (?:opt|sign) (?:back )?(?:in|up)\b`,
  pattern`(?<!\b(?:dont|not|no|never|longer) )\b(?:want|like|need|get)(?: to)?(?: start)?(?: getting| get| receive| receiving| have)?(?: the| your| these| my)? (?:texts|messages|surveys)(?: \w+)? (?:again|back)\b`,
  pattern`(?<!\b(?:dont|not|never) )\b(?:text|message|texting|messaging) me again\b(?! (?:later|tomorrow|at|in|on|after|tonight|and ill))(?<!\b(?:dont|not|never|stop|ever|if|why|quit) (?:\w+ )?(?:text|message|texting|messaging) me again)|\bturn (?:the |my |these )?(?:texts|messages|it|them) back on\b`,
  pattern`(?<!\bno (?:me |nos )?)\b(?:vuelvan?|vuelva|empiecen?|comiencen?|sigan?) (?:a )?(?:mandar|enviar|escribir|mandando|enviando|escribiendo)\w*\b|(?<!\b(?:no|ya no) )\bquiero (?:volver a )?recibir (?:los |sus |estos |mas )?(?:mensajes|textos)\b|(?<!\b(?:no|ya no) )\bquiero (?:los |sus |mis )?(?:mensajes|textos|encuestas) (?:otra vez|de nuevo)\b|(?<!\bno (?:me )?)\b(?:mandenme|envienme|mandarme|enviarme|mandeme|manden|envien) (?:los |sus )?(?:mensajes|textos|encuestas) (?:otra vez|de nuevo)\b|\breanud(?:ar|en|e) (?:los |mis )?(?:mensajes|textos|encuestas)\b|\b(?:empezar|comenzar|iniciar) (?:otra vez|de nuevo) con los (?:mensajes|textos)\b|\bvolver a (?:inscribirme|empezar con los mensajes)\b`,
]);

export const ASKING: readonly ReplyRule[] = [
  {
    id: 'H1',
    says: 'HELP, INFO, AYUDA or INFORMACIÓN alone.',
    read: ({ words }) => (HELP().test(withoutCourtesy(words)) ? { kind: 'help' } : undefined),
  },
  {
    id: 'H2',
    says: 'Asks who or what this is.',
    read: (reply) => (asksWho(reply) ? { kind: 'help' } : undefined),
  },
  {
    id: 'H3',
    says: 'Asks for a person or a call; a person reads it the same day.',
    read: ({ words }) =>
      matchesAny(WANTS_A_PERSON, words) || CALL_ME().test(withoutCourtesy(words))
        ? { kind: 'help', softReview: true }
        : undefined,
  },
  {
    id: 'I1',
    says: 'START, UNSTOP, INICIAR and their like alone; never YES, which is an answer.',
    read: ({ words }) => (OPT_IN().test(withoutCourtesy(words)) ? { kind: 'optin' } : undefined),
  },
  {
    id: 'I2',
    says: 'Asks to get the texts again.',
    read: ({ words, clauses }) =>
      [words, ...clauses].some((said) => matchesAny(WANTS_TEXTS_AGAIN, withoutCourtesy(said)))
        ? { kind: 'optin' }
        : undefined,
  },
];
