// What is wrong in a field and what would be right, for whoever fills in a form: as the API says it, without its JSON and its names.
import type { RequestError } from '../api-response.ts';
import { fieldInWords } from './field-words.ts';

/** Of a drop-down list or of buttons to choose from: what may be chosen stands there, in words. */
export const NOT_ONE_OF_THEM = 'is not one of the choices';

const AGREED = 'that the patient agreed to it, under what they agreed to separately';

/** Where the API shows an example in JSON, by field and its parts: what one types there instead. */
const BY_FIELD: readonly (readonly [field: RegExp, expected: string])[] = [
  [/^(caregivers\.\d|emergencyContact|treatingDoctor)\.name$/, 'a name beside the phone, or neither'],
  [/^(caregivers\.\d|emergencyContact|treatingDoctor)\.phone$/, 'a phone number beside the name, or neither'],
  [/^(caregivers|emergencyContact|phoneOwner)$/, AGREED],
  [/^quietHours/, 'a time of day such as 20:00; no texts at least from 21:00 to 08:00'],
  [/^requested\.takenBy$/, 'the name of who was told'],
  [/^requested\.on$/, 'the day on which they were told, not after today'],
  [/^instruments/, 'at least one questionnaire that may be asked now, ticked'],
  [/^plan$/, 'a plan of the list'],
  [/^careTeam$/, 'a care team of the list'],
  [/^language$/, 'a language of the list'],
  [/^times/, '1 to 4 times of day with commas between them, such as 09:00, 18:30; no drug, no dose'],
  [/^questions\.\d\.atLeast$/, 'a number from 1 to 10'],
  [/^questions\.\d\.text$/, 'a question in plain words'],
  [/^questions$/, 'one to three questions'],
  [/^hours/, 'weekdays, and times such as 08:00 and 17:00, the second after the first'],
  [/^members\.\d+\.(user|name)$/, 'as in their sign-in'],
  [/^members/, 'each member of the team once, with user name, name and role'],
  [/^onCall/, 'a name and how to reach them, in each step'],
  [/^settings\.automaticRepliesPerHour$/, 'a number from 1 to 20, or nothing'],
];

const LIST_OF_DAYS = /[,:]?(?: e\.g\.)? \["(\d{4}-\d\d-\d\d)"[^\]]*\](?: or, in a spreadsheet, [\d;-]+)?/;

/** The names of columns stay: those of a list are typed. `the days of the infusions: dates such as 2027-01-25, separated by commas, or nothing`. */
export const expectedInWords = (expected: string, field = ''): string =>
  field === 'header' ? expected : (BY_FIELD.find(([pattern]) => pattern.test(field))?.[1] ?? withoutJson(expected));

const withoutJson = (expected: string): string =>
  expected
    .replace(LIST_OF_DAYS, ': dates such as $1, separated by commas')
    .replace(/^may be left out: (.*)$/, '$1, or nothing')
    .replace(/[;,]? may be left out/, ', or nothing')
    .replace(/, or null .*$|, or null/, ', or nothing')
    .replace(/,? (?:e\.g\.|like|each) [{[].*[}\]]/, '')
    .replace(', by the rules of docs/wording.md', '')
    .replace(/^what (?:to text|its versions have in common): /, '')
    .replace(/,? (?:YYYY-MM-DD|HH:MM)/g, '')
    .replace(NAME_OF_API, inSmallWords);

const NAME_OF_API = /\b[a-z]+[A-Z]\w*/g;

const inSmallWords = (name: string): string => {
  const words = fieldInWords(name);
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
};

/** `one of pause, hospital` lists codes: on a page there is a list. */
const isChoice = (expected: string): boolean => /(?:^|: )one of [\w-]+(?:,|$)/.test(expected);

/** Everything in a form is text: of the wrong type is what should have been a number. */
const problemInWords = ({ field, problem, expected }: RequestError): string => {
  if (field === 'header') return problem;
  if (problem === 'is missing' && isChoice(expected)) return NOT_ONE_OF_THEM;
  return problem
    .replace('is of the wrong type', 'is not a number')
    .replace(/^are none$/, 'are missing')
    .replace(NAME_OF_API, inSmallWords);
};

export const errorInWords = (error: RequestError): RequestError => ({
  ...error,
  problem: problemInWords(error),
  expected: expectedInWords(error.expected, error.field),
});

/** `hold something else` of several, `holds something else` of one field. */
export const ofOneField = (problem: string): string =>
  problem
    .replace(/^are missing$/, 'is missing')
    .replace(/^are /, 'is ')
    .replace(/^have /, 'has ')
    .replace(/^(hold|come|end|name)\b/, '$1s');
