import { once } from 'node:events';
import { request } from 'node:http';
import { beforeAll, expect, it } from 'vitest';
import { AttachmentAdded } from '../../shared/contracts/api/common/attachments.ts';
import { UploadSlip } from '../../shared/contracts/api/persons/uploads.ts';
import { jpeg, pdf } from '../support/files.ts';
import { expected, type HostClient, replyTo } from '../support/hosted/client.ts';
import { expectRefused, hold, POLICE } from '../support/hosted/holding.ts';
import { Person } from '../support/hosted/person.ts';
import { readNotice } from '../support/hosted/relaying.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

const NAME = 'IMG_0417 Vollmacht.pdf';
const OBJECTION = { grounds: ['privilege'], requestedOutcome: 'end-the-hold', text: 'I wrote it to my lawyer.' };
const FORMS = '/v1/cases/current/challenges/c1/uploads';
const pathOf = (attachment: string) => `/v1/cases/current/challenges/c1/attachments/${attachment}`;

let stack: SharedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
});

async function personOf(order: string): Promise<Person> {
  await client.moveClock({ advance: 'P14DT1M' });
  const { caseCode } = await readNotice(stack.host.provider, order);
  const person = await Person.with(client, caseCode);
  await person.file('challenges', OBJECTION);
  return person;
}

const formOf = async (person: Person): Promise<UploadSlip> =>
  expected(await client.bearing(person.token, 'POST', FORMS, {}), 201, UploadSlip);

/** The form as a browser encodes it. */
async function encode({ fields }: UploadSlip, file: Uint8Array): Promise<{ type: string; bytes: Buffer }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new File([Buffer.from(file)], NAME, { type: 'application/pdf' }));
  const body = new Response(form);
  return { type: body.headers.get('content-type') ?? '', bytes: Buffer.from(await body.arrayBuffer()) };
}

async function post(slip: UploadSlip, file: Uint8Array): Promise<Response> {
  const { type, bytes } = await encode(slip, file);
  return await fetch(slip.url, { method: 'POST', headers: { 'content-type': type }, body: bytes, redirect: 'manual' });
}

const codeOf = async (answer: Response) => [answer.status, /<Code>(\w+)</.exec(await answer.text())?.[1]];

const take = (person: Person, { attachment, upload }: UploadSlip, key?: string) =>
  client.bearing(
    person.token,
    'POST',
    `${pathOf(attachment)}/upload`,
    { name: NAME, upload },
    key === undefined ? {} : { 'idempotency-key': key },
  );

it('a person posts ten megabytes from a browser without script, and is led back; what is refused costs that file alone', async () => {
  const order = await hold(client, 'poster@skylark.example');
  const person = await personOf(order);
  const scan = pdf({ size: 10_000_000 });
  const slip = await formOf(person);
  expect(slip).toMatchObject({ attachment: 'a1', maxBytes: 10_000_000 });

  const nothingYet = () => take(person, slip);
  await expectRefused(client, order, nothingYet, [409, 'attachment-incomplete']);
  expect(await codeOf(await post(slip, Buffer.concat([scan, Buffer.from('\n')])))).toEqual([400, 'EntityTooLarge']);
  expect(await codeOf(await post(slip, Buffer.alloc(0)))).toEqual([400, 'EntityTooSmall']);
  const elsewhere = { ...slip, fields: { ...slip.fields, key: `incoming/wholes/${'0'.repeat(32)}/${'0'.repeat(32)}` } };
  expect(await codeOf(await post(elsewhere, pdf()))).toEqual([403, 'AccessDenied']);
  const { type, bytes } = await encode(slip, pdf({ size: 100_000 }));
  const torn = request(slip.url, {
    method: 'POST',
    headers: { 'content-type': type, 'content-length': bytes.length },
  });
  const broken = once(torn, 'error');
  await new Promise<void>((resolve) => torn.write(bytes.subarray(0, 50_000), () => resolve()));
  torn.destroy(new Error('the line broke'));
  await broken;
  await expectRefused(client, order, nothingYet, [409, 'attachment-incomplete']);

  const led = await post(slip, scan);
  expect(led.status).toBe(303);
  const onward = new URL(led.headers.get('location') ?? '');
  expect(onward.origin + onward.pathname).toBe(`${stack.host.pages.persons}/files/arrived`);
  expect(onward.href).not.toContain(order);
  expect(onward.href).not.toContain(slip.upload);

  const both = await Promise.all([take(person, slip, 'take-both'), take(person, slip, 'take-both')]);
  const [added, again] = both.map((answer) => expected(answer, 201, AttachmentAdded));
  expect(added).toMatchObject({ challenge: 'c1', attachment: 'a1', type: 'application/pdf', size: 10_000_000 });
  expect(again).toEqual(added);
  expect(expected(await take(person, slip, 'take-both'), 201, AttachmentAdded)).toEqual(added);
  await expectRefused(client, order, () => take(person, slip, 'take-anew'), [409, 'attachment-exists']);
  const { api } = await client.local();
  const piece = await fetch(api + pathOf('a1'), {
    headers: { authorization: `Bearer ${person.token}`, range: 'bytes=9999990-' },
  });
  expect(Buffer.from(await piece.arrayBuffer()).equals(scan.subarray(9_999_990))).toBe(true);

  const late = await formOf(person);
  expect(late.attachment).toBe('a2');
  await client.moveClock({ advance: 'PT15M1S' });
  expect(await codeOf(await post(late, jpeg()))).toEqual([403, 'AccessDenied']);
  const page = await formOf(person);
  expect((await post(page, Buffer.from('<html><script>alert(1)</script></html>'))).status).toBe(303);
  await expectRefused(client, order, () => take(person, page), [422, 'attachment-type-refused']);
  await expectRefused(client, order, () => take(person, page), [409, 'attachment-incomplete']);
  const { rights } = await client.order(POLICE, order);
  expect(rights.challenges[0]?.attachments).toMatchObject([{ id: 'a1', type: 'application/pdf' }]);
  expect(await replyTo(await fetch(`${api}${FORMS}`, { method: 'POST' }))).toMatchObject({ status: 401 });
  expect(stack.said.filter((line) => line.includes('denied'))).toEqual([]);
});
