// No name, phone number, text or answer in a log line, a metric, a notice to the care team, a schedule, a refusal or a dead letter.

import type { RecordedWorld } from '../recorded-world.ts';
import { CLOSING_NOTE } from '../staff.ts';
import type { Breach, Check } from './check.ts';

/** Shorter texts, such as "2" or "YES", are found in anything. */
const SHORTEST_TEXT = 8;
const PRIVATE_FIELD = /"(?:code|body|messageBody|message_body|answers?|phone|originationNumber)"\s*:/;

interface Secret {
  readonly kind: 'name' | 'phone number' | 'text' | 'note';
  readonly words: string;
}

interface Place {
  readonly name: string;
  readonly text: string;
}

/** As written, and as JSON would write it. */
const spellings = (words: string): readonly string[] => [...new Set([words, JSON.stringify(words).slice(1, -1)])];

const secretsOf = ({ patients, carried }: RecordedWorld): readonly Secret[] => {
  const numbers = new Set([...patients, ...carried].flatMap(({ phone }) => [phone, phone.slice(1)]));
  const texts = new Set(carried.map(({ body }) => body).filter((body) => body.length >= SHORTEST_TEXT));
  return [
    ...patients.filter(({ name }) => name).map(({ name }) => ({ kind: 'name' as const, words: name })),
    ...[...numbers].map((words) => ({ kind: 'phone number' as const, words })),
    ...[...texts].flatMap(spellings).map((words) => ({ kind: 'text' as const, words })),
    { kind: 'note', words: CLOSING_NOTE },
  ];
};

/** Metrics are printed with the log lines, in a format of their own. */
const METRIC = /^\{"_aws":/;

const placesOf = ({ logLines, notices, traces }: RecordedWorld): readonly Place[] => [
  ...logLines.map(({ functionName, text }) => ({
    name: `${METRIC.test(text) ? 'metric' : 'log'} of ${functionName}`,
    text,
  })),
  ...notices.map((notice) => ({ name: `notice of ${notice.at}`, text: JSON.stringify(notice) })),
  ...traces.map(({ place, text }) => ({ name: place, text })),
];

export const nothingPrivate: Check = {
  name: 'no phone, name, text or answer in any log, metric, notice, schedule, refusal or dead letter',
  run: (world) => {
    const places = placesOf(world);
    const everything = places.map(({ text }) => text).join('\n');
    const found = secretsOf(world).filter(({ words }) => everything.includes(words));
    const breaches = places.flatMap(({ name, text }): Breach[] => {
      const kinds = new Set(found.filter(({ words }) => text.includes(words)).map(({ kind }) => kind));
      const problems = [
        ...[...kinds].map((kind) => `holds a ${kind}`),
        ...(PRIVATE_FIELD.test(text) ? ['holds a private field'] : []),
      ];
      return problems.map((problem) => ({ patient: 'somebody', id: name, problem }));
    });
    return { checked: places.length, breaches };
  },
};
