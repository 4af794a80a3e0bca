import { beforeEach, describe, expect, it } from 'vitest';
import { SANDBOX } from '../../../shared/domain/sandbox.ts';
import { directoryEntry } from '../../support/builders.ts';
import { REGISTRAR } from '../../support/registrars.ts';
import { file, filing, filingRequest, keyed, POLICE } from '../../support/requests.ts';
import { Newcomer } from '../../support/sandbox.ts';
import { Stack } from '../../support/stack.ts';
import { THEFT } from '../../support/suspending.ts';

let stack: Stack;
let newcomer: Newcomer;
beforeEach(async () => {
  stack = new Stack();
  newcomer = new Newcomer(stack);
  await newcomer.register();
});

const onDirectory = (path: string, body: unknown, ids: object = {}) =>
  stack.registrar(
    { method: 'POST', route: `/v1/directory/${path}`, headers: keyed('kept-1'), body, ...ids },
    REGISTRAR,
  );

describe('ids of the sandbox are nobody’s to use or change', () => {
  it('an officer’s order goes to its provider as to an unknown one', async () => {
    const before = await stack.snapshot();
    const answered = await file(stack, 'us-2703f', { '/providers': [{ provider: newcomer.provider }] });
    expect(answered).toMatchObject({ status: 422, body: { type: expect.stringMatching(/provider-unknown$/) } });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('a token for its authority opens nothing', async () => {
    const before = await stack.snapshot();
    const claims = { ...POLICE, holdfast_authority: SANDBOX.authority };
    expect(await stack.officer(filingRequest(filing('epoc-pr')), claims)).toMatchObject({ status: 403 });
    expect(await stack.officer({ method: 'GET', route: '/v1/orders' }, claims)).toMatchObject({ status: 403 });
    expect(await stack.snapshot()).toEqual(before);
  });

  it.each([['prv-sandbox-0123456789abcdef'], ['prv-sandbox-of-mine']])(
    'a registrar proposes no entry %s',
    async (id) => {
      const before = await stack.snapshot();
      const entry = directoryEntry('prv-lantern', { id });
      const refused = await onDirectory('changes', { entry, replaces: 0, reason: 'A test.' });
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/entry/id' }] } });
      expect(await stack.snapshot()).toEqual(before);
    },
  );

  it('a registrar revokes no key there, and suspends nobody', async () => {
    const before = await stack.snapshot();
    const ids = { providerId: newcomer.provider, keyId: 'sandbox' };
    const revoked = await onDirectory('providers/{providerId}/keys/{keyId}/revocation', { reason: 'A test.' }, ids);
    expect(revoked).toMatchObject({ status: 404 });
    const { authority: _police, ...theft } = THEFT;
    for (const named of [{ authority: SANDBOX.authority }, { provider: newcomer.provider }]) {
      const suspended = await onDirectory('suspensions', { ...theft, ...named });
      expect(suspended).toMatchObject({ status: 404 });
    }
    expect(await stack.snapshot()).toEqual(before);
  });
});
