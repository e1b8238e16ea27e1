import { describe, expect, it } from 'vitest';
import { startLocalCloud } from '../../infra/local/cloud.ts';
import { enrolExamples } from '../../infra/local/example-cohort.ts';
import type { StackTemplate } from '../../infra/local/template.ts';

interface Grant {
  readonly Action: string | readonly string[];
  readonly NotResource?: unknown;
}

/** Takes away what lets `send-text` publish to phones. */
const withoutTexting = (templates: readonly StackTemplate[]): void => {
  for (const { Resources } of templates)
    for (const { Type, Properties } of Object.values(Resources)) {
      if (Type !== 'AWS::IAM::Policy') continue;
      const document = Properties?.PolicyDocument as { Statement: readonly Grant[] };
      document.Statement = document.Statement.filter(({ NotResource }) => NotResource === undefined);
    }
};

// Nine in the morning in New York.
const startAt = '2027-01-04T14:00:00.000Z';

describe('the deployed template', () => {
  it('grants every call that inviting the cohort takes', async () => {
    const cloud = await startLocalCloud({ startAt });
    await enrolExamples(cloud.api);
    await cloud.settled();
    const texts = cloud.carrier.texts();
    await cloud.stop();
    expect(cloud.denials).toEqual([]);
    expect(texts.length).toBeGreaterThan(0);
  });

  it('without one of its grants fails with AccessDenied naming function, action and resource', async () => {
    const cloud = await startLocalCloud({ startAt, alterTemplates: withoutTexting });
    await enrolExamples(cloud.api);
    await cloud.settled();
    const texts = cloud.carrier.texts();
    await cloud.stop();
    expect(cloud.denials[0]?.message).toMatch(
      /SendText\S* is not authorized to perform: sns:Publish on resource: a phone number because no identity-based policy/,
    );
    expect(texts).toEqual([]);
  });
});
