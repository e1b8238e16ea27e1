// A value that is read again only after a while: for what every record asks and hardly ever changes.
import { type Instant, plus } from '../domain/instant.ts';

export interface Remembered<T> {
  (): Promise<T>;
  /** The next one reads again. */
  forget(): void;
}

/** What `read` gave, kept for so many milliseconds. A read that fails is not kept. */
export const rememberFor = <T>(milliseconds: number, clock: () => Instant, read: () => Promise<T>): Remembered<T> => {
  let kept: { readonly value: Promise<T>; readonly until: Instant } | undefined;
  const remembered = () => {
    const now = clock();
    if (kept && now < kept.until) return kept.value;
    const value = read();
    kept = { value, until: plus(now, milliseconds) };
    value.catch(() => {
      kept = undefined;
    });
    return value;
  };
  const forget = () => {
    kept = undefined;
  };
  return Object.assign(remembered, { forget });
};
