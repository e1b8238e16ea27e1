// The patient's phone: texts reach the deployed inbound topic as AWS End User Messaging would publish them.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';

const OUR_NUMBER = '+12065550199';

export class Phone {
  readonly #sns: SNSClient;
  readonly #topicArn: string;
  readonly #number: string;

  constructor(sns: SNSClient, topicArn: string, number: string) {
    this.#sns = sns;
    this.#topicArn = topicArn;
    this.#number = number;
  }

  /**
   * Writes a reply a second after the text it answers: the emulator stamps messages in whole seconds, so that an earlier
   * one would seem to be written before the question.
   */
  async reply(messageBody: string): Promise<void> {
    await pause(1_000);
    const payload = {
      originationNumber: this.#number,
      destinationNumber: OUR_NUMBER,
      messageKeyword: 'VIGIL',
      messageBody,
      inboundMessageId: randomUUID(),
      previousPublishedMessageId: randomUUID(),
    };
    await this.#sns.send(new PublishCommand({ TopicArn: this.#topicArn, Message: JSON.stringify(payload) }));
  }
}
