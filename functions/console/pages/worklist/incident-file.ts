// One case as a plain text to keep: texts, answers, versions, and every notice and step with its time.
import type { Alert } from '../../../../shared/domain/alert.ts';
import type { Communication } from '../../../../shared/domain/communication.ts';
import type { Content } from '../../../../shared/domain/content.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { QuestionnaireResponse } from '../../../../shared/domain/response.ts';
import { whenInWords } from '../when.tsx';
import { bodyInWords } from '../words/body-words.ts';
import { evidenceInWords } from '../words/evidence.ts';
import { answerWords, findInstrument, instrumentName, itemWords } from '../words/instrument-words.ts';
import { OUTCOMES } from './alert-words.ts';
import type { CaseView } from './gather-alert.ts';
import { inOrder, onRecord, openingInWords } from './on-record.ts';

type When = (at: Instant) => string;

export const incidentFile = (view: CaseView, content: Content): string => {
  const { state, lead, now } = view;
  const when: When = (at) => `${whenInWords(at, state.timeZone)} (${at})`;
  return [
    'INCIDENT FILE',
    `Made ${when(now)}`,
    `Patient: ${state.kind === 'contact' ? 'unknown sender' : `${state.name}, study number ${state.studyId}`}`,
    `Phone: ${state.phone}. Language: ${state.language}. Time zone: ${state.timeZone}`,
    `Care team: ${lead.careTeamId}`,
    `Case: ${lead.caseId}`,
    ...section(
      'ALERTS',
      view.alerts.flatMap((alert) => alertLines(alert, view, content, when)),
    ),
    ...section(
      'STEPS',
      inOrder([...onRecord(view, when), ...view.opened.map(openingInWords)]).map(
        ({ at, words }) => `- ${when(at)}: ${words}`,
      ),
    ),
    ...section(
      'TEXTS',
      view.texts.flatMap((text) => textLines(text, when)),
    ),
    ...section(
      'ANSWERS',
      view.responses.flatMap((response) => answerLines(response, content, when)),
    ),
    '',
  ].join('\n');
};

const section = (title: string, lines: readonly string[]): readonly string[] => [
  '',
  title,
  ...(lines.length > 0 ? lines : ['None.']),
];

const alertLines = (alert: Alert, view: CaseView, content: Content, when: When): readonly string[] => [
  `- ${alert.severity}: ${alert.reason}`,
  `  Alert ${alert.id}, rule ${alert.ruleId} of ${alert.rulesVersion}`,
  `  Plan: ${alert.plan ?? 'none'}. Reader: ${alert.readerVersion ?? 'no text was read'}`,
  ...evidenceInWords(alert, { content, zone: view.state.timeZone, responses: view.history }).map(indented),
  `  Raised ${when(alert.raisedAt)}. Status: ${alert.status}${alert.outcome ? `, ${OUTCOMES[alert.outcome]}` : ''}`,
  `  Notices to the team: ${alert.noticesSent} of ${alert.noticesDue} published${noticeTimes(alert, when)}`,
];

/** One may have gone out for two that were due, and of old ones no time was kept. */
const noticeTimes = ({ noticesSent, noticedAt = [] }: Alert, when: When): string => {
  if (noticedAt.length === 0) return '';
  const rest = noticedAt.length < noticesSent ? '; of the rest no time is on record' : '';
  return `, ${noticedAt.map(when).join(', ')}${rest}`;
};

const textLines = (text: Communication, when: When): readonly string[] => {
  const body = bodyInWords(text).split('\n').map(indented);
  if (text.direction === 'in') {
    const { kind, rule, readerVersion } = text.reading;
    return [
      `- ${when(text.receivedAt)} from the patient, read as ${kind} by ${rule} of reader ${readerVersion}`,
      ...body,
    ];
  }
  const { sentAt, delivery, notDoneReason, wording, purpose } = text;
  return [
    `- ${when(text.createdAt)} to the patient: ${purpose}, ${wording}`,
    ...body,
    `  ${text.status}${sentAt ? `, sent ${when(sentAt)}` : ''}${notDoneReason ? ` (${notDoneReason})` : ''}${
      delivery ? `; ${delivery.status} ${when(delivery.at)}` : ''
    }`,
  ];
};

const answerLines = (response: QuestionnaireResponse, content: Content, when: When): readonly string[] => {
  const { instrument: id, instrumentVersion: version, wording, plan, status, authored, answers, scores } = response;
  const instrument = findInstrument(content, id, version);
  return [
    `- ${instrument ? instrumentName(instrument) : id} version ${version}, ${status} ${when(authored)}`,
    `  Wording ${wording}, plan ${plan}`,
    ...Object.entries(answers).map(([linkId, code]) => {
      const item = instrument?.items.find((one) => one.linkId === linkId);
      return indented(
        instrument && item
          ? `${itemWords(instrument, item)}: ${answerWords(instrument, item, code)}`
          : `${linkId}: ${code}`,
      );
    }),
    ...scores.map((score) => indented(`Score ${score.id}: ${score.value ?? 'not computed'}`)),
  ];
};

const indented = (line: string): string => `  ${line}`;
