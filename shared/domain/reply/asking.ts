// H and I: the sender asks for help, or asks to get the texts again.
import { withoutCourtesy } from './courtesy.ts';
import { matchesAny, type ReplyRule } from './rule.ts';

const HELP = /^(?:help|help me|info|ayuda|ayudame|ayudeme|informacion)$/;

const WHO_ARE_YOU: readonly RegExp[] = [
  /\bwho (?:is this|are you|dis)\b|\bwhos this\b|^what is this(?: about| for| number| text)?$|^whats this$/,
  /\bis this (?:real|legit|a scam|spam)\b|\bhow did you get my (?:number|info\w*)\b/,
  /^quien(?:es)? (?:es|son|eres)(?: usted| ustedes| este)?$|\bquien me (?:escribe|manda)\b|\bquien habla\b|^que es esto$|\b(?:como|de donde) (?:consiguieron|tienen|sacaron|obtuvieron) mi numero\b/,
];

const WANTS_A_PERSON: readonly RegExp[] = [
  /\b(?:can|could|would|will|please|need|want|have|someone|nurse|doctor)(?: \w+){0,4} (?:to )?call me\b(?! (?:later|at))|\bgive me a call\b/,
  /\b(?:talk|speak) (?:to|with) (?:a|an|my|the|someone|somebody)(?: \w+)?\b/,
  /\bme (?:puede|pueden|podria|podrian) llamar\b|\b(?:que )?me llame[n]?\b|\bllamen?me\b|\bhablar con (?:un|una|mi|el|la|alguien)\b/,
];

const CALL_ME = /^(?:call|phone|ring) (?:me|us)(?: (?:now|back|asap|today))?$/;

const OPT_IN = /^(?:start|unstop|resume|subscribe|restart|opt ?in|iniciar|inicio|empezar|reanudar)$/;

const WANTS_TEXTS_AGAIN: readonly RegExp[] = [
  /(?<!\b(?:dont|not|never) )\b(?:start|restart|resume) (?:texting|sending|messaging|the (?:texts|messages)|my (?:texts|messages)|texts|messages)\b/,
  /\b(?:sign|opt) me (?:back )?(?:up|in)\b|\bwant (?:the |your |these )?(?:texts|messages) (?:again|back)\b/,
  /(?<!\bno )\bvuelvan? a (?:mandar|enviar|escribir)\w*\b|\bquiero (?:volver a )?recibir (?:los |sus |estos )?mensajes\b/,
];

export const ASKING: readonly ReplyRule[] = [
  {
    id: 'H1',
    says: 'HELP, INFO, AYUDA or INFORMACIÓN alone.',
    read: ({ words }) => (HELP.test(withoutCourtesy(words)) ? { kind: 'help' } : undefined),
  },
  {
    id: 'H2',
    says: 'Asks who or what this is.',
    read: ({ words }) => (matchesAny(WHO_ARE_YOU, words) ? { kind: 'help' } : undefined),
  },
  {
    id: 'H3',
    says: 'Asks for a person or a call; a person reads it the same day.',
    read: ({ words }) =>
      matchesAny(WANTS_A_PERSON, words) || CALL_ME.test(withoutCourtesy(words))
        ? { kind: 'help', softReview: true }
        : undefined,
  },
  {
    id: 'I1',
    says: 'START, UNSTOP, INICIAR and their like alone; never YES, which is an answer.',
    read: ({ words }) => (OPT_IN.test(withoutCourtesy(words)) ? { kind: 'optin' } : undefined),
  },
  {
    id: 'I2',
    says: 'Asks to get the texts again.',
    read: ({ words }) => (matchesAny(WANTS_TEXTS_AGAIN, words) ? { kind: 'optin' } : undefined),
  },
];
