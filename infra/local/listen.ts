// Makes a server listen on this machine alone.
import { once } from 'node:events';
import type { Server } from 'node:http';

/** Listens on `port`, or on a free one; returns the server's address. */
export const listen = async (server: Server, port = 0): Promise<string> => {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
};
