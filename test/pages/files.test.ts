import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { jpeg, pdf } from '../support/files.ts';
import { largeJpeg } from '../support/files-media.ts';
import { openChromium, PHONE } from '../support/hosted/chromium.ts';
import { eventually } from '../support/hosted/client.ts';
import { hold } from '../support/hosted/holding.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';
import { Person } from '../support/hosted/person.ts';
import { readNotice } from '../support/hosted/relaying.ts';
import { type Held, holderOf } from '../support/hosted/reviewers.ts';
import { press, readHeading } from '../support/hosted/visitor.ts';
import { startTornLine, type TornLine } from '../support/paged/torn-line.ts';

let stack: HostedStack;
let browser: Browser;
let pages: string;
let folder: string;
let line: TornLine;
beforeAll(async () => {
  stack = await hostStack();
  pages = stack.host.pages.persons;
  browser = await openChromium();
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  line = await startTornLine();
});
afterAll(async () => {
  await browser?.close();
  await line?.stop();
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

let context: BrowserContext;
let page: Page;
let order: string;
let code: string;
beforeEach(async ({ task }) => {
  const { client } = stack;
  order = await hold(client, `${task.id.replaceAll(/\W/g, '')}@skylark.example`);
  await client.moveClock({ advance: 'P14DT1M' });
  code = (await readNotice(stack.host.provider, order)).caseCode;
  const person = await Person.with(client, code);
  await person.file('challenges', { grounds: ['not-my-data'], requestedOutcome: 'end-the-hold', text: 'Not mine.' });
  context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: PHONE,
    proxy: { server: line.address, bypass: '<-loopback>' }, // or what is on this machine goes past it
  });
  page = await context.newPage();
  await page.goto(`${pages}/?language=en`);
  await page.getByLabel('Case code').fill(code);
  await press(page, 'button', 'Open my case');
});
afterEach(async () => {
  line.tearsAfter = undefined;
  await context.close();
});

const main = async (on = page): Promise<string> => (await on.locator('main').textContent()) ?? '';

/** From the case to the form. */
async function begin(name = ''): Promise<void> {
  await page.goto(`${pages}/case`);
  await press(page, 'link', 'Add a file');
  await page.getByLabel('What does the file show?').fill(name);
  await press(page, 'button', 'Continue');
  expect(await readHeading(page)).toBe('Choose the file and send it');
}

/** Chooses a file, as a telephone has it. */
async function choose(name: string, bytes: Uint8Array, on = page): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  await on.getByLabel('Your file').setInputFiles(path);
}

/** Sends what was chosen. @returns what is shown then. */
async function send(on = page): Promise<void> {
  await press(on, 'button', 'Send this file');
}

const attachments = async () => {
  const person = await Person.with(stack.client, code);
  return (await person.case()).challenges[0]?.attachments;
};

/** What the reviewer gets, piece by piece. */
async function readBack({ person, id }: Held, size: number): Promise<Buffer> {
  const { api, tokens } = await stack.client.local();
  const pieces: Buffer[] = [];
  for (let first = 0; first < size; first += pieces.at(-1)?.length ?? size) {
    const answer = await fetch(`${api}/v1/reviews/${id}/attachments/a1`, {
      headers: { authorization: `Bearer ${tokens[person]}`, range: `bytes=${first}-` },
    });
    expect(answer.status).toBe(206);
    pieces.push(Buffer.from(await answer.arrayBuffer()));
  }
  return Buffer.concat(pieces);
}

/** A photograph of exactly so many bytes. */
function photograph(size: number): Buffer {
  const frame = largeJpeg(Buffer.alloc(0)).byteLength;
  return largeJpeg(Buffer.alloc(size - frame, 0x2a));
}

it('a photograph of 10 MB arrives, is told of and shown, and the reviewer reads it to its last byte', async () => {
  const photo = photograph(10_000_000);
  await begin('The letter, both sides');
  await choose('IMG_0417.jpg', photo);
  await send();
  expect(page.url()).toBe(`${pages}/files/added`);
  expect(await readHeading(page)).toBe('Your file was added');
  expect(await main()).toContain('10 MB');
  await page.reload();
  await press(page, 'link', 'To my case');
  expect(await main()).toContain('The letter, both sides');
  expect(await attachments()).toMatchObject([
    { id: 'a1', name: 'The letter, both sides', type: 'image/jpeg', size: 10_000_000 },
  ]);
  await stack.client.moveClock({ advance: 'PT1M' });
  const held = await holderOf(stack.client, order, 'challenge');
  await eventually(async () => expect((await attachments())?.[0]?.scan).toBe('clean'));
  expect((await readBack(held, photo.byteLength)).equals(photo)).toBe(true);
  expect(stack.said.filter((said) => said.includes('denied'))).toEqual([]);
});

it('a file that is too large is told of in the case, and a smaller one is taken in its place', async () => {
  await begin();
  await choose('scan.jpg', photograph(10_000_001));
  await send();
  expect(await page.content()).toContain('EntityTooLarge');
  await page.goto(`${pages}/case`);
  expect(await main()).toContain('This file did not arrive');
  expect(await main()).toContain('Your objection of');
  await press(page, 'link', 'Try again');
  expect(await main()).toContain('it is larger than 10 MB');
  await press(page, 'button', 'Try again');
  await choose('smaller.jpg', jpeg());
  await send();
  expect(await readHeading(page)).toBe('Your file was added');
  expect(await attachments()).toHaveLength(1);
});

it('a file that is sent too late is told of, and one button begins again', async () => {
  await begin('My lease');
  await choose('lease.pdf', pdf());
  await stack.client.moveClock({ advance: 'PT16M' });
  await send();
  expect(await page.content()).toContain('AccessDenied');
  await page.goBack();
  expect(await readHeading(page)).toBe('The time to send this file is over');
  await press(page, 'button', 'Try again');
  await choose('lease.pdf', pdf());
  await send();
  expect(await attachments()).toMatchObject([{ name: 'My lease', type: 'application/pdf' }]);
});

it('a file of no type that is taken is refused with what to do, and nothing of it is added', async () => {
  await begin();
  await choose('page.html', Buffer.from('<!DOCTYPE html><html><body><script>alert(1)</script></body></html>'));
  await send();
  expect(page.url()).toBe(`${pages}/files/arrived?done=refused`);
  expect(await main()).toContain('Print it as PDF, or send a picture of it');
  expect(await attachments()).toEqual([]);
  await press(page, 'button', 'Try again');
  await press(page, 'button', 'Continue');
  await choose('page.pdf', pdf());
  await send();
  expect(await attachments()).toHaveLength(1);
});

it('a file that is torn off half-way costs itself alone: the objection stands, and the file can be sent again', async () => {
  await begin('Both pages');
  await choose('pages.jpg', photograph(5_000_000));
  line.tearsAfter = 2_000_000;
  const failed = page.waitForEvent('requestfailed');
  await page.getByRole('button', { name: 'Send this file' }).click({ noWaitAfter: true });
  await failed;
  await page.close(); // or the browser's own page about the failure, which comes a moment later, ends whatever is opened here
  page = await context.newPage();
  line.tearsAfter = undefined;
  expect(await attachments()).toEqual([]);
  await page.goto(`${pages}/case`);
  expect(await main()).toContain('This file did not arrive: Both pages');
  expect(await main()).toContain('Not decided yet');
  await press(page, 'link', 'Try again');
  await press(page, 'button', 'Try again');
  await choose('pages.jpg', photograph(5_000_000));
  await send();
  expect(await readHeading(page)).toBe('Your file was added');
  expect(await attachments()).toMatchObject([{ name: 'Both pages', size: 5_000_000 }]);
});

it('a file that is sent twice, by two presses or from two windows, is added once', async () => {
  await begin('Once');
  const other = await context.newPage();
  await other.goto(`${pages}/files/send`);
  await choose('one.jpg', jpeg());
  await page.getByRole('button', { name: 'Send this file' }).dblclick();
  await page.waitForURL(/\/files\/added/);
  await choose('other.pdf', pdf(), other);
  await send(other);
  expect(other.url()).toBe(`${pages}/files/added?done=before`);
  expect(await main(other)).toContain('each page takes one file');
  expect(await attachments()).toMatchObject([{ name: 'Once', type: 'image/jpeg' }]);
});

it('what was begun is given up by a button, and no file has to be chosen for the page to be left', async () => {
  await begin();
  await page.getByRole('button', { name: 'Send this file' }).click(); // nothing is sent: the browser asks for a file
  expect(page.url()).toBe(`${pages}/files/send`);
  await press(page, 'button', 'Send no file');
  expect(page.url()).toBe(`${pages}/case`);
  expect(await main()).not.toContain('did not arrive');
});
