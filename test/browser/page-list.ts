// Every page that can be opened, out of the routes, bundled as for Lambda: what Node cannot load itself is style and markup.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { PageRoute } from '../../functions/console/pages/page-route.ts';
import { SITE_CONTENT } from '../../infra/site-content.ts';
import { siteDefinitions } from '../../infra/tools/site-definitions.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export const pageRoutes = async (): Promise<readonly PageRoute[]> => {
  const folder = join(ROOT, '.build', 'screens');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'page-routes.mjs');
  await build({
    entryPoints: [join(ROOT, 'functions', 'console', 'pages', 'page-routes.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    define: siteDefinitions(SITE_CONTENT),
    logLevel: 'warning',
  });
  const { everyRoute } = (await import(pathToFileURL(outfile).href)) as {
    everyRoute: () => Promise<readonly PageRoute[]>;
  };
  return everyRoute();
};
