// The description of the API, made by `npm run -s openapi`: loaded by itself, because few requests ask for it.
import document from '../../docs/openapi.json' with { type: 'json' };

export const readOpenApi = (): object => document;
