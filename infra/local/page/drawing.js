// Draws what the page shows. Text stays text, whatever a patient writes: nothing is ever parsed as HTML.

export const $ = (id) => document.getElementById(id);

const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter(Boolean));
  return made;
};

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
const at = (instant) => day.format(Date.parse(instant));
const timeOf = (instant) => element('time', { dateTime: instant, textContent: at(instant) });
const quiet = (textContent) => element('span', { className: 'quiet', textContent });

const button = (label, onClick) => {
  const made = element('button', { type: 'button', textContent: label });
  made.addEventListener('click', onClick);
  return made;
};

export const drawClock = (now, nextEvent) => {
  $('now').textContent = `${at(now)} UTC`;
  $('now').dateTime = now;
  $('next').textContent = nextEvent ? `next event ${at(nextEvent)}` : '';
};

export const drawPatients = (patients, chosen, onChoose) => {
  const rows = patients.map((patient) => {
    const made = button('', () => onChoose(patient.phone));
    made.append(
      element('span', { className: 'who' }, patient.name, quiet(patient.localTime)),
      quiet([patient.studyId, patient.language, patient.timeZone].filter(Boolean).join(' · ')),
      element('span', { className: 'quiet preview', textContent: patient.lastText ?? 'no texts yet' }),
    );
    made.setAttribute('aria-current', String(patient.phone === chosen));
    return element('li', {}, made);
  });
  const focused = [...$('patients').querySelectorAll('button')].indexOf(document.activeElement);
  $('patients').replaceChildren(...rows);
  if (focused >= 0) $('patients').querySelectorAll('button')[focused]?.focus();
};

export const drawPhone = (patient, phone, texts) => {
  $('phone-owner').textContent = patient
    ? `${patient.name}, ${phone}, ${patient.localTime} where they are`
    : 'Choose a patient.';
  const screen = $('texts');
  if (screen.childElementCount === texts.length && screen.dataset.phone === phone) return;
  screen.dataset.phone = phone;
  screen.replaceChildren(
    ...texts.map(({ direction, body, at: when }) =>
      element('div', { className: `bubble ${direction}` }, body, timeOf(when)),
    ),
  );
  screen.scrollTop = screen.scrollHeight;
};

const spendable = (label, spent, onClick) => Object.assign(button(label, onClick), { disabled: spent });

/** `refusals`: what the last action on an alert was refused with, by the alert's id. */
const drawNotice = (notice, refusals, onAct) => {
  const { severity, team = notice.topic } = notice.attributes;
  const { id, status } = notice.alert ?? {};
  return element(
    'li',
    { className: `notice ${severity ?? ''} ${status ?? ''}` },
    element('strong', { textContent: severity ? `${severity} · ${team}` : (notice.subject ?? team) }),
    ' ',
    status && element('span', { className: 'state', textContent: status }),
    ' ',
    timeOf(notice.at),
    element('p', { textContent: notice.message }),
    id &&
      element(
        'div',
        { className: 'buttons' },
        spendable('Acknowledge', status !== 'open', () => onAct('acknowledge', id)),
        spendable('Close as called', status === 'closed', () => onAct('close', id)),
      ),
    refusals.has(id) && element('p', { className: 'refusal', role: 'alert', textContent: refusals.get(id) }),
  );
};

let drawnInbox;

export const drawInbox = (notices, refusals, onAct) => {
  // Drawn anew only when it changed: a refusal is announced once, and the focus stays.
  const drawing = JSON.stringify([notices, [...refusals]]);
  if (drawing === drawnInbox) return;
  drawnInbox = drawing;
  const nothing = element('li', { className: 'quiet', textContent: 'Nothing yet.' });
  $('inbox').replaceChildren(
    ...(notices.length > 0 ? notices.map((notice) => drawNotice(notice, refusals, onAct)) : [nothing]),
  );
};

export const drawLog = (texts, nameOf) => {
  const cell = (textContent) => element('td', { textContent });
  $('log').replaceChildren(
    ...texts.map(({ at: when, phone, direction, body }) =>
      element(
        'tr',
        {},
        element('td', {}, timeOf(when)),
        cell(nameOf(phone)),
        cell(direction === 'to-phone' ? 'to patient' : 'from patient'),
        cell(body),
      ),
    ),
  );
};

const scoreText = ({ id, value, band, missing }) =>
  value === null ? `${id}: none (${missing.length} unanswered)` : `${id}: ${value}${band ? ` (${band})` : ''}`;

const responseText = ({ status, stopReason = status, answers, scores }) =>
  Object.keys(answers).length === 0
    ? `${stopReason}, nothing answered`
    : `${stopReason}; ${scores.map(scoreText).join(', ') || 'no score'}`;

const pair = (term, description) => [element('dt', { textContent: term }), element('dd', { textContent: description })];

/** `record` as GET /patients/{id} answers it; nothing where it is not to be seen. */
export const drawRecord = (record) => {
  if (!record) return $('record-body').replaceChildren();
  const { patient, responses, alerts } = record;
  $('record-body').replaceChildren(
    element(
      'dl',
      {},
      ...pair('Consent', patient.consent.status),
      ...pair('Next wake-up', patient.nextWakeAt ? `${at(patient.nextWakeAt)} UTC` : 'none'),
      ...responses.flatMap((response) =>
        pair(`${response.instrument}, ${at(response.authored)}`, responseText(response)),
      ),
      ...alerts.flatMap(({ severity, status, reason }) => pair(`Alert, ${severity}`, `${status}: ${reason}`)),
    ),
  );
};
