// What the daily note needs from outside, of the sweep that sends it and of the console that shows it.
import type { AlertNotice } from './domain/alert-notice.ts';
import type { DailyNote } from './domain/daily-note.ts';
import type { Instant } from './domain/instant.ts';
import type { LocalDate } from './domain/local-time.ts';

/** Which day's note was the last: claimed before it goes out, so that no day has two. Always read as last written. */
export interface DailyNotes {
  last(): Promise<DailyNote | undefined>;
  /** False where this day's, or a later one's, was claimed before. */
  claim(date: LocalDate, at: Instant): Promise<boolean>;
  markSent(date: LocalDate, at: Instant): Promise<void>;
  /** It certainly did not go out: the day may be claimed again. */
  release(date: LocalDate): Promise<void>;
}

/** What became of it. `unknown`: time-out or connection lost, it may have gone out. */
export type NoteOutcome = 'published' | 'refused' | 'unknown';

/** Whoever leads the programme and asked for the note; of alerts they hear when a whole on-call chain has been told in vain. */
export interface DailyNoteTopic {
  publish(note: { readonly subject: string; readonly text: string }): Promise<NoteOutcome>;
  /** Whether any address is confirmed. */
  hasSubscriber(): Promise<boolean>;
}

/** Whoever leads the programme: the addresses that get the daily note. */
export interface ProgrammeLeads {
  tell(notice: AlertNotice): Promise<void>;
}
