// Adds to package-lock.json the optional platform packages that the registry in use did not list, without which `npm ci` refuses it.
// Run after every install (CONTRIBUTING.md, "Adding a package").
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const wordsIn = (name, words) => words.filter((word) => name.split(/[-/]/).includes(word));

for (const [path, pkg] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(pkg.optionalDependencies ?? {})) {
    const known = lock.packages[`${path}/node_modules/${name}`] ?? lock.packages[`node_modules/${name}`];
    if (path === '' || known) continue;
    const os = wordsIn(name, SYSTEMS);
    const cpu = wordsIn(name, PROCESSORS);
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu.length && { cpu }),
      dev: true,
      optional: true,
      ...(os.length && { os }),
      ...(name.includes('musl') && { libc: ['musl'] }),
    };
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
