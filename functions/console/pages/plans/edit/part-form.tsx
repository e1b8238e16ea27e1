// The form of one part of a draft: it carries which part it is, and the revision that was seen.
import type { ComponentChildren } from 'preact';
import type { ShownPlan } from '../../../plans.ts';
import { type Attempt, PostForm } from '../../forms.tsx';
import { fieldOf } from '../../page-request.ts';
import { Revision } from '../versions-page.tsx';
import type { Part } from './edited-file.ts';

/** What was sent and not taken, with the part that it was. */
export interface Tried {
  readonly part: Part;
  readonly attempt: Attempt;
}

interface PartFormProps {
  readonly shown: ShownPlan;
  readonly part: Part;
  /** Of an activity. */
  readonly index?: number;
  readonly tried: Tried | undefined;
  readonly children: ComponentChildren;
}

/** Sent again after it was not taken, it names the revision that was seen then: what changed since is not overwritten. */
export const PartForm = ({ shown, part, index, tried, children }: PartFormProps) => {
  const isTried = tried?.part === part;
  return (
    <PostForm action={`/console/plans/${shown.id}/edit`}>
      {isTried ? (
        <input type="hidden" name="revision" value={fieldOf(tried.attempt.form, 'revision')} />
      ) : (
        <Revision shown={shown} />
      )}
      <input type="hidden" name="part" value={part} />
      {index !== undefined && <input type="hidden" name="index" value={index} />}
      {children}
    </PostForm>
  );
};
