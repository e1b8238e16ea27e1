// Which groups are too small to show: a figure of a few people says something about each of them.

/** Groups of fewer patients than this are hidden. */
export const SMALLEST_SHOWN = 5;

export interface Group {
  readonly patients: number;
}

/**
 * The groups with those hidden that are too small; undefined stands for a hidden one. Where one hidden group alone, or hidden
 * groups of too few patients together, could be had by taking the others from the whole, the next smallest are hidden too.
 */
export const withSmallHidden = <Kind extends Group>(groups: readonly Kind[]): readonly (Kind | undefined)[] => {
  const order = groups.map((group, index) => ({ index, patients: group.patients })).toSorted(bySize);
  const hidden = new Set<number>();
  let together = 0;
  for (const { index, patients } of order) {
    const isSmall = patients > 0 && patients < SMALLEST_SHOWN;
    const givesAway = hidden.size > 0 && together < SMALLEST_SHOWN;
    if (patients === 0 || !(isSmall || givesAway)) continue;
    hidden.add(index);
    together += patients;
  }
  return groups.map((group, index) => (hidden.has(index) ? undefined : group));
};

const bySize = (one: Group, other: Group): number => one.patients - other.patients;
