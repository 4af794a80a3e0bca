import { beforeEach, expect, it } from 'vitest';
import { FilingDesk } from '../../../support/desks/filing-desk.ts';
import { fillAll, fillIn } from '../../../support/desks/filled-desk.ts';
import { draftIdIn, makeDraftRequest } from '../../../support/drafts.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import { POLICE } from '../../../support/requests.ts';
import { Stack } from '../../../support/stack.ts';
import { SECOND_OFFICER } from '../../../support/waiting.ts';

let stack: Stack;
let desk: FilingDesk;
let colleague: FilingDesk;
beforeEach(() => {
  stack = new Stack();
  desk = new FilingDesk(stack);
  colleague = new FilingDesk(stack, SECOND_OFFICER);
});

const idIn = (html: string): string => /drf_\w{26}/.exec(html)?.[0] ?? '';

/** Begins a filing and saves its first page, half typed. */
async function save(): Promise<string> {
  const { at } = await desk.send(await desk.get('/file'), { law: 'EU-EPOC-PR' });
  const seen = await fillIn(desk, at, { 'certificate-A-issuingFileNumber': ['LKA-1'] }, 'save');
  expect(seen.html).toContain('It is saved as a draft');
  return seen.at.replace('?done=saved', '');
}

it('what is saved for later lacks what it lacks, and a colleague goes on with it', async () => {
  await save();
  const list = await colleague.get('/drafts');
  expect(findFaults(list.html)).toEqual([]);
  const draft = await colleague.get(`/drafts/${idIn(list.html)}`);
  expect(draft.html).toContain('LKA-1');
  expect(findFaults(draft.html)).toEqual([]);
  const opened = await colleague.send(draft);
  expect(opened.html).toContain('Something is missing');
  expect(findFaults(opened.html)).toEqual([]);
});

it('what can not be read yet is not lost by being saved', async () => {
  const { at } = await desk.send(await desk.get('/file'), { law: 'US-2703f' });
  const page = at.replace(/[^/]+$/, 'sender');
  await fillIn(desk, page, { 'certificate-requester-tel': ['call me'], 'certificate-requester-email': ['a@'] }, 'save');
  const list = await desk.get('/drafts');
  const opened = await desk.send(await desk.get(`/drafts/${idIn(list.html)}`));
  const again = await desk.get(`${opened.at}/sender`);
  expect(again.html).toContain('value="call me"');
  expect(again.html).toContain('value="a@"');
});

it('saved twice by one form, it is one draft; saved again, it is the same', async () => {
  const at = await save();
  await desk.send(await desk.get(at), {}, 'save');
  expect([...(await desk.get('/drafts')).html.matchAll(/href="\/drafts\/drf_/g)]).toHaveLength(1);
});

it('what a colleague changed is shown beside what was typed, and one of the two is chosen', async () => {
  const at = await save();
  const draft = await colleague.get(`/drafts/${idIn((await colleague.get('/drafts')).html)}`);
  const opened = await colleague.send(draft);
  const [first = ''] = /\/file\/[^/"]+\/[^/"]+(?=")/.exec(opened.html) ?? [];
  await fillIn(colleague, first, { 'certificate-A-issuingFileNumber': ['LKA-2'] }, 'save');

  const changed = await desk.send(await desk.get(at), {}, 'save');
  expect(changed.at).toBe(`${at}/changed?done=saving`);
  expect(changed.html).toContain('LKA-1');
  expect(changed.html).toContain('LKA-2');
  expect(changed.inARow).toBeLessThanOrEqual(3);
  expect(findFaults(changed.html)).toEqual([]);

  const theirs = await desk.send(changed, {}, 'theirs');
  expect((await desk.get(first.replace(/\/file\/[^/]+/, theirs.at))).html).toContain('value="LKA-2"');
});

it('or what was typed is saved over it', async () => {
  const at = await save();
  const opened = await colleague.send(await colleague.get(`/drafts/${idIn((await colleague.get('/drafts')).html)}`));
  const [first = ''] = /\/file\/[^/"]+\/[^/"]+(?=")/.exec(opened.html) ?? [];
  await fillIn(colleague, first, { 'certificate-A-issuingFileNumber': ['LKA-2'] }, 'save');
  const saved = await desk.send(await desk.send(await desk.get(at), {}, 'save'));
  expect(saved.at).toBe(`${at}?done=saved`);
  const draft = await colleague.get(`/drafts/${idIn((await colleague.get('/drafts')).html)}`);
  expect(draft.html).toContain('LKA-1');
  expect(draft.html).not.toContain('LKA-2');
});

it('a draft is deleted as it was looked at, and not when it was changed since', async () => {
  const at = await save();
  const id = idIn((await colleague.get('/drafts')).html);
  const looked = await colleague.get(`/drafts/${id}`);
  await fillIn(
    desk,
    /\/file\/[^/"]+\/[^/"]+(?=")/.exec((await desk.get(at)).html)?.[0] ?? '',
    { 'certificate-A-issuingFileNumber': ['LKA-3'] },
    'save',
  );
  const kept = await colleague.send(looked, {}, 'delete');
  expect(kept.hasErrors).toBe(true);
  expect(kept.html).toContain('LKA-3');
  const gone = await colleague.send(kept, {}, 'delete');
  expect(gone.at).toBe('/drafts?done=deleted');
  expect((await colleague.get(`/drafts/${id}`)).status).toBe(404);
  expect((await colleague.post(`/drafts/${id}`, {})).status).toBe(404);

  const again = await desk.send(await desk.get(at), {}, 'save'); // deleted meanwhile: another is made
  expect(again.html).toContain('It is saved as a draft');
});

it('whoever sends a draft deletes it', async () => {
  const { at } = await fillAll(desk, 'epoc-pr');
  await desk.send(await desk.get(at), {}, 'save');
  const sent = await desk.send(await desk.get(`${at}/check`), {}, 'send');
  expect(sent.title).toBe('The order is issued');
  expect((await desk.get('/drafts')).html).toContain('There are no drafts.');
});

it('but not one that a colleague changed', async () => {
  const { at } = await fillAll(desk, 'epoc-pr');
  await desk.send(await desk.get(at), {}, 'save');
  const opened = await colleague.send(await colleague.get(`/drafts/${idIn((await colleague.get('/drafts')).html)}`));
  await colleague.send(opened, {}, 'save');
  await colleague.send(await colleague.get(opened.at.replace('?done=saved', '')), {}, 'save');
  const [first = ''] = /\/file\/[^/"]+\/[^/"]+(?=")/.exec(opened.html) ?? [];
  await fillIn(colleague, first, { 'certificate-A-issuingFileNumber': ['LKA-2'] }, 'save');
  const sent = await desk.send(await desk.get(`${at}/check`), {}, 'send');
  expect(sent.html).toContain('A colleague changed the draft meanwhile');
});

it('a filing that is begun stands there until it is thrown away', async () => {
  const { at } = await desk.send(await desk.get('/file'), { law: 'EU-EPOC-PR' });
  const tasks = at.slice(0, at.lastIndexOf('/'));
  expect((await desk.get('/drafts')).html).toContain(`href="${tasks}"`);
  const thrown = await desk.send(await desk.get(tasks), {}, 'discard');
  expect(thrown.at).toBe('/drafts?done=discarded');
  expect(thrown.html).toContain('Nothing is begun');
});

it('a draft of another program that names no law is shown, and no pages are made of it', async () => {
  const id = draftIdIn(await stack.officer(makeDraftRequest({ anything: 1 }), POLICE));
  const draft = await desk.get(`/drafts/${id}`);
  expect(draft.html).toContain('does not say on which law');
  expect((await desk.send(draft)).hasErrors).toBe(true);
});

it('what another program wrote beside the form harms nothing', async () => {
  const form = {
    instrument: 'US-2703f',
    certificate: { fileNumber: 'X-1' },
    _typed: { sender: { a: 1, b: ['c', 2] }, x: 1 },
  };
  const id = draftIdIn(await stack.officer(makeDraftRequest(form), POLICE));
  const opened = await desk.send(await desk.get(`/drafts/${id}`));
  expect((await desk.get(`${opened.at}/sender`)).html).toContain('value="X-1"');
});

it('of an authority that has as many as it may, whoever saves is told so and loses nothing', async () => {
  for (let n = 0; n < 200; n += 1) await stack.officer(makeDraftRequest({ n }, `draft-${n}`), POLICE);
  const { at } = await desk.send(await desk.get('/file'), { law: 'US-2703f' });
  const told = await fillIn(desk, at, { 'certificate-fileNumber': ['ECS-1'] }, 'save');
  expect(told.hasErrors).toBe(true);
  expect(told.html).toContain('as many drafts as it may');
  expect((await desk.get(at)).html).toContain('value="ECS-1"');
  const list = await desk.get('/drafts');
  const [, more = ''] = /href="(\/drafts\?cursor=[^"]+)"/.exec(list.html) ?? [];
  expect((await desk.get(more)).html).toContain('/drafts/drf_');
});

it('a draft that is gone meanwhile has nothing that differs', async () => {
  const at = await save();
  const id = idIn((await colleague.get('/drafts')).html);
  await colleague.send(await colleague.get(`/drafts/${id}`), {}, 'delete');
  expect((await desk.get(`${at}/changed`)).at).toBe(at);
  expect((await desk.get(`${at}/changed`)).at).toBe(at); // it is no draft any more
  expect((await desk.post(`${at}/changed`, {})).status).toBe(404);
  expect((await desk.get('/file/nothing-at-all/changed')).status).toBe(404);
});

it('what a draft holds that is no section of its form is not taken for anything else that is kept', async () => {
  const forged = { instrument: ['US-2703f'], orders: ['ord_forged'], references: ['AAAA'] };
  const typed = {
    sent: forged,
    ['x'.repeat(2_000)]: { a: ['b'] },
    sender: { 'certificate-requester-tel': ['call me'] },
  };
  const made = await stack.officer(makeDraftRequest({ instrument: 'US-2703f', _typed: typed }), POLICE);
  const opened = await desk.send(await desk.get(`/drafts/${draftIdIn(made)}`));
  expect([...desk.kept.keys()].filter((name) => name.endsWith('/sent') || name.length > 200)).toEqual([]);
  expect((await desk.get(`${opened.at}/sender`)).html).toContain('value="call me"');
});
