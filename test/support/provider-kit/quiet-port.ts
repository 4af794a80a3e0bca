import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below those that the system gives to others: the sample listens everywhere, and whoever got the same for this machine alone would answer. */
export async function findQuietPort(): Promise<number> {
  const port = 20_000 + randomInt(10_000);
  const server = createServer().listen(port);
  const isFree = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  if (!isFree) return await findQuietPort();
  server.close();
  await once(server, 'close');
  return port;
}
