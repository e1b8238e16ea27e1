// Has every pattern of the reader made before the first test, so that a changed one is met by all tests and not by that
// one alone which happens to need it first: Stryker counts what runs outside a test as run by each.
import { SCALES } from '../../infra/tools/interpret/scales.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { readReply } from '../../shared/domain/reply/read-reply.ts';

for (const language of LANGUAGES) readReply('the roof', SCALES.phq, language);
