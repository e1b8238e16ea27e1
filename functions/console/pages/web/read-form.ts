// Reads a posted form, with the text of a file where one was chosen.
import type { Form } from '../page-request.ts';

/** Far more than any form without a file takes: what was typed is shown again with what is wrong in it. */
const MOST_BYTES = 256 * 1024;
const MOST_BYTES_WITH_FILE = 5 * 1024 * 1024;

/** Where a file is sent, or sent on. */
const WITH_FILE = /^\/console\/(patients\/import(\/|$)|plans\/[^/]+\/replay$)/;

/** How large a form for that path may be. */
export const mostBytesAt = (path: string): number => (WITH_FILE.test(path) ? MOST_BYTES_WITH_FILE : MOST_BYTES);

export type ReadForm =
  | { readonly outcome: 'read'; readonly form: Form }
  | { readonly outcome: 'unreadable' }
  | { readonly outcome: 'too-large' };

export interface PostedBody {
  readonly body?: string | undefined;
  readonly isBase64Encoded: boolean;
  readonly contentType: string | undefined;
  readonly mostBytes: number;
}

const READABLE = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

export const readForm = async ({
  body = '',
  isBase64Encoded,
  contentType = '',
  mostBytes,
}: PostedBody): Promise<ReadForm> => {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > mostBytes) return { outcome: 'too-large' };
  if (!READABLE.test(contentType)) return { outcome: 'unreadable' };
  const data = await formDataOf(bytes, contentType).catch(() => undefined);
  if (!data) return { outcome: 'unreadable' };
  const names = [...new Set(data.keys())];
  return { outcome: 'read', form: Object.fromEntries(await Promise.all(names.map((name) => valuesOf(data, name)))) };
};

/** @throws where they are no form, or the type holds what no header may. */
const formDataOf = async (bytes: Buffer<ArrayBuffer>, contentType: string): Promise<FormData> =>
  new Response(bytes, { headers: { 'content-type': contentType } }).formData();

const valuesOf = async (data: FormData, name: string): Promise<readonly [string, string | readonly string[]]> => {
  const values = await Promise.all(
    data.getAll(name).map((value) => (typeof value === 'string' ? value : value.text())),
  );
  return [name, values.length === 1 ? (values[0] ?? '') : values];
};
