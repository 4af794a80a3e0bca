import { beforeEach, describe, expect, it } from 'vitest';
import { FilingDesk, type Seen } from '../../../support/desks/filing-desk.ts';
import { fillAll } from '../../../support/desks/filled-desk.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import { filing, filingRequest, POLICE } from '../../../support/requests.ts';
import { Stack } from '../../../support/stack.ts';
import { SECOND_OFFICER, THIRD_OFFICER } from '../../../support/waiting.ts';

const FEW = { filingsPerOfficer: 1, filingsPerAuthority: 1, wordsPerOfficer: 1_000 };

let stack: Stack;
let desk: FilingDesk;
let colleague: FilingDesk;
let sent: Seen;
beforeEach(async () => {
  stack = new Stack(undefined, 'shown', FEW);
  desk = new FilingDesk(stack);
  colleague = new FilingDesk(stack, SECOND_OFFICER);
  await stack.officer(filingRequest(filing('epoc-pr'), 'first'), POLICE);
  const { check } = await fillAll(desk, 'epoc-pr');
  sent = await desk.send(check, {}, 'send');
});

const filingIn = ({ html }: Seen): string => /\/waiting\/fil_\w{26}/.exec(html)?.[0] ?? '';

it('whoever filed it is told that it waits, until when, and what to do', async () => {
  expect(sent.html).toContain('It waits for a second officer, and nothing is issued');
  expect(sent.html).toMatch(/Until Friday,? 20 November 2026 at 17:25 /);
  expect(sent.html).toContain('What to do now');
  expect(findFaults(sent.html)).toEqual([]);
});

it('a second officer sees it whole, gives the word, and the filer sees the reference', async () => {
  const list = await colleague.get('/waiting');
  expect(findFaults(list.html)).toEqual([]);
  const view = await colleague.get(filingIn(list));
  expect(view.html).toContain('m.reuther@skylark.example');
  expect(view.html).toContain('Invoices were redirected');
  expect(findFaults(view.html)).toEqual([]);
  const given = await colleague.send(view, {}, 'given');
  expect(given.html).toContain('A second officer gave the word');
  expect(given.inARow).toBeLessThanOrEqual(3);
  const known = await desk.get(sent.at);
  expect(known.title).toBe('The order is issued');
  expect(known.html).toMatch(/ord_\w{26}/);
});

it('or refuses it with a reason, which the filer reads', async () => {
  await colleague.send(await colleague.get(filingIn(sent)), { reason: 'The house number is wrong.' }, 'refused');
  const told = await desk.get(sent.at);
  expect(told.html).toContain('A second officer refused it');
  expect(told.html).toContain('The house number is wrong.');
  expect(findFaults(told.html)).toEqual([]);
});

it('of an emergency the filer reads, before and after, that a colleague has to look at it', async () => {
  const urgent = new FilingDesk(new Stack());
  const { check } = await fillAll(urgent, 'epoc-pr-emergency');
  expect(check.html).toContain('it is issued at once, and a second officer has to look at it within an hour');
  const issued = await urgent.send(check, {}, 'send');
  expect(issued.html).toContain('It is issued as an emergency, and a second officer has to look at it.');
  expect(issued.html).toContain('The validation has to be sought');
  expect(issued.html).toContain('href="/waiting"');
  expect(findFaults(issued.html)).toEqual([]);
});

describe('a word is refused', () => {
  it('to whoever filed it, who is told so before', async () => {
    const view = await desk.get(filingIn(sent));
    expect(view.html).toContain('You filed this yourself.');
    expect(view.html).not.toContain('value="given"');
    const refused = await desk.post(filingIn(sent), { go: 'given' });
    expect(refused.hasErrors).toBe(true);
    expect(refused.html).toContain('somebody else has to say the word');
  });

  it('once another officer has refused it, or its time is over', async () => {
    const third = new FilingDesk(stack, THIRD_OFFICER);
    const view = await third.get(filingIn(sent));
    await colleague.send(await colleague.get(filingIn(sent)), {}, 'refused');
    expect((await third.send(view, {}, 'given')).html).toContain('Another officer has refused it');
    expect((await third.post(filingIn(sent), {})).html).toContain('A second officer refused it');
  });

  it('where there is no such filing', async () => {
    expect((await colleague.get(`/waiting/fil_${'0'.repeat(26)}`)).status).toBe(404);
    expect((await colleague.get('/waiting/nothing')).status).toBe(404);
  });
});

it('an emergency is issued at once, and seen', async () => {
  const { check } = await fillAll(desk, 'epoc-pr-emergency');
  const issued = await desk.send(check, {}, 'send');
  expect(issued.title).toBe('The order is issued');
  const list = await colleague.get('/waiting');
  const [own = ''] = [...list.html.matchAll(/\/waiting\/fil_\w{26}/g)]
    .map(([link]) => link)
    .filter((link) => link !== filingIn(sent));
  const seen = await colleague.send(await colleague.get(own), {}, 'seen');
  expect(seen.html).toContain('a second officer looked at it');
  expect(findFaults(seen.html)).toEqual([]);
});
