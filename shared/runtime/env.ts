// The only reader of environment variables: all that a function needs, checked once at its start.

/**
 * Reads the variables under the names that `ENV` of shared/contracts/names.ts gives them. A variable that is set but
 * empty is there: some mean "not connected yet" by it.
 * @throws Error naming every variable that is missing, so that one deployment mends them all.
 */
export const readEnvironment = <Name extends string>(names: readonly Name[]): Readonly<Record<Name, string>> => {
  const missing = names.filter((name) => process.env[name] === undefined);
  if (missing.length > 0) throw new Error(`Missing environment variables: ${missing.join(', ')}`);
  const read = names.map((name) => [name, process.env[name]]);
  return Object.fromEntries(read) as Record<Name, string>;
};
