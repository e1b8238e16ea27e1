// How many letters apart two words are.

/** Letters changed, added or left out; a swap of neighbours counts one. */
export const lettersApart = (from: string, to: string): number => {
  const rows = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= from.length; row += 1) {
    const above = rows[row - 1] ?? [];
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (rows[row - 2]?.[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    rows.push(current);
  }
  return rows[from.length]?.[to.length] ?? Number.POSITIVE_INFINITY;
};

/** True when `word` is at most `edits` away from `meant` and is not itself one of the real words given. */
export const isTypoOf = (word: string, meant: string, edits: number, realWords: readonly string[]): boolean =>
  /^[a-z]+$/.test(word) &&
  Math.abs(word.length - meant.length) <= edits &&
  !realWords.includes(word) &&
  lettersApart(word, meant) <= edits;
