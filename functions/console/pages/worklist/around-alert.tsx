// What the patient wrote, answered and was told around a case.
import type { Communication } from '../../../../shared/domain/communication.ts';
import type { Content } from '../../../../shared/domain/content.ts';
import { HOUR, plus } from '../../../../shared/domain/instant.ts';
import { When } from '../when.tsx';
import { bodyInWords } from '../words/body-words.ts';
import { answerWords, findInstrument, instrumentName, itemWords } from '../words/instrument-words.ts';
import { type CaseView, textAbout, whenOf } from './gather-alert.ts';

/** Texts that the page shows, beside those that the alerts are about. */
const MOST_TEXTS = 40;
/** Once a case is closed it shows what was texted until so long after. */
const AFTER = 12 * HOUR;

export const TextsAround = ({ view }: { readonly view: CaseView }) => {
  const { texts, told, state } = view;
  const isTold = new Set(told.map(({ id }) => id));
  const shown = shownOf(view);
  const left = texts.length - shown.length;
  return (
    <section class="panel" aria-labelledby="texts">
      <h2 id="texts">Texts around it</h2>
      {texts.length === 0 && <p class="quiet">None since half a day before.</p>}
      {left > 0 && (
        <p>
          {left} more {left === 1 ? 'is' : 'are'} not shown here.{' '}
          <a href={`/console/patients/${state.id}/texts`}>The whole conversation</a>
        </p>
      )}
      <ol class="texts">
        {shown.map((text) => (
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

/** The newest of the case, and whatever their age those that it is about and what the patient was told then. */
const shownOf = ({ texts, alerts, told, open, steps }: CaseView): readonly Communication[] => {
  const closed = open ? undefined : steps.findLast(({ what }) => what === 'closed');
  const until = closed && plus(closed.at, AFTER);
  const newest = texts.filter((text) => !until || whenOf(text) <= until).slice(-MOST_TEXTS);
  const kept = new Set([...newest, ...told].map(({ id }) => id).concat(alerts.map(textAbout)));
  return texts.filter(({ id }) => kept.has(id));
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
