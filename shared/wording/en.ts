// Every sentence we send in English; each text is one SMS segment (docs/clinical-rules.md section 13).
import type { CrisisLines, Lines, Wording } from '../domain/content.ts';
import { dayAndTime } from './day-and-time.ts';
import { dayInWords } from './day-in-words.ts';
import { questionTexts } from './question-texts.ts';
import { SELF_CARE_EN } from './self-care.ts';

const { stem, ...questions } = questionTexts('en', {
  replyToEach: (lowest, highest) => `Reply to each with a number, ${lowest} to ${highest}.`,
  replyToThis: (lowest, highest) => `Reply ${lowest}-${highest}.`,
  oneNumber: (lowest, highest) => `one number, ${lowest} to ${highest}`,
  yesOrNo: 'YES or NO',
  couldNotRead: (answer) => `Sorry, that was not clear to us. Please reply with ${answer}.`,
  stillCouldNotRead: (answer) => `We still could not read your answer. Please send just ${answer}, and nothing else:`,
  stillCouldNotReadOrSkip: (answer) =>
    `We still could not read your answer. Please send just ${answer}. Or send SKIP to leave this one out:`,
  oneAtATime: 'One at a time, please: one text can answer one question only. This is the question:',
  didYouMean: (reply, said, lowest, highest) =>
    `Did you mean ${said}? Reply ${reply} or another number, ${lowest} to ${highest}.`,
  offerSkip: (answer) => `You may leave this one out: reply SKIP. Or reply with ${answer}:`,
  changeAnswer: (said) => `Change your last answer to ${said}? Reply YES to change it, NO to keep it.`,
  changeAnswerTo: (item, said) => `${item}: change your answer to ${said}? Reply YES to change it, NO to keep it.`,
  longestChange: 160,
  answerChanged: (said) => `Thank you. Your answer is now ${said}.`,
});

const talkToSomeone = ({ call, text }: CrisisLines) =>
  `To talk to someone now, call ${call}${text ? ` or text ${text}` : ''}.`;

const told = ({ line, staffed }: Lines) =>
  `Our care team has been told.${staffed ? ' Someone will call you today.' : ''} These texts are not watched around the clock. You can call ${line}.`;

const toldButDoNotWait = ({ line }: Lines) =>
  `Our care team has been told, but do not wait for us to call. These texts are not watched around the clock. You can also call ${line}.`;

export const EN: Wording = {
  ...questions,
  language: 'en',
  version: '1.5.0',

  invitation: ({ programmeName, line, crisis }) => [
    `${programmeName}: your care team invites you to short check-ins by text, weekly or as planned, and tips. Message and data rates may apply.`,
    `Not for emergencies: call ${crisis.emergency}. Texts are not watched around the clock and not encrypted: others might read them. Questions? ${line}`,
    'This number takes no calls or pictures, and very long texts may not arrive. Text HELP for help. Text STOP at any time to stop.',
    'Do you agree to get these texts? Reply YES or NO.',
  ],
  invitationReminder: ({ programmeName, line }) => [
    `${programmeName}: may we text you short check-ins and tips? Reply YES or NO. Not for emergencies. Text STOP to stop. Questions? ${line}`,
  ],
  welcome: ({ programmeName, crisis }) => [
    `${programmeName}: thank you. You will get check-ins and tips. Rates may apply. Text HELP for help, STOP to stop. Emergency: call ${crisis.emergency}.`,
  ],
  numberCheck: ({ programmeName, line }) => [
    `${programmeName}: we were given this as your new number. May we text you here? Reply YES or NO. Text STOP to stop. Questions? ${line}`,
  ],
  numberConfirmed: ({ programmeName, line }) => [
    `${programmeName}: thank you. We will text you at this number from now on. If you feel unwell, do not wait for a text: call ${line}.`,
  ],
  opening: (instrument, first, { programmeName, line }) => [
    `${programmeName}: time for your check-in. Texts are not watched around the clock: if you feel unwell, call ${line}. Text STOP to stop.`,
    ...questions.nextQuestionnaire(instrument, first),
  ],
  reminder: (instrument, item, { programmeName, line }) => [
    `${programmeName}: a reminder. Your check-in is still open. Do not wait for a text if you feel unwell: call ${line}.`,
    ...stem(instrument),
    ...questions.item(instrument, item),
  ],
  reminderBegun: (instrument, item, { programmeName, line }) => [
    `${programmeName}: you have begun your check-in. It is still open: you can go on here. If you feel unwell, do not wait: call ${line}.`,
    ...stem(instrument),
    ...questions.item(instrument, item),
  ],
  reminderAgain: (instrument, item, { programmeName, line }) => [
    `${programmeName}: your check-in is open for a short time yet. Here is the question. If you feel unwell, do not wait: call ${line}.`,
    ...stem(instrument),
    ...questions.item(instrument, item),
  ],
  snoozed: ({ line }, when) => [
    `All right, we will ask again ${dayAndTime('en', when)}. If you feel unwell, do not wait for a text: call ${line}.`,
  ],
  appointmentReminder: ({ programmeName, line }, when) => [
    `${programmeName}: you have a visit ${dayAndTime('en', when)}. Reply C to confirm or R to reschedule. Questions? ${line}`,
  ],
  appointmentConfirmed: ({ line }) => [
    `Thank you, we have noted that you will come. If something changes, or you feel unwell, call ${line}.`,
  ],
  appointmentToMove: ({ line }) => [
    `Thank you. The care team has been told that you need another time. Until you hear from them your visit stays as it is. Questions? ${line}`,
  ],
  medicineReminder: ({ programmeName, line }) => [
    `${programmeName}: it is time for your medicine as your care team told you. No need to reply. Questions, or unwell? Call ${line}.`,
  ],
  pauseRequest: ({ line }) => [
    `Thank you. Your care team will see this. You can answer later. To end all texts, text STOP. If you feel unwell, call ${line}.`,
  ],
  handedOver: ({ line }) => [
    `Thank you. We could not read your reply, so a person on the care team will look at it. If you feel unwell, do not wait: call ${line}.`,
  ],
  leftOut: () => ['All right, we leave that one out.'],
  answerKept: () => ['All right, your answer stays as it was.'],
  languageChanged: () => ['Our texts to you are in English from now on. Para español, mande ESPAÑOL.'],
  languageNotThere: ({ line, staffed }) => [
    `Sorry, we cannot text you in Spanish yet. ${staffed ? 'Someone will call you about it.' : 'A person will look into it in working hours.'} You can also call ${line}.`,
  ],
  bereavement: ({ line, crisis }) => [
    `We are sorry for your loss. We ask nothing more now. Your care team will read this. Need help? Call ${line}. Emergency: ${crisis.emergency}.`,
  ],
  tipsStopped: () => ['All right, no more tips. Your check-ins go on. To stop all texts, text STOP.'],
  completion: ({ dayLine, outOfHoursLine, crisis }) => [
    `Thank you, that is all. If you feel worse, do not wait for a survey: call ${dayLine}, after hours ${outOfHoursLine}. Emergency: ${crisis.emergency}.`,
  ],
  urgent: ({ line, crisis }) => [
    `Thank you. Please call your care team today: ${line}. ${talkToSomeone(crisis)} Emergency: ${crisis.emergency}.`,
  ],
  urgentSymptom: ({ line, crisis }) => [
    `Thank you. Please call your care team today, at any hour: ${line}. If you get worse before you reach them, call ${crisis.emergency}.`,
  ],
  completionUrgent: ({ line, crisis }) => [
    `Thank you, that is all. Please still call your care team today: ${line}. If you get worse, do not wait: call ${crisis.emergency}.`,
  ],
  symptomNoted: ({ line, staffed, crisis }) => [
    `Thank you. A person will read this ${staffed ? 'today' : 'in working hours'}, not right away. If it cannot wait, call ${line} now. In an emergency call ${crisis.emergency}.`,
  ],
  callRequest: ({ line, crisis }) => [
    `Your care team has been told that you want a call. If it cannot wait, call ${line} now. In an emergency call ${crisis.emergency}.`,
  ],
  selfHarmUnread: ({ crisis }) => [
    `Thank you. A person will look at your reply. In danger now? Call ${crisis.emergency}. ${talkToSomeone(crisis)}`,
  ],
  selfHarmDone: (lines) => [
    `Call ${lines.crisis.emergency} now, even if you feel all right, or ask someone near you to call. Do not wait for a reply here.`,
    toldButDoNotWait(lines),
  ],
  selfHarm: (lines) => [
    `Thank you for telling us. If you are in danger now, call ${lines.crisis.emergency}. ${talkToSomeone(lines.crisis)}`,
    told(lines),
  ],
  medicalEmergency: (lines) => [
    `This may be an emergency. Call ${lines.crisis.emergency} now, or ask someone near you to call. Do not wait for a reply here.`,
    toldButDoNotWait(lines),
  ],
  violence: (lines) => [
    `If you are in danger, call ${lines.crisis.emergency} as soon as you safely can. ${talkToSomeone(lines.crisis)}`,
    told(lines),
    'Delete these texts if it is not safe for others to see them.',
  ],
  safetyAgain: ({ line, crisis }) => [
    `Do not wait for a text. In danger? Call ${crisis.emergency} now. ${talkToSomeone(crisis)} Or call ${line}.`,
  ],
  emergencyAgain: ({ line, crisis }) => [
    `Do not wait for a text. If you have not called ${crisis.emergency} yet, call now. You can also call your care team: ${line}.`,
  ],
  isItNow: () => ['Is it happening now? Reply YES or NO.'],
  itIsNow: ({ crisis }) => [
    `Call ${crisis.emergency} now, or ask someone near you to call. Do not wait for us to call. Our care team has been told.`,
  ],
  itIsNotNow: ({ line, crisis }) => [
    `Thank you. The care team will still look at this. If it comes back or gets worse, call ${crisis.emergency}. You can also call ${line}.`,
  ],
  help: ({ programmeName, line, crisis }) => [
    `${programmeName}: check-ins by text. Help: ${line}. Rates may apply. Emergency: ${crisis.emergency}. Text STOP to stop. Español: ESPAÑOL.`,
  ],
  paused: ({ line }, until) => [
    `OK, no check-ins until ${dayInWords('en', until)}. If you feel unwell, do not wait: call ${line}. To end all texts, text STOP.`,
  ],
  inHospital: ({ line, crisis }) => [
    `Thank you for telling us. We pause your check-ins; your care team will see this. Need care now? Ask there, or call ${line} or ${crisis.emergency}.`,
  ],
  optOutConfirmation: ({ programmeName, line }) => [
    `${programmeName}: you have stopped these texts and will get no more. To come back, text START. You can still call ${line}.`,
  ],
  declined: ({ programmeName, line }) => [
    `${programmeName}: thank you, we will not text you check-ins. If you change your mind, text START. You can still call ${line}.`,
  ],
  answersSeen: ({ programmeName, line }) => [
    `${programmeName}: your care team has seen your answers. If you feel worse, do not wait for a text: call ${line}.`,
  ],
  acknowledgement: ({ line, crisis }) => [
    `Thank you. A person will read your text in working hours, not right away. If you feel unwell, call ${line}. In an emergency call ${crisis.emergency}.`,
  ],
  lateAnswer: ({ line }) => [
    `Thank you. That check-in had already closed; your care team can see your answer. If you feel worse, do not wait: call ${line}.`,
  ],
  unknownSender: ({ programmeName, line, crisis }) => [
    `${programmeName}: we do not know this number. A person will read your text later. Need care? Call ${line}. Emergency: ${crisis.emergency}.`,
  ],
  addressed: (label, body) => [`For ${label}: ${body}`],
  optOutShared: ({ programmeName, line }) => [
    `${programmeName}: these texts have stopped for everyone on this phone. To come back, text START and the name. You can still call ${line}.`,
  ],
  relayedAnswer: (reply) => [
    `Thank you for helping. Reply ${reply} if that is their own answer, or send what they say.`,
  ],
  startWithName: ({ programmeName, line }) => [
    `${programmeName}: more than one person gets texts on this phone. To start again, text START and the name. Questions? ${line}`,
  ],
  selfCare: ({ programmeName, line }, topic) => [
    `${programmeName}: ${SELF_CARE_EN[topic]} If you feel worse, do not wait: call ${line}.`,
  ],
};
