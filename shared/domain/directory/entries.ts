import type { InstrumentId } from '../law/instrument-ids.ts';
import type { IssuerKind } from '../law/terms/issuer-kind.ts';
import type { Telephone } from '../telephone.ts';
import type { KeyAlgorithm } from './keys.ts';
import type { ListedOfficer, ListedPerson } from './officers.ts';
import type { Reach } from './reach.ts';
import type { SecondedClass } from './second-officer.ts';
import type { Suspension } from './suspensions.ts';

export interface AuthorityEntry {
  readonly id: string;
  readonly name: string;
  /** The same name in other spellings and languages. */
  readonly otherNames?: readonly string[] | undefined;
  /** Directory ids of the authorities it files for, as a round-the-clock desk does. */
  readonly filesFor?: readonly string[] | undefined;
  /** Domains its mail comes from, with all below them; left out: only a free mailbox is told from its own. */
  readonly mailDomains?: readonly string[] | undefined;
  /** Calling codes of its telephones, such as `+49`, besides that of its desk. */
  readonly callingCodes?: readonly string[] | undefined;
  /** The institution it belongs to: independence is compared by it. */
  readonly institution: string;
  readonly kinds: readonly IssuerKind[];
  readonly instruments: readonly InstrumentId[];
  /** ISO 3166-1 alpha-2. */
  readonly state: string;
  /** IANA zone name. */
  readonly zone: string;
  /** The round-the-clock desk, and how to call it. */
  readonly contact: {
    readonly name: string;
    readonly telephone: Telephone;
    readonly email: string;
  };
  readonly address: string;
  /** Who answers persons' questions about their data and rights. */
  readonly rightsContact: { readonly name: string; readonly email: string };
  /** Whether its holds are told by name across States and legal bases, to authorities whose register says so too; left out: not. */
  readonly tellsOverlaps?: boolean | undefined;
  /** Which filings, by their hurry, are issued only on the word of a second officer; left out: none but those above the figure of a burst. */
  readonly secondOfficer?: readonly SecondedClass[] | undefined;
  /** Who supervises how it handles personal data. */
  readonly supervisoryAuthority: { readonly name: string; readonly address: string; readonly website: string };
  /** Who helps a person who cannot pay for a lawyer. */
  readonly legalAid?: (Helper & { readonly telephone?: Telephone | undefined }) | undefined;
  /** Which courts a person can go to about its holds. */
  readonly courts?: readonly Helper[] | undefined;
  /** Those who alone may act for it, and as what; left out: whomever the identity provider names as of it. */
  readonly officers?: readonly ListedOfficer[] | undefined;
  /** How its people hear that something waits for them. */
  readonly reach?: Reach | undefined;
  /** Which of its officers, or whether all, were suspended, and are; left out: none ever was. */
  readonly suspensions?: readonly Suspension[] | undefined;
}

/** Who helps persons concerned, and where. */
interface Helper {
  readonly name: string;
  readonly address?: string | undefined;
  readonly website?: string | undefined;
}

/** Every name an authority goes by, the one it is printed under first. */
export const listNames = ({
  name,
  otherNames = [],
}: Pick<AuthorityEntry, 'name' | 'otherNames'>): readonly string[] => [name, ...otherNames];

export interface ProviderEntry {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly zone: string;
  /** What kind of provider it is, or `contact-point-24-7` for a State's contact point that requests are addressed to. */
  readonly providerType: string;
  /** Languages it accepts certificates in, as ISO 639-1 codes. */
  readonly acceptedLanguages: readonly string[];
  /** Whom and where to serve, in the words of its entry. */
  readonly addressee?: Addressee | undefined;
  readonly endpoints: readonly Endpoint[];
  readonly keys: readonly ProviderKey[];
  /** Those who alone may act for it at its desk; left out: nobody. */
  readonly people?: readonly ListedPerson[] | undefined;
  /** Which of them were suspended, and are; left out: none ever was. */
  readonly suspensions?: readonly Suspension[] | undefined;
  /** How its people hear of what its endpoints leave unanswered. */
  readonly reach?: Reach | undefined;
  /** What it holds: shown, and without effect. */
  readonly certifications?: readonly Certification[] | undefined;
}

export interface Certification {
  readonly name: string;
  readonly issuer: string;
  readonly number?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly validUntil?: string | undefined;
}

export interface Addressee {
  readonly addressee: string;
  readonly address: string;
  readonly telFaxEmail?: string | undefined;
  readonly contactPerson?: string | undefined;
}

/** Where messages go by themselves. */
export interface Endpoint {
  readonly id: string;
  /** An https address; of a queue `https://sqs.<region>.amazonaws.com/<account>/<name>`. */
  readonly url: string;
  /** `webhook`, unless it says otherwise. */
  readonly way?: 'webhook' | 'handover' | undefined;
  /** `2` is told only where those of `1`, which is what one is that says nothing, leave a message unanswered. */
  readonly priority?: 1 | 2 | undefined;
}

export interface ProviderKey {
  readonly id: string;
  /** How it signs; left out: `ed25519`. */
  readonly algorithm?: KeyAlgorithm | undefined;
  /** Of Ed25519 its 32 raw bytes; of P-256 its 91 bytes of DER (SubjectPublicKeyInfo). */
  readonly publicKey: Uint8Array;
  /** Epoch milliseconds; a signature counts from here on … */
  readonly notBefore: number;
  /** … and before here, `null` for no end set; of a key that was revoked, no later than that. */
  readonly notAfter: number | null;
}
