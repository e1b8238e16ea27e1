// What no address alone shows: forms that were refused, previews, what was just done, and pages that say no.
import type { Page } from 'playwright-core';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import type { Role } from '../../shared/contracts/names.ts';

export interface Stage {
  readonly cloud: LocalCloud;
  /** The address of a page, for what its path stands for. */
  readonly addressOf: (path: string) => string;
  /** Opens an address as someone with this role; of the local staff, whom it names. */
  readonly open: (role: Role, address: string, as?: string) => Promise<Page>;
  readonly keep: (page: Page, name: string) => Promise<void>;
}

const PHONE = '+12125550188';
const HEADER = 'studyId,name,phone,language,timeZone,preferredTime,consentSource,careTeam';
/** More than one part of an import takes. */
const ROWS = 260;

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

/** What the browser itself would stop is sent, as a browser without such checks does. */
const pressUnchecked = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.locator('form').evaluateAll((forms) => {
    for (const form of forms) form.setAttribute('novalidate', '');
  });
  await press(page, name);
};

const unfold = (page: Page, words: string): Promise<void> =>
  page.locator('summary', { hasText: words }).first().click();

/** A file that is there to be kept, as it reads. */
const showFile = async (page: Page, address: string): Promise<void> => {
  const file = await (await page.request.get(new URL(address, page.url()).href)).text();
  await page.setContent('<pre style="white-space: pre-wrap; overflow-wrap: anywhere"></pre>');
  await page.locator('pre').evaluate((pre, text) => {
    pre.textContent = text;
  }, file);
};

/** Enrols someone who agrees at once, is sent a survey, and is asked it by phone. */
const patients = async ({ cloud, open, keep }: Stage): Promise<void> => {
  await keep(await open('coordinator', '/console/patients?find=zz'), 'patients-nobody-found');
  const page = await open('coordinator', '/console/patients/enrol');
  for (const words of ['The phone is shared', 'What else', 'Treating doctor', 'First survey'])
    await unfold(page, words);
  await keep(page, 'patients-enrol-all');
  await page.getByLabel('Name', { exact: true }).fill('Example Newcomer');
  await page.getByLabel('Study number').fill('EX-100');
  await page.getByLabel('Mobile phone').fill('12');
  await pressUnchecked(page, 'Enrol and invite');
  await keep(page, 'patients-enrol-refused');
  await page.getByLabel('Mobile phone').fill('+1 212 555 0101');
  await page.getByLabel('The patient agreed').selectOption('written');
  await press(page, 'Enrol and invite');
  await keep(page, 'patients-enrol-known-phone');
  await page.getByLabel('Mobile phone').fill(PHONE);
  await press(page, 'Enrol and invite');
  await page.getByText('The invitation is on its way now.').waitFor();
  await keep(page, 'patients-enrol-done');
  await page.getByRole('link', { name: 'To the patient' }).click();
  const at = page.url();
  await keep(page, 'patients-id-invited');
  cloud.carrier.write(PHONE, 'YES');
  await cloud.settled();
  await page.goto(`${at}/survey`);
  await page.locator('input[name=instruments]:enabled').first().check();
  await press(page, 'Send it now');
  await keep(page, 'patients-id-survey-sent');
  await page.goto(`${at}/by-phone`);
  await keep(page, 'patients-id-by-phone-open');
  await press(page, 'Ask by phone from now on');
  await keep(page, 'patients-id-by-phone-set');
  await page.goto(`${at}/stop`);
  await page.getByLabel('Who of the team was told').fill('Nurse Vale');
  await press(page, 'Stop texts for this patient');
  await keep(page, 'patients-id-stopped');
  await page.goto(`${at}/invite`);
  await keep(page, 'patients-id-invite-again');
};

const erase = async ({ open, keep }: Stage): Promise<void> => {
  const page = await open('programme-lead', '/console/patients?find=EX-006');
  await page.locator('table.patients').getByRole('link').first().click();
  await page.goto(`${page.url()}/erase`);
  await keep(page, 'patients-id-erase-form');
  await page.getByLabel('Why').selectOption('patient-asked');
  await page.getByLabel('Study number').fill('EX-006');
  await press(page, 'Erase for good');
  await keep(page, 'patients-id-erased');
};

const onePatient = async ({ addressOf, open, keep }: Stage): Promise<void> => {
  const at = (path: string): Promise<Page> => open('coordinator', addressOf(`/console/patients/{id}${path}`));
  let page = await at('');
  await unfold(page, 'What you can do');
  await keep(page, 'patients-id-what-can-be-done');
  page = await at('/text');
  await page.getByLabel(/^Text in/).fill('Take 20 mg now. The scan was fine.');
  await press(page, 'Check the words only');
  await keep(page, 'patients-id-text-refused');
  await page.getByLabel(/^Text in/).fill('Please call us today when you have a moment.');
  await press(page, 'Send the text');
  await keep(page, 'patients-id-text-sent');
  page = await at('/correct');
  await page.getByRole('region', { name: 'Which response' }).getByRole('link').nth(2).click();
  await keep(page, 'patients-id-correct-one');
  page = await at('/treatment');
  await page.getByLabel('First dose').fill('2027-01-05');
  await page.getByLabel('Days from one').fill('21');
  await page.getByLabel('Infusions').fill('2027-01-05\n2027-01-26\n2027-02-16\n2027-03-09\n2027-03-30');
  await press(page, 'Show what would change');
  await keep(page, 'patients-id-treatment-preview');
  await press(page, 'Change it exactly so');
  await keep(page, 'patients-id-treatment-done');
  page = await at('/data');
  await page.getByLabel('Preferred time').fill('10:15');
  await press(page, 'Show what would change');
  await keep(page, 'patients-id-data-preview');
  page = await at('/plan');
  await press(page.locator('section.panel').last() as unknown as Page, 'Show what would change');
  await keep(page, 'patients-id-module-preview');
  page = await at('/reminders');
  await page.getByLabel('Day', { exact: true }).fill('2027-03-09');
  await page.getByLabel('Time', { exact: true }).fill('10:30');
  await press(page, 'Show what would change');
  await keep(page, 'patients-id-appointment-preview');
  page = await at('/notes');
  await page.getByLabel('New note').fill('Prefers a call after 4 in the afternoon.');
  await press(page, 'Keep the note');
  await keep(page, 'patients-id-notes-kept');
  page = await at('/phone');
  await page.getByLabel('New number').fill('12');
  await press(page, 'Change the number');
  await keep(page, 'patients-id-phone-refused');
  page = await at('/hold');
  await page.getByRole('radio', { name: /^In hospital/ }).check();
  await press(page, 'Set the hold');
  await keep(page, 'patients-id-held');
  page = await at('');
  await keep(page, 'patients-id-in-hospital');
};

const alerts = async ({ addressOf, open, keep }: Stage): Promise<void> => {
  const address = addressOf('/console/alerts/{id}');
  const page = await open('clinician', address);
  await unfold(page, 'Hand it on');
  await keep(page, 'alerts-id-clinician');
  await press(page, 'Acknowledge: I have it');
  await keep(page, 'alerts-id-acknowledged');
  await pressUnchecked(page, 'Close the case');
  await keep(page, 'alerts-id-close-refused');
  await keep(await open('clinician', '/console/hand-over'), 'hand-over-mine');
  const routine = await open('coordinator', '/console?severity=routine');
  await keep(routine, 'console-routine');
  for (const chosen of await routine.getByRole('checkbox').all()) await chosen.check();
  await unfold(routine, 'selected routine cases');
  await keep(routine, 'console-routine-together');
  const closing = await open('clinician', address);
  await closing.locator('select[name=outcome]').last().selectOption({ index: 1 });
  await closing
    .locator('form', { hasText: 'Close the case' })
    .getByLabel('Note')
    .fill('Spoke on the phone. Visit today at 3.');
  await press(closing, 'Close the case');
  await keep(await open('clinician', address), 'alerts-id-closed');
  await showFile(closing, `${address}/incident`);
  await keep(closing, 'alerts-id-incident-file');
};

const imports = async ({ open, keep }: Stage): Promise<void> => {
  const row = (number: number, phone: string) =>
    `N-${number},Listed ${number},${phone},en,America/New_York,10:30,written,cedar`;
  const rows = Array.from({ length: ROWS }, (_, index) => row(1_000 + index, `+1646555${1_000 + index}`));
  const page = await open('coordinator', '/console/patients/import');
  const check = async (lines: readonly string[]): Promise<void> => {
    const buffer = Buffer.from([HEADER, ...lines].join('\n'));
    await page.getByLabel('The list').setInputFiles({ name: 'patients.csv', mimeType: 'text/csv', buffer });
    await press(page, 'Check the list');
  };
  await check([
    row(1, '+16465551001'),
    row(2, '12'),
    row(1, '+12125550101'),
    row(4, '+16465551004').replace('cedar', 'oak'),
  ]);
  await keep(page, 'patients-import-faults');
  await page.goto(page.url().replace('/check', ''));
  await check(rows);
  await keep(page, 'patients-import-checked');
  await press(page, `Import all ${ROWS}`);
  await page.getByText(`${ROWS} of ${ROWS} rows done`).waitFor();
  await keep(page, 'patients-import-done');
};

/** A copy is edited, approved by another, moved to, and retired. */
const plans = async ({ open, keep }: Stage): Promise<void> => {
  const page = await open('clinician', '/console/plans/checkpoint-inhibitor/versions');
  await page.getByLabel('Name of the copy').fill('Not a name');
  await press(page, 'Make a copy to change');
  await keep(page, 'plans-copy-refused');
  await page.getByLabel('Name of the copy').fill('birch');
  await page.getByLabel(/^The copy will replace this plan/).check();
  await press(page, 'Make a copy to change');
  await keep(page, 'plans-copied');
  await page.getByRole('link', { name: 'Edit this draft' }).click();
  await keep(page, 'plans-edit-draft');
  await page.getByLabel('Days until a survey closes').fill('2');
  await press(page, 'Save');
  await keep(page, 'plans-edit-saved');
  const rule = await open('clinician', '/console/plans/birch-v1/edit?rule=distress-urgent');
  await keep(rule, 'plans-edit-rule');
  const other = await open('clinician', '/console/plans/birch-v1/versions', 'second-clinician');
  await keep(other, 'plans-to-approve');
  await other.getByLabel('To be reviewed by').fill('2027-12-01');
  await press(other, 'I have read it and approve it for care');
  await unfold(other, 'Retire this version');
  await keep(other, 'plans-approved');
  const replay = await open('clinician', '/console/plans/birch-v1/replay');
  await press(replay, 'Replay these responses');
  await keep(replay, 'plans-replay-of-a-team');
  const file = await open('clinician', '/console/plans/birch-v1/replay');
  await file.getByLabel('CSV file').setInputFiles('examples/responses.csv');
  await file.getByRole('button', { name: 'Replay these responses' }).last().click();
  await keep(file, 'plans-replay-of-a-file');
  const coordinator = await open('coordinator', '/console/plans/birch-v1/patients');
  await keep(coordinator, 'plans-patients-to-move');
  await coordinator
    .getByRole('link', { name: /^move / })
    .first()
    .click();
  await press(coordinator, 'Show what would change');
  await keep(coordinator, 'plans-move-preview');
  await press(other, 'Retire it: nobody new follows it');
  await keep(other, 'plans-retired');
  await keep(await open('coordinator', '/console/plans'), 'plans-own');
};

const MEMBERS = [
  ['local-clinician', 'Nurse Vale', 'clinician'],
  ['second-clinician', 'Dr Reed', 'clinician'],
  ['local-coordinator', 'Sam Brook', 'coordinator'],
] as const;

const teams = async ({ open, keep }: Stage): Promise<void> => {
  const page = await open('administrator', '/console/care-teams/cedar');
  await page
    .getByRole('link', { name: /^Remove/ })
    .first()
    .click();
  await keep(page, 'care-teams-id-channel-sure');
  await page.goto(page.url().replace(/\/channels.*/, ''));
  await unfold(page, 'Add a channel');
  await unfold(page, 'Change lines');
  await unfold(page, 'Add a member');
  await keep(page, 'care-teams-id-forms');
  for (const [user, name, role] of MEMBERS) {
    if (!(await page.getByLabel('User name').isVisible())) await unfold(page, 'Add a member');
    await page.getByLabel('User name').fill(user);
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Role').first().selectOption(role);
    await page
      .locator('form', { has: page.getByLabel('User name') })
      .getByRole('button', { name: 'Add' })
      .click();
    await page.getByRole('status').waitFor();
  }
  await keep(page, 'care-teams-id-members');
  await keep(await open('administrator', '/console/care-teams'), 'care-teams-administrator');
};

const programme = async ({ open, keep }: Stage): Promise<void> => {
  const page = await open('programme-lead', '/console/programme/hold');
  await pressUnchecked(page, 'Hold all texts');
  await keep(page, 'programme-hold-refused');
  await page.getByLabel('What is wrong, for other staff').fill('Wrong wording went out');
  await page.getByRole('checkbox').check();
  await press(page, 'Hold all texts');
  await keep(page, 'programme-held');
  await keep(await open('coordinator', '/console'), 'console-held');
  await page.getByLabel('What was done about it').fill('Corrected');
  await page.getByRole('checkbox').check();
  await press(page, 'Let texts go out again');
  await keep(page, 'programme-lifted');
  const note = await open('programme-lead', '/console/programme/daily-note');
  await note.getByLabel('Kind').selectOption('sms');
  await note.getByRole('textbox', { name: 'Address' }).fill('+1 206 555 0177');
  await press(note, 'Add');
  await keep(note, 'programme-daily-note-added');
  const exported = await open('coordinator', '/console/export');
  await press(exported, 'Show what there is');
  await keep(exported, 'export-shown');
  const research = await open('programme-lead', '/console/export/research');
  await research.getByLabel('Key of the study').fill('a key of sixteen letters');
  await press(research, 'Show what there is');
  await keep(research, 'export-research-shown');
};

const refusals = async ({ open, keep }: Stage): Promise<void> => {
  await keep(await open('coordinator', '/console/nothing'), 'refused-no-page');
  await keep(await open('coordinator', '/console/patients/nobody'), 'refused-no-patient');
  await keep(await open('coordinator', '/console/alerts/nothing'), 'refused-no-alert');
  await keep(await open('coordinator', '/console/plans/nothing'), 'refused-no-plan');
  await keep(await open('coordinator', '/console/care-teams/nothing'), 'refused-no-team');
  await keep(await open('coordinator', '/console/programme'), 'refused-role');
};

export const playScenes = async (stage: Stage): Promise<void> => {
  for (const play of [refusals, patients, erase, onePatient, alerts, programme, plans, teams, imports])
    await play(stage);
};
