import { beforeEach, expect, it } from 'vitest';
import { isOrderId } from '../../../../shared/domain/ids.ts';
import { directoryEntry } from '../../../support/builders.ts';
import { FilingDesk } from '../../../support/desks/filing-desk.ts';
import { fillAll, fillIn, typedSample } from '../../../support/desks/filled-desk.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import { filing, filingRequest, POLICE, say } from '../../../support/requests.ts';
import { Stack } from '../../../support/stack.ts';
import { SECOND_OFFICER } from '../../../support/waiting.ts';

let stack: Stack;
let desk: FilingDesk;
beforeEach(() => {
  stack = new Stack();
  desk = new FilingDesk(stack);
});

it('a law that the authority may not use is told on the last page', async () => {
  const { check } = await fillAll(desk, 'us-2703f');
  expect(check.hasErrors).toBe(true);
  expect(check.html).not.toContain('value="send"');
  expect(findFaults(check.html)).toEqual([]);
});

it('an identifier that is read otherwise is said as it is read', async () => {
  const { check } = await fillAll(desk, 'epoc-pr', { '/certificate/C/identifiers/4/value': '+49 01525 7712345' });
  expect(check.html).toContain('<bdi>+4915257712345</bdi>');
});

it('what the provider said stands there once the page is shown again', async () => {
  const { at, check } = await fillAll(desk, 'epoc-pr');
  const sent = await desk.send(check, {}, 'send');
  const [orderId = ''] = /ord_\w{26}/.exec(sent.html) ?? [];
  if (!isOrderId(orderId)) throw new Error('the page names the order');
  await say(stack, orderId, 'order.acknowledged');
  const later = await desk.get(`${at}/sent`);
  expect(later.html).not.toBe(sent.html);
  expect(later.html).not.toContain('counted from receipt');
});

it('whoever comes back from signing in is told that nothing is sent yet', async () => {
  const { at } = await fillAll(desk, 'epoc-pr');
  desk.isBackFromSignIn = true;
  const pages = ['/file', '/file/earlier', '/file/json', at, `${at}/list`, `${at}/check`, `${at}/data`];
  for (const page of pages) expect((await desk.get(page)).html, page).toContain('Nothing has been sent yet');
});

it('it can be saved from the last page, and sent from there afterwards', async () => {
  const { at, check } = await fillAll(desk, 'epoc-pr');
  const saved = await desk.send(check, {}, 'save');
  expect(saved.at).toBe(`${at}?done=saved`);
  expect((await desk.send(await desk.get(`${at}/check`), {}, 'send')).title).toBe('The order is issued');
});

it('a form that was saved, and whose answer was lost, goes into another draft with what was typed since', async () => {
  const { at } = await desk.send(await desk.get('/file'), { law: 'US-2703f' });
  const once = 'one-and-the-same';
  await fillIn(desk, at, { 'certificate-fileNumber': ['A-1'], once: [once] }, 'save');
  const [name = ''] = [...desk.kept.keys()].filter((key) => /^file\/[^/]+$/.test(key));
  const { draft: _, version: __, ...head } = desk.kept.get(name) ?? {};
  desk.kept.set(name, head);
  const saved = await fillIn(desk, at, { 'certificate-fileNumber': ['A-2'], once: [once] }, 'save');
  expect(saved.html).toContain('It is saved as a draft');
});

it('nothing waits where nothing does', async () => {
  expect((await desk.get('/waiting')).html).toContain('Nothing waits.');
});

it('where the authority asks for a second officer, the last page says so, and the word is held to the rules again', async () => {
  stack.directory.put(directoryEntry('aut-police', { secondOfficer: ['urgent'] }), 'operator');
  const { check } = await fillAll(desk, 'epoc-pr');
  expect(check.html).toContain('because your authority asks for one');
  const waits = await desk.send(check, {}, 'send');
  const link = /\/waiting\/fil_\w{26}/.exec(waits.html)?.[0] ?? '';
  const colleague = new FilingDesk(stack, SECOND_OFFICER);
  const view = await colleague.get(link);
  stack.directory.put(
    directoryEntry('aut-police', { secondOfficer: ['urgent'], instruments: ['US-2703f'] }),
    'operator',
  );
  const refused = await colleague.send(view, {}, 'given');
  expect(refused.hasErrors).toBe(true);
  expect(findFaults(refused.html)).toEqual([]);
});

it('a list that is longer than a page leads on', async () => {
  stack = new Stack(undefined, 'shown', { filingsPerOfficer: 0, filingsPerAuthority: 0, wordsPerOfficer: 1 });
  for (let n = 0; n < 21; n += 1) await stack.officer(filingRequest(filing('epoc-pr'), `key-${n}`), POLICE);
  desk = new FilingDesk(stack, SECOND_OFFICER);
  const first = await desk.get('/waiting');
  const [, more = ''] = /href="(\/waiting\?cursor=[^"]+)"/.exec(first.html) ?? [];
  expect((await desk.get(more)).html).toContain('/waiting/fil_');
});

it('a page that no form has is none', async () => {
  const { at } = await desk.send(await desk.get('/file'), { law: 'US-2703f' });
  expect((await desk.get(at.replace(/[^/]+$/, 'nothing'))).status).toBe(404);
  expect(Object.keys(typedSample('us-2703f').sections)).not.toContain('nothing');
});
