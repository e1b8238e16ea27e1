// The instruments there are, by id and version: an explicit list.
import { withAllTexts } from '../domain/instrument-texts.ts';
import type { Instrument, InstrumentId } from '../domain/questionnaire.ts';
import { CAR_T_CHECK } from './car-t-check/car-t-check.ts';
import { CAR_T_LATE_CHECK } from './car-t-late-check/car-t-late-check.ts';
import { DISTRESS_0_10 } from './distress-0-10/distress-0-10.ts';
import { ESAS_R } from './esas-r/esas-r.ts';
import { GAD_2 } from './gad-2/gad-2.ts';
import { GAD_7 } from './gad-7/gad-7.ts';
import { ICI_SYMPTOM_CHECK } from './ici-symptom-check/ici-symptom-check.ts';
import { K6 } from './k6/k6.ts';
import { K10 } from './k10/k10.ts';
import { LASA_QOL } from './lasa-qol/lasa-qol.ts';
import { PHQ_2 } from './phq-2/phq-2.ts';
import { PHQ_4 } from './phq-4/phq-4.ts';
import { PHQ_8 } from './phq-8/phq-8.ts';
import { PHQ_9 } from './phq-9/phq-9.ts';
import { PRO_CTCAE_ICI } from './pro-ctcae-ici/pro-ctcae-ici.ts';
import { PROMIS_ANXIETY_4A } from './promis-anxiety-4a/promis-anxiety-4a.ts';
import { PROMIS_DEPRESSION_4A } from './promis-depression-4a/promis-depression-4a.ts';
import { PROMIS_GLOBAL_10 } from './promis-global-10/promis-global-10.ts';
import { siteTexts } from './site-texts.ts';
import { WHO_5 } from './who-5/who-5.ts';

/** As the project ships them. Of two versions of one instrument the later in the list is the current one; the earlier stays, for its old responses. */
export const INSTRUMENTS: readonly Instrument[] = [
  PHQ_4,
  PHQ_2,
  PHQ_8,
  PHQ_9,
  GAD_2,
  GAD_7,
  K6,
  K10,
  DISTRESS_0_10,
  LASA_QOL,
  ICI_SYMPTOM_CHECK,
  CAR_T_CHECK,
  CAR_T_LATE_CHECK,
  PROMIS_GLOBAL_10,
  PROMIS_ANXIETY_4A,
  PROMIS_DEPRESSION_4A,
  PRO_CTCAE_ICI,
  WHO_5,
  ESAS_R,
];

/** Finds an instrument of a list: of the current version, or of the version that a response was given with. */
export type FindInstrument = (id: InstrumentId, version?: string) => Instrument;

/** An unknown id or version is a fault in a plan, a rule or a stored response, so it throws. */
export const finderIn =
  (instruments: readonly Instrument[]): FindInstrument =>
  (id, version) => {
    const versions = instruments.filter((candidate) => candidate.id === id);
    const found = version === undefined ? versions.at(-1) : versions.find((known) => known.version === version);
    if (found) return found;
    const known = versions.length === 0 ? instruments.map((one) => one.id) : versions.map((one) => one.version);
    throw new Error(
      versions.length === 0
        ? `Unknown instrument "${id}"; known: ${[...new Set(known)].join(', ')}`
        : `${id} has no version "${version}"; known: ${known.join(', ')}`,
    );
  };

/** With the texts that the site had when this was built. */
export const SITE_INSTRUMENTS: readonly Instrument[] = withAllTexts(INSTRUMENTS, siteTexts());

export const instrument: FindInstrument = finderIn(SITE_INSTRUMENTS);
