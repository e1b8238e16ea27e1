// Figures that add up: plain counts by name, so that those of many patients are the sums of those of each.

/** By a name with `/` between its parts, such as `week/2026-11-23/delivered`. What is 0 is absent. */
export type Counts = Readonly<Record<string, number>>;

export const sumOf = (all: readonly Counts[]): Counts => {
  const sum: Record<string, number> = {};
  for (const counts of all) for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

/** One of each name, as often as it is there. */
export const countOf = (names: readonly string[]): Counts => sumOf(names.map((name) => ({ [name]: 1 })));

/** The counts below a name, by the part that comes next: `below(counts, 'week')['2026-11-23']` holds `delivered`. */
export const below = (counts: Counts, name: string): Readonly<Record<string, Counts>> => {
  const found: Record<string, Record<string, number>> = {};
  const beginning = `${name}/`;
  for (const [each, count] of Object.entries(counts)) {
    if (!each.startsWith(beginning)) continue;
    const [next = '', ...rest] = each.slice(beginning.length).split('/');
    found[next] = { ...found[next], [rest.join('/')]: count };
  }
  return found;
};
