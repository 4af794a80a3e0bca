import { createServer, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterEach, expect, it } from 'vitest';
import { closeServer, listen } from '../../../../infra/local/base/ports.ts';
import { createUpstream, type Upstream } from '../../../../infra/local/meter/upstream.ts';

let server: Server;
let upstream: Upstream;
afterEach(async () => {
  upstream.stop();
  await closeServer(server);
});

/** A service that ends each connection as its second request comes, as one does whose time for idle connections is over just then. */
async function serveOncePerConnection(endsAlso: (asked: number) => boolean = () => false): Promise<string[]> {
  const taken: string[] = [];
  const used = new WeakSet<object>();
  let asked = 0;
  server = createServer(async (request, response) => {
    asked += 1;
    if (used.has(request.socket) || endsAlso(asked)) return void request.socket.destroy();
    used.add(request.socket);
    const body = await buffer(request);
    taken.push(`${request.method} ${body.length}`);
    response.end('taken');
  });
  upstream = createUpstream(`http://127.0.0.1:${await listen(server, 0, 'a service')}`);
  return taken;
}

const send = (size: number) => upstream.send('POST', '/', {}, Buffer.alloc(size, 0x61));

it.each([1, 10_000_000])('asks again where a kept connection had ended, of %i bytes', async (size) => {
  const taken = await serveOncePerConnection();
  await send(1);
  const answer = await send(size);
  expect(answer).toMatchObject({ status: 200, body: Buffer.from('taken') });
  expect(taken).toEqual(['POST 1', `POST ${size}`]);
});

it('does not ask again on a connection that was new: the service may have done what was asked', async () => {
  const taken = await serveOncePerConnection((asked) => asked === 1);
  await expect(send(1)).rejects.toThrow(/hang up|reset/);
  expect(taken).toEqual([]);
});
