// Describes the API to whoever builds on it.
import { type ApiResponse, answer } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';

/** `GET /openapi.json` */
export const getOpenApi = async (deps: ConsoleDependencies): Promise<ApiResponse> => answer(200, await deps.openApi());
