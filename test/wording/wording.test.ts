import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import type { Lines } from '../../shared/domain/content.ts';
import { isAskable } from '../../shared/domain/instrument-texts.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { SELF_CARE_TOPICS } from '../../shared/domain/plan.ts';
import { readReply } from '../../shared/domain/reply/read-reply.ts';
import { INSTRUMENTS, instrument } from '../../shared/instruments/registry.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { ABOUT_LINES, EVERY_LINES, everyText, LONGEST_LINE, LONGEST_NAME } from './every-text.ts';

const segmentsOf = (body: string): number => new SegmentedMessage(body, 'auto').segmentsCount;
const encodingOf = (body: string): string => new SegmentedMessage(body, 'auto').encodingName;
const [lines] = EVERY_LINES as readonly [Lines];
const bodies = (name: (typeof ABOUT_LINES)[number], language: 'en' | 'es' = 'en', using: Lines = lines): string =>
  CONTENT.wording(language)[name](using).join(' ');

describe('segments', () => {
  it('are counted with the longest name and line', () => {
    expect(LONGEST_NAME).toHaveLength(24);
    expect(LONGEST_LINE).toHaveLength(16);
  });

  it('keep Spanish in GSM-7 wherever an item or SÍ does not force more', () => {
    const ours = everyText('es').filter(({ name }) => (ABOUT_LINES as readonly string[]).includes(name));
    const forced = ours.filter(({ body }) => encodingOf(body) !== 'GSM-7').map(({ body }) => body);
    expect(forced.filter((body) => !body.includes('SÍ'))).toEqual([]);
    expect(ours.filter(({ body }) => segmentsOf(body) > 1)).toEqual([]);
  });
});

describe.each(LANGUAGES)('every text in %s', (language) => {
  it('of help says how to change the language', () => {
    for (const using of EVERY_LINES)
      expect(bodies('help', language, using)).toMatch(language === 'en' ? /ESPAÑOL/ : /ENGLISH/);
  });

  it('names no crisis line where what is open is of the body', () => {
    for (const using of EVERY_LINES) {
      const said = bodies('emergencyAgain', language, using);
      expect(said).toContain(using.crisis.emergency);
      expect(said).toContain(using.line);
      if (using.crisis.call !== using.crisis.emergency) expect(said).not.toContain(using.crisis.call);
    }
  });

  it('promises a call only when someone is on duty to make it', () => {
    const promise = language === 'en' ? /will call you/ : /le va a llamar/;
    for (const using of EVERY_LINES)
      for (const name of ABOUT_LINES)
        expect(promise.test(bodies(name, language, using)), name).toBe(
          using.staffed && ['selfHarm', 'violence', 'languageNotThere'].includes(name),
        );
  });

  it('tells someone in danger the emergency number, a crisis line, and that texts are not watched', () => {
    for (const using of EVERY_LINES) {
      for (const name of ['selfHarm', 'medicalEmergency', 'violence', 'safetyAgain', 'urgent'] as const)
        expect(bodies(name, language, using)).toContain(using.crisis.emergency);
      for (const name of ['selfHarm', 'violence', 'safetyAgain'] as const)
        expect(bodies(name, language, using)).toContain(using.crisis.call);
      for (const name of ['selfHarm', 'medicalEmergency', 'violence'] as const)
        expect(bodies(name, language, using)).toMatch(/not watched around the clock|no se leen las 24 horas/);
    }
  });

  it('gives the line to call where the person should not wait for us', () => {
    for (const name of [
      'completion',
      'completionUrgent',
      'urgent',
      'urgentSymptom',
      'handedOver',
      'acknowledgement',
      'lateAnswer',
      'help',
      'unknownSender',
    ] as const)
      expect(bodies(name, language)).toContain(LONGEST_LINE);
  });

  it('says it differently the second time it asks again', () => {
    for (const asked of INSTRUMENTS.filter((candidate) => isAskable(candidate, language)))
      for (const item of asked.items) {
        const [first, second] = [1, 2].map((attempt) => CONTENT.wording(language).askAgain(asked, item, attempt));
        expect(first).not.toEqual(second);
      }
  });

  it('puts the stem once, ahead of the first item to be asked, and ends on the item', () => {
    const wording = CONTENT.wording(language);
    const phq9 = instrument('phq-9');
    for (const item of phq9.items) {
      const [stem, ...asked] = wording.nextQuestionnaire(phq9, item);
      expect(stem).toContain(phq9.stem?.[language]);
      expect(asked).toEqual(wording.item(phq9, item));
      expect(wording.opening(phq9, item, lines).at(0)).toContain(LONGEST_NAME);
      expect(wording.opening(phq9, item, lines).at(-1)).toBe(asked.at(-1));
    }
  });

  it('of self-care gives the line to call, after the advice', () => {
    for (const topic of SELF_CARE_TOPICS) {
      const [body = '', ...more] = CONTENT.wording(language).selfCare(lines, topic);
      expect(more).toEqual([]);
      expect(body.startsWith(`${LONGEST_NAME}: `) && body.endsWith(`${LONGEST_LINE}.`)).toBe(true);
      expect(body).toMatch(/do not wait: call|no espere: llame/);
    }
  });

  it('of self-care is one segment', () => {
    const said = SELF_CARE_TOPICS.flatMap((topic) => CONTENT.wording(language).selfCare(lines, topic));
    expect(said.filter((body) => segmentsOf(body) > 1 || encodingOf(body) !== 'GSM-7')).toEqual([]);
  });

  it('shows every label with its code', () => {
    const phq4 = instrument('phq-4');
    const [body = ''] = phq4.items.slice(0, 1).flatMap((item) => CONTENT.wording(language).item(phq4, item));
    expect(body.split('\n')).toEqual([
      phq4.items[0]?.text[language],
      ...phq4.scale.options.map(({ code, label }) => `${code} ${label[language]}`),
    ]);
  });

  it('is read as machine text when a phone reacts to it', () => {
    const reactions = everyText(language).map(({ body }) => readReply(`Liked “${body}”`, undefined, language).kind);
    expect(new Set(reactions)).toEqual(new Set(['ignore']));
  });
});

describe('the invitation', () => {
  it.each([
    [
      'en',
      [
        LONGEST_NAME,
        /rates may apply/,
        /Not for emergencies/,
        /not watched around the clock/,
        /not encrypted/,
        /no calls or pictures/,
        /very long texts may not arrive/,
        /HELP/,
        /STOP/,
        /YES or NO/,
      ],
    ],
    [
      'es',
      [
        LONGEST_NAME,
        /cargos/,
        /No sirve en emergencias/,
        /no se leen las 24 horas/,
        /cifrados/,
        /llamadas ni fotos/,
        /muy largos/,
        /AYUDA/,
        /STOP/,
        /SÍ o NO/,
      ],
    ],
  ] as const)('in %s says all that a person agrees to', (language, said) => {
    for (const part of said) expect(bodies('invitation', language)).toMatch(part);
  });

  it('ends on the question', () => {
    expect(CONTENT.wording('en').invitation(lines).at(-1)).toMatch(/Reply YES or NO/);
  });
});

it('says how to come back after stopping', () => {
  expect(bodies('optOutConfirmation', 'en')).toMatch(/START/);
  expect(bodies('optOutConfirmation', 'es')).toMatch(/INICIAR/);
});
