// What must hold after a burst.
import { type Check, grouped } from '../../infra/local/demo/checks/check.ts';
import { nothingDenied } from '../../infra/local/demo/checks/machinery.ts';
import { sentOnce } from '../../infra/local/demo/checks/sent-texts.ts';
import { storedOnce } from '../../infra/local/demo/checks/stored-texts.ts';
import type { RecordedWorld } from '../../infra/local/demo/recorded-world.ts';
import type { IncomingText, OutgoingText } from '../../shared/domain/communication.ts';
import { nothingUnsent } from '../chaos/expectations.ts';
import type { Burst } from './play-burst.ts';

export const incoming = ({ communications }: RecordedWorld): readonly IncomingText[] =>
  communications.filter((text) => text.direction === 'in');

export const outgoing = ({ communications }: RecordedWorld): readonly OutgoingText[] =>
  communications.filter((text) => text.direction === 'out');

/** Ids begin with the moment of the decision that was committed, `<yyyymmddThhmmssSSS>`: later than that of being received. */
const decidedAt = (id: string): string => id.split('-')[0] ?? '';

const inOrder: Check = {
  name: 'what counts of one patient counts as written, in the order written',
  run: (world) => {
    const filed = incoming(world).filter((text) => text.filed);
    const wrong = filed.filter(({ body, filed: as }) => /^\d$/.test(body) && String(as?.code) !== body);
    const turned = [...grouped(filed, ({ patientId }) => patientId).values()].flatMap((texts) =>
      texts.filter(({ id, writtenAt }) =>
        texts.some((other) => decidedAt(other.id) < decidedAt(id) && other.writtenAt > writtenAt),
      ),
    );
    return {
      checked: filed.length,
      breaches: [
        ...wrong.map(({ patientId, id }) => ({ patient: patientId, id, problem: 'is filed as another answer' })),
        ...turned.map(({ patientId, id }) => ({ patient: patientId, id, problem: 'counts after one written later' })),
      ],
    };
  },
};

const answersOf = ({ patients, responses }: RecordedWorld) => {
  const open = patients.flatMap(({ id: subject, sitting }) =>
    (sitting?.administrations ?? []).map(({ id, answers }) => ({ subject, administrationId: id, answers })),
  );
  return new Map(
    [...responses, ...open].map(({ subject, administrationId, answers }) => [
      `${subject} ${administrationId}`,
      answers,
    ]),
  );
};

const kept: Check = {
  name: 'what counts is in the response, or in the survey that is still open',
  run: (world) => {
    const answers = answersOf(world);
    const filed = incoming(world).flatMap((text) => (text.filed ? [{ ...text, filed: text.filed }] : []));
    const latest = grouped(filed, (text) => `${text.patientId} ${text.filed.administrationId} ${text.filed.linkId}`);
    const lost = [...latest.values()].flatMap((texts) => {
      const held = answers.get(`${texts[0]?.patientId} ${texts[0]?.filed.administrationId}`) ?? {};
      return texts.slice(-1).filter(({ filed: { linkId, code } }) => held[linkId] !== code);
    });
    return {
      checked: latest.size,
      breaches: lost.map(({ patientId, id }) => ({ patient: patientId, id, problem: 'is not among the answers' })),
    };
  },
};

const begun: Check = {
  name: 'every patient has been asked',
  run: (world) => {
    const asked = new Set(
      outgoing(world).flatMap(({ purpose, status, patientId }) =>
        purpose === 'survey-opening' && status === 'completed' ? [patientId] : [],
      ),
    );
    const missing = world.patients.filter(({ id }) => !asked.has(id));
    return {
      checked: world.patients.length,
      breaches: missing.map(({ id, studyId }) => ({ patient: studyId, id, problem: 'was never asked' })),
    };
  },
};

const onlyPoisonIsDead = ({ poison, deadLetters }: Burst): readonly string[] => [
  ...poison.filter((body) => !deadLetters.includes(body)).map((body) => `${body} is not among the dead letters`),
  ...deadLetters.filter((body) => !poison.includes(body)).map((body) => `a good message is dead: ${body.slice(0, 80)}`),
];

/** Bytes for each text that was taken in: less than any record of it would take. */
const MOST_KEPT = 512;

/** How much more the functions hold after the burst than midway, for each text between. */
export const keptOfEach = ({ heapMidway, heapAfter, world, takenMidway }: Burst): number =>
  (heapAfter - heapMidway) / (incoming(world).length - takenMidway);

const CHECKS = [storedOnce, kept, inOrder, sentOnce, nothingUnsent, begun, nothingDenied];

/** Lines that say what does not hold; none when all does. `flat`: that memory is, which few texts do not show. */
export const broken = (burst: Burst, { flat = true } = {}): readonly string[] => [
  ...CHECKS.flatMap(({ name, run }) =>
    run(burst.world).breaches.map(({ patient, id, problem }) => `${name}: ${patient}, ${id} ${problem}`),
  ),
  ...onlyPoisonIsDead(burst),
  ...Object.entries(burst.samples.at(-1)?.queues ?? {})
    .filter(([, { depth }]) => depth > 0)
    .map(([queue, { depth }]) => `${depth} are left among the ${queue}`),
  ...(flat && keptOfEach(burst) > MOST_KEPT
    ? [`functions keep ${keptOfEach(burst).toFixed(0)} bytes of each text`]
    : []),
];
