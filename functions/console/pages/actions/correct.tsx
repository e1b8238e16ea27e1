// Corrects an answer that was recorded wrongly: first which response, then which answer, what is right, and why.
import { type Instrument, scaleOf } from '../../../../shared/domain/questionnaire.ts';
import type { QuestionnaireResponse } from '../../../../shared/domain/response.ts';
import { contentFor } from '../../../../shared/domain/watch/watch-content.ts';
import { postCorrection } from '../../ask-now.ts';
import { Field } from '../forms.tsx';
import { apiRequest, fieldOf } from '../page-request.ts';
import { When } from '../when.tsx';
import { answerWords, findInstrument, instrumentName, itemWords } from '../words/instrument-words.ts';
import { type Action, CARE_STAFF, type Shown } from './action.ts';
import { ActionForm, DoButton } from './action-form.tsx';

const PATH = '/correct';
const MOST_RESPONSES = 20;

interface Known {
  readonly response: QuestionnaireResponse;
  readonly instrument: Instrument;
}

/** The newest first, without those that a later version took the place of. */
const correctableOf = (shown: Shown, responses: readonly QuestionnaireResponse[]): readonly Known[] => {
  const content = contentFor(shown.state, shown.deps.content);
  return responses
    .filter(({ id, answers }) => Object.keys(answers).length > 0 && !responses.some(({ amends }) => amends === id))
    .flatMap((response) => {
      const instrument = findInstrument(content, response.instrument, response.instrumentVersion);
      return instrument ? [{ response, instrument }] : [];
    })
    .toReversed();
};

const Choose = ({ shown, known }: { readonly shown: Shown; readonly known: readonly Known[] }) => (
  <section class="panel" aria-label="Which response">
    <h2>Which response</h2>
    {known.length === 0 && <p>No response has an answer yet.</p>}
    <ul class="prepared">
      {known.slice(0, MOST_RESPONSES).map(({ response: { id, authored }, instrument }) => (
        <li key={id}>
          <a href={`/console/patients/${shown.state.id}${PATH}?response=${encodeURIComponent(id)}`}>
            {instrumentName(instrument)}, <When at={authored} zone={shown.state.timeZone} />
          </a>
        </li>
      ))}
    </ul>
  </section>
);

const CorrectForms = ({ shown, known: { response, instrument } }: { readonly shown: Shown; readonly known: Known }) => {
  const { state, attempt } = shown;
  return (
    <section class="panel" aria-label="The right answer">
      <h2>
        {instrumentName(instrument)}, <When at={response.authored} zone={state.timeZone} />
      </h2>
      <ActionForm shown={shown} path={PATH}>
        <p>
          The first answer is kept beside the corrected one, with your name and reason. Alert rules look at it anew:
          they may raise an alert; none is withdrawn. Correct one answer at a time.
        </p>
        <input type="hidden" name="responseId" value={response.id} />
        {instrument.items
          .filter(({ linkId }) => response.answers[linkId] !== undefined)
          .map((item) => {
            const given = response.answers[item.linkId];
            return (
              <fieldset class="choices" key={item.linkId}>
                <legend>{itemWords(instrument, item)}</legend>
                {scaleOf(instrument, item).options.map(({ code }) => {
                  const value = `${item.linkId}/${code}`;
                  return (
                    <label key={code}>
                      <input
                        type="radio"
                        name="right"
                        value={value}
                        required
                        disabled={code === given}
                        checked={attempt !== undefined && fieldOf(attempt.form, 'right') === value}
                      />
                      <span>
                        {answerWords(instrument, item, code)}
                        {code === given && ' (recorded)'}
                      </span>
                    </label>
                  );
                })}
              </fieldset>
            );
          })}
        <Field
          name="why"
          label="Why it is wrong"
          hint="For example: the patient said 2 and 3 was typed. Kept with the answer."
          required
          attempt={attempt}
        />
        <DoButton does="correct">Correct this answer</DoButton>
      </ActionForm>
    </section>
  );
};

export const CORRECT: Action = {
  path: PATH,
  title: 'Correct an answer',
  roles: CARE_STAFF,
  done: {
    corrected: 'The answer is corrected; the first one is kept.',
    more: 'The answer is corrected; the first one is kept. A question applies only now that nobody has asked: ask the patient.',
  },
  view: async (shown) => {
    const { state, deps, query, attempt } = shown;
    const known = correctableOf(shown, (await deps.patients.course(state.id, 1))?.responses ?? []);
    const id = attempt ? fieldOf(attempt.form, 'responseId') : query.response;
    const chosen = known.find(({ response }) => response.id === id);
    return chosen ? <CorrectForms shown={shown} known={chosen} /> : <Choose shown={shown} known={known} />;
  },
  ask: async (deps, request) => {
    const { form } = request;
    const [linkId = '', code = ''] = fieldOf(form, 'right').split('/');
    const body = { responseId: fieldOf(form, 'responseId'), linkId, code: Number(code), why: fieldOf(form, 'why') };
    const response = await postCorrection(deps, apiRequest(request, body));
    return { response, done: 'notAsked' in response.body ? 'more' : 'corrected' };
  },
};
