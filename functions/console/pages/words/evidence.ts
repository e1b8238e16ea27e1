// What an alert rests on, in words: "PHQ-9 14, up 6 since 2 Nov".
import type { Alert, AlertEvidence } from '../../../../shared/domain/alert.ts';
import type { TimeZoneId } from '../../../../shared/domain/local-time.ts';
import type { Instrument } from '../../../../shared/domain/questionnaire.ts';
import type { QuestionnaireResponse } from '../../../../shared/domain/response.ts';
import { answerWords, findInstrument, instrumentName, itemWords, type KnownInstruments } from './instrument-words.ts';

/** What is known around an alert. */
export interface AroundAlert {
  readonly content: KnownInstruments;
  readonly zone: TimeZoneId;
  /** The patient's own words in the text that the alert is about. */
  readonly said?: string | undefined;
  /** The patient's earlier responses, where they are at hand: a change is then told since a day. */
  readonly responses?: readonly QuestionnaireResponse[];
  /** Show the patient's words whole; else their first {@link SHOWN} characters. */
  readonly whole?: true;
}

/** Characters of a text that a row shows. */
const SHOWN = 80;

/** One line for each thing the alert rests on, the most telling first; empty where the rule's reason says it all. */
export const evidenceInWords = (
  alert: Pick<Alert, 'evidence' | 'caseId' | 'raisedAt'>,
  around: AroundAlert,
): readonly string[] => {
  const { evidence } = alert;
  const { instrument: id, instrumentVersion } = evidence;
  const instrument = id === undefined ? undefined : findInstrument(around.content, id, instrumentVersion);
  return [
    ...(instrument ? measured(alert, instrument, around) : []),
    ...counted(alert),
    ...saidInWords(around),
    ...(evidence.late ? ['Late: the answer came after the survey had closed, or the survey was not finished'] : []),
    ...(evidence.sharedWith ? ['Sent from a shared phone: it may be about someone else on it'] : []),
  ];
};

const measured = (
  { evidence, raisedAt }: Pick<Alert, 'evidence' | 'raisedAt'>,
  instrument: Instrument,
  around: AroundAlert,
): readonly string[] => {
  const { score, linkId, code, answers } = evidence;
  if (score) return [`${scoreInWords(instrument, score)}${changeInWords(evidence, raisedAt, around)}`];
  if (answers) return Object.entries(answers).map(([item, value]) => answered(instrument, item, value));
  if (linkId === undefined) return [];
  if (code === undefined) return [`${answered(instrument, linkId)}: no answer that could be read`];
  return [`${answered(instrument, linkId, code)}${changeInWords(evidence, raisedAt, around)}`];
};

/** `PHQ-9 14 (moderate)`; `Distress 8 of 10`; a subscale is named. */
const scoreInWords = (instrument: Instrument, { id, value, band }: NonNullable<AlertEvidence['score']>): string => {
  const score = instrument.scores.find((known) => known.id === id);
  const name = instrumentName(instrument);
  const subscale = id === 'total' || instrument.scores.length === 1 ? '' : ` ${score?.title ?? id}`;
  const isScale = instrument.items.length === 1 && score ? ` of ${score.range[1]}` : '';
  const best = (score?.direction ?? instrument.direction) === 'higher-is-better' ? ', high is good' : '';
  return `${name}${subscale} ${value}${isScale}${band || best ? ` (${band ?? ''}${band ? best : best.slice(2)})` : ''}`;
};

/** `Which fits your skin best this week? Blisters, peeling …` */
const answered = (instrument: Instrument, linkId: string, code?: number): string => {
  const item = instrument.items.find((one) => one.linkId === linkId);
  if (!item) return `${instrumentName(instrument)}${code === undefined ? '' : `: ${code}`}`;
  if (instrument.items.length === 1 && code !== undefined)
    return `${instrumentName(instrument)} ${answerWords(instrument, item, code)}`;
  const words = itemWords(instrument, item);
  if (code === undefined) return words;
  return `${words}${/[?:.]$/.test(words) ? '' : ':'} ${answerWords(instrument, item, code)}`;
};

/** By how much it went up or down, and since when, as far as that is known. */
const changeInWords = (evidence: AlertEvidence, raisedAt: string, around: AroundAlert): string => {
  const now = evidence.score?.value ?? evidence.code;
  const earlier = earlierValue(evidence, raisedAt, around);
  const before = evidence.before ?? earlier?.value;
  if (now === undefined || before === undefined) return '';
  const since = earlier?.value === before ? ` since ${day(earlier.authored, around.zone)}` : ` from ${before}`;
  if (now === before) return `, as before`;
  return `, ${now > before ? 'up' : 'down'} ${Math.abs(now - before)}${since}`;
};

/** The same measure the last time before; where the rule compared with another time, that time. */
const earlierValue = (evidence: AlertEvidence, raisedAt: string, { responses = [] }: AroundAlert) => {
  const values = responses
    .filter(({ instrument, administrationId, authored }) => {
      const isEarlier = authored <= raisedAt && administrationId !== evidence.administrationId;
      return isEarlier && instrument === evidence.instrument;
    })
    .map((response) => ({ authored: response.authored, value: valueIn(response, evidence) }))
    .filter(({ value }) => value !== undefined && (evidence.before === undefined || value === evidence.before))
    .toSorted((one, other) => (one.authored < other.authored ? -1 : 1));
  return values.at(-1);
};

const valueIn = ({ scores, answers }: QuestionnaireResponse, { score, linkId }: AlertEvidence): number | undefined => {
  if (score) return scores.find(({ id }) => id === score.id)?.value ?? undefined;
  return linkId === undefined ? undefined : answers[linkId];
};

const day = (at: string, timeZone: TimeZoneId): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short' }).format(new Date(at));

const counted = ({ evidence, caseId }: Pick<Alert, 'evidence' | 'caseId'>): readonly string[] => {
  const { count, score, linkId } = evidence;
  if (!count) return [];
  if (score || linkId !== undefined) return [`${count} times running`];
  return [caseId.startsWith('missed/') ? `${count} in a row` : `${count} alerts in one survey`];
};

const saidInWords = ({ said, whole }: AroundAlert): readonly string[] => {
  const text = said?.replace(/\s+/g, ' ').trim();
  if (!text) return [];
  const letters = Array.from(text);
  const shown = whole || letters.length <= SHOWN ? text : `${letters.slice(0, SHOWN).join('').trimEnd()}…`;
  return [`Text to read: “${shown}”`];
};
