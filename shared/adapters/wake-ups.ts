// One schedule per patient in EventBridge Scheduler, which mirrors the wake-up that the table holds.
import {
  ActionAfterCompletion,
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  FlexibleTimeWindowMode,
  ResourceNotFoundException,
  SchedulerClient,
  type SchedulerClientConfig,
} from '@aws-sdk/client-scheduler';
import type { PatientId } from '../domain/communication.ts';
import { type Instant, MINUTE } from '../domain/instant.ts';
import type { Queues, WakeUps } from '../ports.ts';

export interface ScheduleSettings {
  readonly group: string;
  readonly roleArn: string;
  readonly wakeQueueArn: string;
  readonly deadLetterQueueArn: string;
}

/** Scheduler would try for a day, and a text due at nine would go out at night; the sweep finds what was dropped. */
const MAX_EVENT_AGE_SECONDS = 900;

/** `wake` asks at once for what is due too soon for a schedule. */
export const schedulerWakeUps = (
  settings: ScheduleSettings,
  wake: Queues['wake'],
  config: SchedulerClientConfig = {},
): WakeUps => {
  const client = new SchedulerClient(config);

  const create = async (patientId: PatientId, at: Instant): Promise<void> => {
    const command = new CreateScheduleCommand({
      Name: scheduleName(patientId, at),
      GroupName: settings.group,
      ScheduleExpression: `at(${at.slice(0, 19)})`,
      ScheduleExpressionTimezone: 'UTC',
      FlexibleTimeWindow: { Mode: FlexibleTimeWindowMode.OFF },
      ActionAfterCompletion: ActionAfterCompletion.DELETE,
      Target: {
        Arn: settings.wakeQueueArn,
        RoleArn: settings.roleArn,
        Input: JSON.stringify({ patientId }),
        RetryPolicy: { MaximumEventAgeInSeconds: MAX_EVENT_AGE_SECONDS },
        DeadLetterConfig: { Arn: settings.deadLetterQueueArn },
      },
    });
    await client.send(command).catch(unless(ConflictException));
  };

  const remove = async (patientId: PatientId, at: Instant): Promise<void> => {
    const command = new DeleteScheduleCommand({ Name: scheduleName(patientId, at), GroupName: settings.group });
    await client.send(command).catch(unless(ResourceNotFoundException));
  };

  return {
    move: async (patientId, from, to) => {
      if (from === to) return;
      // First the new one: where this ends in between, a wake-up too many does no harm.
      if (to) await (isSoon(to) ? wake([{ patientId }]) : create(patientId, to));
      if (from && Date.parse(from) > Date.now()) await remove(patientId, from);
    },
  };
};

/** The time is in the name, since the name of a fired schedule stays taken for a while. */
const scheduleName = (patientId: PatientId, at: Instant): string =>
  `${patientId}-${at.slice(0, 16).replace(/[-:]/g, '')}`;

const isSoon = (at: Instant): boolean => Date.parse(at) < Date.now() + MINUTE;

/** Takes one kind of error for done: the schedule is there already, or gone already. */
const unless =
  (done: typeof ConflictException | typeof ResourceNotFoundException) =>
  (error: unknown): void => {
    if (!(error instanceof done)) throw error;
  };
