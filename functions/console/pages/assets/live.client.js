// Keeps the parts marked `data-live` fresh, from the address in that mark: they are put in the place of the old ones, but never
// while someone is typing, has a box ticked or a form open in them. Then a line says what is new, and that nothing could be read.
const SECONDS = 20;

const parts = () => [...document.querySelectorAll('[data-live]')];
const from = parts()[0].dataset.live;
const status = document.getElementById('live-status');

const inUse = (part) =>
  part.contains(document.activeElement) || part.querySelector('details[open], form[data-touched]') !== null;

/** By case, how it stands. */
const casesIn = (part) =>
  new Map([...part.querySelectorAll('[data-case]')].map(({ dataset }) => [dataset.case, dataset]));

const differenceOf = (old, next) => {
  const [before, now] = [casesIn(old), casesIn(next)];
  const added = [...now].filter(([id]) => !before.has(id)).map(([, data]) => data);
  const isList = before.size + now.size > 0;
  const same =
    isList && before.size === now.size && [...now].every(([id, { steps }]) => before.get(id)?.steps === steps);
  return { added: added.length, critical: added.filter(({ severity }) => severity === 'critical').length, same };
};

const inWords = ({ added, critical }) =>
  `${added} new ${added === 1 ? 'case' : 'cases'}${critical > 0 ? `, ${critical} critical` : ''}`;

/** Said once: writing the same again would be read out again. */
const say = (text, link) => {
  if (status.textContent === text + (link ?? '')) return;
  status.textContent = text;
  if (!link) return;
  const show = document.createElement('a');
  show.href = from;
  show.textContent = link;
  status.append(show);
};

const sayKept = ({ added, ...difference }) => {
  if (added > 0) say(`${inWords({ added, ...difference })}: `, added === 1 ? 'show it' : 'show them');
  else say('The list has changed: ', 'show it');
};

const failed = (why) => {
  const { looked } = document.querySelector('[data-looked]').dataset;
  say(`Not refreshed since ${status.dataset.looked ?? looked}: ${why}.`);
};

const put = (fresh) => {
  status.dataset.looked = fresh.querySelector('[data-looked]').dataset.looked;
  let news = '';
  let kept;
  for (const part of parts()) {
    const next = fresh.getElementById(part.id);
    if (!next || next.innerHTML === part.innerHTML) continue;
    const difference = differenceOf(part, next);
    if (inUse(part)) {
      if (!difference.same && !kept?.added) kept = difference;
    } else {
      part.replaceWith(next);
      if (difference.added > 0) news = `${inWords(difference)}.`;
    }
  }
  if (kept) sayKept(kept);
  else say(news);
};

const refresh = async () => {
  if (document.hidden) return;
  const answer = await fetch(from, { headers: { 'vigil-refresh': '1' } }).catch(() => undefined);
  if (!answer) return failed('check your connection');
  if (answer.redirected || answer.status === 401) return location.assign(from);
  if (!answer.ok) return failed('Vigil does not answer');
  put(new DOMParser().parseFromString(await answer.text(), 'text/html'));
};

document.addEventListener('input', ({ target }) => target.form?.setAttribute('data-touched', ''));
setInterval(refresh, SECONDS * 1000);
document.addEventListener('visibilitychange', refresh);
