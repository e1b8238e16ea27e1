// A clinician's own questions to one patient for some days.
import { WATCH_ANSWERS, type WatchAnswer } from '../../../../shared/domain/watch/watch.ts';
import { deleteWatch, putWatch } from '../../watch-patient.ts';
import { Choice, Field } from '../forms.tsx';
import { apiRequest, type Form, fieldOf } from '../page-request.ts';
import { dayInWords, languageInWords } from '../patient/status-words.ts';
import type { Action, Shown } from './action.ts';
import { ActionForm, DO, DoButton } from './action-form.tsx';

const PATH = '/watch';
const QUESTIONS = [0, 1, 2] as const;

const KINDS: Readonly<Record<WatchAnswer, string>> = { 'yes-no': 'Yes or no', '0-10': '0 to 10' };

const WatchForms = ({ shown }: { readonly shown: Shown }) => {
  const { state, attempt } = shown;
  const { watch } = state;
  const isOn = watch !== undefined && watch.next <= watch.until;
  return (
    <>
      {isOn && (
        <section class="panel" aria-label="The present questions">
          <h2>The present questions</h2>
          <p>
            Set by {watch.by}, asked every {watch.everyDays === 1 ? 'day' : `${watch.everyDays} days`} until{' '}
            {dayInWords(watch.until)}.
          </p>
          <ul class="remarks">
            {watch.questions.map(({ text, answer, atLeast }) => (
              <li key={text}>
                {text}{' '}
                <span class="quiet">
                  ({KINDS[answer]}; staff are told {answer === 'yes-no' ? 'of a yes' : `from ${atLeast} on`})
                </span>
              </li>
            ))}
          </ul>
          <ActionForm shown={shown} path={PATH}>
            <DoButton does="end">End these questions</DoButton>
          </ActionForm>
        </section>
      )}
      <section class="panel" aria-label="Set questions">
        <h2>{isOn ? 'Set other questions instead' : 'Set questions'}</h2>
        <ActionForm shown={shown} path={PATH}>
          <p>
            One to three questions in your own words, in {languageInWords(state.language)}. They come with the survey or
            by themselves, at the patient’s time. Plain words; no name, diagnosis, drug or dose.
          </p>
          {QUESTIONS.map((index) => (
            <div class="fields own-question" key={index}>
              <Field
                name={`questions.${index}.text`}
                label={`Question ${index + 1}`}
                required={index === 0}
                attempt={attempt}
              />
              <Choice
                name={`questions.${index}.answer`}
                label="Answered with"
                options={WATCH_ANSWERS.map((answer) => [answer, KINDS[answer]] as const)}
                attempt={attempt}
              />
              <Field
                name={`questions.${index}.atLeast`}
                label="Of 0 to 10, tell staff from"
                type="number"
                value="7"
                attempt={attempt}
              />
            </div>
          ))}
          <div class="fields">
            <Choice
              name="everyDays"
              label="How often"
              options={[
                ['1', 'Every day'],
                ['2', 'Every 2 days'],
                ['3', 'Every 3 days'],
              ]}
              attempt={attempt}
            />
            <Field name="until" label="Last day" type="date" required attempt={attempt} />
          </div>
          <DoButton does="set">Set the questions</DoButton>
        </ActionForm>
      </section>
    </>
  );
};

const questionsIn = (form: Form) =>
  QUESTIONS.flatMap((index) => {
    const [text = '', answer = '', atLeast = ''] = ['text', 'answer', 'atLeast'].map((part) =>
      fieldOf(form, `questions.${index}.${part}`),
    );
    if (text === '') return [];
    return [{ text, answer, ...(answer === '0-10' && atLeast !== '' && { atLeast: Number(atLeast) }) }];
  });

export const WATCH: Action = {
  path: PATH,
  title: 'Own questions',
  roles: ['clinician'],
  done: { set: 'The questions are set.', ended: 'The questions are ended.' },
  view: (shown) => <WatchForms shown={shown} />,
  ask: async (deps, request) => {
    const { form } = request;
    if (fieldOf(form, DO) === 'end') return { response: await deleteWatch(deps, apiRequest(request)), done: 'ended' };
    const body = {
      questions: questionsIn(form),
      everyDays: Number(fieldOf(form, 'everyDays')),
      until: fieldOf(form, 'until'),
    };
    return { response: await putWatch(deps, apiRequest(request, body)), done: 'set' };
  },
};
