// C2 in the words that leave the sign half said: "heart attack", "left arm is numb", "se me durmió el brazo".
import { lazily } from '../lazily.ts';
import { type Patterns, pattern } from './patterns.ts';

export const MEDICAL_EMERGENCY_BRIEFLY: Patterns = lazily(() => [
  pattern`\b(?:struggl\w+|fighting|gasping|unable|trouble|difficult|difficulty|hard) (?:to|with|for) (?:breathe|breath|get (?:my )?breath|air)\b|\bout of breath\b|\bsuffocating\b|\bchoking\b(?! (?:up|on (?:my )?(?:words|tears)))|\bcant (?:swallow|get air)\b`,
  pattern`\bcrush\w* (?:\w+ ){0,3}chest\b|\belephant on my chest\b|\bchest (?:is |feels )?(?:killing|burning|on fire|caving)\b`,
  pattern`^(?:(?:i |think |im |am |help |a |an |please |its |it is |having |maybe |may |might |be |could |possible |mini ){0,6})(?:heart attack|stroke)$|\b(?:think|thinks|thought|feel like|feels like|believe|afraid|looks like) (?:\w+ ){0,3}(?:ha(?:d|ve|s)|having|is having|a) (?:a |an |another )?(?:mini |small )?(?:stroke|heart attack|seizure)\b|\bstroke (?:symptoms|signs)\b|\bsigns of (?:a )?stroke\b|\bhad a (?:stroke|heart attack|seizure) (?:today|this morning|last night|yesterday|just now|an hour ago|tonight)\b`,
  pattern`\b(?:side|half) of (?:my |his |her )?(?:face|body|mouth)\b(?: \w+){0,4} (?:numb|drooping|droopy|weak|dead|paralyzed|fell|dropp\w+|tingl\w+)\b|\b(?:left|right|my|one) (?:\w+ )?(?:arm|leg|side|face) (?:is |went |feels |has gone |suddenly |just went |has been ){0,6}(?:numb|weak|paralyzed|limp)\b(?<!\b(?:fingers?|toes?|hands?|feet|foot) .{0,80})|\b(?:cant|cannot|unable to) (?:speak|talk) (?:right|clearly|properly|straight)\b`,
  pattern`\bbleeding (?:a lot|so much|really bad|badly|heavily|out|everywhere|profusely|nonstop|non stop|constantly)\b|\blosing (?:a lot of |so much )?blood\b|\bblood (?:everywhere|wont stop|is not stopping)\b`,
  pattern`\b(?:anaphyla\w+|epipen|epi pen)\b|\bface (?:is )?(?:swelling|swollen) (?:shut|up fast)\b`,
  pattern`\bhard breathing\b|\bbreathing (?:is |has been |got )?(?:hard|difficult|labored|really bad|worse)\b|\bheav(?:iness|y)(?: \w+)? (?:in|on) (?:my|the) chest\b|\b(?:i|he|she|husband|wife|mom|dad|mother|father|son|daughter|just) (?:just )?collapsed\b(?! (?:on the couch|in bed|into bed|on my bed))|\b(?:cant|cannot|couldnt) lift (?:my|his|her) (?:left|right) (?:arm|leg)\b|\bnumb(?:ness)? on (?:one|my (?:left|right)|the (?:left|right)|left|right) side\b`,
  pattern`\bblood in (?:my |the |his |her )?(?:vomit|puke|throw ?up)\b|\bvomit\w* (?:\w+ )?(?:with|has|had|full of) (?:\w+ )?blood\b|\bheavy bleeding\b|\bthroat (?:\w+ ){0,3}(?:clos(?:ing|ed)|shut|swell\w*)\b|\b(?:fell|fallen)\b(?: \w+){0,4} (?:cant|cannot) (?:stand|get) up\b`,
  // en español
  pattern`\bfalta (?:mucho |un poco |bastante )?(?:el )?aire\b|\bgarganta (?:\w+ ){0,2}(?:se me (?:cierra|esta cerrando)|cerrada|cerrando)\b|\bno (?:puedo|me puedo) (?:parar|pararme|levantar|levantarme)\b(?<=\bcai .{0,80})|\bsangre en (?:el|mi) vomito\b`,
  pattern`\b(?:falta|faltando|sin) (?:la |de )?respiracion\b|\bme asfixio\b|\bme estoy asfixiando\b|\bno (?:me )?alcanza (?:el |a )?(?:aire|respirar)\b`,
  pattern`\bse me (?:cayo|cae|esta cayendo|torcio|tuerce|paralizo|durmio|duerme|adormecio|esta durmiendo|adormece) (?:de repente )?(?:la (?:mitad de la )?cara|media cara|la boca|el brazo|un brazo|el lado|la pierna|la mitad|medio cuerpo|un lado)\b|\b(?:no puedo|le cuesta) (?:hablar bien|mover la boca)\b|\b(?:brazo|lado|cara|pierna) (?:\w+ )?(?:dormid[oa]|adormecid[oa]|paralizad[oa])\b`,
  pattern`\b(?:me |le )(?:esta|estoy) dando (?:un |una )?(?:infarto|derrame|ataque|embolia|convulsion)\b|\bembolia\b`,
  pattern`\bno (?:me |le )?(?:para|deja|se me para|detiene) (?:la |el |de salir |de )?(?:sangre|sangrado|sangrar)\b|\bsangrando mucho\b|\bme desangro\b|\bno puedo parar la sangre\b`,
]);
