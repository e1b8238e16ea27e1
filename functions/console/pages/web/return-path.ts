// Where to go after signing in: only to a page of ours, whatever the address asks for.
const HOME = '/console';
const LONGEST = 1_000;
/** Only for reading: a path that begins with {@link HOME} is on no other host. */
const HERE = 'https://here.invalid';

/** The path and query of a page; the work list where `wanted` is anything else. */
export const returnPath = (wanted: string | undefined): string => {
  if (!wanted?.startsWith(HOME) || wanted.length > LONGEST || !URL.canParse(wanted, HERE)) return HOME;
  const { pathname, search } = new URL(wanted, HERE);
  const isPage = pathname === HOME || pathname.startsWith(`${HOME}/`);
  const isSigning = /^\/console\/sign(ed)?-(in|out)\b/.test(pathname);
  return isPage && !isSigning ? `${pathname}${search}` : HOME;
};
