import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { createResolve } from '../../../../shared/adapters/endpoints/https/resolve.ts';

const opened: Socket[] = [];
afterEach(() => {
  for (const socket of opened.splice(0)) socket.close();
});

const QUERY_HEAD = 12;
const A = 1;

/** The name and the type that a query asks for. */
function readQuestion(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = QUERY_HEAD;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.subarray(at + 1, at + 1 + length).toString());
    at += 1 + length;
  }
  return { name: labels.join('.'), type: query.readUInt16BE(at + 1), end: at + 5 };
}

/** An answer with one address, or with none. */
function answerTo(query: Buffer, type: number, end: number): Buffer {
  const head = Buffer.from(query.subarray(0, end));
  head.writeUInt16BE(0x8180, 2);
  head.writeUInt16BE(type === A ? 1 : 0, 6);
  head.writeUInt16BE(0, 10);
  const record = Buffer.from([0xc0, QUERY_HEAD, 0, A, 0, 1, 0, 0, 0, 60, 0, 4, 203, 0, 113, 7]);
  return type === A ? Buffer.concat([head, record]) : head;
}

/** A server of names that never answers for some. @returns its address, and which names it was asked for. */
async function startServer(isSilent: (name: string) => boolean) {
  const asked: string[] = [];
  const socket = createSocket('udp4');
  opened.push(socket);
  socket.on('message', (query, { port, address }) => {
    const { name, type, end } = readQuestion(query);
    asked.push(name);
    if (!isSilent(name)) socket.send(answerTo(query, type, end), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { server: `127.0.0.1:${socket.address().port}`, asked };
}

it('names whose server does not answer keep no other waiting, and have no address, which is said in a word', async () => {
  const { server, asked } = await startServer((name) => name.startsWith('silent'));
  const resolve = createResolve([server]);
  let ended = 0;
  const silent = Array.from({ length: 40 }, (_, number) =>
    resolve(`silent-${number}.example`).catch((error: unknown) => {
      ended += 1;
      return error;
    }),
  );
  expect(await resolve('inbox.example')).toEqual([{ address: '203.0.113.7', family: 4 }]);
  expect(ended).toBe(0);
  expect(await Promise.all(silent)).toEqual(silent.map(() => expect.objectContaining({ code: 'ETIMEOUT' })));
  expect(new Set(asked).size).toBe(41);
});
