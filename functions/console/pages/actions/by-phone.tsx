// Surveys asked by phone: the way of asking, and the form of the open survey with the answers that the patient gives.
import { type FormPart, formOf } from '../../../../shared/domain/phone-mode/form.ts';
import type { GivenAnswer } from '../../../../shared/domain/phone-mode/phone-actions.ts';
import { itemOf } from '../../../../shared/domain/sitting.ts';
import { contentFor } from '../../../../shared/domain/watch/watch-content.ts';
import { problem } from '../../api-response.ts';
import { postMode, postResponses } from '../../phone-mode.ts';
import { apiRequest, type Form, fieldOf } from '../page-request.ts';
import { languageInWords } from '../patient/status-words.ts';
import { answerWords, instrumentName, itemWords } from '../words/instrument-words.ts';
import { type Action, CARE_STAFF, type Shown } from './action.ts';
import { ActionForm, DO, DoButton, ENTER } from './action-form.tsx';
import { notTakenInWords } from './not-taken.ts';
import { onlyIf } from './only-if.ts';
import { SayItYourself } from './say-it-yourself.tsx';

const PATH = '/by-phone';
const ANSWER = 'answer/';
/** What the patient would not say. */
const UNSAID = 'unsaid';

const ModeForm = ({ shown }: { readonly shown: Shown }) => {
  const byPhone = shown.state.mode === 'phone';
  return (
    <section class="panel" aria-label="How surveys are asked">
      <h2>How surveys are asked</h2>
      <ActionForm shown={shown} path={PATH}>
        <p>
          {byPhone
            ? 'By phone: when a survey is due, staff are told to call. Nothing of it is texted.'
            : 'By text. By phone instead, staff are told to call when a survey is due, and nothing of it is texted.'}
        </p>
        {byPhone ? (
          <DoButton does="text">Ask by text from now on</DoButton>
        ) : (
          <DoButton does="phone">Ask by phone from now on</DoButton>
        )}
      </ActionForm>
    </section>
  );
};

const AnswersForm = ({ shown }: { readonly shown: Shown }) => {
  const { state, deps } = shown;
  const parts = formOf(state, contentFor(state, deps.content));
  return (
    <section class="panel" aria-label="The open survey">
      <h2>The open survey</h2>
      {parts ? (
        <ActionForm shown={shown} path={PATH}>
          <p class="quiet">
            Read each question to the patient word for word, in {languageInWords(state.language)}. A question that names
            earlier answers is asked after those only; else it stays empty.
          </p>
          {parts.map((part) => (
            <Questionnaire key={part.instrument} shown={shown} part={part} />
          ))}
          <DoButton does={ENTER}>Enter these answers</DoButton>
        </ActionForm>
      ) : (
        <p>No survey is open.</p>
      )}
    </section>
  );
};

const Questionnaire = ({ shown, part }: { readonly shown: Shown; readonly part: FormPart }) => (
  <fieldset class="questionnaire">
    <legend>
      <h3>{instrumentName({ id: part.instrument, title: part.title })}</h3>
    </legend>
    {part.stem && <p lang={shown.state.language}>{part.stem}</p>}
    {part.items.map((item) => (
      <Question key={item.linkId} shown={shown} part={part} item={item} />
    ))}
  </fieldset>
);

interface QuestionProps {
  readonly shown: Shown;
  readonly part: FormPart;
  readonly item: FormPart['items'][number];
}

const Question = ({ shown: { state, deps, attempt }, part, item: { linkId, text, options, code } }: QuestionProps) => {
  const version = state.sitting?.administrations.find(({ instrument: id }) => id === part.instrument)?.version;
  const instrument = contentFor(state, deps.content).instrument(part.instrument, version);
  const item = itemOf(instrument, linkId);
  const english = itemWords(instrument, item);
  const name = `${ANSWER}${part.instrument}/${linkId}`;
  const chosen = attempt ? fieldOf(attempt.form, name) : '';
  const condition = onlyIf(instrument, item);
  return (
    <fieldset class={item.selfHarm ? 'choices self-harm' : 'choices'}>
      <legend lang={text ? state.language : 'en'}>
        {instrument.items.indexOf(item) + 1}. {text ?? english}
      </legend>
      {state.language !== 'en' && text && <p class="quiet">{english}</p>}
      {condition && <p class="quiet">{condition}</p>}
      {code !== undefined ? (
        <p>Answered: {answerWords(instrument, item, code)}</p>
      ) : (
        <>
          {options.map((option) => (
            <label key={option.code}>
              <input type="radio" name={name} value={String(option.code)} checked={chosen === String(option.code)} />
              <span lang={state.language}>{option.label ?? String(option.code)}</span>
            </label>
          ))}
          <label>
            <input type="radio" name={name} value={UNSAID} checked={chosen === UNSAID} />
            <span class="quiet">Would not say</span>
          </label>
        </>
      )}
      {item.selfHarm && <StayOnTheLine shown={{ state, deps }} />}
    </fieldset>
  );
};

/** Shown at once when anything but "not at all" is chosen; entering the answer raises the critical alert. */
const StayOnTheLine = ({ shown: { state, deps } }: { readonly shown: Pick<Shown, 'state' | 'deps'> }) => {
  const lines = deps.content.crisisLines(state.country);
  return (
    <div class="stay-on-the-line">
      <p>
        <strong>Any answer but the first: stay on the line.</strong> Ask now whether the patient is safe, and whether
        they have thought of a way. Bring in a clinician.{' '}
        {lines && `Crisis line ${lines.call}, emergency ${lines.emergency}.`} Then enter the answer: it raises a
        critical alert.
      </p>
    </div>
  );
};

const answersIn = (form: Form): readonly GivenAnswer[] =>
  Object.keys(form).flatMap((name) => {
    const [instrument, linkId] = name.startsWith(ANSWER) ? name.slice(ANSWER.length).split('/') : [];
    const code = fieldOf(form, name);
    if (!instrument || !linkId || !(code === UNSAID || /^\d+$/.test(code))) return [];
    return [{ instrument, linkId, code: code === UNSAID ? null : Number(code) }];
  });

export const BY_PHONE: Action = {
  path: PATH,
  title: 'Ask by phone',
  roles: CARE_STAFF,
  done: {
    mode: 'Surveys are asked this way from now on.',
    entered: 'The answers are entered.',
  },
  view: (shown) => (
    <>
      <SayItYourself shown={shown} />
      <AnswersForm shown={shown} />
      <ModeForm shown={shown} />
    </>
  ),
  ask: async (deps, request) => {
    const { form } = request;
    const does = fieldOf(form, DO);
    if (does !== ENTER) return { response: await postMode(deps, apiRequest(request, { mode: does })), done: 'mode' };
    const answers = answersIn(form);
    const response = await postResponses(deps, apiRequest(request, { answers }));
    const left = await notTakenInWords(deps, request, answers, response);
    // Not a redirect: what the patient said stays chosen until it is entered.
    return { response: left ? problem('conflict', left) : response, done: 'entered' };
  },
};
