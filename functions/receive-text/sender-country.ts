// The country of a number nobody enrolled, for the emergency lines it is told. Patients' countries come from enrolment.

/** Calling codes of the countries whose lines we know; the phone library would double this function's load time. */
const COUNTRIES: readonly (readonly [callingCode: string, country: string])[] = [
  ['+44', 'GB'],
  ['+353', 'IE'],
  ['+61', 'AU'],
  ['+64', 'NZ'],
  ['+34', 'ES'],
  ['+52', 'MX'],
];

/** Area codes of the countries that share +1 with the United States and Canada, whose lines differ. */
const CARIBBEAN = /^\+1(242|246|264|268|284|345|441|473|649|658|664|721|758|767|784|809|829|849|868|869|876)/;

/** No country at all: the wording then names no line rather than a wrong one. */
const UNKNOWN = 'ZZ';

/** ISO 3166-1 alpha-2; the United States stand for Canada too, since both have the same lines. */
export const senderCountry = (phone: string): string => {
  if (phone.startsWith('+1') && !CARIBBEAN.test(phone)) return 'US';
  return COUNTRIES.find(([callingCode]) => phone.startsWith(callingCode))?.[1] ?? UNKNOWN;
};
