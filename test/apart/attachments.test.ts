import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { assembleTestString } from '../../infra/local/base/test-string.ts';
import { AttachmentAdded, PartTaken } from '../../shared/contracts/api/common/attachments.ts';
import { ObjectionsRead } from '../../shared/contracts/api/providers/objections.ts';
import { pdf } from '../support/files.ts';
import { eventually, expected, type HostClient, replyTo } from '../support/hosted/client.ts';
import { expectRefused, hold, POLICE } from '../support/hosted/holding.ts';
import { Person } from '../support/hosted/person.ts';
import { readNotice, state } from '../support/hosted/relaying.ts';
import { decide, holderOf, REVIEWERS, readReview } from '../support/hosted/reviewers.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

const PIECE = 4_194_304;
const NAME = 'Vollmacht und Schriftverkehr.pdf';
const OBJECTION = {
  grounds: ['privilege'],
  requestedOutcome: 'end-the-hold',
  text: 'It is what I wrote to my lawyer.',
};

let stack: SharedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
});

const base64Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** A request with bytes in it, or for bytes. */
async function send(
  token: string,
  method: string,
  path: string,
  body?: Uint8Array,
  headers: Record<string, string> = {},
) {
  const { api } = await client.local();
  return await fetch(api + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/octet-stream', 'content-digest': `sha-256=:${base64Of(body)}:` }),
      ...headers,
    },
    ...(body && { body: Buffer.from(body) }),
  });
}

const described = (file: Uint8Array, type: string, parts: number) => ({
  name: NAME,
  type,
  size: file.byteLength,
  sha256: createHash('sha256').update(file).digest('hex'),
  parts,
});

/** Sends a file in parts and says what it is. */
async function attach(person: Person, attachment: string, file: Uint8Array, type: string) {
  const path = `/v1/cases/current/challenges/c1/attachments/${attachment}`;
  const parts = Math.ceil(file.byteLength / PIECE);
  for (let part = 1; part <= parts; part += 1) {
    const bytes = file.subarray((part - 1) * PIECE, part * PIECE);
    const taken = await replyTo(await send(person.token, 'PUT', `${path}/parts/${part}`, bytes));
    expect(expected(taken, 200, PartTaken)).toMatchObject({ part, size: bytes.byteLength });
  }
  return await client.bearing(person.token, 'POST', path, described(file, type, parts));
}

/** A whole file, piece by piece. */
async function download(token: string, path: string, size: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let first = 0; first < size; first += pieces.at(-1)?.length ?? size) {
    const answer = await send(token, 'GET', path, undefined, { range: `bytes=${first}-` });
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="attachment-a1.pdf"');
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    pieces.push(Buffer.from(await answer.arrayBuffer()));
    expect(answer.headers.get('content-range')).toBe(
      `bytes ${first}-${first + (pieces.at(-1)?.length ?? 0) - 1}/${size}`,
    );
  }
  return Buffer.concat(pieces);
}

it('a person attaches nine megabytes from a phone; the reviewer reads what holds no malware, the authority nothing, and after erasure nobody', async () => {
  const order = await hold(client, 'client@skylark.example');
  await client.moveClock({ advance: 'P14DT1M' });
  const { caseCode } = await readNotice(stack.host.provider, order);
  const person = await Person.with(client, caseCode);
  await person.file('challenges', OBJECTION);

  const letter = pdf({ size: 9_000_000 });
  const added = expected(await attach(person, 'a1', letter, 'application/pdf'), 201, AttachmentAdded);
  expect(added).toMatchObject({
    challenge: 'c1',
    attachment: 'a1',
    type: 'application/pdf',
    size: 9_000_000,
    scan: 'awaited',
  });

  await client.moveClock({ advance: 'PT2M' }); // its reviewer is drawn: a version of its own, which no refusal may meet
  const held = await holderOf(client, order, 'challenge');

  const hostile: readonly (readonly [Buffer, string])[] = [
    [Buffer.from('<!doctype html><script>fetch("//evil.example")</script>'), 'text/plain'],
    [Buffer.concat([Buffer.from('MZ'), Buffer.alloc(512, 1)]), 'application/pdf'],
    [pdf({ more: '3 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj' }), 'application/pdf'],
    [pdf(), 'image/jpeg'],
  ];
  for (const [file, type] of hostile) {
    const refused = () => attach(person, 'a2', file, type);
    await expectRefused(client, order, refused, [422, 'attachment-type-refused']);
  }

  const own = '/v1/cases/current/challenges/c1/attachments/a1';
  expect((await send(person.token, 'GET', own)).status).toBe(416);
  expect((await download(person.token, own, 9_000_000)).equals(letter)).toBe(true);
  expect((await person.case()).challenges[0]?.attachments).toMatchObject([
    { id: 'a1', name: NAME, size: 9_000_000, scan: 'clean' },
  ]);

  const { tokens } = await client.local();
  const path = `/v1/reviews/${held.id}/attachments/a1`;
  expect((await readReview(client, held)).content?.attachments).toMatchObject([{ id: 'a1', name: NAME }]);
  expect((await download(tokens[held.person] ?? '', path, 9_000_000)).equals(letter)).toBe(true);
  expect((await client.ask(POLICE, 'GET', path)).status).toBe(403);
  for (const stranger of REVIEWERS.filter((one) => one !== held.person)) {
    expect((await client.ask(stranger, 'GET', path)).status).toBe(404);
  }

  const reading = async (id: string) => {
    const token = (await client.local()).tokens[held.person] ?? '';
    return await send(token, 'GET', path.replace('attachments/a1', `attachments/${id}`));
  };
  const problemOf = async (answer: Response) => [answer.status, Object(await answer.json()).type];
  await attach(person, 'a2', Buffer.from(`A letter. ${assembleTestString()}`), 'text/plain');
  await eventually(async () => expect((await person.case()).challenges[0]?.attachments[1]?.scan).toBe('found'));
  const withheld = [403, 'urn:holdfast:problem:attachment-withheld'];
  expect(await problemOf(await reading('a2'))).toEqual(withheld);
  expect(await problemOf(await send(person.token, 'GET', own.replace('a1', 'a2')))).toEqual(withheld);
  await client.control('POST', '/scanner', { mode: 'silent' });
  await attach(person, 'a3', Buffer.from('Another letter.'), 'text/plain');
  expect(await problemOf(await reading('a3'))).toEqual([409, 'urn:holdfast:problem:attachment-awaited']);
  await client.control('POST', '/scanner', { mode: 'auto' });
  await client.moveClock({ advance: 'PT10M' });
  expect((await reading('a3')).status).toBe(200);
  const scans = (await readReview(client, held)).content?.attachments.map(({ id, scan }) => [id, scan]);
  expect(scans).toEqual([
    ['a1', 'clean'],
    ['a2', 'found'],
    ['a3', 'not-scanned'],
  ]);

  const view = await client.order(POLICE, order);
  expect(view.rights.challenges[0]?.attachments).toMatchObject([
    { id: 'a1', type: 'application/pdf', scan: 'clean' },
    { id: 'a2', scan: 'found' },
    { id: 'a3', scan: 'not-scanned' },
  ]);
  const seen = JSON.stringify([view, await client.history(POLICE, order)]);
  for (const secret of [NAME, described(letter, '', 3).sha256]) expect(seen).not.toContain(secret);

  await decide(client, held, { outcome: 'revoke', reasons: 'It is privileged.', forTheOtherSide: 'You are right.' });
  const late = await replyTo(await send(person.token, 'PUT', `${own.replace('a1', 'a4')}/parts/1`, pdf()));
  expect(late).toMatchObject({ status: 409, body: { type: 'urn:holdfast:problem:review-closed' } });
  const erasesAt = await eventually(async () => {
    const { retention } = await client.order(POLICE, order);
    if (!retention) throw new Error('the hold has not ended yet');
    return retention.erasesAt;
  });
  await client.moveClock({ to: erasesAt });
  expect(await client.order(POLICE, order)).toMatchObject({ status: 'erased' });
  expect((await client.calls()).byFunction['fire-due']?.calls['s3:DeleteObject']).toBe(4); // three files, and the copy that nobody searched: the rest went before
  const later = (await client.local()).tokens[held.person] ?? '';
  expect((await send(later, 'GET', path, undefined, { range: 'bytes=0-9' })).status).toBe(410);
  expect((await send(person.token, 'GET', own)).status).toBe(401);
  expect(await client.verdictOn(POLICE, order)).toMatchObject({ genuine: true });
  expect(stack.said.filter((line) => line.includes('denied'))).toEqual([]);
});

it('a provider attaches to its own objection, signing address and body', async () => {
  const order = await hold(client, 'customer@skylark.example');
  const { provider } = stack.host;
  const objection = { grounds: ['conflict-of-laws'], requestedOutcome: 'narrow-the-hold' };
  expect((await state(client, provider, order, 'challenge.filed', objection)).status).toBe(200);
  const path = `/v1/provider/orders/${order}/challenges/c1/attachments/a1`;
  const text = 'Our regulator wrote: no data of this kind leave the country.';
  const signed = (method: string, to: string, body: string, type: string, at = to) => {
    const digest = `sha-256=:${base64Of(Buffer.from(body))}:`;
    return provider.signedFetch(method, at, body, {
      id: randomUUID(),
      signedContent: `${method} ${to} ${digest}`,
      headers: { 'content-type': type, 'content-digest': digest },
    });
  };
  const octets = 'application/octet-stream';
  const elsewhere = await signed('PUT', `${path}/parts/1`, text, octets, `${path}/parts/2`);
  expect(elsewhere.status).toBe(401);
  expect((await signed('PUT', `${path}/parts/1`, text, octets)).status).toBe(200);
  const body = JSON.stringify({ ...described(Buffer.from(text), 'text/plain', 1), name: 'Regulator.txt' });
  expected(await replyTo(await signed('POST', path, body, 'application/json')), 201, AttachmentAdded);
  expect(await (await provider.signedFetch('GET', path)).text()).toBe(text);
  const objections = await replyTo(await provider.signedFetch('GET', `/v1/provider/orders/${order}/objections`));
  expect(expected(objections, 200, ObjectionsRead).challenges[0]?.attachments).toMatchObject([
    { id: 'a1', type: 'text/plain', name: 'Regulator.txt' },
  ]);
});
