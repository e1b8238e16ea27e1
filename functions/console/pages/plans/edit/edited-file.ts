// What one form of the editor makes of a plan file. What is wrong with it is told by the API, as for everyone.
import type { EditedPlanFile } from '../../../../../shared/contracts/console/plan-requests.ts';
import type { AlertRule, RuleSet } from '../../../../../shared/domain/alert.ts';
import { daysOfLine, EXPECTED_DAYS } from '../../../../../shared/domain/in-words/days-as-lines.ts';
import type { PlanActivity, PlanDays } from '../../../../../shared/domain/plan.ts';
import { THRESHOLD_NAMES, type Thresholds, withThresholds } from '../../../../../shared/domain/rule-thresholds.ts';
import type { RequestError } from '../../../api-response.ts';
import { type Form, fieldOf } from '../../page-request.ts';
import { withoutRule, withRule, withRuleBack } from './changed-rules.ts';

export type EditedFile =
  | { readonly ok: true; readonly file: object }
  | { readonly ok: false; readonly errors: readonly RequestError[] };

/** Which form was sent. */
export const PARTS = ['frame', 'activity', 'self-care', 'rule', 'json'] as const;
export type Part = (typeof PARTS)[number];

const wrong = (field: string, problem: string, expected: string): EditedFile => ({
  ok: false,
  errors: [{ field, problem, expected }],
});
const right = (file: object): EditedFile => ({ ok: true, file });

/** What is no number is sent as none, so that the API names the field. */
const numberIn = (form: Form, name: string): number => {
  const typed = fieldOf(form, name);
  return typed === '' ? Number.NaN : Number(typed);
};

const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const wordsOf = (text: string): readonly string[] => text.split(/[\s,;]+/).filter((word) => word !== '');

const daysIn = (form: Form, field: string): readonly PlanDays[] | EditedFile => {
  const lines = linesOf(fieldOf(form, field));
  const days = lines.flatMap((line) => daysOfLine(line) ?? []);
  const bad = lines.findIndex((line) => daysOfLine(line) === undefined);
  return bad < 0 ? days : wrong(field, `is not a day in line ${bad + 1}`, EXPECTED_DAYS);
};

const isFault = (read: readonly PlanDays[] | EditedFile): read is EditedFile => 'ok' in read;

export const editedFile = (file: EditedPlanFile, ruleSet: RuleSet | undefined, part: Part, form: Form): EditedFile => {
  switch (part) {
    case 'frame':
      return right(withFrame(file, form));
    case 'activity':
      return withActivity(file, form);
    case 'self-care':
      return withSelfCare(file, form);
    case 'rule':
      return withChangedRule(file, ruleSet, form);
    case 'json':
      return fromJson(fieldOf(form, 'json'));
  }
};

const withFrame = (file: EditedPlanFile, form: Form): object => ({
  ...file,
  title: fieldOf(form, 'title'),
  startWeekdays: [form.startWeekdays ?? []].flat().map(Number),
  lastDay: numberIn(form, 'lastDay'),
  reminders: numberIn(form, 'reminders'),
  remindAfterDays: numberIn(form, 'remindAfterDays'),
  expireAfterDays: numberIn(form, 'expireAfterDays'),
});

const withActivity = (file: EditedPlanFile, form: Form): EditedFile => {
  const index = Number(fieldOf(form, 'index'));
  const at = `activities[${index}]`;
  const before = file.activities[index];
  if (fieldOf(form, 'do') === 'remove')
    return right({ ...file, activities: file.activities.filter((_, position) => position !== index) });
  const days = daysIn(form, `${at}.days`);
  if (isFault(days)) return days;
  const { anchor: _1, fromDay: _2, replyWithinHours: _3, ...kept }: Partial<PlanActivity> = before ?? {};
  const anchor = fieldOf(form, `${at}.anchor`);
  const [fromDay, hours] = [fieldOf(form, `${at}.fromDay`), fieldOf(form, `${at}.replyWithinHours`)];
  const activity = {
    ...kept,
    id: before?.id ?? fieldOf(form, `${at}.id`),
    instruments: wordsOf(fieldOf(form, `${at}.instruments`)),
    days,
    ...(anchor !== '' && { anchor }),
    ...(fromDay !== '' && { fromDay: Number(fromDay) }),
    ...(hours !== '' && { replyWithinHours: Number(hours) }),
  };
  return right({
    ...file,
    activities: before
      ? file.activities.map((one, position) => (position === index ? activity : one))
      : [...file.activities, activity],
  });
};

const withSelfCare = (file: EditedPlanFile, form: Form): EditedFile => {
  const { selfCare: _before, ...rest } = file;
  const topics = wordsOf(fieldOf(form, 'selfCare.topics'));
  const days = daysIn(form, 'selfCare.days');
  if (isFault(days)) return days;
  return right(topics.length + days.length === 0 ? rest : { ...rest, selfCare: { topics, days } });
};

const withChangedRule = (file: EditedPlanFile, ruleSet: RuleSet | undefined, form: Form): EditedFile => {
  const id = fieldOf(form, 'rule');
  if (fieldOf(form, 'do') === 'put-back') return right({ ...file, rules: withRuleBack(file.rules, id) });
  const rule = ruleSet?.rules.find((one) => one.id === id);
  if (!rule) return wrong('rule', 'is unknown', 'the id of a rule of this plan');
  if (fieldOf(form, 'do') === 'leave-out') return right({ ...file, rules: withoutRule(file.rules, id) });
  return right({ ...file, rules: withRule(file.rules, ruleIn(rule, form)) });
};

const ruleIn = ({ quietDays: _before, ...rule }: AlertRule, form: Form): AlertRule => {
  const thresholds: Thresholds = Object.fromEntries(
    THRESHOLD_NAMES.flatMap((name) => (form[name] === undefined ? [] : [[name, numberIn(form, name)] as const])),
  );
  const quietDays = fieldOf(form, 'quietDays');
  return {
    ...rule,
    // The API refuses a severity that there is not.
    severity: fieldOf(form, 'severity') as AlertRule['severity'],
    when: withThresholds(rule.when, thresholds),
    ...(quietDays !== '' && { quietDays: Number(quietDays) }),
    reason: fieldOf(form, 'reason'),
    source: fieldOf(form, 'source'),
  };
};

const fromJson = (json: string): EditedFile => {
  try {
    const file: unknown = JSON.parse(json);
    if (typeof file === 'object' && file !== null && !Array.isArray(file)) return right(file);
  } catch {
    // Told below.
  }
  return wrong('json', 'is not a JSON object', 'the fields of a plan file in braces (docs/changing-a-plan.md)');
};
