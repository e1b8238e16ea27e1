// Decides what a text from a shared phone does: once for the patient it is taken for, silently for the others it concerns.
import type { Alert } from './alert.ts';
import type { IncomingText } from './communication.ts';
import { optOut, suspend } from './consenting.ts';
import type { ReadingContext } from './content.ts';
import { Draft } from './draft.ts';
import { keepWhenLeft } from './last-word.ts';
import type { PatientState } from './patient.ts';
import type { ArrivedText } from './said.ts';
import { concernsAll } from './shared-phone-text.ts';
import { textArrived } from './text-arrived.ts';
import type { Turn } from './turn.ts';

/** The turn of the patient it is taken for. `said` is the text without the name in it; the whole of it is kept. */
export const sharedPhoneTexted = (
  state: PatientState,
  text: ArrivedText,
  said: string,
  context: ReadingContext,
): Turn => {
  const { incoming, ...turn } = textArrived(state, { ...text, body: said }, context);
  return {
    ...turn,
    ...(incoming && { incoming: { ...incoming, body: text.body } }),
    alerts: turn.alerts.map((alert) => withOthers(alert, text)),
  };
};

/** What somebody wrote may be about any of them; an answer is the patient's own. */
const withOthers = (alert: Alert, { sharedPhone }: ArrivedText): Alert =>
  sharedPhone && alert.evidence.instrument === undefined
    ? { ...alert, evidence: { ...alert.evidence, sharedWith: sharedPhone.with } }
    : alert;

/** The turn of another patient on the phone; undefined where the text does nothing to them. The one reply is not theirs to send. */
export const overheard = (
  state: PatientState,
  text: ArrivedText,
  said: string,
  context: ReadingContext,
): Turn | undefined => {
  const reading = context.readReply(said, undefined, state.language);
  const concern = concernsAll(reading);
  if (!concern) return undefined;
  const draft = new Draft(state, context);
  const id = draft.newId();
  if (concern === 'opt-out') optOut(draft, id);
  else suspend(draft, concern, concern);
  keepWhenLeft(draft, { text, id, reading });
  const incoming: IncomingText = {
    id,
    patientId: state.id,
    direction: 'in',
    inboundMessageId: text.inboundMessageId,
    writtenAt: text.writtenAt,
    receivedAt: text.receivedAt,
    body: text.body,
    reading,
    ...(concern !== 'opt-out' && { needsPerson: true }),
  };
  return { ...draft.turn({ incoming }), outgoing: [] };
};
