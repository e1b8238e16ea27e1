// Reads from an SDK's HTTP request which action it asks for, on which resources.
import type { AccessRequest } from './policy.ts';
import { arn } from './resource-identity.ts';

/** One call to an AWS service, as the gateway received it. */
export interface AwsRequest {
  readonly accessKeyId: string;
  /** The same for every attempt that the SDK makes at one call. */
  readonly callId: string;
  readonly service: string;
  /** Action and parameters; for Scheduler the parameters are body, path and query together. */
  readonly action: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export const readAwsRequest = (request: HttpRequest): AwsRequest | undefined => {
  const [, accessKeyId, service] =
    /Credential=([^/]+)\/\d+\/[^/]+\/([^/]+)\/aws4_request/.exec(String(request.headers.authorization)) ?? [];
  if (!accessKeyId || !service) return undefined;
  const call = { accessKeyId, callId: String(request.headers['amz-sdk-invocation-id'] ?? ''), service };
  const target = request.headers['x-amz-target'];
  const body = request.body.toString();
  if (typeof target === 'string')
    return { ...call, action: target.split('.').at(-1) ?? '', parameters: JSON.parse(body) };
  if (service === 'scheduler') return { ...call, ...readRest(request, body) };
  const parameters = Object.fromEntries(new URLSearchParams(body));
  return { ...call, action: parameters.Action ?? '', parameters };
};

const REST_VERBS: Readonly<Record<string, string>> = { POST: 'Create', GET: 'Get', DELETE: 'Delete', PUT: 'Update' };

const readRest = ({ method, path }: HttpRequest, body: string): Pick<AwsRequest, 'action' | 'parameters'> => {
  const url = new URL(path, 'http://localhost');
  const Name = decodeURIComponent(url.pathname.split('/')[2] ?? '');
  const query = Object.fromEntries(
    [...url.searchParams].map(([key, value]) => [key.charAt(0).toUpperCase() + key.slice(1), value]),
  );
  const action = Name ? `${REST_VERBS[method]}Schedule` : 'ListSchedules';
  return { action, parameters: { ...query, ...(body ? JSON.parse(body) : {}), ...(Name && { Name }) } };
};

/** What IAM is asked for a call: one check for each action and resource. */
export const accessRequests = ({ service, action, parameters }: AwsRequest): AccessRequest[] => {
  switch (service) {
    case 'dynamodb':
      return databaseRequests(action, parameters);
    case 'sqs':
      return [
        {
          action: `sqs:${action.replace(/Batch$/, '')}`,
          resource: arn(
            'sqs',
            String(parameters.QueueUrl ?? parameters.QueueName)
              .split('/')
              .at(-1) ?? '',
          ),
        },
      ];
    case 'sns':
      return [{ action: `sns:${action.replace(/Batch$/, '')}`, resource: noticeResource(parameters) }];
    case 'scheduler':
      return scheduleRequests(action, parameters);
    default:
      return [{ action: `${service}:${action}`, resource: '*' }];
  }
};

const noticeResource = ({ TopicArn, SubscriptionArn, PhoneNumber }: AwsRequest['parameters']): string => {
  if (TopicArn !== undefined) return String(TopicArn);
  // A subscription has no name for policies: SNS asks about all that it holds for the account.
  if (SubscriptionArn !== undefined) return String(SubscriptionArn).replace(/:[^:]*:[^:]*$/, ':*');
  // A text has no ARN: policies reach it by NotResource, and the number itself belongs in no message.
  return PhoneNumber ? 'a phone number' : '*';
};

const scheduleRequests = (action: string, parameters: AwsRequest['parameters']): AccessRequest[] => {
  const { GroupName = 'default', Name = '*', Target } = parameters;
  const passed = (Target as { readonly RoleArn?: string } | undefined)?.RoleArn;
  return [
    { action: `scheduler:${action}`, resource: arn('scheduler', `schedule/${GroupName}/${Name}`) },
    ...(passed
      ? [
          {
            action: 'iam:PassRole',
            resource: passed,
            context: { 'iam:PassedToService': 'scheduler.amazonaws.com' },
          },
        ]
      : []),
  ];
};

type Keyed = Readonly<Record<string, { readonly S?: string }>>;

/** A write holds its whole item, everything else its key. */
interface OneItem {
  readonly TableName?: string;
  readonly Key?: Keyed;
  readonly Item?: Keyed;
}

interface TableRequest extends OneItem {
  readonly IndexName?: string;
  readonly RequestItems?: Readonly<Record<string, { readonly Keys?: readonly Keyed[] }>>;
  readonly TransactItems?: readonly Readonly<Record<string, OneItem>>[];
}

const TRANSACT_ACTIONS: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  Get: 'GetItem',
  ConditionCheck: 'ConditionCheckItem',
};

const databaseRequests = (action: string, parameters: TableRequest): AccessRequest[] => {
  const on = (name: string, table: string, items: readonly (Keyed | undefined)[]) => ({
    action: `dynamodb:${name}`,
    resource: arn('dynamodb', `table/${table}`),
    context: { 'dynamodb:LeadingKeys': items.flatMap((item) => item?.PK?.S ?? []) },
  });
  // A transaction has no permission of its own: each item needs that of the single call.
  if (parameters.TransactItems)
    return parameters.TransactItems.flatMap((item) =>
      Object.entries(item).map(([kind, { TableName = '*', Key, Item }]) =>
        on(TRANSACT_ACTIONS[kind] ?? kind, TableName, [Key ?? Item]),
      ),
    );
  if (parameters.RequestItems)
    return Object.entries(parameters.RequestItems).map(([table, { Keys = [] }]) => on(action, table, Keys));
  const { TableName = '*', IndexName, Key, Item } = parameters;
  return [on(action, IndexName ? `${TableName}/index/${IndexName}` : TableName, [Key ?? Item])];
};

const WRITES = /^(Put|Update|Delete|TransactWrite|BatchWrite|BatchExecute|Execute)/;

/** True for calls that may put records on the table's stream. */
export const writesItems = ({ service, action }: Pick<AwsRequest, 'service' | 'action'>): boolean =>
  service === 'dynamodb' && WRITES.test(action);
