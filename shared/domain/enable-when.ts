// Which items apply, given the answers so far (FHIR `enableWhen` and `enableBehavior`).
import type { EnableWhen, Item, LinkId } from './questionnaire.ts';

type Answers = Readonly<Record<LinkId, number>>;

const holds = ({ question, operator, answer }: EnableWhen, answers: Answers): boolean => {
  const given = answers[question];
  if (given === undefined) return false;
  switch (operator) {
    case '=':
      return given === answer;
    case '!=':
      return given !== answer;
    case '>':
      return given > answer;
    case '>=':
      return given >= answer;
    case '<':
      return given < answer;
    case '<=':
      return given <= answer;
  }
};

/** True when an item is to be asked: it has no condition, or they hold. An unanswered question enables nothing. */
export const isEnabled = (item: Item, answers: Answers): boolean => {
  const { enableWhen, enableBehavior = 'all' } = item;
  if (!enableWhen) return true;
  const met = (condition: EnableWhen): boolean => holds(condition, answers);
  return enableBehavior === 'any' ? enableWhen.some(met) : enableWhen.every(met);
};
