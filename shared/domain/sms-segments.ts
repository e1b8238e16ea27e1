// How a text travels: in the 7-bit alphabet of GSM 03.38, or in 16-bit units as soon as one character is not in it.

export interface SmsSize {
  readonly encoding: 'GSM-7' | 'UCS-2';
  readonly segments: number;
}

/** The basic table of GSM 03.38 without its escape. Of accented letters it has é and ñ, but not á, í, ó, ú. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** The extension table: an escape and a septet, which are never parted. */
const EXTENSION = '\f^{}\\[~]|€';

/** Septets or 16-bit units that fit: into a text of one segment, and into each of several, which need a header. */
const ROOM = { 'GSM-7': [160, 153], 'UCS-2': [70, 67] } as const;

const isInGsm = (character: string): boolean => BASIC.includes(character) || EXTENSION.includes(character);

/** The characters, once each, that force a text out of the 7-bit alphabet. */
export const charactersOutsideGsm = (body: string): readonly string[] => [
  ...new Set([...body].filter((character) => !isInGsm(character))),
];

export const smsSizeOf = (body: string): SmsSize => {
  const characters = [...body];
  const encoding = characters.every(isInGsm) ? 'GSM-7' : 'UCS-2';
  const sizes = characters.map((character) => {
    if (encoding === 'UCS-2') return character.length;
    return EXTENSION.includes(character) ? 2 : 1;
  });
  const [alone, together] = ROOM[encoding];
  if (sizes.reduce((sum, size) => sum + size, 0) <= alone) return { encoding, segments: 1 };
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > together) {
      segments += 1;
      used = 0;
    }
    used += size;
  }
  return { encoding, segments };
};
