import { beforeEach, describe, expect, it } from 'vitest';
import type { Digest } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { spellQuoted } from '../../../shared/domain/order/readings/quoted-information.ts';
import { lockedPdf, pressed, scan, writePdf } from '../../support/files-pdf.ts';
import { expectProblem, expectRefusal } from '../../support/refusals.ts';
import {
  accepting,
  commandRequest,
  EXTENSION,
  filed,
  POLICE,
  RELEASE,
  read,
  readCertificate,
  toldDigest,
  verificationRequest,
} from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

const MOST = 4_194_304;

let stack: Stack;
let orderId: OrderId;
let digest: Digest;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
  digest = await toldDigest(stack, orderId);
});

const send = (contentType: string, body: unknown): Promise<Answer> =>
  stack.anyone({ ...verificationRequest(body), headers: { 'content-type': contentType } });
const sendPdf = (pdf: Uint8Array): Promise<Answer> => send('application/pdf', pdf);
const typed = () => stack.anyone(verificationRequest({ orderId, digest }));
/** A document that says so, whoever made it. */
const saying = (of: string = digest): Buffer =>
  writePdf({ objects: [`<</Keywords(${spellQuoted({ orderId, digest: of })})>>`] });
const NOTHING = { status: 200, body: { genuine: false }, text: '{"genuine":false}' };

describe('a PDF', () => {
  it('is answered as what it quotes, speaks for the record, and is kept nowhere', async () => {
    const before = await stack.snapshot();
    const answer = await sendPdf(saying());
    expect(answer).toEqual(await typed());
    expect(answer.body).toMatchObject({ genuine: true, inForce: true, laterVersionExists: false, speaksFor: 'record' });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('of an earlier version is genuine, and a newer one exists', async () => {
    await readCertificate(stack, orderId);
    await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);
    expect(await sendPdf(saying())).toMatchObject({ body: { genuine: true, version: 1, laterVersionExists: true } });
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    expect(await sendPdf(saying())).toMatchObject({ body: { genuine: true, status: 'released', inForce: false } });
  });

  it('that was altered is not genuine, and neither is one of no order: nothing tells them apart', async () => {
    expect(await sendPdf(saying('0'.repeat(64)))).toMatchObject(NOTHING);
    const unknown = writePdf({
      objects: [`<</Keywords(${spellQuoted({ orderId: `ord_${'0'.repeat(26)}`, digest })})>>`],
    });
    expect(await sendPdf(unknown)).toMatchObject(NOTHING);
  });

  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['a scan', 'says-nothing', () => scan(pressed(1, 50_000))],
    [
      'two dictionaries',
      'says-several',
      () =>
        writePdf({
          objects: ['', 'a'].map(
            (tail) => `<</Keywords(${spellQuoted({ orderId, digest: `${digest.slice(1)}${tail || '0'}` })})>>`,
          ),
        }),
    ],
    ['a locked one', 'locked', () => lockedPdf('secret')],
    ['one that is cut off', 'damaged', () => saying().subarray(0, 120)],
    ['a picture by that name', 'no-pdf', () => Buffer.from('\xff\xd8\xff', 'latin1')],
    ['nothing', 'no-pdf', () => new Uint8Array()],
  ])('%s is refused as %s, with what to do instead', async (_, reason, file) => {
    const pdf = await file();
    await expectRefusal(stack, () => sendPdf(pdf), {
      status: 422,
      code: 'nothing-to-check',
      pointers: [''],
    });
    expect((await sendPdf(pdf)).body).toMatchObject({
      errors: [{ reason, detail: expect.stringMatching(/send|type/) }],
    });
  });

  it('of one byte too many is refused before anybody looks', async () => {
    stack.inspector.outage.begin();
    await expectRefusal(stack, () => sendPdf(Buffer.alloc(MOST + 1)), {
      status: 413,
      code: 'body-too-large',
      pointers: [],
      detail: 'the body has more than 4194304 bytes',
    });
  });

  it('of as many bytes as are taken is looked into', async () => {
    const pdf = saying();
    const padded = Buffer.concat([pdf, Buffer.alloc(MOST - pdf.length, ' ')]);
    expect(await sendPdf(padded)).toMatchObject({ status: 200, body: { genuine: true } });
  });

  it('nobody can look into now: 503, and neither yes nor no', async () => {
    stack.inspector.outage.begin();
    expectProblem(await sendPdf(saying()), { status: 503, code: 'service-unavailable', pointers: [], retryable: true });
  });

  it('leaves no word of which order it was in any log', async () => {
    stack.log.lines.length = 0;
    await sendPdf(saying());
    expect(JSON.stringify(stack.log.lines)).not.toContain(digest);
  });
});

describe('a signed certificate as a file', () => {
  const signed = async (): Promise<string> =>
    (await stack.officer(accepting(read(orderId, '/certificate'), 'application/jose'), POLICE)).text;

  it.each([
    ['as it is', (jws: string) => Buffer.from(jws)],
    ['with a line end behind it', (jws: string) => Buffer.from(`${jws}\r\n`)],
    ['that comes as text', (jws: string) => jws],
  ])('%s: its signature speaks for its text', async (_, file) => {
    const jws = await signed();
    const quoted = await stack.anyone(verificationRequest({ jws }));
    const answer = await send('application/jose', file(jws));
    expect(answer).toEqual(quoted);
    expect(answer.body).toMatchObject({ genuine: true, speaksFor: 'text' });
  });

  it.each([
    ['another signature', (jws: string) => jws.replace(/.$/, '*')],
    ['no JWS at all', () => 'A letter.'],
    ['nothing', () => ''],
  ])('%s: not genuine', async (_, file) => {
    expect(await send('application/jose', file(await signed()))).toMatchObject(NOTHING);
  });
});

it.each(['image/png', 'application/octet-stream', 'text/plain', 'multipart/form-data; boundary=x', 'application/pdfx'])(
  '%s is taken by nobody here',
  async (contentType) => {
    await expectRefusal(stack, () => send(contentType, saying()), {
      status: 415,
      code: 'unsupported-media-type',
      pointers: [],
      detail: 'send the body as application/json, application/pdf or application/jose',
    });
  },
);
