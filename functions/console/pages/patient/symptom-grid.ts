// Symptoms over time as rows and columns: what was answered in each check, and what that answer alone alerts.
import type { AlertRule, Severity } from '../../../../shared/domain/alert.ts';
import { SEVERITIES } from '../../../../shared/domain/alert.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { Instrument, Item } from '../../../../shared/domain/questionnaire.ts';
import type { QuestionnaireResponse } from '../../../../shared/domain/response.ts';
import { isWithin } from '../../../../shared/domain/threshold.ts';
import {
  answerWords,
  findInstrument,
  instrumentName,
  itemWords,
  type KnownInstruments,
} from '../words/instrument-words.ts';
import { itemNameOf } from './names.ts';
import { standing } from './series.ts';

/** Undefined where it was not asked; `code` null where it was asked and left out. */
export type Cell = { readonly code: number | null; readonly words: string; readonly severity?: Severity } | undefined;

export interface GridRow {
  readonly name: string;
  /** As it was asked. */
  readonly question: string;
  /** Asks about several symptoms at once, each of which is asked about behind it. */
  readonly gate: boolean;
  /** One for each check. */
  readonly cells: readonly Cell[];
}

export interface SymptomGrid {
  readonly name: string;
  /** In order of time. */
  readonly checks: readonly { readonly at: Instant; readonly finished: boolean }[];
  /** With something in them. */
  readonly rows: readonly GridRow[];
  /** Answered with none, or ruled out by such an answer to the question ahead, in one of the checks at least. */
  readonly none: readonly string[];
  /** Neither reported nor denied in any of the checks. */
  readonly unasked: readonly string[];
}

/** The most severe alert that this answer raises by itself. */
const severityOf = (
  rules: readonly AlertRule[],
  instrument: string,
  linkId: string,
  code: number,
): Severity | undefined => {
  const holding = rules.filter(
    ({ when }) =>
      when.kind === 'answer' && when.instrument === instrument && when.linkId === linkId && isWithin(code, when),
  );
  return SEVERITIES.find((severity) => holding.some((rule) => rule.severity === severity));
};

const cellOf = (
  rules: readonly AlertRule[],
  instrument: Instrument,
  item: Item,
  response: QuestionnaireResponse,
): Cell => {
  const code = response.answers[item.linkId];
  if (code === undefined)
    return response.skipped?.includes(item.linkId) ? { code: null, words: 'asked, not answered' } : undefined;
  const severity = severityOf(rules, instrument.id, item.linkId, code);
  return { code, words: answerWords(instrument, item, code), ...(severity && { severity }) };
};

const isReported = (cell: Cell): boolean => cell !== undefined && cell.code !== 0;

const isGate = ({ items }: Instrument, { linkId, emergency }: Item): boolean =>
  !emergency && items.some(({ enableWhen = [] }) => enableWhen.some(({ question }) => question === linkId));

/** Answered with none, or left out because the question that leads to it was. */
const isDenied = (item: Item, { answers }: QuestionnaireResponse): boolean =>
  answers[item.linkId] === 0 || (item.enableWhen ?? []).some(({ question }) => answers[question] === 0);

const gridOf = (
  instrument: Instrument,
  checks: readonly QuestionnaireResponse[],
  rules: readonly AlertRule[],
): SymptomGrid => {
  const rows = instrument.items.map((item) => ({
    name: itemNameOf(item.linkId),
    question: itemWords(instrument, item),
    gate: isGate(instrument, item),
    cells: checks.map((check) => cellOf(rules, instrument, item, check)),
    always: item.emergency === true,
    denied: checks.some((check) => isDenied(item, check)),
  }));
  const shown = rows.filter(({ cells, always }) => always || cells.some(isReported));
  const others = rows.filter((row) => !shown.includes(row) && !row.gate);
  return {
    name: instrumentName(instrument),
    checks: checks.map(({ authored, status }) => ({ at: authored, finished: status !== 'stopped' })),
    rows: shown.map(({ always: _always, denied: _denied, ...row }) => row),
    none: others.filter(({ denied }) => denied).map(({ name }) => name),
    unasked: others.filter(({ denied }) => !denied).map(({ name }) => name),
  };
};

/** One grid for each questionnaire about symptoms, of its newest checks. */
export const gridsOf = (
  responses: readonly QuestionnaireResponse[],
  content: KnownInstruments,
  rules: readonly AlertRule[],
  newest: number,
): readonly SymptomGrid[] => {
  const kept = standing(responses).filter(({ late }) => !late);
  return [...new Set(kept.map(({ instrument }) => instrument))].flatMap((id) => {
    const checks = kept.filter(({ instrument }) => instrument === id).slice(-newest);
    const instrument = findInstrument(content, id, checks.at(-1)?.instrumentVersion) ?? findInstrument(content, id);
    return instrument?.symptoms ? [gridOf(instrument, checks, rules)] : [];
  });
};
