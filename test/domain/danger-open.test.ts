// What an open critical alert changes: which words join it, and when the lines to call are said again.
import { describe, expect, it } from 'vitest';
import type { AlertRule, OpenAlert, Severity } from '../../shared/domain/alert.ts';
import type { TeamSettings } from '../../shared/domain/care-team.ts';
import {
  isDangerOpen,
  mayAnswerDanger,
  remindOfDanger,
  sayLinesAgain,
  wereLinesJustSaid,
} from '../../shared/domain/danger-open.ts';
import { Draft } from '../../shared/domain/draft.ts';
import { HOUR, type Instant, MINUTE, plus } from '../../shared/domain/instant.ts';
import type { PatientState } from '../../shared/domain/patient.ts';
import type { Danger } from '../../shared/domain/reply/reading.ts';
import { isOfBodyAlone, openAlertAbout } from '../../shared/domain/same-danger.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { agreed, at, MONDAY_MORNING } from './fixtures.ts';

const NOW = plus(MONDAY_MORNING, 6 * HOUR);

const rule = (ladder: string, when: AlertRule['when'], severity: Severity = 'critical'): AlertRule => ({
  id: `${ladder}-${severity}`,
  ladder,
  severity,
  when,
  reason: 'x',
  source: 'x',
});
const saying = (danger: Danger) => ({ kind: 'statement', danger }) as const;
const answering = (instrument: string, linkId: string) => ({ kind: 'answer', instrument, linkId, atLeast: 1 }) as const;
const MOOD = answering('phq-9', 'phq9-1');
const SKIN = answering('ici-symptom-check', 'ici-skin');

const RULES: readonly AlertRule[] = [
  rule('breath', saying('medical-emergency')),
  rule('suicide', saying('self-harm')),
  rule('beaten', saying('violence')),
  rule('symptom', SKIN),
  rule('mood', MOOD),
  rule('mood', SKIN, 'urgent'),
  rule('mood-and-body', { kind: 'all', of: [MOOD, SKIN] }),
  rule('pair', { kind: 'case', severity: 'urgent', atLeast: 2 }),
  rule('event', { kind: 'event', event: 'undelivered' }),
];

const open = (ladder: string, fields: Partial<OpenAlert> = {}): OpenAlert => ({
  id: `p1.${ladder}`,
  caseId: ladder,
  ladder,
  severity: 'critical',
  raisedAt: plus(NOW, -MINUTE),
  level: 0,
  ...fields,
});
const draftOf = (
  openAlerts: readonly OpenAlert[],
  state: Partial<PatientState> = {},
  settings: TeamSettings = {},
): Draft => {
  const content = { ...CONTENT, ruleSet: () => ({ id: 't', version: 't', rules: RULES }) };
  return new Draft({ ...agreed(), openAlerts, ...state }, { ...at(NOW), content, settings });
};

describe('words about a danger', () => {
  it.each<[Danger, string, boolean]>([
    ['medical-emergency', 'breath', true],
    ['medical-emergency', 'symptom', true],
    ['medical-emergency', 'mood-and-body', true],
    ['medical-emergency', 'pair', true],
    ['medical-emergency', 'mood', false],
    ['medical-emergency', 'event', false],
    ['medical-emergency', 'suicide', false],
    ['self-harm', 'suicide', true],
    ['self-harm', 'breath', false],
    ['self-harm', 'beaten', false],
    ['self-harm', 'mood', false],
    ['violence', 'beaten', true],
    ['violence', 'suicide', false],
  ])('%s: an open alert of the ladder %s is about the same, %s', (danger, ladder, same) => {
    expect(openAlertAbout(draftOf([open(ladder)]), danger)?.ladder).toBe(same ? ladder : undefined);
  });
  it.each<[string, Partial<OpenAlert>]>([
    ['one that is less than critical', { severity: 'urgent' }],
    ['one of four hours ago', { raisedAt: plus(NOW, -4 * HOUR) }],
  ])('do not join %s', (_which, fields) => {
    expect(openAlertAbout(draftOf([open('breath', fields)]), 'medical-emergency')).toBeUndefined();
  });
  it('join one of just under four hours, and of several the latest', () => {
    const first = open('breath', { raisedAt: plus(NOW, MINUTE - 4 * HOUR) });
    expect(openAlertAbout(draftOf([first]), 'medical-emergency')).toBe(first);
    const alerts = [first, open('symptom'), open('suicide')];
    expect(openAlertAbout(draftOf(alerts), 'medical-emergency')?.ladder).toBe('symptom');
  });
});

it.each<[string, readonly OpenAlert[], boolean]>([
  ['nothing', [], false],
  ['an emergency of the body', [open('breath')], true],
  ['two of them', [open('breath'), open('symptom')], true],
  ['one, and words of self-harm', [open('breath'), open('suicide')], false],
  ['words of violence', [open('beaten')], false],
  ['what is only urgent', [open('breath', { severity: 'urgent' })], false],
])('where %s is open, the body alone is in danger: %j', (_what, alerts, expected) => {
  expect(isOfBodyAlone(draftOf(alerts))).toBe(expected);
});

it.each<[PatientState['consent']['status'], TeamSettings['replyToDangerAfterStop'], boolean]>([
  ['opted-in', undefined, true],
  ['opted-in', false, true],
  ['invited', false, true],
  ['opted-out', undefined, true],
  ['opted-out', true, true],
  ['opted-out', false, false],
  ['declined', undefined, true],
  ['declined', false, false],
])('danger of someone %s is answered where the site says %s: %j', (status, replyToDangerAfterStop, expected) => {
  const consent = { ...agreed().consent, status };
  expect(mayAnswerDanger(draftOf([], { consent }, { replyToDangerAfterStop }))).toBe(expected);
});

describe('the lines to call', () => {
  const said = (draft: Draft) => draft.outgoing.map(({ purpose, wording }) => `${purpose} ${wording.split('@')[0]}`);
  const acknowledged = (ago: number): { readonly acknowledgedTextAt: Instant } => ({
    acknowledgedTextAt: plus(NOW, -ago),
  });

  it.each([
    ['breath', 'safety emergencyAgain'],
    ['suicide', 'safety safetyAgain'],
  ])('with %s open are %s, and when they were said is kept', (ladder, expected) => {
    const draft = draftOf([open(ladder)]);
    sayLinesAgain(draft);
    expect(said(draft)).toEqual([expected]);
    expect(draft.state.acknowledgedTextAt).toBe(NOW);
  });
  it.each<[string, Partial<PatientState>, boolean]>([
    ['never', {}, false],
    ['just now', acknowledged(0), true],
    ['14 minutes ago', acknowledged(14 * MINUTE), true],
    ['15 minutes ago', acknowledged(15 * MINUTE), false],
  ])('said %s', (_when, state, expected) => {
    expect(wereLinesJustSaid(draftOf([open('breath')], state))).toBe(expected);
  });
  it.each<[string, Partial<PatientState>, number]>([
    ['where nothing was said', {}, 1],
    ['an hour later', acknowledged(HOUR), 1],
    ['and not within the hour', acknowledged(HOUR - 1), 0],
  ])('are said to whoever writes in danger, %s', (_when, state, texts) => {
    const draft = draftOf([open('suicide')], state);
    expect(remindOfDanger(draft)).toBe(true);
    expect(draft.outgoing).toHaveLength(texts);
  });
  it.each<[string, readonly OpenAlert[]]>([
    ['nothing is open', []],
    ['what is open is urgent', [open('breath', { severity: 'urgent' })]],
  ])('are not said where %s', (_what, alerts) => {
    const draft = draftOf(alerts);
    expect(isDangerOpen(draft)).toBe(false);
    expect(remindOfDanger(draft)).toBe(false);
    expect(draft.outgoing).toEqual([]);
  });
});
