// Every text that can be sent in one language, with the longest substitutions, by the name of its wording.
import type { Lines } from '../../shared/domain/content.ts';
import { isAskable } from '../../shared/domain/instrument-texts.ts';
import type { Language } from '../../shared/domain/language.ts';
import { SELF_CARE_TOPICS } from '../../shared/domain/plan.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { CRISIS_LINES } from '../../shared/plans/crisis-lines.ts';

export const LONGEST_NAME = 'Cedar Clinic check-ins B';
export const LONGEST_LINE = '+1 555-010-01234';

export const EVERY_LINES: readonly Lines[] = CRISIS_LINES.flatMap((crisis) =>
  [true, false].map((staffed) => ({
    programmeName: LONGEST_NAME,
    line: LONGEST_LINE,
    dayLine: LONGEST_LINE,
    outOfHoursLine: LONGEST_LINE,
    staffed,
    crisis,
  })),
);

/** What is said of a country whose lines we do not know (a text from an unknown number); only in English so far. */
export const ELSEWHERE: readonly Lines[] = EVERY_LINES.slice(0, 2).map((lines) => ({
  ...lines,
  crisis: {
    country: 'FR',
    version: '1',
    emergency: 'your emergency number',
    call: 'a crisis line (findahelpline.com)',
    reVerify: true,
  },
}));

export interface NamedText {
  readonly name: string;
  readonly body: string;
}

/** Texts that depend on the lines alone. */
export const ABOUT_LINES = [
  'invitation',
  'invitationReminder',
  'welcome',
  'handedOver',
  'completion',
  'urgent',
  'urgentSymptom',
  'completionUrgent',
  'selfHarm',
  'medicalEmergency',
  'violence',
  'safetyAgain',
  'help',
  'optOutConfirmation',
  'acknowledgement',
  'lateAnswer',
  'unknownSender',
] as const;

export const everyText = (language: Language, everyLines = EVERY_LINES): readonly NamedText[] => {
  const wording = CONTENT.wording(language);
  const named = (name: string, bodies: readonly string[]) => bodies.map((body) => ({ name, body }));
  const texts = everyLines.flatMap((lines) => [
    ...ABOUT_LINES.flatMap((name) => named(name, wording[name](lines))),
    ...SELF_CARE_TOPICS.flatMap((topic) => named(`selfCare ${topic}`, wording.selfCare(lines, topic))),
    ...INSTRUMENTS.filter((instrument) => isAskable(instrument, language)).flatMap((instrument) => [
      ...instrument.items
        .slice(0, 1)
        .flatMap((first) => [
          ...named(`opening ${instrument.id}`, wording.opening(instrument, first, lines)),
          ...named(`nextQuestionnaire ${instrument.id}`, wording.nextQuestionnaire(instrument, first)),
        ]),
      ...instrument.items.flatMap((item) => [
        ...named(`item ${item.linkId}`, wording.item(instrument, item)),
        ...named(`reminder ${item.linkId}`, wording.reminder(instrument, item, lines)),
        ...named(
          `askAgain ${item.linkId}`,
          [1, 2].flatMap((attempt) => wording.askAgain(instrument, item, attempt)),
        ),
      ]),
    ]),
  ]);
  return [...new Map(texts.map((text) => [text.name + text.body, text])).values()];
};
