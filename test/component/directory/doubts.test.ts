import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../shared/domain/instant.ts';
import { directoryEntry } from '../../support/builders.ts';
import { AUDITOR } from '../../support/overseers.ts';
import { expectProblem } from '../../support/refusals.ts';
import {
  approve,
  listChanges,
  proposalOf,
  propose,
  REGISTRAR,
  readChange,
  SECOND_REGISTRAR,
} from '../../support/registrars.ts';
import { memberOf } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const idOf = ({ body }: Answer): string => String(memberOf(body, 'id'));
const doubtsOf = ({ body }: Answer): unknown => memberOf(body, 'doubts');

const OVER = {
  keys: [
    {
      id: 'key-1',
      publicKey: 'uo9Lq3pPTV2kzyb4YO0xH1s8cJmW6eUgAdvhtF5rNIk=',
      notBefore: '2025-01-01T00:00:00Z',
      notAfter: '2026-11-20T00:00:00Z',
    },
  ],
};
const DOUBTED = [
  {
    pointer: '/entry/keys',
    detail:
      'every key is revoked or past its notAfter: prv-demo can read no order and answer none. Name one in use now',
  },
];

describe('an address that leads nowhere', () => {
  it.each([
    [
      'an endpoint',
      'provider',
      'prv-demo',
      { endpoints: [{ id: 'inbox', url: 'https://10.0.0.1/inbox' }] },
      'endpoints/0/url',
    ],
    [
      'a webhook',
      'authority',
      'aut-police',
      { reach: { webhooks: [{ id: 'w', url: 'https://localhost/' }] } },
      'reach/webhooks/0/url',
    ],
    [
      'a website',
      'authority',
      'aut-police',
      { legalAid: { name: 'Aid', website: 'https:help.example' } },
      'legalAid/website',
    ],
  ])('is not proposed: %s', async (_, kind, id, changes, pointer) => {
    const proposal = await proposalOf(stack, kind, id, changes);
    const before = stack.directory.commits().length;
    const refused = await propose(stack, proposal);
    expectProblem(refused, { status: 422, code: 'invalid-request' });
    expect(memberOf(refused.body, 'errors')).toMatchObject([{ pointer: `/entry/${pointer}` }]);
    expect(stack.directory.commits()).toHaveLength(before);
    expect(stack.notices.take()).toEqual({ notices: [], posts: [] });
  });
});

describe('what is allowed and odd', () => {
  it('is said to whoever proposes, to whoever approves, and to oversight', async () => {
    const proposed = await propose(stack, await proposalOf(stack, 'provider', 'prv-demo', OVER));
    expect([proposed.status, doubtsOf(proposed)]).toEqual([201, DOUBTED]);
    expect(doubtsOf(await readChange(stack, idOf(proposed), SECOND_REGISTRAR))).toEqual(DOUBTED);
    expect(doubtsOf(await readChange(stack, idOf(proposed), AUDITOR))).toEqual(DOUBTED);
    const [listed] = memberOf((await listChanges(stack, SECOND_REGISTRAR)).body, 'changes') as readonly unknown[];
    expect(memberOf(listed, 'doubts')).toEqual(DOUBTED);
    const approved = await approve(stack, proposed);
    expect([approved.status, doubtsOf(approved)]).toEqual([200, DOUBTED]);
  });

  it('is told as of the moment: what came up after the proposal is seen by whoever approves', async () => {
    const keys = [{ ...OVER.keys[0], notAfter: '2026-11-20T20:00:00Z' }];
    const proposed = await propose(stack, await proposalOf(stack, 'provider', 'prv-demo', { keys }));
    expect(doubtsOf(proposed)).toEqual([]);
    stack.clock.advance(4 * HOUR_MS);
    expect(doubtsOf(await readChange(stack, idOf(proposed), SECOND_REGISTRAR))).toEqual(DOUBTED);
  });

  it('looks at people whom other lists name, and not at the list that is to be replaced', async () => {
    const officers = [
      { person: 'p-anna', accounts: ['registrar-1'], roles: ['contact-point'] },
      { person: 'p-bela', accounts: ['b-1'], roles: ['contact-point'] },
    ];
    const proposed = await propose(stack, await proposalOf(stack, 'authority', 'aut-police', { officers }));
    const detail =
      'registrar-1 is an account of p-anna here and of registrar-1 in another entry: a human has one id in all entries';
    expect(doubtsOf(proposed)).toEqual([{ pointer: '/entry/officers/0/accounts', detail }]);
    const registrars = [{ person: 'p-anna', accounts: ['registrar-1'] }, { person: 'registrar-2' }];
    const roster = await propose(stack, await proposalOf(stack, 'roster', 'registrars', { registrars }), 'roster');
    expect(doubtsOf(roster)).toEqual([]);
  });

  it('is nothing where an entry is as it should be', async () => {
    const entry = directoryEntry('prv-demo', { id: 'prv-new' });
    expect(doubtsOf(await propose(stack, { entry, replaces: 0, reason: 'They joined.' }, 'new', REGISTRAR))).toEqual(
      [],
    );
  });
});
