// A headless browser out of an npm package: nothing to install, nothing to download.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const require = createRequire(import.meta.url);

/** `--single-process` and `--disable-web-security` of the package's own arguments would hide faults. */
const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--no-zygote'];

export const launchBrowser = async (): Promise<Browser> => {
  // Unpacked into the project, since any browser in the temporary folder would be taken for this one; with this runtime
  // named the package unpacks the libraries that a bare Linux lacks.
  const unpacked = join(import.meta.dirname, '..', '..', '.build', 'chromium');
  const before = { TMPDIR: process.env.TMPDIR, AWS_LAMBDA_JS_RUNTIME: process.env.AWS_LAMBDA_JS_RUNTIME };
  Object.assign(process.env, { TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' });
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await unpack(unpacked, () => packaged.executablePath());
  // The package's own configuration looks for its fonts in /tmp, and the browser dies of having none.
  const fonts = join(unpacked, 'fonts.conf');
  writeFileSync(
    fonts,
    `<fontconfig><dir>${unpacked}/fonts</dir><cachedir>${unpacked}/font-cache</cachedir></fontconfig>`,
  );
  const browser = await chromium.launch({
    executablePath,
    args: ARGUMENTS,
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  });
  for (const [name, value] of Object.entries(before))
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  return browser;
};

/**
 * All of it or nothing: what a run that was broken off, or another that unpacks right now, has left half written would be
 * taken for the browser, and crash.
 */
const unpack = async (folder: string, inflate: () => Promise<string>): Promise<string> => {
  const executable = join(folder, 'chromium');
  if (existsSync(executable)) return executable;
  mkdirSync(dirname(folder), { recursive: true });
  const mine = mkdtempSync(`${folder}-`);
  process.env.TMPDIR = mine;
  await inflate();
  process.env.TMPDIR = folder;
  try {
    renameSync(mine, folder);
  } catch (error) {
    // Another was faster.
    if (!existsSync(executable)) throw error;
    rmSync(mine, { recursive: true });
  }
  return executable;
};

interface Axe {
  run(): Promise<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { html: string }[] }[];
  }>;
}

/** Accessibility faults that axe finds on a page opened with `bypassCSP`. */
export const accessibilityFaults = async (page: Page): Promise<readonly string[]> => {
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
};
