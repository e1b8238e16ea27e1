// Every text that can be sent in one language, with the longest and the shortest substitutions, by the name of its wording.
import type { DayAndTime, Lines, Wording } from '../../shared/domain/content.ts';
import { linesAnywhere } from '../../shared/domain/cover.ts';
import { isAskable } from '../../shared/domain/instrument-texts.ts';
import type { Language } from '../../shared/domain/language.ts';
import { SELF_CARE_TOPICS } from '../../shared/domain/plan.ts';
import { type Instrument, type Item, maySkip, scaleOf } from '../../shared/domain/questionnaire.ts';
import { INSTRUMENTS } from '../../shared/instruments/registry.ts';
import { CONTENT } from '../../shared/plans/content.ts';
import { CRISIS_LINES } from '../../shared/plans/crisis-lines.ts';

export const LONGEST_NAME = 'Cedar Clinic check-ins B';
export const LONGEST_LINE = '+1 555-010-01234';

/** On duty or not, in every country. */
const linesWith = (programmeName: string, line: string): readonly Lines[] =>
  CRISIS_LINES.flatMap((crisis) =>
    [true, false].map((staffed) => ({
      programmeName,
      line,
      dayLine: line,
      outOfHoursLine: line,
      staffed,
      crisis,
    })),
  );

const LONGEST_LINES = linesWith(LONGEST_NAME, LONGEST_LINE);
/** What is left of a sentence may be too short as well: a name and a line of a few letters. */
export const EVERY_LINES: readonly Lines[] = [...LONGEST_LINES, ...linesWith('Vigil', '555-0100')];

/** What is said of a country whose lines we do not know (a text from an unknown number). */
export const elsewhere = (language: Language): readonly Lines[] =>
  LONGEST_LINES.slice(0, 2).map((lines) => ({ ...lines, crisis: linesAnywhere('FR', language) }));

/** Twelve of the widest letters. */
const LONGEST_LABEL = 'Wwwwwwwwwwww';

export interface NamedText {
  readonly name: string;
  readonly body: string;
  /** The instrument whose words it shows. */
  readonly shows?: Instrument;
}

type Sentence = Exclude<keyof Wording, 'language' | 'version'>;
type SaysLines = (lines: Lines) => readonly string[];
/** A new sentence that depends on the lines alone is in at once; one that needs more has to be entered below to compile. */
type OtherSentence = { [Name in Sentence]: Wording[Name] extends SaysLines ? never : Name }[Sentence];
type SentenceAboutLines = Exclude<Sentence, OtherSentence>;
type TextsOf = (wording: Wording, everyLines: readonly Lines[], language: Language) => readonly NamedText[];

const named = (name: string, bodies: readonly string[], shows?: Instrument): readonly NamedText[] =>
  bodies.map((body) => ({ name, body, ...(shows && { shows }) }));

const askable = (language: Language): readonly Instrument[] =>
  INSTRUMENTS.filter((instrument) => isAskable(instrument, language));

type ItemTextsOf = (instrument: Instrument, item: Item) => readonly string[];
const ofItems = (language: Language, name: string, texts: ItemTextsOf): readonly NamedText[] =>
  askable(language).flatMap((instrument) =>
    instrument.items.flatMap((item) => named(`${name} ${item.linkId}`, texts(instrument, item), instrument)),
  );
const codesOf = (instrument: Instrument, item: Item): readonly number[] =>
  scaleOf(instrument, item).options.map(({ code }) => code);

const ofItemsAndLines = (
  language: Language,
  everyLines: readonly Lines[],
  name: string,
  texts: Wording['reminder'],
): readonly NamedText[] =>
  everyLines.flatMap((lines) => ofItems(language, name, (instrument, item) => texts(instrument, item, lines)));

/** The longest names of a day and a time, and the shortest. */
const TIMES: readonly DayAndTime[] = [
  { date: '2027-09-22', time: '12:45' },
  { date: '2027-09-25', time: '09:00' },
  { date: '2027-05-02', time: '13:30', near: 'today' },
  { date: '2027-05-02', time: '00:00', near: 'tomorrow' },
];
const ofTimes = (
  everyLines: readonly Lines[],
  name: string,
  texts: (lines: Lines, when: DayAndTime) => readonly string[],
): readonly NamedText[] =>
  TIMES.flatMap((when) =>
    everyLines.flatMap((lines) => named(`${name} ${when.date} ${when.time}`, texts(lines, when))),
  );

const OTHERS: Readonly<Record<OtherSentence, TextsOf>> = {
  opening: (wording, everyLines, language) =>
    askable(language).flatMap((instrument) =>
      instrument.items.flatMap((first) =>
        everyLines.flatMap((lines) =>
          named(`opening ${first.linkId}`, wording.opening(instrument, first, lines), instrument),
        ),
      ),
    ),
  nextQuestionnaire: (wording, _, language) =>
    askable(language).flatMap((instrument) =>
      instrument.items.flatMap((first) =>
        named(`nextQuestionnaire ${first.linkId}`, wording.nextQuestionnaire(instrument, first), instrument),
      ),
    ),
  item: (wording, _, language) =>
    askable(language).flatMap((instrument) =>
      instrument.items.flatMap((item) => named(`item ${item.linkId}`, wording.item(instrument, item), instrument)),
    ),
  reminder: (wording, everyLines, language) => ofItemsAndLines(language, everyLines, 'reminder', wording.reminder),
  reminderBegun: (wording, everyLines, language) =>
    ofItemsAndLines(language, everyLines, 'reminderBegun', wording.reminderBegun),
  reminderAgain: (wording, everyLines, language) =>
    ofItemsAndLines(language, everyLines, 'reminderAgain', wording.reminderAgain),
  snoozed: (wording, everyLines) => ofTimes(everyLines, 'snoozed', wording.snoozed),
  appointmentReminder: (wording, everyLines) => ofTimes(everyLines, 'appointmentReminder', wording.appointmentReminder),
  askAgain: (wording, _, language) =>
    askable(language).flatMap((instrument) =>
      instrument.items.flatMap((item) =>
        [1, 2].flatMap((attempt) =>
          named(`askAgain ${item.linkId}`, wording.askAgain(instrument, item, attempt), instrument),
        ),
      ),
    ),
  addressed: (wording) => named('addressed', wording.addressed(LONGEST_LABEL, 'Reply 3.')),
  relayedAnswer: (wording) => named('relayedAnswer', wording.relayedAnswer('10')),
  oneAtATime: (wording, _, language) => ofItems(language, 'oneAtATime', wording.oneAtATime),
  offerSkip: (wording, _, language) =>
    ofItems(language, 'offerSkip', (...of) => (maySkip(...of) ? wording.offerSkip(...of) : [])),
  didYouMean: (wording, _, language) =>
    ofItems(language, 'didYouMean', (...of) => codesOf(...of).flatMap((code) => wording.didYouMean(...of, code))),
  changeAnswer: (wording, _, language) =>
    ofItems(language, 'changeAnswer', (...of) => codesOf(...of).flatMap((code) => wording.changeAnswer(...of, code))),
  answerChanged: (wording, _, language) =>
    ofItems(language, 'answerChanged', (...of) => codesOf(...of).flatMap((code) => wording.answerChanged(...of, code))),
  paused: (wording, everyLines) =>
    ['2027-09-22', '2027-09-25', '2027-05-02'].flatMap((day) =>
      everyLines.flatMap((lines) => named(`paused until ${day}`, wording.paused(lines, day))),
    ),
  selfCare: (wording, everyLines) =>
    SELF_CARE_TOPICS.flatMap((topic) =>
      everyLines.flatMap((lines) => named(`selfCare ${topic}`, wording.selfCare(lines, topic))),
    ),
};

const isOther = (name: string): name is OtherSentence => name in OTHERS;
const isSentence = (name: string): name is Sentence => name !== 'language' && name !== 'version';
const isAboutLines = (name: Sentence): name is SentenceAboutLines => !isOther(name);

const SENTENCES = Object.keys(CONTENT.wording('en')).filter(isSentence);
/** Texts that depend on the lines alone. */
export const ABOUT_LINES: readonly SentenceAboutLines[] = SENTENCES.filter(isAboutLines);

/** Each different body once for each name. */
export const everyText = (language: Language, everyLines = EVERY_LINES): readonly NamedText[] => {
  const wording = CONTENT.wording(language);
  const texts = SENTENCES.flatMap((name) =>
    isOther(name)
      ? OTHERS[name](wording, everyLines, language)
      : everyLines.flatMap((lines) => named(name, wording[name](lines))),
  );
  return [...new Map(texts.map((text) => [`${text.name}\n${text.body}`, text])).values()];
};
