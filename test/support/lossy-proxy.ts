import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { closeServer, listen } from '../../infra/local/base/ports.ts';

/**
 * Runs `check` with a service's address at which the first write is done and its answer lost, as on a bad line.
 *
 * @param origin where the service really is.
 * @param operation the one whose first answer is lost, such as `PutItem`.
 */
export async function withLostAnswer(
  origin: string,
  operation: string,
  check: (lossy: string) => Promise<void>,
): Promise<void> {
  let lost = false;
  const server = createServer(async (request, response) => {
    const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, `${value}`]);
    const answer = await fetch(origin, {
      method: 'POST',
      headers: headers.filter(([name]) => !['connection', 'content-length', 'host', 'expect'].includes(name)),
      body: await buffer(request),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    if (!lost && `${request.headers['x-amz-target']}`.endsWith(`.${operation}`)) {
      lost = true;
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(body);
  });
  const port = await listen(server, 0, 'a bad line');
  try {
    await check(`http://127.0.0.1:${port}`);
    if (!lost) throw new Error(`no ${operation} came by, so no answer was lost`);
  } finally {
    await closeServer(server);
  }
}
