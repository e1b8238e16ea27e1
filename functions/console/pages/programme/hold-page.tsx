// Holds all texts of the programme, and lifts that, with what it lets go to read first.
import type { Purpose } from '../../../../shared/domain/communication.ts';
import type { Lifting } from '../../../../shared/domain/holds/lifting.ts';
import { type Attempt, Check, FailedNotice, Field, PostForm } from '../forms.tsx';
import { HOLD_PAGE } from '../held-notice.tsx';
import { When } from '../when.tsx';
import type { HoldView } from './gather-hold.ts';

interface HoldProps {
  readonly view: HoldView;
  readonly done?: string | undefined;
  readonly attempt?: Attempt | undefined;
}

export const HoldPage = ({ view, done, attempt }: HoldProps) => (
  <>
    <p>
      <a href="/console/programme">Programme</a>
    </p>
    <h1>{view.hold?.on ? 'All texts are on hold' : 'Hold all texts'}</h1>
    <FailedNotice failed={attempt?.failed} />
    {done && (
      <p class="done" role="status">
        {done}
      </p>
    )}
    {view.hold?.on ? <Held view={view} attempt={attempt} /> : <NotHeld view={view} attempt={attempt} />}
  </>
);

const NotHeld = ({ view, attempt }: HoldProps) => (
  <section class="panel">
    <p>
      For when something is wrong with what is sent. Within a minute no patient of any team gets a survey, a symptom
      check, a reminder or an invitation, until it is lifted.
    </p>
    <ul class="bullets">
      <li>Patients who text still get an answer, and safety texts go out as ever.</li>
      <li>Alerts are raised and escalate as ever. Staff can still text a patient.</li>
      <li>
        <strong>Nobody asks patients about danger signs.</strong> Call those in their first weeks after CAR-T cells: the{' '}
        <a href="/console/due">list of who is due</a> has their phones.
      </li>
    </ul>
    {view.hold && (
      <p class="quiet">
        Last lifted <When at={view.hold.since} zone={view.zone} />, by {view.hold.by}: {view.hold.reason}
      </p>
    )}
    <Decide
      on="true"
      label="Hold all texts"
      confirm="Yes, no patient gets a survey until it is lifted"
      attempt={attempt}
    >
      What is wrong, for other staff
    </Decide>
  </section>
);

const Held = ({ view, attempt }: HoldProps) => (
  <>
    {view.hold && (
      <p>
        Since <When at={view.hold.since} zone={view.zone} />, by {view.hold.by}: {view.hold.reason}
      </p>
    )}
    {view.lifting && <WhatGoesOut lifting={view.lifting} />}
    <section class="panel" aria-labelledby="lift">
      <h2 id="lift">Lift it</h2>
      <Decide on="false" label="Let texts go out again" confirm="Yes, what is above may go out" attempt={attempt}>
        What was done about it, for other staff
      </Decide>
    </section>
  </>
);

interface DecideProps {
  readonly on: 'true' | 'false';
  readonly label: string;
  readonly confirm: string;
  readonly attempt?: Attempt | undefined;
  readonly children: string;
}

const Decide = ({ on, label, confirm, attempt, children }: DecideProps) => (
  <PostForm action={HOLD_PAGE}>
    <input type="hidden" name="on" value={on} />
    <Field name="reason" label={children} hint="Nothing about a patient" rows={2} required attempt={attempt} />
    <Check name="confirmed" label={confirm} attempt={attempt} />
    <button type="submit" class={on === 'true' ? 'grave' : undefined}>
      {label}
    </button>
  </PostForm>
);

type Counted = Lifting & { readonly lookedAt: number; readonly more: boolean };

const WhatGoesOut = ({ lifting }: { readonly lifting: Counted }) => {
  const { sent, dropped, lookedAt, more } = lifting;
  const kinds = Object.entries(sent) as readonly (readonly [Purpose, number])[];
  return (
    <section class="panel" aria-labelledby="goes-out">
      <h2 id="goes-out">If it were lifted now</h2>
      {kinds.length === 0 ? (
        <p>Nothing is waiting to go out at this moment.</p>
      ) : (
        <table class="short">
          <caption>Goes out within half an hour</caption>
          <thead>
            <tr>
              <th scope="col">Text</th>
              <th scope="col">Patients</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(([purpose, patients]) => (
              <tr key={purpose}>
                <th scope="row">{TEXTS[purpose] ?? purpose}</th>
                <td>{patients}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        {dropped > 0 &&
          `${dropped} ${dropped === 1 ? 'survey is' : 'surveys are'} too late and will be filed as not answered. `}
        Dropped: surveys and reminders whose time has passed. Nothing goes out twice, and nothing in quiet hours.
      </p>
      <p class="quiet">
        Looked at {lookedAt} patients who are due within the hour{more && ', and there are more'}.
      </p>
    </section>
  );
};

const TEXTS: Readonly<Partial<Record<Purpose, string>>> = {
  'survey-opening': 'Survey or question',
  'survey-reminder': 'Reminder of a survey',
  invitation: 'Invitation',
  'invitation-reminder': 'Reminder of the invitation',
  'appointment-reminder': 'Reminder of an appointment',
  'infusion-reminder': 'Reminder of an infusion',
  'medicine-reminder': 'Reminder of medicine',
  'self-care': 'Self-care message',
  'number-check': 'Question about a new number',
};
