import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach } from 'vitest';
import { createCertificate } from '../../infra/local/base/certificate.ts';
import { LOOPBACK } from '../../infra/local/base/ports.ts';

const DAY_MS = 86_400_000;
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** Certificates of this machine: one that is good, and one whose time is over. */
export const GOOD = createCertificate(Date.now() - DAY_MS, Date.now() + DAY_MS);
export const EXPIRED = createCertificate(Date.now() - 2 * DAY_MS, Date.now() - DAY_MS);

/** A relay as smtp-server is one, until the test ends; `took` holds what it was sent as the message. */
export async function startRelay(options: SMTPServerOptions = {}) {
  const took: string[] = [];
  const server = new SMTPServer({
    key: GOOD.key,
    cert: GOOD.certificate,
    disableReverseLookup: true,
    logger: false,
    onAuth: ({ username, password }, _session, answer) =>
      username === 'u@ser' && password === 'p:ss' ? answer(null, { user: 'u' }) : answer(new Error('no')),
    onData: (stream, _session, answer) =>
      void text(stream).then((message) => {
        took.push(message);
        answer(null, 'kept');
      }),
    ...options,
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, LOOPBACK);
  await once(listening, 'listening');
  stops.push(() => server.close());
  const { port } = listening.address() as AddressInfo;
  const url = `${options.secure ? 'smtps' : 'smtp'}://u%40ser:p%3Ass@${LOOPBACK}:${port}`;
  return { took, relay: { url, from: 'holdfast@house.example', ca: GOOD.certificate } };
}

/** A relay on the bare wire, so that it can be as rude as it likes; `said` holds what it was told. */
export async function startRudeRelay(behave: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const said: string[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => said.push(chunk.toString()));
    behave(socket);
  });
  server.listen(0, LOOPBACK);
  await once(server, 'listening');
  stops.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { said, relay: { url: `smtp://${LOOPBACK}:${port}`, from: 'holdfast@house.example', ca: GOOD.certificate } };
}
