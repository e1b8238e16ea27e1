// Every sentence we send in Spanish (usted); GSM-7 letters wherever the spelling allows (docs/clinical-rules.md section 13).
import type { CrisisLines, Lines, Wording } from '../domain/content.ts';
import { questionTexts } from './question-texts.ts';

const { stem, ...questions } = questionTexts('es', {
  replyToEach: (lowest, highest) => `Responda a cada una con una cifra, de ${lowest} a ${highest}.`,
  replyToThis: (lowest, highest) => `Responda ${lowest}-${highest}.`,
  couldNotRead: (lowest, highest) =>
    `Disculpe, no entendimos su respuesta. Responda con una sola cifra, de ${lowest} a ${highest}.`,
  stillCouldNotRead: (lowest, highest) =>
    `No pudimos leer su respuesta. Por favor mande una sola cifra de ${lowest} a ${highest} y nada aparte:`,
});

const talkToSomeone = (crisis: CrisisLines) => {
  const { call, text } = crisis.spanish ?? crisis;
  return `Si quiere hablar con alguien ahora, llame al ${call}${text ? ` o mande un texto: ${text}` : ''}.`;
};

const told = ({ line, staffed }: Lines) =>
  `Ya avisamos a nuestro equipo.${staffed ? ' Alguien le va a llamar hoy.' : ''} Nadie lee estos mensajes a toda hora. Puede llamar al ${line}.`;

export const ES: Wording = {
  ...questions,
  language: 'es',
  version: '1.0.0',

  invitation: ({ programmeName, line, crisis }) => [
    `${programmeName}: su equipo le invita a contestar por texto unas preguntas breves cada semana. Pueden aplicarse cargos por mensajes y datos.`,
    `No sirve en emergencias: llame al ${crisis.emergency}. Nadie lee los mensajes a toda hora. No van cifrados: otros los pueden leer. Dudas: ${line}.`,
    'No recibe llamadas ni fotos, y los mensajes muy largos pueden no llegar. Si necesita ayuda, mande AYUDA. Puede mandar STOP para salir cuando quiera.',
    '¿Acepta recibir estos mensajes? Responda SÍ o NO.',
  ],
  invitationReminder: ({ programmeName, line }) => [
    `${programmeName}: ¿le mandamos unas preguntas breves cada semana? No sirve en emergencias. Mande STOP para salir. Dudas: ${line}`,
    'Responda SÍ o NO.',
  ],
  welcome: ({ programmeName, crisis }) => [
    `${programmeName}: gracias. Cada semana recibe unas preguntas breves. Pueden aplicarse cargos. Mande AYUDA o, para salir, STOP. Emergencia: ${crisis.emergency}.`,
  ],
  opening: (instrument, { programmeName, line }) => [
    `${programmeName}: es hora de sus preguntas. Nadie lee los mensajes a toda hora: si se siente mal, llame al ${line}. Mande STOP para salir.`,
    ...questions.nextQuestionnaire(instrument),
  ],
  reminder: (instrument, item, { programmeName, line }) => [
    `${programmeName}: un recordatorio. Sus preguntas siguen abiertas. Si se siente mal, no espere un mensaje: llame al ${line}.`,
    ...stem(instrument),
    ...questions.item(instrument, item),
  ],
  handedOver: ({ line }) => [
    `Gracias. No pudimos leer su respuesta; una persona del equipo la va a revisar. Si se siente mal, no espere: llame al ${line}.`,
  ],
  completion: ({ line, crisis }) => [
    `Gracias, es todo por ahora. Si se siente peor, no espere a las preguntas: llame al ${line}. En una emergencia llame al ${crisis.emergency}.`,
  ],
  urgent: ({ line, crisis }) => [
    `Sobre sus respuestas: por favor llame hoy a su equipo, ${line}. Si no puede esperar, llame ahora al ${crisis.emergency}.`,
  ],
  selfHarm: (lines) => [
    `Gracias por contarnos. Si corre peligro ahora, llame al ${lines.crisis.emergency}. ${talkToSomeone(lines.crisis)}`,
    told(lines),
  ],
  medicalEmergency: (lines) => [
    `Puede ser una emergencia. Llame ahora al ${lines.crisis.emergency} o pida a alguien que llame. No espere una respuesta por este medio.`,
    told(lines),
  ],
  violence: (lines) => [
    `Si corre peligro, llame al ${lines.crisis.emergency} en cuanto pueda hacerlo sin riesgo. ${talkToSomeone(lines.crisis)}`,
    'Borre estos mensajes si otras personas los pueden ver.',
    told(lines),
  ],
  safetyAgain: ({ line, crisis }) => [
    `No nos espere. En una emergencia o peligro, llame ahora al ${crisis.emergency}. Su equipo: ${line}.`,
    talkToSomeone(crisis),
  ],
  help: ({ programmeName, line, crisis }) => [
    `${programmeName}: preguntas por texto de su equipo. Dudas: ${line}. Pueden aplicarse cargos. Emergencia: ${crisis.emergency}. Mande STOP para salir.`,
  ],
  optOutConfirmation: ({ programmeName, line }) => [
    `${programmeName}: ya no va a recibir estos mensajes. Si quiere volver, mande INICIAR. Siempre puede llamar al ${line}.`,
  ],
  acknowledgement: ({ line, crisis }) => [
    `Gracias. Una persona va a leer su mensaje en horas de trabajo, no de inmediato. Si se siente mal, llame al ${line}. En una emergencia llame al ${crisis.emergency}.`,
  ],
  lateAnswer: ({ line }) => [
    `Gracias. Esas preguntas ya se cerraron; su equipo puede ver su respuesta. Si se siente peor, no espere: llame al ${line}.`,
  ],
  unknownSender: ({ programmeName, line, crisis }) => [
    `${programmeName}: no reconocemos este contacto. Una persona va a leer su mensaje, no de inmediato. Ayuda: ${line}. Emergencia: ${crisis.emergency}.`,
  ],
};
