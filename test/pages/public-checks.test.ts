import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findOverhang } from '../support/hosted/chromium.ts';
import { eventually } from '../support/hosted/client.ts';
import { epocPr, extension } from '../support/hosted/filings.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';
import { awaitVisitors, press, readHeading } from '../support/hosted/visitor.ts';

const OFFICER = 'duty-officer';
const WIDTHS = [320, 390, 1_280];

const visitor = awaitVisitors();
let stack: HostedStack;
let pages: string;
let order: string;
let paper: Buffer;
let jws: string;
beforeAll(async () => {
  stack = await hostStack();
  const { client } = stack;
  order = await client.fileOne(OFFICER, epocPr(client.now()));
  await eventually(async () => expect((await client.order(OFFICER, order)).status).toBe('running'));
  paper = Buffer.from(await (await certificate('application/pdf')).arrayBuffer());
  jws = await (await certificate('application/jose')).text();
  pages = stack.host.pages.public;
});
afterAll(() => stack?.stop());

let page: Page;
beforeEach(() => {
  ({ page } = visitor);
});

async function certificate(accept: string): Promise<Response> {
  const { api, tokens } = await stack.client.local();
  return await fetch(`${api}/v1/orders/${order}/certificate`, {
    headers: { authorization: `Bearer ${tokens[OFFICER]}`, accept },
  });
}

const main = (): Promise<string | null> => page.locator('main').textContent();

async function checkFile(name: string, buffer: Buffer): Promise<void> {
  await page.goto(`${pages}/check?language=en`);
  await page.getByLabel('The document').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await press(page, 'button', 'Check the file');
}

/** What the paper says of itself, altered in one letter of its digest. */
const altered = (): Buffer => {
  const text = paper.toString('latin1');
  return Buffer.from(
    text.replace(/( digest=)(\w)/, (_, before: string, first: string) => `${before}${first === '0' ? '1' : '0'}`),
    'latin1',
  );
};

const digestOf = (): string => /digest=(\w{64})/.exec(paper.toString('latin1'))?.[1] ?? '';

describe('a document, without script', () => {
  it('genuine: by what stands on it, by the paper’s file and by the signed one', async () => {
    await page.goto(`${pages}/?language=en`);
    await page.getByRole('link', { name: 'Check a document' }).click();
    await page.getByLabel('Order', { exact: true }).fill(order.toUpperCase());
    await page.getByLabel('Digest', { exact: true }).fill(digestOf());
    await press(page, 'button', 'Check order and digest');
    expect(await readHeading(page)).toBe('Genuine, and in force now');
    expect(page.url()).toBe(`${pages}/check?language=en`);
    await checkFile('order.pdf', paper);
    expect(await readHeading(page)).toBe('Genuine, and in force now');
    expect(await main()).toContain('This speaks for the record, and not for your sheet or your file');
    await checkFile('order.jws', Buffer.from(jws));
    expect(await readHeading(page)).toBe('Genuine, and in force now');
    expect(await main()).toContain('The signature holds over every word of the file');
  });

  it('altered: a PDF and a signed one', async () => {
    await checkFile('order.pdf', altered());
    expect(await readHeading(page)).toBe('Not genuine');
    await checkFile(
      'order.jws',
      Buffer.from(jws.replace(/\.(.)/, (_, first: string) => `.${first === 'e' ? 'f' : 'e'}`)),
    );
    expect(await readHeading(page)).toBe('Not genuine');
    expect(await main()).toContain('call the authority on a number you know from elsewhere');
  });

  it('forged: a paper of somebody else that says nothing of the kind', async () => {
    await checkFile(
      'order.pdf',
      Buffer.from(paper.toString('latin1').replace(/order=ord_\w+ digest=\w+/, ''), 'latin1'),
    );
    expect(await page.title()).toBe('Error: Check a document – Holdfast');
    expect(await page.getByRole('alert').textContent()).toContain('The file does not say which order it is about');
  });

  it('too large: the page says so, and what to do', async () => {
    await checkFile('scan.pdf', Buffer.alloc(4_194_305, ' '));
    expect(await page.getByRole('alert').textContent()).toContain('The file has more than 4 MB');
  });

  it('superseded: genuine, and a newer version exists; then over', async () => {
    const { client } = stack;
    await client.command(OFFICER, order, 'extension', extension((await client.order(OFFICER, order)).content));
    await checkFile('order.pdf', paper);
    expect(await readHeading(page)).toBe('Genuine, but there is a newer version');
    expect(await main()).toContain('Ask whoever sent it for the newer document');
    await client.command(OFFICER, order, 'release', { effect: 'release', reason: 'no-longer-needed' });
    await checkFile('order.pdf', paper);
    expect(await readHeading(page)).toBe('Genuine, but no longer in force');
    expect(await main()).toContain('The provider has been told of a later version since');
  });
});

it('an end across a disputed day, without script, at each width', async () => {
  await page.goto(`${pages}/deadline?language=en`);
  await page.getByLabel('Law', { exact: true }).selectOption('EU-EPOC-PR');
  await page.getByLabel('Period', { exact: true }).selectOption('initial');
  await page.getByLabel('Day', { exact: true }).fill('25');
  await page.getByLabel('Month').fill('1');
  await page.getByLabel('Year').fill('2027');
  await page.getByLabel('Time of that day').fill('10:00');
  await page.getByLabel('Time zone', { exact: true }).selectOption('Europe/Amsterdam');
  await press(page, 'button', 'Calculate');
  expect(await page.getByRole('alert').textContent()).toContain('For this law a State is needed');
  await page.getByLabel('State whose holidays count').selectOption('NL');
  await press(page, 'button', 'Calculate');
  expect(await readHeading(page)).toBe('The last day is Tuesday, 30 March 2027');
  const table = page.getByRole('table', { name: 'The days up to the end' });
  expect(await table.getByRole('cell', { name: /^Friday, 26 March 2027: disputed whether a holiday/ }).count()).toBe(1);
  expect(await main()).toContain('If it is a working day, the last day is Friday, 26 March 2027');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    expect([width, await findOverhang(page)]).toEqual([width, 0]);
  }
});
