// The parts that every form is made of: they carry the CSRF token and say at each field what is wrong with it.
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { fieldInWords } from './field-words.ts';
import { type Form, fieldOf } from './page-request.ts';
import type { Failed } from './page-response.ts';
import { ViewerContext } from './viewer.ts';

export const CSRF_FIELD = '_csrf';

interface PostFormProps {
  readonly action: string;
  /** For fields elsewhere on the page that belong to it. */
  readonly id?: string;
  readonly inline?: boolean;
  readonly upload?: boolean;
  /** With a script, it is sent without waiting for its button. */
  readonly goesOn?: boolean;
  readonly children: ComponentChildren;
}

export const PostForm = ({ action, id, inline, upload, goesOn, children }: PostFormProps) => {
  const { csrf } = useContext(ViewerContext);
  return (
    <form
      id={id}
      method="post"
      action={action}
      class={inline ? 'inline' : undefined}
      enctype={upload ? 'multipart/form-data' : undefined}
      data-go-on={goesOn ? '' : undefined}
    >
      <input type="hidden" name={CSRF_FIELD} value={csrf} />
      {children}
    </form>
  );
};

/** What was typed before, and what was wrong with it: shown at the fields of a form that was not taken. */
export interface Attempt {
  readonly form: Form;
  readonly failed?: Failed;
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'tel' | 'date' | 'time' | 'datetime-local' | 'number' | 'search' | 'email';
  readonly value?: string;
  readonly required?: boolean;
  readonly attempt?: Attempt | undefined;
  /** A text of several lines. */
  readonly rows?: number;
  readonly autocomplete?: string;
}

export const Field = ({
  name,
  label,
  hint,
  type = 'text',
  value = '',
  required,
  attempt,
  rows,
  autocomplete = 'off',
}: FieldProps) => {
  const error = errorAt(name, attempt);
  const shown = attempt ? fieldOf(attempt.form, name) : value;
  const described = [hint && `${name}-hint`, error && `${name}-wrong`].filter(Boolean).join(' ') || undefined;
  const common = {
    id: name,
    name,
    required,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': described,
  };
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {rows ? (
        <textarea {...common} rows={rows}>
          {shown}
        </textarea>
      ) : (
        <input {...common} type={type as 'text'} value={shown} autocomplete={autocomplete} />
      )}
      <Remarks name={name} hint={hint} error={error} />
    </div>
  );
};

interface ChoiceProps extends Pick<FieldProps, 'name' | 'label' | 'hint' | 'value' | 'required' | 'attempt'> {
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** A drop-down list. */
export const Choice = ({ name, label, hint, value = '', required, attempt, options }: ChoiceProps) => {
  const error = errorAt(name, attempt);
  const chosen = attempt ? fieldOf(attempt.form, name) : value;
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select
        id={name}
        name={name}
        required={required}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={[hint && `${name}-hint`, error && `${name}-wrong`].filter(Boolean).join(' ') || undefined}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === chosen}>
            {text}
          </option>
        ))}
      </select>
      <Remarks name={name} hint={hint} error={error} />
    </div>
  );
};

interface CheckProps {
  readonly name: string;
  readonly label: string;
  readonly checked?: boolean;
  readonly attempt?: Attempt | undefined;
}

/** A box to tick; sends `true`. */
export const Check = ({ name, label, checked = false, attempt }: CheckProps) => (
  <div class="choices">
    <label>
      <input
        type="checkbox"
        name={name}
        value="true"
        checked={attempt ? fieldOf(attempt.form, name) === 'true' : checked}
      />
      {label}
    </label>
  </div>
);

/** Why nothing was changed: at the head of the page, before the fields. */
export const FailedNotice = ({ failed }: { readonly failed: Failed | undefined }) =>
  failed ? (
    <div class="failed" role="alert">
      <p>{failed.detail}</p>
      {failed.errors.length > 0 && (
        <ul>
          {failed.errors.map(({ field, problem, expected }) => (
            <li key={field}>
              <strong>{fieldInWords(field)}</strong> {problem}. Expected: {expected}.
            </li>
          ))}
        </ul>
      )}
    </div>
  ) : null;

const Remarks = ({
  name,
  hint,
  error,
}: {
  readonly name: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
}) => (
  <>
    {hint && (
      <span class="quiet" id={`${name}-hint`}>
        {hint}
      </span>
    )}
    {error && (
      <span class="wrong" id={`${name}-wrong`}>
        {error}
      </span>
    )}
  </>
);

const errorAt = (name: string, attempt: Attempt | undefined): string | undefined => {
  const error = attempt?.failed?.errors.find(({ field }) => field === name || field.startsWith(`${name}.`));
  return error && `This ${error.problem}. Expected: ${error.expected}.`;
};
