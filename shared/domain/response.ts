// What a patient answered in one administration, and what it scored.
import type { PatientId } from './communication.ts';
import type { Correction } from './correction.ts';
import type { Instant } from './instant.ts';
import type { Language } from './language.ts';
import type { Respondent, StopReason } from './patient.ts';
import type { InstrumentId, LinkId } from './questionnaire.ts';

/** A score, or why there is none: a score that cannot be computed is never a number. */
export type Score =
  | {
      readonly id: string;
      readonly value: number;
      readonly band?: string;
      /** Standard error, where the publication has one. */
      readonly se?: number;
    }
  | { readonly id: string; readonly value: null; readonly band?: undefined; readonly missing: readonly LinkId[] };

export interface QuestionnaireResponse {
  readonly id: string;
  readonly subject: PatientId;
  readonly administrationId: string;
  readonly instrument: InstrumentId;
  readonly instrumentVersion: string;
  /** The plan that asked, `<id>@<version>`. */
  readonly plan: string;
  /** The wording it was asked in, `<language>@<version>`. */
  readonly wording: string;
  /** Of the reader that read the replies; absent where nothing was answered. */
  readonly readerVersion?: string;
  /** The language the answers were given in. */
  readonly language: Language;
  /** The answers given in another one: what is scored over both is to be read with care. */
  readonly otherLanguage?: Readonly<Record<LinkId, Language>>;
  /** `amended` takes the place of the response it `amends`, which is kept. */
  readonly status: 'completed' | 'amended' | 'stopped';
  readonly amends?: string;
  /** Why it was not finished. */
  readonly stopReason?: StopReason;
  readonly dueAt: Instant;
  readonly startedAt: Instant;
  readonly authored: Instant;
  readonly answers: Readonly<Record<LinkId, number>>;
  /** Those of the answers that were given to the same items of the questionnaire that called for this one. */
  readonly carriedOver?: readonly LinkId[];
  /** Items that were asked and have no answer: left out by the patient, or never readable. Missing, never 0. */
  readonly skipped?: readonly LinkId[];
  /** In the order they were made. */
  readonly corrections?: readonly Correction[];
  readonly scores: readonly Score[];
  /** Staff asked on the phone; absent where the answers were texted. */
  readonly mode?: 'phone';
  /** Answers that came after the survey closed: kept, not scored, alert rules run. */
  readonly late?: true;
  /** Absent where the patient answered alone. */
  readonly respondent?: Respondent;
}
