import { describe, expect, it } from 'vitest';
import { type Proof, ROUTES } from '../../../shared/deployment/routes.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { sessionRequest } from '../../support/cases.ts';
import type { Request } from '../../support/http-events.ts';
import { CHALLENGED, type Expected, expectRefusal } from '../../support/refusals.ts';
import { filed } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

/** How somebody who proves nothing comes to a route, and what is answered; where no function is asked, `undefined`. */
interface Unproven {
  readonly send: (stack: Stack, request: Request) => Promise<Answer>;
  readonly expected: Expected;
}

const UNPROVEN: Readonly<Record<Proof, Unproven | undefined>> = {
  signature: {
    send: (stack, request) => stack.unsigned(request),
    expected: { status: 401, code: 'signature-invalid' },
  },
  'signature-or-token': {
    send: (stack, request) => stack.unsigned(request),
    expected: { status: 401, code: 'signature-invalid' },
  },
  session: {
    send: (stack, request) => stack.person(request),
    expected: { status: 401, code: 'case-session-invalid', pointers: [] },
  },
  'case-code': {
    send: (stack) => stack.person(sessionRequest('0000-0000-0000-0000-0', '192.0.2.1')),
    expected: { status: 401, code: 'case-code-invalid', pointers: [] },
  },
  'signed-in': undefined, // the gateway turns away whoever has no token
  'signed-in-lately': undefined,
  nobody: undefined,
};

/** What we alone call is tried where it is called: test/component/delivery/self-test.test.ts. */
const OURS = 'answer-self-test';

const ASKED = Object.entries(ROUTES).flatMap(([name, routes]) =>
  name === OURS
    ? []
    : Object.entries<Proof>(routes).flatMap(([route, proof]) => {
        const unproven = UNPROVEN[proof];
        return unproven === undefined ? [] : [{ route, ...unproven }];
      }),
);

const requestOf = (route: string, orderId: OrderId): Request => {
  const [method = '', path = ''] = route.split(' ');
  const ids = { orderId, challengeId: 'c1', attachmentId: 'a1', part: '1' };
  const named = Object.entries(ids).filter(([name]) => path.includes(`{${name}}`));
  return { method: method as Request['method'], route: path, ...Object.fromEntries(named) };
};

describe('whoever proves nothing', () => {
  it.each(ASKED)('is told at $route how to, and nothing is stored', async ({ route, send, expected }) => {
    const stack = new Stack();
    const request = requestOf(route, await filed(stack));
    await expectRefusal(stack, () => send(stack, request), expected);
    expect(CHALLENGED).toHaveProperty(expected.code);
  });
});
