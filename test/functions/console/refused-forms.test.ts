import { expect, test } from 'vitest';
import { everyRoute } from '../../../functions/console/pages/page-routes.ts';
import { tagOf } from '../../../functions/console/patient-tag.ts';
import { ROLES } from '../../../shared/contracts/names.ts';
import { hospital } from '../../fuzz/hospital.ts';
import { stateOf } from './act.ts';
import { everyForm, isFor } from './forms-of-pages.ts';
import { visit } from './visit.ts';

const FORMS = await everyForm(hospital, ['p1', 'p1.a1', 'north', 'car-t']);
const ROUTES = (await everyRoute()).filter(({ method }) => method === 'POST');
/** Of forms that this world does not show: what their pages would send is not known, so they are sent bare. */
const BARE = ROUTES.filter(({ path }) => !FORMS.some((form) => isFor(path, form))).map(({ path }) => ({
  action: path.replace(/\{\w+\}/, /alerts|messages/.test(path) ? 'p1.a1' : /plans/.test(path) ? 'car-t' : 'p1'),
  hidden: {},
  button: {},
  fields: ['name', 'until', 'to', 'kind', 'consentSource', 'requested.on', 'channel', 'right'],
}));

const noticesOf = (body: string): readonly string[] =>
  [...body.matchAll(/<div class="failed".*?<\/div>|<span class="wrong".*?<\/span>/gs)].map(([html]) =>
    html.replace(/<[^>]*>/g, ' ').replaceAll('&quot;', '"'),
  );

/** JSON, names of the API, formats of dates, and an instant. */
const FOR_MACHINES = /[{[]|"\w+":|\bnull\b|\b[a-z]+[A-Z]|YYYY|HH:MM|\dT\d\d:\d\d|This (are|hold|have) /;

test.each([...FORMS, ...BARE].flatMap((form) => ['', 'rubbish', '9999'].map((typed) => ({ ...form, typed }))))(
  '$action refuses “$typed” in words of people: $button $hidden',
  async ({ action, hidden, button, fields, typed }) => {
    const form = { ...hidden, ...Object.fromEntries(fields.map((name) => [name, typed])), ...button };
    const { body } = await visit(hospital(), action, { roles: ROLES, name: 'mia', form });
    for (const notice of noticesOf(body)) {
      // The columns of a list are typed by their names.
      if (!/The first row|column patient/.test(notice)) expect(notice).not.toMatch(FOR_MACHINES);
    }
  },
);

test('the forms of most pages are among them, and many are refused', () => {
  expect(FORMS.length).toBeGreaterThan(40);
  expect(BARE.length).toBeLessThan(ROUTES.length / 2);
});

const TYPED = FORMS.filter(
  ({ action, hidden, fields }) => /^\/console\/patients\/p1\//.test(action) && 'seen' in hidden && fields.length > 0,
);

test.each(TYPED)('$action keeps what was typed when somebody else was faster: $button', async (shown) => {
  const on = hospital();
  const seen = tagOf(stateOf(on));
  const seenAt = on.clock();
  on.table.states.set('p1', { ...stateOf(on), name: 'Ana Other' });
  const page = await visit(on, shown.page, { roles: ROLES, name: 'mia' });
  const textsOf = (body: string): readonly string[] =>
    [...body.matchAll(/<(?:input|textarea) id="([^"]+)"/g)].flatMap(([, name = '']) =>
      shown.fields.includes(name) ? [name] : [],
    );
  const texts = textsOf(page.body);
  const form = {
    ...shown.hidden,
    ...Object.fromEntries(texts.map((name) => [name, `typed in ${name}`])),
    ...shown.button,
  };
  const { status, body } = await visit(on, shown.action, {
    roles: ROLES,
    name: 'mia',
    form: { ...form, seen, seenAt },
  });
  expect(status).toBe(409);
  for (const name of texts) expect(body).toContain(`typed in ${name}`);
});
