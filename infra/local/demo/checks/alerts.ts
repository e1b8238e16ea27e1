// Every rule that holds has its alert, and the care team hears of the critical ones within a minute.
import type { Alert, AlertRule } from '../../../../shared/domain/alert.ts';
import type { QuestionnaireResponse } from '../../../../shared/domain/response.ts';
import { INSTRUMENTS } from '../../../../shared/instruments/registry.ts';
import { ALERT_RULES } from '../../../../shared/plans/alert-rules.ts';
import { firstNoticeOf, startOf } from '../alert-times.ts';
import type { RecordedWorld } from '../recorded-world.ts';
import { type Breach, type Check, grouped, studyIdOf } from './check.ts';

/** An alert that must be there: once, and of no milder rule. */
interface Expected {
  readonly patientId: string;
  /** The administration or text that it is about. */
  readonly about: string;
  readonly rule: AlertRule;
}

const SEVERITY_ORDER = ['routine', 'urgent', 'critical'];
const keyOf = ({ patientId, about, rule }: Expected): string =>
  [patientId, about, rule.ladder, rule.when.kind].join(' ');

const isWithin = (value: number, { atLeast = -Infinity, atMost = Infinity }: { atLeast?: number; atMost?: number }) =>
  atLeast <= value && value <= atMost;

/** Items are asked in order, so the first one without an answer is the one that was open when the survey ended. */
const openItem = ({ instrument, answers }: QuestionnaireResponse): string | undefined =>
  INSTRUMENTS.find(({ id }) => id === instrument)?.items.find(({ linkId }) => answers[linkId] === undefined)?.linkId;

const holdsOver = (response: QuestionnaireResponse, { when }: AlertRule): boolean => {
  switch (when.kind) {
    case 'answer': {
      const code = response.instrument === when.instrument ? response.answers[when.linkId] : undefined;
      return code !== undefined && isWithin(code, when);
    }
    case 'score': {
      const score = response.scores.find(({ id }) => response.instrument === when.instrument && id === when.score);
      return typeof score?.value === 'number' && isWithin(score.value, when);
    }
    case 'unanswered':
      return response.status === 'stopped' && !response.late && openItem(response) === when.linkId;
    default:
      return false;
  }
};

/** Rules that look at one answer or text alone; what rests on earlier surveys, or is quiet after them, is not told again here. */
const LOOKS_ALONE: readonly AlertRule['when']['kind'][] = ['answer', 'score', 'unanswered', 'statement'];
const ALONE = ALERT_RULES.filter(({ when, quietDays }) => LOOKS_ALONE.includes(when.kind) && quietDays === undefined);

/** Of each ladder the most severe rule that holds over the stored answers, and the rules about what was said. */
const expectedAlerts = (world: RecordedWorld): ReadonlyMap<string, Expected> => {
  const overAnswers = world.responses.flatMap((response) =>
    ALONE.filter((rule) => holdsOver(response, rule)).map((rule) => ({
      patientId: response.subject,
      about: response.administrationId,
      rule,
    })),
  );
  const overStatements = world.writings.flatMap(({ inboundMessageId, means }) => {
    const text = world.communications.find(
      (one) => one.direction === 'in' && one.inboundMessageId === inboundMessageId,
    );
    const rule = ALONE.find(
      ({ when }) => when.kind === 'statement' && means.kind === 'danger' && when.danger === means.danger,
    );
    return text && rule ? [{ patientId: text.patientId, about: text.id, rule }] : [];
  });
  const expected = new Map<string, Expected>();
  for (const one of [...overAnswers, ...overStatements]) {
    const other = expected.get(keyOf(one));
    if (!other || SEVERITY_ORDER.indexOf(one.rule.severity) > SEVERITY_ORDER.indexOf(other.rule.severity))
      expected.set(keyOf(one), one);
  }
  return expected;
};

/** What an alert says it is about; undefined for those that rest on more than that. */
const claimOf = ({ patientId, ruleId, evidence }: Alert): Expected | undefined => {
  const rule = ALONE.find(({ id }) => id === ruleId);
  const about = evidence.administrationId ?? evidence.communicationId;
  return rule && about !== undefined ? { patientId, about, rule } : undefined;
};

export const rulesRaiseOnce: Check = {
  name: 'every rule that holds has exactly one alert',
  run: (world) => {
    const expected = expectedAlerts(world);
    const raised = grouped(
      world.alerts.flatMap((alert) => claimOf(alert) ?? []),
      keyOf,
    );
    const wrong = [...expected].flatMap(([key, { patientId, about, rule }]): Breach[] => {
      const rules = (raised.get(key) ?? []).map((alert) => alert.rule.id);
      if (rules.length === 1 && rules[0] === rule.id) return [];
      const problem = `${rule.id} holds, and raised: ${rules.join(', ') || 'nothing'}`;
      return [{ patient: studyIdOf(world, patientId), id: about, problem }];
    });
    const unfounded = [...raised].flatMap(([key, alerts]) =>
      expected.has(key)
        ? []
        : alerts.map(({ patientId, about, rule }) => ({
            patient: studyIdOf(world, patientId),
            id: about,
            problem: `${rule.id} does not hold, and raised an alert`,
          })),
    );
    return { checked: expected.size, breaches: [...wrong, ...unfounded] };
  },
};

const LONGEST_SECONDS = 60;

export const criticalInTime: Check = {
  name: 'every critical alert reached the care team within 60 seconds',
  run: (world) => {
    const critical = world.alerts.filter(({ severity }) => severity === 'critical');
    const breaches = critical.flatMap((alert): Breach[] => {
      const heardAt = firstNoticeOf(world, alert);
      const seconds = heardAt ? (Date.parse(heardAt) - Date.parse(startOf(world, alert))) / 1_000 : undefined;
      if (seconds !== undefined && seconds <= LONGEST_SECONDS) return [];
      const problem = seconds === undefined ? 'was never heard of' : `was heard of after ${seconds} s`;
      return [{ patient: studyIdOf(world, alert.patientId), id: alert.id, problem }];
    });
    return { checked: critical.length, breaches };
  },
};
