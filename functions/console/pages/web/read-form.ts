// Reads a posted form, with the text of a file where one was chosen.
import type { Form } from '../page-request.ts';

/** What the largest import takes, and far more than any other form. */
const MOST_BYTES = 5 * 1024 * 1024;

export type ReadForm =
  | { readonly outcome: 'read'; readonly form: Form }
  | { readonly outcome: 'unreadable' }
  | { readonly outcome: 'too-large' };

export interface PostedBody {
  readonly body?: string | undefined;
  readonly isBase64Encoded: boolean;
  readonly contentType: string | undefined;
}

const READABLE = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

export const readForm = async ({ body = '', isBase64Encoded, contentType = '' }: PostedBody): Promise<ReadForm> => {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > MOST_BYTES) return { outcome: 'too-large' };
  if (!READABLE.test(contentType)) return { outcome: 'unreadable' };
  const data = await new Response(bytes, { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => undefined);
  if (!data) return { outcome: 'unreadable' };
  const names = [...new Set(data.keys())];
  return { outcome: 'read', form: Object.fromEntries(await Promise.all(names.map((name) => valuesOf(data, name)))) };
};

const valuesOf = async (data: FormData, name: string): Promise<readonly [string, string | readonly string[]]> => {
  const values = await Promise.all(
    data.getAll(name).map((value) => (typeof value === 'string' ? value : value.text())),
  );
  return [name, values.length === 1 ? (values[0] ?? '') : values];
};
