// Every action on a patient, in the order in which the pages list them.
import type { Action } from './action.ts';
import { BY_PHONE } from './by-phone.tsx';
import { INVITE, STOP } from './consent-actions.tsx';
import { CORRECT } from './correct.tsx';
import { DATA } from './data.tsx';
import { HOLD } from './hold.tsx';
import { PHONE, RELEASE } from './phone.tsx';
import { PLAN } from './plan.tsx';
import { REMINDERS } from './reminders.tsx';
import { SURVEY } from './survey.tsx';
import { TEXT } from './text.tsx';
import { TREATMENT } from './treatment.tsx';
import { WATCH } from './watch.tsx';

export const ACTIONS: readonly Action[] = [
  TEXT,
  SURVEY,
  BY_PHONE,
  CORRECT,
  HOLD,
  TREATMENT,
  REMINDERS,
  PLAN,
  WATCH,
  DATA,
  PHONE,
  RELEASE,
  STOP,
  INVITE,
];
