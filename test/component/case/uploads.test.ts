import { beforeEach, describe, expect, it } from 'vitest';
import { UploadSlip } from '../../../shared/contracts/api/persons/uploads.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { added, asPerson, type PersonSender, reviewedFile } from '../../support/attachments.ts';
import { aReviewerStanding, ISSUED_AT } from '../../support/builders.ts';
import { assign, CHALLENGE, caseOf, caseRequest, decideAs, openCase, reopenCase, told } from '../../support/cases.ts';
import { docx, jpeg, pdf } from '../../support/files.ts';
import { type Expected, expectDiscreet, expectRefusal } from '../../support/refusals.ts';
import { say } from '../../support/requests.ts';
import { reviewerClaims } from '../../support/reviews.ts';
import { type Answer, Stack } from '../../support/stack.ts';

const PDF = 'application/pdf';
const NAME = 'IMG_0417 Mandat Dr. Quist.jpeg';
const FIRST = aReviewerStanding({ person: 'independent-reviewer', institution: 'review-chamber' });

let stack: Stack;
let orderId: OrderId;
let token: string;
let code: string;
let person: PersonSender;
const begin = async (malwareScan: 'asked' | 'none' = 'none') => {
  stack = new Stack(ISSUED_AT, 'shown', undefined, malwareScan);
  orderId = await told(stack);
  ({ token, code } = await openCase(stack, orderId));
  person = asPerson(stack, () => token);
  await stack.person(caseRequest('challenges', CHALLENGE, { token }));
};
beforeEach(() => begin());

const slipOf = ({ status, body }: Answer): UploadSlip => {
  expect(status).toBe(201);
  return UploadSlip.parse(body);
};
const form = async () => slipOf(await person.form());
/** Asks for a form and posts a file with it. */
const posted = async (file: Uint8Array): Promise<UploadSlip> => {
  const slip = await form();
  expect(await stack.forms.post(slip, file)).toMatchObject({ onward: expect.any(String) });
  return slip;
};
const takeAs = ({ attachment, upload }: UploadSlip, key = 'take-1', name = NAME) =>
  person.take({ name, upload }, { attachment }, { key });
const names = () => stack.attachments.all().map(([name]) => name.replace(orderId, 'ORDER'));
const recorded = () =>
  stack.orders.stored
    .commits()
    .flatMap(({ commit }) => commit.events)
    .filter(({ type }) => type === 'attachment.added');
const refused = (act: () => Promise<Answer>, status: number, code: Expected['code'], more: Partial<Expected> = {}) =>
  expectRefusal(stack, act, { status, code, ...more });

/** Refused with nothing on record; what was posted, which is of no use any more, is gone as well. */
async function refusedInVain(act: () => Promise<Answer>, status: number, code: Expected['code'], reason?: string) {
  const { files: _, ...before } = Object(await stack.snapshot());
  const answer = await act();
  expect(answer).toMatchObject({ status, body: { type: `urn:holdfast:problem:${code}` } });
  if (reason !== undefined) expect(Object(answer.body).errors).toMatchObject([{ pointer: '/upload', reason }]);
  const { files, ...after } = Object(await stack.snapshot());
  expect(after).toEqual(before);
  expect(files).toEqual([]);
}

describe('a form for a file', () => {
  it('is for the first attachment that is free, for ten megabytes and a quarter of an hour, and stores nothing', async () => {
    const before = await stack.snapshot();
    const answer = await person.form();
    const slip = slipOf(answer);
    expect(slip).toEqual({
      challenge: 'c1',
      attachment: 'a1',
      upload: expect.stringMatching(/^[0-9a-f]{32}$/),
      url: 'https://files.example/',
      fields: expect.objectContaining({ success_action_redirect: 'https://case.example/files/arrived' }),
      maxBytes: 10_000_000,
      expiresAt: '2026-12-05T16:25:00.000Z',
    });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(await stack.snapshot()).toEqual(before);
    await takeAs(await posted(jpeg()));
    await added(person, pdf(), PDF, { attachment: 'a3' });
    expect((await form()).attachment).toBe('a2');
  });

  it('says nothing of the order, the objection or what the file is taken by, to whoever sees the object’s name', async () => {
    const [one, other] = [await form(), await form()];
    const names = [one, other].map(({ fields }) => fields['key']);
    for (const [index, { fields, upload }] of [one, other].entries()) {
      expect(names[index]).toMatch(/^incoming\/wholes\/[0-9a-f]{32}\/[0-9a-f]{32}$/);
      expect(JSON.stringify(fields)).not.toContain(orderId);
      expect(JSON.stringify(fields)).not.toContain(upload);
    }
    expect(new Set(names).size).toBe(2);
    const second = new Stack();
    const elsewhere = await told(second);
    const { token: another } = await openCase(second, elsewhere);
    await second.person(caseRequest('challenges', CHALLENGE, { token: another }));
    const theirs = slipOf(await asPerson(second, () => another).form());
    expect(theirs.fields['key']?.split('/')[2] === names[0]?.split('/')[2]).toBe(elsewhere === orderId);
    expectDiscreet(stack);
  });

  it.each<{ what: string; challenge: string; status: number; code: Expected['code'] }>([
    { what: 'of no objection', challenge: 'c2', status: 404, code: 'challenge-unknown' },
    { what: 'of what can be no objection', challenge: 'x', status: 404, code: 'challenge-unknown' },
  ])('$what is refused', async ({ challenge, status, code }) => {
    await refused(() => person.form(challenge), status, code);
  });

  it('without a session, or with one that is over, is refused', async () => {
    await refused(() => asPerson(stack, () => 'nothing').form(), 401, 'case-session-invalid');
    stack.clock.advance(HOUR_MS);
    await refused(() => person.form(), 401, 'case-session-invalid');
  });

  it('for an objection of the other side is refused', async () => {
    await say(stack, orderId, 'challenge.filed', { grounds: ['no-competence'], requestedOutcome: 'end-the-hold' });
    await refused(() => person.form('c2'), 404, 'challenge-unknown');
  });

  it('once the objection is decided is refused', async () => {
    await assign(stack, orderId, 'r1', FIRST);
    await decideAs(stack, orderId, 'r1', 'affirm', 'It stands.', FIRST);
    await refused(() => person.form(), 409, 'review-closed');
  });

  it('where no attachment is free is refused', async () => {
    for (const attachment of ['a1', 'a2', 'a3', 'a4', 'a5']) await added(person, pdf(), PDF, { attachment });
    await refused(() => person.form(), 409, 'attachment-exists');
  });

  it('beyond sixty steps in an hour is refused, and not in the next', async () => {
    for (let count = 0; count < 60; count += 1) await form();
    await refused(() => person.form(), 429, 'too-many-tries', { retryAfter: 3_000 });
    stack.clock.advance(HOUR_MS);
    token = await reopenCase(stack, orderId, code);
    await form();
  });

  it('needs no key', async () => {
    stack.vault.outage.begin();
    await form();
  });

  it.each(['tries', 'hashes'] as const)('while the service behind %s is down is refused', async (service) => {
    stack[service].outage.begin();
    await refused(() => person.form(), 503, 'service-unavailable', { retryable: true });
  });
});

describe('a file that was posted', () => {
  it.each([
    { what: 'a photograph', file: jpeg(), type: 'image/jpeg' },
    { what: 'a scan', file: pdf({ size: 100_000 }), type: PDF },
    { what: 'a letter', file: docx(), type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    { what: 'plain text', file: Buffer.from('She died on 11 January.'), type: 'text/plain' },
  ])('is taken as what it is by its content: $what', async ({ file, type }) => {
    const answer = await takeAs(await posted(file));
    expect(answer).toMatchObject({
      status: 201,
      body: { challenge: 'c1', attachment: 'a1', type, size: file.length, addedAt: '2026-12-05T16:10:00.000Z' },
    });
    expect(Buffer.from((await person.get()).bytes ?? [])).toEqual(file);
    expect(Object(await caseOf(stack, token)).challenges[0].attachments).toMatchObject([
      { id: 'a1', name: NAME, type },
    ]);
  });

  it('is sealed, searched and read as every file is, and leaves nothing in clear', async () => {
    await begin('asked');
    const file = Buffer.concat([Buffer.from('Sehr geehrter Herr Dr. Quist, '), Buffer.alloc(1_000, 'x')]);
    const slip = await posted(file);
    const answer = await takeAs(slip);
    expect(answer).toMatchObject({ status: 201, body: { scan: 'awaited' } });
    expect(stack.scanTimer.started()).toEqual([{ orderId, challenge: 'c1', attachment: 'a1' }]);
    expect(names()).toEqual(['incoming/scans/ORDER/c1/a1', expect.stringMatching(/^sealed\/ORDER\/[0-9a-f]{64}$/)]);
    await stack.attachments.removeCopy({ orderId, challenge: 'c1', attachment: 'a1' });
    for (const [, bytes] of stack.attachments.all()) expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Quist/);
    const commits = stack.orders.stored.commits().map(({ commit, digest }) => [commit, digest]);
    const kept = [JSON.stringify(commits), stack.log.lines.join()].join();
    expect(kept).not.toMatch(/Quist|Mandat/);
    expect(kept).not.toContain(slip.upload); // it stands nowhere, so that nobody finds what the file is taken by
    expectDiscreet(stack);
    await assign(stack, orderId, 'r1', FIRST);
    stack.clock.advance(10 * MINUTE_MS);
    const read = await stack.reviewer(reviewedFile(`${orderId}.r1`), reviewerClaims('independent-reviewer'));
    expect(Buffer.from(read.bytes ?? [])).toEqual(file);
  });

  it('is added once, however often it is asked for under one key, also when what was posted is gone', async () => {
    const slip = await posted(jpeg());
    const first = await takeAs(slip);
    const before = await stack.snapshot();
    expect(await takeAs(slip)).toEqual(first);
    stack.clock.advance(HOUR_MS);
    token = await reopenCase(stack, orderId, code);
    expect(await takeAs(slip)).toEqual(first);
    expect(Object(await stack.snapshot()).files).toEqual(Object(before).files);
    expect(recorded()).toHaveLength(1);
  });

  it('asked for twice at once is on record once, and both hear of it', async () => {
    const slip = await posted(jpeg());
    const both = await Promise.all([takeAs(slip), takeAs(slip)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both[0]?.body).toEqual(both[1]?.body);
    expect(recorded()).toHaveLength(1);
    expect(names().filter((name) => name.startsWith('incoming/'))).toEqual([]);
  });

  it.each(['before it is read', 'before it is looked into'] as const)(
    'that another request takes away %s is answered from the record',
    async (when) => {
      const slip = await posted(jpeg());
      const first = async () => {
        stack.attachments.whole = whole;
        stack.inspector.before = async () => undefined;
        expect((await takeAs(slip)).status).toBe(201);
      };
      const whole = stack.attachments.whole.bind(stack.attachments);
      if (when === 'before it is looked into') stack.inspector.before = first;
      else {
        stack.attachments.whole = async (ref) => {
          await first();
          return await whole(ref);
        };
      }
      expect(await takeAs(slip)).toMatchObject({ status: 201, body: { attachment: 'a1' } });
      expect(recorded()).toHaveLength(1);
    },
  );

  it('under another key, once it is there, is refused', async () => {
    const slip = await posted(jpeg());
    await takeAs(slip);
    await refused(() => takeAs(slip, 'take-2'), 409, 'attachment-exists');
    await refused(() => takeAs(slip, 'take-1', 'Another.jpeg'), 409, 'idempotency-key-reused');
  });

  it('twice is taken as it was posted last', async () => {
    const slip = await posted(jpeg());
    await stack.forms.post(slip, pdf());
    expect(await takeAs(slip)).toMatchObject({ status: 201, body: { type: PDF } });
  });

  it('after its form ran out, and before nobody knows it any more, is taken', async () => {
    const slip = await posted(jpeg());
    stack.clock.advance(20 * MINUTE_MS);
    expect(await stack.forms.post(slip, pdf())).toEqual({ refused: 'AccessDenied' });
    expect(await takeAs(slip)).toMatchObject({ status: 201, body: { type: 'image/jpeg' } });
  });
});

describe('what was posted is refused', () => {
  it('while nothing has arrived, and can still come', async () => {
    const slip = await form();
    const detail = 'nothing has arrived under this upload: post the file again, or ask for another form';
    await refused(() => takeAs(slip), 409, 'attachment-incomplete', { pointers: ['/upload'], detail });
    for (const file of [Buffer.alloc(0), Buffer.alloc(10_000_001)]) {
      expect(await stack.forms.post(slip, file)).toMatchObject({ refused: expect.stringContaining('Entity') });
    }
    await refused(() => takeAs(slip), 409, 'attachment-incomplete');
    await stack.forms.post(slip, jpeg());
    expect((await takeAs(slip)).status).toBe(201);
  });

  it('under an upload nobody gave, of another attachment, and of another’s case', async () => {
    const slip = await posted(jpeg());
    const unknown = { ...slip, upload: '0'.repeat(32) };
    await refused(() => takeAs(unknown), 409, 'attachment-incomplete');
    await refused(() => takeAs({ ...slip, attachment: 'a2' }), 409, 'attachment-incomplete');
    const theirs = await told(stack, 'epoc-pr', 'key-2');
    const { token: another } = await openCase(stack, theirs);
    await stack.person(caseRequest('challenges', CHALLENGE, { token: another }));
    const stranger = asPerson(stack, () => another);
    const { attachment, upload } = slip;
    await refused(() => stranger.take({ name: NAME, upload }, { attachment }), 409, 'attachment-incomplete');
    token = await reopenCase(stack, orderId, code);
    expect((await takeAs(slip)).status).toBe(201);
  });

  it.each<{ what: string; file: Uint8Array; reason: string }>([
    { what: 'a page', file: Buffer.from('<html><script>alert(1)</script></html>'), reason: 'page' },
    { what: 'a program', file: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(64)]), reason: 'program' },
    { what: 'content nobody knows', file: Buffer.from([1, 2, 3, 0]), reason: 'unknown-content' },
    { what: 'a photograph that is cut off', file: jpeg().subarray(0, 20), reason: 'unreadable' },
  ])('for what it is: $what', async ({ file, reason }) => {
    const slip = await posted(file);
    await refusedInVain(() => takeAs(slip), 422, 'attachment-type-refused', reason);
    await refused(() => takeAs(slip), 409, 'attachment-incomplete');
  });

  it('once the objection is decided, or has an attachment of this id', async () => {
    const slip = await posted(jpeg());
    await added(person, pdf(), PDF);
    const { files, ...before } = Object(await stack.snapshot());
    expect(files).toHaveLength(2);
    expect(await takeAs(slip)).toMatchObject({ status: 409, body: { type: 'urn:holdfast:problem:attachment-exists' } });
    const { files: left, ...after } = Object(await stack.snapshot());
    expect([after, left.length]).toEqual([before, 1]);
    await begin();
    const late = await posted(jpeg());
    await assign(stack, orderId, 'r1', FIRST);
    await decideAs(stack, orderId, 'r1', 'affirm', 'It stands.', FIRST);
    await refusedInVain(() => takeAs(late), 409, 'review-closed');
  });

  it('once the order is erased, and taken away with it', async () => {
    const slip = await posted(jpeg());
    stack.vault.open = async () => {
      throw new HoldfastError('order-erased', 'erased');
    };
    await refusedInVain(() => takeAs(slip), 410, 'order-erased');
    await begin();
    await posted(jpeg());
    await stack.attachments.forget(orderId);
    expect(names()).toEqual([]);
  });

  it('when another is posted while it is looked into: nobody seals what nobody has seen', async () => {
    const slip = await posted(pdf({ more: '% x' }));
    stack.inspector.before = async () => {
      await stack.forms.post(slip, pdf({ more: '% y' }));
    };
    await refusedInVain(() => takeAs(slip), 422, 'attachment-mismatch');
  });

  it('without a session, or beyond the tries of an hour, and lies there', async () => {
    const slip = await posted(jpeg());
    const stranger = asPerson(stack, () => 'nothing');
    await refused(() => stranger.take({ name: NAME, upload: slip.upload }), 401, 'case-session-invalid');
    for (let count = 1; count < 60; count += 1) await form();
    await refused(() => takeAs(slip), 429, 'too-many-tries', { retryAfter: 3_000 });
    stack.clock.advance(50 * MINUTE_MS);
    token = await reopenCase(stack, orderId, code);
    expect((await takeAs(slip)).status).toBe(201);
  });

  it.each<{ what: string; change: object; pointer: string }>([
    { what: 'without a name', change: { name: '' }, pointer: '/name' },
    { what: 'with too long a name', change: { name: 'x'.repeat(201) }, pointer: '/name' },
    { what: 'with an upload that is none', change: { upload: '../sealed/x' }, pointer: '/upload' },
    { what: 'with a type', change: { type: PDF }, pointer: '/type' },
  ])('$what', async ({ change, pointer }) => {
    const { upload } = await posted(jpeg());
    const body = { name: NAME, upload, ...change };
    await refused(() => person.take(body), 422, 'invalid-request', { pointers: [pointer] });
  });

  it.each(['vault', 'attachments', 'tries', 'inspector'] as const)(
    'while the service behind %s is down, and taken after',
    async (service) => {
      const slip = await posted(jpeg());
      const files = stack.attachments.all();
      stack[service].outage.begin();
      expect(await takeAs(slip)).toMatchObject({
        status: 503,
        body: { type: 'urn:holdfast:problem:service-unavailable' },
      });
      stack[service].outage.end();
      expect(stack.attachments.all()).toEqual(files);
      expect((await takeAs(slip)).status).toBe(201);
    },
  );

  it('by nobody where what was posted cannot be taken away: it vanishes by itself', async () => {
    const slip = await posted(jpeg());
    stack.attachments.removeWhole = async () => {
      throw new HoldfastError('service-unavailable', 'down', { retryable: true });
    };
    expect((await takeAs(slip)).status).toBe(201);
  });
});
