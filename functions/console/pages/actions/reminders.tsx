// Appointments, days without texts and medicine reminders, after a look at what they move.
import { APPOINTMENT_KINDS, type Appointment, type AppointmentKind } from '../../../../shared/domain/appointment.ts';
import { localDate } from '../../../../shared/domain/zoned-time.ts';
import {
  deleteAppointment,
  deleteMedicineReminders,
  postAppointment,
  putMedicineReminders,
  putSendingDays,
} from '../../set-reminders.ts';
import { Check, Choice, Field } from '../forms.tsx';
import { apiRequest, type Form, fieldOf, type PageRequest } from '../page-request.ts';
import { dayInWords } from '../patient/status-words.ts';
import { When } from '../when.tsx';
import { type Action, COORDINATORS, type Shown } from './action.ts';
import { ActionForm, DoButton } from './action-form.tsx';
import { daysIn } from './treatment.tsx';

const PATH = '/reminders';
/** Which of the forms of the page was sent. */
const ABOUT = 'about';

const KINDS: Readonly<Record<AppointmentKind, string>> = { infusion: 'Infusion', appointment: 'Appointment' };
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const Preview = () => <DoButton does="preview">Show what would change</DoButton>;

const Appointments = ({ shown }: { readonly shown: Shown }) => (
  <section class="panel" aria-label="Appointments">
    <h2>Appointments</h2>
    {shown.state.appointments?.map((appointment) => (
      <OneAppointment key={appointment.id} shown={shown} appointment={appointment} />
    ))}
    <ActionForm shown={shown} path={PATH}>
      <input type="hidden" name={ABOUT} value="appointment" />
      <div class="fields">
        <Choice
          name="kind"
          label="New appointment"
          options={APPOINTMENT_KINDS.map((kind) => [kind, KINDS[kind]] as const)}
          attempt={shown.attempt}
        />
        <Field name="date" label="Day" type="date" required attempt={shown.attempt} />
        <Field name="time" label="Time" hint="Where the patient is." type="time" required attempt={shown.attempt} />
      </div>
      <Preview />
    </ActionForm>
  </section>
);

interface OneAppointmentProps {
  readonly shown: Shown;
  readonly appointment: Appointment;
}

const OneAppointment = ({ shown, appointment: { id, at, kind, reply } }: OneAppointmentProps) => (
  <ActionForm shown={shown} path={PATH}>
    <input type="hidden" name={ABOUT} value="remove" />
    <input type="hidden" name="part" value={id} />
    <p>
      {KINDS[kind]}: <When at={at} zone={shown.state.timeZone} />
      {reply === 'confirmed' && ', confirmed'}
      {reply === 'reschedule' && ', the patient asks for another time'}
    </p>
    <DoButton does="preview" plain>
      Show what removing it would change
    </DoButton>
  </ActionForm>
);

const SendingDays = ({ shown }: { readonly shown: Shown }) => {
  const { state, attempt } = shown;
  const { blockedWeekdays = [], blockedDates = [] } = state;
  return (
    <section class="panel" aria-label="Days without texts">
      <h2>Days without texts</h2>
      <ActionForm shown={shown} path={PATH}>
        <input type="hidden" name={ABOUT} value="days" />
        <p class="quiet">
          Surveys of such a day come on the next one. Daily checks, and answers to what the patient texts, go out.
        </p>
        <fieldset>
          <legend>Weekdays</legend>
          <div class="buttons">
            {WEEKDAYS.map((weekday, index) => (
              <Check
                key={weekday}
                name={`weekday.${index + 1}`}
                label={weekday}
                checked={blockedWeekdays.includes(index + 1)}
                attempt={attempt}
              />
            ))}
          </div>
        </fieldset>
        <Field
          name="blockedDates"
          label="Single days"
          hint="One per line, for example 2027-01-15."
          rows={3}
          value={blockedDates.join('\n')}
          attempt={attempt}
        />
        <Preview />
      </ActionForm>
    </section>
  );
};

const Medicine = ({ shown }: { readonly shown: Shown }) => {
  const { state, attempt, now } = shown;
  const { medicine } = state;
  const isOn = medicine !== undefined && medicine.until >= localDate(now, state.timeZone);
  return (
    <section class="panel" aria-label="Medicine reminders">
      <h2>Medicine reminders</h2>
      {isOn && (
        <ActionForm shown={shown} path={PATH}>
          <input type="hidden" name={ABOUT} value="no-medicine" />
          <p>
            Every day at {medicine.times.join(', ')} until {dayInWords(medicine.until)}.
          </p>
          <DoButton does="preview" plain>
            Show what ending them would change
          </DoButton>
        </ActionForm>
      )}
      <ActionForm shown={shown} path={PATH}>
        <input type="hidden" name={ABOUT} value="medicine" />
        <p class="quiet">They name no drug and no dose. A patient who is in danger is heard as ever.</p>
        <div class="fields">
          <Field
            name="times"
            label="Times of day"
            hint="1 to 4 with commas between them, for example 09:00, 18:30."
            required
            value={medicine?.times.join(', ') ?? ''}
            attempt={attempt}
          />
          <Field name="until" label="Last day" type="date" required value={medicine?.until ?? ''} attempt={attempt} />
        </div>
        <Preview />
      </ActionForm>
    </section>
  );
};

const weekdaysIn = (form: Form): readonly number[] =>
  WEEKDAYS.flatMap((_, index) => (fieldOf(form, `weekday.${index + 1}`) === 'true' ? [index + 1] : []));

const DONE: Readonly<Record<string, string>> = {
  appointment: 'The appointment is recorded.',
  remove: 'The appointment is removed.',
  days: 'The days without texts are changed.',
  medicine: 'The medicine reminders are set.',
  'no-medicine': 'The medicine reminders are ended.',
};

const askApi = (deps: Shown['deps'], request: PageRequest, preview: boolean) => {
  const { form, params } = request;
  const asked = { ...request, params: { ...params, part: fieldOf(form, 'part') }, query: { preview: String(preview) } };
  switch (fieldOf(form, ABOUT)) {
    case 'remove':
      return deleteAppointment(deps, apiRequest(asked));
    case 'days': {
      const body = { blockedWeekdays: weekdaysIn(form), blockedDates: daysIn(fieldOf(form, 'blockedDates')) };
      return putSendingDays(deps, apiRequest(asked, body));
    }
    case 'medicine': {
      const body = { times: daysIn(fieldOf(form, 'times')), until: fieldOf(form, 'until') };
      return putMedicineReminders(deps, apiRequest(asked, body));
    }
    case 'no-medicine':
      return deleteMedicineReminders(deps, apiRequest(asked));
    default: {
      const body = { kind: fieldOf(form, 'kind'), date: fieldOf(form, 'date'), time: fieldOf(form, 'time') };
      return postAppointment(deps, apiRequest(asked, body));
    }
  }
};

/** What was typed into one of the forms says nothing about the others. */
const about = ({ attempt, ...shown }: Shown, form: string): Shown =>
  attempt && fieldOf(attempt.form, ABOUT) === form ? { ...shown, attempt } : shown;

export const REMINDERS: Action = {
  path: PATH,
  title: 'Appointments and reminders',
  roles: COORDINATORS,
  done: DONE,
  view: (shown) => (
    <>
      <Appointments shown={about(shown, 'appointment')} />
      <SendingDays shown={about(shown, 'days')} />
      <Medicine shown={about(shown, 'medicine')} />
    </>
  ),
  ask: async (deps, request, preview) => ({
    response: await askApi(deps, request, preview),
    done: fieldOf(request.form, ABOUT),
  }),
};
