import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS } from '../../../shared/domain/instant.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import {
  added,
  announced,
  asPerson,
  asProvider,
  contentDigest,
  reviewedFile,
  type Sender,
  type Which,
} from '../../support/attachments.ts';
import { aReviewerStanding } from '../../support/builders.ts';
import { assign, CHALLENGE, caseRequest, decideAs, openCase, reopenCase, told } from '../../support/cases.ts';
import { docx, jpeg, pdf } from '../../support/files.ts';
import { type Expected, expectRefusal } from '../../support/refusals.ts';
import { POLICE, say } from '../../support/requests.ts';
import { reviewerClaims } from '../../support/reviews.ts';
import { type Answer, Stack } from '../../support/stack.ts';

const PDF = 'application/pdf';
const TEXT = Buffer.from('A letter.');
const FIRST = aReviewerStanding({ person: 'independent-reviewer', institution: 'review-chamber' });

let stack: Stack;
let orderId: OrderId;
let token: string;
let code: string;
let person: Sender;
beforeEach(async () => {
  stack = new Stack();
  orderId = await told(stack);
  ({ token, code } = await openCase(stack, orderId));
  person = asPerson(stack, () => token);
  await stack.person(caseRequest('challenges', CHALLENGE, { token }));
});

const refused = (act: () => Promise<Answer>, status: number, code: Expected['code'], more: Partial<Expected> = {}) =>
  expectRefusal(stack, act, { status, code, ...more });

/** Refused with nothing on record; the parts, which are of no use any more, are gone as well. */
async function refusedInVain(
  act: () => Promise<Answer>,
  status: number,
  code: Expected['code'],
  pointers?: readonly string[],
): Promise<void> {
  const { files: _, ...before } = Object(await stack.snapshot());
  const answer = await act();
  expect(answer).toMatchObject({ status, body: { type: `urn:holdfast:problem:${code}` } });
  if (pointers) {
    expect(Object(answer.body).errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers);
  }
  const { files, ...after } = Object(await stack.snapshot());
  expect(after).toEqual(before);
  expect(files).toEqual([]);
}

describe('a part is refused, and nothing stored', () => {
  it.each<{
    what: string;
    part?: number | string;
    bytes?: Uint8Array;
    which?: Which;
    headers?: Record<string, string>;
    status: number;
    code: Expected['code'];
  }>([
    { what: 'of no objection', which: { challenge: 'c2' }, status: 404, code: 'challenge-unknown' },
    { what: 'of what can be no objection', which: { challenge: 'x' }, status: 404, code: 'challenge-unknown' },
    { what: 'of a sixth attachment', which: { attachment: 'a6' }, status: 404, code: 'attachment-unknown' },
    { what: 'of an attachment up the tree', which: { attachment: '../a1' }, status: 404, code: 'attachment-unknown' },
    { what: 'with the number 0', part: 0, status: 404, code: 'attachment-unknown' },
    { what: 'with the number 4', part: 4, status: 404, code: 'attachment-unknown' },
    { what: 'with the number 01', part: '01', status: 404, code: 'attachment-unknown' },
    { what: 'of no bytes', bytes: Buffer.alloc(0), status: 422, code: 'invalid-request' },
    { what: 'of a byte too many', bytes: Buffer.alloc(4_194_305), status: 413, code: 'body-too-large' },
    {
      what: 'as a form',
      headers: { 'content-type': 'multipart/form-data' },
      status: 415,
      code: 'unsupported-media-type',
    },
    { what: 'as JSON', headers: { 'content-type': 'application/json' }, status: 415, code: 'unsupported-media-type' },
    {
      what: 'with the digest of another',
      headers: { 'content-digest': contentDigest(TEXT) },
      status: 422,
      code: 'attachment-mismatch',
    },
    {
      what: 'with a digest of another kind',
      headers: { 'content-digest': 'sha-512=:AAAA:' },
      status: 422,
      code: 'invalid-request',
    },
  ])('$what', async ({ part = 1, bytes = pdf(), which, headers, status, code }) => {
    await refused(() => person.put(part, bytes, which, headers), status, code);
  });

  it('without a session, or with one that is over', async () => {
    const stranger = asPerson(stack, () => 'nothing');
    await refused(() => stranger.put(1, pdf()), 401, 'case-session-invalid');
    stack.clock.advance(HOUR_MS);
    await refused(() => person.put(1, pdf()), 401, 'case-session-invalid');
  });

  it('for an objection of the other side, whichever side it is', async () => {
    await refused(() => asProvider(stack, orderId).put(1, pdf()), 404, 'challenge-unknown');
    await say(stack, orderId, 'challenge.filed', { grounds: ['no-competence'], requestedOutcome: 'end-the-hold' });
    await refused(() => person.put(1, pdf(), { challenge: 'c2' }), 404, 'challenge-unknown');
  });

  it('of another provider: it learns of no order', async () => {
    await refused(() => asProvider(stack, orderId, 'prv-lantern').put(1, pdf()), 404, 'order-not-found');
  });

  it('once the objection is decided', async () => {
    await assign(stack, orderId, 'r1', FIRST);
    await decideAs(stack, orderId, 'r1', 'affirm', 'It stands.', FIRST);
    await refused(() => person.put(1, pdf()), 409, 'review-closed');
  });

  it('of an attachment that is there', async () => {
    await added(person, pdf(), PDF);
    await refused(() => person.put(1, jpeg()), 409, 'attachment-exists');
  });

  it('beyond sixty in an hour, and not in the next', async () => {
    for (let count = 0; count < 60; count += 1) await person.put(1, TEXT);
    await refused(() => person.put(1, TEXT), 429, 'too-many-tries', { retryAfter: 3_000 });
    stack.clock.advance(HOUR_MS);
    token = await reopenCase(stack, orderId, code);
    expect((await person.put(1, TEXT)).status).toBe(200);
  });

  it('needs no key: what comes in is sealed once it is whole', async () => {
    stack.vault.outage.begin();
    expect((await person.put(1, pdf())).status).toBe(200);
  });

  it.each(['attachments', 'tries', 'hashes'] as const)('while the service behind %s is down', async (service) => {
    stack[service].outage.begin();
    const code = service === 'attachments' ? 'may-be-stored' : 'service-unavailable'; // the part itself may have landed
    await refused(() => person.put(1, pdf()), 503, code, { retryable: true });
  });
});

describe('a file is refused, and nothing is on record or kept', () => {
  const sent = async (file: Uint8Array) => {
    await person.put(1, file);
  };

  it.each<{ what: string; file: Uint8Array; type: string }>([
    { what: 'a page', file: Buffer.from('<html><script>alert(1)</script></html>'), type: 'text/plain' },
    { what: 'a drawing', file: Buffer.from('<svg onload="alert(1)"/>'), type: 'text/plain' },
    { what: 'a program', file: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(64)]), type: PDF },
    { what: 'a document with macros', file: docx([{ name: 'word/vbaProject.bin', content: 'x' }]), type: DOCX },
    {
      what: 'a photograph that is a page too',
      file: Buffer.concat([jpeg(), Buffer.from('<script>x</script>')]),
      type: 'image/jpeg',
    },
    { what: 'a PDF called a photograph', file: pdf(), type: 'image/jpeg' },
    { what: 'a photograph called a PDF', file: jpeg(), type: PDF },
    { what: 'text called a PDF', file: TEXT, type: PDF },
  ])('$what, for what it is', async ({ file, type }) => {
    await sent(file);
    await refusedInVain(() => person.post(announced(file, type)), 422, 'attachment-type-refused', ['/type']);
  });

  it('a photograph called a PDF is told what it is, and any other what may be the matter', async () => {
    await sent(jpeg());
    const { body: photograph } = await person.post(announced(jpeg(), PDF));
    const detail = 'by its content it is image/jpeg, which is taken: send it again as that';
    expect(photograph).toMatchObject({
      title: 'File not taken as this type',
      detail,
      errors: [{ pointer: '/type', detail, reason: 'another-type' }],
    });
    const page = Buffer.concat([jpeg(), Buffer.from('<script>x</script>')]);
    await sent(page);
    expect((await person.post(announced(page, 'image/jpeg'), {}, { key: 'again' })).body).toMatchObject({
      detail: expect.stringContaining('that a program could take for another file: save or print it as PDF'),
      errors: [{ pointer: '/type', reason: 'two-files-in-one' }],
    });
  });

  it('for a type that is never taken, before anything is looked at', async () => {
    await sent(TEXT);
    await refused(() => person.post(announced(TEXT, 'text/html')), 422, 'attachment-type-refused', {
      pointers: ['/type'],
    });
    expect((await person.post(announced(TEXT, 'text/html'))).body).toMatchObject({
      errors: [{ reason: 'type-not-listed', detail: expect.stringContaining('or as application/octet-stream') }],
    });
  });

  it('for content nobody knows under another type, with what to do', async () => {
    const unknown = Buffer.from([1, 2, 3, 0]);
    await sent(unknown);
    await refusedInVain(() => person.post(announced(unknown, PDF)), 422, 'attachment-type-refused', ['/type']);
    await sent(unknown);
    const answer = await person.post(announced(unknown, 'other'), {}, { key: 'again' });
    expect(answer).toMatchObject({ status: 201, body: { type: 'application/octet-stream' } });
    expect((await person.get()).headers['content-disposition']).toBe('attachment; filename="attachment-a1.bin"');
  });

  it('for another size, or another digest, than announced', async () => {
    const file = pdf();
    await sent(file);
    const size = { ...announced(file, PDF), size: file.length + 1 };
    await refusedInVain(() => person.post(size), 422, 'attachment-mismatch', ['/size']);
    await sent(file);
    const sha256 = { ...announced(file, PDF), sha256: announced(jpeg(), PDF).sha256 };
    await refusedInVain(() => person.post(sha256), 422, 'attachment-mismatch', ['/sha256']);
  });

  it('while a part is missing, which can still come', async () => {
    const file = pdf({ size: 4_000 });
    await person.put(2, file.subarray(2_000));
    const body = announced(file, PDF, 2);
    await refused(() => person.post(body), 409, 'attachment-incomplete', {
      pointers: ['/parts'],
      detail: 'not arrived: part 1',
    });
    await person.put(1, file.subarray(0, 2_000));
    expect((await person.post(body)).status).toBe(201);
  });

  it('of more than ten megabytes, of none, of too many parts, or without a name', async () => {
    const body = announced(pdf(), PDF);
    for (const [change, pointer] of [
      [{ size: 10_000_001 }, '/size'],
      [{ size: 0 }, '/size'],
      [{ parts: 4 }, '/parts'],
      [{ parts: 0 }, '/parts'],
      [{ name: '' }, '/name'],
      [{ name: 'x'.repeat(201) }, '/name'],
      [{ name: 'invoice\u202efdp.exe' }, '/name'],
      [{ sha256: 'A'.repeat(64) }, '/sha256'],
    ] as const) {
      const wrong = { ...body, ...change };
      await refused(() => person.post(wrong), 422, 'invalid-request', { pointers: [pointer] });
    }
  });

  it('once the objection is decided, with what was sent before', async () => {
    await sent(pdf());
    await assign(stack, orderId, 'r1', FIRST);
    await decideAs(stack, orderId, 'r1', 'affirm', 'It stands.', FIRST);
    await refusedInVain(() => person.post(announced(pdf(), PDF)), 409, 'review-closed');
  });

  it('under the name of one that is there', async () => {
    await added(person, pdf(), PDF);
    await refused(
      () => person.post(announced(jpeg(), 'image/jpeg'), {}, { key: 'attach-2' }),
      409,
      'attachment-exists',
    );
  });

  it('under a key used for another', async () => {
    await added(person, pdf(), PDF, { key: 'attach-1' });
    await refused(() => person.post(announced(jpeg(), 'image/jpeg')), 409, 'idempotency-key-reused');
    await refused(() => person.post(announced(pdf(), PDF), { attachment: 'a2' }), 409, 'idempotency-key-reused');
  });

  it('when a decision comes between: what was kept belongs to no commit and opens nowhere', async () => {
    await sent(pdf());
    await assign(stack, orderId, 'r1', FIRST);
    const keep = stack.attachments.keep.bind(stack.attachments);
    stack.attachments.keep = async (...args) => {
      await keep(...args);
      await decideAs(stack, orderId, 'r1', 'affirm', 'It stands.', FIRST);
    };
    const answer = await person.post(announced(pdf(), PDF));
    expect(answer).toMatchObject({ status: 409, body: { type: 'urn:holdfast:problem:review-closed' } });
    const events = stack.orders.stored.commits().flatMap(({ commit }) => commit.events);
    expect(events.filter(({ type }) => type === 'attachment.added')).toEqual([]);
    expect((await person.get()).status).toBe(404);
    expect(stack.attachments.all().filter(([name]) => name.startsWith('incoming/'))).toEqual([]);
  });

  it('when the bytes looked into are not those that were sent: nobody seals what nobody has seen', async () => {
    await sent(pdf());
    stack.inspector.before = async (ref) => await stack.attachments.putWhole(ref, jpeg());
    await refusedInVain(() => person.post(announced(pdf(), PDF)), 422, 'attachment-mismatch', ['/size']);
    stack.inspector.before = async (ref) => await stack.attachments.putWhole(ref, pdf({ more: '% x' }));
    const [file, other] = [pdf({ more: '% y' }), pdf({ more: '% x' })];
    expect(other.byteLength).toBe(file.byteLength);
    await sent(file);
    await refusedInVain(() => person.post(announced(file, PDF)), 422, 'attachment-mismatch', ['/sha256']);
  });

  it('when nobody can say what it is, as a fault of ours, and can be sent again', async () => {
    await sent(pdf());
    stack.inspector.before = async (ref) => await stack.attachments.removeWhole(ref);
    const before = await stack.snapshot();
    expect(await person.post(announced(pdf(), PDF))).toMatchObject({ status: 500, body: { type: 'about:blank' } });
    expect(Object(await stack.snapshot()).files).toEqual(Object(before).files);
    stack.inspector.before = async () => undefined;
    expect((await person.post(announced(pdf(), PDF))).status).toBe(201);
  });

  const services = ['vault', 'attachments', 'tries', 'inspector'] as const;
  it.each(services)('while the service behind %s is down', async (service) => {
    await sent(pdf());
    const files = stack.attachments.all();
    stack[service].outage.begin();
    const answer = await person.post(announced(pdf(), PDF));
    expect(answer).toMatchObject({ status: 503, body: { type: 'urn:holdfast:problem:service-unavailable' } });
    stack[service].outage.end();
    expect(stack.attachments.all()).toEqual(files);
    expect((await person.post(announced(pdf(), PDF))).status).toBe(201);
  });

  it('is added all the same when its parts cannot be taken away: they vanish by themselves', async () => {
    await sent(pdf());
    stack.attachments.removeParts = async () => {
      throw new HoldfastError('service-unavailable', 'down', { retryable: true });
    };
    expect((await person.post(announced(pdf(), PDF))).status).toBe(201);
  });

  it('without an Idempotency-Key', async () => {
    const { headers } = { headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } };
    const route = '/v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}';
    const request = {
      method: 'POST',
      route,
      challengeId: 'c1',
      attachmentId: 'a1',
      headers,
      body: announced(pdf(), PDF),
    } as const;
    await refused(() => stack.person(request), 400, 'idempotency-key-missing');
  });
});

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('a provider’s signature', () => {
  const route = '/v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}';
  const request = (part: string, body: Uint8Array, digest = contentDigest(body)) =>
    ({
      method: 'PUT',
      route,
      orderId,
      challengeId: 'c1',
      attachmentId: 'a1',
      part,
      headers: { 'content-type': 'application/octet-stream', 'content-digest': digest },
      body,
    }) as const;
  beforeEach(async () => {
    stack = new Stack();
    orderId = await told(stack);
    await say(stack, orderId, 'challenge.filed', { grounds: ['no-competence'], requestedOutcome: 'end-the-hold' });
  });

  it('is for one address and one body: the same elsewhere, or with other bytes, is nobody’s', async () => {
    const signing = { provider: 'prv-demo', id: 'part-1' } as const;
    expect((await stack.provider(request('1', TEXT), signing)).status).toBe(200);
    const { headers } = await signedHeaders(request('1', TEXT));
    for (const other of [request('2', TEXT), request('1', pdf()), request('1', pdf(), contentDigest(TEXT))]) {
      await refused(
        () => stack.unsigned({ ...other, headers: { ...headers, ...other.headers } }),
        401,
        'signature-invalid',
      );
    }
  });

  it('over the body alone is not enough', async () => {
    const { 'content-digest': _, ...plain } = request('1', TEXT).headers;
    await refused(
      () => stack.provider({ ...request('1', TEXT), headers: plain }, { provider: 'prv-demo' }),
      401,
      'signature-invalid',
    );
  });

  /** What the provider's client sends with this request. */
  async function signedHeaders(of: ReturnType<typeof request>) {
    let seen: Record<string, string> = {};
    const unsigned = stack.unsigned.bind(stack);
    stack.unsigned = async (sent) => {
      seen = { ...sent.headers };
      return await unsigned(sent);
    };
    await stack.provider(of, { provider: 'prv-demo', id: 'part-1' });
    stack.unsigned = unsigned;
    return { headers: seen };
  }
});

describe('reading is refused', () => {
  beforeEach(async () => {
    await added(person, pdf(), PDF);
    await assign(stack, orderId, 'r1', FIRST);
  });
  const asked = (reviewId = `${orderId}.r1`, id = 'a1') => reviewedFile(reviewId, id);

  it('to a reviewer who has another review, and for a review there is not', async () => {
    const stranger = reviewerClaims('privacy-reviewer');
    await refused(() => stack.reviewer(asked(), stranger), 404, 'review-unknown');
    const own = reviewerClaims('independent-reviewer');
    await refused(() => stack.reviewer(asked(`${orderId}.r2`), own), 404, 'review-unknown');
    await refused(() => stack.reviewer(asked('nonsense'), own), 404, 'review-unknown');
    await refused(() => stack.reviewer(asked(undefined, 'a2'), own), 404, 'attachment-unknown');
    await refused(() => stack.reviewer(asked(undefined, 'a9'), own), 404, 'attachment-unknown');
  });

  it('to the authority, which an objection that rests on a privilege is kept from', async () => {
    await refused(() => stack.reviewer(asked(), POLICE), 403, 'role-not-allowed');
  });

  it('to whoever had the review before', async () => {
    stack.clock.advance(15 * DAY_MS);
    await refused(() => stack.reviewer(asked(), reviewerClaims('independent-reviewer')), 403, 'review-not-yours');
  });

  it('to the provider, of what the person attached, and to another provider at all', async () => {
    await refused(() => asProvider(stack, orderId).get(), 404, 'challenge-unknown');
    await refused(() => asProvider(stack, orderId, 'prv-lantern').get(), 404, 'order-not-found');
  });

  it('to the person, of what is not there, and once the session is over', async () => {
    await refused(() => person.get({ attachment: 'a2' }), 404, 'attachment-unknown');
    await refused(() => person.get({ challenge: 'c2' }), 404, 'challenge-unknown');
    stack.clock.advance(HOUR_MS);
    await refused(() => person.get(), 401, 'case-session-invalid');
  });

  it.each(['vault', 'attachments'] as const)('while the service behind %s is down', async (service) => {
    stack[service].outage.begin();
    await refused(() => person.get(), 503, 'service-unavailable', { retryable: true });
  });

  it('when the kept bytes are not those on record, or lost', async () => {
    stack.attachments.damage((bytes) => bytes.map((byte, index) => (index === 20 ? byte ^ 1 : byte)));
    await refused(() => person.get(), 500, 'record-damaged');
    await stack.attachments.forget(orderId);
    await refused(() => person.get(), 500, 'record-damaged');
  });
});
