import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../shared/domain/instant.ts';
import { directoryEntry } from '../../../support/builders.ts';
import { Desks, OFFICIALS } from '../../../support/desks/desk.ts';
import { findControls } from '../../../support/desks/forms.ts';
import { carryOut, placeOf, press } from '../../../support/desks/registrar-seat.ts';
import { type Looked, Seat } from '../../../support/desks/seat.ts';
import { expectDiscreet, rememberStored } from '../../../support/refusals.ts';
import { approve, proposalOf, propose, revoke, SECOND_REGISTRAR, step } from '../../../support/registrars.ts';
import { Stack } from '../../../support/stack.ts';
import { suspend, THEFT } from '../../../support/suspending.ts';

let stack: Stack;
let desks: Desks;
let first: Seat;
let second: Seat;
beforeEach(async () => {
  stack = new Stack();
  desks = new Desks(stack);
  first = await new Seat(desks, OFFICIALS.registrar).sitDown();
  second = await new Seat(desks, OFFICIALS.registrar2).sitDown();
});

const PROVIDER = '/register/entries/provider/prv-demo';
const REASON = 'They wrote, and I called them back.';
const NAMED = { name: 'Skylark Mail (renamed)', reason: REASON };

const proposed = async (seat = first): Promise<string> => placeOf(await carryOut(seat, `${PROVIDER}/contact`, NAMED));
const idOf = (change: string): string => change.split('/').at(-1) ?? '';
const actsOf = (act: string): number =>
  stack.directory.commits().filter(({ step: { act: one } }) => one === act).length;

/** What comes of it, and nothing anywhere is as it was not before. */
async function withoutTrace<T>(act: () => Promise<T>): Promise<T> {
  const assertNothingStored = await rememberStored(stack);
  const before = stack.directory.commits().length;
  const page = await act();
  await assertNothingStored();
  expect(stack.directory.commits()).toHaveLength(before);
  expectDiscreet(stack);
  return page;
}

describe('one human under two accounts', () => {
  it('can not approve what they proposed, and is not offered to', async () => {
    const registrars = [{ person: 'vera', accounts: ['registrar-1', 'registrar-2'] }, { person: 'registrar-3' }];
    const change = await proposed();
    await stack.directory.put({ kind: 'roster', id: 'registrars', registrars }, 'operator');
    const other = await carryOut(first, '/register/entries/authority/aut-police/contact', {
      name: 'LKA',
      reason: REASON,
    });
    const own = placeOf(other);
    expect((await second.open(own)).text).toContain('You proposed this');
    const page = await withoutTrace(async () => await second.open(`${own}/approval`));
    expect(page.text).toContain('You proposed this: another registrar has to approve it.');
    expect(findControls(page.html).names).not.toContain('digest');
    const { change: state } = (await stack.directory.newest({ kind: 'authority', id: 'aut-police' }))?.state ?? {};
    const sent = await withoutTrace(() =>
      second.send(
        { html: '', path: `${own}/approval` },
        { key: 'k'.repeat(32), digest: `${state?.digest}`, send: 'yes' },
      ),
    );
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('You proposed it yourself, under this or another account of yours.');
    expect((await second.open(change)).text).toContain('Withdraw the change');
  });

  it('can not confirm their own suspension, nor agree with their own lifting', async () => {
    const id = await suspend(stack);
    const path = `/register/suspensions/${id}`;
    expect((await first.open(`${path}/confirmation`)).text).toContain('another registrar has to confirm it');
    const sent = await withoutTrace(() =>
      first.send({ html: '', path: `${path}/confirmation` }, { key: 'k'.repeat(32), send: 'yes' }),
    );
    expect(sent.text).toContain('Another registrar has to say so');
    await press(first, `${path}/lifting`);
    expect((await first.open(`${path}/lifting`)).text).toContain('another registrar has to agree');
    const alone = await carryOut(first, '/register/suspend', {
      whose: 'registrars',
      person: 'registrar-2',
      since: '2026-11-20 16:00',
      reason: 'other',
    });
    expect(alone.text).toContain('nobody is there to confirm it');
  });
});

describe('somebody of another role', () => {
  it.each(['officer', 'validator', 'reviewer'] as const)('a %s opens nothing of the register', async (who) => {
    const change = await proposed();
    const other = await new Seat(desks, OFFICIALS[who]).sitDown();
    for (const path of ['/register', change, `${change}/approval`, PROVIDER, `${PROVIDER}/json`, '/register/suspend']) {
      const [shown, sent] = await withoutTrace(async () => [
        await other.open(path),
        await other.browser.post(path, { send: 'yes', key: 'k'.repeat(32) }),
      ]);
      expect([shown?.status, sent?.status === 403 || sent?.status === 405], path).toEqual([403, true]);
    }
  });

  it('oversight reads all of it without mail addresses of people, and does nothing', async () => {
    const typed = { 'registrars-0-mail-address': 'vera@register.example', reason: REASON };
    const change = placeOf(await carryOut(first, '/register/entries/roster/registrars/people', typed));
    const auditor = await new Seat(desks, OFFICIALS.auditor).sitDown();
    for (const path of [
      '/register',
      change,
      PROVIDER,
      `${PROVIDER}/history`,
      '/register/acts',
      '/register/suspensions',
    ]) {
      const page = await auditor.open(path);
      expect(page.status, path).toBe(200);
      expect(page.text, path).not.toMatch(/vera@register|What you can do now|Propose a change/);
    }
    expect((await auditor.open(change)).text).toContain('What changes here is not shown to your role.');
    for (const path of [`${change}/approval`, `${change}/refusal`, `${PROVIDER}/contact`, '/register/suspend']) {
      const [shown, sent] = await withoutTrace(async () => [
        await auditor.open(path),
        await auditor.browser.post(path, { send: 'yes', key: 'k'.repeat(32) }),
      ]);
      expect([shown?.status, sent?.status], path).toEqual([403, 403]);
    }
  });

  it('a registrar whom the roster does not name reads nothing', async () => {
    const stranger = { person: 'stranger', roles: OFFICIALS.registrar.roles };
    const page = await new Seat(desks, stranger).signIn('/sign-in/go?to=%2F');
    expect(page.status).toBe(403);
  });
});

describe('an entry that was changed meanwhile', () => {
  const rename = async (name: string) => {
    const renamed = await propose(stack, await proposalOf(stack, 'provider', 'prv-demo', { name }));
    expect((await approve(stack, renamed)).status).toBe(200);
  };

  it.each(['check', 'send'] as const)('shows what was done beside what was typed, at the button %s', async (button) => {
    const form = await first.open(`${PROVIDER}/contact`);
    const check = await first.send(form, { ...NAMED, check: 'yes' });
    await rename('Skylark II');
    const page = button === 'send' ? check : form;
    const told = await withoutTrace(() => first.send(page, { ...NAMED, [button]: 'yes' }));
    expect(told.status).toBe(412);
    expect(told.text).toContain('The entry changed since you opened this form');
    expect(told.text).toContain('The change was approved By registrar-2');
    expect(findControls(told.html).values).toMatchObject({ name: [NAMED.name], reason: [REASON] });
    desks.mostInARow = 0;
    const again = await first.send(await first.send(told, { check: 'yes' }), { send: 'yes' });
    expect(again.text).toContain('Before: Skylark II After: Skylark Mail (renamed)');
    expect(desks.mostInARow).toBeLessThanOrEqual(3);
  });

  it('says that another change of it is open', async () => {
    const form = await second.open(`${PROVIDER}/contact`);
    const check = await second.send(form, { ...NAMED, check: 'yes' });
    const change = await proposed();
    expect((await second.open(`${PROVIDER}/contact`)).text).toContain('nothing else can be proposed before it is over');
    const told = await withoutTrace(() => second.send(check, { send: 'yes' }));
    expect(told.text).toContain('Another change of the entry is open.');
    expect(told.html).toContain(`href="${change}"`);
    expect(findControls(told.html).values).toMatchObject({ name: [NAMED.name], reason: [REASON] });
  });
});

describe('what does not fit', () => {
  it('is told beside its field before anything is sent', async () => {
    const form = await first.open(`${PROVIDER}/keys`);
    const asked = desks.api.asked.length;
    const typed = { 'keys-1-id': 'Key 2', 'keys-1-publicKey': 'abc', 'keys-1-notBefore': 'soon' };
    const told = await withoutTrace(() => first.send(form, { ...typed, check: 'yes' }));
    expect(told.status).toBe(422);
    expect(told.html).toContain('href="#keys-1-notBefore"');
    const readable = { ...typed, 'keys-1-notBefore': '2026-12-01 08:00' };
    const more = await withoutTrace(() => first.send(form, { ...readable, check: 'yes' }));
    for (const field of ['keys-1-id', 'keys-1-publicKey', 'reason']) expect(more.html).toContain(`href="#${field}"`);
    expect(desks.api.asked.slice(asked)).not.toContain('POST /v1/directory/changes');
    expect(findControls(more.html).values).toMatchObject({ 'keys-1-id': ['Key 2'] });
  });

  it('in a row stands at that row, though one before it is taken out', async () => {
    const form = await first.open('/register/entries/roster/reviewers/people');
    const typed = { 'reviewers-0-remove': 'yes', 'reviewers-3-institution': 'Not An Id', reason: REASON };
    const told = await first.send(form, { ...typed, check: 'yes' });
    expect(told.html).toContain('href="#reviewers-3-institution"');
  });

  it.each`
    json                                      | said
    ${''}                                     | ${'Type the entry, or choose a file'}
    ${'{'}                                    | ${'There is a problem'}
    ${'{"kind":"provider","id":"prv-other"}'} | ${'kind and id must be those of this page'}
    ${'{"kind":"provider","id":"prv-demo"}'}  | ${'is required'}
  `('in JSON $json is told at its line', async ({ json, said }) => {
    const form = await first.open(`${PROVIDER}/json`);
    const told = await withoutTrace(() => first.send(form, { json, reason: REASON, check: 'yes' }));
    expect([told.status, told.text.includes(said)]).toEqual([422, true]);
    expect(findControls(told.html).values['json']).toEqual([json]);
  });

  it('an address that no browser opens is refused by the API, at its field', async () => {
    const form = await first.open(`${PROVIDER}/endpoints`);
    const typed = { 'endpoints-0-url': 'https://localhost/x', reason: REASON };
    const check = await first.send(form, { ...typed, check: 'yes' });
    const told = await withoutTrace(() => first.send(check, { send: 'yes' }));
    expect(told.status).toBe(422);
    expect(told.html).toContain('href="#endpoints-0-url"');
    expect(findControls(told.html).values).toMatchObject({ 'endpoints-0-url': ['https://localhost/x'] });
  });

  it('and what would change nothing, and an entry that there is already', async () => {
    const same = await first.send(await first.open(`${PROVIDER}/contact`), { reason: REASON, check: 'yes' });
    expect([same.status, same.text.includes('This changes nothing')]).toEqual([422, true]);
    const json = JSON.stringify({ ...directoryEntry('aut-police'), name: 'Another' });
    const form = await first.open('/register/new/authority');
    const check = await first.send(form, { json, reason: REASON, check: 'yes' });
    const told = await withoutTrace(() => first.send(check, { send: 'yes' }));
    expect(told.text).toContain('There is such an entry already.');
  });

  it('of a suspension is told at its field, or by the API', async () => {
    const form = await first.open('/register/suspend?authority=aut-none');
    const told = await withoutTrace(() => first.send(form, { check: 'yes' }));
    for (const field of ['since', 'reason']) expect(told.html).toContain(`href="#${field}"`);
    const typed = { person: 'somebody', since: '2026-11-20 16:00', reason: 'other' };
    const check = await first.send(form, { ...typed, check: 'yes' });
    const refused = await withoutTrace(() => first.send(check, { send: 'yes' }));
    expect(refused.text).toContain('The register has no such entry. Compare its id.');
    const nobody = await first.send(form, { whose: 'registrars', check: 'yes' });
    expect(nobody.html).toContain('href="#person"');
  });
});

describe('what is not there', () => {
  it.each([
    '/register/changes/provider.prv-demo.99',
    '/register/suspensions/aut-police.s9',
    '/register/entries/provider/prv-none',
    '/register/entries/nothing/prv-demo',
    '/register/entries/nothing/prv-demo/history',
    '/register/entries/provider/prv-none/history',
    '/register/entries/provider/prv-none/json',
    '/register/entries/provider/prv-demo/nothing',
    '/register/entries/roster/registrars/keys',
    '/register/entries/provider/prv-demo/keys/key-9',
    '/register/new/roster',
  ])('%s', async (path) => {
    expect((await first.open(path)).status).toBe(404);
  });

  it.each([
    ['/register/entries/provider/prv-demo/keys/key-9/revocation', 'The register has no such entry.'],
    ['/register/entries/provider/prv-none/keys/key-1/revocation', 'The register has no such entry.'],
    ['/register/entries/provider/prv-demo/keys/key-1/revocation', 'The key is revoked already.'],
  ])('a key is not offered to be revoked: %s', async (path, said) => {
    await revoke(stack, 'prv-demo', 'key-1');
    const page = await first.open(path);
    expect(page.text).toContain(said);
    expect(page.html).not.toContain('name="reason"');
  });

  it('is found by kind and id, and else asked for again', async () => {
    expect((await first.open('/register/entries?kind=provider&entry=prv-demo')).path).toBe(PROVIDER);
    const told = await first.open('/register/entries?kind=roster&entry=Not%20An%20Id');
    expect(told.status).toBe(422);
    for (const field of ['kind', 'entry']) expect(told.html).toContain(`href="#${field}"`);
  });
});

describe('what is sent twice is one act', () => {
  const ways = ['one after the other', 'at once'] as const;
  async function twice({ html, path }: Looked, how: (typeof ways)[number], seat: Seat): Promise<readonly string[]> {
    const { values, action } = findControls(html);
    const send = () => seat.browser.submit(action === '' ? path : action, { ...values, send: 'yes' });
    const pages = how === 'at once' ? await Promise.all([send(), send()]) : [await send(), await send()];
    return pages.map(({ path: at }) => at);
  }

  it.each(ways)('a proposal and its approval, %s', async (how) => {
    const check = await first.send(await first.open(`${PROVIDER}/contact`), { ...NAMED, check: 'yes' });
    const [one = '', other] = await twice(check, how, first);
    expect([other, actsOf('proposed')]).toEqual([one, 1]);
    const change = placeOf({ path: one });
    const approvals = await twice(await second.open(`${change}/approval`), how, second);
    expect([approvals, actsOf('approved')]).toEqual([[`${change}?done=approved`, `${change}?done=approved`], 1]);
  });

  it.each(ways)('a suspension, %s', async (how) => {
    const typed = { authority: 'aut-police', person: 'ada', since: '2026-11-20 16:00', reason: 'other', check: 'yes' };
    const check = await first.send(await first.open('/register/suspend?authority=aut-police'), typed);
    await twice(check, how, first);
    expect(actsOf('suspended')).toBe(1);
  });
});

describe('who signed in too long ago', () => {
  it('proves who they are and finds what they typed, and nothing is sent before they say so', async () => {
    desks.signIn.provedMsAgo = 2 * DAY_MS;
    await first.sitDown();
    const check = await first.send(await first.open(`${PROVIDER}/contact`), { ...NAMED, check: 'yes' });
    const again = await withoutTrace(() => first.send(check, { send: 'yes' }));
    expect(again.path).toBe('/sign-in/again');
    const back = await first.prove();
    expect(back.text).toContain('You have proved who you are.');
    expect(findControls(back.html).values).toMatchObject({ name: [NAMED.name], reason: [REASON] });
    const sent = await first.send(await first.send(back, { check: 'yes' }), { send: 'yes' });
    expect(sent.path).toContain('?done=proposed');
  });
});

describe('a change that is another meanwhile', () => {
  it('is not approved as something else than was shown', async () => {
    const change = await proposed();
    const page = await second.open(`${change}/approval`);
    const told = await withoutTrace(() => second.send(page, { digest: 'a'.repeat(64), send: 'yes' }));
    expect(told.text).toContain('Something else is proposed now than what you were shown.');
    expect(findControls(told.html).values['digest']).not.toEqual(['a'.repeat(64)]);
  });

  it('is over: it is said how, and nothing more is offered', async () => {
    const change = await proposed();
    const page = await second.open(`${change}/refusal`);
    const check = await second.send(page, { reason: 'No.', check: 'yes' });
    await step(stack, idOf(change), 'withdrawal', { reason: 'A slip.' }, { ...SECOND_REGISTRAR, sub: 'registrar-1' });
    const told = await withoutTrace(() => second.send(check, { send: 'yes' }));
    expect(told.text).toContain('It is over, or was approved already.');
    expect(told.text).toContain('It does not wait for this any more.');
    expect((await second.open(`${change}/approval`)).text).toContain('It does not wait for this any more.');
    expect((await first.open(`${change}/withdrawal`)).text).toContain('It does not wait for this any more.');
  });

  it('of a registrar who is suspended since is approved by nobody, and shown with the doubt', async () => {
    const change = await proposed();
    await suspend(
      stack,
      { roster: 'registrars', person: 'registrar-1', since: THEFT.since, reason: 'account-stolen' },
      SECOND_REGISTRAR,
    );
    const page = await second.open(`${change}/approval`);
    expect(page.text).toContain('Who proposed it: registrar-1 is suspended');
    const told = await withoutTrace(() => second.send(page, { send: 'yes' }));
    expect(told.text).toContain('Whoever proposed it is suspended: nobody can approve it.');
    expect((await second.open('/')).text).toContain('look at it: something is odd');
    expect((await first.open('/')).status).toBe(403);
  });

  it('ends by itself after a week', async () => {
    const change = await proposed();
    stack.clock.advance(8 * DAY_MS);
    await second.sitDown();
    expect((await second.open(change)).text).toContain('Over: nobody approved it in time');
    expect((await second.open('/')).text).toContain('Nothing waits for you.');
  });
});
