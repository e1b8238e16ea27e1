// One alert rule of a draft: its thresholds, how severe it is, or that the plan goes without it.
import { type AlertRule, SEVERITIES } from '../../../../../shared/domain/alert.ts';
import { conditionWords } from '../../../../../shared/domain/in-words/condition-words.ts';
import { ruleName } from '../../../../../shared/domain/in-words/rule-name.ts';
import { type ThresholdName, thresholdsOf } from '../../../../../shared/domain/rule-thresholds.ts';
import { Choice, FailedNotice, Field } from '../../forms.tsx';
import { nameOf } from '../calendar.tsx';
import type { PlanView } from '../gather-plan.ts';
import { placeInWords } from '../place-words.ts';
import { PlanHead } from '../plan-head.tsx';
import { PartForm, type Tried } from './part-form.tsx';

const THRESHOLD_WORDS: Readonly<Record<ThresholdName, string>> = {
  atLeast: 'At least',
  atMost: 'At most',
  by: 'Worse by',
  times: 'Times running',
  inARow: 'Surveys in a row',
  afterHours: 'Hours after the last answer',
};

interface RulePageProps {
  readonly view: PlanView;
  readonly rule: AlertRule;
  readonly tried?: Tried | undefined;
}

export const RulePage = ({ view, rule, tried }: RulePageProps) => {
  const { shown, instruments } = view;
  const attempt = tried?.attempt;
  const thresholds = Object.entries(thresholdsOf(rule.when)) as [ThresholdName, number][];
  return (
    <>
      <PlanHead view={view} />
      <FailedNotice failed={attempt?.failed} nameOf={(place) => placeInWords(place, shown.file)} />
      <section class="panel" aria-labelledby="rule">
        <h2 id="rule">{ruleName([rule], rule.id)}</h2>
        <p class="quiet">
          In files: {rule.id}, ladder {rule.ladder}
        </p>
        <p class="rule-when">{conditionWords(rule.when, instruments, (id) => nameOf(id, instruments))}</p>
        <PartForm shown={shown} part="rule" tried={tried}>
          <input type="hidden" name="rule" value={rule.id} />
          <div class="fields">
            {thresholds.map(([name, value]) => (
              <Field
                key={name}
                name={name}
                label={THRESHOLD_WORDS[name]}
                type="number"
                value={String(value)}
                attempt={attempt}
              />
            ))}
            <Choice
              name="severity"
              label="Severity"
              value={rule.severity}
              options={SEVERITIES.map((severity) => [severity, severity] as const)}
              attempt={attempt}
            />
            <Field
              name="quietDays"
              label="Days quiet after it alerted"
              hint="Of routine rules only; may stay empty."
              type="number"
              value={String(rule.quietDays ?? '')}
              attempt={attempt}
            />
          </div>
          <Field name="reason" label="Staff read" value={rule.reason} attempt={attempt} />
          <Field
            name="source"
            label="Where the threshold comes from"
            hint="A publication, or policy."
            value={rule.source}
            attempt={attempt}
          />
          <p class="buttons">
            <button type="submit">Save</button>
            <button type="submit" name="do" value="leave-out" class="plain">
              Leave this rule out
            </button>
          </p>
        </PartForm>
        <p>
          <a href={`/console/plans/${shown.id}/rules`}>All alert rules</a>
        </p>
      </section>
    </>
  );
};
