// What the site put into vigil.content/, read once for a build; a wrong file stops it (docs/site-content.md).
import { join } from 'node:path';
import { readSiteContentForBuild } from './tools/site-content.ts';

export const SITE_CONTENT = readSiteContentForBuild(join(import.meta.dirname, '..', 'vigil.content'));
