// Responses, the newest first: what was asked and answered, how it scored, and with which versions.
import type { TimeZoneId } from '../../../../shared/domain/local-time.ts';
import type { Instrument } from '../../../../shared/domain/questionnaire.ts';
import type { QuestionnaireResponse } from '../../../../shared/domain/response.ts';
import { When } from '../when.tsx';
import { findInstrument, instrumentName, type KnownInstruments } from '../words/instrument-words.ts';
import { answersIn } from './answers.ts';
import { scoreNameOf } from './names.ts';
import { stopInWords } from './series.ts';
import { languageInWords } from './status-words.ts';

interface ResponseListProps {
  readonly responses: readonly QuestionnaireResponse[];
  /** All of them: what was amended is known from the others. */
  readonly all: readonly QuestionnaireResponse[];
  readonly content: KnownInstruments;
  readonly zone: TimeZoneId;
  /** Their answers are folded away. */
  readonly folded?: boolean;
}

export const ResponseList = ({ responses, all, content, zone, folded }: ResponseListProps) => {
  if (responses.length === 0) return <p class="quiet">No response yet.</p>;
  return (
    <ul class="responses">
      {responses.toReversed().map((response) => (
        <li key={response.id}>
          <Response response={response} all={all} content={content} zone={zone} folded={folded} />
        </li>
      ))}
    </ul>
  );
};

type OneResponse = Omit<ResponseListProps, 'responses'> & { readonly response: QuestionnaireResponse };

const Response = ({ response, all, content, zone, folded }: OneResponse) => {
  const instrument = findInstrument(content, response.instrument, response.instrumentVersion);
  const name = instrument ? instrumentName(instrument) : response.instrument;
  const answers = instrument && <Answers instrument={instrument} response={response} />;
  return (
    <>
      <h3>
        {name}, <When at={response.authored} zone={zone} />
      </h3>
      <p>{[...scoresInWords(response, instrument), ...howInWords(response, all)].join('; ')}</p>
      {folded ? (
        <details>
          <summary>Answers</summary>
          {answers}
        </details>
      ) : (
        answers
      )}
    </>
  );
};

/** `PHQ-9 14 (moderate)`, or why there is no score. */
const scoresInWords = (
  { scores, status, stopReason }: QuestionnaireResponse,
  instrument: Instrument | undefined,
): readonly string[] => {
  if (status === 'stopped') return [`Not finished: ${stopInWords(stopReason)}`];
  return scores.map((score) => {
    const definition = instrument?.scores.find(({ id }) => id === score.id);
    const name = instrument && definition ? scoreNameOf(instrument, definition) : score.id;
    if (score.value === null) return `${name}: no score, ${score.missing.length} left out`;
    return `${name} ${score.value}${score.band ? ` (${score.band})` : ''}`;
  });
};

/** How it came about, where that is not the patient alone answering texts. */
const howInWords = (response: QuestionnaireResponse, all: readonly QuestionnaireResponse[]): readonly string[] => [
  ...(response.respondent === 'helped' ? ['answered with help'] : []),
  ...(response.respondent === 'proxy' ? ['answered by someone else'] : []),
  ...(response.mode === 'phone' ? ['by phone'] : []),
  ...(response.late ? ['late: not scored'] : []),
  ...(response.status === 'amended' ? ['amended'] : []),
  ...(all.some(({ amends }) => amends === response.id) ? ['replaced by a later version'] : []),
  ...(Object.keys(response.otherLanguage ?? {}).length > 0 ? ['in two languages: read with care'] : []),
];

const Answers = ({
  instrument,
  response,
}: {
  readonly instrument: Instrument;
  readonly response: QuestionnaireResponse;
}) => {
  const items = answersIn(instrument, response);
  return (
    <>
      {items.length === 0 && <p class="quiet">Nothing was answered.</p>}
      <dl class="answers" lang={response.language}>
        {items.map(({ linkId, question, answer, remarks }) => (
          <div key={linkId}>
            <dt>{question}</dt>
            <dd>
              {answer}
              {remarks.length > 0 && <span class="quiet"> ({remarks.join(', ')})</span>}
            </dd>
          </div>
        ))}
      </dl>
      <details class="quiet">
        <summary>Asked in {languageInWords(response.language)}: versions used</summary>
        {response.instrument}@{response.instrumentVersion}, plan {response.plan}, wording {response.wording}
        {response.readerVersion && `, reader ${response.readerVersion}`}.
      </details>
    </>
  );
};
