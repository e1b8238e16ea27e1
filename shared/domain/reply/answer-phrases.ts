// The words that may stand around an answer without changing it (A4), and those that name its number (A8, A9).

import type { Scale } from '../questionnaire.ts';
import { normalise } from './normalise.ts';
import { pattern } from './patterns.ts';
import { yesOf } from './yes-no-words.ts';

/** Anywhere, before the answer, or after it. What stands on the wrong side leaves the reply unread ("not at all well"). */
export type FillerPlace = 'anywhere' | 'before' | 'after';

type Words = Readonly<Record<'en' | 'es', string>>;
const phrasesOf = ({ en, es }: Words): readonly string[] =>
  [en, es].flatMap((text) => text.split('|').map((phrase) => phrase.trim()));

/** Courtesy, hesitation, articles, and the frames that commit to one value. Patients mix languages, so both count. */
const FILLERS: Readonly<Record<FillerPlace, Words>> = {
  anywhere: {
    en: `please | pls | plz | plse | thanks | thank you | thank u | thx | tks | ty | tysm | many thanks | thanks so much | thnx | thanx | tnx | thnks | thank the lord | thanks be to god | praise god | praise the lord | praise jesus | please and thank you
      | thank you so much | thanks a lot | thanks a bunch | thank god | thank goodness | thank heavens | thankfully
      | unfortunately | sadly | luckily | sir | maam | mam | madam | miss | doc | doctor | nurse | dear | hun | hon | honey | sweetie | darling | friend
      | for me | lol | lmao | haha | hahaha | ha | hehe | i think | i guess | i suppose | id say | i would say | i believe
      | sorry | im sorry | so sorry | god bless | bless you | have a good day | have a nice day | have a great day
      | good day | yall | honestly | tbh | to be honest | i felt that way | i feel that way | i have felt that way
      | ive felt that way | bless your heart | im afraid | thank you very much | thanks very much | overall`,
    es: `por favor | porfavor | porfa | xfa | xfavor | porfis | por favorcito | porfavorcito | gracias | gracias mucho | nada mas | nomas | grasias | muchas gracias | mil gracias | muchisimas gracias
      | gracias a dios | grax | senor | senora | senorita | doctora | para mi | creo | creo yo | supongo | yo creo | pienso yo
      | diria yo | digo yo | jaja | jajaja | jeje | perdon | disculpe | disculpa | disculpen | lo siento | lamentablemente
      | desafortunadamente | por desgracia | afortunadamente | bendiciones | mija | mijo | joven | mi reina | amiga | amigo | dios le bendiga | dios los bendiga
      | que tenga buen dia | buen dia | saludos | me senti asi | me he sentido asi | la verdad | sinceramente`,
  },
  before: {
    en: `hi | hi there | hello | hello there | hey | hey there | good morning | good afternoon | good evening
      | morning | ok | okay | okey | k | so | well | um | umm | uh | uhh | hmm | hm | mm | er | oh | ah | alright
      | sure | a | an | the | just | just a | its | it is | it was | its been | it has been | it happened
      | it happens | happened | i think its | i think it is | i think it was | i think a | i guess its
      | i guess it was | i guess a | i suppose a | i suppose its | i chose | ill take | put down | my answer
      | my response is | answer is | ans | at a | i feel | i felt | ive felt | i have felt | score is | number is
      | the number is | it would be | it would be a | that would be | that would be a | thatd be | thatd be a
      | thats a | itd be | itd be a | definitely | definitely a | def | def a | for sure | solid | a solid
      | still | still a | ugh | here it is | ok here it is | here you go | here goes | sigh | currently
      | currently a | give me a | gimme a | mark down | mark down a | write down | write down a | record a
      | its gonna be a | its going to be a | that one is a | thats gonna be a | i am at`,
    es: `hola | buenas | buenos dias | buenas tardes | buenas noches | buen dia | este | eh | mmm | ok | okey | un
      | una | el | la opcion | la respuesta | ha sido | ha sido un | son | digamos unos cuantos | pon | pongame
      | pongame un | me voy con | me voy con el | me quedo con | me quedo con el | voy con | voy con el
      | mi respuesta es | mi respuesta es el | mi respuesta es la | mi respuesta | la respuesta es | respuesta
      | marque | me paso | me pasa | me ha pasado | me senti | me he sentido | definitivamente | ay | solo
      | solo un | el numero | la | la numero | anote | anoteme | anoteme un | apunte | apunteme un | marcale | marquele
      | me voy por la | me voy por el | voy por la | de mi parte | pues la | para mi la`,
  },
  after: {
    en: 'then | ok | for sure | down | is my answer | is my number | is my response | it is | for now | ma am | i would go with | ill say | was it',
    es: `es mi respuesta | diria | yo diria | le pongo | le doy | me paso | me pasa | me ha pasado | me senti asi | seria
      | digamos`,
  },
};

const PUT =
  '(?:say|(?:put|mark|rate|rank|score|give|call) (?:it|that|this|mine|my pain|the pain)|(?:put|mark) (?:me|myself)|put|mark|choose|pick|select)';
/** Frames that commit to one value, put together: who, the verb, what it is about, an article. */
const FRAME = pattern`^(?:(?:ok|okay|well|so|honestly|im afraid) )?(?:(?:i|id|ill|im|we|lets|ima|imma) )?(?:(?:would|will|am|just|have to|got to|gotta|going to|gonna|want to|like to) ){0,3}(?:${PUT}(?: (?:at|as|down as|down for))?|(?:go|going|gone|settle|settling) with)(?: (?:its|it is))?(?: (?:an?|the|number))?$|^(?:(?:im afraid|so|ok|well) )?(?:(?:my answer|the answer|my number|mine|my (?:score|rating)) (?:is|was|would be|will be|has to be)(?: an?)?|(?:it|that|its|im|i am)(?: (?:is|was|been|still|sitting|running|right|just|only|at)){0,4} (?:(?:sitting|running) at|an?|at an?|a solid)|(?:im afraid|so|well|ok) its)$`;
const FRAME_ES = pattern`^(?:(?:pues|pos|ps|bueno|ay|mire|mira|fijese|como le (?:digo|dijera)|para mi|la verdad|hoy|yo) ){0,3}(?:(?:le|les|lo|la|me|se|ya) )?(?:creo|creeria|diria|digo|pienso|supongo|opino|considero|pondria|pongo|doy|daria|voy a (?:poner|decir|contestar)|ponga(?:le)?|ponle|escojo|elijo|marco|contesto|digamos|parece|siento|tengo|traigo|anda|ando|esta|estoy|estaria|es|seria|fue)(?: yo)?(?: que)?(?: yo)?(?: (?:es|fue|seria|esta|anda|ando|tengo|estoy|le pongo|le doy))?(?: en)?(?: (?:un|una|el|la))?$|^(?:(?:pues|pos|ps|para mi|mire|bueno)(?: que)?(?: un)?)$`;

/** True for words that lead up to a value and commit to it; a word of doubt, a unit or a time is none of them. */
export const isFrame = (phrase: string): boolean => FRAME().test(phrase) || FRAME_ES().test(phrase);

const WORDS_OF_FRAMES = `creo diria digo pienso supongo pondria pongo daria pongale digamos parece siento tengo traigo para nomas favor gracias
  senora senorita doctora respuesta tenido dolor nivel`;

/** Spanish words of frames and courtesy, to be known by ear. */
export const wordsOfFrames = (): readonly string[] => WORDS_OF_FRAMES.split(/\s+/);

/** Between yes and no it would say more: "hoy no" and "ahora no" put the question off (yes-or-no.ts). */
const ABOUT_NOW: Words = {
  en: 'today | right now | now | this week | at the moment | currently | atm | rn | at this time | so far today | just now',
  es: 'hoy | ahora | esta semana | en este momento | ahorita | ahora mismo | por ahora | actualmente | el dia de hoy',
};

/** Words of the lowest label that only say "none": what is left names what the scale is about. */
const NOTHING = pattern`^(?:no|none|not|zero|sin|ningun|ninguna|nada|de|cero|at|all)$`;

const topicsOf = ({ options }: Scale): readonly string[] => {
  const [{ label, aliases } = { label: {} }] = options;
  const named = [label.en, label.es, ...(aliases?.en ?? []), ...(aliases?.es ?? [])].filter(
    (text) => text !== undefined,
  );
  const words = named.flatMap((text) => normalise(text).words.split(' ')).filter((word) => !NOTHING().test(word));
  return [...new Set(words)];
};

const topicPhrases = (topic: string): readonly (readonly [string, FillerPlace])[] => {
  const nouns = [
    topic,
    `${topic}s`,
    `current ${topic}`,
    `${topic} level`,
    `${topic} score`,
    `${topic} rating`,
    `nivel de ${topic}`,
  ];
  const owned = nouns.flatMap((noun) => [noun, `my ${noun}`, `the ${noun}`, `mi ${noun}`, `el ${noun}`]);
  const verbs = [
    ...[
      'is',
      'is a',
      'is at',
      'is at a',
      'is currently',
      'today is',
      'today is a',
      'right now is',
      'right now is a',
      'now is',
    ],
    ...['es', 'es un', 'es de', 'es de un', 'esta en', 'esta en un', 'hoy es', 'hoy es de', 'de', 'at', 'at a'],
  ];
  return [
    ...owned.map((phrase): [string, FillerPlace] => [phrase, 'anywhere']),
    ...owned.flatMap((noun) => verbs.map((verb): [string, FillerPlace] => [`${noun} ${verb}`, 'before'])),
    [`de ${topic}`, 'after'],
    [`in ${topic}`, 'after'],
    ['on the scale', 'after'],
    [`on the ${topic} scale`, 'after'],
    ['still', 'after'],
  ];
};

/** What may stand before and after may stand anywhere. */
const byPhrase = (entries: readonly (readonly [string, FillerPlace])[]): ReadonlyMap<string, FillerPlace> => {
  const places = new Map<string, FillerPlace>();
  for (const [phrase, place] of entries) {
    const known = places.get(phrase) ?? place;
    places.set(phrase, known === place ? place : 'anywhere');
  }
  return places;
};

/** Every filler of this scale; on a numeric one the name of what it asks about ("pain is 4") is a filler too. */
export const fillersOf = (scale: Scale): ReadonlyMap<string, FillerPlace> => {
  const plain = (['before', 'after', 'anywhere'] as const).flatMap((place) =>
    phrasesOf(FILLERS[place]).map((phrase): [string, FillerPlace] => [phrase.replace(/\s+/g, ' '), place]),
  );
  if (yesOf(scale) !== undefined) return byPhrase(plain);
  const now = phrasesOf(ABOUT_NOW).map((phrase): [string, FillerPlace] => [phrase, 'anywhere']);
  const topics = scale.kind === 'numeric' ? topicsOf(scale).flatMap(topicPhrases) : [];
  return byPhrase([...plain, ...now, ...topics]);
};

/** "option 3", "#3": what may announce a number (A8). "no" is not among them: "no 3" has two readings. */
export const NUMBER_MARKS: ReadonlySet<string> = new Set([
  '#',
  ...'number numbr num option opt choice level score answer response rating pick'.split(' '),
  ...'opcion numero nivel respuesta calificacion puntaje'.split(' '),
]);

/** Between a number and the highest code: "7 out of 10" (A9). */
export const OUT_OF: readonly string[] = ['out of', 'outta', 'of', 'de', 'sobre', 'de un', '/'];

/** A mark that puts the value behind it in the place of the one before it (A10). */
export const CORRECTIONS: ReadonlySet<string> = new Set(
  phrasesOf({
    en: `wait | no wait | wait no | oops | ooops | opps | whoops | woops | sorry | no sorry | sorry no | my bad | i mean | i meant
      | meant | i mean its | i meant to say | meant to say | i meant to put | actually | actually no | no actually
      | scratch that | make that | make it | correction | change that to | change it to | i take that back | rather i mean`,
    es: `perdon | perdon no | no perdon | no espera | no espere | espera | espere | digo | quiero decir | quise decir
      | queria decir | mejor dicho | correccion | me equivoque | corrijo | disculpa | disculpe | no digo | ay no | ups`,
  }).map((phrase) => phrase.replace(/\s+/g, ' ')),
);

/** Marks that are courtesy where nothing is corrected: "sorry, 3". */
export const COURTEOUS_CORRECTIONS: ReadonlySet<string> = new Set(['sorry', 'perdon', 'disculpa', 'disculpe']);
