import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../../../shared/domain/instant.ts';
import { directoryEntry } from '../../../support/builders.ts';
import { Desks, OFFICIALS } from '../../../support/desks/desk.ts';
import { findControls } from '../../../support/desks/forms.ts';
import { carryOut, placeOf, press } from '../../../support/desks/registrar-seat.ts';
import { type Looked, Seat } from '../../../support/desks/seat.ts';
import { step } from '../../../support/registrars.ts';
import { POLICE, say } from '../../../support/requests.ts';
import { Stack } from '../../../support/stack.ts';
import { fileAndSettle, THEFT } from '../../../support/suspending.ts';
import { Workers } from '../../../support/workers.ts';

let stack: Stack;
let desks: Desks;
let first: Seat;
let second: Seat;
beforeEach(async () => {
  stack = new Stack();
  desks = new Desks(stack);
  first = await new Seat(desks, OFFICIALS.registrar).sitDown();
  second = await new Seat(desks, OFFICIALS.registrar2).sitDown();
  desks.mostInARow = 0;
});

const PROVIDER = '/register/entries/provider/prv-demo';
const POLICE_ENTRY = '/register/entries/authority/aut-police';
const REASON = 'They wrote, and I called them back.';
const KEY = 'geEKcbm+NaQtVIm1781FwsCI8B4dP5K5PDl6djIgJZM=';
const MOVED = 'https://inbox-2.skylark.example/holdfast';

const idOf = (change: string): string => change.split('/').at(-1) ?? '';
const provider = (change: string, what: 'proof' | 'objection') =>
  ({ method: 'POST', route: `/v1/provider/directory-changes/{changeId}/${what}`, changeId: idOf(change) }) as const;

const rename = (): Promise<Looked> =>
  carryOut(first, `${PROVIDER}/contact`, { name: 'Skylark Mail (renamed)', reason: REASON });

describe('a change', () => {
  it('is proposed by one and approved by another, who sees in words what it makes of the entry', async () => {
    const proposed = await rename();
    expect(proposed.path).toMatch(/^\/register\/changes\/provider\.prv-demo\.\d+\?done=proposed$/);
    expect(proposed.text).toContain('You proposed this: another registrar has to approve it.');
    expect(proposed.text).not.toContain('Approve the change');
    const change = placeOf(proposed);
    expect((await first.open('/')).text).toContain('Proposed by you, waiting for somebody else You proposed this');
    const board = await second.open('/');
    expect(board.text).toContain('Waiting for the word of another registrar provider prv-demo');
    const shown = await second.open(change);
    expect(shown.text).toContain('Before: Skylark Mail Ireland Limited After: Skylark Mail (renamed)');
    expect(shown.text).toContain(REASON);
    expect(shown.text).toContain('Once it is approved it is in force at once.');
    const approved = await press(second, `${change}/approval`);
    expect(approved.path).toBe(`${change}?done=approved`);
    expect((await stack.directory.provider('prv-demo')).name).toBe('Skylark Mail (renamed)');
    const history = await first.open(`${PROVIDER}/history`);
    expect(history.text).toContain('The change was approved By registrar-2 (registrar)');
    expect(history.text).toContain('names the digest of the one before it');
    expect((await first.open('/')).text).toContain('Done lately provider prv-demo The change was approved');
    expect(desks.mostInARow).toBeLessThanOrEqual(3);
  });

  it('that leads messages elsewhere is asked of its new address, waits two days, and says who may object', async () => {
    const proposed = await carryOut(first, `${PROVIDER}/endpoints`, {
      'endpoints-1-id': 'inbox-2',
      'endpoints-1-url': MOVED,
      'endpoints-1-priority': '2',
      reason: REASON,
    });
    const change = placeOf(proposed);
    expect(proposed.text).toContain('Added: inbox-2');
    expect(proposed.text).toContain('A new address has not answered yet');
    expect((await second.open(`${change}/approval`)).text).toContain('Have the provider answer, or ask it again.');
    const again = await press(second, `${change}/challenges`);
    expect(again.path).toBe(`${change}?done=challenged`);
    const posts = stack.notices.take().posts;
    expect(posts).toHaveLength(2);
    const { challenge } = JSON.parse(posts.at(-1)?.body ?? '{}').data;
    await stack.provider(
      { ...provider(change, 'proof'), body: { change: idOf(change), endpoint: 'inbox-2', challenge } },
      { provider: 'prv-demo' },
    );
    const approved = await press(second, `${change}/approval`);
    expect(approved.text).toContain('Approved: it waits for its time');
    expect(approved.text).toContain('It takes effect Sunday, 22 November 2026 at 17:10');
    expect(approved.text).toContain('Until then the provider may object');
    expect(approved.text).toContain('It answered, signed by the key key-1');
    expect((await first.open('/')).text).toContain('Approved, not in force yet provider prv-demo');
    expect((await stack.directory.provider('prv-demo')).endpoints).toHaveLength(1);
    stack.clock.advance(2 * DAY_MS);
    await first.sitDown();
    expect((await stack.directory.provider('prv-demo')).endpoints.map(({ url }) => url)).toContain(MOVED);
    expect((await first.open(change)).text).toContain('In force');
    expect(desks.mostInARow).toBeLessThanOrEqual(3);
  });

  it('is over once somebody whom it concerns objects, and says who and why', async () => {
    const proposed = await carryOut(first, `${POLICE_ENTRY}/contact`, { mailDomains: 'thief.example', reason: REASON });
    const change = placeOf(proposed);
    await press(second, `${change}/approval`);
    await step(stack, idOf(change), 'objection', { reason: 'That is not our domain.' }, POLICE);
    const shown = await second.open(change);
    expect(shown.text).toContain('Over: somebody whom it concerns objected');
    expect(shown.text).toContain('That is not our domain.');
    expect(shown.text).not.toContain('What you can do now');
    expect((await stack.directory.authority('aut-police')).mailDomains).not.toContain('thief.example');
  });

  it('is refused by another, or withdrawn by whoever proposed it, with a reason', async () => {
    const change = placeOf(await rename());
    const refused = await carryOut(second, `${change}/refusal`, { reason: 'Nobody there knows of it.' });
    expect(refused.text).toContain('Refused registrar-2');
    expect(refused.text).toContain('Nobody there knows of it.');
    const other = placeOf(await rename());
    const withdrawn = await carryOut(first, `${other}/withdrawal`, { reason: 'A slip.' });
    expect(withdrawn.text).toContain('The change is withdrawn.');
    expect((await stack.directory.provider('prv-demo')).name).toBe('Skylark Mail Ireland Limited');
  });
});

describe('what is proposed', () => {
  it.each`
    form                                            | typed                                                                                                                                  | shown
    ${`${POLICE_ENTRY}/standing`}                   | ${{ kinds: ['public-prosecutor', 'other-competent-authority'], secondOfficer: 'urgent', tellsOverlaps: 'yes' }}                        | ${'As what it may issue Before: other competent authority After: public prosecutor'}
    ${`${POLICE_ENTRY}/people`}                     | ${{ 'officers-0-person': 'ada', 'officers-0-accounts': 'ada-1\nada-2', 'officers-0-roles': ['contact-point'] }}                        | ${'Added: ada Person on record: ada Accounts: ada-1 ada-2 Roles: contact point'}
    ${`${PROVIDER}/keys`}                           | ${{ 'keys-1-id': 'key-2', 'keys-1-publicKey': KEY, 'keys-1-notBefore': '2026-12-01 08:00' }}                                           | ${'Added: key-2'}
    ${`${PROVIDER}/standing`}                       | ${{ providerType: 'hosting' }}                                                                                                         | ${'Kind of provider Before: electronic communications After: hosting'}
    ${'/register/entries/roster/reviewers/people'}  | ${{ 'reviewers-0-remove': 'yes', 'reviewers-1-onDuty': [] }}                                                                           | ${'Taken out: independent-reviewer'}
    ${'/register/entries/roster/registrars/people'} | ${{ 'registrars-2-person': 'registrar-3', 'registrars-2-mail-address': 'three@register.example', 'registrars-2-mail-language': 'de' }} | ${'Added: registrar-3'}
  `('by the form $form is what the form makes of the entry', async ({ form, typed, shown }) => {
    const proposed = await carryOut(first, form, { ...typed, reason: REASON });
    expect(proposed.path).toContain('?done=proposed');
    expect(proposed.text).toContain(shown);
    const approved = await press(second, `${placeOf(proposed)}/approval`);
    expect(approved.path).toContain('done=approved');
    expect(approved.text).not.toContain('has not answered yet');
  });

  it('can be the whole entry as JSON, or one that is new, also from a file', async () => {
    const page = await first.open(`${PROVIDER}/json`);
    const typed = findControls(page.html).values['json']?.[0] ?? '';
    const proposed = await carryOut(first, `${PROVIDER}/json`, {
      json: typed.replace('1 Quay Street', '2 Quay Street'),
      reason: REASON,
    });
    expect(proposed.text).toContain('Postal address Before: 1 Quay Street');
    const police = { ...directoryEntry('aut-police'), id: 'aut-new', otherNames: undefined };
    const form = await first.open('/register/new/authority');
    const { values } = findControls(form.html);
    const file = Buffer.from(JSON.stringify(police));
    const fields = {
      key: `${values['key']}`,
      version: '0',
      as: `${values['as']}`,
      json: '',
      reason: REASON,
      check: 'yes',
    };
    const check = await first.browser.postFile('/register/new/authority', fields, 'file', file);
    expect(check.html).toContain('The new entry');
    const sent = await first.send({ html: check.html, path: '/register/new/authority' }, { send: 'yes' });
    expect(sent.path).toMatch(/^\/register\/changes\/authority\.aut-new\.1/);
    await press(second, `${placeOf(sent)}/approval`);
    expect((await first.open('/register/entries/authority/aut-new')).text).toContain('authority aut-new');
  });

  it('can have as many rows as somebody asks for, and nothing typed is lost', async () => {
    const form = await first.open(`${POLICE_ENTRY}/people`);
    const typed = { 'officers-0-person': 'ada', 'officers-0-accounts': 'ada-1', 'officers-0-roles': 'validator' };
    const more = await first.send(form, { ...typed, reason: REASON, more: 'yes' });
    const { values, names } = findControls(more.html);
    expect(values).toMatchObject({ 'officers-0-person': ['ada'], 'officers-0-roles': ['validator'], reason: [REASON] });
    expect(names).toContain('officers-1-person');
  });
});

describe('a key in the wrong hands', () => {
  it('is revoked by one at once, and what it signed is listed', async () => {
    const workers = new Workers(stack);
    const orderId = await fileAndSettle(stack, workers);
    await say(stack, orderId, 'order.acknowledged');
    await workers.settle();
    const key = `${PROVIDER}/keys/key-1`;
    const before = await first.open(key);
    expect(before.text).toContain('The provider acknowledged the order');
    expect(before.text).not.toContain('in force, in force');
    const revoked = await carryOut(first, `${key}/revocation`, {
      reason: 'They lost a laptop.',
      doubtedSince: '2026-11-20 08:00',
    });
    expect(revoked.path).toBe(`${key}?done=revoked`);
    expect(revoked.text).toContain('Nothing that it signs counts since.');
    expect(revoked.text).toContain('It is doubted since Friday, 20 November 2026 at 08:00');
    expect(revoked.text).not.toContain('Revoke this key');
    expect((await first.open(PROVIDER)).text).toContain('key-1 Revoked:');
    expect((await second.open('/')).text).toContain('A key was revoked : key-1 By registrar-1');
  });
});

describe('an account in the wrong hands', () => {
  const asked = { whose: 'officer', authority: 'aut-police', person: THEFT.person, since: '2026-11-20 16:00' };

  it('is suspended by one, confirmed by another, and lifted by two', async () => {
    const workers = new Workers(stack);
    await fileAndSettle(stack, workers);
    const suspended = await carryOut(first, '/register/suspend', { ...asked, reason: 'account-stolen' });
    const path = placeOf(suspended);
    expect(path).toBe('/register/suspensions/aut-police.s1');
    expect(suspended.text).toContain('Suspended by one alone');
    expect(suspended.text).toContain('Undone by itself Saturday, 21 November 2026');
    expect(suspended.text).toContain('You suspended it: another registrar has to confirm it.');
    expect(suspended.text).toContain('The register does not list this id, and it acted on orders');
    expect(suspended.text).not.toContain('Confirm the suspension');
    await workers.settle();
    expect((await second.open('/')).text).toContain('It waits for your word, or that of another registrar.');
    expect((await second.open(`${path}/confirmation`)).text).toContain('Orders that nobody received are withdrawn');
    const confirmed = await press(second, `${path}/confirmation`);
    expect(confirmed.text).toContain('Suspended by two');
    expect(confirmed.text).toContain('Orders that it acted on');
    const proposed = await press(second, `${path}/lifting`);
    expect(proposed.text).toContain('You proposed to lift it: another registrar has to agree.');
    const lifted = await press(first, `${path}/lifting`);
    expect(lifted.text).toContain('Two registrars lifted it.');
    expect((await first.open('/')).text).toContain('No account is suspended.');
    expect((await first.open(`${POLICE_ENTRY}/history`)).text).toContain('An account was suspended By registrar-1');
    expect(desks.mostInARow).toBeLessThanOrEqual(3);
  });

  it.each`
    typed                                              | id                        | said
    ${{ whose: 'authority', authority: 'aut-police' }} | ${'aut-police.s1'}        | ${'everybody of the authority'}
    ${{ whose: 'registrars', person: 'registrar-2' }}  | ${'roster.registrars.s1'} | ${'What the person did stands in the histories'}
    ${{ whose: 'reviewers', person: 'nobody-known' }}  | ${'roster.reviewers.s1'}  | ${'Nobody is known by this id'}
  `('can be $id', async ({ typed, id, said }) => {
    const fields = { ...typed, since: '2026-11-20 16:00', reason: 'other' };
    const suspended = await carryOut(first, '/register/suspend', fields);
    expect(placeOf(suspended)).toBe(`/register/suspensions/${id}`);
    expect(suspended.text).toContain(said);
    const word = await second.open(`/register/suspensions/${id}/confirmation`);
    expect(word.text.includes('Orders that nobody received')).toBe(typed.whose === 'authority');
  });

  it('is free again after a day that nobody confirmed', async () => {
    const suspended = await carryOut(first, '/register/suspend', { ...asked, reason: 'other' });
    stack.clock.advance(DAY_MS + MINUTE_MS);
    await second.sitDown();
    expect((await second.open(placeOf(suspended))).text).toContain('It was undone by itself after its day.');
  });
});
