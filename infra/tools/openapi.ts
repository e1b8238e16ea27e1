// `npm run -s openapi`: writes docs/openapi.json, which the console serves, out of the router and the schemas.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from './openapi/document.ts';
import { takeNoWords } from './usage.ts';

takeNoWords('npm run -s openapi\n\nWrites docs/openapi.json, the description of the JSON API.');

writeFileSync(
  join(import.meta.dirname, '..', '..', 'docs', 'openapi.json'),
  `${JSON.stringify(openApiDocument(), null, 2)}\n`,
);
