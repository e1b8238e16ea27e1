// Where to go after signing in: only to a page of ours, whatever the address asks for.
const HOME = '/console';
const LONGEST = 1_000;
const HERE = 'https://here.invalid';

/** The path and query of a page; the work list where `wanted` is anything else. */
export const returnPath = (wanted: string | undefined): string => {
  if (!wanted?.startsWith(HOME) || wanted.length > LONGEST || !URL.canParse(wanted, HERE)) return HOME;
  const { origin, pathname, search } = new URL(wanted, HERE);
  const isPage = pathname === HOME || pathname.startsWith(`${HOME}/`);
  const isSigning = /^\/console\/sign(ed)?-(in|out)\b/.test(pathname);
  return origin === HERE && isPage && !isSigning ? `${pathname}${search}` : HOME;
};
