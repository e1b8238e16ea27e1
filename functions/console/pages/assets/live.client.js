// Keeps the parts marked `data-live` fresh: the page is fetched again and those parts are put in the place of the old ones,
// but never while someone is typing or has a form open in them.
const SECONDS = 20;

const inUse = (part) =>
  part.contains(document.activeElement) || part.querySelector('details[open], form[data-touched]') !== null;

const refresh = async () => {
  if (document.hidden) return;
  const answer = await fetch(location.href, { headers: { 'vigil-refresh': '1' } }).catch(() => undefined);
  if (!answer) return;
  if (answer.redirected || answer.status === 401) return location.reload();
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live]')) {
    const next = fresh.getElementById(part.id);
    if (next && next.innerHTML !== part.innerHTML && !inUse(part)) part.replaceWith(next);
  }
};

document.addEventListener('input', ({ target }) => target.form?.setAttribute('data-touched', ''));
setInterval(refresh, SECONDS * 1000);
document.addEventListener('visibilitychange', refresh);
