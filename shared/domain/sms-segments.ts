// How many SMS segments a text takes: 160 or 153 septets in GSM-7, 70 or 67 units where a character needs UCS-2 (3GPP TS 23.038).

const ONE_SEPTET =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const TWO_SEPTETS = '^{}\\[~]|€\f';

/** True where every phone shows the text as it was written, and each segment carries 160 characters of it. */
export const isGsm7 = (text: string): boolean =>
  [...text].every((character) => ONE_SEPTET.includes(character) || TWO_SEPTETS.includes(character));

const septetsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (TWO_SEPTETS.includes(character) ? 2 : 1), 0);

const segmentsFor = (length: number, single: number, joined: number): number =>
  length <= single ? 1 : Math.ceil(length / joined);

export const segmentsOf = (text: string): number =>
  isGsm7(text) ? segmentsFor(septetsOf(text), 160, 153) : segmentsFor(text.length, 70, 67);
