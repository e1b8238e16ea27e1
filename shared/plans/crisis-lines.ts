// Emergency and crisis lines by country (ISO 3166-1 alpha-2). Those to re-verify cannot be approved until a person confirms them.
import type { CrisisLines } from '../domain/content.ts';

export const CRISIS_LINES: readonly CrisisLines[] = [
  {
    country: 'US',
    version: '1.0.0',
    emergency: '911',
    call: '988',
    text: '988',
    spanish: { call: '988 y oprima 2', text: 'AYUDA al 988' },
    reVerify: false,
  },
  {
    country: 'PR',
    version: '1.0.0',
    emergency: '911',
    call: '988',
    text: '988',
    spanish: { call: '988 y oprima 2', text: 'AYUDA al 988' },
    reVerify: true,
  },
  { country: 'CA', version: '1.0.0', emergency: '911', call: '988', text: '988', reVerify: false },
  {
    country: 'GB',
    version: '1.0.0',
    emergency: '999',
    call: '116 123',
    text: 'SHOUT to 85258',
    spanish: { call: '116 123', text: 'SHOUT al 85258' },
    reVerify: true,
  },
  { country: 'IE', version: '1.0.0', emergency: '112/999', call: '116 123', reVerify: true },
  { country: 'AU', version: '1.0.0', emergency: '000', call: '13 11 14', text: '0477 13 11 14', reVerify: false },
  { country: 'NZ', version: '1.0.0', emergency: '111', call: '1737', text: '1737', reVerify: true },
  { country: 'ES', version: '1.0.0', emergency: '112', call: '024', reVerify: false },
  { country: 'MX', version: '1.0.0', emergency: '911', call: '800 911 2000', reVerify: true },
];
