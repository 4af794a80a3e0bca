import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HttpsWebhookSender, PATIENCE_MS } from '../../../../shared/adapters/endpoints/https/webhook-sender.ts';
import { startReceiver } from '../../../support/receivers.ts';

const sender = (full = 3_000) => new HttpsWebhookSender('loopback', { patienceMs: { ...PATIENCE_MS, full } });
const post = (url: string, timeoutMs?: number) => sender(timeoutMs).post(`${url}/hook`, {}, '{}');

/** Answers on the bare wire, so that it can be as rude as it likes. */
async function startRude(behave: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => behave(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it has no port');
  return `http://127.0.0.1:${address.port}`;
}
const stops: (() => void)[] = [];
afterAll(() => {
  for (const stop of stops) stop();
});

/** Sends a byte a tenth of a second, without end. */
const drip = (socket: Socket, words: string): void => {
  let sent = 0;
  const timer = setInterval(() => {
    socket.write(words[sent % words.length] ?? ' ');
    sent += 1;
  }, 100);
  socket.on('close', () => clearInterval(timer));
};

describe('an endpoint that', () => {
  it('hangs after it was connected to is left when the attempt’s time is over', async () => {
    const url = await startRude(() => undefined);
    const started = performance.now();
    expect(await post(url, 300)).toEqual({ kind: 'failed', code: 'timeout', address: '127.0.0.1' });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('drips its head a byte at a time is left likewise: no byte prolongs the time', async () => {
    const url = await startRude((socket) => drip(socket, 'HTTP/1.1 200 OK\r\nx-a: '));
    expect(await post(url, 500)).toEqual({ kind: 'failed', code: 'timeout', address: '127.0.0.1' });
  });

  it('drips its body has answered with its head; what came within two seconds is kept', async () => {
    const url = await startRude((socket) => {
      socket.write('HTTP/1.1 503 Busy\r\ncontent-type: text/plain\r\ncontent-length: 1000\r\n\r\n');
      drip(socket, 'busy');
    });
    const started = performance.now();
    const outcome = await post(url, 8_000);
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(outcome).toMatchObject({ kind: 'answered', status: 503, text: expect.stringMatching(/^bus/) });
  });

  it('drips its body beyond the attempt’s time has answered all the same', async () => {
    const url = await startRude((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 1000\r\n\r\n');
      drip(socket, 'busy');
    });
    expect(await post(url, 500)).toMatchObject({ kind: 'answered', status: 200 });
  });

  it('breaks off in the middle of its body has answered, and what came is kept', async () => {
    const url = await startRude((socket) => {
      socket.end('HTTP/1.1 500 Oh\r\ncontent-type: text/plain\r\ncontent-length: 1000\r\n\r\nbroken');
    });
    expect(await post(url)).toMatchObject({ kind: 'answered', status: 500, text: 'broken' });
  });

  it('says what is no HTTP fails in a word', async () => {
    const url = await startRude((socket) => void socket.end('220 mail.example ESMTP\r\n'));
    expect(await post(url)).toEqual({ kind: 'failed', code: 'HPE_INVALID_CONSTANT', address: '127.0.0.1' });
  });

  it('answers 200 with a page: the page is kept, that somebody sees who answers', async () => {
    const url = await startReceiver((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html><h1>It works!</h1></html>');
    });
    expect(await post(url)).toMatchObject({ status: 200, text: '<html><h1>It works!</h1></html>' });
  });

  it.each([301, 302, 303, 307, 308])('answers %i to a metadata address: nobody goes there', async (status) => {
    const url = await startReceiver((_request, response) => {
      response.writeHead(status, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
    });
    expect(await post(url)).toEqual({ kind: 'answered', status, address: '127.0.0.1' });
  });

  it.each`
    header             | kept              | why
    ${'120'}           | ${'120'}          | ${'as it came'}
    ${'9'.repeat(60)}  | ${'9'.repeat(60)} | ${'absurd, and read later'}
    ${'9'.repeat(500)} | ${undefined}      | ${'longer than any is'}
  `('answers 429 with Retry-After $kept ($why)', async ({ header, kept }) => {
    const url = await startReceiver((_request, response) => {
      response.writeHead(429, { 'retry-after': header }).end();
    });
    const outcome = await post(url);
    expect(outcome).toMatchObject({ kind: 'answered', status: 429 });
    expect('retryAfter' in outcome ? outcome.retryAfter : undefined).toBe(kept);
  });

  it('answers with a gigabyte is read for a kilobyte, and no longer', async () => {
    let written = 0;
    const url = await startReceiver((_request, response) => {
      response.writeHead(500, { 'content-type': 'text/plain' });
      const megabyte = Buffer.alloc(1_048_576, 'x');
      const pour = (): void => {
        while (written < 1_024 && !response.destroyed) {
          written += 1;
          if (!response.write(megabyte)) {
            response.once('drain', pour);
            return;
          }
        }
      };
      response.on('error', () => undefined);
      pour();
    });
    const outcome = await post(url);
    expect(outcome).toMatchObject({ kind: 'answered', status: 500, text: 'x'.repeat(1_024) });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(written).toBeLessThan(64);
  });

  it.each`
    type                          | body                                 | text                  | why
    ${'application/json'}         | ${'{"error":"full"}'}                | ${'{"error":"full"}'} | ${'text'}
    ${'application/problem+json'} | ${'{}'}                              | ${'{}'}               | ${'text'}
    ${'text/plain'}               | ${'a\u0007b\u001b[31mc\u202ed\r\ne'} | ${'ab[31mcd\ne'}      | ${'without control characters'}
    ${'text/plain'}               | ${'é'.repeat(600)}                   | ${'é'.repeat(512)}    | ${'whole characters only'}
    ${'text/plain'}               | ${' \u0000 '}                        | ${undefined}          | ${'nothing left'}
    ${'image/png'}                | ${'PNG'}                             | ${undefined}          | ${'no text'}
    ${'application/octet-stream'} | ${'text'}                            | ${undefined}          | ${'not said to be text'}
  `('answers in $type: $text ($why)', async ({ type, body, text }) => {
    const url = await startReceiver((_request, response) => {
      response.writeHead(500, { 'content-type': type }).end(body);
    });
    const outcome = await post(url);
    expect('text' in outcome ? outcome.text : undefined).toBe(text);
  });

  it('answers in bytes that are no characters takes no more room than a kilobyte', async () => {
    const url = await startReceiver((_request, response) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(Buffer.alloc(4_096, 0xff));
    });
    const outcome = await post(url);
    const text = 'text' in outcome ? (outcome.text ?? '') : '';
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_024);
  });

  it('packs what it says is not unpacked', async () => {
    const url = await startReceiver((_request, response) => {
      response.writeHead(500, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end('packed');
    });
    expect(await post(url)).toEqual({ kind: 'answered', status: 500, address: '127.0.0.1' });
  });

  describe('shows a certificate', () => {
    let url: string;
    let pem: string;
    let came = 0;
    const trusted = getCACertificates('default');
    afterEach(() => setDefaultCACertificates(trusted));
    beforeAll(async () => {
      const folder = mkdtempSync(join(tmpdir(), 'holdfast-'));
      const [key, asked, certificate] = [
        join(folder, 'key.pem'),
        join(folder, 'asked.pem'),
        join(folder, 'certificate.pem'),
      ];
      const openssl = (...args: readonly string[]): Buffer => execFileSync('openssl', args, { stdio: 'ignore' });
      openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', asked, '-subj', '/CN=localhost');
      openssl('x509', '-req', '-in', asked, '-signkey', key, '-days', '-1', '-out', certificate);
      pem = readFileSync(certificate, 'utf8');
      const server = createTlsServer({ key: readFileSync(key), cert: pem }, (_request, response) => {
        came += 1;
        response.end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      stops.push(() => server.close());
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('it has no port');
      url = `https://localhost:${address.port}`;
    });

    it('that has expired hears nothing', async () => {
      setDefaultCACertificates([...trusted, pem]);
      expect(await post(url)).toEqual({ kind: 'failed', code: 'CERT_HAS_EXPIRED', address: '127.0.0.1' });
      expect(came).toBe(0);
    });
  });
});
