// Puts a patient on hold, and takes them off it. Every hold says what it stops and what goes on.
import { STAY_KINDS, type StayKind } from '../../../../shared/domain/holds/stay.ts';
import { STAYS, UNASKED, type Unasked } from '../../../../shared/domain/holds/stay-rules.ts';
import { postHold, postResume } from '../../hold-patient.ts';
import { Field } from '../forms.tsx';
import { apiRequest, fieldOf } from '../page-request.ts';
import { dayInWords } from '../patient/status-words.ts';
import { When } from '../when.tsx';
import { type Action, CARE_STAFF, given, type Shown } from './action.ts';
import { ActionForm, DO, DoButton } from './action-form.tsx';

const PATH = '/hold';

const KINDS: Readonly<Record<StayKind, string>> = {
  pause: 'Pause',
  'treatment-hold': 'Treatment on hold',
  hospital: 'In hospital',
  hospice: 'In hospice',
  withdrawn: 'Withdrawn',
  died: 'Died',
};

const SENT: Readonly<Record<Unasked, string>> = {
  invitation: 'the invitation',
  'check-ins': 'surveys and symptom checks',
  'self-care': 'self-care messages',
  'infusion-reminders': 'infusion reminders',
  'appointment-reminders': 'appointment reminders',
  'medicine-reminders': 'medicine reminders',
};

const listed = (sent: readonly Unasked[]): string => sent.map((each) => SENT[each]).join(', ');

const stopsInWords = (stops: readonly Unasked[]): string => {
  const on = UNASKED.filter((each) => !stops.includes(each));
  if (on.length === 0) return 'Nothing is sent unasked.';
  return on.length < stops.length ? `Nothing is sent unasked but ${listed(on)}.` : `Stops only ${listed(stops)}.`;
};

/** In words, what a hold of this kind does that others do not, and when somebody looks again. */
const holdInWords = (kind: StayKind): string => {
  const { stops, endsByItself, silent, reviewAfterDays, tells } = STAYS[kind];
  return [
    stopsInWords(stops),
    ...(silent ? ['What comes in from the phone goes to staff.'] : []),
    ...(tells ? ['The care team is told.'] : []),
    endsByItself
      ? 'Ends by itself on its last day, if you name one.'
      : `Staff are asked after ${reviewAfterDays} days unless you name a day.`,
  ].join(' ');
};

const HoldForms = ({ shown }: { readonly shown: Shown }) => {
  const { state, attempt } = shown;
  const { stay } = state;
  const chosen = attempt && 'kind' in attempt.form ? fieldOf(attempt.form, 'kind') : (stay?.kind ?? '');
  return (
    <>
      {stay && (
        <section class="panel" aria-label="The present hold">
          <h2>The present hold</h2>
          <p>
            <strong>{KINDS[stay.kind]}</strong>, set by {stay.by}, <When at={stay.since} zone={state.timeZone} />
            {stay.until && `, until ${dayInWords(stay.until)}`}
            {stay.reviewOn && `, to be looked at on ${dayInWords(stay.reviewOn)}`}.
          </p>
          <ActionForm shown={shown} path={PATH}>
            <p>Resuming goes on from today: nothing that was missed is sent afterwards.</p>
            <DoButton does="resume">Resume</DoButton>
          </ActionForm>
        </section>
      )}
      <section class="panel" aria-label={stay ? 'Change the hold' : 'Set a hold'}>
        <h2>{stay ? 'Change the hold' : 'Set a hold'}</h2>
        <ActionForm shown={shown} path={PATH}>
          <p class="quiet">
            Unasked, Vigil sends {listed(UNASKED)}. Danger in a text is acted on at once, on any hold. A hold lasts
            until somebody resumes, unless it ends by itself; what the patient texts is answered, unless it goes to
            staff.
          </p>
          <fieldset class="choices explained">
            <legend>Why</legend>
            {STAY_KINDS.map((kind) => (
              <label key={kind}>
                <input type="radio" name="kind" value={kind} checked={kind === chosen} required />
                <span>
                  <strong>{KINDS[kind]}</strong>
                  <span class="quiet">{holdInWords(kind)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <div class="fields">
            <Field
              name="until"
              label="First day without the hold"
              hint="If it is known. May stay empty."
              type="date"
              value={stay?.until ?? ''}
              attempt={attempt}
            />
            <Field
              name="reviewOn"
              label="Ask staff again on"
              hint="May stay empty."
              type="date"
              value={stay?.reviewOn ?? ''}
              attempt={attempt}
            />
          </div>
          <DoButton does="hold">{stay ? 'Change the hold' : 'Set the hold'}</DoButton>
        </ActionForm>
      </section>
    </>
  );
};

export const HOLD: Action = {
  path: PATH,
  title: 'Hold or resume',
  roles: CARE_STAFF,
  done: { held: 'The hold is set.', resumed: 'The patient is no longer on hold. The plan goes on from today.' },
  view: (shown) => <HoldForms shown={shown} />,
  ask: async (deps, request) => {
    const { form } = request;
    if (fieldOf(form, DO) === 'resume')
      return { response: await postResume(deps, apiRequest(request)), done: 'resumed' };
    const [kind, until, reviewOn] = ['kind', 'until', 'reviewOn'].map((name) => fieldOf(form, name));
    const body = given({ kind: kind ?? '', until: until ?? '', reviewOn: reviewOn ?? '' });
    return { response: await postHold(deps, apiRequest(request, body)), done: 'held' };
  },
};
