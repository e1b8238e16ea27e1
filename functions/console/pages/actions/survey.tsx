// Sends a survey now: the questionnaires of the plan, each with the reason where it may not be asked.
import type { DecisionContext } from '../../../../shared/domain/content.ts';
import { askableNow, whyNothingNow } from '../../../../shared/domain/send-now.ts';
import { decisionContext } from '../../../../shared/runtime/commit-turn.ts';
import { postSurvey } from '../../ask-now.ts';
import { apiRequest, type Form } from '../page-request.ts';
import { instrumentName } from '../words/instrument-words.ts';
import { type Action, CARE_STAFF, type Shown } from './action.ts';
import { ActionForm, DoButton } from './action-form.tsx';

const PATH = '/survey';

const SurveyForm = ({ shown }: { readonly shown: Shown }) => {
  const context = decisionContext(shown.deps, undefined);
  const nothing = whyNothingNow(shown.state, context);
  return (
    <section class="panel" aria-label="Send a survey now">
      <h2>Send a survey now</h2>
      {nothing ? <p>Nothing can be asked now. {nothing}</p> : <Questionnaires shown={shown} context={context} />}
    </section>
  );
};

const Questionnaires = ({ shown, context }: { readonly shown: Shown; readonly context: DecisionContext }) => {
  const { state, deps, attempt } = shown;
  const questionnaires = askableNow(state, context);
  return (
    <ActionForm shown={shown} path={PATH}>
      <p>
        {state.mode === 'phone'
          ? 'The survey opens as a form, and staff are told to call.'
          : 'The first question goes out at once. The plan’s own days stay as they are.'}
      </p>
      <fieldset class="choices explained">
        <legend>Questionnaires of the plan</legend>
        {questionnaires.map(({ instrument, whyNot }) => (
          <label key={instrument}>
            <input
              type="checkbox"
              name="instruments"
              value={instrument}
              checked={attempt && instrumentsIn(attempt.form).includes(instrument)}
              disabled={whyNot !== undefined}
            />
            <span>
              {instrumentName(deps.content.instrument(instrument))}
              {whyNot && <span class="quiet">Not now: it {whyNot}.</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {questionnaires.some(({ whyNot }) => whyNot === undefined) ? (
        <DoButton does="send">Send it now</DoButton>
      ) : (
        <p>None of them can be asked now.</p>
      )}
    </ActionForm>
  );
};

const instrumentsIn = ({ instruments = [] }: Form): readonly string[] =>
  typeof instruments === 'string' ? [instruments] : instruments;

export const SURVEY: Action = {
  path: PATH,
  title: 'Send a survey now',
  roles: CARE_STAFF,
  done: { sent: 'The survey is open.' },
  view: (shown) => <SurveyForm shown={shown} />,
  ask: async (deps, request) => {
    const body = { instruments: instrumentsIn(request.form) };
    return { response: await postSurvey(deps, apiRequest(request, body)), done: 'sent' };
  },
};
