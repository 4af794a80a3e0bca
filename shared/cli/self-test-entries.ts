import { SELF_TEST_NAME } from '../app/filing/self-test-form.ts';
import { SELF_TEST } from '../domain/self-test.ts';

const ADDRESS = 'None: this is no office';
const MAILBOX = 'self-test@holdfast.invalid';
/** A zone that has the clock of UTC all year: UTC itself is none of those the runtime lists. */
const PLACE = { name: SELF_TEST_NAME, state: 'US', zone: 'Africa/Abidjan' };

/**
 * Both ends of the weekly self-test, as a file of the directory holds them. Nobody is reached by anything but the webhook.
 *
 * @param apiUrl public base address of the API. @param publicKey of the provider: 32 bytes in base64. @param notBefore RFC 3339.
 */
export const composeSelfTestEntries = (apiUrl: string, publicKey: string, notBefore: string) => ({
  entries: [
    {
      kind: 'authority',
      id: SELF_TEST.authority,
      ...PLACE,
      kinds: ['governmental-entity'],
      instruments: ['US-2703f'],
      contact: {
        name: SELF_TEST_NAME,
        telephone: { countryCode: '+1', areaCode: '555', number: '555-0100' },
        email: MAILBOX,
      },
      address: ADDRESS,
      rightsContact: { name: SELF_TEST_NAME, email: MAILBOX },
      supervisoryAuthority: { name: SELF_TEST_NAME, address: ADDRESS, website: 'https://holdfast.invalid' },
      institution: SELF_TEST.authority,
    },
    {
      kind: 'provider',
      id: SELF_TEST.provider,
      ...PLACE,
      providerType: 'other-information-society-service',
      addressee: { addressee: SELF_TEST_NAME, address: ADDRESS },
      endpoints: [{ id: 'answer', url: `${apiUrl}/v1/self-test/messages` }],
      keys: [{ id: 'a', publicKey, notBefore }],
      acceptedLanguages: ['en'],
    },
  ],
});
