// A patient who is in hospital, or wants a pause, says so by text: the check-ins stop, and staff hear what they have to.
import { raiseEvent, raiseEventOnce } from '../consenting.ts';
import type { Draft } from '../draft.ts';
import { saysInHospice } from '../reply/in-hospice.ts';
import { saysInHospital } from '../reply/in-hospital.ts';
import { pauseEnd } from '../reply/pause-end.ts';
import type { Effect, Said } from '../said.ts';
import { addDays, localDate } from '../zoned-time.ts';
import { isPauseATask } from './early-days.ts';
import { STAYS } from './stay-rules.ts';
import { hold } from './staying.ts';

/** P2: the texts are to stop, but with an end. */
const STOP_FOR_A_TIME = 'P2';
const PATIENT = 'patient';

/** Pauses where the text asks for it; undefined where it is about something else. */
export const pauseByText = (draft: Draft, said: Said): Effect | undefined => {
  const { kind, rule } = said.reading;
  if (kind !== 'pause_request' && kind !== 'reprompt') return undefined;
  if (saysInHospital(said.text.body)) return goAway(draft, said, 'hospital');
  if (saysInHospice(said.text.body)) return goAway(draft, said, 'hospice');
  return rule === STOP_FOR_A_TIME ? pause(draft, said) : undefined;
};

/** Of hospice, too, staff hear the same day, and are asked soon whether the hold is right: nobody has confirmed it. */
const goAway = (draft: Draft, { id }: Said, kind: 'hospital' | 'hospice'): Effect => {
  const reviewOn = addDays(localDate(draft.now, draft.state.timeZone), STAYS.hospital.reviewAfterDays);
  raiseEventOnce(draft, 'in-hospital', { communicationId: id });
  // A hold that a person set is not changed by a text; staff have just been told.
  if (!draft.state.stay || draft.state.stay.kind === 'pause') hold(draft, { kind, by: PATIENT, reviewOn });
  draft.say('acknowledgement', 'inHospital', draft.wording.inHospital(draft.lines));
  return { needsPerson: true };
};

/** No end that we can read is no pause yet: a person looks, and STOP is the way out. */
const pause = (draft: Draft, { text }: Said): Effect | undefined => {
  const { stay, sitting, timeZone } = draft.state;
  const until = pauseEnd(text.body, localDate(draft.now, timeZone));
  if (!until || (stay && stay.kind !== 'pause')) return sitting ? undefined : reminded(draft);
  if (isPauseATask(draft.state, draft.context)) raiseEvent(draft, 'paused-early');
  hold(draft, { kind: 'pause', by: PATIENT, until });
  draft.say('acknowledgement', 'paused', draft.wording.paused(draft.lines, until));
  return { needsPerson: true };
};

/** With a survey open the same is said there, and the question stays. */
const reminded = (draft: Draft): Effect => {
  draft.say('acknowledgement', 'pauseRequest', draft.wording.pauseRequest(draft.lines));
  return { needsPerson: true };
};
