// What may be said of an error in a log: its name, and the words of those errors that we write ourselves, of ids alone.
import { RetryableError } from '../ports.ts';

export interface Failure {
  readonly error: string;
  readonly reason?: string;
}

/** Errors of unknown origin may quote what they failed on, so their message stays out. */
export const failureOf = (error: unknown): Failure => ({
  error: error instanceof Error ? error.name : typeof error,
  ...(error instanceof RetryableError && { reason: error.message }),
});
