// The script of the local page: draws what /local/view says, again whenever something has changed, and sends what is asked.
import { $, drawClock, drawInbox, drawLog, drawPatients, drawPhone, drawRecord } from './drawing.js';

let phone = decodeURIComponent(location.hash.slice(1));
let view;
const oneColumn = matchMedia('(max-width: 64rem)');
let skew = 0;
const refusals = new Map();

const post = async (name, body) => {
  const response = await fetch(`/local/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail ?? answer.message ?? `answered ${response.status}`);
  return answer;
};

/** Does something that may take a moment, and says so, or what went wrong. */
const doing = async (what, work, status = $('status')) => {
  status.textContent = `${what} …`;
  try {
    await work();
    status.textContent = '';
  } catch (error) {
    status.textContent = `${what}: ${error.message}`;
  }
};

/** Acts on an alert; a refusal is shown beside its notice until the next try. */
const act = async (name, id) => {
  refusals.delete(id);
  try {
    await post(name, { id });
  } catch (error) {
    refusals.set(id, `Not ${name === 'close' ? 'closed' : 'acknowledged'}: ${error.message}`);
  }
  draw();
};

const patientOf = (number) => view.patients.find((patient) => patient.phone === number);

const choose = (number) => {
  phone = number;
  history.replaceState(null, '', `#${number}`);
  draw();
  // In one column the phone lies below the patients.
  if (oneColumn.matches) $('phone').scrollIntoView();
};

const tick = () => {
  if (view && !view.moving) drawClock(new Date(Date.now() + skew).toISOString(), view.nextEvent);
};

const redraw = async () => {
  const response = await fetch(`/local/view?phone=${encodeURIComponent(phone)}`);
  view = await response.json();
  skew = Date.parse(view.now) - Date.now();
  for (const button of document.querySelectorAll('[data-to]')) button.disabled = view.moving;
  drawClock(view.now, view.nextEvent);
  drawPatients(view.patients, phone, choose);
  drawPhone(patientOf(phone), phone, view.texts);
  drawInbox(view.inbox, refusals, act);
  $('send').disabled = !patientOf(phone);
  drawLog(view.log, (number) => patientOf(number)?.studyId ?? number);
  const patientId = $('record').open && patientOf(phone)?.patientId;
  if (!view.moving) drawRecord(patientId ? await post('patient', { id: patientId }) : undefined);
};

let drawing = Promise.resolve();
let asked = false;

/** One drawing at a time; what changes meanwhile is drawn once afterwards. */
const draw = () => {
  if (asked) return;
  asked = true;
  drawing = drawing
    .then(() => {
      asked = false;
      return redraw();
    })
    .catch(() => {
      $('status').textContent = 'Vigil does not answer. Is npm start still running?';
    });
};

for (const button of document.querySelectorAll('[data-to]'))
  button.addEventListener('click', () =>
    doing('Moving the clock', async () => {
      const moved = post('clock', { to: button.dataset.to });
      draw();
      await moved;
    }),
  );

$('compose').addEventListener('submit', (event) => {
  event.preventDefault();
  const body = $('body').value;
  $('body').value = '';
  void doing('Sending', () => post('text', { phone, body }), $('sending'));
});

// What scrolls can be scrolled by keyboard too.
for (const id of ['texts', 'log-scroll']) $(id).tabIndex = 0;

$('record').addEventListener('toggle', draw);
new EventSource('/local/changes').addEventListener('message', draw);
setInterval(tick, 1_000);
draw();
