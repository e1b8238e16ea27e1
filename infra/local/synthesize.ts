// Synthesizes the app with its built bundles, unless exactly these sources were synthesized before.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { realNow } from './virtual-time.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const BUILD = join(ROOT, '.build');
const SOURCES = [
  '{infra,functions,shared}/**/*.{ts,tsx,js,json,css}',
  'vigil.content/*.json',
  'package-lock.json',
  'cdk.json',
];
const KEPT_MS = 24 * 3_600_000;

/** The cloud assembly folder for these settings (see infra/config.ts). */
export const synthesize = async (context: Readonly<Record<string, unknown>>): Promise<string> => {
  const assembly = join(BUILD, `cloud-${fingerprint(context)}`);
  if (existsSync(assembly)) return assembly;
  const { buildApp } = await import('../build-app.ts');
  removeOld();
  // Built aside and renamed into place: another process may be building the same. The name is new each time, because CDK
  // remembers which bundles it has put into a folder, and would put none into one that was renamed away.
  const outdir = `${assembly}-${randomUUID()}`;
  buildApp({ context, outdir }).synth();
  markCommonJs(outdir);
  try {
    renameSync(outdir, assembly);
  } catch {
    rmSync(outdir, { recursive: true });
  }
  return assembly;
};

/** The bundles are CommonJS, which Node would not believe inside a project of ES modules. */
export const markCommonJs = (assembly: string): void => {
  writeFileSync(join(assembly, 'package.json'), '{"type":"commonjs"}\n');
};

/** The folder of a bundle in an assembly, from the asset hash in its template. */
export const bundleFolders = (assembly: string): ((assetHash: string) => string) => {
  const folders = new Map<string, string>();
  for (const file of globSync('*.assets.json', { cwd: assembly })) {
    const { files } = JSON.parse(readFileSync(join(assembly, file), 'utf8')) as AssetManifest;
    for (const [hash, { source }] of Object.entries(files)) folders.set(hash, join(assembly, source.path));
  }
  return (assetHash) => {
    const folder = folders.get(assetHash);
    if (!folder) throw new Error(`the cloud assembly has no bundle ${assetHash}`);
    return folder;
  };
};

interface AssetManifest {
  readonly files: Readonly<Record<string, { readonly source: { readonly path: string } }>>;
}

const fingerprint = (context: Readonly<Record<string, unknown>>): string => {
  const hash = createHash('sha256').update(JSON.stringify(context));
  // What only plays the template does not change it.
  const exclude = (name: string) => name === 'infra/local';
  for (const file of globSync(SOURCES, { cwd: ROOT, exclude }).sort())
    hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
};

const removeOld = (): void => {
  mkdirSync(BUILD, { recursive: true });
  for (const folder of globSync('cloud-*', { cwd: BUILD })) {
    const path = join(BUILD, folder);
    // The clock of this process may be weeks ahead, but not that of the disk.
    if (realNow() - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
};
