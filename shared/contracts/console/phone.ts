// Phone numbers as coordinators write them: any usual notation that begins with the country code.
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

export interface Phone {
  readonly e164: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: CountryCode;
}

/** What a phone number has to look like, for error messages. */
export const PHONE_EXPECTED = 'an international number with + and country code, e.g. +1 206 555 0100';

/** The number, or what is wrong with it. */
export const readPhone = (text: string): Phone | { readonly problem: string } => {
  if (!text.startsWith('+')) return { problem: 'has no country code' };
  const number = parsePhoneNumberFromString(text);
  if (!number) return { problem: 'is not a phone number' };
  if (number.ext) return { problem: 'has an extension, which cannot be texted' };
  if (!number.country || !number.isValid()) return { problem: 'is not a valid number of its country' };
  return { e164: number.number, country: number.country };
};

/**
 * E.164 of a number as one types it to find someone: the country code may be left out where `near` is a number of the same
 * country. Undefined where it is no number.
 */
export const phoneTyped = (text: string, near?: string): string | undefined => {
  if (!/^[+\d][\d\s().-]{5,}$|^\([\d\s().-]{6,}$/.test(text)) return undefined;
  const country = near === undefined ? undefined : parsePhoneNumberFromString(near)?.country;
  const number = parsePhoneNumberFromString(text, country);
  return number?.isValid() ? number.number : undefined;
};

/** The number with the country code of `near` where it has none of its own, whether it is a number there or not. */
export const withCountryCode = (text: string, near?: string): string => {
  const code = near === undefined ? undefined : parsePhoneNumberFromString(near)?.countryCallingCode;
  if (text === '' || text.startsWith('+') || code === undefined) return text;
  return phoneTyped(text, near) ?? `+${code} ${text}`;
};

/** A number as people of its country write it, with the country: `(206) 555-0100, United States`; undefined where it is none. */
export const formatPhone = (text: string, near?: string): string | undefined => {
  const e164 = phoneTyped(text, near);
  const number = e164 === undefined ? undefined : parsePhoneNumberFromString(e164);
  if (!number) return undefined;
  const country = number.country && new Intl.DisplayNames('en', { type: 'region' }).of(number.country);
  return [number.formatNational(), country ?? `+${number.countryCallingCode}`].join(', ');
};

/** E.164 in groups, to be read out: `+1 206 555 0100`. */
export const spacedPhone = (e164: string): string => parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
