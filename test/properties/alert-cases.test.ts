// Whatever is answered: one alert per ladder and severity in a case, as severe as its worst, and never milder for worse answers.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Alert, type AlertRule, SEVERITIES, type Severity } from '../../shared/domain/alert.ts';
import { isMoreSevere } from '../../shared/domain/alerting.ts';
import type { Content } from '../../shared/domain/content.ts';
import { DAY, plus } from '../../shared/domain/instant.ts';
import { directionOf, type Instrument, scaleOf } from '../../shared/domain/questionnaire.ts';
import { playResponses } from '../../shared/domain/replay/play-responses.ts';
import { instrument } from '../../shared/instruments/registry.ts';
import { ALERT_RULES } from '../../shared/plans/alert-rules.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { MONDAY_MORNING } from '../domain/fixtures.ts';

const ASKED = ['distress-0-10', 'lasa-qol', 'phq-4', 'phq-9'].map((id) => instrument(id));

/** Rules of every kind that looks at answers, on one instrument, beside the shipped ones. */
const phq = (linkId: string, atLeast: number) => ({ kind: 'answer', instrument: 'phq-9', linkId, atLeast }) as const;
const rule = (id: string, severity: Severity, when: AlertRule['when'], ladder = id): AlertRule => ({
  id,
  ladder,
  severity,
  when,
  reason: 'x',
  source: 'x',
});
const CONTENT_OF_ALL_KINDS: Content = {
  ...CONTENT,
  ruleSet: () => ({
    id: 'test',
    version: 'test',
    rules: [
      ...ALERT_RULES,
      rule('all', 'urgent', { kind: 'all', of: [phq('phq9-1', 2), phq('phq9-3', 1)] }, 'together'),
      rule(
        'some',
        'routine',
        { kind: 'some', atLeast: 2, of: [phq('phq9-2', 1), phq('phq9-4', 2), phq('phq9-5', 3)] },
        'together',
      ),
      rule('new', 'urgent', { kind: 'worse', instrument: 'phq-9', linkId: 'phq9-6', than: 'baseline', by: 1 }),
      rule('twice', 'routine', { kind: 'running', times: 2, of: phq('phq9-7', 1) }),
      rule('two', 'critical', { kind: 'case', severity: 'urgent', atLeast: 2 }),
    ],
  }),
};

type Answers = Readonly<Record<string, number>>;
const answersTo = (asked: Instrument): fc.Arbitrary<Answers> =>
  fc
    .tuple(
      ...asked.items.map((item) =>
        fc.option(fc.constantFrom(...scaleOf(asked, item).options.map(({ code }) => code)), { nil: undefined }),
      ),
    )
    .map((codes) =>
      Object.fromEntries(
        codes.flatMap((code, index) => (code === undefined ? [] : [[asked.items[index]?.linkId ?? '', code]])),
      ),
    );
const survey = fc.tuple(...ASKED.map(answersTo));

const alertsOf = (surveys: readonly (readonly Answers[])[]): readonly (readonly Alert[])[] =>
  playResponses(
    surveys.flatMap((answers, week) =>
      ASKED.map((asked, index) => ({
        patient: 'p',
        dueAt: plus(MONDAY_MORNING, 7 * week * DAY),
        instrument: asked,
        answers: answers[index] ?? {},
        delivered: true,
      })),
    ),
    CONTENT_OF_ALL_KINDS,
    { daysOpen: 2 },
  ).map(({ alerts }) => alerts);

const worst = (alerts: readonly Alert[]): Severity | undefined =>
  SEVERITIES.find((severity) => alerts.some((alert) => alert.severity === severity));
const ladderOf = ({ ruleId }: Alert): string | undefined =>
  CONTENT_OF_ALL_KINDS.ruleSet('test').rules.find(({ id }) => id === ruleId)?.ladder;

it('has one alert for each ladder and severity, and tells the team of the worst first or as it comes', () => {
  fc.assert(
    fc.property(fc.array(survey, { minLength: 1, maxLength: 5 }), (surveys) => {
      for (const alerts of alertsOf(surveys))
        for (const [, inCase] of Map.groupBy(alerts, ({ caseId }) => caseId)) {
          const steps = inCase.map((alert) => `${ladderOf(alert)} ${alert.severity}`);
          expect(new Set(steps).size).toBe(steps.length);
          // The case is as severe as its worst alert: that one was told, and nothing milder after it.
          const told = inCase.filter(({ noticesDue }) => noticesDue > 0);
          expect(told.at(-1)?.severity).toBe(worst(inCase));
          for (const [index, alert] of told.entries())
            expect(told.slice(0, index).every((earlier) => isMoreSevere(alert.severity, earlier.severity))).toBe(true);
        }
    }),
    { numRuns: 200 },
  );
});

/** The same answers, one of them one step worse. */
const worsened = (surveys: readonly (readonly Answers[])[], pick: number): readonly (readonly Answers[])[] => {
  const last = surveys.at(-1) ?? [];
  const given = last.flatMap((answers, index) => Object.keys(answers).map((linkId) => ({ index, linkId })));
  const chosen = given[pick % Math.max(1, given.length)];
  const asked = chosen && ASKED[chosen.index];
  const item = asked?.items.find(({ linkId }) => linkId === chosen?.linkId);
  if (!chosen || !asked || !item) return surveys;
  const codes = scaleOf(asked, item).options.map(({ code }) => code);
  const step = directionOf(asked, item) === 'higher-is-worse' ? 1 : -1;
  const worse = last.map((answers, index) => {
    const code = (answers[item.linkId] ?? 0) + step;
    return index === chosen.index && codes.includes(code) ? { ...answers, [item.linkId]: code } : answers;
  });
  return [...surveys.slice(0, -1), worse];
};

/** Lives with one instrument only: among several the graver ones would hide what the others do. */
const lifeWithOne = fc.nat(ASKED.length - 1).chain((only) =>
  fc.array(
    survey.map((answers) => answers.map((given, index) => (index === only ? given : {}))),
    { minLength: 1, maxLength: 4 },
  ),
);

it('never makes a milder case of worse answers', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(survey, { minLength: 1, maxLength: 4 }), lifeWithOne), fc.nat(), (surveys, pick) => {
      const before = worst(alertsOf(surveys).at(-1) ?? []);
      const after = worst(alertsOf(worsened(surveys, pick)).at(-1) ?? []);
      if (before) expect(after && !isMoreSevere(before, after)).toBe(true);
    }),
    { numRuns: 800 },
  );
});
