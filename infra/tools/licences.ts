// `npm run -s licences`: every package of the lockfile with its licence, those that go into functions first.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeNoWords } from './usage.ts';

takeNoWords(`npm run -s licences

Prints a line for each package of package-lock.json: what it is for, its licence, its name and version. What is named there only for
systems other than Linux on x64 is left out: nothing of it is installed.`);

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: true;
}

const lockfile = join(import.meta.dirname, '..', '..', 'package-lock.json');
const { packages } = JSON.parse(readFileSync(lockfile, 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

const lines = Object.entries(packages)
  .filter(([path, { license }]) => path !== '' && license !== undefined)
  .map(([path, { version, license, dev }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return `${dev ? 'building and testing' : 'functions'}\t${license}\t${name} ${version}`;
  });

const order = (line: string): string => `${line.startsWith('functions') ? 0 : 1}${line}`;
console.log([...new Set(lines)].sort((one, other) => (order(one) < order(other) ? -1 : 1)).join('\n'));
