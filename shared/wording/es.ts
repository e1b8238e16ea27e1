// Every sentence we send in Spanish (usted); GSM-7 letters wherever the spelling allows (docs/clinical-rules.md section 13).
import type { CrisisLines, Lines, Wording } from '../domain/content.ts';
import { dayAndTime } from './day-and-time.ts';
import { dayInWords } from './day-in-words.ts';
import { questionTexts } from './question-texts.ts';
import { SELF_CARE_ES } from './self-care.ts';

const { stem, ...questions } = questionTexts('es', {
  replyToEach: (lowest, highest) => `Responda a cada una con un número, de ${lowest} a ${highest}.`,
  replyToThis: (lowest, highest) => `Responda de ${lowest} a ${highest}.`,
  oneNumber: (lowest, highest) => `un solo número, de ${lowest} a ${highest}`,
  yesOrNo: 'SÍ o NO',
  couldNotRead: (answer) => `Disculpe, no entendimos su respuesta. Responda con ${answer}.`,
  stillCouldNotRead: (answer) => `No pudimos leer su respuesta. Por favor mande ${answer}, y nada aparte:`,
  stillCouldNotReadOrSkip: (answer) =>
    `No pudimos leer su respuesta. Por favor mande ${answer}. O mande PASAR si no quiere contestar esta:`,
  oneAtATime: 'Una por una, por favor: cada mensaje puede contestar una sola pregunta. Esta es la pregunta:',
  didYouMean: (reply, said, lowest, highest) =>
    `¿Quiso decir ${said}? Responda ${reply} u otro número, de ${lowest} a ${highest}.`,
  offerSkip: (answer) => `Puede dejar esta sin contestar: responda PASAR. O responda con ${answer}:`,
  changeAnswer: (said) => `¿Cambiar su última respuesta a ${said}? Responda SÍ si la cambia o NO si la deja igual.`,
  changeAnswerTo: (item, said) => `${item}: ¿cambiar su respuesta a ${said}? Responda SÍ si la cambia o NO si la deja.`,
  longestChange: 134,
  answerChanged: (said) => `Gracias. Su respuesta ahora es ${said}.`,
});

const talkToSomeone = (crisis: CrisisLines) => {
  const { call, text } = crisis.spanish ?? { call: crisis.call, text: crisis.text && `un texto al ${crisis.text}` };
  return `Si quiere hablar con alguien ahora, llame al ${call}${text ? ` o mande ${text}` : ''}.`;
};

const told = ({ line, staffed }: Lines) =>
  `Ya avisamos a nuestro equipo.${staffed ? ' Alguien le va a llamar hoy.' : ''} Estos mensajes no se leen las 24 horas. Puede llamar al ${line}.`;

const toldButDoNotWait = ({ line }: Lines) =>
  `Ya avisamos a su equipo, pero no espere a que llamen. Estos mensajes no se leen las 24 horas. También puede llamar al ${line}.`;

export const ES: Wording = {
  ...questions,
  language: 'es',
  version: '1.5.0',

  invitation: ({ programmeName, line, crisis }) => [
    `${programmeName}: su equipo le ofrece preguntas breves y consejos por texto, cada semana o cuando toque. Pueden aplicarse cargos por mensajes y datos.`,
    `No sirve en emergencias: llame al ${crisis.emergency}. Los mensajes no se leen las 24 horas ni van cifrados: otros los pueden leer. Dudas: ${line}.`,
    'No recibimos llamadas ni fotos por este medio. Los mensajes muy largos pueden no llegar. Mande AYUDA si necesita ayuda, o STOP para salir cuando quiera.',
    '¿Acepta recibir estos mensajes? Responda SÍ o NO.',
  ],
  invitationReminder: ({ programmeName, line }) => [
    `${programmeName}: ¿le mandamos unas preguntas breves y consejos? No sirve en emergencias. Mande STOP para salir. Dudas: ${line}`,
    'Responda SÍ o NO.',
  ],
  welcome: ({ programmeName, crisis }) => [
    `${programmeName}: gracias. Va a recibir preguntas breves y consejos. Pueden aplicarse cargos. Mande AYUDA o, para salir, STOP. Emergencia: ${crisis.emergency}.`,
  ],
  numberCheck: ({ programmeName, line }) => [
    `${programmeName}: nos dieron este celular como el suyo nuevo. ¿Le podemos escribir por este medio? Mande STOP para salir. Dudas: ${line}`,
    'Responda SÍ o NO.',
  ],
  numberConfirmed: ({ programmeName, line }) => [
    `${programmeName}: gracias. Desde ahora le vamos a escribir a este celular. Si se siente mal, no espere un mensaje: llame al ${line}.`,
  ],
  opening: (instrument, first, { programmeName, line }) => [
    `${programmeName}: es hora de sus preguntas. Estos mensajes no se leen las 24 horas: si se siente mal, llame al ${line}. Mande STOP para salir.`,
    ...questions.nextQuestionnaire(instrument, first),
  ],
  reminder: (instrument, item, { programmeName, line }) => [
    `${programmeName}: un recordatorio. Sus preguntas siguen abiertas. Si se siente mal, no espere un mensaje: llame al ${line}.`,
    ...stem(instrument),
    ...questions.item(instrument, item),
  ],
  reminderBegun: (instrument, item, { programmeName, line }) => [
    `${programmeName}: sus preguntas quedaron a medias. Puede seguir donde iba. Si se siente mal, no espere: llame al ${line}.`,
    ...stem(instrument),
    ...questions.item(instrument, item),
  ],
  reminderAgain: (instrument, item, { programmeName, line }) => [
    `${programmeName}: sus preguntas se cierran pronto. Esta es la que falta. Si se siente mal, no espere: llame al ${line}.`,
    ...stem(instrument),
    ...questions.item(instrument, item),
  ],
  snoozed: ({ line }, when) => [
    `Le preguntamos otra vez ${dayAndTime('es', when)}. Si se siente mal, llame al ${line}.`,
  ],
  appointmentReminder: ({ programmeName, line }, when) => [
    `${programmeName}: usted tiene una cita ${dayAndTime('es', when)}.`,
    `Responda C para confirmar o R para reprogramar. Dudas: ${line}`,
  ],
  appointmentConfirmed: ({ line }) => [
    `Gracias, anotamos que usted va a venir. Si algo cambia o si se siente mal, llame al ${line}.`,
  ],
  appointmentToMove: ({ line }) => [
    `Gracias. Ya avisamos a su equipo que usted necesita otra hora. Mientras no le avisen, su cita sigue igual. Dudas: ${line}`,
  ],
  medicineReminder: ({ programmeName, line }) => [
    `${programmeName}: es hora de su medicina, como le dijo su equipo. No tiene que responder. Si tiene dudas o se siente mal, llame al ${line}.`,
  ],
  pauseRequest: ({ line }) => [
    `Gracias. Su equipo va a ver este mensaje. Puede contestar luego. Para no recibir nada, mande STOP. Si se siente mal, llame al ${line}.`,
  ],
  handedOver: ({ line }) => [
    `Gracias. No pudimos leer su respuesta; una persona del equipo la va a revisar. Si se siente mal, no espere: llame al ${line}.`,
  ],
  leftOut: () => ['De acuerdo, dejamos esa sin contestar.'],
  answerKept: () => ['De acuerdo, su respuesta queda como estaba.'],
  languageChanged: () => ['Desde ahora le escribimos en español. For English, text ENGLISH.'],
  languageNotThere: ({ line, staffed }) => [
    `Disculpe, por ahora no le escribimos en English. ${staffed ? 'Alguien le va a llamar por esto.' : 'Su equipo lo va a ver en horas de trabajo.'} También puede llamar al ${line}.`,
  ],
  bereavement: ({ line, crisis }) => [
    `Lamentamos mucho esta noticia. Hoy no le preguntamos otra cosa, y su equipo va a leer esto. Si necesita ayuda, llame al ${line}. Emergencia: ${crisis.emergency}.`,
  ],
  tipsStopped: () => [
    'De acuerdo, ya no le mandamos consejos. Las preguntas siguen. Para no recibir nada, mande STOP.',
  ],
  completion: ({ dayLine, outOfHoursLine, crisis }) => [
    `Gracias, es todo. Si se siente peor, no espere a las preguntas: llame al ${dayLine} o, fuera de horario, al ${outOfHoursLine}. Emergencia: ${crisis.emergency}.`,
  ],
  urgent: ({ line, crisis }) => [
    `Gracias. Por favor llame hoy a su equipo: ${line}. En una emergencia llame al ${crisis.emergency}.`,
    talkToSomeone(crisis),
  ],
  urgentSymptom: ({ line, crisis }) => [
    `Gracias. Llame hoy a su equipo, a cualquier hora: ${line}. Si empeora antes de hablar con ellos, llame al ${crisis.emergency}.`,
  ],
  completionUrgent: ({ line, crisis }) => [
    `Gracias, eso es todo. No deje de llamar hoy a su equipo: ${line}. Si empeora, no espere: llame al ${crisis.emergency}.`,
  ],
  symptomNoted: ({ line, staffed, crisis }) => [
    `Gracias. Una persona va a leer esto ${staffed ? 'hoy' : 'en horas de trabajo'}, no de inmediato. Si no puede esperar, llame ahora al ${line}. Emergencia: ${crisis.emergency}.`,
  ],
  callRequest: ({ line, crisis }) => [
    `Ya avisamos a su equipo que usted pide una llamada. Si no puede esperar, llame ahora al ${line}. En una emergencia llame al ${crisis.emergency}.`,
  ],
  selfHarmUnread: ({ crisis }) => [
    `Gracias. Una persona va a ver su respuesta. Si corre peligro ahora, llame al ${crisis.emergency}.`,
    talkToSomeone(crisis),
  ],
  selfHarmDone: (lines) => [
    `Llame ahora al ${lines.crisis.emergency}, aunque se sienta bien, o pida a alguien que llame. No espere una respuesta por este medio.`,
    toldButDoNotWait(lines),
  ],
  selfHarm: (lines) => [
    `Gracias por contarnos. Si corre peligro ahora, llame al ${lines.crisis.emergency}. ${talkToSomeone(lines.crisis)}`,
    told(lines),
  ],
  medicalEmergency: (lines) => [
    `Puede ser una emergencia. Llame ahora al ${lines.crisis.emergency} o pida a alguien que llame. No espere una respuesta por este medio.`,
    toldButDoNotWait(lines),
  ],
  violence: (lines) => [
    `Si corre peligro, llame al ${lines.crisis.emergency} en cuanto pueda hacerlo sin riesgo. ${talkToSomeone(lines.crisis)}`,
    told(lines),
    'Borre estos mensajes si otras personas los pueden ver.',
  ],
  safetyAgain: ({ line, crisis }) => [
    `No espere un mensaje. Si corre peligro, llame ahora al ${crisis.emergency}. Su equipo: ${line}.`,
    talkToSomeone(crisis),
  ],
  emergencyAgain: ({ line, crisis }) => [
    `No espere un mensaje. Si no ha llamado al ${crisis.emergency}, llame ahora. También puede llamar a su equipo: ${line}.`,
  ],
  isItNow: () => ['¿Le está pasando ahora? Responda SÍ o NO.'],
  itIsNow: ({ crisis }) => [
    `Llame ahora al ${crisis.emergency} o pida a alguien que llame. No espere a que le llamemos. Ya avisamos a su equipo.`,
  ],
  itIsNotNow: ({ line, crisis }) => [
    `Gracias. Su equipo va a ver esto de todos modos. Si vuelve o empeora, llame al ${crisis.emergency}. También puede llamar al ${line}.`,
  ],
  help: ({ programmeName, line, crisis }) => [
    `${programmeName}: preguntas por texto. Dudas: ${line}. Pueden aplicarse cargos. Emergencia: ${crisis.emergency}. Para salir mande STOP. English: ENGLISH.`,
  ],
  paused: ({ line }, until) => [
    `De acuerdo, sin preguntas hasta el ${dayInWords('es', until)}. Si se siente mal, llame al ${line}. Para salir, mande STOP.`,
  ],
  inHospital: ({ line, crisis }) => [
    `Gracias por avisar. Ya no le mandamos preguntas por ahora; su equipo lo va a ver. Si necesita ayuda, avise al personal o llame al ${line} o al ${crisis.emergency}.`,
  ],
  optOutConfirmation: ({ programmeName, line }) => [
    `${programmeName}: ya no va a recibir estos mensajes. Si quiere volver, mande INICIAR. Siempre puede llamar al ${line}.`,
  ],
  declined: ({ programmeName, line }) => [
    `${programmeName}: gracias, no le vamos a mandar preguntas. Si cambia de idea, mande INICIAR. Siempre puede llamar al ${line}.`,
  ],
  answersSeen: ({ programmeName, line }) => [
    `${programmeName}: su equipo ha visto sus respuestas. Si se siente peor, no espere un mensaje: llame al ${line}.`,
  ],
  acknowledgement: ({ line, crisis }) => [
    `Gracias. Una persona va a leer su mensaje en horas de trabajo, no de inmediato. Si se siente mal, llame al ${line}. En una emergencia llame al ${crisis.emergency}.`,
  ],
  lateAnswer: ({ line }) => [
    `Gracias. Esas preguntas ya se cerraron; su equipo puede ver su respuesta. Si se siente peor, no espere: llame al ${line}.`,
  ],
  unknownSender: ({ programmeName, line, crisis }) => [
    `${programmeName}: no sabemos quién nos escribe. Una persona va a leer su mensaje, no de inmediato. Ayuda: ${line}. Emergencia: ${crisis.emergency}.`,
  ],
  addressed: (label, body) => [`Es para ${label}: ${body}`],
  optOutShared: ({ programmeName, line }) => [
    `${programmeName}: ya no mandamos mensajes a nadie por este medio. Para volver, mande INICIAR y el nombre. Siempre puede llamar al ${line}.`,
  ],
  relayedAnswer: (reply) => [
    `Gracias por ayudar. Responda ${reply} si esa es la respuesta de esa misma persona, o mande otra.`,
  ],
  startWithName: ({ programmeName, line }) => [
    `${programmeName}: varias personas reciben mensajes por este medio. Para volver, mande INICIAR y el nombre. Dudas: ${line}.`,
  ],
  selfCare: ({ programmeName, line }, topic) => [
    `${programmeName}: ${SELF_CARE_ES[topic]} Si se siente peor, no espere: llame al ${line}.`,
  ],
};
