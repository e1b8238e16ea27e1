// The built `receive-text` with a database of its own, and patients in it whose question is open.
import { randomUUID } from 'node:crypto';
import { dynamodbCareTeams } from '../../../shared/adapters/dynamodb/care-teams.ts';
import { dynamodbOutbox } from '../../../shared/adapters/dynamodb/outbox.ts';
import { dynamodbPatientStore } from '../../../shared/adapters/dynamodb/patient-store.ts';
import { openTable, type Table } from '../../../shared/adapters/dynamodb/table.ts';
import type { PatientId } from '../../../shared/domain/communication.ts';
import { type Instant, MINUTE, plus, SECOND } from '../../../shared/domain/instant.ts';
import type { PatientState } from '../../../shared/domain/patient.ts';
import { createTable } from '../database.ts';
import { type Dynoxide, startDynoxide } from '../dynoxide.ts';
import { FunctionInstance } from '../function-instance.ts';
import { REGION } from '../resource-identity.ts';
import { VirtualTime } from '../virtual-time.ts';
import { type Built, builtFunctions } from './built-functions.ts';
import { DatabaseProxy } from './database-proxy.ts';
import { CARE_TEAM, FIRST_SURVEY_AT, turnsToFirstQuestion } from './surveyed-patient.ts';

export interface Reply {
  readonly phone: string;
  readonly body: string;
}

const TIMEOUT_SECONDS = 30;

export class ReplyBench {
  readonly table: Table;
  readonly proxy: DatabaseProxy;
  /** Straight to the database. */
  readonly direct: FunctionInstance;
  /** Through the proxy. */
  readonly counted: FunctionInstance;
  readonly #database: Dynoxide;
  readonly #time = new VirtualTime();
  #now: Instant = FIRST_SURVEY_AT;

  private constructor(database: Dynoxide, proxy: DatabaseProxy, built: Built, tableName: string) {
    this.#database = database;
    this.proxy = proxy;
    const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
    this.table = openTable(tableName, { endpoint: database.endpoint, region: REGION, credentials });
    this.direct = this.#instance(built, database.endpoint);
    this.counted = this.#instance(built, proxy.address);
    this.#passSecond();
  }

  static async start(): Promise<ReplyBench> {
    const database = await startDynoxide();
    const proxy = await DatabaseProxy.start(database.endpoint);
    const built = await builtFunctions(database.endpoint);
    const bench = new ReplyBench(database, proxy, built, await createTable(built.template, database.endpoint, false));
    await dynamodbCareTeams(bench.table).put(CARE_TEAM);
    return bench;
  }

  /** Enrols patient `index` by the real turns and sends the first question. */
  async prepare(index: number): Promise<PatientState> {
    const [enrolled, ...later] = turnsToFirstQuestion(index);
    const patients = dynamodbPatientStore(this.table);
    await patients.create(enrolled);
    for (const turn of later) await patients.commit(turn);
    return this.sendQuestion(enrolled.state.id);
  }

  /** Claims the text of the open question, as `send-text` does before it sends it; a second later it may be answered. */
  async sendQuestion(patientId: PatientId): Promise<PatientState> {
    const state = await dynamodbPatientStore(this.table).load(patientId);
    if (!state) throw new Error(`there is no patient ${patientId}`);
    const communicationId = state.sitting?.question.communicationId;
    if (communicationId) {
      await dynamodbOutbox(this.table).claim({ patientId, communicationId }, this.#now, plus(this.#now, MINUTE));
      this.#passSecond();
    }
    return state;
  }

  /** One invocation with these replies as its batch. */
  async receive(instance: FunctionInstance, replies: readonly Reply[]): Promise<void> {
    const result = await instance.invoke({ Records: replies.map((reply) => this.#message(reply)) });
    const { batchItemFailures } = 'payload' in result ? JSON.parse(result.payload) : result;
    if (batchItemFailures?.length !== 0) throw new Error(`receive-text failed: ${JSON.stringify(result)}`);
  }

  async stop(): Promise<void> {
    await Promise.all([this.direct.stop(), this.counted.stop(), this.proxy.stop()]);
    this.table.client.destroy();
    await this.#database.stop();
  }

  #instance({ functions }: Built, endpoint: string): FunctionInstance {
    const receiveText = functions.find(({ name }) => name === 'receive-text');
    if (!receiveText) throw new Error('receive-text was not built');
    return new FunctionInstance({
      ...receiveText,
      arn: `arn:aws:lambda:${REGION}:000000000000:function:receive-text`,
      handler: 'index.handler',
      environment: { ...receiveText.environment, AWS_ENDPOINT_URL: endpoint },
      timeoutSeconds: TIMEOUT_SECONDS,
      timeBuffer: this.#time.buffer,
      onOutput: () => {},
    });
  }

  #message({ phone, body }: Reply): object {
    const payload = {
      originationNumber: phone,
      destinationNumber: '+12065550100',
      messageKeyword: 'VIGIL',
      messageBody: body,
      inboundMessageId: randomUUID(),
      previousPublishedMessageId: randomUUID(),
    };
    const envelope = { Type: 'Notification', Message: JSON.stringify(payload), Timestamp: this.#now };
    return { messageId: randomUUID(), eventSource: 'aws:sqs', body: JSON.stringify(envelope) };
  }

  #passSecond(): void {
    this.#now = plus(this.#now, SECOND);
    this.#time.freezeAt(Date.parse(this.#now));
  }
}
