// A correction that the patient confirmed: recorded beside the first answer, scored anew, and looked at by the alert rules.
import { raiseForAnswer, raiseForScores, withRaised } from './answer-alerts.ts';
import { carryOn, holdTheRest, isCritical, stepUps, tellWhatToDo } from './answering.ts';
import { nextItem } from './beginning.ts';
import type { CommunicationId } from './communication.ts';
import { raiseEvent } from './consenting.ts';
import type { Draft } from './draft.ts';
import { type Correctable, forgetLastAnswer, keepLastAnswer } from './last-answer.ts';
import type { Administration, FiledAnswers, Sitting } from './patient.ts';
import type { Item } from './questionnaire.ts';
import { codeCarried } from './recall.ts';
import type { Effect } from './said.ts';
import { fileResponse, openItem, owe } from './sitting.ts';

/** The sitting when its open question is about to be asked afresh, which counts once. */
const askedOnce = ({ askAgainAt: _askedNow, ...sitting }: Sitting): Sitting => ({
  ...sitting,
  asked: sitting.asked - 1,
});

/** Asks the open question as a new text, so that nothing written before counts for it. It is the same question still. */
export const askAfresh = (draft: Draft, { askAgainAt: _askedNow, ...sitting }: Sitting): void => {
  const { instrument, item } = openItem(draft, sitting);
  const communicationId = draft.ask('survey-reply', 'item', draft.wording.item(instrument, item));
  const { linkId, reprompts } = sitting.question;
  draft.change({ sitting: { ...sitting, question: { linkId, communicationId, reprompts } } });
};

/** A correction to be made, and what is said of it unless danger comes first. */
interface Amendment extends Correctable {
  readonly corrected: Administration;
  readonly saying: () => void;
}

/** Records the correction and does what the corrected answer asks for: an alert it raises is raised, none is taken back. */
export const amend = (
  draft: Draft,
  last: Correctable,
  code: number,
  communicationId: CommunicationId,
): Pick<Effect, 'filed' | 'needsPerson'> => {
  const { administration, linkId, filed, instrument, item } = last;
  const correction = { linkId, from: last.code, to: code, at: draft.now, communicationId };
  const amendment: Amendment = {
    ...last,
    corrected: {
      ...administration,
      answers: { ...administration.answers, [linkId]: code },
      corrections: [...(administration.corrections ?? []), correction],
    },
    saying: () => {
      draft.say('survey-reply', 'answerChanged', draft.wording.answerChanged(instrument, item, code));
    },
  };
  const left = filed ? amendFiled(draft, amendment, filed) : amendOpen(draft, amendment);
  return { filed: { administrationId: administration.id, linkId, code }, ...(left && { needsPerson: true }) };
};

/** Items left to a person, because there is no survey any more to ask them in. */
type LeftToPerson = boolean;

/** Its questionnaire is still open: goes on from the corrected answer, with whichever item applies now. */
const amendOpen = (draft: Draft, { corrected, linkId, saying }: Amendment): LeftToPerson => {
  const { sitting } = draft.state;
  if (sitting) carryOn(draft, askedOnce(sitting), corrected, linkId, saying);
  return false;
};

/**
 * Its questionnaire was filed: a response takes the other's place. Items that apply only now are asked before the survey goes on;
 * when it has ended they are for a person.
 */
const amendFiled = (draft: Draft, amendment: Amendment, filed: FiledAnswers): LeftToPerson => {
  const { sitting } = draft.state;
  const { instrument, linkId, saying } = amendment;
  const stands: Administration = { ...amendment.corrected, amends: filed.responseId };
  unlearn(draft, instrument.id, filed);
  const next = nextItem(instrument, stands.answers, stands.skipped);
  if (next && sitting) {
    const later = sitting.administrations.map((one) => takenOver(draft, one, stands, amendment.item));
    const administrations = [stands, ...later] as const;
    carryOn(draft, { ...askedOnce(sitting), administrations }, stands, linkId, saying);
    return false;
  }
  if (next && instrument.symptoms) raiseEvent(draft, 'symptom-in-text');
  fileAmended(draft, amendment, filed, stands);
  return next !== undefined;
};

/** Else what the first answer taught the rules would count beside what the corrected one does. */
const unlearn = (draft: Draft, instrument: string, { remembered }: FiledAnswers): void => {
  const { [instrument]: _learnt, ...others } = draft.state.remembered ?? {};
  draft.change({ remembered: remembered ? { ...others, [instrument]: remembered } : others });
};

const fileAmended = (
  draft: Draft,
  { linkId, item, corrected, saying }: Amendment,
  filed: FiledAnswers,
  stands: Administration,
): void => {
  const { sitting } = draft.state;
  const occasion = sitting ?? filed;
  const response = fileResponse(draft, filed, stands, { status: 'amended' });
  const alerts = [...raiseForAnswer(draft, occasion, stands, linkId), ...raiseForScores(draft, occasion, response)];
  tellWhatToDo(draft, alerts);
  const { raised } = withRaised(draft, occasion);
  const { dueAt, startedAt, remembered } = filed;
  if (isCritical(alerts)) {
    if (sitting) holdTheRest(draft, sitting, sitting.administrations);
    forgetLastAnswer(draft);
    return;
  }
  saying();
  if (sitting) goOn(draft, withRaised(draft, sitting), stands, item);
  else owe(draft, stepUps(draft, { dueAt, administrations: [] }, stands));
  const justFiled = { response, administration: corrected, ...(remembered && { remembered }) };
  keepLastAnswer(draft, { dueAt, startedAt, ...(raised && { raised }) }, linkId, justFiled);
};

/** What was called for stays, with the corrected answer where it was taken over; what is called for only now is added. */
const goOn = (draft: Draft, sitting: Sitting, stands: Administration, item: Item): void => {
  const [current, ...later] = sitting.administrations;
  const corrected = (administration: Administration): Administration => takenOver(draft, administration, stands, item);
  const added = stepUps(draft, sitting, stands);
  askAfresh(draft, { ...sitting, administrations: [corrected(current), ...later.map(corrected), ...added] });
};

/** A questionnaire that took the answer over has the corrected one: of the item that a step-up names, or the same question. */
const takenOver = (
  { state, context: { content } }: Draft,
  administration: Administration,
  stands: Administration,
  { linkId }: Item,
): Administration => {
  const { carriedOver = [] } = administration;
  const to = content.instrument(administration.instrument, administration.version);
  const from = content.instrument(stands.instrument, stands.version);
  const { stepUps: all } = content.plan(state.carePlan.planId);
  const step = all.find(({ instrument, ask }) => instrument === from.id && ask === to.id);
  const answer = { [linkId]: stands.answers[linkId] ?? 0 };
  const codes = to.items
    .filter((item) => carriedOver.includes(item.linkId))
    .flatMap((item) => {
      const code = step?.carry?.[item.linkId] === linkId ? answer[linkId] : codeCarried(item, to, from, answer);
      return code === undefined ? [] : [[item.linkId, code] as const];
    });
  if (codes.length === 0) return administration;
  return { ...administration, answers: { ...administration.answers, ...Object.fromEntries(codes) } };
};
