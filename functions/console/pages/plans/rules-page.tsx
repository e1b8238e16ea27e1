// The alert rules of a plan in words, the most severe first, by what they are about.
import { useContext } from 'preact/hooks';
import { type AlertRule, SEVERITIES, type Severity } from '../../../../shared/domain/alert.ts';
import { instrumentsOf } from '../../../../shared/domain/conditions.ts';
import { conditionWords } from '../../../../shared/domain/in-words/condition-words.ts';
import { counted } from '../../../../shared/domain/in-words/phrases.ts';
import { REACHED } from '../../../../shared/domain/in-words/reached.ts';
import { ruleName } from '../../../../shared/domain/in-words/rule-name.ts';
import { askedBy } from '../../../../shared/domain/plan.ts';
import type { Instrument, InstrumentId } from '../../../../shared/domain/questionnaire.ts';
import { ViewerContext } from '../viewer.ts';
import { nameOf } from './calendar.tsx';
import type { PlanView } from './gather-plan.ts';
import { PlanHead } from './plan-head.tsx';
import { EDITORS, isDraft } from './plan-nav.tsx';

export const RulesPage = ({ view }: { readonly view: PlanView }) => {
  const { ruleSet, instruments, plan, shown } = view;
  const { by } = useContext(ViewerContext);
  const mayChange = isDraft(shown) && EDITORS.some((role) => by.roles.includes(role));
  return (
    <>
      <PlanHead view={view} />
      <p>
        {counted(ruleSet.rules.length, 'alert rule')}, version {ruleSet.version}. Of several about the same thing only
        the most severe that holds raises an alert.
      </p>
      {SEVERITIES.map((severity) => (
        <OfSeverity
          key={severity}
          severity={severity}
          rules={ruleSet.rules.filter((rule) => rule.severity === severity)}
          instruments={instruments}
          asked={askedBy(plan)}
          changeAt={mayChange ? `/console/plans/${shown.id}/edit?rule=` : undefined}
        />
      ))}
    </>
  );
};

interface OfSeverityProps {
  readonly severity: Severity;
  readonly rules: readonly AlertRule[];
  readonly instruments: readonly Instrument[];
  /** Whatever the plan may ask. */
  readonly asked: readonly InstrumentId[];
  /** Where a rule is changed, before its id. */
  readonly changeAt: string | undefined;
}

const OfSeverity = ({ severity, rules, instruments, asked, changeAt }: OfSeverityProps) => {
  const about = Map.groupBy(rules, (rule) => aboutOf(rule, instruments, asked));
  return (
    <section class="panel" aria-labelledby={severity}>
      <h2 id={severity}>
        <span class={`badge ${severity}`}>{severity}</span> {counted(rules.length, 'rule')}, {REACHED[severity]}
      </h2>
      {[...about].map(([name, group]) => (
        <details key={name} open={severity === 'critical'}>
          <summary>
            {name} ({group.length})
          </summary>
          <ul class="rules">
            {group.map((rule) => (
              <Rule key={rule.id} rule={rule} instruments={instruments} changeAt={changeAt} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
};

/** What this plan never asks can alert only after a switch from another. */
const aboutOf = (rule: AlertRule, instruments: readonly Instrument[], asked: readonly InstrumentId[]): string => {
  const ids = instrumentsOf(rule);
  if (ids.length === 0) return 'Surveys, texts and events';
  if (!ids.some((id) => asked.includes(id))) return 'Questionnaires that this plan does not ask';
  return ids.map((id) => nameOf(id, instruments)).join(', ');
};

interface RuleProps extends Pick<OfSeverityProps, 'instruments' | 'changeAt'> {
  readonly rule: AlertRule;
}

const Rule = ({ rule, instruments, changeAt }: RuleProps) => (
  <li>
    <p class="when">
      {conditionWords(rule.when, instruments, (id) => nameOf(id, instruments))}
      {changeAt && (
        <>
          {' '}
          <a href={`${changeAt}${rule.id}`}>
            Change<span class="unseen"> {ruleName([rule], rule.id)}</span>
          </a>
        </>
      )}
    </p>
    <p class="quiet">
      Staff read: {rule.reason}
      {rule.quietDays !== undefined && ` · then quiet for ${counted(rule.quietDays, 'day')} unless worse`}
      {` · Source: ${rule.source}`}
    </p>
  </li>
);
