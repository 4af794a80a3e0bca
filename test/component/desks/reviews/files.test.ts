import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readFileName } from '../../../../shared/adapters/endpoints/api/read-file-name.ts';
import { added, announced, asPerson, type PersonSender } from '../../../support/attachments.ts';
import { directoryEntry, ISSUED_AT } from '../../../support/builders.ts';
import { CHALLENGE } from '../../../support/cases.ts';
import { ReviewDesk } from '../../../support/desks/review-desk.ts';
import type { Seat } from '../../../support/desks/seat.ts';
import { pdf } from '../../../support/files.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import { POLICE } from '../../../support/requests.ts';
import { holderOf } from '../../../support/reviews.ts';
import { Stack } from '../../../support/stack.ts';

const PDF = 'application/pdf';
const SCANNED = { clean: 'NO_THREATS_FOUND', found: 'THREATS_FOUND', 'not-scanned': 'FAILED' } as const;

let desk: ReviewDesk;
let seat: Seat;
let person: PersonSender;
beforeEach(async () => {
  desk = await ReviewDesk.objected(CHALLENGE, 'epoc-pr', new Stack(ISSUED_AT, 'shown', undefined, 'asked'));
  seat = await desk.holder();
  person = asPerson(desk.stack, () => desk.token);
});

const scanned = (as: keyof typeof SCANNED, attachment = 'a1') =>
  desk.workers.recordScans([{ object: `incoming/scans/${desk.orderId}/c1/${attachment}`, status: SCANNED[as] }]);
const page = () => seat.open(desk.pathOf('r1'));
const get = (query = '') => seat.browser.get(`${desk.pathOf('r1', '/files/a1')}${query}`);

describe('a file of an objection', () => {
  it.each`
    scan             | says                                  | isGiven
    ${'clean'}       | ${'none was found'}                   | ${true}
    ${'not-scanned'} | ${'not searched for, or not in time'} | ${true}
    ${'found'}       | ${'found; nobody gets this file'}     | ${false}
  `('is told as $scan, and handed out or not', async ({ scan, says, isGiven }) => {
    await added(person, pdf(), PDF);
    expect((await page()).text).toContain('being searched for; until then it is not handed out');
    const early = await get();
    expect([early.status, early.html]).toEqual([409, expect.stringContaining('ten minutes at most')]);
    expect(findFaults(early.html)).toEqual([]);
    await scanned(scan);
    const told = await page();
    expect(told.text).toContain(says);
    expect(told.html.includes(`href="${desk.pathOf('r1', '/files/a1')}"`)).toBe(isGiven);
    expect(findFaults(told.html)).toEqual([]);
    const answer = await get();
    expect(answer.status).toBe(isGiven ? 200 : 403);
    if (!isGiven) expect(answer.html).toContain('Malware was found in it.');
    else expect(Buffer.from(answer.bytes).equals(pdf())).toBe(true);
  });

  it('is saved, never shown, under a name that is not its sender’s', async () => {
    const hostile = `../..\\etc/passwd"; filename*=UTF-8''evil.html <script>alert(1)</script>.pdf`;
    await person.put(1, pdf());
    const sent = await person.post(announced(pdf(), PDF, 1, hostile));
    expect(sent.status).toBe(201);
    await scanned('clean');
    const { status, headers } = await get();
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="attachment-a1.pdf"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    const shown = await page();
    expect(shown.html).toContain('<span lang="" dir="auto">../..\\etc/passwd&quot;; filename*=UTF-8');
    expect(shown.html).not.toContain('<script>');
    expect(findFaults(shown.html)).toEqual([]);
  });

  it('that is longer than one answer comes in pieces, which are the file again', async () => {
    const file = pdf({ size: 9_000_000 });
    expect((await added(person, file, PDF)).status).toBe(201);
    await scanned('clean');
    expect((await page()).text).toContain('Save file a1, in 3 pieces');
    desk.desks.mostInARow = 0;
    const list = await seat.open(desk.pathOf('r1', '/files/a1'));
    expect([list.status, desk.desks.mostInARow]).toEqual([200, 2]);
    expect(list.text).toContain('Save each piece into the same folder.');
    expect(list.text).toContain(createHash('sha256').update(file).digest('hex'));
    expect(findFaults(list.html)).toEqual([]);
    const pieces = await Promise.all([1, 2, 3].map((piece) => get(`?piece=${piece}`)));
    expect(pieces.map(({ headers }) => headers['content-disposition'])).toEqual(
      [1, 2, 3].map((piece) => `attachment; filename="attachment-a1.pdf.part${piece}"`),
    );
    expect(Buffer.concat(pieces.map(({ bytes }) => bytes)).equals(file)).toBe(true);
    expect(Buffer.byteLength(Buffer.from(pieces[0]?.bytes ?? []).toString('base64'))).toBeLessThan(6_000_000);
    expect((await seat.open(desk.pathOf('r1', '/files/a1?piece=4'))).text).toContain('Save piece 1');
  });

  it('is not handed out to whoever had the review before', async () => {
    await added(person, pdf(), PDF);
    await scanned('clean');
    await desk.carryOut(seat, '/conflict', { reason: 'A relative.' });
    for (const path of ['/files/a1', '/messages?cursor=Zm9vYmFy']) {
      const gone = await seat.open(desk.pathOf('r1', path));
      expect([gone.status, gone.text]).toEqual([403, expect.stringContaining('went to somebody else')]);
    }
  });

  it('goes to no side: not to a reviewer who turns out to have issued the order, nor is it named to them', async () => {
    await added(person, pdf(), PDF);
    await scanned('clean');
    expect((await get()).status).toBe(200);
    const holder = await holderOf(desk.stack, desk.orderId, 'r1');
    const roster = directoryEntry('reviewers');
    if (roster.kind !== 'roster' || roster.id !== 'reviewers') throw new Error('it is the roster');
    const reviewers = roster.reviewers.map((one) =>
      one.person === holder ? { ...one, accounts: [holder, `${POLICE['sub']}`] } : one,
    );
    await desk.stack.directory.put({ ...roster, reviewers }, 'operator');
    const refused = await get();
    expect(refused.status).toBe(403);
    expect(refused.html).toContain('Files of an objection go to no side.');
    expect(findFaults(refused.html)).toEqual([]);
    const shown = await page();
    expect(shown.text).toContain('Hand the review back: say that you have a conflict.');
    expect(shown.html).not.toMatch(/Mandat|files\/a1/);
  });

  it('that is not there is no page', async () => {
    expect((await get()).status).toBe(404);
    expect((await seat.browser.get(desk.pathOf('r1', '/files/a9'))).status).toBe(404);
  });
});

it.each`
  disposition                                             | name
  ${'attachment; filename="attachment-a1.pdf"'}           | ${'attachment-a1.pdf'}
  ${'attachment; filename="a.pdf"; filename*=UTF-8\'\'b'} | ${'a.pdf'}
  ${'attachment; filename="../a.pdf"'}                    | ${undefined}
  ${'attachment; filename="a b.pdf"'}                     | ${undefined}
  ${'attachment; filename="a.pdf" x'}                     | ${undefined}
  ${'attachment'}                                         | ${undefined}
  ${null}                                                 | ${undefined}
`('of $disposition the name is $name', ({ disposition, name }) => {
  expect(readFileName(disposition)).toBe(name);
});
