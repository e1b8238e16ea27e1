// A change of the table in the words of the domain, out of a record of its stream.
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import { TABLE } from '../../shared/contracts/names.ts';
import type { Alert } from '../../shared/domain/alert.ts';
import type { Communication } from '../../shared/domain/communication.ts';
import type { Change, Wakeable } from './deliver.ts';

type Image = Readonly<Record<string, AttributeValue>>;

/** Reads a stored item; the table's adapter knows how. */
export type ReadImage = <Thing>(image: Image) => Thing;

/** Undefined for what is not delivered: deletions, responses, audit entries and the like. */
export const changeOf = ({ dynamodb }: DynamoDBRecord, read: ReadImage): Change | undefined => {
  const [partition, sort] = [dynamodb?.Keys?.[TABLE.partitionKey]?.S, dynamodb?.Keys?.[TABLE.sortKey]?.S];
  if (!dynamodb?.NewImage || !dynamodb.SequenceNumber || !partition?.startsWith(TABLE.patientPrefix)) return undefined;
  const at = { sequenceNumber: dynamodb.SequenceNumber, patientId: partition.slice(TABLE.patientPrefix.length) };
  const { OldImage, NewImage } = dynamodb;
  const images = <Thing>() => ({ before: OldImage && read<Thing>(OldImage), after: read<Thing>(NewImage) });
  if (sort === TABLE.stateKey) return { ...at, kind: 'state', ...images<Wakeable>() };
  if (sort?.startsWith(TABLE.communicationPrefix)) return { ...at, kind: 'text', ...images<Communication>() };
  if (sort?.startsWith(TABLE.alertPrefix)) return { ...at, kind: 'alert', ...images<Alert>() };
  return undefined;
};
