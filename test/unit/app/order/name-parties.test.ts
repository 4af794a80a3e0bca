import { expect, it } from 'vitest';
import { nameParties } from '../../../../shared/app/order/name-parties.ts';
import { HoldfastError } from '../../../../shared/errors.ts';
import { authorityUnknown, providerUnknown } from '../../../../shared/ports/directory.ts';

type Asked = Parameters<typeof nameParties>[0];

/** A directory that has nobody any more, or does not answer. */
const failing = (authority: HoldfastError, provider: HoldfastError): Asked => ({
  authority: () => Promise.reject(authority),
  provider: () => Promise.reject(provider),
});

const ROW = { authority: 'aut-police', provider: 'prv-demo' };

it('whom the directory has no more is not named, and stops nothing', async () => {
  const gone = failing(authorityUnknown(ROW.authority), providerUnknown(ROW.provider));
  expect(await nameParties(gone, [ROW])).toEqual({ authorities: new Map(), providers: new Map() });
});

it('a directory that does not answer is not taken for one that has nobody', async () => {
  const away = new HoldfastError('service-unavailable', 'the directory does not answer');
  await expect(nameParties(failing(away, away), [ROW])).rejects.toThrow(away);
});

it('each is asked for once, however many orders there are', async () => {
  const asked: string[] = [];
  const count = (error: (id: string) => HoldfastError) => (id: string) => {
    asked.push(id);
    return Promise.reject(error(id));
  };
  await nameParties({ authority: count(authorityUnknown), provider: count(providerUnknown) }, [ROW, ROW, ROW]);
  expect(asked).toEqual(['aut-police', 'prv-demo']);
});
