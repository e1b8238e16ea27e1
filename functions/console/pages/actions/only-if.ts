// Which earlier answers a question is asked after, for whoever reads a form aloud: by text the patient is only asked the others.
import { isEnabled } from '../../../../shared/domain/enable-when.ts';
import { type Instrument, type Item, scaleOf } from '../../../../shared/domain/questionnaire.ts';
import { answerWords } from '../words/instrument-words.ts';

/** `Only if 1 is “No” and 2 is “Yes”`; undefined where it is asked in any case. Questions are numbered from 1. */
export const onlyIf = (instrument: Instrument, { enableWhen = [], enableBehavior }: Item): string | undefined => {
  const conditions = enableWhen.flatMap((condition) => {
    const asked = instrument.items.find(({ linkId }) => linkId === condition.question);
    if (!asked) return [];
    const after = scaleOf(instrument, asked)
      .options.filter(({ code }) => isEnabled({ ...asked, enableWhen: [condition] }, { [asked.linkId]: code }))
      .map(({ code }) => `“${answerWords(instrument, asked, code)}”`);
    return [`${instrument.items.indexOf(asked) + 1} is ${after.join(' or ')}`];
  });
  return conditions.length > 0 ? `Only if ${conditions.join(enableBehavior === 'any' ? ' or ' : ' and ')}` : undefined;
};
