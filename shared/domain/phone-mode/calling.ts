// A survey that staff ask by phone: the same form, rules and times, and nothing is texted.
import { raiseEventOnce } from '../consenting.ts';
import type { Draft } from '../draft.ts';
import type { PatientState, Sitting } from '../patient.ts';

/** The event, and the ladder of its rule. */
export const SURVEY_BY_PHONE = 'survey-by-phone';

/** Nobody is reminded by text, and nobody's silence is listened for. */
export const withoutClocks = ({ remindAt: _1, lookAt: _2, heardAt: _3, askAgainAt: _4, ...form }: Sitting): Sitting =>
  form;

/** The survey that has just been opened is for staff to ask: they are told, and the patient is not reminded. */
export const becomeACall = (draft: Draft): void => {
  const { sitting } = draft.state;
  if (!sitting) return;
  draft.change({ sitting: { ...withoutClocks(sitting), byPhone: true } });
  raiseEventOnce(draft, SURVEY_BY_PHONE, {});
};

/** Nothing that is texted answers a form that staff have open. */
export const sittingByText = ({ sitting }: Pick<PatientState, 'sitting'>): Sitting | undefined =>
  sitting?.byPhone ? undefined : sitting;
