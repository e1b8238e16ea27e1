// O2, put together from its parts: who or what comes off which list, what is not wanted, what is not allowed; both languages.
import { lazily } from '../lazily.ts';
import { type Patterns, pattern } from './patterns.ts';

const TEXTS =
  '(?:te?xts?|te?xt messages?|messages?|msgs?|sms|surveys?|check ?ins?|reminders?|notifications?|questionnaires?|mensajes?|textos?|encuestas?|msjs?|recordatorios|mensajitos|notificaciones)';
const TEXTING = '(?:te?xt|txt|messag|contact|writ|send|bother|spam|bug|survey|call)(?:e|ing|ting|ed)?';
const SMALL =
  '(?:to|get|gets|getting|got|receiv(?:e|ing)|have|having|answer(?:ing)?|do(?:ing)?|read(?:ing)?|see(?:ing)?|be|sent|any|more|all|of|with|the|these|this|those|that|your|ur|so|many|constant|such|damn|stupid|it|for|me|from|you|in|about)';
const KIN =
  '(?:mother|mom|mama|father|dad|husband|wife|son|daughter|brother|sister|grandma|grandpa|aunt|uncle|partner|parents?)';
const SOMEONE = `(?:me|us|him|her|them|mom|dad|both of us|${KIN}|my ${KIN})`;
const NUMBER =
  '(?:(?:my|our|his|her|their|the|this)(?: \\w+)? (?:name|number|phone|cell|info\\w*|contact|email)|this number)';
/** What else people come off, or are taken out of. */
const NO_LIST =
  '(?:prednis\\w*|steroids?|\\w*meds?|medic\\w*|pills?|drugs?|drip|iv|oxygen|chemo\\w*|treatments?|therapy|immuno\\w*|infusions?|couch|bed|chair|hook|schedule|calendar|wait\\w*|hospital|house|table|floor|hold|insulin|insurance|room|care|clinic|opioids?|diet|car|bus|shot|ventilator|machine)';
const LIST = `(?:(?:this|the|these|that|any|all|your|ur|yr) (?!(?:\\w+ )?${NO_LIST}\\b)(?:\\w+ )?(?:list|things?|stuff|crap|mess|nonsense|roster|system|computers?|program|programme|study|survey|service|group|thread|loop|rotation|database|files?|records?|${TEXTS})|(?:this|these|here|it|whatever .{1,30})$)`;

/** An end in time makes it a pause. */
const NO_TIME =
  '(?! (?:at|before|until|till|til|during|on|while|when|tonight|tomorrow|in the|so|too|early|late|after (?!this|that|today|now)|for (?:a|the|\\d)|this (?:late|early|week|month))\\b)';

const ENGLISH: Patterns = lazily(() => [
  pattern`\b(?:take|get|drop|pull|scratch|cross|strike|kick|cut) (?:${SOMEONE}|${NUMBER})(?: and (?:${SOMEONE}|${NUMBER}|(?:\w+ )?(?:name|number|phone)))? (?:(?:off|out)(?: of| from)?|from)(?:(?: please| now| already)?$| ${LIST}(?: please| now)?\b)(?<!\b(?:they|doctor|dr|nurse|he|she) (?:\w+ ){0,2}(?:take|get|drop|pull|cut) .{1,60})`,
  pattern`\b(?:remove|delete|erase|unenroll|disenroll|unregister|unsubscribe|drop|withdraw) (?:${SOMEONE}|${NUMBER})(?: and (?:${SOMEONE}|${NUMBER}))?(?:$| (?:from|off|out)\b(?! (?:\w+ ){0,2}${NO_LIST}\b))`,
  pattern`\b(?:rather|prefer|prefer to|prefer that|prefer if|id like to|refrain|stopped|stopping|mind|appreciate (?:it if )?you|prefer you|rather you|wish you would|wish you wouldnt|wish youd|would you) (?:(?:not|no longer|didnt|dont|stop|stopped|from|you) ){0,2}(?:${SMALL} ){0,4}(?:${TEXTS}|${TEXTING} (?:me|us)|of these|get these|texting)\b(?<=\b(?:not|no longer|didnt|dont|stop|stopped|stopping|refrain|wouldnt) .{1,60})${NO_TIME}`,
  pattern`\b(?:sick|tired|weary|fed up|had enough|had it|had it up to here|done|finished|through|over|enough|no (?:need|use|interest)|can do|dont need|no longer (?:need|want)|dont (?:want|consent|agree)|do not (?:want|need|consent|agree)|never (?:agreed|consented|asked|subscribed|signed up|wanted|opted in)|didnt (?:agree|consent|ask|subscribe|sign up|opt in)|cut it out|knock it off|spare|keep)(?: and tired)? (?:without )?(?:${SMALL} ){0,6}${TEXTS}\b(?<!\b(?:texts|tired|sick|keep) (?:me|the|it) (?:texts|sms))${NO_TIME}(?<!\b(?:over|keep) (?:the|any|all|me|these|those|you|it|getting|receiving|sent)? ?(?:text|texts|messages|surveys|reminders))`,
  pattern`^(?:keep your|(?:im |i am )?over (?:these|your|the)) ${TEXTS}$`,
  pattern`\b(?:your|these|the|all these) ${TEXTS} (?:are|is) (?:unwanted|not (?:wanted|welcome|needed)|unwelcome|harass\w+)\b`,
  pattern`\b(?:you|yall|u) (?:(?:dont|do not|no longer|never|didnt)(?: (?:have|had|got|get|ask(?:ed)?(?: for)?))?(?: my| any)?|have no|had no|without my) (?:permission|consent|authorization)\b|\b(?:revoke|withdraw|take back|rescind|cancel|retract|taking back|revoking|withdrawing) (?:my |the |any )?(?:permission|consent|authorization|agreement)\b(?! (?:for|to) (?:the )?(?:surgery|treatment|procedure|scan|trial))|\bi (?:never|didnt|dont|do not|did not) (?:give|gave|given) (?:you |yall )?(?:my |any )?(?:permission|consent)\b|\bi (?:dont|do not|no longer|never) (?:consent|agree) to (?:be (?:texted|contacted)|being (?:texted|contacted)|(?:these|this|any) ${TEXTS})\b`,
  pattern`\b(?:wont|will not|not(?: going to| gonna)?|no longer|not be|cant|dont want to|do not want to) (?:be )?(?:answer(?:ing)?|do(?:ing)?|reply(?:ing)?|respond(?:ing)?|tak(?:e|ing)|fill(?:ing)?(?: out| in)?) (?:to )?(?:(?:these|this|those|your|any|the) ){0,2}(?:${TEXTS} ?)?(?:(?:any ?more|ever again)$|more (?:of )?(?:these|those|your|${TEXTS}))(?<!\b(?:cant|cannot|want to) do (?:this|it) any ?more)|\b(?:im|i am) (?:dropping|opting|getting) out$|^i (?:quit|resign)$`,
  pattern`\b(?:dont|do not|never|quit|stop|no more) ${TEXTING}(?: to)? (?:${SOMEONE}|this number)(?: please)?(?: (?:any ?more|again|ever|ever again))${NO_TIME}`,
  pattern`\bno (?:more|mas|further|longer) (?:(?:of|with|these|your|any) ){0,2}${TEXTS} (?:after|past|beyond) (?:this|that|today|now)\b`,
]);

/** Whom the texts reach. */
const CLITIC = '(?:(?:me|nos|le|les|lo|la|los|las) )?';
/** To send, write, arrive, bother, as one asks it of others. */
const SEND =
  '(?:mand|envi|texte|molest|contact|fastidi|jod|ching|insist|lleg|escrib|llam|pregunt|mens[aj]je)(?:e|en|es|a|an|as|ue|uen|n|ar|ir|er|arme|irme|ando|iendo)';
const ASKED =
  '(?:mand|envi|texte|molest|contact|fastidi|chingu?|insist|llegu|llam|pregunt)(?:e|en|es)|jod(?:a|an)|escriba[ns]?';
const LES =
  '(?:(?:sus|tus|tantos|tantas|estos|estas|esos|esas|los|las|mas|tanto|tanta|ningun|este|mi|mis|nada de|de|todos|todas|ya) ){0,4}';
/** An end in time, Spanish. */
const SIN_FIN =
  '(?!(?: \\w+){0,3} (?:de noche|en la (?:noche|manana|tarde|madrugada)|por la (?:noche|manana|tarde)|tan (?:tarde|temprano)|hoy|ahora|ahorita|manana|hasta|durante|a las?|antes|despues|esta semana|por un\\w*)\\b)';
const LISTA =
  '(?:lista|programa|sistema|estudio|encuestas?|mensajes|servicio|registro|base de datos|telefonos|numeros)';
const KIN_ES = '(?:mama|papa|madre|padre|espos[oa]|marido|mujer|hij[oa]|abuel[oa]|ti[oa]|herman[oa]|suegr[oa])';

const SPANISH: Patterns = lazily(() => [
  pattern`(?<!\bpara que )\b(?:no|nunca|jamas|tampoco)(?: mas)? (?:me |nos )(?:mas )?(?:(?:vuelvan?|vuelvas) a |(?:sig|est|and)[ae][ns]? )?(?:${ASKED}|${SEND}(?<=ando|iendo|ar|ir))\b(?! (?:el|la|las|los|mi|mis|una?|mucho|tanto) (?!mensajes?|textos?|encuestas?))${SIN_FIN}`,
  pattern`\b(?:no|nunca|jamas)(?: mas)? (?:le|les|lo|la) (?:(?:vuelvan?) a |(?:sig|est|and)[ae]n? )?(?:${ASKED}|${SEND}(?<=ando|iendo|ar|ir))(?: mas| nada| ya)?(?:$| (?:\w+ )?${TEXTS}| (?:mas )?a (?:mi|este|su) )${SIN_FIN}`,
  pattern`\b(?:no|ya no) (?:(?:quiero|deseo|necesito|autorizo|permito|quisiera|pedi|doy permiso de|di permiso de|acepto|me gusta) (?:mas )?(?:que )?)(?:ya )?${CLITIC}(?:(?:sig|est|and)[ae]n? )?(?:${ASKED}|${LES}${TEXTS})\b(?! (?:de|en) (?:la )?quimio)${SIN_FIN}`,
  pattern`\b(?:para|pa) que (?:ya )?no (?:me |nos )(?:lleguen?|manden|escriban|envien|molesten)(?: (?:ya|mas))?(?:$| (?:mas )?(?:a mi |al )?${LES}(?:${TEXTS}|telefono|celular|esto))${SIN_FIN}|\bya no (?:escriba|mande|envie)[ns]?\b(?: por favor)?$`,
  pattern`\b(?:ya )?dejen? (?:ya )?de (?:estar |andar )?(?:me )?${SEND}(?:me|nos|le|les|l[ao])?\b(?<!\bno (?:me )?dejen? .{0,30})(?<!\bno (?:me )?deje .{0,30})${SIN_FIN}`,
  pattern`\b(?:quit|saqu?|borr|elimin|retir|remuev|descart)(?:en|e|a)(?:l[ao]s?|nos|me)\b(?: ya)? de (?:(?:la|el|su|sus|esta|este|estos|esa|tu|los) ){0,2}(?:${LISTA}|aqui|esto)\b|\b(?:quit|saqu?|borr|elimin|retir|remuev|descart)(?:en|e|a)(?:l[ao]s?|nos|me)\b(?: ya)? del ${LISTA}\b`,
  pattern`\b(?:quit|saqu?|borr|elimin|retir|remuev)(?:en|e|a) (?:ya )?(?:a |el (?:numero|nombre|telefono) de )?(?:mi|el|este)(?: (?:${KIN_ES}|numero|nombre|telefono|celular))?(?: y (?:mi )?(?:numero|nombre|telefono))? (?:de|del)(?: (?:la|su|sus|esta|este|estos|tu|los))? ${LISTA}\b`,
  pattern`\b(?:paren|pare|para|baje|bajen|corte|corten|deje|dejen|calme|calmen)(?:le|se|nle)(?: ya)?(?: (?:con|a|de|y) ${LES}(?:${TEXTS}|chingaderas|eso|esto))(?: ya)?\b${SIN_FIN}`,
  pattern`\b(?:como|que|de que manera|donde|a donde)(?: (?:le|hago|puedo|hay|que|hacer|tengo|se|hace|debo|le hago|puede|uno)){0,6} (?:para |pa )?(?:ya )?(?:dejar de recibir|dejo de recibir|no recibir|cancelar|cancelo|salirme|salir|me salgo|me doy de baja|darme de baja|parar|paro|quitar|quito)(?: (?:de )?${LES}(?:${TEXTS}|esto|eso|programa|estudio|encuesta)(?: por favor)?)?$`,
  pattern`\b(?:revoco|retiro|quito|cancelo|anulo|revocar|retirar)(?: \w+){0,2} (?:permiso|consentimiento|autorizacion)\b|\bno (?:les |le |te |tienen?(?: mi)? )?(?:di|doy|dimos|doy mi|tienen?|tienen mi|di mi)?(?: (?:mi|el|ningun))? ?(?:permiso|consentimiento|autorizacion)\b(?! (?:del?|en) (?:la |mi )?(?:trabajo|jefe|doctor|operacion|cirugia))(?: (?:de|para|a) que (?:me )?| para | de )?(?:mandar\w*|enviar\w*|escribir\w*|textear\w*|contactar\w*|manden|escriban|esto|$)`,
  pattern`\b(?:cansad|hart|aburrid|fastidiad|molest|enfadad)[oa]s? (?:de|con)(?: recibir)? ${LES}${TEXTS}\b|\b(?:cansaron|hartaron|fastidian|fastidiaron|tienen (?:hart|cansad|aburrid)[oa]|enfadan) con ${LES}${TEXTS}\b`,
  pattern`\b(?:ya no|no) (?:voy a |pienso |quiero |vuelvo a )?(?:contest|respond|particip)(?:ar|er|o)(?:les|le)?(?: ya)?(?: mas (?:a )?(?:${LES}${TEXTS}|nada|esto)| (?:a )?(?:sus|estas|estos|esas) ${TEXTS}| mas)(?: ya| mas)?$${SIN_FIN}`,
  pattern`\b(?:no|ni) (?:more|mas) ${TEXTS}\b${SIN_FIN}|\b(?:stop|quit|no more) (?:de )?(?:me )?(?:mand|envi|escrib|texte|molest|contact)\w*|\bno (?:chinguen|jodan|molesten|fastidien)(?: mas)? con ${LES}${TEXTS}\b`,
]);

/** To come off the list, which has no end in time: "stop texting at 5 am, remove my number". */
export const REMOVAL = pattern`\b(?:remove|unsubscribe|delete|erase|opt) (?:me|us|my|this|out|from)\b|^unsubscribe\b|\b(?:take|get) (?:me|us|my (?:\w+ ){0,3}(?:name|number|phone)) (?:off|out)\b|\b(?:quiten|saquen|borren|eliminen|quite|saque|borre|elimine)(?:me| mi)\b|\bde baja\b`;

export const OPT_OUT_GRAMMAR: Patterns = lazily(() => [...ENGLISH(), ...SPANISH()]);
