// The conversation as it was texted, the newest at the end.
import type { Communication } from '../../../../shared/domain/communication.ts';
import type { PatientState } from '../../../../shared/domain/patient.ts';
import { nameOf } from './patient-head.tsx';
import { dayInWords } from './status-words.ts';
import { daysOf, type Said } from './transcript.ts';

interface ConversationProps {
  readonly texts: readonly Communication[];
  readonly state: PatientState;
}

export const Conversation = ({ texts, state }: ConversationProps) => {
  if (texts.length === 0) return <p class="quiet">No text yet.</p>;
  return (
    <div class="conversation">
      {daysOf(texts, state.timeZone).map(({ day, said }) => (
        <section key={day} aria-label={dayInWords(day)}>
          <h3>{dayInWords(day)}</h3>
          <ol>
            {said.map((text) => (
              <Text key={text.id} said={text} name={nameOf(state)} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
};

const Text = ({ said: { from, at, body, state, matters }, name }: { readonly said: Said; readonly name: string }) => (
  <li class={`said ${from}`}>
    <p>{body}</p>
    <p class={matters ? 'quiet overdue' : 'quiet'}>
      {from === 'patient' ? name : from === 'staff' ? 'Staff' : 'Vigil'}, {at}. {state}
    </p>
  </li>
);
