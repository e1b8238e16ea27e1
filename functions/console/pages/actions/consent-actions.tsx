// Stops texts because the patient asked for it, and invites again who has left or declined.
import { CONSENT_SOURCES } from '../../../../shared/domain/consent.ts';
import { postInvite } from '../../invite-again.ts';
import { postStop } from '../../patient-data.ts';
import { Choice } from '../forms.tsx';
import { apiRequest, fieldOf } from '../page-request.ts';
import { type Action, CARE_STAFF, COORDINATORS, type Shown } from './action.ts';
import { ActionForm, DoButton } from './action-form.tsx';
import { Permissions, permissionsIn } from './data.tsx';
import { RequestFields, requestedIn } from './request-fields.tsx';

const hasLeft = ({ state: { consent } }: Shown): boolean =>
  consent.status === 'opted-out' || consent.status === 'declined';

const StopForm = ({ shown }: { readonly shown: Shown }) => (
  <section class="panel" aria-label="Stop texts">
    <h2>Stop texts</h2>
    {hasLeft(shown) ? (
      <p>This patient already gets no texts.</p>
    ) : (
      <ActionForm shown={shown} path={STOP.path}>
        <p>
          Only because the patient asked for it, in another way than by text. An open survey is closed and nothing more
          is planned. Open alerts stay open. In daytime one last text confirms it, if the patient had agreed and the
          number is theirs.
        </p>
        <RequestFields shown={shown} />
        <DoButton does="stop" grave>
          Stop texts for this patient
        </DoButton>
      </ActionForm>
    )}
  </section>
);

export const STOP: Action = {
  path: '/stop',
  title: 'Stop texts',
  roles: CARE_STAFF,
  done: { stopped: 'The patient gets no more texts. Open alerts stay open.' },
  view: (shown) => <StopForm shown={shown} />,
  ask: async (deps, request) => ({
    response: await postStop(deps, apiRequest(request, { requested: requestedIn(request.form) })),
    done: 'stopped',
  }),
};

const SOURCES: Readonly<Record<(typeof CONSENT_SOURCES)[number], string>> = {
  'in-person': 'In person',
  written: 'In writing',
};

const InviteForm = ({ shown }: { readonly shown: Shown }) => {
  const { state, attempt } = shown;
  const asked = state.consent.status === 'opted-out';
  return (
    <section class="panel" aria-label="Invite again">
      <h2>Invite again</h2>
      {hasLeft(shown) ? (
        <ActionForm shown={shown} path={INVITE.path}>
          <p>
            {asked
              ? 'This patient asked to stop. Only a new request of theirs, on record, allows another invitation.'
              : 'This patient said no to the invitation. Another one rests on a new consent.'}{' '}
            Texts begin again once the patient has answered YES.
          </p>
          {asked && <RequestFields shown={shown} />}
          <Choice
            name="consentSource"
            label="How the new consent was given"
            options={CONSENT_SOURCES.map((source) => [source, SOURCES[source]] as const)}
            attempt={attempt}
          />
          <Permissions shown={shown} />
          <DoButton does="invite">Invite the patient again</DoButton>
        </ActionForm>
      ) : (
        <p>Only patients who have declined or left can be invited again.</p>
      )}
    </section>
  );
};

export const INVITE: Action = {
  path: '/invite',
  title: 'Invite again',
  roles: COORDINATORS,
  done: { invited: 'The invitation goes out in daytime.' },
  view: (shown) => <InviteForm shown={shown} />,
  ask: async (deps, request) => {
    const { form } = request;
    const body = {
      consentSource: fieldOf(form, 'consentSource'),
      separately: permissionsIn(form),
      ...(form['requested.on'] !== undefined && { requested: requestedIn(form) }),
    };
    return { response: await postInvite(deps, apiRequest(request, body)), done: 'invited' };
  },
};
