// What is installed is what was looked at: exact versions, known licences, no script that runs unasked.
import { execFileSync } from 'node:child_process';
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

const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
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
/** A table of browsers that asks for its source to be named (CC-BY-4.0); mutation testing brings it, through Babel. */
const isBrowserTable = ([path, { license, dev }]: (typeof locked)[number]): boolean =>
  path === 'node_modules/caniuse-lite' && license === 'CC-BY-4.0' && dev === true;

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
    const others = installed.filter((one) => !isBrowserTable(one));
    expect(notAllowed(others, [...PERMISSIVE, ...FOR_BUILDING])).toEqual([]);
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
    // Without it npm runs the others too, and says so.
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toContain('strict-allow-scripts=true');
  });
});

const nameIn = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const named = (packages: typeof locked): readonly string[] =>
  [...new Set(packages.map(([path, { version }]) => `${nameIn(path)}@${version}`))].sort();

describe('what a reader can print', () => {
  it('as a bill of materials names all that goes into functions, with licence and hash, and nothing else', () => {
    const printed = execFileSync('npm', ['run', '-s', 'sbom'], { cwd: ROOT, encoding: 'utf8' });
    const { bomFormat, specVersion, components, dependencies } = JSON.parse(printed) as {
      readonly bomFormat: string;
      readonly specVersion: string;
      readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
      readonly components: readonly {
        readonly 'bom-ref': string;
        readonly licenses?: readonly unknown[];
        readonly hashes?: readonly unknown[];
      }[];
    };
    expect([bomFormat, specVersion]).toEqual(['CycloneDX', '1.5']);
    const refs = components.map((component) => component['bom-ref']);
    expect([...new Set(refs)].sort()).toEqual(named(shipped));
    const toBuild = (ref: string) => named(locked.filter(([, { dev }]) => dev)).includes(ref) && !refs.includes(ref);
    expect(dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter(toBuild)).toEqual([]);
    expect(components.filter(({ licenses }) => !licenses?.length)).toEqual([]);
    expect(components.filter(({ hashes }) => !hashes?.length)).toEqual([]);
  });

  it('as a list of licences names all that is installed, each with what it is for', () => {
    const printed = execFileSync(process.execPath, ['infra/tools/licences.ts'], { cwd: ROOT, encoding: 'utf8' });
    const rows = printed
      .trimEnd()
      .split('\n')
      .map((row) => row.split('\t'));
    const listed = new Set(rows.map(([, licence, name]) => `${licence} ${name?.replace(' ', '@')}`));
    const missing = installed.filter(
      ([path, { license, version }]) => !listed.has(`${license} ${nameIn(path)}@${version}`),
    );
    expect(missing.map(([path]) => path)).toEqual([]);
    const functions = rows.filter(([use]) => use === 'functions').map(([, , name]) => name?.replace(' ', '@'));
    expect(functions).toEqual(expect.arrayContaining([...named(shipped)]));
  });
});
