// E: texts that a machine wrote. Read first, because a tapback quotes our own question: its digits, STOP, even item 9.
import { matchesAny, type ReplyRule } from './rule.ts';

const REACTIONS = [
  /^(?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned) (?:"[^"]*(?:"|\.\.\.)|an (?:image|attachment))$/,
  /^reacted [^"]{1,12} to "[^"]*(?:"|\.\.\.)$/,
  /^removed (?:a|an) (?:heart|like|dislike|laugh|exclamation|exclamation mark|question mark|reaction) from (?:"[^"]*(?:"|\.\.\.)|an (?:image|attachment))$/,
  /^(?:le gusto|no le gusto|le gusta|no le gusta|le encanto|le encanta|le dio risa|exclamo por|dudo sobre|puso en duda) (?:"[^"]*(?:"|\.\.\.)|una (?:imagen|foto))$/,
  /^reacciono con [^"]{1,12} a "[^"]*(?:"|\.\.\.)$/,
  /^elimino [^"]{1,30} de "[^"]*(?:"|\.\.\.)$/,
  /^\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{Emoji_Modifier} ]{0,8}(?:to|a) "[^"]*(?:"|\.\.\.)$/u,
];

const AUTO_REPLIES = [
  /^i'm driving with (?:do not disturb|(?:the )?[a-z ]{0,20}focus)[a-z ]{0,30}turned on\b/,
  /^\(?i'm not receiving notifications\. if this is urgent\b/,
  /^(?:auto(?:matic)?[- ]?(?:reply|response)|respuesta automatica|mensaje automatico)\b/,
  /^(?:this is|este es|esta es) (?:an?|un|una) (?:automated|automatic|auto|mensaje automatico|respuesta automatica)\b/,
  /^(?:thank you for your (?:message|text|email)\. )?(?:i am|i'm) (?:currently )?(?:out of|away from) (?:the |my )?office\b/,
  /^estoy (?:conduciendo|manejando) con [a-z ]{0,40}activado\b/,
  /^(?:sorry, |lo siento, )(?:i can't talk right now|no puedo hablar ahora)\.?(?: (?:what's up\?|i'll call you (?:back|later)\.?))?$/,
];

const CARRIER_NOTICES = [
  /^this (?:number|phone number|mailbox|inbox|line) (?:does not|doesn't|cannot|can't|is not able to|is unable to) (?:accept|receive|process) /,
  /^this (?:mailbox|inbox|number|line) is (?:not monitored|unmonitored|not in service|a landline)\b/,
  /^(?:free msg|freemsg|msg|message|error|mensaje)\b[^a-z0-9]{0,3} ?(?:not delivered|undeliverable|unable to (?:send|deliver)|blocked|no entregado)\b/,
  /^(?:este numero|este buzon) no (?:recibe|acepta|admite) /,
];

export const MACHINE_TEXT: readonly ReplyRule[] = [
  {
    id: 'E1',
    says: 'The whole text is a reaction that quotes one of our texts.',
    read: ({ text }) => (matchesAny(REACTIONS, text) ? { kind: 'ignore' } : undefined),
  },
  {
    id: 'E2',
    says: 'The whole text is an automatic reply of a phone or an office.',
    read: ({ text }) => (matchesAny(AUTO_REPLIES, text) ? { kind: 'ignore' } : undefined),
  },
  {
    id: 'E3',
    says: 'The whole text is a notice of a carrier, a landline or a mailbox that nobody reads.',
    read: ({ text }) => (matchesAny(CARRIER_NOTICES, text) ? { kind: 'ignore' } : undefined),
  },
];
