// Texts the patient in the words of a person. What holds, waits or keeps it from being sent is said before it is typed.
import type { PatientState } from '../../../../shared/domain/patient.ts';
import { isQuiet, localTime } from '../../../../shared/domain/zoned-time.ts';
import { STAFF_REPLIES, STAFF_REPLY_IDS, type StaffReplyId } from '../../../../shared/wording/staff-replies.ts';
import { postText, postTextsRelease } from '../../staff-texts.ts';
import { Check, Field } from '../forms.tsx';
import { apiRequest, fieldOf } from '../page-request.ts';
import { languageInWords } from '../patient/status-words.ts';
import { When } from '../when.tsx';
import { type Action, CARE_STAFF, type Shown } from './action.ts';
import { ActionForm, DO, DoButton } from './action-form.tsx';

const PATH = '/text';

const REPLY_TITLES: Readonly<Record<StaffReplyId, string>> = {
  'call-us': 'Please call us',
  'we-will-call': 'We will call',
  'missed-you': 'We missed you',
  seen: 'We have seen your answers',
  'new-time': 'A new time for the visit',
  thanks: 'Thank you',
};

const isReplyId = (id: string | undefined): id is StaffReplyId => STAFF_REPLY_IDS.some((known) => known === id);

const REPLIES =
  'The patient can reply for two hours: replies come to you as messages and answer no survey. Words of danger are still acted on at once.';

/** What staff are to know before they text. */
const remarksOn = ({ state, now }: Shown): readonly string[] => [
  ...(state.consent.status === 'opted-in'
    ? []
    : ['This patient gets no texts now, so there is nothing to reply to: call instead.']),
  ...(state.hold ? ['Texts are suspended until somebody has looked: call, or release the patient first.'] : []),
  ...(state.sitting && !state.sitting.byPhone
    ? ['A survey is open. Your text holds it: its question is asked afresh two hours later, or when you release it.']
    : []),
  ...(isQuiet(now, state.quietHours, state.timeZone)
    ? [`It is ${localTime(now, state.timeZone)} where the patient is: quiet hours. Text only if it cannot wait.`]
    : []),
  ...(state.consent.status === 'opted-in' ? [REPLIES] : []),
];

const TextForms = ({ shown }: { readonly shown: Shown }) => {
  const { state, now, attempt, query } = shown;
  const chosen = isReplyId(query.reply) ? STAFF_REPLIES.texts[state.language][query.reply] : '';
  return (
    <>
      {state.staffTalk && (
        <section class="panel" aria-label="The conversation">
          <h2>You are texting with the patient</h2>
          <p>
            Replies come to staff until <When at={state.staffTalk.until} zone={state.timeZone} />.
            {state.sitting && ' The open survey is held until then.'}
          </p>
          <ActionForm shown={shown} path={PATH}>
            <DoButton does="release">
              {state.sitting ? 'End the conversation, release the survey' : 'End the conversation'}
            </DoButton>
          </ActionForm>
        </section>
      )}
      <section class="panel" aria-label="Write a text">
        <h2>Write a text</h2>
        <ul class="remarks">
          {remarksOn(shown).map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
        <ActionForm shown={shown} path={PATH}>
          <Field
            name="body"
            label={`Text in ${languageInWords(state.language)}`}
            hint="Plain words, at most two texts long. No diagnosis, drug, dose, score or reassurance; no number but the team’s."
            rows={4}
            required
            value={chosen}
            attempt={attempt}
          />
          {isQuiet(now, state.quietHours, state.timeZone) && (
            <Check name="confirmQuietHours" label="Send it although these are the quiet hours" attempt={attempt} />
          )}
          <p class="buttons">
            <DoButton does="send">Send the text</DoButton>
            <DoButton does="check" plain>
              Check the words only
            </DoButton>
          </p>
        </ActionForm>
        <Replies state={state} />
      </section>
    </>
  );
};

/** In the language of the patient, with the same in English beside it for whoever reads no other. */
const Replies = ({ state: { id, language } }: { readonly state: PatientState }) => (
  <details open>
    <summary>Prepared texts (drafts: to be approved by a clinician)</summary>
    <ul class="prepared">
      {STAFF_REPLY_IDS.map((reply) => (
        <li key={reply}>
          <a href={`/console/patients/${id}${PATH}?reply=${reply}`}>{REPLY_TITLES[reply]}</a>
          <span lang={language}>{STAFF_REPLIES.texts[language][reply]}</span>
          {language !== 'en' && <span class="quiet">{STAFF_REPLIES.texts.en[reply]}</span>}
        </li>
      ))}
    </ul>
  </details>
);

export const TEXT: Action = {
  path: PATH,
  title: 'Text the patient',
  roles: CARE_STAFF,
  done: {
    sent: 'The text is on its way. Replies come to staff for two hours.',
    checked: 'The words can be sent as they are. Nothing has been sent yet.',
    released: 'The conversation is over. An open survey goes on.',
  },
  view: (shown) => <TextForms shown={shown} />,
  ask: async (deps, request, only) => {
    const { form } = request;
    if (fieldOf(form, DO) === 'release')
      return { response: await postTextsRelease(deps, apiRequest(request)), done: 'released' };
    const confirmed = fieldOf(form, 'confirmQuietHours') === 'true';
    const body = { body: fieldOf(form, 'body'), ...(confirmed && { confirmQuietHours: true }) };
    const asked = { ...request, query: { preview: String(only) } };
    return { response: await postText(deps, apiRequest(asked, body)), done: only ? 'checked' : 'sent' };
  },
};
