// What to do next about an open case, in order.
import { useContext } from 'preact/hooks';
import type { OTHER_WAYS } from '../../../../shared/domain/alert-attempts.ts';
import { Phone } from '../phone.tsx';
import { UnknownSender } from '../unknown-sender.tsx';
import { ViewerContext } from '../viewer.ts';
import type { CaseView } from './gather-alert.ts';
import { mayClose } from './may-handle.ts';

interface NextStepsProps {
  readonly view: CaseView;
  readonly otherWays: readonly (typeof OTHER_WAYS)[number][];
}

export const NextSteps = ({ view: { state, open, lead, alerts }, otherWays }: NextStepsProps) => {
  const { by } = useContext(ViewerContext);
  const { emergency } = state.contacts ?? {};
  return (
    <>
      <h2>What to do next</h2>
      <ol class="next">
        {!open?.acknowledgedAt && <li>Acknowledge it, so that others know you have it.</li>}
        {lead.severity === 'routine' ? (
          <li>
            Look at what the patient answered or wrote, and call{state.kind === 'patient' && ' or text'} where it needs
            a person.
          </li>
        ) : (
          !open?.reachedAt && (
            <li>
              Call <Phone phone={state.phone} />
              {state.language === 'es' && ', with a Spanish interpreter'}. No answer? Log it, with when you try again.
            </li>
          )
        )}
        {otherWays.includes('emergency-contact') && (
          <li>
            <strong>Calling was in vain too often.</strong>{' '}
            {emergency ? (
              <>
                Call the emergency contact: {emergency.name} <Phone phone={emergency.phone} />.
              </>
            ) : (
              'No emergency contact is on record: ask the clinic for one.'
            )}
          </li>
        )}
        {otherWays.includes('welfare-check') && (
          <li>Nobody can be reached? Ask the emergency services for a welfare check, by your own protocol.</li>
        )}
        <li>
          {mayClose(by, alerts)
            ? 'Close it with what was done.'
            : 'Only a clinician closes a critical or urgent case: hand it on.'}
        </li>
      </ol>
      {state.kind === 'contact' && <UnknownSender phone={state.phone} />}
    </>
  );
};
