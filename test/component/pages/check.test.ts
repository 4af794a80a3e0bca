import { beforeEach, describe, expect, it } from 'vitest';
import type { Digest } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { spellQuoted } from '../../../shared/domain/order/readings/quoted-information.ts';
import { LANGUAGES } from '../../../web/steps/languages.ts';
import { Browser, PublicPages, type SeenPage } from '../../support/browser.ts';
import { jpeg } from '../../support/files.ts';
import { lockedPdf, pressed, scan, writePdf } from '../../support/files-pdf.ts';
import { findFaults } from '../../support/paged/html-faults.ts';
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
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

const UNKNOWN_ORDER = `ord_${'0'.repeat(26)}`;
const OURS = { 'sec-fetch-site': 'same-origin' };

let stack: Stack;
let pages: PublicPages;
let browser: Browser;
let orderId: OrderId;
let digest: Digest;
beforeEach(async () => {
  stack = new Stack();
  pages = new PublicPages(stack);
  browser = new Browser(pages);
  orderId = await filed(stack);
  digest = await toldDigest(stack, orderId);
});

const check = (order: string, of: string, language = 'en'): Promise<SeenPage> =>
  browser.post(`/check?language=${language}`, { order, digest: of });

/** As a browser sends a form with a file. */
async function send(file: Uint8Array, language = 'en', name = 'my own order.pdf'): Promise<SeenPage> {
  const form = new FormData();
  form.append('document', new File([Buffer.from(file)], name));
  const request = new Request('https://pages.example', { method: 'POST', body: form });
  const body = new Uint8Array(await request.arrayBuffer());
  const type = request.headers.get('content-type') ?? '';
  return await browser.send('POST', `/check?language=${language}`, body, { 'content-type': type, ...OURS });
}

const saying = (of: string = digest): Buffer =>
  writePdf({ objects: [`<</Keywords(${spellQuoted({ orderId, digest: of })})>>`] });
const signed = async (): Promise<string> =>
  (await stack.officer(accepting(read(orderId, '/certificate'), 'application/jose'), POLICE)).text;
const titleOf = ({ html }: SeenPage): string => /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? '';

describe('by order and digest', () => {
  it('genuine and in force, with what to compare, and nothing is stored', async () => {
    const before = await stack.snapshot();
    const page = await check(orderId, digest);
    expect([page.status, titleOf(page)]).toEqual([200, 'Genuine, and in force now']);
    for (const said of ['Landeskriminalamt Musterland', 'Regulation (EU) 2023/1543', 'This speaks for the record']) {
      expect(page.html).toContain(said);
    }
    expect(page.html).not.toContain(digest);
    expect(await stack.snapshot()).toEqual(before);
  });

  it.each([
    ['in capital letters and groups', () => [orderId.toUpperCase(), digest.replaceAll(/(.{8})/g, '$1 ').toUpperCase()]],
    [
      'with letters for figures',
      () => [`ord_${orderId.slice(4).replaceAll('0', 'O').replaceAll('1', 'l')}`, digest.replaceAll('0', 'o')],
    ],
    ['as the whole address', () => [`https://holdfast.example/v1/verifications/${orderId}?digest=${digest}`, '']],
  ])('as somebody copies them, %s', async (_, typed) => {
    const [order = '', of = ''] = typed();
    expect(titleOf(await check(order, of))).toBe('Genuine, and in force now');
  });

  it('an older document is told from a newer, and one that is over from both', async () => {
    await readCertificate(stack, orderId);
    await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);
    const newer = await check(orderId, digest);
    expect(titleOf(newer)).toBe('Genuine, but there is a newer version');
    expect(newer.html).toContain('Ask whoever sent it for the newer document');
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    expect(titleOf(await check(orderId, digest))).toBe('Genuine, but no longer in force');
  });

  it('an altered document and one of no order look alike, to the byte', async () => {
    const altered = await check(orderId, '0'.repeat(64));
    expect(titleOf(altered)).toBe('Not genuine');
    expect((await check(UNKNOWN_ORDER, digest)).html).toBe(altered.html);
    expect(altered.html).toContain('Compare every character of both with the paper');
  });

  it.each([
    ['nothing', '', '', ['Enter the order', 'Enter the digest']],
    ['an id cut short', 'ord_123', 'a', ['This is no order', 'This is no digest']],
  ])('%s is told of beside the field, with what was typed still there', async (_, order, of, said) => {
    const page = await check(order, of);
    expect(page.status).toBe(422);
    for (const words of said) expect(page.html).toContain(words);
    expect(page.html).toContain(`value="${order}"`);
    expect(pages.api.asked).toEqual([]);
  });
});

describe('by the file', () => {
  it('a PDF speaks for the record, a signed certificate for its text', async () => {
    const pdf = await send(saying());
    expect([pdf.status, titleOf(pdf)]).toEqual([200, 'Genuine, and in force now']);
    expect(pdf.html).toContain('This speaks for the record, and not for your sheet or your file');
    const jws = await send(Buffer.from(`${await signed()}\n`));
    expect(titleOf(jws)).toBe('Genuine, and in force now');
    expect(jws.html).toContain('The signature holds over every word of the file');
  });

  it('a forged and an altered one are not genuine', async () => {
    const altered = await send(saying('0'.repeat(64)));
    expect(titleOf(altered)).toBe('Not genuine');
    expect(altered.html).toContain('that do not belong together in our record');
    const forged = await send(Buffer.from((await signed()).replace(/.{6}$/, 'AAAAAA')));
    expect(titleOf(forged)).toBe('Not genuine');
    expect(forged.html).toContain('No signature of ours fits this file');
    for (const { html } of [altered, forged]) {
      expect(html).toContain('Do not act on the document: call the authority');
      expect(html).not.toContain('typed'); // nobody typed a file
    }
  });

  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['a scan', 'The file does not say which order it is about', () => scan(pressed(1, 20_000))],
    ['a locked one', 'The file is locked', () => lockedPdf('secret')],
    ['one cut off', 'The file is damaged', () => saying().subarray(0, 120)],
    ['a text', 'neither a PDF nor a signed certificate', () => Buffer.from('A letter.')],
    ['a photograph', 'If you have a paper or a photograph of one, type order and digest instead', jpeg],
    ['none', 'Choose a file that is not empty', () => new Uint8Array()],
    ['one too large', 'The file has more than 4 MB', () => Buffer.alloc(4_194_305, ' ')],
  ])('%s is told of beside the field, with what to do, and nothing is stored', async (_, said, file) => {
    const before = await stack.snapshot();
    const page = await send(await file());
    expect(page.status).toBe(422);
    expect(page.html).toContain(said);
    expect(page.html).toContain('href="#document"');
    expect(await stack.snapshot()).toEqual(before);
  });

  it.each([
    ['no boundary', 'multipart/form-data'],
    ['a form of nothing', 'multipart/form-data; boundary=x'],
  ])('%s: told of as no form of ours', async (_, type) => {
    const headers = { 'content-type': type, ...OURS };
    const page = await browser.send('POST', '/check', Buffer.from('--x--\r\n'), headers);
    expect([page.status, pages.api.asked]).toEqual([400, []]);
  });

  it('a page that takes no file takes none', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x', ...OURS };
    expect((await browser.send('POST', '/complaint', Buffer.from('--x--\r\n'), headers)).status).toBe(400);
  });

  it('no line of the log says what the file is called, or which order it is of', async () => {
    stack.log.lines.length = 0;
    await send(saying());
    for (const word of ['my own order', orderId, digest]) expect(stack.log.lines.join()).not.toContain(word);
  });
});

it('while nobody can look: a page says so, and neither yes nor no', async () => {
  stack.inspector.outage.begin();
  const page = await send(saying());
  expect([page.status, titleOf(page)]).toEqual([503, 'This does not work just now']);
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('no rule is broken by any answer, and each is in that language', async () => {
    const all = [
      await browser.get(`/check?language=${language}`),
      await check(orderId, digest, language),
      await check(orderId, '0'.repeat(64), language),
      await check('', '', language),
      await send(saying(), language),
      await send(saying('0'.repeat(64)), language),
      await send(Buffer.from(await signed()), language),
      await send(scan(pressed(1, 2_000)), language),
    ];
    for (const { html } of all) {
      expect(html).toContain(`<html lang="${language}"`);
      expect(findFaults(html)).toEqual([]);
    }
  });
});
