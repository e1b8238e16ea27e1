// All clinical content in one place: what every decision is given besides the state and the event.
import type { Content, Wording } from '../domain/content.ts';
import type { Language } from '../domain/language.ts';
import { instrument } from '../instruments/registry.ts';
import { EN } from '../wording/en.ts';
import { ES } from '../wording/es.ts';
import { ALERT_RULES, ALERT_RULES_VERSION } from './alert-rules.ts';
import { CRISIS_LINES } from './crisis-lines.ts';
import { ICI_WEEKLY } from './ici-weekly.ts';

const WORDINGS: Readonly<Record<Language, Wording>> = { en: EN, es: ES };

export const CONTENT: Content = {
  instrument,
  plan: ICI_WEEKLY,
  rules: { version: ALERT_RULES_VERSION, rules: ALERT_RULES },
  wording: (language) => WORDINGS[language],
  crisisLines: (country) => CRISIS_LINES.find((lines) => lines.country === country),
};
