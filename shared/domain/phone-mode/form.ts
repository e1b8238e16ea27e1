// The open survey as a form: what staff ask on the phone, in the patient's language.
import type { Content } from '../content.ts';
import type { Language } from '../language.ts';
import type { PatientState } from '../patient.ts';
import { type Instrument, type InstrumentId, type LinkId, scaleOf } from '../questionnaire.ts';

interface FormItem {
  readonly linkId: LinkId;
  readonly text?: string;
  readonly options: readonly { readonly code: number; readonly label?: string }[];
  /** Answered so far. */
  readonly code?: number;
}

export interface FormPart {
  readonly instrument: InstrumentId;
  readonly title: string;
  readonly stem?: string;
  readonly items: readonly FormItem[];
}

const itemsOf = (instrument: Instrument, language: Language, answers: Readonly<Record<LinkId, number>>): FormItem[] =>
  instrument.items.map((item) => {
    const text = item.text[language];
    const code = answers[item.linkId];
    return {
      linkId: item.linkId,
      ...(text !== undefined && { text }),
      options: scaleOf(instrument, item).options.map(({ code: option, label }) => {
        const words = label[language];
        return { code: option, ...(words !== undefined && { label: words }) };
      }),
      ...(code !== undefined && { code }),
    };
  });

/** Every questionnaire of the open survey; undefined where none is open. Which items apply follows from the answers. */
export const formOf = ({ sitting, language }: PatientState, content: Content): readonly FormPart[] | undefined =>
  sitting?.administrations.map(({ instrument: id, version, answers }) => {
    const instrument = content.instrument(id, version);
    const stem = instrument.stem?.[language];
    return {
      instrument: id,
      title: instrument.title,
      ...(stem !== undefined && { stem }),
      items: itemsOf(instrument, language, answers),
    };
  });
