// What takes time to make is made at first use: a function starts for every burst of work, and rarely needs all of it.

/** What `make` gives, made once and only when it is asked for. */
export const lazily = <T extends object>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
