// A queue subscribed to the deployed care-team topic: what a care team would be told.
import type { SNSClient } from '@aws-sdk/client-sns';
import { SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { ACCOUNT, REGION } from './emulator-calls.ts';

const NAME = 'care-team-inbox';

export interface Notice {
  readonly message: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export class CareTeamInbox {
  readonly #sqs: SQSClient;
  readonly #url: string;

  private constructor(sqs: SQSClient, url: string) {
    this.#sqs = sqs;
    this.#url = url;
  }

  static async open(sns: SNSClient, sqs: SQSClient, topicArn: string): Promise<CareTeamInbox> {
    const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: NAME }));
    const Endpoint = `arn:aws:sqs:${REGION}:${ACCOUNT}:${NAME}`;
    await sns.send(new SubscribeCommand({ TopicArn: topicArn, Protocol: 'sqs', Endpoint }));
    return new CareTeamInbox(sqs, QueueUrl);
  }

  /** The next notices, waiting up to 20 seconds for one. */
  async receive(): Promise<readonly Notice[]> {
    const { Messages = [] } = await this.#sqs.send(
      new ReceiveMessageCommand({ QueueUrl: this.#url, WaitTimeSeconds: 20, MaxNumberOfMessages: 10 }),
    );
    return Messages.map(({ Body = '{}' }) => {
      const { Message, MessageAttributes = {} } = JSON.parse(Body);
      const attributes = Object.entries<{ readonly Value: string }>(MessageAttributes);
      return {
        message: Message,
        attributes: Object.fromEntries(attributes.map(([name, { Value }]) => [name, Value])),
      };
    });
  }
}
