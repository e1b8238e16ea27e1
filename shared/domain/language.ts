// The languages a patient can be texted in.

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text per language. */
export type Translated = Readonly<Record<Language, string>>;
