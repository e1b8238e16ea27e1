// What a nurse looks for first: treatment, contact, how much is answered, what comes next, whom to call.
import type { ComponentChildren } from 'preact';
import { adherenceOf } from '../../../../shared/domain/adherence.ts';
import { ageInWords } from '../../../../shared/domain/birth-year.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import type { LocalDate } from '../../../../shared/domain/local-time.ts';
import type { Contact, PatientState } from '../../../../shared/domain/patient.ts';
import { isOnHold, plannedAhead } from '../../../../shared/domain/planned-ahead.ts';
import { plannedInvitation } from '../../../../shared/domain/planned-invitation.ts';
import { daysBetween, localDate } from '../../../../shared/domain/zoned-time.ts';
import { Phone } from '../phone.tsx';
import { When, whenInWords } from '../when.tsx';
import { instrumentName } from '../words/instrument-words.ts';
import { invitationInWords, plannedInWords } from './names.ts';
import type { PatientView } from './patient-view.tsx';
import { dayInWords, respondentInWords } from './status-words.ts';

export const Facts = ({ view }: { readonly view: PatientView }) => {
  const { course, now } = view;
  const { state } = course;
  const heard = lastHeard(view);
  return (
    <dl class="facts">
      <Fact name="Plan">{planInWords(view)}</Fact>
      {(state.carePlan.modules ?? []).map(({ id, from }) => (
        <Fact key={id} name="On top of it">
          {view.content.modules?.find((module) => module.id === id)?.title ?? id}, from {dayInWords(from)}
        </Fact>
      ))}
      <Fact name="Infusions">{infusionsInWords(state, now)}</Fact>
      <Fact name="Last heard from">{heard ? <When at={heard} zone={state.timeZone} /> : 'Never'}</Fact>
      <Fact name="Answered">{adherenceInWords(view)}</Fact>
      <Fact name="Next due">{nextInWords(view)}</Fact>
      {state.birthYear !== undefined && (
        <Fact name="Age">{ageOf(state.birthYear, localDate(now, state.timeZone))}</Fact>
      )}
      <Fact name="Who answers">{respondentInWords(state)}</Fact>
      {(state.contacts?.caregivers ?? []).map((contact) => (
        <Fact key={contact.phone} name="Caregiver">
          <Person {...contact} />
        </Fact>
      ))}
      <Fact name="Emergency contact">
        {state.contacts?.emergency ? <Person {...state.contacts.emergency} /> : 'None on record'}
      </Fact>
    </dl>
  );
};

/** `68 or 69, born in 1957`. */
const ageOf = (birthYear: number, today: LocalDate): string => `${ageInWords(birthYear, today)}, born in ${birthYear}`;

const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const Person = ({ name, phone }: Contact) => (
  <>
    {name}, <Phone phone={phone} />
  </>
);

/** `On treatment with a checkpoint inhibitor, week 12`. */
export const planInWords = ({ course: { state }, content, now }: PatientView): string => {
  const { planId, startsOn, upNext } = state.carePlan;
  const { title } = content.plan(planId);
  const next = upNext ? `; then ${content.plan(upNext.planId).title}, from ${dayInWords(upNext.from)}` : '';
  if (startsOn === undefined) return `${title}, not begun${next}`;
  const day = daysBetween(startsOn, localDate(now, state.timeZone));
  if (day < 0) return `${title}, begins on ${dayInWords(startsOn)}${next}`;
  return `${title}, week ${Math.floor(day / 7) + 1}${next}`;
};

/** The last one before and the next one from today on. */
export const infusionsInWords = ({ treatment, timeZone }: PatientState, now: Instant): string => {
  const today = localDate(now, timeZone);
  const days: readonly LocalDate[] = treatment?.infusions ?? [];
  const last = days.findLast((day) => day < today);
  const next = days.find((day) => day >= today);
  const ended = treatment?.lastDose ? `; last dose ${dayInWords(treatment.lastDose)}` : '';
  return `${last ? `Last ${dayInWords(last)}` : 'None before today'}, ${next ? `next ${dayInWords(next)}` : 'no next one on record'}${ended}`;
};

/** When the patient last texted, or was reached. */
const lastHeard = ({ course: { texts, alerts } }: PatientView): Instant | undefined => {
  const texted = texts.flatMap((text) => (text.direction === 'in' ? [text.receivedAt] : []));
  const reached = alerts.flatMap(({ steps }) => steps.filter(({ what }) => what === 'reached').map(({ at }) => at));
  return [...texted, ...reached].sort().at(-1);
};

/** Only of the weeks whose texts are known: whether a survey came cannot be told without them. */
export const adherenceInWords = ({ course }: PatientView): string => {
  const { texts, responses, earlierTexts, state } = course;
  const since = earlierTexts ? texts[0] && dateOf(texts[0]) : undefined;
  const counted = since ? responses.filter(({ startedAt }) => startedAt >= since) : responses;
  const { delivered, completed, partly, undelivered } = adherenceOf(counted, texts);
  if (delivered + undelivered === 0) return 'No survey has ended yet';
  return [
    `${completed} of ${delivered} delivered surveys to the end`,
    ...(partly ? [`${partly} in part`] : []),
    ...(undelivered ? [`${undelivered} more did not come`] : []),
    ...(since ? [`since ${dayInWords(localDate(since, state.timeZone))}`] : []),
  ].join(', ');
};

const dateOf = (text: PatientView['course']['texts'][number]): Instant =>
  text.direction === 'in' ? text.receivedAt : text.createdAt;

const WEEKS_TO_LOOK = 13 * 7;

/** What is open now, or the first of what is planned. */
export const nextInWords = ({ course: { state }, content, now }: PatientView): string => {
  if (state.sitting) return 'A survey is open now';
  if (isOnHold(state)) return 'Nothing while on hold';
  const invitation = plannedInvitation(state, now);
  if (invitation) return `${whenInWords(invitation.at, state.timeZone)}: ${invitationInWords(invitation)}`;
  const ahead = plannedAhead(state, { content, now }, WEEKS_TO_LOOK).filter(({ instrument }) => instrument);
  const [first] = ahead;
  if (!first) return 'Nothing is planned';
  const names = ahead
    .filter(({ at }) => at === first.at)
    .map(({ instrument = '' }) => instrumentName(content.instrument(instrument)));
  return `${plannedInWords(first.at, state.timeZone)}: ${names.join(', ')}`;
};
