import { expect, it } from 'vitest';
import { directoryEntry } from '../../support/builders.ts';
import { REGISTRAR } from '../../support/registrars.ts';
import { keyed } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

it('a key whose private half is printed in an RFC is nobody’s to register', async () => {
  const stack = new Stack();
  const before = await stack.snapshot();
  const printed = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='; // RFC 8032, section 7.1, test 1
  const keys = [{ id: 'key-1', publicKey: printed, notBefore: '2026-01-01T00:00:00Z' }];
  const body = { entry: directoryEntry('prv-lantern', { keys }), replaces: 0, reason: 'A test.' };
  const headers = keyed('printed-1');
  const refused = await stack.registrar({ method: 'POST', route: '/v1/directory/changes', headers, body }, REGISTRAR);
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/entry/keys/0/publicKey' }] } });
  expect(await stack.snapshot()).toEqual(before);
});
