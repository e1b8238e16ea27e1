// Text that is no Unicode: JSON can hold one half of a character, which no table keeps and no phone shows.

/** Whether a value holds such text anywhere, names of fields included; however deep it is nested. */
export const holdsHalfCharacter = (value: unknown): boolean => {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string' && !next.isWellFormed()) return true;
    if (typeof next !== 'object' || next === null) continue;
    for (const [name, part] of Object.entries(next)) left.push(name, part);
  }
  return false;
};

export const HALF_CHARACTER = 'holds half of a character';
