// Another language at any time, and no more tips: one confirmation, and the open question once more.
import { describe, expect, it } from 'vitest';
import { afterChange, languagesOf } from '../../shared/domain/answer-language.ts';
import { enrol } from '../../shared/domain/enrolment.ts';
import type { Administration } from '../../shared/domain/patient.ts';
import { textArrived } from '../../shared/domain/text-arrived.ts';
import { agreed, at, ENROLMENT, MONDAY_MORNING, saying, says } from './fixtures.ts';
import { PLAN, withPlan } from './plan-fixtures.ts';
import { responsesOf, rulesOf, sentences, talk } from './talk.ts';

const MOOD = withPlan({
  ...PLAN,
  activities: [{ id: 'mood', instruments: ['phq-4'], days: [0] }],
  stepUps: [
    {
      instrument: 'phq-4',
      score: 'depression',
      atLeast: 3,
      ask: 'phq-9',
      carry: { 'phq9-1': 'phq4-4', 'phq9-2': 'phq4-3' },
    },
  ],
});

describe('a language whose wording is not approved', () => {
  const approvedOnly: typeof MOOD = (now, turnId) => {
    const context = MOOD(now, turnId);
    return { ...context, content: { ...context.content, mayChangeTo: () => false } };
  };

  it('is answered in the present one, for a person to see to, and the open question stays', () => {
    const { last, turns } = talk(approvedOnly, ['1', 'ESPAÑOL']);
    expect(sentences(last)).toEqual(['languageNotThere', 'item']);
    expect(last.outgoing.map(({ language }) => language)).toEqual(['en', 'en']);
    expect(last.state.language).toBe('en');
    expect(rulesOf({ last, turns })).toEqual(['text-to-read']);
    expect(talk(approvedOnly, ['ENGLISH']).last.outgoing[0]?.wording).toContain('languageChanged');
  });

  it('is not invited in either', () => {
    const { content } = approvedOnly(MONDAY_MORNING);
    const { state } = enrol(ENROLMENT, at(MONDAY_MORNING));
    const turn = textArrived(state, saying('ESPAÑOL', MONDAY_MORNING), { ...at(MONDAY_MORNING), content });
    expect(sentences(turn)).toEqual(['languageNotThere']);
    expect(turn.state.consent).toEqual(state.consent);
    expect(turn.alerts.map(({ ruleId }) => ruleId)).toEqual(['text-to-read']);
  });
});

describe('another language', () => {
  it('in mid-survey is confirmed, and the open question comes in it; it is no failed try', () => {
    const { last, turns } = talk(MOOD, ['1', 'ESPAÑOL']);
    expect(sentences(last)).toEqual(['languageChanged', 'nextQuestionnaire']);
    expect(last.outgoing.map(({ language }) => language)).toEqual(['es', 'es', 'es']);
    expect(last.audit).toMatchObject([{ action: 'settings-changed', by: 'patient', reference: 'language' }]);
    expect(last.state.sitting?.question).toEqual(turns[1]?.state.sitting?.question);
    expect(last.incoming?.reading).toMatchObject({ kind: 'reprompt', rule: 'L1' });
    expect(rulesOf({ last, turns })).toEqual([]);
  });

  it.each([
    [['1', 'ESPAÑOL', '1', '0', '0'], 'es', { 'phq4-1': 'en' }],
    [['1', 'ESPAÑOL', '1', 'ENGLISH', '0', '0'], 'en', { 'phq4-2': 'es' }],
    [['ESPAÑOL', '1', '1', '0', '0'], 'es', undefined],
    [['ENGLISH', '1', '1', '0', '0'], 'en', undefined],
  ])('%j is scored in %s and says which answers were given in another', (texts, language, otherLanguage) => {
    const [response] = responsesOf(talk(MOOD, texts));
    expect(response?.language).toBe(language);
    expect(response?.otherLanguage).toEqual(otherLanguage);
    expect(response?.scores[0]).toMatchObject({ value: 2 });
  });

  it('goes with an answer that another questionnaire takes over', () => {
    const { last } = talk(MOOD, ['0', '0', '2', 'ESPAÑOL', '2']);
    expect(last.state.sitting?.administrations[0]).toMatchObject({
      instrument: 'phq-9',
      answers: { 'phq9-1': 2, 'phq9-2': 2 },
      otherLanguage: { 'phq9-2': 'en' },
    });
  });

  it('understands answers in it from then on', () => {
    expect(talk(MOOD, ['ESPAÑOL', 'varios días']).last.incoming?.filed).toMatchObject({ code: 1 });
  });

  it('outside a survey is confirmed once and makes no task', () => {
    const turn = says(agreed(), 'en español por favor', MONDAY_MORNING);
    expect(sentences(turn)).toEqual(['languageChanged']);
    expect(turn.state.language).toBe('es');
    expect(turn.alerts).toEqual([]);
  });

  it('of the invitation brings it whole, and the consent names what was agreed to', () => {
    const invited = enrol(ENROLMENT, at(MONDAY_MORNING)).state;
    const asked = says(invited, 'ESPAÑOL', MONDAY_MORNING);
    expect(sentences(asked)).toEqual(['invitation']);
    expect(asked.state.consent).toMatchObject({ status: 'invited', language: 'es' });
    expect(says(asked.state, 'sí', MONDAY_MORNING).state).toMatchObject({
      language: 'es',
      consent: { status: 'opted-in', language: 'es' },
    });
  });

  it('after STOP brings nothing', () => {
    const stopped = says(agreed(), 'STOP', MONDAY_MORNING).state;
    expect(says(stopped, 'ESPAÑOL', MONDAY_MORNING).outgoing).toEqual([]);
  });
});

describe('no more tips', () => {
  it.each(['no more tips', 'stop sending me tips', 'no más consejos', 'dejen de mandar consejos'])(
    '%s stops them and nothing else',
    (body) => {
      const { last } = talk(MOOD, ['1', body]);
      expect(last.state).toMatchObject({ selfCareStopped: true, consent: { status: 'opted-in' } });
      expect(sentences(last)).toEqual(['tipsStopped', 'item']);
      expect(last.incoming?.reading).toMatchObject({ kind: 'reprompt', rule: 'L2' });
      expect(last.alerts).toEqual([]);
    },
  );

  it.each(['no more texts', 'stop', 'stop sending me texts and tips'])('%s stops everything', (body) => {
    expect(says(agreed(), body, MONDAY_MORNING).state.consent.status).toBe('opted-out');
  });
});

describe('the languages of answers', () => {
  const given: Administration = { id: 'a', instrument: 'phq-4', version: '1', answers: { one: 1, two: 2 } };

  it('stay with the answers through any number of changes', () => {
    const spanish = afterChange(given, 'en', 'es');
    expect(spanish.otherLanguage).toEqual({ one: 'en', two: 'en' });
    const more = { ...spanish, answers: { ...spanish.answers, three: 3 } };
    const english = afterChange(more, 'es', 'en');
    expect(english.otherLanguage).toEqual({ three: 'es' });
    expect(afterChange(english, 'en', 'es').otherLanguage).toEqual({ one: 'en', two: 'en' });
  });

  it.each([
    [given, 'en', { language: 'en' }],
    [afterChange(given, 'en', 'es'), 'es', { language: 'en' }],
    [{ ...given, otherLanguage: { one: 'es' } }, 'en', { language: 'en', otherLanguage: { one: 'es' } }],
    [{ ...given, answers: {} }, 'es', { language: 'es' }],
  ] as const)('%#: are those of the response', (administration, present, languages) => {
    expect(languagesOf(administration, present)).toEqual(languages);
  });
});
