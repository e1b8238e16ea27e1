// The ways in which one call to AWS can go wrong, and what the caller then hears.
import { AwsError, accessDenied, errorAnswer, type HttpAnswer, jsonAnswer } from '../../infra/local/aws-errors.ts';
import { type AwsRequest, writesItems } from '../../infra/local/aws-request.ts';

export const FAULTS = [
  /** The machine dies as the call leaves it. */
  'killed-before',
  /** The machine dies after the call took effect, before it hears so. */
  'killed-after',
  /** The call takes effect at every attempt of the SDK, and no attempt is answered. */
  'answer-lost',
  /** The first attempt takes effect unanswered; the next one is answered. */
  'first-answer-lost',
  /** This and every later call of the invocation to the same service is throttled. */
  'throttled',
  'access-denied',
  'internal-error',
  /** Another transaction is at work on the same item. */
  'conflict',
  /** Somebody else wrote the first item of the transaction meanwhile. */
  'overtaken',
  /** The queue takes none of the messages, and says so in a good answer. */
  'not-queued',
] as const;
export type Fault = (typeof FAULTS)[number];

type Called = Pick<AwsRequest, 'service' | 'action' | 'parameters'>;

/** Calls that change nothing: dying before or after them is the same. */
const READS = /^(Get|Query|Scan|BatchGet|List)/;

const isTransaction = ({ action }: Called): boolean => action === 'TransactWriteItems';

/** What nobody can break here: a sender's lease lasts longer than it may run, and no scenario has anyone erased. */
const UNBROKEN: ReadonlySet<string | undefined> = new Set([
  undefined,
  '#status = :inProgress AND leaseUntil = :lease',
  'attribute_exists(PK)',
]);

/** True where the first write of a transaction has a condition that somebody could have broken. */
const hasCondition = ({ parameters }: Called): boolean => {
  const [first = {}] = (parameters.TransactItems ?? []) as readonly Readonly<
    Record<string, { readonly ConditionExpression?: string }>
  >[];
  return Object.values(first).some(({ ConditionExpression }) => !UNBROKEN.has(ConditionExpression));
};

export const canFailBy = (fault: Fault, call: Called): boolean => {
  switch (fault) {
    case 'killed-after':
    case 'answer-lost':
    case 'first-answer-lost':
      return !READS.test(call.action);
    case 'conflict':
      return writesItems(call);
    case 'overtaken':
      return isTransaction(call) && hasCondition(call);
    case 'not-queued':
      return call.action === 'SendMessageBatch';
    default:
      return true;
  }
};

/** The error code and status that each service gives to throttled calls. */
const THROTTLED: Readonly<Record<string, readonly [code: string, status: number]>> = {
  sns: ['Throttled', 429],
  scheduler: ['ThrottlingException', 429],
};

/** What the caller is answered in place of the service, for faults that answer at all. */
export const errorOf = (fault: Fault, call: Called): HttpAnswer => {
  const { service } = call;
  switch (fault) {
    case 'throttled': {
      const [code, status] = THROTTLED[service] ?? ['ThrottlingException', 400];
      return errorAnswer(service, new AwsError(code, status, 'Rate exceeded'));
    }
    case 'access-denied':
      return accessDenied(service, 'not authorized to perform this action');
    case 'conflict':
      return isTransaction(call)
        ? cancelled(call, 'TransactionConflict')
        : errorAnswer(service, new AwsError('TransactionConflictException', 400, 'ongoing transaction for the item'));
    case 'overtaken':
      return cancelled(call, 'ConditionalCheckFailed');
    case 'not-queued':
      return jsonAnswer({ Successful: [], Failed: entries(call).map(notTaken) });
    default:
      return errorAnswer(
        service,
        new AwsError(service === 'dynamodb' ? 'InternalServerError' : 'InternalFailure', 500, 'internal error'),
      );
  }
};

const cancelled = ({ parameters }: Called, first: string): HttpAnswer => {
  const codes = ((parameters.TransactItems ?? []) as readonly object[]).map((_, place) =>
    place === 0 ? first : 'None',
  );
  const name = 'TransactionCanceledException';
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`;
  const body = {
    __type: `com.amazonaws.dynamodb.v20120810#${name}`,
    message,
    CancellationReasons: codes.map((Code) => ({ Code })),
  };
  return jsonAnswer(body, 400, { 'x-amzn-errortype': name });
};

const entries = ({ parameters }: Called) => (parameters.Entries ?? []) as readonly { readonly Id: string }[];
const notTaken = ({ Id }: { readonly Id: string }) => ({ Id, Code: 'InternalError', SenderFault: false });
