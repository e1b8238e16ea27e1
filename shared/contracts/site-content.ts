// The files of texts that a site supplies for instruments whose wording the project may not ship (docs/site-content.md).
import * as z from 'zod/mini';
import type { InstrumentTexts } from '../domain/instrument-texts.ts';
import { LANGUAGES } from '../domain/language.ts';
import { expected, objectOf, type Parsed, parseJson } from './parsing.ts';

const VERBATIM = 'a text without spaces around it';
const text = z
  .string({ error: expected(VERBATIM) })
  .check(z.regex(/^\S(?:[\s\S]*\S)?$/, { error: expected(VERBATIM) }));
const texts = (what: string) => z.record(z.string(), text, { error: expected(what) });

const instrumentTextsSchema = objectOf({
  instrument: text,
  version: text,
  language: z.enum(LANGUAGES, { error: expected(`one of ${LANGUAGES.join(', ')}`) }),
  licence: text,
  stem: z.nullable(text),
  items: texts('an object of item ids and their texts'),
  options: z.record(z.string(), texts('an object of codes and their labels'), {
    error: expected('an object of scales, each an object of codes and their labels'),
  }),
});

/** `name` is what the file is called in a problem; a problem never holds a text of the file. */
export const parseInstrumentTexts = (json: string, name: string): Parsed<InstrumentTexts> =>
  parseJson(instrumentTextsSchema, json, name);
