import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { NOTICE_LANGUAGES } from '../../../shared/domain/order/readings/notice-document.ts';
import { aReviewerStanding } from '../../support/builders.ts';
import { assign, decideAs, sessionRequest } from '../../support/cases.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  accepting,
  commandRequest,
  DEFERRAL,
  filed,
  memberOf,
  noticeRequest,
  POLICE,
  readCertificate,
  say,
} from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

const CODE = /^[0-9A-Z]{5}(?:-[0-9A-Z]{5}){3}-[0-9A-Z*~$=]$/;
/** What the sample's form and grounds say of the offence, of officers and of what is held. */
const CANARIES = /fastlane|Invoices|reuther|Möwe|Feldkamp|fraud|Betrug|CANARY/i;
const GROUNDS = { necessity: 'CANARYONE', proportionality: 'CANARYTWO', emergencyCase: 'CANARYTHREE' };

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack, 'epoc-pr', { '/grounds': GROUNDS });
  await readCertificate(stack, orderId);
  stack.clock.advance(MINUTE_MS);
});

const latest = () => stack.orders.stored.commits().at(-1);
const rights = () => latest()?.commit.state.rights;
const defer = (body: object = DEFERRAL, key = 'defer-1') =>
  stack.officer(commandRequest(orderId, 'notice-deferral', body, { key }), POLICE);
const fetched = (accept = 'application/json', language?: string, id = 'notice-1'): Promise<Answer> =>
  stack.provider(accepting(noticeRequest(orderId, language), accept), { provider: 'prv-demo', id });
const codeIn = ({ body }: Answer): string => String(memberOf(body, 'caseCode'));
const opens = async (code: string): Promise<number> => (await stack.person(sessionRequest(code))).status;
const noticeGoesOut = () => stack.clock.advance(15 * DAY_MS);

describe('asking to wait with the notice', () => {
  it('is recorded with its ground and end; the reason is sealed', async () => {
    const { status, body } = await defer();
    expect({ status, body }).toMatchObject({ status: 200, body: { id: orderId, version: 3, status: 'running' } });
    expect(rights()).toMatchObject({
      notice: { status: 'owed', deferred: null },
      deferral: { ground: 'obstructing-inquiries', status: 'asked', review: 'r1' },
    });
    expect(latest()?.sealed.map(({ part }) => part)).toEqual(['deferral']);
    expect(JSON.stringify([latest()?.commit, stack.log.lines])).not.toMatch(/Zelda|watched/);
  });

  it('lets the notice wait once a reviewer agrees, and the notice says that it waited', async () => {
    await defer();
    await assign(stack, orderId, 'r1');
    await decideAs(stack, orderId, 'r1', 'affirm', '');
    noticeGoesOut();
    await expectRefusal(stack, () => fetched(), { status: 409, code: 'notice-not-requested' });
    stack.clock.advance(60 * DAY_MS); // past the end of January
    expect((await fetched('text/plain', 'en', 'notice-2')).text).toContain('You hear of it later than usual');
  });

  it('for longer, and being refused, does not hide that it waited before', async () => {
    await defer();
    await assign(stack, orderId, 'r1');
    await decideAs(stack, orderId, 'r1', 'affirm', '');
    stack.clock.advance(70 * DAY_MS);
    await defer({ ...DEFERRAL, until: '2027-03-15T12:00:00+01:00' }, 'defer-2');
    const another = aReviewerStanding({ person: 'person-reviewer-2' });
    await assign(stack, orderId, 'r2', another);
    await decideAs(stack, orderId, 'r2', 'revoke', '', another);
    stack.clock.advance(5 * DAY_MS); // past the end of January
    expect((await fetched('text/plain', 'en')).text).toContain('You hear of it later than usual');
  });

  it.each([
    ['a ground of its own', { ground: 'convenience' }, '/ground'],
    ['no reason', { reason: ' ' }, '/reason'],
    ['no end', { until: undefined }, '/until'],
    ['an end without its offset', { until: '2027-01-31T23:00:00' }, '/until'],
    ['a field too many', { forEver: true }, '/forEver'],
  ])('is refused with %s', async (_what, change, pointer) => {
    const expected = { status: 422, code: 'invalid-request', pointers: [pointer] } as const;
    await expectRefusal(stack, () => defer({ ...DEFERRAL, ...change }), expected);
  });

  it('is refused beyond ninety days, while another is open, and once the notice is given', async () => {
    const tooLong = { status: 422, code: 'deferral-too-long', pointers: ['/until'] } as const;
    await expectRefusal(stack, () => defer({ ...DEFERRAL, until: '2027-02-18T16:11:00.001Z' }), tooLong);
    expect((await defer()).status).toBe(200);
    await expectRefusal(stack, () => defer(DEFERRAL, 'defer-2'), { status: 409, code: 'deferral-pending' });
    noticeGoesOut();
    await expectRefusal(stack, () => defer(DEFERRAL, 'defer-3'), { status: 409, code: 'notice-not-owed' });
  });
});

describe('the provider fetches the notice it has to pass on', () => {
  beforeEach(noticeGoesOut);

  it('as data: what is told, a case code told this once, and the texts of every language', async () => {
    const answer = await fetched();
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', etag: '"3"', vary: 'accept' });
    expect(codeIn(answer)).toMatch(CODE);
    expect(memberOf(answer.body, 'notice')).toMatchObject({
      orderId,
      instrument: 'EU-EPOC-PR',
      givenAt: '2026-12-04T16:10:00.000Z',
      waited: false,
      standing: 'running',
      period: { startsAt: '2026-11-20T16:10:00.000Z', endsAt: '2027-01-20T00:00:00.000Z' },
      zone: 'Europe/Dublin',
      objectBy: '2027-01-03T16:10:00.000Z',
      appealWithinDays: 14,
      authority: {
        name: 'Landeskriminalamt Musterland, Dezernat Cybercrime',
        telephone: '+49 40 5550 4110',
        email: 'lagezentrum@lka.musterland.example',
      },
      supervisor: { name: 'Der Landesbeauftragte für den Datenschutz Musterland' },
      provider: 'Skylark Mail Ireland Limited',
    });
    const texts = memberOf(answer.body, 'texts');
    expect(Array.isArray(texts) ? texts.map((one) => memberOf(one, 'language')) : texts).toEqual([...NOTICE_LANGUAGES]);
    expect(latest()?.commit.events.slice(-2)).toMatchObject([{ type: 'notice.given' }, { type: 'notice.read' }]);
    expect(JSON.stringify([stack.orders.stored.commits(), stack.log.lines])).not.toContain(codeIn(answer));
  });

  it.each([
    ['text/plain', undefined, 'en', 'Who ordered it'.toUpperCase()],
    ['text/plain', 'de', 'de', 'Was geschehen ist'.toUpperCase()],
    ['text/html', 'fr', 'fr', '<html lang="fr"'],
    ['application/pdf', 'pl', 'pl', '"language":"pl"'],
  ])('as %s in %s', async (accept, language, spoken, words) => {
    const { status, headers, text } = await fetched(accept, language);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-language': spoken, 'cache-control': 'no-store' });
    expect(String(headers['content-type'])).toContain(accept);
    expect(text).toContain(words);
  });

  it.each([
    ['en', 'in any browser'],
    ['de', 'in jedem Browser'],
    ['fr', 'dans n’importe quel navigateur'],
    ['es', 'en cualquier navegador'],
    ['pl', 'w dowolnej przeglądarce'],
  ])('says in %s that a browser opens the case, and where', async (language, words) => {
    const { text } = await fetched('text/plain', language);
    const lines = text.replaceAll(/\s+/g, ' ');
    expect(lines).toContain(words);
    expect(lines).toContain(stack.caseUrl);
  });

  it('the code opens the case; another read makes another code, ends the first that nobody used, and is on record', async () => {
    const first = codeIn(await fetched());
    const second = codeIn(await fetched('application/json', undefined, 'notice-2'));
    expect([await opens(first), await opens(second)]).toEqual([
      (await stack.person(sessionRequest('nonsense'))).status,
      201,
    ]);
    const reads = stack.orders.stored
      .commits()
      .flatMap(({ commit }) => commit.events.filter(({ type }) => type === 'notice.read'));
    expect(reads).toEqual([{ type: 'notice.read', at: stack.clock.now(), first: true }]);
    const noted = () => stack.notes.notes().flatMap(({ note }) => note.events);
    expect(noted()).toEqual([{ type: 'notice.read', at: stack.clock.now(), version: 3, today: 1 }]);
    expect((await fetched('application/json', undefined, 'notice-3')).headers).toMatchObject({ etag: '"3"' });
    expect(noted()).toHaveLength(2);
  });

  it('every code made is on record, and a repeated request makes none', async () => {
    const codes = new Set<string>();
    for (const id of ['one', 'one', 'two', 'two', 'one'])
      codes.add(codeIn(await fetched('application/json', undefined, id)));
    const inCommits = stack.orders.stored.commits().flatMap(({ commit }) => commit.events);
    const inNotes = stack.notes.notes().flatMap(({ note }) => note.events);
    expect([...inCommits, ...inNotes].filter(({ type }) => type === 'notice.read')).toHaveLength(2);
    expect(codes.size).toBe(2);
    expect(latest()?.commit.version).toBe(3);
  });

  it('is refused, and makes no code, beyond what its targets call for, on whichever day', async () => {
    const codes: string[] = [];
    const targets = latest()?.commit.state.targets.length ?? 0;
    for (let read = 0; read <= targets + 4; read += 1) {
      stack.clock.advance(DAY_MS);
      codes.push(codeIn(await fetched('application/json', undefined, `read-${read}`)));
    }
    expect(new Set(codes).size).toBe(targets + 5);
    const expected = { status: 409, code: 'notice-reads-exhausted', pointers: [] } as const;
    await expectRefusal(stack, () => fetched('application/json', undefined, 'too-many'), expected);
    expect(await opens(codes.at(-1) ?? '')).toBe(201);
    expect(codeIn(await fetched('application/json', undefined, 'read-3'))).toBe(codes[3]); // what was read is answered as it was
  });

  it('names no offence, ground or officer, in any language and form', async () => {
    for (const language of NOTICE_LANGUAGES) {
      for (const accept of ['application/json', 'text/plain', 'text/html', 'application/pdf']) {
        const { text } = await fetched(accept, language, `${language}-${accept}`);
        expect(text, `${accept} ${language}`).not.toMatch(CANARIES);
      }
    }
  });

  it('is refused in another form or language, to another provider, and with a parameter nobody knows', async () => {
    await expectRefusal(stack, () => fetched('image/png'), { status: 406, code: 'not-acceptable' });
    const unknown = { status: 422, code: 'invalid-request', pointers: ['/language'] } as const;
    await expectRefusal(stack, () => fetched('text/plain', 'xx'), unknown);
    const stranger = () => stack.provider(noticeRequest(orderId), { provider: 'prv-lantern' });
    await expectRefusal(stack, stranger, { status: 404, code: 'order-not-found' });
    const nobody = () => stack.unsigned(noticeRequest(orderId));
    await expectRefusal(stack, nobody, { status: 401, code: 'signature-invalid' });
  });

  it('keeps the code that lives while the register cannot be read', async () => {
    const code = codeIn(await fetched());
    stack.directory.outage.begin();
    expect((await fetched('text/plain', 'en', 'notice-2')).status).toBeGreaterThanOrEqual(500);
    stack.directory.outage.end();
    expect(await opens(code)).toBe(201);
  });
});

it('there is no notice to fetch before its day', async () => {
  await expectRefusal(stack, () => fetched(), { status: 409, code: 'notice-not-requested' });
});

describe('the proof that the notice was passed on', () => {
  const relayed = (data: object = {}, id = 'relayed-1') =>
    say(
      stack,
      orderId,
      'notice.relayed',
      { relayedAt: '2026-12-05T10:00:00Z', channel: 'in-service', ...data },
      { id },
    );

  it('is recorded, how and when sealed, and ends the chase; a repeat changes nothing', async () => {
    noticeGoesOut();
    expect((await relayed()).status).toBe(200);
    expect(rights()?.notice).toMatchObject({ status: 'given', relay: { status: 'proved' } });
    expect(latest()?.sealed.map(({ part }) => part)).toEqual(['explanation']);
    const before = await stack.snapshot();
    expect((await relayed({}, 'relayed-2')).status).toBe(200);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('is refused before a relay was asked for', async () => {
    const early = () => relayed({ relayedAt: '2026-11-20T16:10:30Z' });
    await expectRefusal(stack, early, { status: 409, code: 'notice-not-requested' });
  });

  it.each(['2026-11-20T16:09:59Z', '2026-12-20T00:00:00Z'])(
    'is refused for %s, when it cannot have been',
    async (relayedAt) => {
      noticeGoesOut();
      const expected = { status: 422, code: 'time-not-possible', pointers: ['/data/relayedAt'] } as const;
      await expectRefusal(stack, () => relayed({ relayedAt }), expected);
    },
  );
});
