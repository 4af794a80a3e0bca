import { beforeAll, describe, expect, it } from 'vitest';
import { CodeEnded } from '../../shared/contracts/api/persons/cases.ts';
import { NoticeRead } from '../../shared/contracts/api/providers/responses.ts';
import { expected, type HostClient, replyTo } from '../support/hosted/client.ts';
import { expectRefused, hold, POLICE } from '../support/hosted/holding.ts';
import { Person } from '../support/hosted/person.ts';
import { readNotice } from '../support/hosted/relaying.ts';
import { holderOf, readReview } from '../support/hosted/reviewers.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

const OBJECTION = { grounds: ['privilege'], requestedOutcome: 'end-the-hold', text: 'Between me and my lawyer.' };

let stack: SharedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
});

describe('a provider plays the person', () => {
  let order = '';
  let person: Person;
  let intruder: Person;

  /** The provider's signed read of the notice, under an id of its choice. */
  async function readAs(id: string): Promise<string> {
    const path = `/v1/provider/orders/${order}/notice`;
    const reply = await replyTo(await stack.host.provider.signedFetch('GET', path, undefined, { id }));
    return expected(reply, 200, NoticeRead).caseCode;
  }

  /** What notes say of codes, in the order they were made. */
  async function listNoted(): Promise<unknown[]> {
    const { notes } = await client.history(POLICE, order);
    return notes
      .flatMap(({ note }) => Object(note).events)
      .map(({ type }) => type)
      .filter((type) => type === 'notice.read' || type === 'code.ended');
  }

  it('the person opens the case and objects', async () => {
    order = await hold(client, 'client@skylark.example');
    await client.moveClock({ advance: 'P14DT1M' });
    const { caseCode } = await readNotice(stack.host.provider, order);
    person = await Person.with(client, caseCode);
    await person.file('challenges', OBJECTION);
    expect((await person.case()).codes).toMatchObject([
      { through: 'provider', firstUsedAt: null, endedAt: expect.any(String), mayEnd: false }, // the demonstration provider's own read
      { through: 'provider', endedAt: null, own: true, mayEnd: true },
    ]);
  });

  it('one read, signed anew as often as one likes and at once, makes one code, on record once', async () => {
    const before = await listNoted();
    const first = await readAs('intruder-1');
    await client.moveClock({ advance: 'PT10M' });
    const repeats = await Promise.all([1, 2, 3, 4].map(() => readAs('intruder-1')));
    expect(new Set([first, ...repeats])).toEqual(new Set([first]));
    expect(await listNoted()).toEqual([...before, 'notice.read']);
    expect((await person.case()).codes).toHaveLength(3);
    intruder = await Person.with(client, first);
  });

  it('reads nothing of what the person filed, and cannot end the person’s code', async () => {
    expect(await intruder.case()).toMatchObject({ challenges: [], messages: [], objecting: { left: 5 } });
    const mine = (await person.case()).codes.find(({ own }) => own)?.id;
    const end = () => intruder.ask('POST', '/code-ends', { code: mine });
    await expectRefused(client, order, end, [403, 'code-not-yours']);
    expect((await person.case()).challenges).toMatchObject([{ id: 'c1' }]);
  });

  it('the reviewer sees when and through whom each code was made', async () => {
    await client.moveClock({ advance: 'PT1M' });
    const { codes } = await readReview(client, await holderOf(client, order, 'challenge'));
    expect(codes.map(({ through, firstUsedAt }) => [through, firstUsedAt !== null])).toEqual([
      ['provider', false],
      ['provider', true],
      ['provider', true],
    ]);
  });

  it('the person ends it: its session is over at once, and no repeat brings it back', async () => {
    const theirs = (await person.case()).codes.find(({ own, mayEnd }) => mayEnd && !own)?.id;
    const ended = expected(await person.ask('POST', '/code-ends', { code: theirs }), 201, CodeEnded);
    expect(expected(await person.ask('POST', '/code-ends', { code: theirs }), 201, CodeEnded)).toEqual(ended);
    expect(await intruder.ask('GET', '')).toMatchObject({
      status: 401,
      body: { type: 'urn:holdfast:problem:case-session-invalid' },
    });
    await expect(Person.with(client, await readAs('intruder-1'))).rejects.toThrow('case-code-invalid');
    expect((await person.case()).codes).toMatchObject([{}, { own: true, endedAt: null }, { endedAt: ended.endedAt }]);
    expect(await listNoted()).toContain('code.ended');
    expect(await client.verdictOn(POLICE, order)).toMatchObject({ genuine: true });
  });

  it('and nothing went wrong meanwhile', () => {
    expect(stack.said).toEqual([]);
  });
});
