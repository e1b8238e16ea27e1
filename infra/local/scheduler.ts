// EventBridge Scheduler on the virtual clock: one-time schedules that send their input to a queue under their own role.

import { AwsError, type HttpAnswer, jsonAnswer } from './aws-errors.ts';
import type { AwsRequest } from './aws-request.ts';
import type { TimeSource } from './clock.ts';
import { type Messaging, nameOf } from './messaging.ts';
import type { Permissions } from './permissions.ts';
import { arn } from './resource-identity.ts';
import type { Document } from './state-folder.ts';

/** A one-time schedule as CreateSchedule receives it. */
export interface Schedule {
  readonly Name: string;
  readonly GroupName: string;
  readonly ScheduleExpression: string;
  readonly ScheduleExpressionTimezone?: string;
  readonly ActionAfterCompletion?: 'NONE' | 'DELETE';
  readonly ClientToken?: string;
  readonly CreationDate: number;
  readonly Target: {
    readonly Arn: string;
    readonly RoleArn: string;
    readonly Input?: string;
    readonly DeadLetterConfig?: { readonly Arn?: string };
    readonly RetryPolicy?: { readonly MaximumEventAgeInSeconds?: number };
  };
}

const NAME = /^[0-9a-zA-Z-_.]{1,64}$/;
const AT = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/;
const DEFAULT_EVENT_AGE_SECONDS = 86_400;

const key = ({ GroupName, Name }: { readonly GroupName: string; readonly Name: string }) => `${GroupName}/${Name}`;
const dueAt = ({ ScheduleExpression }: Schedule): number => Date.parse(`${AT.exec(ScheduleExpression)?.[1]}.000Z`);

export interface SchedulerParts {
  readonly groups: readonly string[];
  readonly permissions: Permissions;
  readonly messaging: Messaging;
  readonly stored: Document<readonly Schedule[]>;
}

export class Scheduler implements TimeSource {
  readonly #parts: SchedulerParts;
  readonly #schedules: Map<string, Schedule>;
  /** Those that have fired or were deleted included. */
  readonly everMade: Schedule[];

  constructor(parts: SchedulerParts) {
    this.#parts = parts;
    this.#schedules = new Map((parts.stored.read() ?? []).map((schedule) => [key(schedule), schedule]));
    this.everMade = [...this.#schedules.values()];
  }

  get schedules(): readonly Schedule[] {
    return [...this.#schedules.values()];
  }

  nextAt(): number | undefined {
    const times = this.schedules.map(dueAt);
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  fire(now: number): void {
    for (const schedule of this.schedules.filter((one) => dueAt(one) <= now)) {
      this.#deliver(schedule, now);
      this.#schedules.delete(key(schedule));
    }
    this.#store();
  }

  /** Answers the calls of the Scheduler API that can be made on schedules. */
  async serve({ action, parameters }: AwsRequest): Promise<HttpAnswer> {
    const { Name = '', GroupName = 'default' } = parameters as Partial<Schedule>;
    const found = this.#schedules.get(key({ Name, GroupName }));
    switch (action) {
      case 'CreateSchedule':
        return this.#create(
          { ...(parameters as unknown as Schedule), GroupName, CreationDate: Date.now() / 1_000 },
          found,
        );
      case 'GetSchedule':
        return jsonAnswer({ ...found, Arn: arn('scheduler', `schedule/${key(required(found, Name))}`) });
      case 'DeleteSchedule':
        this.#schedules.delete(key(required(found, Name)));
        this.#store();
        return jsonAnswer({});
      case 'ListSchedules':
        return jsonAnswer({
          Schedules: this.schedules
            .filter((schedule) => parameters.GroupName === undefined || schedule.GroupName === GroupName)
            .filter((schedule) => schedule.Name.startsWith(String(parameters.NamePrefix ?? '')))
            .map((schedule) => ({
              Name: schedule.Name,
              GroupName: schedule.GroupName,
              Target: { Arn: schedule.Target.Arn },
            })),
        });
      default:
        throw new AwsError('NotImplemented', 501, `the local cloud does not play scheduler:${action}`);
    }
  }

  #create(schedule: Schedule, existing: Schedule | undefined): HttpAnswer {
    if (!NAME.test(schedule.Name) || !AT.test(schedule.ScheduleExpression))
      throw new AwsError('ValidationException', 400, 'Invalid Schedule Name or Expression.');
    if ((schedule.ScheduleExpressionTimezone ?? 'UTC') !== 'UTC' || schedule.ActionAfterCompletion !== 'DELETE')
      throw new AwsError('ValidationException', 400, 'The local cloud plays schedules in UTC that delete themselves.');
    if (!this.#parts.groups.includes(schedule.GroupName))
      throw new AwsError('ResourceNotFoundException', 404, `Schedule group ${schedule.GroupName} does not exist.`);
    if (existing && (existing.ClientToken === undefined || existing.ClientToken !== schedule.ClientToken))
      throw new AwsError('ConflictException', 409, `Schedule ${schedule.Name} already exists.`);
    if (!existing) {
      this.#schedules.set(key(schedule), schedule);
      this.everMade.push(schedule);
      this.#store();
    }
    return jsonAnswer({ ScheduleArn: arn('scheduler', `schedule/${key(schedule)}`) });
  }

  /** An event that is too old, or may not be sent, goes to the dead letters if the role may send there. */
  #deliver(schedule: Schedule, now: number): void {
    const { Arn, Input = '', RetryPolicy, DeadLetterConfig } = schedule.Target;
    const maximumAge = RetryPolicy?.MaximumEventAgeInSeconds ?? DEFAULT_EVENT_AGE_SECONDS;
    if (now - dueAt(schedule) <= maximumAge * 1_000 && this.#send(schedule, Arn, Input)) return;
    if (DeadLetterConfig?.Arn) this.#send(schedule, DeadLetterConfig.Arn, Input);
  }

  #send(schedule: Schedule, queueArn: string, body: string): boolean {
    const caller = { name: 'scheduler', roleArn: schedule.Target.RoleArn };
    try {
      this.#parts.permissions.require(caller, { action: 'sqs:SendMessage', resource: queueArn });
    } catch {
      return false;
    }
    this.#parts.messaging.send(nameOf(queueArn), body);
    return true;
  }

  #store(): void {
    this.#parts.stored.write(this.schedules);
  }
}

const required = (schedule: Schedule | undefined, name: string): Schedule => {
  if (!schedule) throw new AwsError('ResourceNotFoundException', 404, `Schedule ${name} does not exist.`);
  return schedule;
};
