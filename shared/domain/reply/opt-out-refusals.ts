// O2 as refusal and as polite prohibition: "I do not wish to receive these any longer", "favor de no mandar más textos".
import { lazily } from '../lazily.ts';
import { type Patterns, pattern } from './patterns.ts';

const TEXTS =
  '(?:te?xts?|te?xt messages?|messages?|msgs?|sms|surveys?|check ?ins?|reminders?|notifications?|questionnaires?|mensajes?|mensajitos|textos?|encuestas?|recordatorios|notificaciones)';
const PROGRAMME = '(?:program|programme|study|survey|service|list|group|thing)';
const THESE = `(?:(?:all|any|more|further|of|the|these|those|your|such|additional|future|other|dumb|stupid|damn) ){0,4}(?:these|those|them|any|${TEXTS})`;
const TAIL =
  '(?: (?:any ?more|any longer|no more|any further|further|again|ever|ever again|at all|from you|from yall|from this number|on my phone|please)){0,3}$';
const NOT_WANT =
  '(?:dont|do not|no longer|would not|wouldnt|not|never|didnt)(?: (?:really|even|ever))? (?:want|wish|care|like|desire|wanna|need|choose|wanting|intend|plan)';

const ENGLISH: Patterns = lazily(() => [
  pattern`\b${NOT_WANT}(?: to| for)? (?:(?:be|keep|have) )?(?:get|getting|receive|receiving|have|see|hear|answer|answering|sent|bothered with|do|doing|take|taking)(?: (?:to|with|from))? ${THESE}${TAIL}`,
  pattern`\b${NOT_WANT}(?: to)? (?:keep (?:on )?(?:doing|going|answering)|continue|go on|proceed|carry on|participate|take part|be (?:contacted|texted|messaged|bothered|enrolled|included|on|in|part of))(?: (?:with|in|on|of|doing|getting|receiving|answering|this|these|those|the|your|a|any|${TEXTS}|${PROGRAMME})){0,5}${TAIL}`,
  pattern`\b(?:id|i would|we would|i|would)(?: really| very much| much)? (?:like|prefer|want|rather|love|appreciate)(?: it if)?(?: to)? (?:not|no longer|never|stop|quit)(?: to)? (?:(?:be|keep) )?(?:get|getting|receive|receiving|have|having|sent|sending) ${THESE}${TAIL}`,
  pattern`\b(?:like|want|need|wish|prefer|make|get|have)(?: for)? (?:(?:all|the|your|of) ){0,3}(?:these|those|${TEXTS})(?: ${TEXTS})? (?:to )?(?:stop|end|cease|quit|stopped|ended|canceled|cancelled|go away)(?: (?:please|now|coming|asap))?$`,
  pattern`^(?:(?:please|just|can you|could you|would you|will you|i want you to|i need you to|i would like you to|you need to|you can|yall need to) ){0,2}(?:discontinue|cease|terminate|suspend|halt)(?: (?:all|any|sending|with|the|this|these|those|your|further|future|contact\w*|communications?|correspondence|${TEXTS})){1,5}(?: (?:immediately|now|at once|to me|to this number))?$`,
  pattern`^(?:can|could|will|would) (?:you|yall|you all|you guys|ya|someone) (?:just )?stop$|\b(?:have|get|want|like|need) (?:me|my (?:name|number|phone)|us|to be|to get) (?:removed|deleted|unsubscribed|unenrolled|taken off)(?:$| (?:from|off|of)? ?(?:this|the|your|these) (?:\w+ )?(?:${PROGRAMME}|${TEXTS})\b)`,
  pattern`\b(?:take|get|drop|cross|scratch|pull) (?:me|us|him|her|my (?:name|number)) of(?: of)? (?:this|the|your|these|that) (?:\w+ )?(?:${PROGRAMME}|${TEXTS})\b`,
  pattern`\b(?:quitting|leaving|dropping|stopping|ending|(?:done|finished|through) (?:with|doing|answering|responding to|getting|replying to|taking)|refuse to (?:do|answer|take|continue|get|receive)|(?:not|dont|wont be|never|stopped) (?:doing|answering|taking)|(?:not going to|not gonna|wont) (?:do|answer|take))(?: (?:any more|any|more|all|of|with)){0,3} (?:these|those|(?:this|the|your|these|those) (?:\w+ )?(?:${TEXTS}|${PROGRAMME}))${TAIL}`,
  pattern`^(?:im |i am |were |we are |i isnt |i dont )?(?:not|no longer|done|through|finished)(?: (?:with|going to|gonna))? (?:doing|do) (?:this|these) (?:any ?more|no more|any longer)$`,
  pattern`\b(?:not|no longer|isnt|arent)(?: at all| really)? interested in (?:these|this|continuing|participating|participation|being (?:in|part of) (?:this|the|it)(?: ${PROGRAMME})?|(?:getting|receiving|doing|answering) ${THESE}|(?:the|this|these|your) (?:${TEXTS}|${PROGRAMME}))${TAIL}`,
  pattern`\b(?:decline|refuse|choose not|prefer not|elect not|wish not|opt not)(?: to)? (?:(?:participate|continue|take part|be contacted|be a part|be part)(?: (?:in|with|of|this|these|it|the|your|any|${TEXTS}|${PROGRAMME})){0,4}|(?:get|receive|do|have) ${THESE})${TAIL}`,
  pattern`\b(?:i|we|she|he|mom|dad)(?: (?:never|didnt|did not|dont remember|dont recall)) (?:sign(?:ed|ing)? up for|ask(?:ed|ing)? for|enroll(?:ed)? in|agree(?:d)? to|subscribe(?:d)? to|register(?:ed)? for|join(?:ed)?|consent(?:ed)? to|request(?:ed)?|opt(?:ed)? in(?:to| to)) (?:(?:any of|getting|receiving|all) ){0,2}(?:these|those|(?:the|your|this) (?:${TEXTS}|${PROGRAMME}))\b`,
  pattern`\b(?:dont|do not|never) (?:(?:you|yall|ever|dare|even) ){1,3}(?:te?xt|message|contact|write|bother|send)(?:ing)? (?:me|us|this|here)\b(?! (?:at|before|after|so|too|late|early|until|when|while|during))|\b(?:shut|switch|turn|cut) (?:(?:off|the|this|these|those|your|all) ){0,3}${TEXTS}(?: (?:off|down))(?: please)?$|\b(?:shut|switch|cut) off (?:(?:the|these|those|your|all) ){0,2}${TEXTS}`,
  pattern`^(?:(?:please|just) ){0,2}sign me (?:off|out)(?: of (?:this|these|it|your \w+))?$|\b(?:want|wants|need|get me) off (?:(?:of|your|this|the|these) ){0,2}(?:\w+ )?(?:list|program|study|survey|${TEXTS})\b|^(?:please )?stop (?:this|the|all this) (?:mess|nonsense|crap|stuff|bs|foolishness|harassment)$`,
  pattern`\b(?:dont|do not|never) (?:send|text|message|write)(?: (?:me|us))? (?:nothing|no more|anything|none)(?: (?:else|no more|any ?more|again|of (?:these|this|those)))?$|\b(?:tired|sick|enough) (?:of|with) (?:all |answering |getting ){0,2}(?:these|the|your|those) questions$|\b(?:dont|do not|wont|not going to) (?:want to |wanna )?(?:answer|do) (?:any more |any |these |your |more ){1,2}questions${TAIL}`,
  pattern`\b(?:you|yall|you all|you people|you guys) (?:people |guys )?(?:need|have|got|gotta|really need) (?:to )?(?:just )?stop$|^(?:(?:i|ive|i have|we|we have) )?(?:already )?(?:told|asked|tell|begged) (?:you|yall|you all|you guys|you people)(?: (?:already|before|twice|\w+ times))? to (?:stop|quit)\b(?! (?:giving|prescribing|the (?:\w+ )?(?:med|drug|pill)))`,
  pattern`^(?:(?:i|we) (?:want|wish|request|ask for) )?(?:no|absolutely no|no more|no further) (?:further )?(?:contact|communications?|correspondence)(?: (?:please|with you|from you))?$|\b(?:am not|im not|will not|wont|no longer|will no longer|not going to) (?:be )?participat(?:e|ing)(?: in (?:this|these|the|your)(?: ${PROGRAMME}| ${TEXTS})?)?${TAIL}|^(?:disenroll|unenroll|terminate|deactivate|cancel me|please cancel me)(?: me| now| this number)?$`,
]);

/** To send, write, bother: infinitive, gerund or after "que no". */
const SENDING =
  '(?:mand|envi|escrib|molest|contact|texte|mensaje|fastidi|insist|pregunt|hostig|llen)(?:ar|ir|er|ando|iendo)(?:me|nos|le|les)?';
const SENT = '(?:mandara|enviara|escribiera|molestara|contactara|texteara|preguntara|llegara|siguiera|volviera)[ns]?';
const LES =
  '(?:(?:sus|tus|tantos|tantas|estos|estas|esos|esas|los|las|el|la|mas|tanto|ningun|este|mi|mis|nada de|de|todos|todas|ya|otro|otra) ){0,4}';
const LISTA = '(?:lista(?! de espera)|programa|sistema|estudio|encuestas?|mensajes|servicio|registro|base de datos)';
/** An end in time makes it a pause. */
const SIN_FIN =
  '(?!(?: \\w+){0,3} (?:de noche|en la (?:noche|manana|tarde|madrugada)|por la (?:noche|manana|tarde)|tan (?:tarde|temprano)|hoy|ahora|ahorita|manana|hasta|durante|a las?|antes|despues|esta semana|por un\\w*)\\b)';

const SPANISH: Patterns = lazily(() => [
  pattern`^(?:(?:les?|te|se) )?(?:(?:lo|los) )?(?:(?:pido|ruego|suplico|solicito|agradezco|agradeceria|agradecere|pediria)(?: que)? )?(?:mucho )?(?:ya )?(?:no|nunca|jamas|dejar de|parar de)(?: (?:mas|volver a|vuelvan a|seguir|sigan|estar|me|nos)){0,3} ${SENDING}(?:$| (?:mas|nada|ya|otra vez|de nuevo|mi|a este|a mi|${LES}${TEXTS})\b)${SIN_FIN}`,
  pattern`\b(?:quisiera|gustaria|preferiria|prefiero|quiero|deseo|agradeceria|agradezco|agradecere|rogaria|pido|pediria|apreciaria|ojala)(?: (?:ya|mas|mucho|les|le|si|es)){0,2} (?:que )?(?:ya )?(?:no|dejaran? de|dejar de|parar de|pararan de) (?:(?:me|nos) )?(?:(?:seguir|volver a|volvieran a) )?(?:${SENT}|${SENDING}|(?:recib(?:ir|iendo|a)|teng[ao]|tener|me lleguen|lleguen|participar)(?:$| ${LES}(?:${TEXTS}|nada|estos?|programa|estudio|mas)\b)|participar\b)${SIN_FIN}`,
  pattern`\bno (?:quiero|deseo|quisiera|pienso|voy a) (?:ya )?(?:estar|seguir|aparecer|continuar|formar parte|ser parte)(?: mas)? (?:en|con|de|del|dentro de) (?:(?:la|el|su|este|esta|estas|los|las|sus) )?${LISTA}\b`,
  pattern`^(?:ya )?no (?:me |nos )interesan?(?: (?:esto|estos|estas|sus|los|las|el|seguir|continuar|participar|recibir|mas|en|con|${LISTA}|${TEXTS})){1,5}$`,
  pattern`\bya (?:estuvo|basta|es mucho|fue mucho|fueron|son|me canse|me harte|me canso|tuve)(?: (?:bueno|bien|ya|suficiente|demasiados?|muchos?|tantos?)){0,2} (?:de|con) ${LES}${TEXTS}\b${SIN_FIN}|\bd[ea]n?(?:le|me)? de baja (?:a |el |mi |este |al |la ){0,3}(?:numero|nombre|telefono|celular|suscripcion|cuenta)\b`,
  pattern`^(?:suspende[rn]?|suspenda[ns]?|detener|cancelar|parar|terminar|desactivar|desactiven?|quitar|bloquear|frenar|eliminar)(?: (?:ya|los|las|estos|estas|sus|mis|todos|todas|de|el|la)){0,4} (?:${TEXTS}|programa|servicio|suscripcion|participacion)(?: ya)?$`,
  pattern`^(?:ya )?(?:quitar|sacar|borrar|eliminar|remover|retirar)(?:me|nos)(?: ya)?(?:$| (?:de|del) (?:(?:la|el|su|sus|esta|este|estos) )?(?:${LISTA}|esto|aqui|ahi)\b)`,
  pattern`\b(?:no|nunca|jamas) (?:les |le )?(?:autorice|autorizo|solicite|acepte|pedi|firme|consenti|me (?:inscribi|registre|anote|apunte|suscribi|meti))(?: (?:para|a|en|de|que|recibir|nada)){0,3} (?:${LES}(?:${TEXTS}|programa)|estos|estas)\b|\b(?:no|nunca) (?:les |le )?(?:autorice|autorizo) (?:esto|eso)\b`,
  pattern`\bno quiero que (?:me |nos )?(?:sig|est|and|vuelv)\w+(?: a)? ${SENDING}${SIN_FIN}|\b(?:les?|te) (?:he )?(?:dije|dicho|pedi|pedido)(?: (?:ya|que|varias|muchas|veces)){1,4} (?:paren|pare|paren ya|dejen de ${SENDING}|no(?: (?:me )?(?:manden|escriban|molesten))?)(?: mas)?$`,
  pattern`\b(?:pueden?|podrian?|podria|puede|quieren|necesito que|quiero que|favor)(?: (?:ya|por|favor|me|nos)){0,4} (?:dejar|parar|dejen) de ${SENDING}${SIN_FIN}|\bme (?:pueden?|podrian?) (?:ya )?(?:quitar|sacar|borrar|eliminar|retirar|dar de baja|remover)(?:$| (?:de|del) (?:(?:la|el|su|sus|esta|este|estos) )?(?:${LISTA}|esto|aqui|ahi)\b)|\bme (?:borran?|sacan?|quitan?|eliminan?) (?:de|del) (?:(?:la|el|su|sus|esta|este) )?(?:${LISTA}|esto|aqui)\b`,
  pattern`^(?:ya )?no (?:quiero|deseo|voy a|pienso) (?:seguir|continuar|contestar|participar|responder)(?: (?:mas|en esto|con esto|ya|a esto|en eso))?$(?<!^no (?:quiero|voy a) (?:seguir|contestar|responder))|\b(?:renuncio|me salgo|me retiro|me doy de baja)(?: ya)? (?:al?|del?) (?:este |la |el )?${LISTA}\b`,
]);

export const OPT_OUT_REFUSALS: Patterns = lazily(() => [...ENGLISH(), ...SPANISH()]);
