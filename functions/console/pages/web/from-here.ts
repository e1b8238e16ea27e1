// Whether a form was sent by a page of ours, by what the browser says of it.
type Headers = Readonly<Record<string, string | undefined>>;

/** Every browser of the last years sends one of the two with a form; a request without either is not taken. */
export const isFromHere = (headers: Headers, origin: string): boolean => {
  const { 'sec-fetch-site': site, origin: sender } = headers;
  if (site === undefined && sender === undefined) return false;
  return (site === undefined || site === 'same-origin') && (sender === undefined || sender === origin);
};
