// What the patient wrote, answered and was told around a case.
import type { Communication } from '../../../../shared/domain/communication.ts';
import type { Content } from '../../../../shared/domain/content.ts';
import { When } from '../when.tsx';
import { bodyInWords } from '../words/body-words.ts';
import { answerWords, findInstrument, instrumentName, itemWords } from '../words/instrument-words.ts';
import type { CaseView } from './gather-alert.ts';

export const TextsAround = ({ view: { texts, told, state } }: { readonly view: CaseView }) => {
  const isTold = new Set(told.map(({ id }) => id));
  return (
    <section class="panel" aria-labelledby="texts">
      <h2 id="texts">Texts around it</h2>
      {texts.length === 0 && <p class="quiet">None since half a day before.</p>}
      <ol class="texts">
        {texts.map((text) => (
          <li key={text.id} class={text.direction === 'in' ? 'theirs' : 'ours'}>
            <span class="quiet">
              {text.direction === 'in' ? 'Patient' : text.purpose === 'staff' ? 'Staff' : 'Vigil'},{' '}
              <When at={text.direction === 'in' ? text.receivedAt : text.createdAt} zone={state.timeZone} />
              {isTold.has(text.id) && ' · what the patient was told'}
              {fate(text)}
            </span>
            <p>{bodyInWords(text)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};

/** What became of a text of ours. */
const fate = (text: Communication): string => {
  if (text.direction === 'in') return '';
  if (text.delivery) return ` · ${text.delivery.status}`;
  if (text.status === 'completed') return ' · sent';
  return text.status === 'not-done' ? ` · not sent (${text.notDoneReason ?? 'unknown'})` : ' · on its way';
};

export const AnswersAround = ({ view, content }: { readonly view: CaseView; readonly content: Content }) => (
  <>
    {view.responses.map(({ id, instrument: instrumentId, instrumentVersion, answers, scores, authored, mode }) => {
      const instrument = findInstrument(content, instrumentId, instrumentVersion);
      if (!instrument) return null;
      const name = instrumentName(instrument);
      return (
        <section key={id} class="panel" aria-label={`Answers to ${name}`}>
          <h2>
            {name}, <When at={authored} zone={view.state.timeZone} />
          </h2>
          {mode === 'phone' && <p class="quiet">Taken by phone: staff entered it, and no text said what to do.</p>}
          <section class="scroll" aria-label={`Table of the answers to ${name}`} tabindex={0}>
            <table>
              <caption class="unseen">Answers to {name}</caption>
              <thead>
                <tr>
                  <th scope="col">Question</th>
                  <th scope="col">Answer</th>
                </tr>
              </thead>
              <tbody>
                {instrument.items
                  .filter(({ linkId }) => answers[linkId] !== undefined)
                  .map((item) => (
                    <tr key={item.linkId}>
                      <td>{itemWords(instrument, item)}</td>
                      <td>{answerWords(instrument, item, answers[item.linkId] ?? 0)}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </section>
          <p>
            {scores.map((score) => (
              <span key={score.id} class="score">
                {score.id === 'total' ? name : score.id}: {score.value ?? 'not computed, answers are missing'}
                {score.value !== null && score.band && ` (${score.band})`}{' '}
              </span>
            ))}
          </p>
        </section>
      );
    })}
  </>
);
