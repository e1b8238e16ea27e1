// Records or changes the dates of treatment, after a look at what that does to the weeks ahead.
import { postTreatment } from '../../follow-patient.ts';
import { Field } from '../forms.tsx';
import { apiRequest, fieldOf, type PageRequest } from '../page-request.ts';
import { type Action, COORDINATORS, type Shown } from './action.ts';
import { ActionForm, DoButton } from './action-form.tsx';

const PATH = '/treatment';

const TreatmentForm = ({ shown }: { readonly shown: Shown }) => {
  const { state, attempt } = shown;
  const { firstDose = '', infusions = [], lastDose = '', cycleDays } = state.treatment ?? {};
  return (
    <section class="panel" aria-label="Treatment dates">
      <h2>Treatment dates</h2>
      <ActionForm shown={shown} path={PATH}>
        <p class="quiet">The surveys that hang on them move with them. A field that is emptied takes the date away.</p>
        <div class="fields">
          <Field name="firstDose" label="First dose" type="date" value={firstDose} attempt={attempt} />
          <Field name="lastDose" label="Last dose" type="date" value={lastDose} attempt={attempt} />
          <Field
            name="cycleDays"
            label="Days from one infusion to the next"
            type="number"
            value={cycleDays === undefined ? '' : String(cycleDays)}
            attempt={attempt}
          />
        </div>
        <Field
          name="infusions"
          label="Infusions"
          hint="One day per line, for example 2027-01-25. Those long past need not stand here."
          rows={Math.max(4, infusions.length + 2)}
          value={infusions.join('\n')}
          attempt={attempt}
        />
        <DoButton does="preview">Show what would change</DoButton>
      </ActionForm>
    </section>
  );
};

/** Of a text with a day per line, or days between commas or semicolons. */
export const daysIn = (text: string): readonly string[] => text.split(/[\s,;]+/).filter((day) => day !== '');

const treatmentIn = ({ form }: Pick<PageRequest, 'form'>) => {
  const cycleDays = fieldOf(form, 'cycleDays');
  const infusions = daysIn(fieldOf(form, 'infusions'));
  return {
    firstDose: fieldOf(form, 'firstDose') || null,
    lastDose: fieldOf(form, 'lastDose') || null,
    infusions: infusions.length > 0 ? infusions : null,
    cycleDays: cycleDays === '' ? null : cycleDays,
  };
};

export const TREATMENT: Action = {
  path: PATH,
  title: 'Treatment dates',
  roles: COORDINATORS,
  done: { changed: 'The dates of treatment are changed.' },
  view: (shown) => <TreatmentForm shown={shown} />,
  ask: async (deps, request, preview) => ({
    response: await postTreatment(
      deps,
      apiRequest({ ...request, query: { preview: String(preview) } }, treatmentIn(request)),
    ),
    done: 'changed',
  }),
};
