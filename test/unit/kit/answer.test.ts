import { beforeEach, describe, expect, it } from 'vitest';
import type { Hands } from '../../../shared/kit/answer.ts';
import type { Client } from '../../../shared/kit/client.ts';
import { DIGEST, KitApi, ORDER, webhook } from '../../support/provider-kit/kit-api.ts';

const MESSAGES = 'POST /v1/provider/messages';
const NOTICE = `GET /v1/provider/orders/${ORDER}/notice`;
const about = { orderId: ORDER, digest: DIGEST };
const target = (id: string, status = 'ordered') => ({ id, type: 'email', status, categories: ['traffic'] });

let api: KitApi;
let client: Client;
/** What the hands were asked, in their order. */
let done: unknown[];
let hands: Hands;
beforeEach(async () => {
  api = new KitApi();
  client = await api.client();
  done = [];
  hands = {
    keep: ({ id }) => {
      done.push(['keep', id]);
      return 'kept';
    },
    letGo: (targets) => {
      done.push(['let go', ...targets.map(({ id }) => id)]);
    },
    tellUser: ({ caseCode }) => {
      done.push(['tell', caseCode]);
      return undefined;
    },
  };
});

const messages = () => api.arrived.flatMap(({ message }) => (message ? [[message.type, message.data]] : []));

describe.each(['order.issued', 'order.extended', 'order.continued', 'order.clarified'])('%s', (type) => {
  it('has each open target kept, and says so of the text that was read', async () => {
    const targets = [target('t1'), target('t2', 'preserved'), target('t3', 'not-executed'), target('t4', 'let-go')];
    api.serveCertificate({ targets });
    const answered = await client.answer(webhook(type), hands);
    expect(done).toEqual([
      ['keep', 't1'],
      ['keep', 't2'],
    ]);
    expect(messages()).toEqual([
      ['order.acknowledged', about],
      ['order.preserved', { ...about, targets: [{ id: 't1' }, { id: 't2' }] }],
    ]);
    const said = ['order.acknowledged', 'order.preserved'];
    expect(answered).toEqual({ type, orderId: ORDER, said, note: 'kept: t1, t2' });
  });

  it('says nothing of what is not in force any more', async () => {
    api.serveCertificate({ inForce: false, targets: [target('t1')] });
    expect(await client.answer(webhook(type), hands)).toMatchObject({ said: [] });
    expect([...done, ...messages()]).toEqual([]);
  });
});

it('what cannot be kept is said with its reason, and what has one reason and explanation together', async () => {
  api.serveCertificate({ targets: ['t1', 't2', 't3', 't4'].map((id) => target(id)) });
  const none = { reason: 'data-not-stored-at-receipt', explanation: 'No such account.' } as const;
  const why: Record<string, ReturnType<Hands['keep']>> = {
    t1: none,
    t2: 'kept',
    t3: none,
    t4: { explanation: 'Not ours.' },
  };
  const keep: Hands['keep'] = async ({ id }) => (await why[id]) ?? 'kept';
  const { said, note } = await client.answer(webhook('order.issued'), { ...hands, keep });
  const reasons = ['data-not-stored-at-receipt'];
  expect(messages()).toEqual([
    ['order.acknowledged', about],
    ['order.preserved', { ...about, targets: [{ id: 't2' }] }],
    [
      'order.not-executed',
      {
        ...about,
        targets: [
          { id: 't1', reasons },
          { id: 't3', reasons },
        ],
        explanation: 'No such account.',
      },
    ],
    ['order.not-executed', { ...about, targets: [{ id: 't4' }], explanation: 'Not ours.' }],
  ]);
  expect(said).toEqual(['order.acknowledged', 'order.preserved', 'order.not-executed', 'order.not-executed']);
  expect(note).toBe('kept: t2; not kept: t1, t3, t4');
});

it.each([undefined, true, null, {}, { reason: 'incomplete' }])(
  'a hand that says %j has not kept anything',
  async (outcome) => {
    api.serveCertificate({ targets: [target('t1')] });
    const keep = (() => outcome) as unknown as Hands['keep'];
    const answering = client.answer(webhook('order.issued'), { ...hands, keep });
    await expect(answering).rejects.toMatchObject({ code: 'settings-invalid' });
    expect(api.said()).toEqual(['order.acknowledged']);
  },
);

it('what a hand throws is thrown once the other targets are kept and said', async () => {
  api.serveCertificate({ targets: ['t1', 't2', 't3', 't4'].map((id) => target(id)) });
  const outcomes: Record<string, () => ReturnType<Hands['keep']>> = {
    t1: () => 'kept',
    t2: () => {
      throw new Error('the disk is full');
    },
    t3: () => ({ explanation: 'Not ours.' }),
    t4: () => true as never,
  };
  const keep: Hands['keep'] = ({ id }) => outcomes[id]?.() ?? 'kept';
  await expect(client.answer(webhook('order.issued'), { ...hands, keep })).rejects.toThrow('the disk is full');
  expect(messages()).toEqual([
    ['order.acknowledged', about],
    ['order.preserved', { ...about, targets: [{ id: 't1' }] }],
    ['order.not-executed', { ...about, targets: [{ id: 't3' }], explanation: 'Not ours.' }],
  ]);
});

it('what a hand throws is thrown, and nothing is said to be kept', async () => {
  api.serveCertificate({ targets: [target('t1')] });
  const keep = (): never => {
    throw new Error('the disk is full');
  };
  await expect(client.answer(webhook('order.issued'), { ...hands, keep })).rejects.toThrow('the disk is full');
  expect(api.said()).toEqual(['order.acknowledged']);
});

describe.each(['order.released', 'order.lapsed', 'order.withdrawn'])('%s', (type) => {
  const targets = [target('t1', 'preserved'), target('t2', 'preserved')];
  const end = (release: string[], keep: object[]) =>
    api.serveCertificate({ inForce: false, targets, afterEnd: { ending: 'lapsed', data: 'destroy', release, keep } });

  it('has let go what nobody holds any more, then confirms', async () => {
    end(['t1'], [{ target: 't2', heldBy: ['ord_2'] }]);
    const { said, note } = await client.answer(webhook(type), hands);
    expect(done).toEqual([['let go', 't1']]);
    expect(messages()).toEqual([['order.released', about]]);
    expect([said, note]).toEqual([['order.released'], 'let go: t1; kept, as other orders hold them: t2']);
  });

  it('lets nothing go that may be held, says nothing of it, and when to look again', async () => {
    end(['t2'], [{ target: 't1', heldBy: [], why: 'not-all-looked-at' }]);
    const { said, note } = await client.answer(webhook(type), hands);
    expect(done).toEqual([['let go', 't2']]);
    expect(messages()).toEqual([['order.released', { ...about, targets: [{ id: 't2' }] }]]);
    expect([said, note]).toEqual([
      ['order.released'],
      'let go: t2; kept, as not every other order was looked at: t1; answer this again in an hour',
    ]);
  });

  it('confirms nothing where nothing is decided', async () => {
    end(
      [],
      ['t1', 't2'].map((one) => ({ target: one, heldBy: [], why: 'not-all-looked-at' })),
    );
    expect(await client.answer(webhook(type), hands)).toMatchObject({ said: [] });
    expect([...done, ...messages()]).toEqual([]);
  });

  it('lets nothing go while the certificate names no end', async () => {
    api.serveCertificate({ inForce: true, targets });
    expect(await client.answer(webhook(type), hands)).toMatchObject({ said: [] });
    expect([...done, ...messages()]).toEqual([]);
  });

  it('confirms nothing that could not be let go', async () => {
    end(['t1'], []);
    const letGo = async (): Promise<void> => {
      throw new Error('the disk is gone');
    };
    await expect(client.answer(webhook(type), { ...hands, letGo })).rejects.toThrow('the disk is gone');
    expect(messages()).toEqual([]);
  });
});

describe('notice.relay-requested', () => {
  beforeEach(() => api.on(NOTICE, { status: 200, body: { notice: {}, caseCode: 'A-CODE', texts: [] } }));

  it('has the user told, and says how and when', async () => {
    await client.answer(webhook('notice.relay-requested'), hands);
    expect(done).toEqual([['tell', 'A-CODE']]);
    const asked = { orderId: ORDER, digest: 'e'.repeat(64) };
    const now = { relayedAt: '2026-11-20T18:40:00.000Z', channel: 'in-service' };
    expect(messages()).toEqual([['notice.relayed', { ...asked, ...now }]]);
    const relayedAt = new Date('2026-11-20T12:00:00Z');
    const tellUser = async () => ({ channel: 'letter', relayedAt }) as const;
    await client.answer(webhook('notice.relay-requested'), { ...hands, tellUser });
    const then = { relayedAt: '2026-11-20T12:00:00.000Z', channel: 'letter' };
    expect(messages().at(-1)).toEqual(['notice.relayed', { ...asked, ...then }]);
  });

  it('begun again reads the same notice, whose code the user may have', async () => {
    const tellUser = (): never => {
      throw new Error('the mail is down');
    };
    await expect(client.answer(webhook('notice.relay-requested'), { ...hands, tellUser })).rejects.toThrow('mail');
    await client.answer(webhook('notice.relay-requested'), hands);
    const reads = api.arrived.filter(({ at }) => at === NOTICE);
    expect(reads.map(({ id }) => id)).toEqual(['msg_1.notice', 'msg_1.notice']);
    expect(api.said()).toEqual(['notice.relayed']);
  });
});

describe('order.reminder', () => {
  const LIST = 'GET /v1/provider/orders?reference=A794-42EM-7K8M';
  const owe = (...what: string[]) =>
    api.on(LIST, {
      status: 200,
      body: {
        orders: [
          { id: 'ord_other', owed: [] },
          { id: ORDER, owed: what.map((one) => ({ what: one })) },
        ],
      },
    });

  it.each`
    owed                                   | said
    ${['acknowledgement', 'preservation']} | ${['order.acknowledged', 'order.preserved']}
    ${['end-acknowledgement']}             | ${['order.acknowledged', 'order.preserved']}
    ${['release-confirmation']}            | ${['order.released']}
    ${['notice-relay']}                    | ${['notice.relayed']}
    ${[]}                                  | ${[]}
    ${['something of a later version']}    | ${[]}
  `('gives what is owed: $owed', async ({ owed, said }) => {
    owe(...owed);
    const isOver = owed.includes('release-confirmation');
    const afterEnd = { data: 'destroy', release: ['t1'], keep: [] };
    api.serveCertificate({ inForce: !isOver, targets: [target('t1')], afterEnd: isOver ? afterEnd : null });
    api.on(NOTICE, { status: 200, body: { notice: {}, caseCode: 'A-CODE', texts: [] } });
    expect(await client.answer(webhook('order.reminder'), hands)).toMatchObject({ said });
    expect(api.said()).toEqual(said);
  });
});

it('an endpoint is proved', async () => {
  const data = { change: 'provider.1', endpoint: 'second', challenge: 'chance' };
  api.on('POST /v1/provider/directory-changes/provider.1/proof', { status: 200, body: {} });
  const asked = { ...webhook('directory.endpoint-challenge'), data };
  expect(await client.answer(asked, hands)).toMatchObject({ said: ['endpoint proof'], orderId: undefined });
  expect(api.arrived.map(({ message }) => message)).toEqual([data]);
});

it('an endpoint of another provider is not proved', async () => {
  const data = { change: 'provider.1', provider: 'prv-other', endpoint: 'second', challenge: 'chance' };
  const { said, note } = await client.answer({ ...webhook('directory.endpoint-challenge'), data }, hands);
  expect([said, note]).toEqual([[], 'the endpoint is of prv-other: nothing is proved']);
  expect(api.arrived).toEqual([]);
});

it.each(['order.held', 'challenge.decided', 'message.sent', 'directory.change-waits', 'toString'])(
  'of %s nothing is read and nothing said, which the result tells',
  async (type) => {
    const { said, note } = await client.answer(webhook(type), hands);
    expect(said).toEqual([]);
    expect(note).toMatch(type === 'order.held' ? /wait/ : `nothing is done about ${type}`);
    expect([...done, ...api.arrived]).toEqual([]);
  },
);

describe('a refusal', () => {
  it.each(['order-ended', 'order-erased', 'order-not-found'])('that settles it is a result: %s', async (code) => {
    api.serveCertificate({ targets: [target('t1')] });
    api.refuse(MESSAGES, code, 409);
    const answered = await client.answer(webhook('order.issued'), hands);
    expect(answered).toMatchObject({ said: [], code, note: `settled: why ${code}` });
    expect(done).toEqual([]);
  });

  it('of a notice that nobody asks for any more is a result', async () => {
    api.refuse(NOTICE, 'notice-not-requested', 409);
    expect(await client.answer(webhook('notice.relay-requested'), hands)).toMatchObject({
      code: 'notice-not-requested',
    });
    expect(done).toEqual([]);
  });

  it.each(['change-unknown', 'change-not-open'])('of a proof that nobody waits for is a result: %s', async (code) => {
    const data = { change: 'provider.1', endpoint: 'second', challenge: 'chance' };
    api.refuse('POST /v1/provider/directory-changes/provider.1/proof', code, 409);
    const asked = { ...webhook('directory.endpoint-challenge'), data };
    expect(await client.answer(asked, hands)).toMatchObject({ said: [], code });
  });

  it.each(['digest-unknown', 'signature-invalid', 'idempotency-key-reused'])(
    'that settles nothing is thrown: %s',
    async (code) => {
      api.serveCertificate({ targets: [target('t1')] });
      api.refuse(MESSAGES, code, 409);
      await expect(client.answer(webhook('order.issued'), hands)).rejects.toMatchObject({ code });
      expect(done).toEqual([]);
    },
  );
});

it.each`
  type                              | data
  ${'order.issued'}                 | ${{ orderId: undefined }}
  ${'order.lapsed'}                 | ${{ digest: 7 }}
  ${'order.reminder'}               | ${{ reference: undefined }}
  ${'notice.relay-requested'}       | ${{ orderId: null }}
  ${'directory.endpoint-challenge'} | ${{}}
`('a webhook $type that does not say what it is about is unreadable', async ({ type, data }) => {
  await expect(client.answer(webhook(type, data), hands)).rejects.toMatchObject({ code: 'body-unreadable' });
  expect([...done, ...api.arrived]).toEqual([]);
});
