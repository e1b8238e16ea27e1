// What a field of the API is called on a page, where a form that was not taken says what was wrong.

const WORDS: Readonly<Record<string, string>> = {
  studyId: 'Study number',
  phone: 'Phone',
  phoneOwner: 'Whose phone it is',
  timeZone: 'Time zone',
  preferredTime: 'Preferred time',
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
  emergencyContact: 'Emergency contact',
  reviewOn: 'Look again on',
  nextTryAt: 'When to call back',
  outcome: 'What was done',
  tellPatient: 'Text the patient',
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
