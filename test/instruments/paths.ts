// Which items a patient is asked, given their answers: enableWhen as FHIR has it, for tests of instruments with branches.
import {
  type EnableWhen,
  type Instrument,
  type Item,
  type LinkId,
  scaleOf,
} from '../../shared/domain/questionnaire.ts';

export type Answers = Readonly<Record<LinkId, number>>;

const OPERATORS: Readonly<Record<EnableWhen['operator'], (given: number, answer: number) => boolean>> = {
  '=': (given, answer) => given === answer,
  '!=': (given, answer) => given !== answer,
  '>': (given, answer) => given > answer,
  '>=': (given, answer) => given >= answer,
  '<': (given, answer) => given < answer,
  '<=': (given, answer) => given <= answer,
};

/** An item that was not answered enables nothing. */
const isEnabled = ({ enableWhen, enableBehavior }: Item, answers: Answers): boolean => {
  const met = (enableWhen ?? []).map(({ question, operator, answer }) => {
    const given = answers[question];
    return given !== undefined && OPERATORS[operator](given, answer);
  });
  return met.length === 0 || (enableBehavior === 'any' ? met.some(Boolean) : met.every(Boolean));
};

/** The answers of someone who answers each item that is asked with `wanted`, or else with its lowest code. */
export const answersOf = (instrument: Instrument, wanted: Answers): Answers => {
  const answers: Record<LinkId, number> = {};
  for (const item of instrument.items)
    if (isEnabled(item, answers))
      answers[item.linkId] =
        wanted[item.linkId] ?? Math.min(...scaleOf(instrument, item).options.map(({ code }) => code));
  return answers;
};

/** Every way through the branches: all codes of the items that others depend on. */
export const everyPath = (instrument: Instrument): readonly Answers[] => {
  const branching = new Set(
    instrument.items.flatMap(({ enableWhen }) => (enableWhen ?? []).map((when) => when.question)),
  );
  const choices = instrument.items
    .filter(({ linkId }) => branching.has(linkId))
    .map((item) => scaleOf(instrument, item).options.map(({ code }) => ({ [item.linkId]: code })));
  const combinations = choices.reduce<readonly Answers[]>(
    (ways, options) => ways.flatMap((way) => options.map((option) => ({ ...way, ...option }))),
    [{}],
  );
  return combinations.map((wanted) => answersOf(instrument, wanted));
};
