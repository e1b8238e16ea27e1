// What staff write down of a patient's request: who was told, when and how.
import { REQUEST_WAYS } from '../../../../shared/domain/consent.ts';
import { localDate } from '../../../../shared/domain/zoned-time.ts';
import { Choice, Field } from '../forms.tsx';
import { type Form, fieldOf } from '../page-request.ts';
import type { Shown } from './action.ts';

const WAYS: Readonly<Record<(typeof REQUEST_WAYS)[number], string>> = {
  phone: 'By phone',
  'in-person': 'In person',
  written: 'In writing',
};

export const RequestFields = ({ shown: { state, now, attempt } }: { readonly shown: Shown }) => (
  <div class="fields">
    <Field name="requested.takenBy" label="Who of the team was told" required attempt={attempt} />
    <Choice
      name="requested.how"
      label="How"
      options={REQUEST_WAYS.map((way) => [way, WAYS[way]] as const)}
      attempt={attempt}
    />
    <Field
      name="requested.on"
      label="When"
      type="date"
      required
      value={localDate(now, state.timeZone)}
      attempt={attempt}
    />
  </div>
);

export const requestedIn = (form: Form) => ({
  takenBy: fieldOf(form, 'requested.takenBy'),
  how: fieldOf(form, 'requested.how'),
  on: fieldOf(form, 'requested.on'),
});
