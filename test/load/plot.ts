// Draws a burst: how many messages wait, how long the oldest has, how much memory is in use.
import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { MINUTE } from '../../shared/domain/instant.ts';
import { QUEUE_TITLES, type Sample } from './samples.ts';

const WIDTH = 780;
const LEFT = 64;
const RIGHT = WIDTH - 170;
const PANEL = 190;
const TOP = 34;
const HIGH = 120;

interface Curve {
  readonly title: string;
  readonly of: (sample: Sample) => number;
}

interface Panel {
  readonly title: string;
  readonly curves: readonly Curve[];
}

/** Told apart without colour too: each has a dash of its own. */
const STROKES = [
  { color: '#0b5fa5', dash: 'none' },
  { color: '#b3541e', dash: '7 3' },
  { color: '#2e7d32', dash: '2 3' },
  { color: '#6a3d9a', dash: '9 3 2 3' },
  { color: '#444444', dash: '4 4' },
] as const;

const PANELS: readonly Panel[] = [
  {
    title: 'Messages that wait',
    curves: [
      ...QUEUE_TITLES.map((title) => ({ title, of: ({ queues }: Sample) => queues[title].depth })),
      { title: 'dead letters', of: ({ deadLetters }) => deadLetters },
    ],
  },
  {
    title: 'Age of the oldest, minutes',
    curves: QUEUE_TITLES.map((title) => ({ title, of: ({ queues }: Sample) => queues[title].age / MINUTE })),
  },
  {
    title: 'Memory, MB',
    curves: [
      { title: 'heaps of functions', of: ({ heap }) => heap / 1e6 },
      { title: 'whole process', of: ({ rss }) => rss / 1e6 },
    ],
  },
];

const tenth = (value: number): string => String(Math.round(value * 10) / 10);

const drawn = ({ title, curves }: Panel, top: number, samples: readonly Sample[]): string => {
  const last = samples.at(-1)?.at ?? 0;
  const highest = Math.max(1, ...samples.flatMap((sample) => curves.map(({ of }) => of(sample))));
  const x = scaleLinear([0, last / MINUTE], [LEFT, RIGHT]);
  const y = scaleLinear([0, highest], [top + TOP + HIGH, top + TOP]).nice(4);
  const path = (of: Curve['of']) =>
    line<Sample>(
      ({ at }) => x(at / MINUTE),
      (sample) => y(of(sample)),
    )
      .curve(curveStepAfter)
      .digits(1);
  return [
    `<text class="title" x="${LEFT}" y="${top + 20}">${title}</text>`,
    ...y
      .ticks(4)
      .map(
        (tick) =>
          `<line class="grid" x1="${LEFT}" x2="${RIGHT}" y1="${tenth(y(tick))}" y2="${tenth(y(tick))}"/>` +
          `<text x="${LEFT - 6}" y="${tenth(y(tick) + 4)}" text-anchor="end">${tick}</text>`,
      ),
    ...x
      .ticks(8)
      .map((tick) => `<text x="${tenth(x(tick))}" y="${top + TOP + HIGH + 16}" text-anchor="middle">${tick}</text>`),
    ...curves.flatMap(({ title: name, of }, place) => {
      const { color, dash } = STROKES[place % STROKES.length] ?? STROKES[0];
      const key = top + TOP + 8 + place * 18;
      const stroke = `fill="none" stroke="${color}" stroke-width="1.6" stroke-dasharray="${dash}"`;
      return [
        `<path d="${path(of)(samples) ?? ''}" ${stroke}/>`,
        `<path d="M${RIGHT + 10} ${key}h24" ${stroke}/><text x="${RIGHT + 40}" y="${key + 4}">${name}</text>`,
      ];
    }),
  ].join('\n');
};

/** As many as can be told apart. */
const MOST_DRAWN = 300;

const waitingIn = ({ queues }: Sample): number => QUEUE_TITLES.reduce((total, title) => total + queues[title].depth, 0);

/** Of those that fall together the one in which the most waited. */
const thinned = (samples: readonly Sample[]): readonly Sample[] => {
  const together = Math.ceil(samples.length / MOST_DRAWN);
  return samples
    .filter((_, place) => place % together === 0)
    .map((first, place) =>
      samples
        .slice(place * together, (place + 1) * together)
        .reduce((deepest, one) => (waitingIn(one) > waitingIn(deepest) ? one : deepest), first),
    );
};

/** An SVG document; the x axis is virtual minutes since the burst began. */
export const plotOf = (all: readonly Sample[]): string => {
  const samples = thinned(all.slice(0, all.findLastIndex((sample) => waitingIn(sample) > 0) + 2));
  const height = PANELS.length * PANEL + 16;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="Messages that wait, age of the oldest and memory over the minutes of a burst">
<style>text{font:12px sans-serif;fill:#333}.title{font-weight:bold;font-size:13px}.grid{stroke:#ddd}</style>
<rect width="100%" height="100%" fill="#fff"/>
${PANELS.map((panel, place) => drawn(panel, place * PANEL, samples)).join('\n')}
<text x="${(LEFT + RIGHT) / 2}" y="${height - 4}" text-anchor="middle">minutes since the burst began</text>
</svg>
`;
};
