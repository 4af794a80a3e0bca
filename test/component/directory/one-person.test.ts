import { beforeEach, describe, expect, it } from 'vitest';
import { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { approve, proposalOf, propose, registrarCalled, step } from '../../support/registrars.ts';
import { memberOf } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { suspend, suspensionRequest, suspensionWordRequest, THEFT } from '../../support/suspending.ts';

const OTHERS = [{ person: 'registrar-1' }, { person: 'registrar-2' }];
const DORA = [registrarCalled('dora-1'), registrarCalled('dora-2')] as const;
const [ONE, OTHER] = DORA;
const BERT = registrarCalled('registrar-2');

let stack: Stack;
const putRoster = (...more: readonly object[]) =>
  stack.directory.put(
    DirectoryEntry.parse({ kind: 'roster', id: 'registrars', registrars: [...OTHERS, ...more] }),
    'operator',
  );
/** Who has both accounts becomes known. */
const joinAccounts = () => putRoster({ person: 'dora', accounts: ['dora-1', 'dora-2'] });
beforeEach(async () => {
  stack = new Stack();
  await putRoster({ person: 'dora-1' }, { person: 'dora-2' });
});

const proposeRename = async (): Promise<Answer> =>
  await propose(stack, await proposalOf(stack, 'provider', 'prv-demo', { name: 'Renamed' }), 'propose-1', OTHER);
const idOf = ({ body }: Answer): string => String(memberOf(body, 'id'));
const reason = { reason: 'A doubt.' };

describe('a registrar whose two accounts are known as one person’s only after they proposed', () => {
  it.each([
    ['the other account', ONE],
    ['the same account', OTHER],
  ])('neither approves it nor refuses it with %s, and withdraws it', async (_, account) => {
    const proposed = await proposeRename();
    await joinAccounts();
    await expectRefusal(stack, () => approve(stack, proposed, account), { status: 403, code: 'change-own' });
    await expectRefusal(stack, () => step(stack, idOf(proposed), 'refusal', reason, account), {
      status: 403,
      code: 'change-own',
    });
    expect((await step(stack, idOf(proposed), 'withdrawal', reason, account)).status).toBe(200);
  });

  it('leaves it to others to approve it, and not to withdraw it', async () => {
    const proposed = await proposeRename();
    await joinAccounts();
    await expectRefusal(stack, () => step(stack, idOf(proposed), 'withdrawal', reason, BERT), {
      status: 403,
      code: 'change-not-yours',
    });
    expect((await approve(stack, proposed, BERT)).status).toBe(200);
  });
});

describe('of a suspension likewise', () => {
  const word = (id: string, said: 'confirmation' | 'lifting', by = ONE) =>
    stack.registrar(suspensionWordRequest(id, said), by);

  it('nobody confirms their own, by a word or by suspending again', async () => {
    const id = await suspend(stack, THEFT, OTHER);
    await joinAccounts();
    await expectRefusal(stack, () => word(id, 'confirmation'), { status: 403, code: 'second-registrar-needed' });
    const again = () => stack.registrar(suspensionRequest(THEFT, 'again'), ONE);
    await expectRefusal(stack, again, { status: 403, code: 'suspended-alone-lately' });
    expect((await word(id, 'confirmation', BERT)).body).toMatchObject({ status: 'confirmed' });
  });

  it('nobody lifts it alone', async () => {
    const id = await suspend(stack, THEFT, BERT);
    await word(id, 'confirmation', OTHER);
    expect((await word(id, 'lifting', OTHER)).body).toMatchObject({ status: 'confirmed' });
    await joinAccounts();
    expect((await word(id, 'lifting', ONE)).body).toMatchObject({ status: 'confirmed', lifting: { by: 'dora-2' } });
    expect((await word(id, 'lifting', BERT)).body).toMatchObject({ status: 'lifted' });
    expect((await word(id, 'lifting', BERT)).body).toMatchObject({ status: 'lifted' }); // said again
  });
});
