// Data as one text that is the same on every machine, so that a hash of it says whether the data is the same.

/** What clinical content is made of. A key whose value is undefined is not there. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data | undefined };

export const isList = (data: Data): data is readonly Data[] => Array.isArray(data);

/**
 * JSON without spaces, keys in order of their code units, at every depth. The order of a list is kept: it means something.
 * @throws TypeError for what JSON would drop or bend (a function, NaN): it would change without changing the hash.
 */
export const canonicalJson = (data: Data): string => {
  if (typeof data === 'object' && data !== null) {
    if (isList(data)) return `[${data.map(canonicalJson).join(',')}]`;
    const fields = Object.entries(data).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
    const sorted = fields.sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${sorted.map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`).join(',')}}`;
  }
  if (typeof data === 'number' && !Number.isFinite(data)) throw new TypeError(`${data} cannot be hashed`);
  if (data !== null && !['string', 'number', 'boolean'].includes(typeof data))
    throw new TypeError(`A ${typeof data} cannot be hashed`);
  return JSON.stringify(data);
};
