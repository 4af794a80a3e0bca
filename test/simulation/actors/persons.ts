import { CHALLENGE, caseRequest, currentRequest, issueCode, sessionRequest, withdrawalRequest } from '../../support/cases.ts';
import { memberOf } from '../../support/requests.ts';
import { type Act, onOrder, told } from './act.ts';

/** Opens the case with the code on the notice. */
export const openCase: Act = onOrder(async ({ id }, { world, draws, faults }) => {
  const { stack, ledger } = world;
  const { state } = (await stack.orders.latest(id))?.commit ?? {};
  if (state?.rights.notice.status !== 'given') return `nobody has a code of ${id}`;
  const code = await issueCode(stack, id, `code-${draws.below(2)}`);
  const answer = await world.ask('session', faults, () => stack.person(sessionRequest(code)));
  if (answer?.status === 201) {
    ledger.sessions.set(id, String(memberOf(answer.body, 'token')));
    ledger.codes.set(id, code);
  }
  return told('opens the case of', id, answer);
});

const inCase = (name: 'challenges' | 'appeals' | 'messages', body: unknown): Act =>
  onOrder(async ({ id }, { world, draws, faults }) => {
    const token = world.ledger.sessions.get(id);
    if (token === undefined) return `nobody is in the case of ${id}`;
    const request = caseRequest(name, body, { token, key: `${name}-${draws.below(3)}` });
    return told(name, id, await world.ask(name, faults, () => world.stack.person(request)));
  });

export const challenge: Act = inCase('challenges', CHALLENGE);
export const appeal: Act = inCase('appeals', { challenge: 'c1', text: 'It was not looked at.' });
export const write: Act = inCase('messages', { text: 'When shall I hear of it?' });

export const takeBack: Act = onOrder(async ({ id }, { world, draws, faults }) => {
  const token = world.ledger.sessions.get(id);
  if (token === undefined) return `nobody is in the case of ${id}`;
  const request = withdrawalRequest('c1', {}, { token, key: `back-${draws.below(2)}` });
  return told('takes back', id, await world.ask('withdrawal', faults, () => world.stack.person(request)));
});

export const readCase: Act = onOrder(async ({ id }, { world, faults }) => {
  const token = world.ledger.sessions.get(id);
  if (token === undefined) return `nobody is in the case of ${id}`;
  return told('reads the case of', id, await world.ask('case', faults, () => world.stack.person(currentRequest(token))));
});
