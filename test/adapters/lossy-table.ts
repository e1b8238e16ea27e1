// A table in the local database whose requests are lost after so many.
import { openTable, type Table } from '../../shared/adapters/dynamodb/table.ts';

export interface LossyTable {
  readonly table: Table;
  /** Lets so many more requests through; those after them fail before they are sent. */
  letThrough(requests: number): void;
}

export const lossyTable = (endpoint: string, name: string): LossyTable => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const table = openTable(name, { endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
  let left = 0;
  table.client.middlewareStack.add(
    (next) => async (input) => {
      if (left === 0) throw new Error('Lost');
      left -= 1;
      return next(input);
    },
    { step: 'finalizeRequest' },
  );
  return {
    table,
    letThrough: (requests) => {
      left = requests;
    },
  };
};
