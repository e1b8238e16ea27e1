// Said of a patient whose plan is nowhere: what does not happen, and the way out.
import type { Content } from '../../../../shared/domain/content.ts';
import { isMissing } from '../../../../shared/domain/missing-plan.ts';
import type { PatientState } from '../../../../shared/domain/patient.ts';

interface MissingPlanProps {
  readonly state: Pick<PatientState, 'id' | 'carePlan'>;
  readonly content: Pick<Content, 'plan'>;
}

export const MissingPlan = ({ state: { id, carePlan }, content }: MissingPlanProps) => {
  if (!isMissing(content.plan(carePlan.planId))) return null;
  return (
    <div class="failed" role="alert">
      <p>
        <strong>The plan of this patient, {carePlan.planId}, is not here any more.</strong> No survey is sent. What they
        text is still read, and watched by the alert rules that ship.
      </p>
      <p>
        A coordinator <a href={`/console/patients/${id}/plan`}>puts them on another plan</a>, which begins at once. Tell
        whoever runs Vigil: the plan was taken out of the build, or out of the table.
      </p>
    </div>
  );
};
