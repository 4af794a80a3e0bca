import { beforeEach, expect, it } from 'vitest';
import { DESK_POLICY } from '../../../../shared/domain/policy/desks.ts';
import { DeskBrowser, Desks, OFFICIALS } from '../../../support/desks/desk.ts';
import { findControls } from '../../../support/desks/forms.ts';
import { Stack } from '../../../support/stack.ts';
import { sample } from '../../../unit/contracts/refusal.ts';

const AT = '/file/json';
const FORM = JSON.stringify(sample('epoc-pr'));
const MARK = '\uFEFF';

let stack: Stack;
let browser: DeskBrowser;
let fields: Record<string, string>;
beforeEach(async () => {
  stack = new Stack();
  browser = new DeskBrowser(new Desks(stack));
  await browser.signIn(OFFICIALS.officer);
  const { values } = findControls((await browser.get(AT)).html);
  const typed = Object.entries(values).filter(([name]) => name !== 'file'); // a browser sends that as a file
  fields = Object.fromEntries(typed.map(([name, [text = '']]) => [name, text]));
});

const bigEndian = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

it.each([
  ['UTF-8', Buffer.from(FORM)],
  ['UTF-8 with a mark', Buffer.from(MARK + FORM)],
  ['UTF-16 as some editors write it', Buffer.from(MARK + FORM, 'utf16le')],
  ['UTF-16 the other way round', bigEndian(MARK + FORM)],
])('begins with a form in a file of %s', async (_, bytes) => {
  const taken = await browser.postFile(AT, fields, 'file', bytes);
  expect(taken.status).toBe(303);
  const tasks = await browser.follow(taken, AT);
  expect(tasks.path).toMatch(/^\/file\/[0-9a-f]+\?done=taken$/);
});

it('begins with what was pasted where no file was chosen', async () => {
  const taken = await browser.postFile(AT, { ...fields, json: FORM }, 'file', Buffer.alloc(0));
  expect(taken.location).toContain('?done=taken');
});

it('shows what is in a file that is no form, to be mended', async () => {
  const page = await browser.postFile(AT, fields, 'file', Buffer.from('{ "instrument": <b>'));
  expect(page.html).toContain('{ &quot;instrument&quot;: &lt;b&gt;');
  expect(page.html).toContain('Error:');
});

it('refuses a file that is larger than a form may be, and keeps nothing of it', async () => {
  const before = await stack.serialize();
  const page = await browser.postFile(AT, fields, 'file', Buffer.alloc(DESK_POLICY.deskFormAtMostBytes + 1, 0x20));
  expect(page.status).toBe(400);
  expect((await stack.serialize()).equals(before)).toBe(true);
});

it('takes a file on no other page', async () => {
  const page = await browser.postFile('/preferences', { zone: 'UTC' }, 'file', Buffer.from('x'));
  expect(page.status).toBe(400);
});
