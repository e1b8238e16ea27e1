// What scripted people say besides answers, in their language.
import type { Language } from '../../../shared/domain/language.ts';
import type { Meaning } from './utterance.ts';

type Phrases = readonly [string, ...string[]];

/** What somebody means who says it. */
export const MEANINGS = {
  yes: { kind: 'agrees' },
  no: { kind: 'leaves' },
  start: { kind: 'agrees' },
  stop: { kind: 'leaves' },
  undecided: { kind: 'talk' },
  wrongNumber: { kind: 'talk' },
  selfHarm: { kind: 'danger', danger: 'self-harm' },
  emergency: { kind: 'danger', danger: 'medical-emergency' },
  chat: { kind: 'talk' },
  help: { kind: 'talk' },
} as const satisfies Readonly<Record<string, Meaning>>;

export const SAYINGS: Readonly<Record<Language, Readonly<Record<keyof typeof MEANINGS | 'unclear', Phrases>>>> = {
  en: {
    yes: ['YES', 'yes please', 'Yes', 'Yes, thank you'],
    no: ['NO', 'No thanks'],
    start: ['START', 'start'],
    stop: ['STOP', 'Stop.', 'please stop texting me'],
    undecided: ['hmm what would that be', 'maybe, let me think about it'],
    wrongNumber: ['wrong number', 'You have the wrong number, sorry'],
    selfHarm: ['I want to kill myself', 'honestly I would rather be dead'],
    emergency: ["I can't breathe", 'strong chest pain since this morning'],
    unclear: ['2 or 3', 'hard to say really', 'somewhere in the middle?', 'it depends on the day'],
    chat: ['When is my next appointment?', 'The nurse was lovely yesterday', 'Do I have to fast before the scan?'],
    help: ['HELP', 'help'],
  },
  es: {
    yes: ['SÍ', 'si', 'Sí, por favor', 'sí gracias'],
    no: ['NO', 'No gracias'],
    start: ['INICIAR', 'iniciar'],
    stop: ['STOP', 'ALTO', 'ya no quiero recibir mensajes'],
    undecided: ['no estoy seguro de esto', 'tal vez, lo voy a pensar'],
    wrongNumber: ['número equivocado', 'Se equivocó de número'],
    selfHarm: ['me quiero morir', 'ya no quiero vivir'],
    emergency: ['no puedo respirar', 'me duele mucho el pecho'],
    unclear: ['2 o 3', 'depende del día', 'más o menos a la mitad?'],
    chat: ['¿Cuándo es mi próxima cita?', 'La enfermera fue muy amable ayer'],
    help: ['AYUDA', 'ayuda'],
  },
};
