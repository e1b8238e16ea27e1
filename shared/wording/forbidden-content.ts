// What no text may say: a diagnosis, a specialty, a drug, a dose, a score, reassurance. By rule, both languages together.

export type ContentRule = 'diagnosis' | 'specialty' | 'drug' | 'dose' | 'score' | 'reassurance';

export interface ForbiddenContent {
  readonly rule: ContentRule;
  readonly says: string;
  /** Tried on a text without accents and with straight apostrophes, whatever its language. */
  readonly patterns: readonly RegExp[];
}

/** Written where it is used, so that nothing is compiled before the first text is checked. */
export const forbiddenContent = (): readonly ForbiddenContent[] => [
  {
    rule: 'diagnosis',
    says: 'names a disease or a treatment that gives one away; say "your care team" or "your treatment"',
    patterns: [
      /\b(?:pre)?cancer\w*|\bneoplas\w+|\btumou?r\w*|\bmetasta\w+|\bmalign\w+|\bremission\b|\bremision\b|\brelapse\w*/gi,
      /\b(?:melanoma|lymphoma|linfoma|carcinoma|sarcoma|myeloma|mieloma|glioma|blastoma|leuk[ae]emia|leucemia)s?\b/gi,
      /\bimmuno-?therap\w+|\binmunoterapia\w*|\bchemo\w*|\bquimio\w*|\bradiation\b|\bradiotherap\w+|\bradiacion\b|\bradioterapia\b/gi,
      /\bcar[- ]t\b|\bcheckpoint\b|\bcytokine\b|\bcitocina\w*|\bicans\b|\bimmune[- ]related\b/gi,
      // colitis, hepatitis, arthritis, …: the same ending in both languages
      /\b\w{3,}itis\b/gi,
      /\b(?:diabet\w+|neuropath\w+|neuropatia|psychosis|psicosis|dementia|demencia|epilep\w+|sepsis|pneumonia|neumonia|anemia|anaemia|asthma|asma|copd|epoc|hiv|vih|infect(?:ion|ions|ed)|infeccion(?:es)?|covid|influenza|flu|gripe)\b/gi,
      /\b(?:stroke|heart attack|heart failure|infarto|derrame cerebral|insuficiencia (?:cardiaca|renal)|(?:hypo|hyper)thyroid\w*|(?:hipo|hiper)tiroid\w*|adrenal|suprarrenal)\b/gi,
      /\bdepress(?:ion|ive)\b|\bdepresion\b|\bdepresiv\w+|\banxiety\b|\bansiedad\b|\bptsd\b|\bbipolar\b/gi,
    ],
  },
  {
    rule: 'specialty',
    says: 'names a specialty; say "your care team" or "the clinic"',
    patterns: [
      /\b(?:onco|hemato|haemato|cardio|neuro|dermato|endocrino|gastroentero|pulmono|neumo|reumato|rheumato|uro|nefro|nephro|radio|immuno|inmuno|psycho|psico)log(?:y|ist|ists|ical|ia|o|a|os|as|ico|ica)\b/gi,
      /\bpsychiatr\w+|\bpsiquiatr\w+|\bhospice\b|\bpalliative\b|\bpaliativ\w+|\btransplant\w*|\btrasplante\w*/gi,
    ],
  },
  {
    rule: 'drug',
    says: 'names a drug or a kind of drug; say "your medicine", and leave the rest to a call',
    patterns: [
      // antibodies and kinase inhibitors by the ending that every one of them has
      /\b\w{4,}(?:mab|tinib|ciclib|parib)\b/gi,
      /\b(?:keytruda|opdivo|yervoy|tecentriq|imfinzi|bavencio|libtayo|jemperli|opdualag|imjudo|kymriah|yescarta|breyanzi|abecma|carvykti|tecartus|remicade|actemra)\b/gi,
      /\b(?:steroids?|esteroides?|corticoid\w*|cortisone?|cortisona|prednis\w+|methylpred\w+|metilpred\w+|dexameth\w+|dexamet\w+|hydrocort\w+|hidrocort\w+|budesoni\w+|medrol|decadron)\b/gi,
      /\b(?:antibiotic|antibiotico|antidepress\w+|antidepresiv\w+|opioid|opioide|painkiller|analgesic\w*|analgesico|sedative|sedante|laxative|laxante|blood thinner|anticoagul\w+|diuretic\w*|statins?|estatinas?|insulin\w*|beta[- ]?blocker|antiemetic\w*)s?\b/gi,
      /\b(?:tylenol|paracetamol|acetaminophen|acetaminofen|ibuprofen\w*|advil|motrin|aspirin\w*|naproxen\w*|aleve|loperamid\w*|imodium|ondansetron|zofran|metoclopramid\w*|morphin\w*|morfina|oxycodon\w*|oxicodona|tramadol|fentan[iy]l\w*|gabapentin\w*|lorazepam|ativan|diazepam|sertralin\w*|zoloft|fluoxetin\w*|prozac|omeprazol\w*|metformin\w*|levothyroxin\w*|levotiroxina|amoxicil\w+|infliximab|mycophenolat\w*|methotrexat\w*|metotrexato)\b/gi,
    ],
  },
  {
    rule: 'dose',
    says: 'gives a dose; doses are told in a call',
    patterns: [
      /\b\d+(?:[.,]\d+)? ?(?:mg|mcg|ug|µg|g|grams?|gramos?|mls?|cc|iu|ui|units?|unidades)\b(?:\/\w+)?/gi,
      /\b(?:\d+|half an?|one|two|three|four|an?|una?|media|medio|dos|tres|cuatro) (?:\w+ )?(?:pills?|tablets?|capsules?|drops|puffs?|pastillas?|tabletas?|capsulas?|comprimidos?|gotas)\b/gi,
    ],
  },
  {
    rule: 'score',
    says: 'tells a score, a grade or the name of a scale; say what to do instead',
    patterns: [
      /\b(?:you |your )?scor(?:e|es|ed|ing)\b|\bpuntaje\w*|\bpuntuacion\w*|\b\d+ (?:points?|puntos?)\b|\b\d+ (?:out of|sobre) \d+\b|\bpercentil\w*/gi,
      /\b(?:grade|grado|stage|etapa|estadio) (?:\d|[ivx]+\b)/gi,
      /\b(?:phq|gad|k|who|promis|eq)-?\d+\w*\b|\b(?:phq|lasa|ctcae)\b/gi,
      // in capitals only: Spanish has the same letters in "esas preguntas"
      /\b(?:ESAS|PROMIS)\b/g,
    ],
  },
  {
    rule: 'reassurance',
    says: 'reassures, so that someone may put off a call; say when and whom to call',
    patterns: [
      /\b(?:don'?t|do not|no need to|never) (?:\w+ )?(?:worry|panic|be (?:afraid|scared|concerned|alarmed))\b|\bno worries\b|\b(?:no|not a) (?:cause|reason) (?:for|to) \w+|\bnothing (?:to worry about|(?:too |very )?(?:serious|bad|wrong|dangerous|urgent))\b/gi,
      /\b(?:you|we|they|it|this|that|all|everything|things|results?|numbers|labs?|tests?|scans?)(?:'re|'s|'ll| (?:is|are|was|were|seems?|looks?|will be|should be|must be))(?: (?!not\b)\w+)?? (?:fine|ok|okay|all right|alright|safe|healthy|normal|common|harmless|stable|in good hands|doing (?:\w+ )?(?:well|fine|great|better)|(?:good|great)(?! (?:to|that|time|day|idea))|not (?:serious|dangerous|urgent))\b/gi,
      /\b(?:good|great) news\b|\b(?:it|this|that) can wait\b|\bnot (?:serious|dangerous|urgent)\b|\byou will (?:get|feel) better\b/gi,
      /\bno (?:se|te) (?:preocup|alarm|asust|angusti)\w+|\bno tenga(?:s)? miedo\b|\btranquil[oa]s?\b|\bno hay (?:por ?que|de que|motivos?|razon\w*|nada (?:de|por) que) ?\w*|\bsin importancia\b|\bbuenas noticias\b/gi,
      /\b(?:no es|no parece) (?:nada|grave|seri[oa]|peligros[oa]|urgente)\b|\bnada (?:grave|serio|malo|peligroso|urgente)\b|\b(?<!no )puede esperar\b|\bse va a (?:mejorar|sentir mejor|poner (?:bien|mejor))\b|\bmejorara\b|\bse sentira mejor\b/gi,
      /(?<!¿(?:\w+ )?)\b(?:estan?|estas|estara|va|vas|ira|saldra|sigue|salio|salieron|se ven?) (?:muy |todo )?bien\b|(?<!¿)\b(?:todo|muy) bien\b|\b(?<!lo que )(?:es|son|esta|parece)n? (?:algo |muy |todo )?(?:normal|normales|comun|comunes|sano|sana)\b/gi,
    ],
  },
];
