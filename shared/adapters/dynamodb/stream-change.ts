// Reads a record of the table's stream as a change of what the table holds.
import type { DynamoDBRecord } from 'aws-lambda';
import { TABLE } from '../../contracts/names.ts';
import type { Alert } from '../../domain/alert.ts';
import type { Communication, PatientId } from '../../domain/communication.ts';
import type { PatientState } from '../../domain/patient.ts';
import type { Item } from './attributes.ts';
import { fromItem } from './items.ts';
import { patientIdOf, sortOf } from './keys.ts';

type Images<Thing> = { readonly before: Thing | undefined; readonly after: Thing };

/** What changed, with its place in the stream. */
export type StreamChange = { readonly sequenceNumber: string; readonly patientId: PatientId } & (
  | ({ readonly kind: 'state' } & Images<PatientState>)
  | ({ readonly kind: 'text' } & Images<Communication>)
  | ({ readonly kind: 'alert' } & Images<Alert>)
);

/** The change, or undefined where it is none that anything follows from: another kind of item, or its deletion. */
export const streamChange = (record: DynamoDBRecord): StreamChange | undefined => {
  const { SequenceNumber, OldImage, NewImage } = record.dynamodb ?? {};
  if (SequenceNumber && OldImage && !NewImage) return erased(SequenceNumber, OldImage as Item);
  if (!SequenceNumber || !NewImage) return undefined;
  const newImage = NewImage as Item;
  const images = <Thing>(): Images<Thing> => ({
    before: OldImage && fromItem<Thing>(OldImage as Item),
    after: fromItem<Thing>(newImage),
  });
  const place = { sequenceNumber: SequenceNumber, patientId: patientIdOf(newImage) };
  const sortKey = sortOf(newImage);
  if (sortKey === TABLE.stateKey) return { ...place, kind: 'state', ...images<PatientState>() };
  if (sortKey.startsWith(TABLE.communicationPrefix)) return { ...place, kind: 'text', ...images<Communication>() };
  if (sortKey.startsWith(TABLE.alertPrefix)) return { ...place, kind: 'alert', ...images<Alert>() };
  return undefined;
};

/** Who is erased has no wake-up to come. */
const erased = (sequenceNumber: string, oldImage: Item): StreamChange | undefined => {
  if (sortOf(oldImage) !== TABLE.stateKey) return undefined;
  const before = fromItem<PatientState>(oldImage);
  const { nextWakeAt: _, ...after } = before;
  return { sequenceNumber, patientId: before.id, kind: 'state', before, after };
};
