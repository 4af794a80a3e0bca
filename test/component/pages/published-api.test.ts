import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { FetchedApi } from '../../../shared/adapters/endpoints/api/published-api.ts';
import { VOUCHED_HEADER } from '../../../shared/domain/cases/vouched-caller.ts';
import { readVouchedCaller } from '../../../shared/http/vouched.ts';
import { FixedClock } from '../../support/fakes/fixed-clock.ts';
import { LocalPeriodKeys } from '../../support/fakes/local-period-keys.ts';
import { apiEvent } from '../../support/http-events.ts';

it('a page of what was said is asked for by its cursor, on the word for the path alone', async () => {
  const clock = new FixedClock('2026-12-05T16:10:00Z');
  const addressKeys = new LocalPeriodKeys();
  const seen: { readonly url: string; readonly vouched: string }[] = [];
  const server = createServer(({ url = '', headers }, response) => {
    seen.push({ url, vouched: `${headers[VOUCHED_HEADER]}` });
    response.setHeader('content-type', 'application/json').end('{"messages":[],"before":null}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const api = new FetchedApi(`http://127.0.0.1:${port}`, addressKeys, clock);
    const asked = {
      method: 'GET',
      path: '/v1/cases/current/messages',
      address: '198.51.100.7',
      language: 'en',
    } as const;
    expect(await api.ask({ ...asked, query: { cursor: 'a-b&c' } })).toMatchObject({ status: 200 });
    expect(await api.ask(asked)).toMatchObject({ body: { messages: [], before: null } });
    expect(seen.map(({ url }) => url)).toEqual([`${asked.path}?cursor=a-b%26c`, asked.path]);
    for (const { vouched } of seen) {
      const event = apiEvent({ method: 'GET', route: asked.path, headers: { [VOUCHED_HEADER]: vouched } });
      const { requestContext } = await readVouchedCaller(event, { addressKeys, clock });
      expect(requestContext.http.sourceIp).toBe(asked.address);
    }
  } finally {
    server.close();
  }
});

it('an answer is not waited for once there is no time for it, whatever this one was given', async () => {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const api = new FetchedApi(
      `http://127.0.0.1:${port}`,
      new LocalPeriodKeys(),
      new FixedClock('2026-12-05T16:10:00Z'),
    );
    const page = new AbortController();
    const asked = { method: 'GET', path: '/v1/cases/current', address: '198.51.100.7', language: 'en' } as const;
    const answer = api.ask({ ...asked, patience: page.signal });
    page.abort();
    await expect(answer).rejects.toMatchObject({ code: 'service-unavailable', retryable: true });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

it('a document is asked for by its form, and a refusal of it is read as any other', async () => {
  const asked: string[] = [];
  const server = createServer(({ url, headers }, response) => {
    asked.push(`${headers.accept}`);
    if (url === '/v1/gone') {
      response.writeHead(410, { 'content-type': 'application/problem+json' }).end('{"type":"about:blank"}');
      return;
    }
    const type = url === '/v1/other' ? 'text/html' : 'application/pdf';
    response.setHeader('content-type', type).end(Buffer.from([0x25, 0x50, 0xff]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const clock = new FixedClock('2026-12-05T16:10:00Z');
    const api = new FetchedApi(`http://127.0.0.1:${port}`, new LocalPeriodKeys(), clock);
    const ask = (path: string) =>
      api.ask({ method: 'GET', path, accept: 'application/pdf', address: '198.51.100.7', language: 'en' });
    const { body, file } = await ask('/v1/certificate');
    expect(body).toBeUndefined();
    expect(file?.type).toBe('application/pdf');
    expect([...(file?.bytes ?? [])]).toEqual([0x25, 0x50, 0xff]);
    expect(await ask('/v1/gone')).toMatchObject({ status: 410, body: { type: 'about:blank' } });
    await expect(ask('/v1/other')).rejects.toMatchObject({ code: 'service-unavailable' });
    expect(asked).toEqual(['application/pdf', 'application/pdf', 'application/pdf']);
  } finally {
    server.close();
  }
});

it('a file is asked for piece by piece, and is called what the API calls it', async () => {
  const file = Buffer.from('0123456789');
  const server = createServer(({ headers: { range } }, response) => {
    const [, first = '0', last = '9'] = /^bytes=(\d+)-(\d+)$/.exec(`${range}`) ?? [];
    response
      .writeHead(range === undefined ? 200 : 206, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="${range === undefined ? 'attachment-a1.pdf' : '../a1'}"`,
      })
      .end(file.subarray(Number(first), Number(last) + 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const clock = new FixedClock('2026-12-05T16:10:00Z');
    const api = new FetchedApi(`http://127.0.0.1:${port}`, new LocalPeriodKeys(), clock);
    const accept = 'application/octet-stream';
    const asked = { method: 'GET', path: '/v1/file', accept, address: '198.51.100.7', language: 'en' } as const;
    const whole = await api.ask(asked);
    expect([whole.file?.name, Buffer.from(whole.file?.bytes ?? []).toString()]).toEqual([
      'attachment-a1.pdf',
      '0123456789',
    ]);
    const piece = await api.ask({ ...asked, piece: { first: 2, last: 4 } });
    expect([piece.status, piece.file?.name, Buffer.from(piece.file?.bytes ?? []).toString()]).toEqual([
      206,
      undefined,
      '234',
    ]);
  } finally {
    server.close();
  }
});
