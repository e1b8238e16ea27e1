// What each resource of the template is called on this machine: its Ref and its attributes.

export const REGION = 'us-east-1';
export const ACCOUNT = '000000000000';

/** Where the HTTP faces of the local cloud listen. */
export interface Origins {
  /** In front of all AWS services. */
  readonly gateway: string;
  /** The HTTP API. */
  readonly api: string;
  /** In the place of the user pool's sign-in page and keys. */
  readonly signIn: string;
}

export interface Identity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export const arn = (service: string, resource: string): string => `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;

const named = (Arn: string, ref: string, attributes: Record<string, string> = {}): Identity => ({
  ref,
  attributes: { Arn, ...attributes },
});

const IDENTITIES: Readonly<Record<string, (name: string, origins: Origins) => Identity>> = {
  'AWS::DynamoDB::Table': (name) =>
    named(arn('dynamodb', `table/${name}`), name, { StreamArn: arn('dynamodb', `table/${name}/stream/local`) }),
  'AWS::SQS::Queue': (name, { gateway }) =>
    named(arn('sqs', name), `${gateway}/${ACCOUNT}/${name}`, {
      QueueName: name,
      QueueUrl: `${gateway}/${ACCOUNT}/${name}`,
    }),
  'AWS::SNS::Topic': (name) =>
    named(arn('sns', name), arn('sns', name), { TopicName: name, TopicArn: arn('sns', name) }),
  'AWS::Lambda::Function': (name) => named(arn('lambda', `function:${name}`), name),
  'AWS::IAM::Role': (name) => named(`arn:aws:iam::${ACCOUNT}:role/${name}`, name, { RoleId: name }),
  'AWS::KMS::Key': (name) => named(arn('kms', `key/${name}`), name, { KeyId: name }),
  'AWS::Logs::LogGroup': (name) => named(arn('logs', `log-group:${name}:*`), name),
  'AWS::Scheduler::ScheduleGroup': (name) => named(arn('scheduler', `schedule-group/${name}`), name),
  'AWS::Scheduler::Schedule': (name) => named(arn('scheduler', `schedule/default/${name}`), name),
  'AWS::Events::Rule': (name) => named(arn('events', `rule/${name}`), name),
  'AWS::ApiGatewayV2::Api': (name, { api }) => ({ ref: name, attributes: { ApiId: name, ApiEndpoint: api } }),
  'AWS::Cognito::UserPool': (name) => {
    const id = `${REGION}_${name}`;
    return named(arn('cognito-idp', `userpool/${id}`), id, {
      UserPoolId: id,
      ProviderName: `cognito-idp.${REGION}.amazonaws.com/${id}`,
      ProviderURL: `https://cognito-idp.${REGION}.amazonaws.com/${id}`,
    });
  },
  'AWS::Cognito::UserPoolDomain': (name) => ({ ref: name, attributes: {} }),
  'AWS::Cognito::UserPoolClient': (name) => ({ ref: name, attributes: { ClientId: name } }),
};

/** The property that names a resource of a type, where it is not `<Kind>Name`. */
const NAME_PROPERTIES: Readonly<Record<string, string>> = {
  'AWS::Scheduler::ScheduleGroup': 'Name',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::Events::Rule': 'Name',
  'AWS::ApiGatewayV2::Api': '',
  'AWS::Cognito::UserPool': '',
  'AWS::Cognito::UserPoolClient': '',
  'AWS::Cognito::UserPoolDomain': 'Domain',
};

export const nameProperty = (type: string): string => NAME_PROPERTIES[type] ?? `${type.split('::').at(-1)}Name`;

/** Types that the local cloud does not play get their name for Ref, and an ARN that names them. */
export const identify = (type: string, name: string, origins: Origins): Identity =>
  IDENTITIES[type]?.(name, origins) ?? named(arn(type.split('::')[1]?.toLowerCase() ?? 'local', name), name);

const USER_POOL = new RegExp(
  `https://(cognito-idp\\.${REGION}\\.amazonaws|[\\w-]+\\.auth\\.${REGION}\\.amazoncognito)\\.com`,
  'g',
);

/** An address that a browser or a function opens by itself, outside every SDK, is played on this machine. */
export const playedAddress = (text: string, { signIn }: Origins): string => text.replace(USER_POOL, signIn);
