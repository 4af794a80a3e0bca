import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS } from '../../../shared/domain/instant.ts';
import {
  added,
  announced,
  asPerson,
  asProvider,
  asProviderPerson,
  reviewedFile,
  type Sender,
} from '../../support/attachments.ts';
import { aReviewerStanding } from '../../support/builders.ts';
import {
  act,
  assign,
  CHALLENGE,
  caseOf,
  caseRequest,
  decideAs,
  openCase,
  reopenCase,
  told,
} from '../../support/cases.ts';
import { docx, jpeg, pdf } from '../../support/files.ts';
import { PanelCase } from '../../support/panel.ts';
import { expectDiscreet } from '../../support/refusals.ts';
import { FILER, filed, POLICE, read, readCertificate, say } from '../../support/requests.ts';
import { latestOf, readReview, reviewerClaims, sittingOn } from '../../support/reviews.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const PDF = 'application/pdf';
const FIRST = aReviewerStanding();
const SECOND = aReviewerStanding({ person: 'privacy-reviewer', institution: 'privacy-tribunal' });

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

const reviewer = (request = reviewedFile(`${orderId}.r1`), who = 'independent-reviewer'): Promise<Answer> =>
  stack.reviewer(request, reviewerClaims(who));
const drawn = (
  review: 'r1' | 'r2' = 'r1',
  to = { ...FIRST, person: 'independent-reviewer', institution: 'review-chamber' },
) => assign(stack, orderId, review, to);
const names = () => stack.attachments.all().map(([name]) => name.replace(orderId, 'ORDER'));
const again = async () => {
  token = await reopenCase(stack, orderId, code);
};

describe('a file of the person concerned', () => {
  it.each([
    { called: 'image/jpg', file: jpeg(), type: 'image/jpeg' },
    { called: 'text/plain;charset=UTF-8', file: Buffer.from('She died on 11 January.'), type: 'text/plain' },
  ])('is taken as its program calls it: $called', async ({ called, file, type }) => {
    await person.put(1, file);
    const answer = await person.post(announced(file, called));
    expect(answer).toMatchObject({ status: 201, body: { type } });
    expect(await person.post(announced(file, type))).toEqual(answer); // the same file, under the same key
  });

  it('is taken in parts, made whole, sealed, and on record without its name', async () => {
    const file = pdf({ size: 100_000 });
    expect(await person.put(1, file.subarray(0, 60_000))).toMatchObject({
      status: 200,
      body: { challenge: 'c1', attachment: 'a1', part: 1, size: 60_000 },
    });
    await person.put(2, file.subarray(60_000));
    expect(names()).toEqual(['incoming/parts/ORDER/c1/a1/1', 'incoming/parts/ORDER/c1/a1/2']);
    const answer = await person.post(announced(file, PDF, 2));
    const expected = { type: PDF, size: 100_000, addedAt: '2026-12-05T16:10:00.000Z' };
    expect(answer).toMatchObject({ status: 201, body: { challenge: 'c1', attachment: 'a1', ...expected } });
    const { events, state } = await latestOf(stack, orderId);
    const [event] = events;
    expect(events).toEqual([
      {
        type: 'attachment.added',
        at: Date.parse('2026-12-05T16:10:00Z'),
        challenge: 'c1',
        attachment: 'a1',
        media: PDF,
        size: 100_000,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    const digest = event?.type === 'attachment.added' ? event.digest : '';
    expect(names()).toEqual([`sealed/ORDER/${digest}`]);
    expect(digest).not.toBe(announced(file, PDF).sha256);
    expect(state.rights.challenges[0]?.attachments).toMatchObject([{ id: 'a1', review: 'r1' }]);
  });

  it('leaves nothing in clear once it is on record: not in storage, not in the record, not in the log, not in a name', async () => {
    const file = Buffer.concat([Buffer.from('Sehr geehrter Herr Dr. Quist, '), Buffer.alloc(1_000, 'x')]);
    await person.put(1, file);
    const lying = stack.attachments.all();
    let looked: string[] = [];
    stack.inspector.before = async () => {
      looked = names();
    };
    await person.post(announced(file, 'text/plain'));
    expect(looked).toEqual([
      'incoming/parts/ORDER/c1/a1/1',
      expect.stringMatching(/^incoming\/wholes\/[0-9a-f]{32}\/[0-9a-f]{32}$/),
    ]);
    expect([...lying.map(([name]) => name), ...looked].join()).not.toMatch(/Quist|Mandat|text|\.pdf/);
    expect(names()).toEqual([expect.stringMatching(/^sealed\/ORDER\/[0-9a-f]{64}$/)]);
    for (const [, bytes] of stack.attachments.all()) {
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Quist|xxxx/);
    }
    const commits = stack.orders.stored.commits().map(({ commit, digest }) => [commit, digest]);
    for (const text of [JSON.stringify(commits), stack.log.lines.join('\n')]) {
      expect(text).not.toMatch(/Quist|Mandat/);
      expect(text).not.toContain(announced(file, 'text/plain').sha256);
    }
    expectDiscreet(stack);
    const ofPersons = stack.log.lines.filter((line) => line.includes('/v1/cases/'));
    expect(ofPersons).not.toEqual([]);
    expect(ofPersons.join()).not.toContain(orderId); // nobody reads off a log when somebody looked at their case
  });

  it('may be of any type that is taken, five of them', async () => {
    const files = [pdf(), jpeg(), docx(), Buffer.from('A letter.'), pdf({ size: 5_000 })];
    const types = [PDF, 'image/jpeg', DOCX, 'text/plain', PDF];
    for (const [index, file] of files.entries()) {
      const answer = await added(person, file, types[index] ?? '', { attachment: `a${index + 1}` });
      expect(answer.status).toBe(201);
    }
    const { challenges } = Object(await caseOf(stack, token));
    expect(challenges[0].attachments.map(({ id, type }: { id: string; type: string }) => [id, type])).toEqual([
      ['a1', PDF],
      ['a2', 'image/jpeg'],
      ['a3', DOCX],
      ['a4', 'text/plain'],
      ['a5', PDF],
    ]);
  });

  it('may be sent part by part again, the last of each counting', async () => {
    const file = pdf({ size: 3_000 });
    await person.put(2, file.subarray(1_000));
    await person.put(1, Buffer.from('cut off'));
    await person.put(1, file.subarray(0, 1_000));
    await person.put(3, Buffer.from('of another try'));
    expect((await person.post(announced(file, PDF, 2))).status).toBe(201);
    expect(Buffer.from((await person.get()).bytes ?? [])).toEqual(file);
    expect(names()).toHaveLength(1);
  });

  it('is added once, however often it is asked for under one key', async () => {
    const file = pdf();
    const first = await added(person, file, PDF, { key: 'attach-1' });
    const commits = stack.orders.stored.commits().length;
    const before = await stack.snapshot();
    const repeat = await person.post(announced(file, PDF));
    expect(repeat).toMatchObject({ status: 201, body: first.body });
    stack.clock.advance(HOUR_MS);
    await again();
    expect(await person.post(announced(file, PDF))).toMatchObject({ status: 201, body: first.body });
    expect(stack.orders.stored.commits()).toHaveLength(commits);
    expect(Object(await stack.snapshot()).files).toEqual(Object(before).files);
  });

  it('asked for twice at once is on record once, and readable', async () => {
    const file = pdf({ size: 2_000 });
    await person.put(1, file);
    const both = await Promise.all([person.post(announced(file, PDF)), person.post(announced(file, PDF))]);
    expect(both.map(({ status }) => status)).toContain(201);
    const events = stack.orders.stored.commits().flatMap(({ commit }) => commit.events);
    expect(events.filter(({ type }) => type === 'attachment.added')).toHaveLength(1);
    expect(Buffer.from((await person.get()).bytes ?? [])).toEqual(file);
    expect(names().filter((name) => name.startsWith('incoming/'))).toEqual([]);
  });

  it('can be added for an appeal, and is read by its reviewer, not by the first', async () => {
    await added(person, pdf(), PDF);
    await drawn();
    stack.clock.advance(DAY_MS);
    await decideAs(stack, orderId, 'r1', 'affirm', 'It stands.', {
      ...FIRST,
      person: 'independent-reviewer',
      institution: 'review-chamber',
    });
    await again();
    await stack.person(caseRequest('appeals', { challenge: 'c1', text: 'It does not.' }, { token }));
    expect((await added(person, jpeg(), 'image/jpeg', { attachment: 'a2' })).status).toBe(201);
    await drawn('r2', SECOND);
    const second = (id: string) => reviewer(reviewedFile(`${orderId}.r2`, id), 'privacy-reviewer');
    expect(Buffer.from((await second('a1')).bytes ?? [])).toEqual(pdf());
    expect(Buffer.from((await second('a2')).bytes ?? [])).toEqual(jpeg());
    expect((await reviewer()).status).toBe(200);
    expect(await reviewer(reviewedFile(`${orderId}.r1`, 'a2'))).toMatchObject({ status: 404 });
    const content = async (review: string, who: string) =>
      Object((await stack.reviewer(readReview(`${orderId}.${review}`), reviewerClaims(who))).body).content.attachments;
    expect(await content('r2', 'privacy-reviewer')).toMatchObject([{ id: 'a1' }, { id: 'a2' }]);
    expect(await content('r1', 'independent-reviewer')).toMatchObject([{ id: 'a1' }]);
  });
});

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('a file of the provider', () => {
  it.each([
    ['signed requests', asProvider, { key: 'key-1' }],
    [
      'one of its people',
      (of: Stack, id: OrderId) => asProviderPerson(of, id, 'provider-desk'),
      { person: expect.stringMatching(/^off_/), at: 'desk' },
    ],
  ] as const)('is added to its own objection by %s, and read back', async (_, createSender, doer) => {
    const own = await filed(stack, 'epoc-pr', {}, 'key-2');
    await readCertificate(stack, own, { id: 'read-2' });
    await say(stack, own, 'challenge.filed', {
      grounds: ['conflict-of-laws'],
      requestedOutcome: 'end-the-hold',
    });
    const provider = createSender(stack, own);
    expect(await added(provider, docx(), DOCX)).toMatchObject({ status: 201, body: { attachment: 'a1', type: DOCX } });
    expect(Buffer.from((await provider.get()).bytes ?? [])).toEqual(docx());
    const { by } = await latestOf(stack, own);
    expect(by).toEqual({ kind: 'provider', provider: 'prv-demo', ...doer });
    const objections = await stack.provider(
      { method: 'GET', route: '/v1/provider/orders/{orderId}/objections', orderId: own },
      { provider: 'prv-demo', id: 'objections-1' },
    );
    expect(Object(objections.body).challenges[0].attachments).toMatchObject([
      { id: 'a1', type: DOCX, name: 'Mandat für RA Dr. Quist.pdf' },
    ]);
  });
});

describe('the views', () => {
  beforeEach(async () => {
    await added(person, pdf(), PDF);
    await drawn();
  });
  const plain = {
    id: 'a1',
    type: PDF,
    size: pdf().length,
    addedAt: '2026-12-05T16:10:00.000Z',
    scan: 'not-scanned',
  };
  const named = { ...plain, name: 'Mandat für RA Dr. Quist.pdf', sha256: announced(pdf(), PDF).sha256 };

  it('name it to whoever added it and to its reviewer', async () => {
    expect(Object(await caseOf(stack, token)).challenges[0].attachments).toEqual([named]);
    const { body } = await stack.reviewer(readReview(`${orderId}.r1`), reviewerClaims('independent-reviewer'));
    expect(Object(body).content.attachments).toEqual([named]);
    expect(Object(body).challenge.attachments).toEqual([plain]);
  });

  it('tell the authority that there is one, and neither its name nor its content', async () => {
    const view = await stack.officer(read(orderId), POLICE);
    expect(Object(view.body).rights.challenges[0].attachments).toEqual([plain]);
    const history = await stack.officer(read(orderId, '/history'), FILER['epoc-pr']);
    for (const { text } of [view, history]) expect(text).not.toMatch(/Mandat|RA Dr/);
  });
});

describe('reading', () => {
  const file = pdf({ size: 9_000_000 });
  const send = () => added(person, file, PDF);

  it('gives bytes to be saved, never a page to be shown', async () => {
    await added(person, jpeg(), 'image/jpeg');
    await drawn();
    for (const answer of [await reviewer(), await person.get()]) {
      expect(answer.status).toBe(200);
      expect(answer.headers).toEqual({
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment; filename="attachment-a1.jpg"',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'accept-ranges': 'bytes',
        etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
        'cache-control': 'no-store',
      });
      expect(Buffer.from(answer.bytes ?? [])).toEqual(jpeg());
    }
  });

  it('gives a long file piece by piece, each within what a function may answer', async () => {
    await send();
    await drawn();
    const pieces: Uint8Array[] = [];
    for (let first = 0; first < file.length; first += pieces.at(-1)?.length ?? file.length) {
      const answer = await reviewer(reviewedFile(`${orderId}.r1`, 'a1', { range: `bytes=${first}-` }));
      expect(answer.status).toBe(206);
      pieces.push(answer.bytes ?? new Uint8Array());
      expect(answer.headers['content-range']).toBe(
        `bytes ${first}-${first + (pieces.at(-1)?.length ?? 0) - 1}/9000000`,
      );
    }
    expect(pieces.map(({ length }) => length)).toEqual([4_194_304, 4_194_304, 611_392]);
    expect(Buffer.concat(pieces).equals(file)).toBe(true);
  });

  it('says of a long file that it is to be had in pieces, and how long it is', async () => {
    await send();
    const answer = await person.get();
    expect(answer.status).toBe(416);
    expect(answer.headers['content-range']).toBe('bytes */9000000');
    expect(answer.body).toMatchObject({
      type: 'urn:holdfast:problem:range-required',
      detail: 'it has 9000000 bytes: ask for them with Range, such as bytes=0-4194303',
    });
    const beyond = await person.get({}, { range: 'bytes=9000000-' });
    expect(beyond).toMatchObject({
      status: 416,
      headers: { 'content-range': 'bytes */9000000' },
      body: { type: 'urn:holdfast:problem:range-not-satisfiable' },
    });
  });

  it('gives a piece only of the file the caller began with', async () => {
    await added(person, pdf(), PDF);
    const { headers } = await person.get();
    const part = { range: 'bytes=0-3' };
    expect((await person.get({}, { ...part, 'if-range': String(headers['etag']) })).status).toBe(206);
    expect((await person.get({}, { ...part, 'if-range': '"another"' })).status).toBe(200);
  });
});

describe('a panel', () => {
  it('reads what was added for the appeal, each of its members, and nobody else', async () => {
    stack = new Stack();
    const { orderId: appealed, first } = await PanelCase.drawn(stack);
    const session = (await openCase(stack, appealed)).token;
    await added(
      asPerson(stack, () => session),
      pdf(),
      PDF,
    );
    const members = await sittingOn(stack, appealed, 'r2');
    expect(members).toHaveLength(3);
    for (const member of members) {
      expect(Buffer.from((await reviewer(reviewedFile(`${appealed}.r2`), member)).bytes ?? [])).toEqual(pdf());
    }
    expect((await reviewer(reviewedFile(`${appealed}.r2`), first)).status).toBe(404);
    expect((await reviewer(reviewedFile(`${appealed}.r1`), first)).status).toBe(404);
  });
});

describe('erasure', () => {
  it('destroys the key and takes the files, so that nobody reads them any more', async () => {
    await added(person, pdf(), PDF);
    await drawn();
    const workers = new Workers(stack);
    await decideAs(stack, orderId, 'r1', 'revoke', 'It ends.', {
      ...FIRST,
      person: 'independent-reviewer',
      institution: 'review-chamber',
    });
    await act(
      stack,
      orderId,
      { kind: 'provider', provider: 'prv-demo', key: 'key-1' },
      { type: 'confirm-release', targets: [] },
    );
    await workers.runUntil((stack.clock.now() + 366 * DAY_MS) as never);
    expect((await latestOf(stack, orderId)).state.phase.kind).toBe('erased');
    expect(names()).toEqual([]);
    ({ token } = await openCase(stack, orderId)); // the code of then has run out
    for (const answer of [await person.get(), await reviewer()]) {
      expect(answer).toMatchObject({ status: 410, body: { type: 'urn:holdfast:problem:order-erased' } });
    }
    expect(await caseOf(stack, token)).toMatchObject({ challenges: [] });
  });
});
