import { beforeEach, describe, expect, it } from 'vitest';
import { FilingDesk } from '../../../support/desks/filing-desk.ts';
import { fillAll, fillIn, typedSample } from '../../../support/desks/filled-desk.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import { FILER, filing, filingRequest, POLICE } from '../../../support/requests.ts';
import { Stack } from '../../../support/stack.ts';
import { Workers } from '../../../support/workers.ts';

let stack: Stack;
let desk: FilingDesk;
beforeEach(() => {
  stack = new Stack();
  desk = new FilingDesk(stack);
});

async function listOrders(): Promise<unknown> {
  await new Workers(stack).stream();
  return (await stack.officer({ method: 'GET', route: '/v1/orders' }, POLICE)).body;
}

describe('a page of the form', () => {
  it('says at its fields what is missing, and loses nothing that was typed', async () => {
    const { sections } = typedSample('us-2703f');
    const [id = ''] = Object.keys(sections);
    const { at } = await desk.send(await desk.get('/file'), { law: 'US-2703f' });
    const seen = await fillIn(desk, at, { 'certificate-fileNumber': ['ECS-1'] });
    expect(seen.at).toBe(`${at}?done=wanting`);
    expect(seen.at).toContain(id);
    expect(seen.hasErrors).toBe(true);
    expect(seen.html).toContain('<title>Error: ');
    expect(seen.html).toContain('value="ECS-1"');
    expect(seen.html).toContain('href="#certificate-governmentalEntity"');
    expect(findFaults(seen.html)).toEqual([]);
  });

  it('is shown again with one row more where that is asked for', async () => {
    const { at } = await desk.send(await desk.get('/file'), { law: 'US-2703f' });
    const page = at.replace(/[^/]+$/, 'accounts');
    await desk.get(page);
    const seen = await desk.post(page, { 'certificate-accounts-0-value': 'x', 'more-certificate-accounts': 'yes' });
    expect(seen.html).toContain('name="certificate-accounts-1-value"');
    expect(seen.html).toContain('value="x"');
    expect(seen.hasErrors).toBe(false);
  });

  it('offers the ids of providers that the authority wrote to', async () => {
    await stack.officer(filingRequest(filing('epoc-pr')), POLICE);
    await new Workers(stack).stream();
    const { sections } = typedSample('epoc-pr');
    const page = Object.keys(sections).find((id) => sections[id]?.['providers-0-provider'] !== undefined);
    const { at } = await desk.send(await desk.get('/file'), { law: 'EU-EPOC-PR' });
    const seen = await desk.get(at.replace(/[^/]+$/, `${page}`));
    expect(seen.html).toContain('<code>prv-demo</code>');
    expect(seen.inARow).toBe(1);
  });

  it('has already what another page asked for, to be changed where it differs', async () => {
    const { at } = await desk.send(await desk.get('/file'), { law: 'EU-EPOC-PR' });
    await fillIn(desk, at, {
      'certificate-A-issuingAuthority': ['Landeskriminalamt'],
      'certificate-A-issuingFileNumber': ['LKA 1'],
    });
    const issuer = await desk.get(at.replace(/[^/]+$/, 'issuer'));
    expect(issuer.html).toMatch(/name="certificate-F-issuer-authorityName"[^>]*value="Landeskriminalamt"/);
    expect(issuer.html).toMatch(/name="certificate-F-issuer-fileNumber"[^>]*value="LKA 1"/);
    const validator = await desk.get(at.replace(/[^/]+$/, 'validator'));
    expect(validator.html).not.toMatch(/name="certificate-G-validator-authorityName"[^>]*value="[^"]/);
  });

  it('is not there for a filing that is not', async () => {
    const seen = await desk.get('/file/nothing-at-all/accounts');
    expect(seen.status).toBe(404);
    expect((await desk.get('/file/nothing-at-all')).status).toBe(404);
    expect((await desk.get('/file/nothing-at-all/check')).status).toBe(404);
    expect((await desk.get('/file/nothing-at-all/sent')).status).toBe(404);
    expect((await desk.post('/file/nothing-at-all/accounts', {})).status).toBe(404);
  });
});

it('what was found says of which identifier', async () => {
  const { check } = await fillAll(desk, 'epoc-pr');
  expect(check.html).toContain('<bdi>192.0.2.44</bdi>: ');
});

it('a law must be chosen', async () => {
  const seen = await desk.send(await desk.get('/file'));
  expect(seen.hasErrors).toBe(true);
  expect(seen.html).toContain('href="#law"');
});

describe('before it is sent', () => {
  it('says which pages lack something, and has no button to send it', async () => {
    const { at } = await desk.send(await desk.get('/file'), { law: 'US-2703f' });
    const seen = await desk.get(at.replace(/[^/]+$/, 'check'));
    expect(seen.hasErrors).toBe(true);
    expect(seen.html).toContain('sender?from=check');
    expect(seen.html).not.toContain('value="send"');
    expect(desk.api.asked).not.toContain('POST /v1/filing-checks');
    const sent = await desk.post(at.replace(/[^/]+$/, 'check'), { go: 'send' });
    expect(sent.hasErrors).toBe(true);
    expect(await listOrders()).toMatchObject({ orders: [] });
  });

  it('tells what is broad with its rule and a link to its field, and bars nothing', async () => {
    const { check } = await fillAll(desk, 'epoc-pr');
    expect(check.html).toContain('Rule: ');
    expect(check.html).toMatch(/href="\/file\/[^"]+\?from=check#certificate-/);
    expect(check.html).toContain('value="send"');
    expect(check.inARow).toBe(1);
  });

  it('a blocking finding bars it, and stands at its field', async () => {
    const { check } = await fillAll(desk, 'epoc-pr', { '/certificate/C/identifiers/2/value': '10.0.0.1' });
    expect(check.hasErrors).toBe(true);
    expect(check.html).not.toContain('value="send"');
    const [, link = ''] = /href="(\/file\/[^"]+from=check#certificate-C-identifiers-2-value)"/.exec(check.html) ?? [];
    const field = await desk.get(link.replace(/#.*/, ''));
    expect(field.html).toContain('id="certificate-C-identifiers-2-value-error"');
    expect(findFaults(field.html)).toEqual([]);
  });

  it('a refusal of the form stands at its field, and going on from there leads back', async () => {
    const { check } = await fillAll(desk, 'epoc-pr', { '/certificate/C/identifiers/0/value': '*@skylark.example' });
    expect(check.hasErrors).toBe(true);
    expect(check.html).toMatch(/>Identifier 1, [^:<]+: contains a wildcard/);
    const [, link = ''] = /href="(\/file\/[^"]+from=check)#certificate-C-identifiers-0-value"/.exec(check.html) ?? [];
    const field = await desk.get(link);
    expect(field.html).toContain('id="certificate-C-identifiers-0-value-error"');
    const empty = await desk.send(field, { 'certificate-C-identifiers-0-value': '' });
    expect(empty.hasErrors).toBe(true);
    const back = await desk.send(empty, { 'certificate-C-identifiers-0-value': 'm.reuther@skylark.example' });
    expect(back.title).toBe('Check the order before you send it');
    expect(back.hasErrors).toBe(false);
  });

  it('asks whose data they are', async () => {
    const { check } = await fillAll(desk, 'epoc-pr');
    expect(check.html).toContain('You say of no target');
    expect(check.html).toMatch(/from=check#protectedTargets[^"]*">Say so/);
    const said = await fillAll(desk, 'epoc-pr', { '/protectedTargets': [{ target: 't1', protectedAs: 'lawyer' }] });
    expect(said.check.html).toContain('of a protected person: t1.');
  });
});

describe('when it is sent', () => {
  it('the reference stands there as it is said, with what to say and how far the provider is', async () => {
    const { check } = await fillAll(desk, 'us-2703f');
    desk = new FilingDesk(stack, FILER['us-2703f']);
    const begun = await fillAll(desk, 'us-2703f');
    expect(check.html).not.toBe('');
    const sent = await desk.send(begun.check, {}, 'send');
    expect(sent.title).toBe('The order is issued');
    expect(sent.title).not.toMatch(/[2-9A-Z]{4}-/);
    expect(sent.html).toContain('What to say on the telephone');
    expect(sent.html).toContain('not yet');
    expect(sent.html).toMatch(/href="\/orders\/ord_\w{26}"/);
    expect(sent.inARow).toBeLessThanOrEqual(3);
  });

  it('twice, it is one filing', async () => {
    const { at } = await fillAll(desk, 'epoc-pr');
    const kept = new Map(desk.kept);
    const [first, second] = [await desk.post(`${at}/check`, { go: 'send' }), await desk.get(`${at}/check`)];
    expect(second.at).toBe(`${at}/sent`);
    for (const [name, typed] of kept) desk.kept.set(name, typed);
    const again = await desk.post(`${at}/check`, { go: 'send' });
    expect(/ord_\w{26}/.exec(again.html)?.[0]).toBe(/ord_\w{26}/.exec(first.html)?.[0]);
    expect(await listOrders()).toMatchObject({ orders: [{}] });
  });

  it('a session that ends on the last page loses nothing', async () => {
    const { at } = await fillAll(desk, 'epoc-pr');
    stack.signInAge = 100_000;
    await expect(desk.post(`${at}/check`, { go: 'send' })).rejects.toMatchObject({ code: 'sign-in-too-old' });
    stack.signInAge = 0;
    const again = await desk.get(`${at}/check`);
    expect(again.html).toContain('LKA-ML 4100-2026-0831');
    expect((await desk.send(again, {}, 'send')).title).toBe('The order is issued');
  });

  it('sent with other words under its key, somebody has to look first', async () => {
    const { at } = await fillAll(desk, 'epoc-pr');
    const kept = new Map(desk.kept);
    await desk.post(`${at}/check`, { go: 'send' });
    for (const [name, typed] of kept) desk.kept.set(name, typed); // its answer did not arrive
    const page = Object.entries(typedSample('epoc-pr').sections).find(([, typed]) => typed['grounds-necessity'])?.[0];
    await fillIn(desk, `${at}/${page}`, { 'grounds-necessity': ['Another reason.'] });
    const refused = await desk.post(`${at}/check`, { go: 'send' });
    expect(refused.hasErrors).toBe(true);
    expect(refused.html).toContain('sent before with other words');
    const anew = await desk.send(refused, {}, 'anew');
    expect(anew.hasErrors).toBe(false);
    expect((await desk.send(anew, {}, 'send')).title).toBe('The order is issued');
  });

  it('what the API alone refuses when it is sent stands on the last page', async () => {
    desk = new FilingDesk(stack, FILER['ca-487-012']);
    const one = await fillAll(desk, 'ca-487-012');
    await desk.send(one.check, {}, 'send');
    const other = await fillAll(desk, 'ca-487-012');
    const refused = await desk.send(other.check, {}, 'send');
    expect(refused.hasErrors).toBe(true);
    expect(findFaults(refused.html)).toEqual([]);
  });
});

it('sends nothing but what was looked at: what another window changed since is shown first', async () => {
  const { at, check } = await fillAll(desk, 'epoc-pr');
  const { sections } = typedSample('epoc-pr');
  const number = 'certificate-A-issuingFileNumber';
  const page = Object.keys(sections).find((id) => sections[id]?.[number] !== undefined) ?? '';
  await fillIn(desk, `${at}/${page}`, { ...sections[page], [number]: ['LKA-other'] });
  const told = await desk.send(check, {}, 'send');
  expect(told.html).toContain('Nothing was sent');
  expect(told.html).toContain('LKA-other');
  expect(findFaults(told.html)).toEqual([]);
  expect(await listOrders()).toMatchObject({ orders: [] });
  expect((await desk.send(told, {}, 'send')).html).toContain('What to say on the telephone');
});
