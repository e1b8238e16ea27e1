// A form that changes a patient: it says which state of things it was made from.
import type { ComponentChildren } from 'preact';
import { tagOf } from '../../patient-tag.ts';
import { KeepsWhatStood, PostForm } from '../forms.tsx';
import type { Shown } from './action.ts';

/** The form field that says what a button does. */
export const DO = 'do';
/** Of the button that enters what a patient said on the phone. */
export const ENTER = 'answers';
/** What people had set about the patient when the page was made, and when that was. */
export const SEEN = 'seen';
export const SEEN_AT = 'seenAt';

interface ActionFormProps {
  readonly shown: Shown;
  readonly path: string;
  readonly children: ComponentChildren;
}

export const ActionForm = ({ shown: { state, now }, path, children }: ActionFormProps) => (
  <PostForm action={`/console/patients/${state.id}${path}`}>
    <input type="hidden" name={SEEN} value={tagOf(state)} />
    <input type="hidden" name={SEEN_AT} value={now} />
    <KeepsWhatStood.Provider value={true}>{children}</KeepsWhatStood.Provider>
  </PostForm>
);

interface DoButtonProps {
  readonly does: string;
  readonly plain?: boolean;
  /** What it does is hard or impossible to take back. */
  readonly grave?: boolean;
  readonly children: ComponentChildren;
}

export const DoButton = ({ does, plain, grave, children }: DoButtonProps) => (
  <button type="submit" name={DO} value={does} class={plain ? 'plain' : grave ? 'grave' : undefined}>
    {children}
  </button>
);
