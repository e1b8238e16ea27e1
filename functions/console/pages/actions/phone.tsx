// The number of a patient: another one, its label on a shared phone, and sending again after someone looked at why it stopped.
import { withCountryCode } from '../../../../shared/contracts/console/phone.ts';
import type { Hold } from '../../../../shared/domain/patient.ts';
import { postPhone } from '../../change-number.ts';
import { putLabel } from '../../label-patient.ts';
import { postRelease } from '../../release-patient.ts';
import { Field } from '../forms.tsx';
import { apiRequest, fieldOf } from '../page-request.ts';
import { enrolChoices } from '../patients/enrol-choices.ts';
import { PhoneCheck } from '../phone-check.tsx';
import { When } from '../when.tsx';
import { type Action, CARE_STAFF, COORDINATORS, type Shown } from './action.ts';
import { ActionForm, DO, DoButton } from './action-form.tsx';

const PhoneForms = ({ shown }: { readonly shown: Shown }) => {
  const { state, attempt } = shown;
  const did = attempt ? fieldOf(attempt.form, DO) : '';
  return (
    <>
      <section class="panel" aria-label="Another number">
        <h2>Another number</h2>
        <ActionForm shown={shown} path={PHONE.path}>
          <p>
            Nothing about health goes to a new number before it has said that it is the patient’s. The new number is
            asked once, in daytime; surveys go on after YES. Without it somebody is told to call after two days. An open
            survey is closed.
          </p>
          <Field
            name="phone"
            label="New number"
            hint="As in +1 312 555 0100; without a country code it is taken for the country of your care team."
            type="tel"
            required
            value=""
            attempt={did === 'phone' ? attempt : undefined}
          />
          <DoButton does="phone">Change the number</DoButton>
        </ActionForm>
      </section>
      <PhoneCheck />
      <section class="panel" aria-label="A shared phone">
        <h2>A shared phone</h2>
        <ActionForm shown={shown} path={PHONE.path}>
          <p>Every text to a shared phone begins with a name, so that the patients on it are told apart.</p>
          <Field
            name="label"
            label="Name in texts"
            hint="1 to 12 letters that every phone shows, such as Maria for María."
            required
            value={state.phoneLabel ?? ''}
            attempt={did === 'label' ? attempt : undefined}
          />
          <DoButton does="label">
            {state.phoneLabel ? 'Change the name' : 'The phone is shared: use this name'}
          </DoButton>
        </ActionForm>
      </section>
    </>
  );
};

export const PHONE: Action = {
  path: '/phone',
  title: 'Phone number',
  roles: COORDINATORS,
  done: {
    moved: 'The number is changed. The new one is asked in daytime whether it is the patient’s.',
    labelled: 'Texts to this phone begin with the name from now on.',
  },
  view: (shown) => <PhoneForms shown={shown} />,
  ask: async (deps, request) => {
    const { form } = request;
    if (fieldOf(form, DO) === 'label') {
      const body = { label: fieldOf(form, 'label') };
      return { response: await putLabel(deps, apiRequest(request, body)), done: 'labelled' };
    }
    const { near } = await enrolChoices(deps, request);
    const body = { phone: withCountryCode(fieldOf(form, 'phone'), near) };
    return { response: await postPhone(deps, apiRequest(request, body)), done: 'moved' };
  },
};

const WHY: Readonly<Record<Hold['reason'], string>> = {
  'wrong-number': 'Someone texted from the number that it is the wrong one.',
  'reported-death': 'Someone texted from the number that the patient has died.',
  'number-refused': 'Whoever has the new number says that it is not the patient’s.',
  'number-unconfirmed': 'The new number has not said YES yet.',
};

const ReleaseForm = ({ shown }: { readonly shown: Shown }) => {
  const { state, attempt } = shown;
  const { hold } = state;
  return (
    <section class="panel" aria-label="Release texts">
      <h2>Release texts</h2>
      {hold ? (
        <ActionForm shown={shown} path={RELEASE.path}>
          <p>
            Suspended since <When at={hold.since} zone={state.timeZone} />: {WHY[hold.reason]} Call the patient first.
            Texts go on from today; what is too old by now is not sent.
          </p>
          {hold.reason === 'wrong-number' && (
            <Field
              name="verifiedPhone"
              label="The number, as the patient has told you"
              hint="It has to be the one on record. Is it another one, change the phone number instead."
              type="tel"
              required
              value=""
              attempt={attempt}
            />
          )}
          <DoButton does="release">Release texts</DoButton>
        </ActionForm>
      ) : (
        <p>Texts of this patient are not suspended. A hold that somebody set is lifted under “Hold or resume”.</p>
      )}
    </section>
  );
};

export const RELEASE: Action = {
  path: '/release',
  title: 'Release texts',
  roles: CARE_STAFF,
  done: { released: 'Texts go on.' },
  view: (shown) => <ReleaseForm shown={shown} />,
  ask: async (deps, request) => {
    const verifiedPhone = fieldOf(request.form, 'verifiedPhone');
    const { near } = await enrolChoices(deps, request);
    const body = verifiedPhone ? { verifiedPhone: withCountryCode(verifiedPhone, near) } : {};
    return { response: await postRelease(deps, apiRequest(request, body)), done: 'released' };
  },
};
