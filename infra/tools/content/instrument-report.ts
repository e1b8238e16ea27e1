// An instrument as a clinician reads it before signing: item by item, and beside each answer the alerts it leads to.
import type { AlertRule } from '../../../shared/domain/alert.ts';
import { instrumentsOf } from '../../../shared/domain/conditions.ts';
import { conditionWords } from '../../../shared/domain/in-words/condition-words.ts';
import { counted, indented, inWords, listed } from '../../../shared/domain/in-words/phrases.ts';
import {
  type AnswerOption,
  type Instrument,
  type Item,
  type PublishedText,
  replyOf,
  scaleOf,
} from '../../../shared/domain/questionnaire.ts';
import { leadsTo, looksAtAnswers } from './option-alerts.ts';
import { outline } from './outline.ts';

/** Every item with its options; what has no words of its own, such as how it is scored, is outlined at the end. */
export const instrumentReport = (instrument: Instrument, rules: readonly AlertRule[]): readonly string[] => {
  const { id, version, title, recallDays, direction, mood, wordingFrom, stem, items, scale, scores, ...rest } =
    instrument;
  const about = rules.filter((rule) => instrumentsOf(rule).includes(id));
  const others = about.filter((rule) => !looksAtAnswers(rule));
  return [
    `${title} (${id} ${version})`,
    `It asks about ${counted(recallDays, 'day')}, and is never asked again sooner; ${inWords(direction)}.`,
    ...(mood ? ['It asks about mood: left out for who declined questions about mood.'] : []),
    ...(wordingFrom ? [`Its wording and licence come from ${wordingFrom}.`] : []),
    ...(stem ? ['Said first:', ...indented(textLines(stem))] : []),
    ...items.flatMap((item, at) => ['', ...itemLines(instrument, item, at + 1, about)]),
    ...(others.length > 0
      ? ['', 'Alerts for its scores and for silence:', ...others.flatMap((rule) => otherLines(rule, instrument))]
      : []),
    '',
    `The shared scale${scale.name ? ` "${scale.name}"` : ''} is ${scale.kind}: ${scale.options.map(({ code }) => code).join(', ')}.`,
    ...(scores.length > 0 ? outline({ scores }) : ['It has no score: its answers are read by alert rules.']),
    ...outline(rest),
  ];
};

const textLines = (text: PublishedText): readonly string[] => {
  const texts = Object.entries(text).map(([language, words]) => `${language}: ${words}`);
  return texts.length > 0 ? texts : ['its wording is not shipped'];
};

const itemLines = (
  instrument: Instrument,
  item: Item,
  place: number,
  rules: readonly AlertRule[],
): readonly string[] => {
  const { linkId, text, scale: own, enableWhen, enableBehavior, ...rest } = item;
  const scale = scaleOf(instrument, item);
  return [
    `${place}. ${linkId}`,
    ...indented([
      ...textLines(text),
      ...(enableWhen ? [onlyAfter(instrument, item)] : []),
      ...(own ? [`answered with a ${scale.kind} scale of its own${scale.name ? ` "${scale.name}"` : ''}`] : []),
      ...(scale.fever ? [`a temperature from ${scale.fever.fromCelsius} C on is the answer ${scale.fever.code}`] : []),
      ...(scale.fever?.unmeasured === undefined
        ? []
        : [`fever without a measurement is the answer ${scale.fever.unmeasured}`]),
      ...scale.options.map((option) => `${optionWords(option)}${leadsTo(instrument, item, option.code, rules)}`),
      ...unansweredLines(item, rules),
      ...outline(rest),
    ]),
  ];
};

const onlyAfter = (instrument: Instrument, { enableWhen = [], enableBehavior = 'all' }: Item): string => {
  const gates = enableWhen.map(({ question, operator, answer }) => {
    const gate = instrument.items.find(({ linkId }) => linkId === question);
    const option = gate && scaleOf(instrument, gate).options.find(({ code }) => code === answer);
    return `${question} ${operator} ${answer} ${option?.label.en ?? ''}`.trim();
  });
  return `only asked after ${listed(gates, enableBehavior === 'any' ? 'or' : 'and')}`;
};

const optionWords = (option: AnswerOption): string => {
  const labels = Object.values(option.label).join(' / ');
  const texted = replyOf(option) === option.code ? '' : ` (texted as ${replyOf(option)})`;
  const aliases = Object.values(option.aliases ?? {}).map((words) => words.join(', '));
  const also = aliases.length > 0 ? ` [also read: ${aliases.join(' / ')}]` : '';
  return `  ${option.code} ${labels}`.trimEnd() + texted + also;
};

const unansweredLines = ({ linkId }: Item, rules: readonly AlertRule[]): readonly string[] =>
  rules.flatMap(({ id, severity, when }) =>
    when.kind === 'unanswered' && when.linkId === linkId ? [`  not answered → ${severity} (${id})`] : [],
  );

const otherLines = (rule: AlertRule, instrument: Instrument): readonly string[] =>
  rule.when.kind === 'unanswered'
    ? []
    : [`  ${conditionWords(rule.when, [instrument])} → ${rule.severity} (${rule.id})`];
