import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS } from '../../../shared/domain/instant.ts';
import {
  type CaseCommandName,
  CHALLENGE,
  caseRequest,
  currentRequest,
  issueCode,
  sessionRequest,
  withdrawalRequest,
} from '../../support/cases.ts';
import { memberOf } from '../../support/requests.ts';
import type { World } from '../world/world.ts';
import { type Act, type ActContext, onOrder, told } from './act.ts';

/** A session lasts half an hour: whoever comes back later opens another. */
const STILL_OPEN_MS = 25 * MINUTE_MS;

/** The token of whoever is in the case, as long as their session lasts. */
export function findSession(id: OrderId, { ledger, now }: World): string | undefined {
  const open = ledger.sessions.get(id);
  return open !== undefined && now < open.openedAt + STILL_OPEN_MS ? open.token : undefined;
}

/** The token of a session of the person concerned; `undefined` where nobody was told yet, and where the case does not open. */
async function enter(id: OrderId, { world, draws, faults }: ActContext): Promise<string | undefined> {
  const { stack, ledger } = world;
  const open = findSession(id, world);
  if (open !== undefined) return open;
  const { state } = (await stack.orders.latest(id))?.commit ?? {};
  if (state?.rights.notice.status !== 'given') return undefined;
  const code = await issueCode(stack, id, `code-${draws.below(2)}`);
  const answer = await world.ask('session', faults, () => stack.person(sessionRequest(code)));
  if (answer?.status !== 201) return undefined;
  const token = String(memberOf(answer.body, 'token'));
  ledger.sessions.set(id, { token, openedAt: world.now });
  ledger.codes.set(id, code);
  return token;
}

/** Something that the person concerned does in their case. */
export const inCase = (act: (token: string, id: OrderId, context: ActContext) => Promise<string>): Act =>
  onOrder(async ({ id }, context) => {
    const token = await enter(id, context);
    return token === undefined ? `nobody is in the case of ${id}` : await act(token, id, context);
  });

const say = (name: CaseCommandName, body: unknown): Act =>
  inCase(async (token, id, { world, draws, faults }) => {
    const request = caseRequest(name, body, { token, key: `${name}-${draws.below(3)}` });
    return told(name, id, await world.ask(name, faults, () => world.stack.person(request)));
  });

export const openCase: Act = inCase(async (_, id) => `is in the case of ${id}`);
export const challenge: Act = say('challenges', CHALLENGE);
export const appeal: Act = say('appeals', { challenge: 'c1', text: 'It was not looked at.' });
export const write: Act = say('messages', { review: 'r1', text: 'When shall I hear of it?' });
export const nameConflict: Act = say('conflicts', {
  review: 'r1',
  ground: 'personal-tie',
  reason: 'We are neighbours.',
});

export const takeBack: Act = inCase(async (token, id, { world, draws, faults }) => {
  const request = withdrawalRequest('c1', {}, { token, key: `back-${draws.below(2)}` });
  return told('takes back', id, await world.ask('withdrawal', faults, () => world.stack.person(request)));
});

export const readCase: Act = inCase(async (token, id, { world, faults }) =>
  told('reads the case of', id, await world.ask('case', faults, () => world.stack.person(currentRequest(token)))),
);

/** The person ends a code of the case: their own, one there is not, or one of other hands. */
export const endCode: Act = onOrder(async ({ id }, context) => {
  const { world, draws, faults } = context;
  const { stack } = world;
  const { state } = (await stack.orders.latest(id))?.commit ?? {};
  if (state?.rights.notice.status !== 'given') return `nobody was told of ${id}`;
  const opened = await stack.person(sessionRequest(await issueCode(stack, id, `end-${draws.below(1_000_000)}`)));
  if (opened.status !== 201) return told('opens the case of', id, opened);
  const token = String(memberOf(opened.body, 'token'));
  const { body } = await stack.person(currentRequest(token));
  const codes: readonly { readonly id: string }[] = Object(body).codes ?? [];
  const code = draws.one(['0'.repeat(64), ...codes.map((one) => one.id)]);
  const request = caseRequest('code-ends', { code }, { token, key: `end-${draws.below(1_000_000)}` });
  return told('ends a code of', id, await world.ask('end-code', faults, () => stack.person(request)));
});
