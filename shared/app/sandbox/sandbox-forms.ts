import { spellDay } from '../../domain/filing/dates.ts';
import type { Instant } from '../../domain/instant.ts';
import {
  SANDBOX_ADDRESS,
  SANDBOX_MAILBOX,
  SANDBOX_NAME,
  SANDBOX_PLACES,
  SANDBOX_TELEPHONE,
} from './sandbox-entries.ts';

/** Of whoever is served. */
export interface Served {
  readonly provider: string;
  readonly name: string;
}

const today = (at: Instant): string => spellDay(at, SANDBOX_PLACES.authority.zone);

const served = (name: string) => ({
  addressee: name,
  address: SANDBOX_ADDRESS,
  otherInformation: 'TEST: an order of the sandbox. No authority issued it.',
});

const SIGNED = 'TEST: signed by nobody';
const issuing = { issuingState: SANDBOX_PLACES.authority.state, issuingAuthority: SANDBOX_NAME };

/**
 * A test order on the form under which a life can be played whole: it is extended, kept for a request, and its person is told. Its accounts
 * are in a domain that nobody can have, and every part says what it is.
 *
 * @param fileNumber by which one is told from another.
 */
export const composeSandboxForm = ({ provider, name }: Served, fileNumber: string, now: Instant): unknown => ({
  instrument: 'EU-EPOC-PR',
  providers: [{ provider, addressee: { ...served(name), addresseeKind: 'designated_establishment' } }],
  certificate: {
    A: { ...issuing, issuingFileNumber: fileNumber },
    C: {
      identifiers: [
        { type: 'email', value: 'test-one@sandbox.invalid' },
        { type: 'email', value: 'test-two@sandbox.invalid' },
      ],
      additionalInformation: 'TEST: nobody has these mailboxes. Play that you keep them, or that you cannot.',
    },
    D: {
      subscriber: [{ code: 'identity_contact' }],
      content: [{ code: 'mailbox_dump' }],
      furtherSpecification: 'TEST: nothing is to be kept.',
    },
    E: {
      purpose: ['criminal_proceedings'],
      offences: [{ natureAndClassification: 'TEST: no offence', statutoryProvision: 'TEST: no provision' }],
    },
    F: {
      issuerType: ['public_prosecutor'],
      issuer: {
        authorityName: SANDBOX_NAME,
        fileNumber,
        address: SANDBOX_ADDRESS,
        tel: SANDBOX_TELEPHONE,
        email: SANDBOX_MAILBOX,
        languages: ['en'],
      },
      signature: { date: today(now), signatureOrSeal: SIGNED },
    },
  },
  grounds: {
    necessity: 'TEST: this order was asked for in the sandbox by the provider that it goes to.',
    proportionality: 'TEST: it concerns nobody, and holds nothing.',
  },
});

/** What a later form says of the order it belongs to. */
export interface Earlier {
  readonly name: string;
  readonly fileNumber: string;
  readonly issuedAt: Instant;
}

const signature = (now: Instant) => ({ name: SANDBOX_NAME, date: today(now), signature: SIGNED });

/** Annex VI, of a test order. */
export const composeSandboxExtension = ({ name, fileNumber, issuedAt }: Earlier, now: Instant) => ({
  A: { ...issuing, issuingFileNumber: fileNumber },
  B: served(name),
  C: {
    epocPr: { issuedOn: today(issuedAt), transmittedOn: today(issuedAt), fileNumber, transmittedTo: name },
  },
  D: { signature: signature(now) },
});

/** Annex V, of a test order: a request for production that nobody issued. */
export const composeSandboxRequest = ({ name, fileNumber, issuedAt }: Earlier, now: Instant) => ({
  A: issuing,
  B: served(name),
  C: { epocPr: { issuedOn: today(issuedAt), transmittedOn: today(issuedAt), fileNumber } },
  D: {
    request: {
      kind: 'EPOC',
      issuedBy: SANDBOX_NAME,
      issuedOn: today(now),
      transmittedOn: today(now),
      fileNumber: `${fileNumber} EPOC`,
      transmittedTo: { name },
    },
    signature: signature(now),
  },
});
