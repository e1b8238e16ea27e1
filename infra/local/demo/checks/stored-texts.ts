// Every text that a person wrote is stored once, and every answer counts once, for the question it was written to.
import type { IncomingText } from '../../../../shared/domain/communication.ts';
import type { QuestionnaireResponse } from '../../../../shared/domain/response.ts';
import { INSTRUMENTS } from '../../../../shared/instruments/registry.ts';
import type { RecordedWorld } from '../recorded-world.ts';
import { type Breach, type Check, grouped, patientByPhone, studyIdOf } from './check.ts';

const incomingTexts = ({ communications }: RecordedWorld): readonly IncomingText[] =>
  communications.filter((text) => text.direction === 'in');

export const storedOnce: Check = {
  name: 'every inbound text is stored once',
  run: (world) => {
    const written = world.carried.filter(({ direction }) => direction === 'from-phone');
    const stored = grouped(incomingTexts(world), ({ inboundMessageId }) => inboundMessageId);
    const breaches = written.flatMap(({ id, phone, body }): Breach[] => {
      const patient = patientByPhone(world, phone);
      const copies = stored.get(id) ?? [];
      const problem =
        copies.length !== 1
          ? `is stored ${copies.length} times`
          : copies.every((copy) => copy.patientId === patient?.id && copy.body === body)
            ? undefined
            : 'is stored with other words, or under another patient';
      return problem ? [{ patient: studyIdOf(world, patient?.id), id, problem }] : [];
    });
    const known = new Set(written.map(({ id }) => id));
    const invented = incomingTexts(world).filter(({ inboundMessageId }) => !known.has(inboundMessageId));
    return {
      checked: written.length,
      breaches: [
        ...breaches,
        ...invented.map(({ patientId, id }) => ({
          patient: studyIdOf(world, patientId),
          id,
          problem: 'was never written',
        })),
      ],
    };
  },
};

/** Its answer, or one that was corrected. */
const holds = ({ answers, corrections = [] }: QuestionnaireResponse, linkId: string, code: number): boolean =>
  answers[linkId] === code || corrections.some((one) => one.linkId === linkId && one.from === code);

export const filedOnce: Check = {
  name: 'every accepted answer is in exactly one response, first or amended',
  run: (world) => {
    const accepted = incomingTexts(world).flatMap(({ filed, ...text }) => (filed ? [{ filed, text }] : []));
    const breaches = accepted.flatMap(({ filed, text }): Breach[] => {
      const holding = world.responses.filter(
        (response) =>
          response.subject === text.patientId &&
          response.administrationId === filed.administrationId &&
          holds(response, filed.linkId, filed.code),
      );
      // What a correction takes the place of is another version of the same response.
      const first = holding.filter(({ amends }) => holding.every(({ id }) => id !== amends));
      if (first.length === 1) return [];
      const problem = `its answer is in ${first.length} responses`;
      return [{ patient: studyIdOf(world, text.patientId), id: text.id, problem }];
    });
    return { checked: accepted.length, breaches };
  },
};

const itemTexts = new Map(
  INSTRUMENTS.flatMap(({ items }) => items.map(({ linkId, text }) => [linkId, Object.values(text)] as const)),
);

/** The one check that knows what the patient meant: the number filed is theirs, and so is the question. */
export const countsAsMeant: Check = {
  name: 'every answer counts for the question it was written to',
  run: (world) => {
    const stored = new Map(incomingTexts(world).map((text) => [text.inboundMessageId, text]));
    const filed = world.writings.flatMap(({ inboundMessageId, means }) => {
      const text = stored.get(inboundMessageId);
      return text?.filed ? [{ means, text, filed: text.filed }] : [];
    });
    const breaches = filed.flatMap(({ means, text, filed: { linkId, code } }): Breach[] => {
      const breach = (problem: string) => [{ patient: studyIdOf(world, text.patientId), id: text.id, problem }];
      if (means.kind !== 'answers') return breach(`counts for ${linkId}, and was no answer`);
      if (!itemTexts.get(linkId)?.includes(means.question)) return breach(`counts for ${linkId}, another question`);
      return means.code === code ? [] : breach(`counts for ${linkId} as another number`);
    });
    return { checked: filed.length, breaches };
  },
};
