// The parts that every form is made of: they carry the CSRF token and say at each field what is wrong with it.
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { NOT_ONE_OF_THEM, ofOneField } from './expected-words.ts';
import { FailedDetail } from './failed-detail.tsx';
import { fieldInWords } from './field-words.ts';
import { type Form, fieldOf } from './page-request.ts';
import type { Failed } from './page-response.ts';
import { ViewerContext } from './viewer.ts';

export const CSRF_FIELD = '_csrf';

/** Forms in it say what stood in each field when they were made: who is overtaken sends back only what they changed. */
export const KeepsWhatStood = createContext(false);

/** The hidden field that says so. */
const stoodIn = (name: string): string => `stood.${name}`;

const Stood = ({ name, value }: { readonly name: string; readonly value: string }) =>
  useContext(KeepsWhatStood) && value ? <input type="hidden" name={stoodIn(name)} value={value} /> : null;

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
  /** Somebody else was faster: beside what was typed stands what is on record now. */
  readonly overtaken?: true;
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
  const shown = typedOr(value, name, attempt);
  const now = standingNow(value, name, attempt);
  const common = {
    id: name,
    name,
    required,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': describedBy(name, { hint, now, error }),
  };
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <Stood name={name} value={value} />
      {rows ? (
        <textarea {...common} rows={rows}>
          {shown}
        </textarea>
      ) : (
        <input {...common} type={type as 'text'} value={shown} autocomplete={autocomplete} />
      )}
      <Remarks name={name} hint={hint} now={now} error={error} />
    </div>
  );
};

interface ChoiceProps extends Pick<FieldProps, 'name' | 'label' | 'hint' | 'value' | 'required' | 'attempt'> {
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** Nothing is taken for granted: what was done is chosen, not left as it stood. */
export const NOT_CHOSEN = ['', 'Choose …'] as const;

/** A drop-down list. */
export const Choice = ({ name, label, hint, value = '', required, attempt, options }: ChoiceProps) => {
  const error = errorAt(name, attempt);
  const chosen = typedOr(value, name, attempt);
  const stands = standingNow(value, name, attempt);
  const now = options.find(([option]) => option === stands)?.[1];
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <Stood name={name} value={value} />
      <select
        id={name}
        name={name}
        required={required}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(name, { hint, now, error })}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === chosen}>
            {text}
          </option>
        ))}
      </select>
      <Remarks name={name} hint={hint} now={now} error={error} />
    </div>
  );
};

interface CheckProps {
  readonly name: string;
  readonly label: string;
  readonly checked?: boolean;
  readonly attempt?: Attempt | undefined;
}

/** A box to tick; sends `true`. Whoever changed it while somebody else did agrees with them. */
export const Check = ({ name, label, checked = false, attempt }: CheckProps) => {
  const value = checked ? 'true' : '';
  // A box that is not ticked is not sent.
  const sent = attempt && { ...attempt, form: { [name]: '', ...attempt.form } };
  return (
    <div class="choices">
      <Stood name={name} value={value} />
      <label>
        <input type="checkbox" name={name} value="true" checked={typedOr(value, name, sent) === 'true'} />
        {label}
      </label>
    </div>
  );
};

/** The API lists fields by its own names; here each stands below under that of the form. */
const WRONG_FIELDS = /Wrong: [^ ].*\.$/;

interface FailedNoticeProps {
  readonly failed: Failed | undefined;
  /** What a field is called on this page. */
  readonly nameOf?: (field: string) => string;
}

/** Why nothing was changed: at the head of the page, before the fields. */
export const FailedNotice = ({ failed, nameOf = fieldInWords }: FailedNoticeProps) =>
  failed ? (
    <div class="failed" role="alert">
      <p>
        <FailedDetail detail={failed.detail.replace(WRONG_FIELDS, 'Please look at:')} />
      </p>
      {failed.errors.length > 0 && (
        <ul>
          {failed.errors.map(({ field, problem, expected }, index) => (
            <li key={field}>
              <strong>{nameOf(field)}</strong>{' '}
              {problem === NOT_ONE_OF_THEM ? 'has to be chosen.' : `${withoutCode(problem)}.`}
              {problem !== NOT_ONE_OF_THEM &&
                expected !== failed.errors[index + 1]?.expected &&
                ` Expected: ${expected}.`}
            </li>
          ))}
        </ul>
      )}
    </div>
  ) : null;

interface RemarksProps {
  readonly name: string;
  readonly hint: string | undefined;
  readonly now: string | undefined;
  readonly error: string | undefined;
}

const Remarks = ({ name, hint, now, error }: RemarksProps) => (
  <>
    {hint && (
      <span class="quiet" id={`${name}-hint`}>
        {hint}
      </span>
    )}
    {now !== undefined && (
      <span class="wrong" id={`${name}-now`}>
        As it stands now: {now || 'nothing'}
      </span>
    )}
    {error && (
      <span class="wrong" id={`${name}-wrong`}>
        {error}
      </span>
    )}
  </>
);

const describedBy = (name: string, { hint, now, error }: Omit<RemarksProps, 'name'>): string | undefined =>
  [hint && `${name}-hint`, now !== undefined && `${name}-now`, error && `${name}-wrong`].filter(Boolean).join(' ') ||
  undefined;

/** What was typed, if this field was in the form that was sent; who was overtaken may not have touched it. */
const typedOr = (value: string, name: string, attempt: Attempt | undefined): string => {
  if (!attempt || !(name in attempt.form)) return value;
  const typed = fieldOf(attempt.form, name);
  return attempt.overtaken && typed === fieldOf(attempt.form, stoodIn(name)) ? value : typed;
};

/** What holds now, where it is not what someone typed who could not know it. A field that always begins empty holds nothing. */
const standingNow = (value: string, name: string, attempt: Attempt | undefined): string | undefined =>
  attempt?.overtaken && value !== typedOr(value, name, attempt) && (value || fieldOf(attempt.form, stoodIn(name)))
    ? value
    : undefined;

const errorAt = (name: string, attempt: Attempt | undefined): string | undefined => {
  const error = attempt?.failed?.errors.find(({ field }) => field === name || field.startsWith(`${name}.`));
  if (error?.problem === NOT_ONE_OF_THEM) return 'Please choose one.';
  return error && `This ${ofOneField(withoutCode(error.problem))}. Expected: ${error.expected}.`;
};

/** `dose: gives a dose` names the rule first, for machines. */
const withoutCode = (problem: string): string => problem.replace(/^[a-z-]+: /, '');
