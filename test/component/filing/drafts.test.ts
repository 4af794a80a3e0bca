import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { unseal } from '../../../shared/domain/sealing.ts';
import {
  changeDraftRequest,
  deleteDraftRequest,
  draftIdIn,
  draftListRequest,
  draftRequest,
  makeDraftRequest,
} from '../../support/drafts.ts';
import type { Claims } from '../../support/http-events.ts';
import { expectDiscreet, expectRefusal } from '../../support/refusals.ts';
import {
  checkRequest,
  filing,
  filingRequest,
  JSON_TYPE,
  orderIdsIn,
  POLICE,
  PROSECUTOR,
  VALIDATOR,
} from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { SECOND_OFFICER } from '../../support/waiting.ts';

/** How long a draft is kept, and how many an authority has at once. */
const KEPT_MS = 30 * DAY_MS;
const AT_MOST = 200;

/** The first fields of a form, with a name that nobody else is to read. */
const BEGUN = { instrument: 'EU-EPOC-PR', certificate: { C: { identifiers: [{ value: 'canary@skylark.example' }] } } };
const LONGER = { ...BEGUN, providers: [] };

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const make = (form: unknown = BEGUN, key = 'draft-1', by: Claims = POLICE): Promise<Answer> =>
  stack.officer(makeDraftRequest(form, key), by);
const list = async (by: Claims = POLICE, query?: Readonly<Record<string, string>>) =>
  Object((await stack.officer(draftListRequest(query), by)).body);
const open = (id: string, by: Claims = POLICE) => stack.officer(draftRequest(id), by);
const change = (id: string, form: unknown, version?: number, by: Claims = POLICE) =>
  stack.officer(changeDraftRequest(id, form, version), by);
const remove = (id: string, version?: number, by: Claims = POLICE) =>
  stack.officer(deleteDraftRequest(id, version), by);
const now = () => new Date(stack.clock.now()).toISOString();

describe('a draft', () => {
  it('is kept as it was written, for every officer of the authority, and listed without what is in it', async () => {
    const answer = await make();
    const id = draftIdIn(answer);
    const meta = {
      id,
      version: 1,
      madeBy: POLICE['sub'],
      madeAt: now(),
      changedBy: POLICE['sub'],
      changedAt: now(),
      instrument: 'EU-EPOC-PR',
      until: new Date(stack.clock.now() + KEPT_MS).toISOString(),
    };
    expect(answer).toMatchObject({ status: 201, headers: { etag: '"1"', 'cache-control': 'no-store' } });
    expect(answer.body).toEqual(meta);
    expect(await list(SECOND_OFFICER)).toEqual({ drafts: [meta], next: null });
    const opened = await open(id, SECOND_OFFICER);
    expect(opened).toMatchObject({ status: 200, headers: { etag: '"1"' }, body: { ...meta, form: BEGUN } });
    expectDiscreet(stack);
  });

  it.each([
    ['an empty one', {}],
    ['one of an instrument that there is not', { instrument: 'XX-1', anything: [1, null, { of: 'it' }] }],
    ['one whose instrument is no text', { instrument: 7 }],
    ['a whole filing', filing('epoc-pr')],
  ])('can be %s', async (_, form) => {
    const id = draftIdIn(await make(form));
    expect((await open(id)).body).toMatchObject({ form });
  });

  it('binds nobody: it is no order, waits for nobody, and is filed as any filing is', async () => {
    const id = draftIdIn(await make(filing('epoc-pr')));
    expect((await stack.officer({ method: 'GET', route: '/v1/orders' }, POLICE)).body).toMatchObject({ orders: [] });
    expect((await stack.officer({ method: 'GET', route: '/v1/filings/waiting' }, POLICE)).body).toMatchObject({
      filings: [],
    });
    const { form } = Object((await open(id)).body);
    expect((await stack.officer(checkRequest(form), POLICE)).status).toBe(200);
    orderIdsIn(await stack.officer(filingRequest(form), POLICE));
  });

  it('says of what is wanting what a check says', async () => {
    const { form } = Object((await open(draftIdIn(await make()))).body);
    expect((await stack.officer(checkRequest(form), POLICE)).status).toBe(422);
  });

  it('stands as ciphertext alone, which opens for no other draft, version or authority', async () => {
    const id = draftIdIn(await make());
    const [kept] = stack.drafts.all();
    if (!kept) throw new Error('it is kept');
    const { wrapped, ...sealed } = kept.form;
    expect(Buffer.from(sealed.ciphertext).includes('canary')).toBe(false);
    const key = await stack.vault.unwrap(kept.draft.draft, wrapped);
    const place = { orderId: kept.draft.draft, version: 1, part: 'draft', authority: 'aut-police' } as const;
    expect(unseal(key, place, sealed)).toEqual(BEGUN);
    const another = draftIdIn(await make({}, 'another'));
    for (const other of [{ authority: 'aut-sheriff' }, { version: 2 }, { orderId: another }]) {
      expect(() => unseal(key, { ...place, ...other } as typeof place, sealed)).toThrow(/does not open/);
    }
    expect(id).toBe(kept.draft.draft);
  });
});

describe('POST /v1/drafts', () => {
  it('sent again keeps one draft, as it is by then', async () => {
    const first = await make();
    expect((await make()).body).toEqual(first.body);
    expect((await list()).drafts).toHaveLength(1);
    const id = draftIdIn(first);
    await change(id, LONGER, 1);
    expect((await make()).body).toMatchObject({ id, version: 2 });
    expect((await open(id)).body).toMatchObject({ form: LONGER });
  });

  it('of two at once under one key keeps one', async () => {
    const [one, other] = await Promise.all([make(), make(LONGER)]);
    expect([one.status, other.status].toSorted()).toEqual([201, 409]);
    expect((await list()).drafts).toHaveLength(1);
  });

  it.each`
    what                        | body                          | more                                | status | code
    ${'a list'}                 | ${[BEGUN]}                    | ${{}}                               | ${422} | ${'invalid-request'}
    ${'a text'}                 | ${'"draft"'}                  | ${{}}                               | ${422} | ${'invalid-request'}
    ${'a member that is twice'} | ${'{"a":1,"a":2}'}            | ${{}}                               | ${400} | ${'malformed-json'}
    ${'no JSON'}                | ${'{'}                        | ${{}}                               | ${400} | ${'malformed-json'}
    ${'more than it may be'}    | ${{ a: 'x'.repeat(262_144) }} | ${{}}                               | ${413} | ${'body-too-large'}
    ${'another media type'}     | ${BEGUN}                      | ${{ 'content-type': 'text/plain' }} | ${415} | ${'unsupported-media-type'}
  `('refuses $what, and keeps nothing', async ({ body, more, status, code }) => {
    const headers = { ...JSON_TYPE, 'idempotency-key': 'draft-1', ...more };
    const sent = typeof body === 'string' ? Buffer.from(body) : body;
    const send = () => stack.officer({ method: 'POST', route: '/v1/drafts', headers, body: sent }, POLICE);
    const before = await stack.snapshot();
    const answer = await send();
    expect({ status: answer.status, type: Object(answer.body).type }).toEqual({
      status,
      type: `urn:holdfast:problem:${code}`,
    });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('needs a key of the caller, which means one draft', async () => {
    const without = { method: 'POST', route: '/v1/drafts', headers: JSON_TYPE, body: BEGUN } as const;
    await expectRefusal(stack, () => stack.officer(without, POLICE), { status: 400, code: 'idempotency-key-missing' });
    await make();
    await expectRefusal(stack, () => make(LONGER), { status: 409, code: 'idempotency-key-reused' });
  });

  it('is for those who file', async () => {
    await expectRefusal(stack, () => make(BEGUN, 'draft-1', VALIDATOR), { status: 403, code: 'role-not-allowed' });
    await expectRefusal(stack, () => stack.officer(draftListRequest(), VALIDATOR), {
      status: 403,
      code: 'role-not-allowed',
    });
  });

  it('is bounded for each authority, also for many at once; what is deleted, or over, makes room', async () => {
    for (let at = 1; at < AT_MOST; at += 1) await make({}, `draft-${at}`);
    const last = await Promise.all([make({}, 'at-once-1'), make({}, 'at-once-2')]);
    expect(stack.drafts.all().length).toBeLessThanOrEqual(AT_MOST);
    if (last.every(({ status }) => status === 409)) await make({}, 'at-once-1');
    await expectRefusal(stack, () => make({}, 'beyond'), { status: 409, code: 'too-many-drafts' });
    expect((await make({}, 'draft-1')).status).toBe(201);
    expect((await make({}, 'draft-1', PROSECUTOR)).status).toBe(201);
    await remove(draftIdIn(await make({}, 'draft-1')), 1);
    expect((await make({}, 'beyond')).status).toBe(201);
    stack.clock.set(plus(stack.clock.now(), KEPT_MS));
    expect((await make({}, 'a-month-later')).status).toBe(201);
  });
});

describe('PUT /v1/drafts/{draftId}', () => {
  it('changes what it says, by whoever of the authority, and moves its end for nobody', async () => {
    const first = await make();
    const id = draftIdIn(first);
    stack.clock.set(plus(stack.clock.now(), DAY_MS));
    const answer = await change(id, { ...LONGER, instrument: 'US-2703f' }, 1, SECOND_OFFICER);
    expect(answer).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: {
        ...Object(first.body),
        version: 2,
        changedBy: SECOND_OFFICER['sub'],
        changedAt: now(),
        instrument: 'US-2703f',
      },
    });
    expect((await open(id)).body).toMatchObject({ version: 2, form: { ...LONGER, instrument: 'US-2703f' } });
    expect((await list()).drafts).toEqual([answer.body]);
  });

  it('of two officers at once takes one, and tells the other', async () => {
    const id = draftIdIn(await make());
    const both = await Promise.all([change(id, LONGER, 1), change(id, { other: true }, 1, SECOND_OFFICER)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    await expectRefusal(stack, () => change(id, { third: true }, 1), { status: 412, code: 'draft-changed' });
  });

  it('sent again, as when its answer was lost, is answered alike', async () => {
    const id = draftIdIn(await make());
    const first = await change(id, LONGER, 1);
    expect((await change(id, LONGER, 1)).body).toEqual(first.body);
    const store = stack.drafts.change.bind(stack.drafts);
    stack.drafts.change = async (kept) => (await store(kept)) && (await store(kept));
    expect((await change(id, BEGUN, 2)).body).toMatchObject({ version: 3 });
  });

  it('needs the version that was read', async () => {
    const id = draftIdIn(await make());
    await expectRefusal(stack, () => change(id, LONGER), { status: 428, code: 'if-match-missing' });
    await expectRefusal(stack, () => change(id, LONGER, 7), { status: 412, code: 'draft-changed' });
    await expectRefusal(stack, () => change(id, [LONGER], 1), { status: 422, code: 'invalid-request', pointers: [''] });
  });
});

describe('DELETE /v1/drafts/{draftId}', () => {
  it('leaves nothing of it', async () => {
    const id = draftIdIn(await make());
    expect(await remove(id, 1, SECOND_OFFICER)).toMatchObject({ status: 200, body: { id } });
    expect(stack.drafts.all()).toEqual([]);
    expect(await list()).toEqual({ drafts: [], next: null });
    await expectRefusal(stack, () => remove(id, 1), { status: 404, code: 'draft-unknown' });
    await expectRefusal(stack, () => change(id, LONGER, 1), { status: 404, code: 'draft-unknown' });
  });

  it('deletes what was read, and nothing newer', async () => {
    const id = draftIdIn(await make());
    await change(id, LONGER, 1);
    await expectRefusal(stack, () => remove(id), { status: 428, code: 'if-match-missing' });
    await expectRefusal(stack, () => remove(id, 1), { status: 412, code: 'draft-changed' });
    stack.drafts.drop = async () => false; // changed by another in between
    await expectRefusal(stack, () => remove(id, 2), { status: 412, code: 'draft-changed' });
  });
});

describe('of another authority, or over', () => {
  const each = (id: string, by: Claims) => [
    () => open(id, by),
    () => change(id, LONGER, 1, by),
    () => remove(id, 1, by),
  ];

  it('a draft is unknown, as one that never was', async () => {
    const id = draftIdIn(await make());
    for (const ask of [
      ...each(id, PROSECUTOR),
      ...each('drf_00000000000000000000000000', POLICE),
      ...each('x', POLICE),
    ]) {
      await expectRefusal(stack, ask, { status: 404, code: 'draft-unknown' });
    }
    expect((await list(PROSECUTOR)).drafts).toEqual([]);
  });

  it('time ends it after thirty days, changed or not', async () => {
    const id = draftIdIn(await make());
    stack.clock.set(plus(stack.clock.now(), KEPT_MS - MINUTE_MS));
    await change(id, LONGER, 1);
    stack.clock.set(plus(stack.clock.now(), MINUTE_MS));
    for (const ask of each(id, POLICE)) await expectRefusal(stack, ask, { status: 404, code: 'draft-unknown' });
    expect((await list()).drafts).toEqual([]);
    expect((await make(LONGER)).body).toMatchObject({ id, version: 1, madeAt: now() });
    expect((await list()).drafts).toHaveLength(1);
  });
});

it('are listed page by page, the newest first', async () => {
  for (const key of ['one', 'two', 'three']) {
    await make({}, key);
    stack.clock.set(plus(stack.clock.now(), MINUTE_MS));
  }
  const first = await list(POLICE, { limit: '2' });
  const rest = await list(POLICE, { limit: '2', cursor: first.next });
  const made = [...first.drafts, ...rest.drafts].map(({ madeAt }: { madeAt: string }) => madeAt);
  expect(made).toHaveLength(3);
  expect(made).toEqual(made.toSorted().reverse());
  expect(rest.next).toBeNull();
});

it('nothing is kept while their service is down', async () => {
  const before = await stack.snapshot();
  stack.drafts.outage.begin();
  expect((await make()).status).toBe(503);
  expect((await stack.officer(draftListRequest(), POLICE)).status).toBe(503);
  stack.drafts.outage.end();
  expect(await stack.snapshot()).toEqual(before);
});
