// Every rule that holds has its alert and every alert its rule, and the care team hears of the critical ones within a minute.
import { type Alert, type AlertRule, SEVERITIES } from '../../../../shared/domain/alert.ts';
import { HOUR, MINUTE, millisecondsBetween } from '../../../../shared/domain/instant.ts';
import { daysBetween, localDate } from '../../../../shared/domain/zoned-time.ts';
import { ALERT_RULES } from '../../../../shared/plans/alert-rules.ts';
import { firstNoticeOf, startOf } from '../alert-times.ts';
import type { RecordedWorld } from '../recorded-world.ts';
import { type Answered, answeredIn } from './answered-surveys.ts';
import { type Breach, type Check, grouped, studyIdOf } from './check.ts';
import { explains, holdsOver, valueFor } from './rules-over-answers.ts';

const ruleOf = ({ ruleId }: Alert): AlertRule | undefined => ALERT_RULES.find(({ id }) => id === ruleId);
const ladderOf = (alert: Alert): string => ruleOf(alert)?.ladder ?? alert.ruleId;

/** The same ladder of one patient's case. */
const stepsOf = (alerts: readonly Alert[], { patientId, dueAt }: Answered, ladder: string): readonly Alert[] =>
  alerts.filter(
    (alert) => alert.patientId === patientId && alert.caseId === `survey/${dueAt}` && ladderOf(alert) === ladder,
  );

type Unfinished = Extract<AlertRule['when'], { kind: 'unfinished' }>;

const SURVEY = 'survey/';

/** An earlier alert of the ladder that keeps the rule quiet: recent or still open, and of something no better. */
const isQuiet = (world: RecordedWorld, answered: Answered, rule: AlertRule): boolean => {
  const { quietDays, ladder } = rule;
  const timeZone = world.patients.find(({ id }) => id === answered.patientId)?.timeZone ?? 'UTC';
  const value = valueFor(answered, rule);
  const lower = answered.instrument.direction === 'higher-is-better';
  return world.alerts.some((alert) => {
    if (quietDays === undefined || alert.patientId !== answered.patientId || ladderOf(alert) !== ladder) return false;
    const dueAt = alert.caseId.slice(SURVEY.length);
    if (!alert.caseId.startsWith(SURVEY) || dueAt >= answered.dueAt) return false;
    const days = daysBetween(localDate(dueAt, timeZone), localDate(answered.dueAt, timeZone));
    const then = alert.evidence.code ?? alert.evidence.score?.value;
    const isWorse = value !== undefined && then !== undefined && (lower ? value < then : value > then);
    const closed = alert.steps.find(({ what }) => what === 'closed');
    const isOpen = !closed || closed.at > answered.dueAt;
    return (days < quietDays || isOpen) && !isWorse;
  });
};

/** Of each ladder of a survey the most severe rule that holds must have exactly one alert of its severity. */
const unheard = (world: RecordedWorld, answered: readonly Answered[]): readonly [checked: number, Breach[]] => {
  const held = answered.flatMap((one) =>
    ALERT_RULES.filter((rule) => holdsOver(one, rule)).map((rule) => ({ one, rule })),
  );
  const ladders = [...grouped(held, ({ one, rule }) => `${one.patientId} ${one.dueAt} ${rule.ladder}`).values()];
  const tops = ladders.flatMap((steps) => {
    const [top] = steps.toSorted((a, b) => SEVERITIES.indexOf(a.rule.severity) - SEVERITIES.indexOf(b.rule.severity));
    return top ? [top] : [];
  });
  const breaches = tops.flatMap(({ one, rule }): Breach[] => {
    const steps = stepsOf(world.alerts, one, rule.ladder);
    const raised = steps.filter(({ severity }) => severity === rule.severity);
    if (raised.length === 1 || (steps.length === 0 && isQuiet(world, one, rule))) return [];
    const problem = `${rule.id} holds, and raised: ${steps.map(({ ruleId }) => ruleId).join(', ') || 'nothing'}`;
    return [{ patient: studyIdOf(world, one.patientId), id: one.administrationId, problem }];
  });
  return [tops.length, breaches];
};

/** What was said about danger has one alert that names the text. */
const unheardWords = (world: RecordedWorld): readonly [checked: number, Breach[]] => {
  const said = world.writings.flatMap(({ inboundMessageId, means }) => {
    const text = world.communications.find(
      (one) => one.direction === 'in' && one.inboundMessageId === inboundMessageId,
    );
    const rule = ALERT_RULES.find(
      ({ when }) => when.kind === 'statement' && means.kind === 'danger' && when.danger === means.danger,
    );
    return text && rule ? [{ text, rule }] : [];
  });
  const breaches = said.flatMap(({ text, rule }): Breach[] => {
    const raised = world.alerts.filter(
      ({ ruleId, evidence }) => ruleId === rule.id && evidence.communicationId === text.id,
    );
    if (raised.length === 1) return [];
    const problem = `${rule.id} holds, and raised ${raised.length} alerts`;
    return [{ patient: studyIdOf(world, text.patientId), id: text.id, problem }];
  });
  return [said.length, breaches];
};

const restsOnAnswers = ({ patientId, evidence }: Alert, rule: AlertRule, answered: readonly Answered[]): boolean =>
  answered.some(
    (one) =>
      one.patientId === patientId &&
      one.administrationId === evidence.administrationId &&
      explains(one, rule, evidence),
  );

/** Of the answers to a questionnaire until an alert, one named a symptom and the last one was long before. */
const wasSilent = (world: RecordedWorld, { evidence, patientId, raisedAt }: Alert, when: Unfinished): boolean => {
  const answers = world.communications.flatMap((text) =>
    text.direction === 'in' && text.patientId === patientId && text.receivedAt <= raisedAt && text.filed
      ? [{ at: text.receivedAt, ...text.filed }]
      : [],
  );
  const given = answers.filter(({ administrationId }) => administrationId === evidence.administrationId);
  const last = given.map(({ at }) => at).toSorted()[given.length - 1];
  return (
    last !== undefined &&
    given.some(({ code }) => code >= when.atLeast) &&
    // The clock may ring up to a minute early.
    millisecondsBetween(last, raisedAt) >= (when.afterHours ?? 0) * HOUR - MINUTE
  );
};

/** True when an alert rests on what is stored, by its rule and its evidence. */
const isExplained = (world: RecordedWorld, alert: Alert, answered: readonly Answered[]): boolean => {
  const rule = ruleOf(alert);
  const { communicationId, count = 0 } = alert.evidence;
  const inCase = world.alerts.filter(
    (other) => other.patientId === alert.patientId && other.caseId === alert.caseId && other.raisedAt <= alert.raisedAt,
  );
  if (!rule) return false;
  switch (rule.when.kind) {
    case 'statement':
      return world.communications.some(({ id, patientId }) => id === communicationId && patientId === alert.patientId);
    case 'event':
      return true;
    case 'missed':
      return count >= rule.when.inARow;
    case 'case':
      return inCase.filter((other) => other !== alert).length >= rule.when.atLeast;
    case 'unfinished':
      return wasSilent(world, alert, rule.when) || restsOnAnswers(alert, rule, answered);
    default:
      return restsOnAnswers(alert, rule, answered);
  }
};

export const rulesRaiseOnce: Check = {
  name: 'every rule that holds has exactly one alert',
  run: (world) => {
    const answered = answeredIn(world.responses);
    const [overAnswers, withoutAlert] = unheard(world, answered);
    const [overWords, withoutWords] = unheardWords(world);
    const unfounded = world.alerts
      .filter((alert) => !isExplained(world, alert, answered))
      .map(({ patientId, id, ruleId }) => ({
        patient: studyIdOf(world, patientId),
        id,
        problem: `${ruleId} does not hold over what is stored, and raised an alert`,
      }));
    const doubled = [
      ...grouped(world.alerts, (alert) =>
        [alert.patientId, alert.caseId, ladderOf(alert), alert.severity].join(' '),
      ).values(),
    ].flatMap(([first, ...more]) =>
      first && more.length > 0
        ? [
            {
              patient: studyIdOf(world, first.patientId),
              id: first.id,
              problem: `${first.ruleId} raised ${more.length + 1} alerts`,
            },
          ]
        : [],
    );
    return {
      checked: overAnswers + overWords + world.alerts.length,
      breaches: [...withoutAlert, ...withoutWords, ...unfounded, ...doubled],
    };
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
