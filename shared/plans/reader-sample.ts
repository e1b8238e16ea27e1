// What the reader makes of a fixed sample of replies: what is hashed of it, and what an approver reads.

import type { Language } from '../domain/language.ts';
import type { Scale } from '../domain/questionnaire.ts';
import { MEDICAL_EMERGENCY } from '../domain/reply/medical-emergency.ts';
import { REPLY_RULES, readReply } from '../domain/reply/read-reply.ts';
import type { ReplyReading } from '../domain/reply/reading.ts';
import { SELF_HARM } from '../domain/reply/self-harm.ts';
import { SELF_HARM_DONE } from '../domain/reply/self-harm-done.ts';
import { VIOLENCE } from '../domain/reply/violence.ts';

const LABELLED: Scale = {
  kind: 'labelled',
  options: [
    { code: 0, label: { en: 'Not at all', es: 'Ningún día' } },
    { code: 1, label: { en: 'Several days', es: 'Varios días' } },
    { code: 2, label: { en: 'More than half the days', es: 'Más de la mitad de los días' } },
    { code: 3, label: { en: 'Nearly every day', es: 'Casi todos los días' }, aliases: { en: ['every day'] } },
  ],
};

const YES_OR_NO: Scale = {
  kind: 'labelled',
  options: [
    { code: 0, label: { en: 'No', es: 'No' } },
    { code: 1, label: { en: 'Yes', es: 'Sí' } },
  ],
};

const OF_FEVER: Scale = { ...YES_OR_NO, fever: { code: 1, fromCelsius: 38 } };

const NUMERIC: Scale = {
  kind: 'numeric',
  options: Array.from({ length: 11 }, (_, code) => ({ code, label: {} })),
};

/** Replies of every rule in each language, to a question from 0 to 3 with labels and to one from 0 to 10. */
const REPLIES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    '0',
    '3.',
    '3 - bad week',
    '#3',
    'option 2',
    'three',
    'a seven',
    'Several days',
    'more then half the days',
    'every day',
    '2 = more than half the days',
    '7/10',
    '7 out of 10',
    '8.0',
    '2 wait 3',
    'not 3, 2',
    '1. my dog died so it was rough',
    'blood in stool',
    'STOP',
    'stop.',
    'Stop texting me',
    'take me off this list',
    'stpo',
    '🛑',
    'make it stop',
    'START',
    'start texting me again',
    'HELP',
    'who is this',
    'can a nurse call me',
    'yes',
    'maybe 3',
    'sorry I meant 2',
    '3?',
    'all of them',
    '2 pills',
    '11',
    '101',
    '98.6',
    '2 or 3',
    'skip',
    'my daughter says 3',
    'yes I did',
    'not now',
    'stop until Monday',
    'wrong number',
    'This is his wife. He passed away last month',
    'I want to die',
    'thinking about killing myself',
    "3 I don't want to be here anymore",
    'I took a whole bottle of pills',
    "can't breathe",
    '8 and chest pain',
    "STOP I can't breathe",
    'my boyfriend beats me',
    'Liked “How distressed have you been? Reply 0-10”',
    "I'm driving with Do Not Disturb While Driving turned on. I'll see your message when I get where I'm going.",
    'This number does not accept text messages.',
    'ok',
  ],
  es: [
    '2',
    '39 de fiebre',
    'un 7',
    'siete',
    'opción 2',
    'casi todos los dias',
    'Ningún día',
    'para nada',
    '7 de 10',
    '2 perdón 3',
    'ALTO',
    'ya no me manden mensajes',
    'INICIAR',
    'AYUDA',
    'quién es?',
    'ahora no puedo',
    'más tarde por favor',
    'número equivocado',
    'me quiero morir',
    'ya no quiero vivir así',
    'no puedo respirar',
    'mi esposo me pega',
    'Le gustó “¿Cuánta angustia ha tenido? Responda 0-10”',
    'Respuesta automática: regreso el lunes 4',
    'gracias',
  ],
};

const shown = ({ kind, rule, code, danger, done, alsoOptsOut, died, softReview }: ReplyReading): string =>
  [
    kind,
    code,
    danger,
    done && 'done already',
    alsoOptsOut && 'also opts out',
    died && 'has died',
    softReview && 'a person reads it today',
    `(${rule})`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');

const readings = (scale: Scale): Readonly<Record<Language, Readonly<Record<string, string>>>> => {
  const inLanguage = (language: Language) =>
    Object.fromEntries(REPLIES[language].map((reply) => [reply, shown(readReply(reply, scale, language))]));
  return { en: inLanguage('en'), es: inLanguage('es') };
};

/** How the reader reads, as data: its rules in order, the sample, and the words of danger it looks for. */
export const readerSample = () => ({
  rules: REPLY_RULES.map(({ id, says }) => `${id}: ${says}`),
  'to a question from 0 to 3 with labels': readings(LABELLED),
  'to a question from 0 to 10': readings(NUMERIC),
  'to a question of yes or no': readings(YES_OR_NO),
  'to a question of fever': readings(OF_FEVER),
  'words of danger': {
    'self-harm': SELF_HARM().map((each) => each().source),
    'self-harm, done already': SELF_HARM_DONE().map((each) => each().source),
    'medical emergency': MEDICAL_EMERGENCY().map((each) => each().source),
    violence: VIOLENCE().map((each) => each().source),
  },
});
