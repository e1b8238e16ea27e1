// Plays the template's rate schedules, such as the one of sweep: EventBridge rules and recurring Scheduler schedules.
import type { Activity } from './activity.ts';
import type { Clock, TimeSource } from './clock.ts';
import { functionNamed, type PlayedFunction } from './functions.ts';
import type { Permissions } from './permissions.ts';
import { ACCOUNT, REGION } from './resource-identity.ts';
import type { CloudTemplate } from './template.ts';

interface Target {
  readonly Arn: string;
  readonly RoleArn?: string;
  readonly Input?: string;
}

interface RuleProperties {
  readonly ScheduleExpression?: string;
  readonly State?: string;
  readonly Targets?: readonly Target[];
  readonly Target?: Target;
}

const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** One recurring call of one function. */
export class RoutineRule implements TimeSource {
  readonly routine = true;
  readonly #period: () => number;
  readonly #run: () => void;
  #last: number;

  constructor(period: () => number, start: number, run: () => void) {
    this.#period = period;
    this.#last = start;
    this.#run = run;
  }

  nextAt(): number {
    return this.#last + this.#period();
  }

  fire(now: number): void {
    this.#last = now;
    this.#run();
  }
}

export interface RuleParts {
  readonly functions: ReadonlyMap<string, PlayedFunction>;
  readonly permissions: Permissions;
  readonly activity: Activity;
  readonly clock: Clock;
  /** In a jump of the clock rules run no oftener than this, so that weeks can pass in seconds. */
  readonly atMostEvery: number | (() => number);
}

export const playRules = (
  template: CloudTemplate,
  { functions, permissions, activity, clock, atMostEvery }: RuleParts,
): RoutineRule[] =>
  ['AWS::Events::Rule', 'AWS::Scheduler::Schedule'].flatMap((type) =>
    template.all<RuleProperties>(type).flatMap(({ name, attributes, properties }) => {
      const [, count, unit = ''] =
        /^rate\((\d+) (minute|hour|day)s?\)$/.exec(properties.ScheduleExpression ?? '') ?? [];
      if (!count || properties.State === 'DISABLED') return [];
      const targets = properties.Targets ?? (properties.Target ? [properties.Target] : []);
      const stated = Number(count) * (UNIT_MS[unit] ?? 0);
      const least = typeof atMostEvery === 'number' ? () => atMostEvery : atMostEvery;
      const period = () => (clock.moving ? Math.max(stated, least()) : stated);
      return targets.map((target) => {
        const played = functionNamed(target.Arn, functions);
        const run = async (): Promise<void> => {
          if (target.RoleArn)
            permissions.require(
              { name, roleArn: target.RoleArn },
              { action: 'lambda:InvokeFunction', resource: target.Arn },
            );
          await played.invoke(target.Input ? JSON.parse(target.Input) : scheduledEvent(attributes.Arn ?? ''));
        };
        return new RoutineRule(period, Date.now(), () => void activity.track(run).catch(() => {}));
      });
    }),
  );

const scheduledEvent = (ruleArn: string) => ({
  version: '0',
  id: crypto.randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: ACCOUNT,
  time: new Date().toISOString(),
  region: REGION,
  resources: [ruleArn],
  detail: {},
});
