// E: texts that a machine wrote. Read first, because a tapback quotes our own question: its digits, STOP, even item 9.
import { lazily } from '../lazily.ts';
import { matchesAny, type Patterns, pattern } from './patterns.ts';
import type { ReplyRule } from './rule.ts';

/** Quotes inside the quoted text come in pairs, closed up against their words; what stands behind the last is a person's. */
const QUOTED =
  '(?:"[^"]*(?:"(?! )[^"]{1,40}(?<! )"[^"]*){0,4}(?:"|\\.\\.\\.)|"[^"]{8,}|\'[^"]*\'|(?:an?|the|your) (?:image|attachment|photo|picture|message|video|gif|sticker)|(?:una?|la|el|su) (?:imagen|foto|fotografia|mensaje|archivo adjunto|adjunto|video|sticker))';
const SOMEONE = '(?:(?:a )?[a-z]+ )?';
const MARK =
  '(?:heart|like|dislike|thumbs up|thumbs down|laugh|exclamation|exclamation mark|exclamation point|question mark|question|reaction|emphasis|sticker|love|ha ha|haha)';

const REACTIONS: Patterns = lazily(() => [
  pattern`^(?:you )?(?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned) ${QUOTED}$`,
  pattern`^(?:you )?reacted (?:with )?[^"]{1,24} to ${QUOTED}$`,
  pattern`^removed (?:an? |the |their )?(?:${MARK}|[^"a-z]{1,12}(?:reaction)?) from ${QUOTED}$`,
  pattern`^${SOMEONE}(?:no )?(?:le|te) (?:gusto|gusta|encanto|encanta|dio risa|causo risa|divirtio) ${QUOTED}$|^(?:exclamo por|dudo sobre|dudo de|puso en duda|cuestiono|se rio de|enfatizo|destaco|pregunto sobre) ${QUOTED}$`,
  pattern`^reacciono (?:con )?[^"]{1,24} a ${QUOTED}$`,
  pattern`^(?:elimino|quito|removio) [^"]{1,40} (?:de|a) ${QUOTED}$`,
  () => /^\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{Emoji_Modifier} ]{0,8}(?:to|a) "[^"]*(?:"|\.\.\.)$/u,
]);

const AUTO =
  '(?:auto[- ]?(?:matic|mated)?[- ]?(?:generated )?(?:reply|response|responder|message|text)|automatically generated|respuesta automatica|mensaje automatico|contestador automatico|respuesta automatizada|mensaje automatizado)';
const AWAY =
  '(?:(?:currently |now )?(?:out of|away from) (?:the |my )?(?:office|desk)|on (?:vacation|leave|pto)(?= (?:until|from|and will)))';

const AUTO_REPLIES: Patterns = lazily(() => [
  pattern`^este mensaje es automatico\b|^este es un mensaje generado automaticamente\b|^this (?:message|text|reply) (?:is|was) (?:automated|automatic|sent automatically|automatically (?:sent|generated))\b`,
  pattern`[[(]${AUTO}[\])]\.?$`,
  pattern`^(?:sorry,? )?(?:i )?can't (?:talk|text|answer)(?: right)? now[.!]? (?:call you later|call you back|i'll call (?:you )?(?:back|later))[.?!]?$`,
  pattern`^i'm driving (?:right now )?with (?:do not disturb|(?:the )?[a-z ]{0,20}focus)[a-z ]{0,30}turned on\b`,
  pattern`^\(?i'm not receiving notifications\.? ?if this is urgent\b|^\(?i'm not receiving notifications\.?\)?$`,
  pattern`^[a-z ]{2,20} has notifications silenced\b`,
  pattern`^[[(*<]{0,2}(?:[a-z]{2,20} )?${AUTO}\b`,
  pattern`^(?:this is|este es|esta es|esto es) (?:an?|un|una) ${AUTO}\b`,
  pattern`^[^.!?]{0,80}[.!] (?:this is|este es|esta es) (?:an?|un|una) ${AUTO}\b`,
  pattern`^(?:hi|hello|hola)?[,! ]{0,2}(?:thank you|thanks)(?: so much)? for (?:your (?:message|text|email|inquiry|patience)|contacting|texting|reaching out|messaging)\b[\s\S]{0,200}\b(?:${AUTO}|${AWAY}|we will|we'll|someone will|our (?:office )?hours|business (?:days?|hours)|as soon as possible|shortly)\b`,
  pattern`^gracias por (?:su|tu|contactar\w*|comunicar\w*|escribir\w*|llamar)\b[\s\S]{0,200}\b(?:${AUTO}|le responderemos|nos comunicaremos|nuestro horario|horario de atencion|a la brevedad|lo antes posible)\b`,
  pattern`^(?:i am|i'm|i will be|i'll be) ${AWAY}`,
  pattern`^out of (?:the )?office\b|^fuera de (?:la )?oficina\b|^(?:estoy|estare) fuera de (?:la|mi) oficina\b|^ooo\b(?=.{0,80}\b(?:until|back|return)\b)`,
  pattern`^(?:estoy )?(?:conduciendo|manejando) con (?:el )?(?:[a-z ]{0,40}activado|(?:modo )?no molestar)\b`,
  pattern`^no (?:estoy recibiendo|recibo) notificaciones\b`,
  pattern`\b(?:sent (?:by|from|with|via) (?:drivemode|android auto|carplay|lifesaver|drive ?safe|at&t drivemode|samsung auto)|sent automatically|automatically sent|enviado automaticamente|drivemode:)`,
  pattern`^(?:sorry,? |lo siento,? )?(?:i )?(?:can't|no puedo) (?:talk|hablar)(?: right)? (?:now|ahora|en este momento)[.!]?(?: (?:what's up\?|que pasa\?|\?que pasa\?|\u00bfque pasa\?|call me later\?|can i call you later\?|i'll call you (?:back|later|right back)\.?|te llamo (?:luego|mas tarde)\.?|\u00bfte llamo (?:luego|mas tarde)\?))?$`,
  pattern`^(?:i'll call you (?:right back|later|back)\.|can i call you later\?|i'm on my way\.|te llamo (?:luego|mas tarde)\.)$`,
]);

const CARRIER_NOTICES: Patterns = lazily(() => [
  pattern`^(?:sorry,? |notice:? |[a-z ]{0,20}failed:? )?(?:the|this) (?:\w+ ){0,2}?(?:number|line|phone|mailbox|recipient|party|device)(?: (?:that )?you(?: [a-z']+){1,5}?)? (?:is (?:an? (?:landline|fixed line|non)|not (?:in service|able to|a (?:mobile|textable|wireless|valid|working))|no longer in service|unable to|currently unavailable|unavailable)|(?:cannot|can't|can not|does not|doesn't) (?:receive|accept|support|get) (?:sms|texts?|messages?|calls))\b`,
  pattern`^(?:sorry,? |please note:? |notice:? )?(?:this|the) (?:number|phone number|mailbox|inbox|line|phone|device|account|service|email address|landline)(?: (?:you (?:have |are )?(?:texted|dialed|called|trying to reach|messaged|tried)|number))? (?:does not|doesn't|cannot|can't|can not|is not able to|is unable to|isn't able to|is not set up to|is not configured to|is not enabled to|do not) (?:currently )?(?:accept|receive|process|support|send)\b`,
  pattern`^(?:sorry,? |please note:? )?(?:this|the) (?:mailbox|inbox|number|line|phone number|account|email|text line|phone)(?: (?:you (?:have |are |just )?(?:texted|dialed|called|trying to reach|messaged|tried)(?: to \w+)?))? is (?:not monitored|unmonitored|no longer monitored|not in service|no longer in service|disconnected|not (?:a )?(?:working|valid)|a landline|out of service|unavailable|currently unavailable|not available)\b`,
  pattern`^this is (?:an? )?(?:unmonitored|landline|non-?monitored|no-?reply|not a monitored)\b`,
  pattern`\b(?:mailbox|inbox|number|line|account) is (?:not monitored|unmonitored)\b|^(?:please )?do not (?:reply|respond) to this (?:message|text|number|email)\b`,
  pattern`^(?:free ?msg|msg|message|error|mensaje|sms|notice|undeliverable|failed|delivery)\b[^a-z0-9]{0,3} ?[\s\S]{0,60}\b(?:not delivered|undeliverable|undelivered|unable to (?:send|deliver)|could not be (?:sent|delivered)|blocked|blocking is active|no entregado|failed to (?:send|deliver)|failed|delivery failed|failure|invalid (?:number|destination)|not sent|rejected)\b`,
  pattern`^(?:your|the|su|tu|el) (?:message|text|msg|sms|mensaje)(?: to [^ ]{1,30})? (?:was not|could not be|wasn't|couldn't be|cannot be|can't be|has not been|failed to|no (?:pudo|puede|fue|ha)(?: ser| sido)?) ?(?:be )?(?:delivered|sent|send|deliver|received|processed|entregado|enviado|recibido)\b`,
  pattern`^(?:(?:unable to|failed to|could not|cannot) (?:send|deliver) (?:the |your |this )?(?:message|text|msg|sms)|delivery (?:has )?failed|delivery status notification|undelivered mail|mail delivery (?:failed|subsystem)|mailer-?daemon|returned mail|no se pudo (?:entregar|enviar) (?:el|su|tu) mensaje|mensaje no (?:entregado|enviado))`,
  pattern`^(?!.{0,160}\b(?:died|deceased|passed away|dead)\b)the (?:subscriber|customer|person|party|wireless customer|user) you (?:have |are )?(?:texted|dialed|called|trying|tried)\b`,
  pattern`^you (?:have|'ve) (?:reached|texted|contacted) (?:a|an|the) (?:\w+ )?(?:number|line|mailbox|inbox|landline)\b.{0,40}\b(?:unable|not able|cannot|can't|does not|doesn't|not (?:monitored|set up|in service)|unmonitored)\b`,
  pattern`^(?:undeliverable|undelivered|delivery failure|message undeliverable)[:.]`,
  pattern`^(?:este|el) (?:numero|buzon|correo|telefono|cuenta) no es(?:ta)? (?:siendo )?(?:monitoread|supervisad|atendid|revisad|habilitad)[oa]\b`,
  pattern`^(?:este|el) (?:numero|buzon|telefono|linea|servicio)(?: (?:que (?:marco|usted marco)|marcado|de telefono))? (?:no (?:recibe|acepta|admite|puede recibir|esta (?:en servicio|disponible|monitoreado|supervisado|habilitado))|ya no esta en servicio|es (?:un telefono fijo|una linea fija))\b`,
]);

const machineRule = (id: string, says: string, patterns: Patterns): ReplyRule => ({
  id,
  says,
  read: ({ text }) => (matchesAny(patterns, text) ? { kind: 'ignore' } : undefined),
});

export const MACHINE_TEXT: readonly ReplyRule[] = [
  machineRule('E1', 'The whole text is a reaction that quotes one of our texts.', REACTIONS),
  machineRule('E2', 'The text is an automatic reply of a phone or an office.', AUTO_REPLIES),
  machineRule('E3', 'The text is a notice of a carrier, a landline or a mailbox that nobody reads.', CARRIER_NOTICES),
];
