// Small turns of phrase for what clinicians read.

/** `1 day`, `3 days`. */
export const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** `one, two or three`. */
export const listed = (parts: readonly string[], word: 'and' | 'or'): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;

/** An id such as `danger-signs` as words. */
export const inWords = (id: string): string => id.replaceAll('-', ' ');

export const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/** `4 or more`, `5 or less`, `2 to 3`, `any`. Both ends belong to it. */
export const boundsInWords = ({ atLeast, atMost }: { readonly atLeast?: number; readonly atMost?: number }): string => {
  if (atLeast !== undefined && atMost !== undefined)
    return atLeast === atMost ? `exactly ${atLeast}` : `${atLeast} to ${atMost}`;
  if (atLeast !== undefined) return `${atLeast} or more`;
  return atMost === undefined ? 'any' : `${atMost} or less`;
};
