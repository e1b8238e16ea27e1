// What a field of the API is called on a page, where a form that was not taken says what was wrong.

const WORDS: Readonly<Record<string, string>> = {
  studyId: 'Study number',
  phone: 'Phone',
  phoneOwner: 'Whose phone it is',
  timeZone: 'Time zone',
  preferredTime: 'Preferred time',
  quietHours: 'The time without texts',
  'quietHours.from': 'No texts from',
  'quietHours.to': 'No texts until',
  careTeam: 'Care team',
  programmeName: 'Name for patients',
  dayLine: 'Day line',
  outOfHoursLine: 'Out-of-hours line',
  onCall: 'On-call chain',
  endpoint: 'Address',
  fromStep: 'Hears',
  to: 'To whom',
  until: 'Until',
  body: 'Text',
  respondent: 'Who answers',
  birthYear: 'Year of birth',
  emergencyContact: 'Emergency contact',
  reviewOn: 'Look again on',
  nextTryAt: 'When to call back',
  outcome: 'What was done',
  tellPatient: 'Text the patient',
  remindAfterDays: 'Days before each reminder',
  expireAfterDays: 'Days until a survey closes',
  instruments: 'Questionnaires',
  everyDays: 'How often',
  requested: 'What the patient asked for',
  'requested.takenBy': 'Who of the team was told',
  'requested.on': 'The day they were told',
  'requested.how': 'How they were told',
  'questions.0.text': 'Question 1',
  'questions.1.text': 'Question 2',
  'questions.2.text': 'Question 3',
  'caregivers.0.name': 'First caregiver’s name',
  'caregivers.0.phone': 'First caregiver’s phone',
  'caregivers.1.name': 'Second caregiver’s name',
  'caregivers.1.phone': 'Second caregiver’s phone',
  header: 'The first row',
  separately: 'What the patient agreed to separately',
};

/** The name on the form; without one `blockedDates.0` becomes `Blocked dates 1`. */
export const fieldInWords = (field: string): string => {
  const known = WORDS[field];
  if (known !== undefined) return known;
  const [first = '', ...rest] = field.split('.');
  const more = rest.map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : spaced(part)));
  return [WORDS[first] ?? capital(spaced(first)), ...more].join(' ');
};

const spaced = (name: string): string =>
  name.replace(/([a-z])([A-Z])/g, (_, end, start) => `${end} ${start.toLowerCase()}`);
const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
