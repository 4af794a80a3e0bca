import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/domain/digest.ts';
import { DAY_MS, HOUR_MS } from '../../../shared/domain/instant.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { directoryEntry } from '../../support/builders.ts';
import { FakeMailer } from '../../support/fakes/fake-mailer.ts';
import { newProviderKeys } from '../../support/http-events.ts';
import { mailWorkerOf } from '../../support/mail-worker.ts';
import { AUDITOR } from '../../support/overseers.ts';
import { expectProblem } from '../../support/refusals.ts';
import {
  approve,
  listChanges,
  proposalOf,
  propose,
  REGISTRAR,
  readChange,
  readEntry,
  readHistory,
  registrarCalled,
  revoke,
  SECOND_REGISTRAR,
  step,
} from '../../support/registrars.ts';
import { memberOf, POLICE } from '../../support/requests.ts';
import { type Answer, KEYS, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const idOf = ({ body }: Answer): string => String(memberOf(body, 'id'));
const standingOf = async (id: string): Promise<unknown> => memberOf((await readChange(stack, id)).body, 'standing');
const nameOf = async (): Promise<string> => (await stack.directory.provider('prv-demo')).name;

/** A problem of that code, and nothing stored. */
async function expectNothing(asked: () => Promise<Answer>, status: number, code: ErrorCode, rest = {}): Promise<void> {
  const before = stack.directory.commits().length;
  expectProblem(await asked(), { status, code, ...rest });
  expect(stack.directory.commits()).toHaveLength(before);
}

const renamed = (changes: Readonly<Record<string, unknown>> = { name: 'Skylark (renamed)' }) =>
  proposalOf(stack, 'provider', 'prv-demo', changes);

const MOVED = 'https://inbox-2.skylark.example/holdfast';
const moved = () => renamed({ endpoints: [{ id: 'inbox-2', url: MOVED }] });
const cooled = {
  acceptedLanguages: ['en'],
  reach: { mail: [{ id: 'new', address: 'new@thief.example', language: 'en' }] },
};

describe('a change', () => {
  it('is proposed by one and approved by another, and in force at once where nobody is led elsewhere', async () => {
    const proposed = await propose(stack, await renamed());
    expect([proposed.status, memberOf(proposed.body, 'standing'), memberOf(proposed.body, 'fields')]).toEqual([
      201,
      'proposed',
      ['name'],
    ]);
    expect(await nameOf()).not.toBe('Skylark (renamed)');
    const approved = await approve(stack, proposed);
    expect([approved.status, memberOf(approved.body, 'standing')]).toEqual([200, 'in-force']);
    expect(await nameOf()).toBe('Skylark (renamed)');
    expect(stack.notices.take()).toEqual({ notices: [], posts: [] });
  });

  it('is not approved by whoever proposed it, under no account of theirs', async () => {
    await stack.directory.put(
      {
        kind: 'roster',
        id: 'registrars',
        registrars: [{ person: 'anna', accounts: ['registrar-1', 'registrar-admin'] }, { person: 'registrar-2' }],
      },
      'operator',
    );
    const proposed = await propose(stack, await renamed());
    for (const account of ['registrar-1', 'registrar-admin']) {
      await expectNothing(() => approve(stack, proposed, registrarCalled(account), `k-${account}`), 403, 'change-own');
    }
    expect((await approve(stack, proposed)).status).toBe(200);
  });

  it.each([
    ['a contact point', POLICE],
    ['oversight', AUDITOR],
    ['a reviewer', { ...POLICE, holdfast_role: 'reviewer' }],
    ['somebody whom the roster does not name', registrarCalled('stranger')],
    ['a registrar of another office', { ...SECOND_REGISTRAR, holdfast_authority: 'aut-police' }],
  ])('is not approved by %s', async (_, claims) => {
    const proposed = await propose(stack, await renamed());
    await expectNothing(() => approve(stack, proposed, claims), 403, 'role-not-allowed');
  });

  it('is approved as it was shown, and as nothing else', async () => {
    const proposed = await propose(stack, await renamed());
    await expectNothing(
      () => step(stack, idOf(proposed), 'approval', { digest: sha256('another') }),
      412,
      'change-differs',
    );
  });

  it('is the only one of its entry: two are not open at once', async () => {
    const first = await propose(stack, await renamed());
    const other = await renamed({ name: 'Other' });
    await expectNothing(() => propose(stack, other, 'propose-2', SECOND_REGISTRAR), 409, 'change-open');
    expect((await approve(stack, first)).status).toBe(200);
  });

  it('rests on what was read: after another change it is proposed anew', async () => {
    const [first, second] = [await renamed(), await renamed({ name: 'Other' })];
    await approve(stack, await propose(stack, first));
    await expectNothing(() => propose(stack, second, 'propose-2'), 412, 'entry-version-mismatch');
  });

  it('of two approvals at once one stands, and the other is told', async () => {
    await stack.directory.put(
      {
        kind: 'roster',
        id: 'registrars',
        registrars: [{ person: 'registrar-1' }, { person: 'registrar-2' }, { person: 'registrar-3' }],
      },
      'operator',
    );
    const proposed = await propose(stack, await renamed());
    const answers = await Promise.all([
      approve(stack, proposed, SECOND_REGISTRAR, 'one'),
      approve(stack, proposed, registrarCalled('registrar-3'), 'other'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('changes nothing by a repeat, and answers it alike', async () => {
    const asked = await renamed();
    const [first, again] = [await propose(stack, asked), await propose(stack, asked)];
    expect(again.body).toEqual(first.body);
    expectProblem(await propose(stack, { ...asked, reason: 'Another.' }), {
      status: 409,
      code: 'idempotency-key-reused',
    });
    const approved = await approve(stack, first);
    expect((await approve(stack, first)).body).toEqual(approved.body);
    expect((await propose(stack, asked)).status).toBe(201);
  });

  it('ends by itself', async () => {
    const proposed = await propose(stack, await renamed());
    stack.clock.advance(7 * DAY_MS);
    await expectNothing(() => approve(stack, proposed), 409, 'change-not-open');
    expect(await standingOf(idOf(proposed))).toBe('expired');
    expect((await propose(stack, await renamed(), 'propose-2')).status).toBe(201);
  });

  it('is withdrawn by whoever proposed it and refused by another, and by nobody else', async () => {
    const proposed = await propose(stack, await renamed());
    const reason = { reason: 'It was a mistake.' };
    await expectNothing(() => step(stack, idOf(proposed), 'withdrawal', reason), 403, 'change-not-yours');
    await expectNothing(() => step(stack, idOf(proposed), 'refusal', reason, REGISTRAR), 403, 'change-own');
    expect((await step(stack, idOf(proposed), 'withdrawal', reason, REGISTRAR)).status).toBe(200);
    await expectNothing(() => approve(stack, proposed), 409, 'change-not-open');
    const second = await propose(stack, await renamed(), 'propose-2');
    expect((await step(stack, idOf(second), 'refusal', reason)).status).toBe(200);
    expect(await standingOf(idOf(proposed))).toBe('withdrawn');
    expect(await standingOf(idOf(second))).toBe('refused');
  });

  it.each(['provider.prv-demo.99', 'provider.prv-none.1', 'nothing', 'roster.reviewers.1'])(
    'is not found by %s',
    async (id) => {
      await expectNothing(() => readChange(stack, id), 404, 'change-unknown');
      await expectNothing(() => step(stack, id, 'approval', { digest: sha256('') }), 404, 'change-unknown');
    },
  );

  it('that changes nothing is refused', async () => {
    await expectNothing(async () => propose(stack, await renamed({})), 422, 'invalid-request', {
      pointers: ['/entry'],
    });
  });

  it('can make an entry that is new', async () => {
    const entry = { ...directoryEntry('aut-police'), id: 'aut-new', otherNames: undefined };
    const proposed = await propose(stack, { entry, replaces: 0, reason: 'They joined.' });
    expect(memberOf(proposed.body, 'before')).toBeNull();
    await expectNothing(() => readEntry(stack, 'authority', 'aut-new'), 404, 'directory-entry-unknown');
    expect(memberOf((await approve(stack, proposed)).body, 'standing')).toBe('in-force');
    expect((await stack.directory.authority('aut-new')).id).toBe('aut-new');
  });
});

describe('a change that could lead messages elsewhere', () => {
  it('waits two days, and then holds though nobody acts, also where the clock jumps', async () => {
    const approved = await approve(stack, await propose(stack, await renamed(cooled)));
    expect(memberOf(approved.body, 'standing')).toBe('cooling');
    expect(memberOf(approved.body, 'cooled')).toEqual(['reach']);
    stack.clock.advance(48 * HOUR_MS - 1);
    expect((await stack.directory.provider('prv-demo')).acceptedLanguages).not.toEqual(['en']);
    stack.clock.advance(1);
    expect((await stack.directory.provider('prv-demo')).acceptedLanguages).toEqual(['en']);
    stack.clock.advance(400 * DAY_MS);
    const later = await approve(
      stack,
      await propose(stack, await renamed(), 'propose-2'),
      SECOND_REGISTRAR,
      'approval-2',
    );
    expect(memberOf(later.body, 'standing')).toBe('in-force');
    expect(await standingOf(idOf(approved))).toBe('in-force');
  });

  it('is stopped by the provider it is of, with a key in force, and has to be proposed anew', async () => {
    const approved = await approve(stack, await propose(stack, await renamed(cooled)));
    const body = { change: idOf(approved), reason: 'We asked for nothing.' };
    const request = {
      method: 'POST',
      route: '/v1/provider/directory-changes/{changeId}/objection',
      changeId: idOf(approved),
      body,
    } as const;
    await expectNothing(() => stack.provider(request, { provider: 'prv-lantern' }), 404, 'change-unknown');
    await expectNothing(
      () => stack.provider({ ...request, body: { ...body, change: 'provider.prv-demo.9' } }, { provider: 'prv-demo' }),
      422,
      'invalid-request',
      { pointers: ['/change'] },
    );
    const objected = await stack.provider(request, { provider: 'prv-demo' });
    expect([objected.status, memberOf(objected.body, 'standing')]).toEqual([200, 'objected']);
    stack.clock.advance(3 * DAY_MS);
    expect((await stack.directory.provider('prv-demo')).acceptedLanguages).not.toEqual(['en']);
    const seen = await readChange(stack, idOf(approved), AUDITOR);
    expect(memberOf(seen.body, 'ended')).toMatchObject({ how: 'objected', by: 'key-1', reason: body.reason });
    expect((await propose(stack, await renamed(cooled), 'propose-2')).status).toBe(201);
  });

  it('is stopped by a contact point of the authority it is of, and of no other', async () => {
    const asked = await proposalOf(stack, 'authority', 'aut-police', { mailDomains: ['thief.example'] });
    const approved = await approve(stack, await propose(stack, asked));
    const reason = { reason: 'That is not our domain.' };
    const other = { ...POLICE, holdfast_authority: 'aut-prosecutor' };
    const validator = { ...POLICE, holdfast_role: 'validator' };
    await expectNothing(() => step(stack, idOf(approved), 'objection', reason, validator), 403, 'role-not-allowed');
    await expectNothing(() => step(stack, idOf(approved), 'objection', reason, other), 404, 'change-unknown');
    expect((await step(stack, idOf(approved), 'objection', reason, POLICE)).status).toBe(200);
    expect(await standingOf(idOf(approved))).toBe('objected');
  });

  it('is told by mail and webhook to those whom the entry in force names, and to none of the new', async () => {
    const mailer = new FakeMailer();
    const mails = mailWorkerOf(stack, mailer);
    const old = { mail: [{ id: 'desk', address: 'duty@skylark.example', language: 'de' }] };
    await stack.directory.put(directoryEntry('prv-demo', { reach: old }), 'operator');
    const approved = await approve(stack, await propose(stack, await renamed(cooled)));
    const first = stack.notices.take();
    expect(first).toEqual({
      notices: [{ notice: { ref: { kind: 'provider', id: 'prv-demo' }, number: 3 }, delaySeconds: 60 }],
      posts: [],
    });
    await mails(first.notices.map(({ notice }) => ({ notice })));
    const second = stack.notices.take();
    expect(second.notices.map(({ notice: { mailbox } }) => mailbox)).toEqual(['desk']);
    expect(await mails(second.notices.map(({ notice }) => ({ notice })))).toEqual([]);
    expect(mailer.mails.map(({ to, language }) => [to, language])).toEqual([['duty@skylark.example', 'de']]);
    const [mail] = mailer.mails;
    expect(mail?.text).toContain('reach');
    expect(mail?.text).toContain(`POST /v1/provider/directory-changes/${idOf(approved)}/objection`);
    expect(second.posts).toHaveLength(1);
    expect(await workers.deliver(second.posts.map((post) => ({ post })))).toEqual([]);
    const [post] = stack.sender.posts;
    expect(JSON.parse(post?.body ?? '')).toMatchObject({
      type: 'directory.change-waits',
      data: { change: idOf(approved), fields: ['reach'], from: '2026-11-22T16:10:00.000Z' },
    });
  });

  it('is told again where nobody took it, and not at all once it is stopped', async () => {
    const mailer = new FakeMailer();
    const mails = mailWorkerOf(stack, mailer);
    const approved = await approve(stack, await propose(stack, await renamed(cooled)));
    const { notices } = stack.notices.take();
    await mails(notices.map(({ notice }) => ({ notice })));
    const { posts } = stack.notices.take();
    stack.sender.answer(503);
    expect(await workers.deliver(posts.map((post) => ({ post })))).toEqual(['0']);
    await step(stack, idOf(approved), 'refusal', { reason: 'A doubt.' }, registrarCalled('registrar-2'));
    await mails(notices.map(({ notice }) => ({ notice })));
    expect(stack.notices.take()).toEqual({ notices: [], posts: [] });
    expect(mailer.mails).toEqual([]);
  });

  it('is not approved while nobody can be told: the queue is asked first', async () => {
    const proposed = await propose(stack, await renamed(cooled));
    stack.notices.outage.begin();
    await expectNothing(() => approve(stack, proposed), 503, 'service-unavailable', { retryable: true });
  });
});

describe('a new address of a provider', () => {
  const proveAt = (changeId: string, endpoint: string, challenge: unknown, signing = {}) =>
    stack.provider(
      {
        method: 'POST',
        route: '/v1/provider/directory-changes/{changeId}/proof',
        changeId,
        body: { change: changeId, endpoint, challenge },
      },
      { provider: 'prv-demo', ...signing },
    );

  /** What arrived at an address last. */
  async function arrivedAt(url: string): Promise<{ readonly challenge: string }> {
    await workers.deliver(stack.notices.take().posts.map((post) => ({ post })));
    const post = stack.sender.posts.findLast((one) => one.url === url);
    return JSON.parse(post?.body ?? '{}').data;
  }

  it('is not approved before what was sent there came back signed', async () => {
    const proposed = await propose(stack, await moved());
    expect(memberOf(proposed.body, 'unproved')).toEqual(['inbox-2']);
    await expectNothing(() => approve(stack, proposed), 409, 'endpoint-unproven');
    const { challenge } = await arrivedAt(MOVED);
    await expectNothing(() => proveAt(idOf(proposed), 'inbox-2', `${challenge}x`), 422, 'challenge-not-answered');
    await expectNothing(
      () => proveAt(idOf(proposed), 'inbox-2', challenge, { keys: newProviderKeys() }),
      401,
      'signature-invalid',
    );
    expect((await proveAt(idOf(proposed), 'inbox-2', challenge)).status).toBe(200);
    const proved = await readChange(stack, idOf(proposed));
    expect(memberOf(proved.body, 'proofs')).toEqual([
      { endpoint: 'inbox-2', url: MOVED, key: 'key-1', at: '2026-11-20T16:10:00.000Z' },
    ]);
    expect(memberOf((await approve(stack, proposed)).body, 'standing')).toBe('cooling');
  });

  it('can be challenged again, and then only the latest counts', async () => {
    const proposed = await propose(stack, await moved());
    const { challenge: first } = await arrivedAt(MOVED);
    expect((await step(stack, idOf(proposed), 'challenges', {})).status).toBe(200);
    const { challenge: second } = await arrivedAt(MOVED);
    await expectNothing(() => proveAt(idOf(proposed), 'inbox-2', first), 422, 'challenge-not-answered');
    expect((await proveAt(idOf(proposed), 'inbox-2', second)).status).toBe(200);
    await expectNothing(() => step(stack, idOf(proposed), 'challenges', {}, REGISTRAR, 'more'), 409, 'change-not-open');
  });

  it('is not asked of a queue that messages are handed over to', async () => {
    const url = 'https://sqs.eu-central-1.amazonaws.com/123456789012/orders';
    const [inbox] = (await stack.directory.provider('prv-demo')).endpoints;
    const proposed = await propose(stack, await renamed({ endpoints: [inbox, { id: 'queue', url, way: 'handover' }] }));
    expect(memberOf(proposed.body, 'unproved')).toEqual([]);
    expect(stack.notices.take().posts).toEqual([]);
  });

  it('of a provider that is new is proved with a key that is proposed', async () => {
    const keys = newProviderKeys();
    const entry = directoryEntry('prv-demo', {
      id: 'prv-new',
      endpoints: [{ id: 'inbox', url: MOVED }],
      keys: [{ id: 'first', publicKey: keys.publicKey, notBefore: '2026-01-01T00:00:00Z' }],
    });
    const proposed = await propose(stack, { entry, replaces: 0, reason: 'They joined.' });
    const { challenge } = await arrivedAt(MOVED);
    const signing = { provider: 'prv-new', keys };
    expect((await proveAt(idOf(proposed), 'inbox', challenge, signing)).status).toBe(200);
    expect(memberOf((await approve(stack, proposed)).body, 'standing')).toBe('in-force');
  });
});

describe('a key that is revoked', () => {
  const list = (signing = {}) =>
    stack.provider({ method: 'GET', route: '/v1/provider/orders' }, { provider: 'prv-demo', ...signing });

  it('signs nothing from then on, by the word of one registrar; the last one too', async () => {
    expect((await list()).status).toBe(200);
    const revoked = await revoke(stack, 'prv-demo', 'key-1', {
      reason: 'They lost a laptop.',
      doubtedSince: '2026-11-19T08:00:00Z',
    });
    expect(revoked.body).toEqual({
      version: 2,
      provider: 'prv-demo',
      key: 'key-1',
      revokedAt: '2026-11-20T16:10:00.000Z',
      doubtedSince: '2026-11-19T08:00:00.000Z',
      signed: '/v1/directory/providers/prv-demo/keys/key-1/signed',
    });
    expectProblem(await list(), { status: 401, code: 'signature-invalid' });
    expect(
      (
        await revoke(stack, 'prv-demo', 'key-1', {
          reason: 'They lost a laptop.',
          doubtedSince: '2026-11-19T08:00:00Z',
        })
      ).body,
    ).toEqual(revoked.body);
  });

  it('ends a change that was open, and is taken back by two alone', async () => {
    const open = await approve(stack, await propose(stack, await renamed(cooled)));
    await revoke(stack, 'prv-demo', 'key-1');
    expect(await standingOf(idOf(open))).toBe('superseded');
    const keys = [{ id: 'key-1', publicKey: KEYS['prv-demo'].publicKey, notBefore: '2026-01-01T00:00:00Z' }];
    const proposed = await propose(stack, await renamed({ keys }), 'propose-2');
    expect(memberOf((await approve(stack, proposed, SECOND_REGISTRAR, 'approval-2')).body, 'standing')).toBe('cooling');
    stack.clock.advance(48 * HOUR_MS);
    expect((await list()).status).toBe(200);
  });

  it.each([
    ['a key nobody has', 'prv-demo', 'key-9', 404, 'key-unknown'],
    ['a provider nobody knows', 'prv-none', 'key-1', 404, 'key-unknown'],
  ] as const)('is none of %s', async (_, provider, key, status, code) => {
    await expectNothing(() => revoke(stack, provider, key), status, code);
  });

  it('is not revoked twice, nor from tomorrow, nor by oversight', async () => {
    await expectNothing(
      () => revoke(stack, 'prv-demo', 'key-1', { reason: 'x', doubtedSince: '2026-11-21T00:00:00Z' }),
      422,
      'invalid-request',
      { pointers: ['/doubtedSince'] },
    );
    await expectNothing(() => revoke(stack, 'prv-demo', 'key-1', { reason: 'x' }, AUDITOR), 403, 'role-not-allowed');
    await revoke(stack, 'prv-demo', 'key-1', { reason: 'x' });
    await expectNothing(
      () => revoke(stack, 'prv-demo', 'key-1', { reason: 'x' }, SECOND_REGISTRAR),
      409,
      'key-revoked',
    );
  });
});

describe('the record of the directory', () => {
  it('is a chain that registrars can check, and oversight can follow', async () => {
    await approve(stack, await propose(stack, await renamed()));
    const { body } = await readHistory(stack, 'provider', 'prv-demo');
    const commits = Object(body).commits;
    expect(commits.map(({ act }: { act: string }) => act)).toEqual(['approved', 'proposed', 'put']);
    for (const [place, { body: text, digest, previous }] of commits.entries()) {
      expect(sha256(text)).toBe(digest);
      expect(previous).toBe(commits[place + 1]?.digest ?? null);
    }
    const seen = Object((await readHistory(stack, 'provider', 'prv-demo', {}, AUDITOR)).body).commits;
    expect(seen.map(({ digest }: { digest: string }) => digest)).toEqual(
      commits.map(({ digest }: { digest: string }) => digest),
    );
    expect(JSON.stringify(seen)).not.toContain('"body"');
    const page = Object((await readHistory(stack, 'provider', 'prv-demo', { limit: '2' })).body);
    expect(page.commits).toHaveLength(2);
    const rest = Object((await readHistory(stack, 'provider', 'prv-demo', { limit: '2', cursor: page.next })).body);
    expect(rest.commits.map(({ act }: { act: string }) => act)).toEqual(['put']);
  });

  it('lists what is open, and shows oversight no way to reach people', async () => {
    expect((await listChanges(stack)).body).toEqual({ changes: [], next: null });
    const proposed = await propose(stack, await renamed(cooled));
    const { body } = await listChanges(stack, AUDITOR);
    expect(Object(body).changes.map(({ id }: { id: string }) => id)).toEqual([idOf(proposed)]);
    expect(JSON.stringify(body)).not.toContain('new@thief.example');
    expect(JSON.stringify((await listChanges(stack)).body)).toContain('new@thief.example');
    const police = JSON.stringify((await readEntry(stack, 'authority', 'aut-police', AUDITOR)).body);
    expect(police).not.toMatch(/5550 4110|lagezentrum@/);
    expect(police).toContain('Am Lagezentrum 4');
  });

  it.each([
    ['authority', 'aut-none'],
    ['nothing', 'aut-police'],
    ['office', 'oversight'],
  ])('has no entry %s %s', async (kind, id) => {
    await expectNothing(() => readEntry(stack, kind, id), 404, 'directory-entry-unknown');
    await expectNothing(() => readHistory(stack, kind, id), 404, 'directory-entry-unknown');
  });
});
