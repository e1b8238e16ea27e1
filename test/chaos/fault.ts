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
  /** Somebody else wrote the item, or the first one of the transaction, meanwhile. */
  'overtaken',
  /** The same of a later item of the transaction. */
  'overtaken-later',
  /** The queue takes none of the messages, and says so in a good answer. */
  'not-queued',
] as const;
export type Fault = (typeof FAULTS)[number];

type Called = Pick<AwsRequest, 'service' | 'action' | 'parameters'>;

/** Calls that change nothing: dying before or after them is the same. */
const READS = /^(Get|Query|Scan|BatchGet|List)/;

const isTransaction = ({ action }: Called): boolean => action === 'TransactWriteItems';

/**
 * Conditions that are left to hold, by how they begin: nobody could break them here, or whoever did has done what the caller then
 * leaves undone, and here nobody has.
 */
const UNBROKEN: readonly string[] = [
  // A sender's lease lasts longer than it may run.
  '#status = :inProgress AND leaseUntil = :lease',
  // No scenario has anyone erased. Of a receipt it says besides that a later word of that text is kept already; of a text that is
  // given up, that it was marked as sent.
  'attribute_exists(PK)',
  // It says that the notice went out, which nobody then sends.
  'noticesSent < :due',
  // Another day's note is not claimed in the seconds before this one is marked or given back.
  '#day = :date',
];

/**
 * Of the later conditions of a transaction the one after which a turn is decided anew. The others say what nobody wrote here: that
 * a text was taken in before, that an answer is older than its question, that consent was withdrawn or a question closed, that a
 * phone or a study id is another's, that somebody else's turn on a shared phone has not ended.
 */
const LATER_BROKEN = 'noticesSent = :sent';

const conditionOf = (write: object): string | undefined =>
  (write as { readonly ConditionExpression?: string }).ConditionExpression;

/** The condition of each write of the call, in order. */
const conditions = ({ parameters }: Called): readonly (string | undefined)[] =>
  'TransactItems' in parameters
    ? (parameters.TransactItems as readonly object[]).map((item) => conditionOf(Object.values(item)[0]))
    : [conditionOf(parameters)];

/** True where the call, or the first write of a transaction, has a condition that somebody could have broken. */
const canBeOvertaken = (call: Called): boolean => {
  const [first] = conditions(call);
  return first !== undefined && !UNBROKEN.some((beginning) => first.startsWith(beginning));
};

/** Where in a transaction the later condition stands that somebody could have broken; -1 without any. */
const laterPlace = (call: Called): number => conditions(call).indexOf(LATER_BROKEN, 1);

export const canFailBy = (fault: Fault, call: Called): boolean => {
  switch (fault) {
    case 'killed-after':
    case 'answer-lost':
    case 'first-answer-lost':
      return !READS.test(call.action);
    case 'conflict':
      return writesItems(call);
    case 'overtaken':
      return canBeOvertaken(call);
    case 'overtaken-later':
      return laterPlace(call) > 0;
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
        ? cancelled(call, 'TransactionConflict', 0)
        : errorAnswer(service, new AwsError('TransactionConflictException', 400, 'ongoing transaction for the item'));
    case 'overtaken':
      return isTransaction(call)
        ? cancelled(call, 'ConditionalCheckFailed', 0)
        : errorAnswer(service, new AwsError('ConditionalCheckFailedException', 400, 'The conditional request failed'));
    case 'overtaken-later':
      return cancelled(call, 'ConditionalCheckFailed', laterPlace(call));
    case 'not-queued':
      return jsonAnswer({ Successful: [], Failed: entries(call).map(notTaken) });
    default:
      return errorAnswer(
        service,
        new AwsError(service === 'dynamodb' ? 'InternalServerError' : 'InternalFailure', 500, 'internal error'),
      );
  }
};

/** A transaction that was cancelled for one of its items. */
const cancelled = (call: Called, code: string, at: number): HttpAnswer => {
  const codes = conditions(call).map((_, place) => (place === at ? code : 'None'));
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
