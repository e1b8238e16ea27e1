// Hands one text to the phone network through SNS, and says what certainly became of it.
import {
  type MessageAttributeValue,
  PublishCommand,
  SNSClient,
  type SNSClientConfig,
  SNSServiceException,
} from '@aws-sdk/client-sns';
import type { SendOutcome, TextGateway } from '../ports.ts';

export interface SmsSettings {
  /** E.164; empty where no number is connected yet. */
  readonly originationNumber: string;
  /** US dollars one text may cost at most. */
  readonly maxPrice: string;
}

/**
 * Texts by SNS `Publish`. It throws where credentials, permissions or settings are at fault: nothing was sent then, and
 * nothing will be until someone mends them.
 */
export const snsTextGateway = (settings: SmsSettings, config: SNSClientConfig = {}): TextGateway => {
  const client = new SNSClient({
    // Publish has no idempotency token, so the client must not repeat what may have been taken.
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
    ...config,
  });
  const attributes = messageAttributes(settings);
  return {
    send: async ({ phone, body }) => {
      try {
        const { MessageId } = await client.send(
          new PublishCommand({ PhoneNumber: phone, Message: body, MessageAttributes: attributes }),
        );
        return MessageId ? { outcome: 'accepted', providerMessageId: MessageId } : { outcome: 'unknown' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
};

const text = (value: string): MessageAttributeValue => ({ DataType: 'String', StringValue: value });

/** SNS would send as promotional, from any number, at any price. */
const messageAttributes = ({ originationNumber, maxPrice }: SmsSettings): Record<string, MessageAttributeValue> => ({
  'AWS.SNS.SMS.SMSType': text('Transactional'),
  'AWS.SNS.SMS.MaxPrice': { DataType: 'Number', StringValue: maxPrice },
  ...(originationNumber && { 'AWS.MM.SMS.OriginationNumber': text(originationNumber) }),
});

/** @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html#API_Publish_Errors */
const THROTTLED: ReadonlySet<string> = new Set([
  'Throttled',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'KMSThrottling',
  'KMSThrottlingException',
]);
const REFUSED: ReadonlySet<string> = new Set(['OptedOut', 'OptedOutException']);
const INVALID: ReadonlySet<string> = new Set([
  'InvalidParameter',
  'InvalidParameterException',
  'ValidationException',
  'ValidationError',
]);
/**
 * "Invalid parameter: PhoneNumber Reason: … is not valid to publish to". Any other parameter is ours, the same for every
 * patient: a wrong origination number must not put them all on hold.
 */
const ABOUT_THE_PHONE = /\bPhoneNumber\b/;
/** The connection never stood, so nothing was taken. */
const NOT_CONNECTED: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

const outcomeOf = (error: unknown): SendOutcome => {
  if (error instanceof SNSServiceException) {
    const status = error.$metadata.httpStatusCode ?? 0;
    if (THROTTLED.has(error.name) || status === 429) return { outcome: 'throttled' };
    if (REFUSED.has(error.name) || (INVALID.has(error.name) && ABOUT_THE_PHONE.test(error.message)))
      return { outcome: 'refused', code: error.name };
    if (status >= 500) return { outcome: 'unknown' };
    throw error;
  }
  if (error instanceof Error && error.name === 'CredentialsProviderError') throw error;
  if (error instanceof Error && 'code' in error && NOT_CONNECTED.has(error.code)) return { outcome: 'throttled' };
  return { outcome: 'unknown' };
};
