// What must hold after every demo.
import { criticalInTime, rulesRaiseOnce } from './alerts.ts';
import type { Check } from './check.ts';
import { consentKept } from './consent.ts';
import { nothingDenied, queuesEmpty } from './machinery.ts';
import { nothingPrivate } from './privacy.ts';
import { quietHoursKept } from './quiet-hours.ts';
import { sentOnce } from './sent-texts.ts';
import { countsAsMeant, filedOnce, storedOnce } from './stored-texts.ts';

export const CHECKS: readonly Check[] = [
  storedOnce,
  filedOnce,
  countsAsMeant,
  consentKept,
  sentOnce,
  quietHoursKept,
  rulesRaiseOnce,
  criticalInTime,
  queuesEmpty,
  nothingDenied,
  nothingPrivate,
];
