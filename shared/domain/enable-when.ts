// Which items of an instrument are asked, given the answers so far (FHIR `enableWhen`).
import type { EnableWhen, Instrument, Item, LinkId } from './questionnaire.ts';

export type Answers = Readonly<Record<LinkId, number>>;

const COMPARED: Record<EnableWhen['operator'], (given: number, wanted: number) => boolean> = {
  '=': (given, wanted) => given === wanted,
  '!=': (given, wanted) => given !== wanted,
  '>': (given, wanted) => given > wanted,
  '>=': (given, wanted) => given >= wanted,
  '<': (given, wanted) => given < wanted,
  '<=': (given, wanted) => given <= wanted,
};

/** Whether an item applies. No condition: always. A condition on a question without an answer does not hold, `!=` included. */
export const isEnabled = ({ enableWhen, enableBehavior }: Item, answers: Answers): boolean => {
  if (enableWhen === undefined || enableWhen.length === 0) return true;
  const holds = ({ question, operator, answer }: EnableWhen): boolean => {
    const given = answers[question];
    return given !== undefined && COMPARED[operator](given, answer);
  };
  return enableBehavior === 'any' ? enableWhen.some(holds) : enableWhen.every(holds);
};

/** The items to ask, in the instrument's order, as far as the answers so far decide. */
export const enabledItems = (instrument: Instrument, answers: Answers): readonly Item[] =>
  instrument.items.filter((item) => isEnabled(item, answers));

/** Whether the answers rule the item out. One whose own questions are still unanswered is not ruled out: it is unknown. */
export const isRuledOut = (instrument: Instrument, item: Item, answers: Answers): boolean => {
  const isDecided = (linkId: LinkId): boolean => {
    const gate = instrument.items.find((candidate) => candidate.linkId === linkId);
    return answers[linkId] !== undefined || (gate !== undefined && isRuledOut(instrument, gate, answers));
  };
  return !isEnabled(item, answers) && (item.enableWhen ?? []).every(({ question }) => isDecided(question));
};
