// Tries again what may pass by itself, after random pauses, so that those who collided do not collide again.
import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  readonly attempts: number;
  /** Milliseconds; more with every attempt. */
  readonly longestPause: number;
  /** Which faults are worth another attempt. */
  readonly mayPass: (error: unknown) => boolean;
}

/** @throws what the last attempt threw, or the first fault that will not pass. */
export const retry = async <Result>(patience: Patience, act: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      if (attempt === patience.attempts || !patience.mayPass(error)) throw error;
      await pause(Math.random() * patience.longestPause * attempt);
    }
  }
};
