import { beforeEach, describe, expect, it } from 'vitest';
import { ConsultationList } from '../../../shared/contracts/api/oversight/consultations.ts';
import { CaseView } from '../../../shared/contracts/api/persons/cases.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { CONSULTED } from '../../../shared/deployment/consulted.ts';
import type { Consultation } from '../../../shared/domain/consultation.ts';
import { type OrderId, referenceFor } from '../../../shared/domain/ids.ts';
import { DAY_MS, plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import { isPutOnRecord, putOnRecord, recordOfficer, showing } from '../../../shared/http/consultations.ts';
import { json } from '../../../shared/http/response.ts';
import { createRouter, OPEN_ENTRANCE, type Route } from '../../../shared/http/routes.ts';
import { added, asPerson, reviewedFile } from '../../support/attachments.ts';
import { aPoliceOfficer, aReviewerStanding } from '../../support/builders.ts';
import { assign, CHALLENGE, caseRequest, currentRequest, openCase, reopenCase, told } from '../../support/cases.ts';
import { draftIdIn, draftListRequest, draftRequest, makeDraftRequest } from '../../support/drafts.ts';
import { pdf } from '../../support/files.ts';
import { apiEvent, type Claims, lambdaContext, type Request } from '../../support/http-events.ts';
import { answerReading, askToRead, WHY } from '../../support/readings.ts';
import { expectProblem, expectRefusal } from '../../support/refusals.ts';
import { filed, JSON_TYPE, memberOf, POLICE, read, SHERIFF, VALIDATOR } from '../../support/requests.ts';
import { readReview, reviewerClaims } from '../../support/reviews.ts';
import { answerSearch, askForSearch, idOf, SOUGHT } from '../../support/searches.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { fileUntilOneWaits, waitingListRequest, waitingRequest } from '../../support/waiting.ts';
import { Workers } from '../../support/workers.ts';

const OVERSEER: Claims = { ...POLICE, sub: 'person-auditor', holdfast_role: 'oversight' };
const UNAVAILABLE = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;

const get = (route: string, rest: Partial<Request> = {}): Request => ({ method: 'GET', route, ...rest });
const consultationsOf = (orderId: string, query = {}): Request =>
  get('/v1/oversight/orders/{orderId}/consultations', { orderId, query });
const consultationsIn = (month: string, query = {}): Request =>
  get('/v1/oversight/consultations', { query: { month, ...query } });

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const ask = (request: Request, claims = OVERSEER): Promise<Answer> => stack.overseer(request, claims);
const listOf = async (request: Request) => parse(ConsultationList, (await ask(request)).body).consultations;

describe('who looked', () => {
  it('an insider browses; oversight sees who, when and what, the person how often; and oversight is seen as well', async () => {
    const mine = await told(stack);
    const other = await filed(stack, 'epoc-pr', {}, 'key-2');
    const { code, token } = await openCase(stack, mine);
    const countOf = async (session: string) =>
      parse(CaseView, (await stack.person(currentRequest(session))).body).consultations;
    expect(await countOf(token)).toEqual({
      byRole: { 'contact-point': 0, validator: 0, reviewer: 0, oversight: 0 },
      more: false,
    });
    const browser: Claims = { ...POLICE, sub: 'person-who-browses' };
    const started = stack.clock.now();
    for (const orderId of [mine, other, mine]) {
      stack.clock.advance(1_000);
      expect((await stack.officer(read(orderId), browser)).status).toBe(200);
    }
    stack.clock.advance(1_000);
    expect((await stack.officer(get('/v1/orders'), browser)).status).toBe(200);

    const by = { role: 'contact-point', authority: 'aut-police', person: 'person-who-browses' };
    const opened = { by, route: 'GET /v1/orders/{orderId}', orderId: mine };
    expect(await listOf(consultationsOf(mine))).toEqual([
      { ...opened, at: toRfc3339(plus(started, 3_000)) },
      { ...opened, at: toRfc3339(plus(started, 1_000)) },
    ]);
    const now = toRfc3339(stack.clock.now());
    const month = await listOf(consultationsIn(now.slice(0, 7)));
    expect(month.map(({ by: { person }, route }) => [person, route])).toEqual(
      expect.arrayContaining([
        ['person-who-browses', 'GET /v1/orders'],
        ['person-who-browses', 'GET /v1/orders/{orderId}'],
        ['person-auditor', 'GET /v1/oversight/orders/{orderId}/consultations'],
      ]),
    );
    expect(month).toHaveLength(5);
    expect(await countOf(await reopenCase(stack, mine, code))).toEqual({
      byRole: { 'contact-point': 2, validator: 0, reviewer: 0, oversight: 1 },
      more: false,
    });
    stack.clock.advance(1_000);
    await listOf(consultationsIn(now.slice(0, 7)));
    stack.clock.advance(1_000);
    expect((await listOf(consultationsIn(now.slice(0, 7))))[0]).toMatchObject({
      by: { role: 'oversight', person: 'person-auditor' },
      route: 'GET /v1/oversight/consultations',
      listed: expect.arrayContaining([mine]),
    });
  });

  it('a month is read in pages', async () => {
    const orderId = await filed(stack);
    for (let times = 1; times <= 3; times += 1) await stack.officer(read(orderId), POLICE);
    stack.clock.advance(1_000);
    const first = parse(ConsultationList, (await ask(consultationsIn('2026-11', { limit: '2' }))).body);
    expect(first.consultations).toHaveLength(2);
    const rest = await ask(consultationsIn('2026-11', { limit: '10', cursor: first.next ?? '' }));
    expect(parse(ConsultationList, rest.body).consultations).toHaveLength(1);
    expect(await listOf(consultationsIn('2026-10'))).toEqual([]);
  });

  it('outlives the erased order, and ends by itself', async () => {
    const orderId = await filed(stack);
    await stack.officer(read(orderId), POLICE);
    await new Workers(stack).runUntil(plus(stack.clock.now(), 500 * DAY_MS));
    expect(memberOf((await stack.officer(read(orderId), POLICE)).body, 'status')).toBe('erased');
    expect(await listOf(consultationsOf(orderId))).toHaveLength(2);
    stack.clock.set('2029-11-30T00:00:00Z');
    expect(await listOf(consultationsIn('2026-11'))).toEqual([]);
    expect((await listOf(consultationsOf(orderId))).map(({ at }) => at.slice(0, 4))).toEqual(['2028', '2028']);
  });

  it('no line of a log says', async () => {
    const orderId = await filed(stack);
    await stack.officer(read(orderId), POLICE);
    await ask(consultationsOf(orderId));
    expect(stack.log.lines.filter((line) => /person-auditor|person-police-desk/.test(line))).toEqual([]);
  });
});

/** @returns the id of the complaint. */
async function complained(): Promise<string> {
  const complaint = { method: 'POST', route: '/v1/complaints', body: { text: 'My mailbox deletes nothing.' } } as const;
  await stack.person({ ...complaint, headers: { 'content-type': 'application/json', 'idempotency-key': 'one' } });
  return stack.complaints.all()[0]?.id ?? '';
}

describe('each route that shows data of persons through an office', () => {
  /** An order that was objected to with a file, drawn for a reviewer. */
  async function objectedOrder(): Promise<OrderId> {
    const orderId = await told(stack);
    const { token } = await openCase(stack, orderId);
    await stack.person(caseRequest('challenges', CHALLENGE, { token }));
    await added(
      asPerson(stack, () => token),
      pdf({ size: 1_000 }),
      'application/pdf',
      { challenge: 'c1', attachment: 'a1' },
    );
    await assign(stack, orderId, 'r1', {
      ...aReviewerStanding(),
      person: 'independent-reviewer',
      institution: 'review-chamber',
    });
    return orderId;
  }

  /** A search counts who is about to read what it found; a reading does, and the order's own notes say who is about to read its text. */
  async function storedBesideCounts(): Promise<unknown> {
    const { searches, readings, notes: _, ...others } = Object(await stack.snapshot());
    const uncounted = (one: object) => ({ ...one, readCount: 0, lastReadAt: 0 });
    return { ...others, searches: searches.map(uncounted), readings: readings.map(uncounted) };
  }

  /** A search that a second person confirmed, of an identifier no order names. */
  async function confirmedSearch(): Promise<string> {
    const id = idOf(await askForSearch(stack));
    await answerSearch(stack, id);
    return id;
  }

  async function confirmedReading(orderId: OrderId): Promise<string> {
    const id = idOf(await askToRead(stack, orderId));
    await answerReading(stack, id);
    return id;
  }

  const asOfficer = (claims: Claims) => (request: Request) => stack.officer(request, claims);
  const asReviewer = (request: Request) => stack.reviewer(request, reviewerClaims('independent-reviewer'));
  const officer = { role: 'contact-point', authority: 'aut-police', person: 'person-police-desk' };
  const overseer = { role: 'oversight', authority: 'aut-police', person: 'person-auditor' };
  const reviewer = { role: 'reviewer', authority: 'review-chamber', person: 'independent-reviewer' };
  const validator = { role: 'validator', authority: 'aut-prosecutor', person: 'person-validator' };

  interface Row {
    readonly request: (orderId: OrderId, id: string) => Request;
    readonly by: Consultation['by'] | typeof officer;
    readonly as: (request: Request) => Promise<Answer>;
    readonly of: 'order' | 'list' | 'search';
    /** What it takes besides. @returns the id that its path then names. */
    readonly prepare?: (orderId: OrderId) => Promise<string>;
    readonly reason?: string;
  }
  const under = (route: string) => (orderId: OrderId) => get(route, { orderId });
  const OFFICER = { by: officer, as: asOfficer(POLICE) };
  const OVERSIGHT = { by: overseer, as: (request: Request) => ask(request) };
  const REVIEWER = { by: reviewer, as: asReviewer };
  /** Until what was done is told by pull: where nothing is, nothing is put on record. */
  async function showEvents(): Promise<string> {
    await new Workers(stack).settle();
    stack.clock.advance(11_000);
    return '';
  }

  const ROWS: readonly Row[] = [
    { request: () => get('/v1/orders'), ...OFFICER, of: 'list' },
    { request: () => get('/v1/orders'), by: validator, as: asOfficer(VALIDATOR), of: 'list' },
    { request: () => get('/v1/events'), ...OFFICER, of: 'list', prepare: showEvents },
    { request: under('/v1/orders/{orderId}'), ...OFFICER, of: 'order' },
    { request: under('/v1/orders/{orderId}/messages'), ...OFFICER, of: 'order' },
    { request: under('/v1/orders/{orderId}/history'), ...OFFICER, of: 'order' },
    { request: under('/v1/orders/{orderId}/certificate'), ...OFFICER, of: 'order' },
    { request: () => get('/v1/reviews'), ...REVIEWER, of: 'list' },
    { request: (orderId) => readReview(`${orderId}.r1`), ...REVIEWER, of: 'order' },
    {
      request: (orderId) => get('/v1/reviews/{reviewId}/messages', { reviewId: `${orderId}.r1` }),
      ...REVIEWER,
      of: 'order',
    },
    { request: (orderId) => reviewedFile(`${orderId}.r1`), ...REVIEWER, of: 'order' },
    { request: () => get('/v1/complaints'), ...OVERSIGHT, of: 'list' },
    {
      request: (_, complaintId) => get('/v1/complaints/{complaintId}', { complaintId }),
      ...OVERSIGHT,
      of: 'list',
      prepare: complained,
    },
    { request: () => get('/v1/silences'), ...OVERSIGHT, of: 'list' },
    { request: () => get('/v1/oversight/claimed-notices'), ...OVERSIGHT, of: 'list' },
    { request: () => get('/v1/oversight/brief-orders'), ...OVERSIGHT, of: 'list' },
    {
      request: () => get('/v1/oversight/orders', { query: { authority: 'aut-police' } }),
      ...OVERSIGHT,
      of: 'list',
    },
    { request: under('/v1/oversight/orders/{orderId}'), ...OVERSIGHT, of: 'order' },
    { request: under('/v1/oversight/orders/{orderId}/history'), ...OVERSIGHT, of: 'order' },
    { request: (orderId) => consultationsOf(orderId), ...OVERSIGHT, of: 'order' },
    { request: () => consultationsIn('2026-12'), ...OVERSIGHT, of: 'list' },
    { request: () => get('/v1/oversight/unsaid-protections'), ...OVERSIGHT, of: 'list' },
    { request: () => get('/v1/oversight/searches'), ...OVERSIGHT, of: 'list' },
    {
      request: (_, searchId) => get('/v1/oversight/searches/{searchId}', { searchId }),
      ...OVERSIGHT,
      of: 'list',
      prepare: confirmedSearch,
    },
    {
      request: (_, searchId) => get('/v1/oversight/searches/{searchId}/orders', { searchId }),
      ...OVERSIGHT,
      of: 'search',
      prepare: confirmedSearch,
      reason: SOUGHT.reason,
    },
    { request: () => get('/v1/oversight/readings'), ...OVERSIGHT, of: 'list' },
    {
      request: (_, readingId) => get('/v1/oversight/readings/{readingId}', { readingId }),
      ...OVERSIGHT,
      of: 'list',
      prepare: confirmedReading,
    },
    ...['text', 'messages'].map(
      (what): Row => ({
        request: (_, readingId) => get(`/v1/oversight/readings/{readingId}/${what}`, { readingId }),
        ...OVERSIGHT,
        of: 'order',
        prepare: confirmedReading,
        reason: WHY,
      }),
    ),
    { request: () => draftListRequest(), ...OFFICER, of: 'list' },
    {
      request: (_, draftId) => draftRequest(draftId),
      ...OFFICER,
      of: 'list',
      prepare: async () => draftIdIn(await stack.officer(makeDraftRequest({}), POLICE)),
    },
    { request: () => waitingListRequest(), ...OFFICER, of: 'list' },
    {
      request: (_, filingId) => waitingRequest(filingId),
      ...OFFICER,
      of: 'list',
      prepare: () => fileUntilOneWaits(stack),
    },
    {
      request: () => ({
        method: 'POST',
        route: '/v1/order-searches',
        body: { fileNumber: 'LKA 77' },
        headers: JSON_TYPE,
      }),
      ...OFFICER,
      of: 'search',
    },
  ];
  const ANY = 'ord_00000000000000000000000000' as OrderId;
  const keyOf = ({ request }: Row): string => {
    const { method, route } = request(ANY, '');
    return `${method} ${route}`;
  };

  it('is tried here', () => {
    const shown = Object.values(CONSULTED).flatMap((rows) =>
      Object.entries(rows).flatMap(([route, consulted]) => (isPutOnRecord(consulted) ? [route] : [])),
    );
    expect([...new Set(ROWS.map(keyOf))].sort()).toEqual(shown.sort());
  });

  it.each(ROWS.map((row) => [`${keyOf(row)} by a ${row.by.role}`, row] as const))(
    '%s is on record before it is shown, and not shown when it cannot be',
    async (_, row) => {
      stack = new Stack(undefined, 'shown', { filingsPerOfficer: 1, filingsPerAuthority: 9, wordsPerOfficer: 9 });
      const orderId = await objectedOrder();
      const id = (await row.prepare?.(orderId)) ?? '';
      const before = stack.consultations.all().length;
      expect((await row.as(row.request(orderId, id))).status).toBe(200);
      expect(stack.consultations.all().slice(before)).toEqual([
        {
          at: stack.clock.now(),
          by: row.by,
          route: keyOf(row),
          reason: row.reason ?? null,
          of: row.of === 'order' ? { orderId } : { listed: expect.any(Array) },
        },
      ]);
      stack.consultations.append = async () => {
        throw new TypeError('a fault nobody foresaw');
      };
      const kept = await storedBesideCounts();
      expectProblem(await row.as(row.request(orderId, id)), UNAVAILABLE);
      expect(stack.consultations.all()).toHaveLength(before + 1);
      expect(await storedBesideCounts()).toEqual(kept);
    },
  );

  it('names in a list the orders on the page, and in one of complaints those', async () => {
    const orderIds = [await filed(stack), await filed(stack, 'epoc-pr', {}, 'key-2')];
    await new Workers(stack).runUntil(plus(stack.clock.now(), 1_000));
    await stack.officer(get('/v1/orders'), POLICE);
    expect(stack.consultations.all().at(-1)?.of).toEqual({ listed: expect.arrayContaining(orderIds) });
    await stack.officer(get('/v1/orders', { query: { limit: '1' } }), POLICE);
    expect(stack.consultations.all().at(-1)?.of).toEqual({ listed: [expect.any(String)] });
    await complained();
    await ask(get('/v1/complaints'));
    expect(stack.consultations.all().at(-1)?.of).toEqual({ listed: [expect.stringMatching(/^cmp_/)] });
  });
});

describe('an order that is only proposed, for a reference that was misheard', () => {
  it.each`
    route                     | ask                                                     | query
    ${'/v1/orders'}           | ${(request: Request) => stack.officer(request, POLICE)} | ${{}}
    ${'/v1/oversight/orders'} | ${(request: Request) => ask(request)}                   | ${{ authority: 'aut-police' }}
  `('was shown all the same: $route', async ({ route, ask: send, query }) => {
    const orderId = await filed(stack);
    await new Workers(stack).settle();
    const reference = `0${referenceFor(orderId).slice(1)}`;
    const { body } = await send(get(route, { query: { ...query, reference } }));
    expect(body).toMatchObject({ orders: [], didYouMean: [{ reference: referenceFor(orderId) }] });
    expect(stack.consultations.all().at(-1)?.of).toEqual({ listed: [orderId] });
  });
});

describe('what is refused', () => {
  it('was shown to nobody, and is not on record', async () => {
    const orderId = await filed(stack);
    const missing = { status: 404, code: 'order-not-found', pointers: [] } as const;
    await expectRefusal(stack, () => stack.officer(read(orderId), SHERIFF), missing);
    await expectRefusal(stack, () => ask(consultationsOf(`ord_${'0'.repeat(26)}`)), missing);
    const forbidden = { status: 403, code: 'role-not-allowed', pointers: [] } as const;
    for (const holdfast_role of ['contact-point', 'validator', 'reviewer']) {
      const claims = { ...OVERSEER, holdfast_role };
      await expectRefusal(stack, () => ask(consultationsOf(orderId), claims), forbidden);
      await expectRefusal(stack, () => ask(consultationsIn('2026-11'), claims), forbidden);
    }
  });

  it.each(['', '2026-13', '2026-11-20', 'november'])('is the month %j', async (month) => {
    const refused = { status: 422, code: 'invalid-request', pointers: ['/month'] } as const;
    await expectRefusal(stack, () => ask(consultationsIn(month)), refused);
  });

  it('is a cursor no page gave', async () => {
    const orderId = await filed(stack);
    const refused = { status: 422, code: 'invalid-request' } as const;
    await expectRefusal(stack, () => ask(consultationsOf(orderId, { cursor: 'bm9uZQ' })), refused);
    await expectRefusal(stack, () => ask(consultationsIn('2026-11', { cursor: 'bm9uZQ' })), refused);
  });

  it('is every read while the log is down, and the case of the person as well', async () => {
    const orderId = await told(stack);
    const { token } = await openCase(stack, orderId);
    stack.consultations.outage.begin();
    await expectRefusal(stack, () => stack.officer(read(orderId), POLICE), UNAVAILABLE);
    await expectRefusal(stack, () => ask(consultationsOf(orderId)), UNAVAILABLE);
    await expectRefusal(stack, () => stack.person(currentRequest(token)), UNAVAILABLE);
  });
});

describe('a search', () => {
  const BY = aPoliceOfficer();
  const search = async (
    answer: ReturnType<typeof showing>,
    orderId: OrderId,
  ): Promise<Answer['status'] | undefined> => {
    const route: Route<Stack, ReturnType<typeof apiEvent>, typeof BY> = async () => answer;
    const routes = { 'POST /v1/oversight/searches': route };
    const router = createRouter({ routes, consulted: { 'POST /v1/oversight/searches': 'search' } }, stack, stack.log, {
      whoIs: () => BY,
      named: () => ({}),
      record: recordOfficer,
    });
    const event = apiEvent({ method: 'POST', route: '/v1/oversight/searches', orderId });
    return (await router(event, lambdaContext())).statusCode;
  };

  it('is on record with its reason, once for itself and once for each order it found', async () => {
    const orderIds = [await filed(stack), await filed(stack, 'epoc-pr', {}, 'key-2')];
    const [first = ''] = orderIds;
    expect(await search(showing(json(200, {}), orderIds, 'Complaint of 3 November'), first as OrderId)).toBe(200);
    const { role, authority, person } = BY;
    const made = {
      at: stack.clock.now(),
      by: { role, authority, person },
      route: 'POST /v1/oversight/searches',
      reason: 'Complaint of 3 November',
    };
    expect(stack.consultations.all()).toEqual([
      { ...made, of: { listed: orderIds } },
      ...orderIds.map((orderId) => ({ ...made, of: { orderId } })),
    ]);
  });

  it('that found nothing is on record too', async () => {
    expect(await search(showing(json(200, {}), [], 'A rumour'), await filed(stack))).toBe(200);
    expect(stack.consultations.all()).toMatchObject([{ reason: 'A rumour', of: { listed: [] } }]);
  });

  it('that does not say what it shows is a fault, and shows nothing', async () => {
    expect(await search(json(200, {}), await filed(stack))).toBe(500);
    expect(stack.consultations.all()).toEqual([]);
  });
});

describe('a route that shows data of persons', () => {
  it('answers nothing where nobody puts it on record', async () => {
    const table = {
      routes: { 'GET /v1/orders/{orderId}': async () => json(200, { shown: true }) },
      consulted: { 'GET /v1/orders/{orderId}': 'order' },
    } as const;
    const router = createRouter(table, { front: stack.front }, stack.log, OPEN_ENTRANCE);
    const answer = await router(apiEvent(read(await filed(stack))), lambdaContext());
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('shown');
  });

  it('is put on record under the instant at which it is shown', async () => {
    const orderId = await filed(stack);
    const shown = { event: apiEvent(read(orderId)), consulted: 'order', listed: undefined } as const;
    await putOnRecord(stack, { role: 'oversight', authority: 'aut-police', person: 'somebody' }, shown);
    expect(stack.consultations.all()).toMatchObject([{ at: stack.clock.now(), of: { orderId } }]);
  });
});
