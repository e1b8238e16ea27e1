// The one logger. It is given ids and codes of log-events.ts, never a name, phone, message text or answer.
import { Logger } from '@aws-lambda-powertools/logger';

export const logger = new Logger();
