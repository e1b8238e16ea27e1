// O2: wordings that ask for the texts, or for taking part, to end; English and Spanish.
import { lazily } from '../lazily.ts';
import { allOf, type Patterns, pattern } from './patterns.ts';

const TEXTS =
  '(?:te?xts?|te?xtin|te?xting|messages?|mesages?|messeges?|messaging|msgs?|mssgs?|msjs?|sms|surveys?|questions|questionnaires?|check ?ins?|reminders?|notifications?|alerts|spam\\w*)';
const PROGRAMME = '(?:program|programme|study|survey|service|subscription|participation|enrollment|list)';
/** What may stand between the verb and what shall end. */
const SMALL =
  '(?:it|her|his|their|with|w|already|all|any|more|the|these|those|this|that|your|ur|yr|my|of|from|sending|receiving|getting|doing|me|us|damn|dang|darn|fucking|freaking|stupid|annoying|silly|dumb|further)';
/** A time of day or a length of time behind the wish: a wish about when, not about whether (P). */
const WHEN =
  '(?! (?:at|before|after|until|till|til|during|on|while|when|tonight|today|tomorrow|in the|so|too|early|late|this (?:late|early|week|month)|for (?:a|the|\\d))\\b)';
const SWEARING = '(?:the hell |the fuck |fucking |freaking |damn |effing )?';

const ENGLISH: Patterns = lazily(() => [
  pattern`\bnever (?:send|ask|call|write)(?: to)?(?: me| us)?(?: (?:this|these|those|anything|that|another|any|more|${TEXTS})){1,3}(?: again)?$`,
  pattern`\b(?:these|the|your|ur|all these) ${TEXTS} (?:really |just )?(?:needs?|ha(?:ve|s)|got|gotta|must|should|better) (?:to )?(?:just )?(?:stop|end|cease)\b`,
  pattern`^(?:(?:text|txt|reply|send|press|type|i want|ok) )?stop (?:to|2) (?:end|stop|quit|cancel|opt ?out|unsubscribe|the texts?)$`,
  pattern`^(?:i |id |i would )?(?:want|like|need|prefer) to be (?:taken|removed|dropped|deleted)(?: (?:off|from|out))?(?: (?:of )?(?:this|the|your|these) \w+)?$|^you can stop(?: now| already)?$|\bget me off (?:of )?(?:this|these|the)(?: thing| list)?$`,
  pattern`^(?:no|no mas) ${TEXTS}(?: ever)?$|^no more of (?:this|it)$|^(?:i )?want off(?: of this)?$`,
  pattern`\b(?:stop|stp|stpo|quit) te?xtin\b(?! (?:at|so|too|late|early)\b)|\b(?:stp|stpo|sotp|stoop|srop|stip|stup) (?:te?xting|messaging|sending|contacting)\b|\bstop te?xtin me\b|\bstop (?:txtin|txting|msging)\b`,
  pattern`\b(?:want|like|can i|could i|need) (?:to )?stop (?:getting|receiving) (?:these|this|them|texts|messages|any)\b|\b(?:dont|do not) send (?:me |us )?anything(?: else| ever)?$|\blose my (?:number|$)`,
  pattern`\b(?:stop|quit|cease|cancel|discontinue|end|halt|disable) (?:${SMALL} ){0,5}(?:${TEXTS}|${PROGRAMME})\b${WHEN}`,
  pattern`\bturn (?:off )?(?:${SMALL} ){0,3}(?:${TEXTS}|these|this|those)(?: off)?\b(?<=\boff\b.{0,80})`,
  pattern`\b(?:stop|quit|cease) ${SWEARING}(?:contacting|te?xting|txting|messaging|bothering|bugging|spamming|pestering|harassing|annoying|blowing up)(?: (?:me|us|my phone|this number|these|this))?\b${WHEN}`,
  pattern`\b(?:stop|quit|cease) ${SWEARING}(?:sending|asking|writing|calling)(?: (?:me|us))?(?: (?:these|this|those|stuff|things|that|anything|any ?more|so many|all these))?(?: |$)(?<=(?:sending|asking|writing|calling)(?: me| us)? ?|these ?|this ?|those ?|stuff ?|things ?|that ?|anything ?|more ?|many ?)(?! ?(?:at|before|after|until|till|so|too|late|early|for|to|my|the|yourself|myself|himself|herself|him|her)\b)`,
  pattern`\b(?:stop|quit|no more|cancel|end) (?:with )?(?:these|all of these|all this|any of these|of these)$`,
  pattern`\b(?:no more|no further|enough|without any more) (?:already )?(?:with )?(?:of )?(?:these |your |ur |the )?${TEXTS}\b(?<!\b(?:have|had|got|any) no more questions)${WHEN}`,
  pattern`(?<!\b(?:why|you|they|he|she|we|why you|id) )\b(?:dont|do not|never|quit|stop) (?:ever )?(?:call or )?(?:te?xt|txt|message|msg|contact|write|bother|sms)(?:ing)?(?: or call)?(?: (?:to )?(?:me|us|here|this number|my (?:phone|number)))?(?: again| any ?more)?\b${WHEN}(?! (?:him|her|them|you|my|the|back)\b)`,
  pattern`\b(?:can|could|would|will) (?:you|u|yall)(?: (?:please|kindly|just|all|folks|people|guys)){0,3} not (?:(?:call or )?(?:te?xt|txt|message|msg|contact|write|bother)(?:ing)? (?:to )?(?:me|us|this number|my (?:phone|number))|send (?:me |us )?(?:any )?(?:more )?${TEXTS})(?: again| any ?more| no more| ever)?\b${WHEN}(?! so\b)`,
  pattern`\bwant (?:\w+ )?out of (?:all )?(?:(?:these|this|your|the|those) )(?:text )?(?:${TEXTS}|${PROGRAMME}|list|study|thing|survey)\b`,
  pattern`\b(?:dont|do not) (?:send|keep sending)(?: me| us)?(?: any ?more| any| these| this| more| ${TEXTS})(?: ${TEXTS})?\b${WHEN}`,
  pattern`\b(?:take|get|drop|pull|remove) (?:me|my (?:\w+ )?(?:name|number|phone)|this number) (?:off|out|from)(?: now)?(?:$| (?:of )?(?:of |from )?(?:(?:this|these)$|(?:this|the|your|ur|yr|these|that) (?:\w+ )?(?:list|roster|system|${TEXTS}|${PROGRAMME})\b))`,
  pattern`\b(?:remove|delete|deactivate|unenroll|disenroll|unregister) (?:me|my (?:\w+ )?(?:number|phone|name|contact|info\w*)|this number)\b(?! from (?:\w+ ){0,2}(?:schedule|calendar|appointments?|wait ?list|chemo\w*|treatment|therapy|infusions?)\b)`,
  pattern`\bunsubscribe\b|\bopt (?:me )?out\b|\bopting out\b`,
  pattern`\bi (?:hereby )?revoke\b|\b(?:revoke|withdraw) (?:my )?consent\b|\b(?:withdraw me|withdraw(?:ing)? from|i(?:m|m now| am)? withdrawing|i(?:d like to| want to| wish to| would like to)? withdraw)\b(?!(?: from)? (?:\w+ ){0,2}(?:treatment|chemo\w*|therapy|immunotherapy|radiation|infusions?|meds|medications?|steroids?|prednisone|money|cash|blood)\b)`,
  pattern`\b(?:dont|do not|no longer|not|didnt) (?:want|wish|care|need|wanna|interested|wanting|like)(?! to (?:miss|lose|stop))(?: \w+){0,5} (?:${TEXTS}|participat(?:e|ing)|take part|taking part|be contacted|be texted|be (?:in|a part of|part of) (?:this|it|the (?:study|program|programme))|this (?:study|program|programme|anymore stop)|the (?:study|program|programme))\b(?<! (?:to )?(?:read|answer) (?:\w+ )?questions)${WHEN}`,
  pattern`\b(?:dont|do not|no longer) (?:want|wish) (?:these|any more of these|to (?:get|receive) (?:these|this|them|any ?more))\b(?! (?:\w+ ){0,2}(?:pills?|meds?|medicines?|medications?|steroids?|effects?|treatments?|infusions?|shots?|symptoms?|feelings|thoughts|headaches|pains?|drugs?|tests?|scans?|appointments?|visits?|cramps)\b)`,
  pattern`\b(?:lose|forget|erase) (?:my|this) number\b|\bblock(?:ing)? (?:you|u|this number|your number)\b`,
  pattern`\bhow (?:do|can|would|could) (?:i|we) (?:make|get) (?:these|them|(?:the|these|your) ${TEXTS}) (?:to )?(?:stop|end|go away)$|^i (?:no longer|do not|dont) (?:give (?:my |you )?)?consent(?: to (?:this|these|this survey|(?:these|your) ${TEXTS}|being (?:texted|contacted)))?$|^(?:im|i am|we are|were) (?:not|done) doing (?:this|these|the|your)(?: ${TEXTS})?(?: any ?more)?$`,
  pattern`\bhow (?:do|can|to|would|could) (?:i |you |we )?(?:stop|end|cancel|quit|turn off|get off|get out of)(?: \w+){0,3} (?:${TEXTS}|list)\b`,
  pattern`\bhow (?:do|can|to|would|could) (?:i |you |we )?(?:(?:stop|end|cancel|quit|turn off|get out of)(?: getting| receiving)? (?:these|this|them)|unsubscribe(?: from (?:these|this))?|opt out|cancel|quit)$`,
  pattern`^i (?:just )?quit(?: now)?$|^i (?:want|would like|wish|need) to (?:stop|quit|cancel|end|be removed|opt out)(?: now| this| these)?$`,
  pattern`\b(?:want|need|would like|make|get) (?:all |the |these |those |your |my |this ){0,6}${TEXTS} to stop\b|\bmake (?:the |these |those |your )?${TEXTS} stop\b|^(?:i )?want these to stop$`,
  pattern`\bdone (?:with|getting|receiving|answering) (?:all |the |these |those |your |this )?(?:${TEXTS}|${PROGRAMME})\b|\bdone with these$`,
  pattern`\b(?:quit|leave|leaving|resign from|drop out of|dropping out of|out of|off) (?:this|the|your) ${PROGRAMME}\b(?<!\b(?:questions?|top|end|bottom|rest|part|kicked|run|ran) (?:out )?(?:of|off) \w+ \w+)`,
  pattern`^(?:can|could|will|would) (?:you|u|this|these|it) (?:just )?stop$|\bi (?:told|asked|already told|already asked|have asked) (?:you|u|you guys|yall) to stop$|\bi (?:already )?said (?:to )?stop$`,
  pattern`\b(?:stop|pause|hold)(?: (?:the|these|this|those|all|your|my|sending|me|${TEXTS})){0,4} until further notice$|^stop(?: (?:the|these|this|those|all|your|my|sending|me|${TEXTS})){0,4} for now$`,
  pattern`^(?:(?:im |i am )?(?:not|no longer) interested(?: any ?more)?|no more|enough(?: already| is enough)?|discontinue|desist|cease(?: and desist)?|block(?:ed)?|i want out|let me out(?: of this)?|im out|i decline(?: \w+){0,3})$`,
]);

const TEXTOS = '(?:mensajes?|mensajitos?|textos?|encuestas?|preguntas|recordatorios|notificaciones|sms)';
const PROGRAMA = '(?:programa|estudio|encuesta|servicio|suscripcion|participacion|lista)';
const CUANDO =
  '(?!(?: mas)?(?: mensajes| textos)? (?:a (?:las?|esta)|en la|por la|de noche|tan|hoy|ahora|antes|despues|manana|hasta|durante|esta semana|por (?:un|una|unos|unas|\\d))\\b)';
const SEND = '(?:mand|envi|escrib|molest|contact|texte|pregunt|fastidi|llam|jod|chingu?)\\w*';

const SPANISH: Patterns = lazily(() => [
  pattern`\b(?:nunca|jamas)(?: mas)? (?:me |nos )(?:vuelvan? a )?(?:mande[ns]?|manden|envien?|escriban?|escribas|molesten?|contacten?|texteen?|escribir|mandar|enviar)\b${CUANDO}`,
  pattern`^(?:por favor )?(?:ya )?no (?:me )?(?:manden|mande|envien|envie|escriban|escriba)(?: por favor)?$|\bno (?:me )?(?:esten|sigan|siga|este|sigas) (?:mand|envi|escrib|molest)\w+\b(?! (?:de noche|tan|en la))|\bdejen? de estar (?:mand|envi|escrib|molest)\w+`,
  pattern`\bquiero que (?:me (?:quiten|saquen|borren|eliminen|den de baja)|dejen de \w+|paren|no me (?:escriban|manden|envien|molesten))\b|\bno quiero que me (?:escriban|manden|envien|molesten|contacten|llamen)\b(?! (?:de noche|en la|tan|hoy|ahora|a las?))`,
  pattern`\bcomo (?:dejo de recibir|me salgo|me quito|cancelo|me borro|me desuscribo|paro esto)\b(?! (?:mi cita|la cita|una cita))|\b(?:detener|parar|basta con|no mas) (?:los |estos |las )?(?:mensajes|textos|msjs|msj|encuestas)\b`,
  pattern`^ya no (?:quiero|deseo) contestar\b|^(?:ya )?no (?:quiero|deseo) (?:esto|continuar|seguir con (?:esto|la encuesta)|continuar con .{0,30}|responder mas)$|\bno quiero (?:seguir con (?:esto|la encuesta|los mensajes)|ser parte de esto)\b`,
  pattern`(?<!\bno (?:me |nos )?)\b(?:deja|deje|dejen|dejate|dejense|para|pare|paren) (?:ya )?(?:de|con)(?: una vez)? (?:${SEND}|(?:los |tantos |las |sus |estos |tantas )?${TEXTOS})\b${CUANDO}`,
  pattern`\b(?:paren|pare|detengan|detenga|cancelen|cancele|cancela|suspendan|terminen|quiten|eliminen|basta de|alto a|alto con) (?:ya )?(?:con )?(?:todos |todas )?(?:los |las |sus |estos |estas |mi |mis |la |el ){0,6}(?:${TEXTOS}|${PROGRAMA})\b${CUANDO}`,
  pattern`\bno (?:me|nos) (?:vuelvan? a )?${SEND}\b(?<=\bno (?:me|nos) (?:vuelvan? a )?(?:mande[ns]?|mandes|manden|envien?|envies|escriban?|escribas|molesten?|molestes|contacten?|contactes|texteen?|llamen|pregunten|fastidien|escribir|mandar|enviar|molestar|jodan|chinguen))${CUANDO}`,
  pattern`^(?:stop|alto a|alto|parar|fin de) (?:de )?(?:los |estos |sus )?${TEXTOS}$|\bdej[ea]n?me de (?:molestar|mandar|escribir|textear|enviar|fastidiar)\b`,
  pattern`\bno (?:vuelvan?|vuelva) a (?:escribir|mandar|enviar|textear|contactar)\w*`,
  pattern`\bno (?:quiero|deseo|quisiera|me interesan?)(?! (?:perder|dejar))(?: \w+){0,4} (?:${TEXTOS}|participar|participando|recibir\w*|recibiendo|programa|estudio)\b(?! (?:de|en) (?:\w+ )?(?:quimio\w*|radio\w*|terapia|tratamiento|inmunoterapia|ejercicios?|dieta))${CUANDO}`,
  pattern`\bya no quiero (?:nada de )?(?:esto|estos|estas|eso)$|\bno quiero (?:nada de|mas de|saber (?:mas )?de) (?:esto|estos|ustedes|eso)$`,
  pattern`\bno (?:manden?|envien?|escriban?|texteen?) (?:mas|nada|${TEXTOS})\b(?! (?:tarde|temprano))${CUANDO}`,
  pattern`\b(?:no|ni un|basta de|ya no) (?:mas )?${TEXTOS}\b${CUANDO}(?<!\bno (?:preguntas|mensajes?|textos?))|^(?:por favor )?(?:ya )?no mas$`,
  pattern`\b(?:quiten|quite|quita|saquen|saque|saca|borren|borre|borra|eliminen|elimine|elimina|retiren|retire)me\b(?! (?:el|la|los|las|este|esta|un|una) )`,
  pattern`\b(?:quiten?|saquen?|borren?|eliminen?|quitar|borrar|eliminar|pierdan|olviden|olvidense de) (?:mi|mis|este|nuestro) (?:numero|nombre|telefono|contacto|datos|informacion)\b`,
  pattern`\b(?:dar(?:me|nos)?|denme|deme|dame|dar|doy) de baja\b|\bquiero (?:la |mi )?baja\b|\bdesuscri\w+|\bdesinscri\w+`,
  pattern`\bcancel(?:ar|en|e) (?:mi |la |los |estos |las )?(?:suscripcion|participacion|mensajes|textos|encuestas)\b|^(?:quiero|quisiera|deseo) (?:cancelar|salir|salirme|parar|terminar|retirarme)(?: ya| esto| de esto)?$`,
  pattern`\b(?:quiero|quisiera|puedo|como|deseo) (?:parar|paro|detener|detengo|cancelar|cancelo|quitar|quito|dejar de recibir|salir de|salir del|salirme de|salirme del|salgo de|salgo del)(?: \w+){0,2} ?(?:mensajes|textos|encuestas|programa|estudio|estos?|esto)\b`,
  pattern`\bme (?:quiero|gustaria|voy a) (?:salir|retirar)(?: (?:del (?:programa|estudio)|de esto))?$|\bme (?:retiro|salgo) (?:del|de) (?:programa|estudio|esto|la encuesta)\b|\b(?:retiro|revoco|retirar|revocar) mi (?:consentimiento|permiso|autorizacion)\b`,
  pattern`(?<!\bno )\bdej(?:en|e|a)me (?:en paz|tranquil[oa]|sol[oa])\b(?! (?:con|el|la|un))|\bno (?:me )?molesten?(?: mas)?$`,
  pattern`^(?:(?:ya )?no (?:me interesa|estoy interesad[oa])(?: mas| participar)?|bloquead[oa]s?|(?:los|las|te) voy a bloquear|vayanse(?: ya| a la \w+)?|larguense)$`,
]);

export const OPT_OUT_WISHES: Patterns = allOf(ENGLISH, SPANISH);
