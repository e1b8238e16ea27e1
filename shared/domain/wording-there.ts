// A site may have licensed the wording of a questionnaire in one language only: who speaks another is asked without it.
import type { Draft } from './draft.ts';
import { isAskable } from './instrument-texts.ts';
import type { Administration } from './patient.ts';

/** Those that there is wording for in the patient's language; what is left out is put on record. */
export const withWordingOf = (draft: Draft, planned: readonly Administration[]): readonly Administration[] =>
  planned.filter(({ instrument: id, version }) => {
    const { language } = draft.state;
    if (isAskable(draft.context.content.instrument(id, version), language)) return true;
    draft.note('no-wording', 'vigil', `${id}@${version}/${language}`);
    return false;
  });
