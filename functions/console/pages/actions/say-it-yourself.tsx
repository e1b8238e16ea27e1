// What an answer by phone raised: whoever enters it says to the patient what a text would have said.
import type { OpenAlert } from '../../../../shared/domain/alert.ts';
import { byUrgency } from '../../../../shared/domain/work-list.ts';
import type { Shown } from './action.ts';

/** Nothing where no critical or urgent case is open. */
export const SayItYourself = ({ shown: { state, deps } }: { readonly shown: Pick<Shown, 'state' | 'deps'> }) => {
  const [gravest] = byUrgency(state.openAlerts.filter(({ severity }) => severity !== 'routine'));
  if (!gravest) return null;
  const lines = deps.content.crisisLines(state.country);
  return (
    <div class="failed" role="alert">
      <p>
        <span class={`badge ${gravest.severity}`}>{gravest.severity}</span> {whatToSay(gravest, lines?.emergency)}{' '}
        {gravest.severity === 'critical' && lines && `About self-harm: crisis line ${lines.call}. `}
        <a href={`/console/alerts/${gravest.id}`}>Open the case</a>
      </p>
    </div>
  );
};

const whatToSay = ({ severity }: Pick<OpenAlert, 'severity'>, emergency = 'the emergency number'): string =>
  severity === 'critical'
    ? `A critical case is open. Answers by phone are not answered by text, so tell the patient now to call ${emergency}, and stay on the line. Bring in a clinician.`
    : `An urgent case is open. Answers by phone are not answered by text, so tell the patient to call the care team’s line today, or bring in a clinician now; if it gets worse, ${emergency}.`;
