// The clinical content as it is for one patient: with the questions that a clinician wrote for them, and their rules.
import type { AlertRule } from '../alert.ts';
import type { Content } from '../content.ts';
import type { PatientState } from '../patient.ts';
import { WATCH, type Watch, watchInstrument, watchItem } from './watch.ts';

/** How soon staff hear is the plan's rule about a watch; from which answer on, the clinician says with the question. */
const rulesFor = ({ questions }: Watch, rules: readonly AlertRule[]): readonly AlertRule[] =>
  rules
    .filter(({ when }) => when.kind === 'event' && when.event === 'watch-answer')
    .flatMap((rule) =>
      questions.map(({ atLeast }, index) => ({
        ...rule,
        id: `${rule.id}/${index + 1}`,
        ladder: `${rule.ladder}/${index + 1}`,
        when: { kind: 'answer' as const, instrument: WATCH, linkId: watchItem(index), atLeast },
      })),
    );

export const contentFor = ({ watch }: Pick<PatientState, 'watch'>, content: Content): Content => {
  if (!watch) return content;
  return {
    ...content,
    instrument: (id, version) => (id === WATCH ? watchInstrument(watch) : content.instrument(id, version)),
    ruleSet: (planId) => {
      const set = content.ruleSet(planId);
      return { ...set, rules: [...set.rules, ...rulesFor(watch, set.rules)] };
    },
  };
};
