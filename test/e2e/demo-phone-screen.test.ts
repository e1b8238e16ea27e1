import { describe, expect, it } from 'vitest';
import { readScreen } from '../../infra/local/demo/phone-screen.ts';
import type { Lines } from '../../shared/domain/content.ts';
import { isAskable } from '../../shared/domain/instrument-texts.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { SELF_CARE_TOPICS } from '../../shared/domain/plan.ts';
import { replyOf, scaleOf } from '../../shared/domain/questionnaire.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { CONTENT } from '../../shared/plans/content.ts';

const LINES: Lines = {
  programmeName: 'Cedar Clinic',
  line: '+12125550110',
  dayLine: '+12125550110',
  outOfHoursLine: '+12125550199',
  staffed: true,
  crisis: { country: 'US', version: '1', emergency: '911', call: '988', reVerify: false },
};

const SUBJECTS: Readonly<Record<string, string>> = {
  'distress-1': 'distress',
  'lasa-qol': 'quality of life',
  'phq9-9': 'self-harm',
  'ici-emergency': 'emergency signs',
};

describe.each(LANGUAGES)('a phone in %s', (language) => {
  const wording = CONTENT.wording(language);
  const items = INSTRUMENTS.filter((instrument) => isAskable(instrument, language)).flatMap((instrument) =>
    instrument.items.map((item) => ({ instrument, item })),
  );
  const shown = (bodies: readonly string[]) => bodies.map((body) => readScreen(body)?.kind);

  it('shows what every item asks, and which numbers answer it', () => {
    for (const { instrument, item } of items) {
      const replies = scaleOf(instrument, item).options.map(replyOf);
      expect(readScreen(wording.item(instrument, item).join('\n'))).toMatchObject({
        kind: 'question',
        text: item.text[language],
        lowest: Math.min(...replies),
        highest: Math.max(...replies),
        about: SUBJECTS[item.linkId] ?? (instrument.mood ? 'mood' : 'symptoms'),
      });
    }
  });

  it('shows the question again, once, after a reply that was not understood', () => {
    for (const { instrument, item } of items)
      for (const attempt of [1, 2])
        expect(shown(wording.askAgain(instrument, item, attempt)).filter(Boolean)).toEqual(['question']);
    for (const { instrument, item } of items) {
      expect(shown(wording.oneAtATime(instrument, item)).filter(Boolean)).toEqual(['question']);
      expect(shown(wording.offerSkip(instrument, item)).filter(Boolean)).toEqual(['question']);
    }
  });

  it('knows the question whether an answer is to be changed, and takes it for nothing else', () => {
    for (const { instrument, item } of items)
      for (const { code } of scaleOf(instrument, item).options) {
        expect(shown(wording.changeAnswer(instrument, item, code))).toEqual(['correction']);
        expect(shown(wording.answerChanged(instrument, item, code))).toEqual([undefined]);
        expect(shown(wording.didYouMean(instrument, item, code))).toEqual([undefined]);
      }
  });

  it('knows an invitation and a check-in, and no question where none is', () => {
    const [instrument] = INSTRUMENTS;
    const [first] = instrument?.items ?? [];
    if (!instrument || !first) throw new Error('there are instruments');
    expect(shown(wording.invitation(LINES)).filter(Boolean)).toEqual(['invitation']);
    expect(shown(wording.invitationReminder(LINES)).filter(Boolean)).toEqual(['invitation']);
    expect(shown(wording.opening(instrument, first, LINES))).toEqual(['check-in', undefined, 'question']);
    const talk = [
      wording.welcome,
      wording.completion,
      wording.urgent,
      wording.help,
      wording.selfHarm,
      wording.handedOver,
    ];
    for (const say of talk) expect(shown(say(LINES)).filter(Boolean)).toEqual([]);
    for (const topic of SELF_CARE_TOPICS) expect(shown(wording.selfCare(LINES, topic)).filter(Boolean)).toEqual([]);
  });
});
