// How a construct answers a finding of a rule pack: on itself, with the reason why it is right here.
import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts findings on `scope` and below; the keys are rule names of cdk-nag, the values reasons. */
export const acknowledge = (scope: IConstruct, reasons: Readonly<Record<string, string>>): void => {
  for (const [id, reason] of Object.entries(reasons)) Validations.of(scope).acknowledge({ id, reason });
};

/** For a role: CDK writes its permissions as a policy of their own, which the pack takes for an inline one. */
export const ACKNOWLEDGED_ROLE = {
  'HIPAA.Security-IAMNoInlinePolicy':
    'The policy belongs to this one role and is written, reviewed and removed with it; shared between roles it would grant more.',
};
