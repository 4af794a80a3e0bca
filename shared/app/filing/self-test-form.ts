import { type Instant, toRfc3339 } from '../../domain/instant.ts';
import { SELF_TEST } from '../../domain/self-test.ts';

/** As the directory has both ends, and the form names them. */
export const SELF_TEST_NAME = 'Holdfast self-test';

/** In a domain that nobody can have (RFC 6761, section 6.4): the form holds nobody's data. */
const MAILBOX = 'self-test@holdfast.invalid';

/**
 * The order of a week, on the form that needs no person: nobody validates it, and the law asks nobody to be told of it.
 *
 * @param week its Monday, by which one is told from another.
 */
export const composeSelfTestForm = (week: string, now: Instant): unknown => ({
  instrument: 'US-2703f',
  providers: [{ provider: SELF_TEST.provider }],
  certificate: {
    governmentalEntity: SELF_TEST_NAME,
    requester: {
      name: SELF_TEST_NAME,
      title: 'Automatic test',
      tel: { countryCode: '+1', areaCode: '555', number: '555-0100' }, // kept for fiction
      email: MAILBOX,
      address: 'None: this is a test',
    },
    fileNumber: `self-test-${week}`,
    recipient: { name: SELF_TEST_NAME },
    accounts: [{ type: 'email', value: MAILBOX }],
    records: [{ code: 'subscriber' }],
    statement: 'A test that an order is delivered and acknowledged. Nothing is to be kept.',
    nonDisclosureRequested: false,
    signature: SELF_TEST_NAME,
    signedOn: toRfc3339(now).slice(0, 'YYYY-MM-DD'.length),
  },
});
