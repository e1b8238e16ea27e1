// What is installed is what was looked at: exact versions, known licences, no script that runs unasked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: true;
  readonly inBundle?: true;
  readonly optional?: true;
  readonly dev?: true;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8'));
const manifest = read('package.json');
const locked = Object.entries<Locked>(read('package-lock.json').packages).filter(([path]) => path !== '');

/**
 * Named only so that the lockfile is whole on every machine (infra/tools/complete-lockfile.mjs): builds of a package that is there,
 * for systems other than the one that tests run on.
 */
const isForAnotherSystem = ([, { optional, os, cpu, libc }]: (typeof locked)[number]): boolean =>
  optional === true && !(os?.includes('linux') && cpu?.includes('x64') && !libc);

const installed = locked.filter((one) => !isForAnotherSystem(one));
const shipped = installed.filter(([, { dev }]) => !dev);

/** Those that ask for no more than a notice, and the choices that hold one of them. */
const PERMISSIVE = ['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0'];
/** Copyleft by file: used as it is, in building and testing only. */
const FOR_BUILDING = ['MPL-2.0'];

const choices = (licence: string): readonly string[] => licence.replace(/[()]/g, '').split(' OR ');
const notAllowed = (packages: typeof locked, allowed: readonly string[]) =>
  packages
    .filter(([, { license = 'none' }]) => !choices(license).some((one) => allowed.includes(one)))
    .map(([path, { license }]) => `${path}: ${license ?? 'no licence'}`);

describe('packages', () => {
  it('are named by exact versions', () => {
    const named = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    expect(Object.entries<string>(named).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('that go into a function have a permissive licence', () => {
    expect(shipped.length).toBeGreaterThan(20);
    expect(notAllowed(shipped, PERMISSIVE)).toEqual([]);
  });

  it('that build and test have one too, or one that concerns their own files alone', () => {
    expect(notAllowed(installed, [...PERMISSIVE, ...FOR_BUILDING])).toEqual([]);
  });

  it('are checked by their hash when they are installed', () => {
    const unchecked = installed.filter(([, { integrity, inBundle }]) => !integrity && !inBundle);
    expect(unchecked.map(([path]) => path)).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('run no script when they are installed, but for those allowed by name', () => {
    const withScripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = withScripts.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect([...new Set(names)]).toEqual(Object.keys(manifest.allowScripts));
  });
});
