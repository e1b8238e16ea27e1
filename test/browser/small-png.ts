// A screenshot as a third of its bytes: a page has few colours, and what is smoothed at the edge of a letter can be the nearest of them.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
/** Enough for a page: one byte could name 256, in a larger file. */
const COLOURS = 96;
/** Red, green and blue. */
const CHANNELS = 3;

/** The pieces of a PNG file, by kind; data that is cut up is put together. */
const chunksOf = (png: Buffer): ReadonlyMap<string, Buffer> => {
  const chunks = new Map<string, Buffer>();
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    chunks.set(kind, Buffer.concat([chunks.get(kind) ?? Buffer.alloc(0), data]));
    at += length + 12;
  }
  return chunks;
};

/** Of the three neighbours the one nearest to where they point (PNG specification, 9.4). */
const paeth = (left: number, above: number, corner: number): number => {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
};

const predicted = (filter: number, left: number, above: number, corner: number): number => {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return filter === 4 ? paeth(left, above, corner) : 0;
};

/** Rows of red, green and blue, out of what each byte differs from its neighbours by. */
const unfiltered = (rows: Buffer, width: number, height: number): Buffer => {
  const wide = width * CHANNELS;
  const pixels = Buffer.alloc(height * wide);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (wide + 1)] ?? 0;
    for (let x = 0; x < wide; x++) {
      const at = y * wide + x;
      const left = x < CHANNELS ? 0 : (pixels[at - CHANNELS] ?? 0);
      const above = y === 0 ? 0 : (pixels[at - wide] ?? 0);
      const corner = y === 0 || x < CHANNELS ? 0 : (pixels[at - wide - CHANNELS] ?? 0);
      pixels[at] = (rows[y * (wide + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return pixels;
};

const colourAt = (pixels: Buffer, place: number): number => pixels.readUIntBE(place * CHANNELS, CHANNELS);

const apart = (one: number, other: number): number =>
  ((one >> 16) - (other >> 16)) ** 2 +
  (((one >> 8) & 255) - ((other >> 8) & 255)) ** 2 +
  ((one & 255) - (other & 255)) ** 2;

/** Colours that are much alike: the first three bits of each channel. */
const shadeOf = (colour: number): number => colour & 0xe0e0e0;

/** The most frequent colour of every shade, so that a rare mark keeps its own; then others by how frequent they are. For every colour the nearest. */
const paletteOf = (pixels: Buffer) => {
  const counts = new Map<number, number>();
  for (let place = 0; place * CHANNELS < pixels.length; place++) {
    const colour = colourAt(pixels, place);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].toSorted(([one, often], [other, oftener]) => oftener - often || one - other);
  const first = [...Map.groupBy(byCount, ([colour]) => shadeOf(colour)).values()].flatMap(([most]) =>
    most ? [most] : [],
  );
  const palette = [...new Set([...first, ...byCount].map(([colour]) => colour))].slice(0, COLOURS);
  const nearest = (colour: number): number => {
    const distances = palette.map((each) => apart(each, colour));
    return distances.indexOf(Math.min(...distances));
  };
  return { palette, places: new Map([...counts.keys()].map((colour) => [colour, nearest(colour)])) };
};

const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
};

/** Of a PNG of 8 bits for each of red, green and blue, as the browser makes it. */
export const smallPng = (png: Buffer): Buffer => {
  const chunks = chunksOf(png);
  const head = Buffer.from(chunks.get('IHDR') ?? []);
  if (head[8] !== 8 || head[9] !== 2) throw new Error('The screenshot is no PNG of red, green and blue');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const pixels = unfiltered(inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0)), width, height);
  const { palette, places } = paletteOf(pixels);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = places.get(colourAt(pixels, y * width + x)) ?? 0;
  const colours = Buffer.alloc(palette.length * CHANNELS);
  for (const [place, colour] of palette.entries()) colours.writeUIntBE(colour, place * CHANNELS, CHANNELS);
  head[9] = 3;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
