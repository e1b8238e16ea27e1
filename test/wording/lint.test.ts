import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/domain/language.ts';
import { givenIn, lintText } from '../../shared/wording/lint.ts';
import type { LintRule } from '../../shared/wording/lint-problem.ts';
import { EVERY_LINES } from './every-text.ts';

const rulesOf = (body: string, language: Language = 'en', given: readonly string[] = []): readonly LintRule[] => [
  ...new Set(lintText(body, language, { given }).map(({ rule }) => rule)),
];
const found = (body: string, language: Language = 'en'): readonly string[] =>
  lintText(body, language).map((problem) => problem.found);

describe('a text is refused that', () => {
  it.each<[LintRule, Language, string]>([
    ['diagnosis', 'en', 'How is your cancer treatment going?'],
    ['diagnosis', 'en', 'Your lymphoma visit is today.'],
    ['diagnosis', 'en', 'Time for immunotherapy.'],
    ['diagnosis', 'en', 'You may have colitis.'],
    ['diagnosis', 'es', 'Parece una infección.'],
    ['diagnosis', 'en', 'It could be a heart attack.'],
    ['diagnosis', 'en', 'Your answers point to depression.'],
    ['diagnosis', 'en', 'Your CAR-T day is today.'],
    ['diagnosis', 'es', 'Su cáncer'],
    ['diagnosis', 'es', 'Su ca\u0301ncer'],
    ['diagnosis', 'es', 'Le toca la inmunoterapia.'],
    ['diagnosis', 'es', 'Puede ser neumonía.'],
    ['specialty', 'en', 'The oncology clinic'],
    ['specialty', 'en', 'See your cardiologist.'],
    ['specialty', 'en', 'A hospice nurse'],
    ['specialty', 'es', 'Su oncóloga le espera.'],
    ['specialty', 'es', 'El dermatólogo'],
    ['drug', 'en', 'Bring your Keytruda card.'],
    ['drug', 'en', 'Nivolumab is on Monday.'],
    ['drug', 'en', 'Keep taking the steroids.'],
    ['drug', 'en', 'Start prednisone.'],
    ['drug', 'en', 'Take Imodium.'],
    ['drug', 'es', 'Tome paracetamol.'],
    ['drug', 'es', 'Siga con la prednisona.'],
    ['dose', 'en', 'Take 20 mg.'],
    ['dose', 'en', 'Take 1.5ml now.'],
    ['dose', 'en', 'Take two white tablets.'],
    ['dose', 'es', 'Tome media pastilla.'],
    ['dose', 'es', 'Tome 2,5 mg/kg.'],
    ['score', 'en', 'Your PHQ-9 is 14.'],
    ['score', 'en', 'You scored high.'],
    ['score', 'en', 'You have 14 points.'],
    ['score', 'en', 'That is 14 out of 27.'],
    ['score', 'en', 'This is grade 2.'],
    ['score', 'es', 'Su puntuación subió.'],
    ['score', 'es', 'Tiene grado 3.'],
    ['reassurance', 'en', "Don't worry."],
    ['reassurance', 'en', 'Don’t you worry.'],
    ['reassurance', 'en', 'Please do not panic.'],
    ['reassurance', 'en', 'You are fine.'],
    ['reassurance', 'en', "You're doing very well."],
    ['reassurance', 'en', 'It is nothing serious.'],
    ['reassurance', 'en', 'That is normal.'],
    ['reassurance', 'en', 'Everything looks good and everything is okay.'],
    ['reassurance', 'en', 'Good news!'],
    ['reassurance', 'en', 'Your labs look good.'],
    ['reassurance', 'es', 'Sus análisis salieron bien.'],
    ['reassurance', 'es', 'No te preocupes.'],
    ['reassurance', 'es', 'No se preocupe.'],
    ['reassurance', 'es', 'Todo está bien.'],
    ['reassurance', 'es', 'Usted va muy bien.'],
    ['reassurance', 'es', 'No es nada grave.'],
    ['reassurance', 'es', 'Eso es normal.'],
    ['carrier-word', 'en', 'How is it?\n0 Stop it\n1 Better'],
    ['carrier-word', 'en', 'How is it?\n1) End of day'],
    ['carrier-word', 'en', 'Quit smoking yet?'],
    ['carrier-word', 'es', 'Pick one\n2: Arrêt'],
    ['carrier-word', 'es', '0 Bajo\n1 Alto'],
    ['carrier-word', 'es', '1 Fin de semana'],
    ['link', 'en', 'See https://example.org/a'],
    ['link', 'en', 'See example.org.'],
    ['link', 'en', 'Write to nurse@example.org'],
    ['link', 'en', 'See bit.ly/3abc'],
    ['link', 'en', 'We saw your text.Please call.'],
    ['phone-number', 'en', 'Call +1 (555) 010-0199.'],
    ['phone-number', 'en', 'Call 800 555 0199'],
    ['phone-number', 'en', 'Text HELP to 85258.'],
    ['phone-number', 'es', 'Llame al 911.'],
    ['characters', 'en', 'It’s time'],
    ['characters', 'en', 'Thank you 🙂'],
    ['characters', 'en', 'Adiós'],
    ['characters', 'es', 'Gracias — hasta luego'],
    ['shouting', 'en', 'CALL US'],
    ['shouting', 'en', 'This is URGENT.'],
    ['shouting', 'en', 'Call us!!'],
    ['shouting', 'es', 'LLÁMENOS ya'],
    ['placeholder', 'en', 'Call {line}.'],
    ['placeholder', 'en', 'Call undefined.'],
    ['placeholder', 'en', 'Hello [name]'],
    ['placeholder', 'en', 'Your visit is on ____.'],
    ['placeholder', 'es', ' '],
    [
      'reading-level',
      'en',
      'Following its administration, individuals occasionally experience considerable gastrointestinal irregularities necessitating immediate evaluation.',
    ],
    [
      'reading-level',
      'es',
      'Posteriormente a la administración, determinadas personas experimentan irregularidades gastrointestinales considerables que requieren evaluación.',
    ],
  ])('breaks %s, in %s: %s', (rule, language, body) => {
    expect(rulesOf(body, language)).toContain(rule);
  });
});

describe('a text is let through', () => {
  it.each<[Language, string]>([
    ['en', 'If you feel worse, do not wait: call your care team.'],
    ['en', 'Delete these texts if it is not safe for others to see them.'],
    ['en', 'Call now, even if you feel all right.'],
    ['en', 'Please bring your shopping cart list.'],
    ['en', 'Your visit is on 2026-11-23 at 9:30 a.m. Bring 2 forms.'],
    ['en', 'To end all texts, text STOP. Text HELP for help.'],
    ['en', 'How many MORE than usual?'],
    ['en', 'It is good to hear from you. Can you send the number of times you were sick today?'],
    ['en', 'Your visit moved to Tuesday at 10:30. Please bring your list of medicines.'],
    ['es', 'Le llamamos hoy y no contestó. Por favor llame a su equipo.'],
    ['en', 'From 0 to 100, how do you feel?'],
    ['en', 'Pick one\n0 No end in sight\n1 Ending soon'],
    ['en', 'You have been up since 5? Tell us more.'],
    ['es', 'Responda SÍ o NO.'],
    ['es', '¿Está bien si le llamamos hoy?'],
    ['es', 'Esas preguntas ya se cerraron.'],
    ['es', 'Si no puede esperar, llame a su equipo.'],
    ['es', '¿Más de lo que es normal para usted?'],
    ['es', '¿Puntos rojos en la piel?'],
    ['es', 'Contraste o parálisis: llame ya.'],
  ])('in %s: %s', (language, body) => {
    expect(lintText(body, language)).toEqual([]);
  });
});

it('quotes what it found as it was written', () => {
  expect(found('Your Cáncer')).toContain('Cáncer');
  expect(found('Take 20 mg today')).toEqual(['20 mg']);
  expect(found('Call 555-010-0199')).toEqual(['555-010-0199']);
  expect(found("WE'RE OPEN")).toEqual(["WE'RE OPEN"]);
  expect(found('Ok\u200b')).toEqual(['U+200B']);
  expect(found('a “b”')).toEqual(['“', '”']);
});

it('takes the given lines for what they are, and still reads the name of a programme', () => {
  const [lines] = EVERY_LINES;
  const given = lines ? givenIn({ ...lines, programmeName: 'UCLA CARES', line: '+1 555-010-0199' }) : [];
  expect(rulesOf('UCLA CARES: call +1 555-010-0199 or 911.', 'en', given)).toEqual([]);
  expect(rulesOf('UCLA CARES: call +1 555-010-0199 or 911.', 'en')).toEqual(['phone-number', 'shouting']);
  expect(rulesOf('Oncology Care: hello', 'en', ['Oncology Care'])).toEqual(['specialty']);
});

it('leaves verbatim words alone, but not how they begin and how long they are', () => {
  const item = 'Feeling down, depressed, or hopeless – your depression';
  expect(lintText(item, 'en', { verbatim: [item], mostSegments: 2 })).toEqual([]);
  const long = `Stop ${'a very long item '.repeat(20)}`;
  expect(lintText(long, 'en', { verbatim: [long] }).map(({ rule }) => rule)).toEqual(['carrier-word', 'segments']);
});

it('allows one segment in English and two in Spanish unless told otherwise', () => {
  const words = 'we are here. '.repeat(14);
  expect(rulesOf(words)).toEqual(['segments']);
  expect(rulesOf(words, 'es')).toEqual([]);
  expect(lintText(words, 'en', { mostSegments: 2 })).toEqual([]);
});

it('never throws, and finds nothing that is not in the text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(fc.constantFrom('cáncer', '20 mg', 'STOP', '{', '\n', '😀', '5', '.com', '\ud800', 'e\u0301', ' '))
      .map((parts) => parts.join('')),
  );
  const quoting: readonly LintRule[] = ['diagnosis', 'specialty', 'drug', 'dose', 'score', 'reassurance', 'link'];
  fc.assert(
    fc.property(anyText, fc.constantFrom<Language>('en', 'es'), (body, language) => {
      const quoted = lintText(body, language).filter(({ rule }) => quoting.includes(rule));
      expect(
        quoted.filter((problem) => ![body, body.normalize('NFC')].some((written) => written.includes(problem.found))),
      ).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
