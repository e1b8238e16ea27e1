// What a channel is, and where it leads, in words.
import { spacedPhone } from '../../../shared/contracts/console/phone.ts';
import type { Channel } from '../../../shared/domain/channel.ts';

/** Where a channel leads: what was made elsewhere by its name, without the account and region around it. */
export const addressInWords = ({ kind, endpoint }: Pick<Channel, 'kind' | 'endpoint'>): string => {
  if (kind === 'sms') return spacedPhone(endpoint);
  return endpoint.startsWith('arn:') ? (endpoint.split(':').at(-1) ?? endpoint) : endpoint;
};

/** What a channel is, in words. */
export const kindInWords = ({ kind, endpoint }: Pick<Channel, 'kind' | 'endpoint'>): string =>
  kind === 'other' && endpoint.startsWith('arn:')
    ? `A ${KINDS_MADE_ELSEWHERE[endpoint.split(':')[2] ?? ''] ?? 'service'} of the site`
    : KINDS[kind];

const KINDS: Readonly<Record<Channel['kind'], string>> = {
  email: 'E-mail',
  sms: 'Text message',
  https: 'Pager (HTTPS)',
  other: 'Made elsewhere',
};

const KINDS_MADE_ELSEWHERE: Readonly<Record<string, string>> = { sqs: 'queue', lambda: 'program', firehose: 'record' };
