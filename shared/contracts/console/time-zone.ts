// Time zones as coordinators write them: known to the platform, or refused with the nearest one that is.

/** Only names such as `America/Los_Angeles`: `EST` and `+05:00` know nothing of daylight saving. */
const NAME = /^(UTC|[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/;

export const isTimeZone = (name: string): boolean => {
  if (!NAME.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');
const city = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1);

/** What people of the United States call theirs; `Eastern Standard Time` and `Eastern Time (US & Canada)` are `eastern`. */
const US_ZONES: readonly (readonly [zone: string, names: readonly string[]])[] = [
  ['America/New_York', ['eastern', 'est', 'edt', 'et']],
  ['America/Chicago', ['central', 'cst', 'cdt', 'ct']],
  ['America/Denver', ['mountain', 'mst', 'mdt', 'mt']],
  ['America/Los_Angeles', ['pacific', 'pst', 'pdt', 'pt']],
  ['America/Anchorage', ['alaska', 'alaskan', 'akst', 'akdt']],
  ['Pacific/Honolulu', ['hawaii', 'hawaiian', 'hst']],
  ['America/Phoenix', ['arizona']],
];

const usZone = (wanted: string): string | undefined => {
  const called = wanted
    .replace(/uscanada$/, '')
    .replace(/time$/, '')
    .replace(/(standard|daylight)$/, '');
  return US_ZONES.find(([, names]) => names.includes(called))?.[0];
};

/** The zone that was probably meant, e.g. for `New York`, `Eastern` or `america/los-angelos`; undefined when none is near. */
export const nearestTimeZone = (name: string): string | undefined => {
  const wanted = plain(name);
  const called = usZone(wanted);
  if (called) return called;
  const tolerance = wanted.length / 4;
  // A word of another length cannot be near: sparing the comparison keeps a file full of wrong zones cheap.
  const distanceTo = (word: string): number =>
    Math.abs(word.length - wanted.length) > tolerance ? Number.POSITIVE_INFINITY : editDistance(wanted, word);
  let nearest: { zone: string; distance: number } | undefined;
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const distance = Math.min(distanceTo(plain(zone)), distanceTo(plain(city(zone))));
    if (!nearest || distance < nearest.distance) nearest = { zone, distance };
  }
  return nearest && nearest.distance <= tolerance ? nearest.zone : undefined;
};

/** Letters to insert, delete or replace to turn one word into the other (Levenshtein). */
const editDistance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
};
