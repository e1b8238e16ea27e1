// A message of the inbound queue, as End User Messaging publishes it and SNS wraps it.
import type { Instant } from '../../shared/domain/instant.ts';
import { PHONE } from './world.ts';

let messages = 0;

export const inbound = (messageBody: string, writtenAt: Instant, fields: object = {}): string =>
  JSON.stringify({
    Type: 'Notification',
    Timestamp: writtenAt,
    Message: JSON.stringify({
      originationNumber: PHONE,
      destinationNumber: '+18005550100',
      messageKeyword: 'KEYWORD',
      messageBody,
      inboundMessageId: `in-${++messages}`,
      ...fields,
    }),
  });
