/** As what somebody acts. */
export interface Office {
  /** `contact-point`, `validator`, `reviewer`, `oversight`, `registrar` or `provider`. */
  readonly role: string;
  /** The authority's id; of a reviewer, the house's; of a registrar, the office's; of a provider's person, the provider's. */
  readonly authority: string;
}

export interface Person extends Office {
  /** The person's id: `sub` of the tokens. */
  readonly person: string;
  /** Made up, as everything about them. */
  readonly name: string;
  /** What else they act as, where they choose to. */
  readonly alsoAs?: readonly Office[];
}

/** Anybody who can sign in at a desk, with all that they may act as there: nothing, where nobody gave them a role. */
export interface Signer {
  readonly person: string;
  readonly name: string;
  /** In which they read times (IANA). */
  readonly zone: string;
  readonly offices: readonly Office[];
}

/** The demonstration people, of the authorities, providers and reviewers' houses in the sample directory. The first of each role gets that role's token. */
export const PEOPLE: readonly Person[] = [
  { person: 'duty-officer', name: 'Paula Berger', role: 'contact-point', authority: 'aut-police' },
  { person: 'duty-officer-2', name: 'Jonas Keller', role: 'contact-point', authority: 'aut-police' },
  { person: 'prosecution-desk', name: 'Miriam Vogt', role: 'contact-point', authority: 'aut-prosecutor' },
  { person: 'watch-commander', name: 'Dana Whitfield', role: 'contact-point', authority: 'aut-sheriff' },
  { person: 'contact-desk', name: 'Luca Meier', role: 'contact-point', authority: 'aut-contact-ch' },
  { person: 'operations-desk', name: 'Claire Tremblay', role: 'contact-point', authority: 'aut-police-ca' },
  { person: 'prosecutor', name: 'Henrik Sommer', role: 'validator', authority: 'aut-prosecutor' },
  {
    person: 'joint-desk',
    name: 'Alex Brandt',
    role: 'contact-point',
    authority: 'aut-police',
    alsoAs: [
      { role: 'contact-point', authority: 'aut-prosecutor' },
      { role: 'validator', authority: 'aut-prosecutor' },
    ],
  },
  { person: 'independent-reviewer', name: 'Ruth Adler', role: 'reviewer', authority: 'review-chamber' },
  { person: 'independent-reviewer-2', name: 'Tomas Novak', role: 'reviewer', authority: 'review-chamber' },
  { person: 'privacy-reviewer', name: 'Ines Moreau', role: 'reviewer', authority: 'privacy-tribunal' },
  { person: 'privacy-reviewer-2', name: 'Karl Lindqvist', role: 'reviewer', authority: 'privacy-tribunal' },
  { person: 'privacy-reviewer-3', name: 'Sofia Ricci', role: 'reviewer', authority: 'privacy-tribunal' },
  { person: 'ombuds-reviewer', name: 'Nora Daly', role: 'reviewer', authority: 'ombuds-office' },
  { person: 'ombuds-reviewer-2', name: 'Piotr Zielinski', role: 'reviewer', authority: 'ombuds-office' },
  { person: 'council-reviewer', name: 'Elena Petrova', role: 'reviewer', authority: 'judicial-council' },
  { person: 'council-reviewer-2', name: 'Marc Dubois', role: 'reviewer', authority: 'judicial-council' },
  { person: 'auditor', name: 'Greta Holm', role: 'oversight', authority: 'aut-prosecutor' },
  { person: 'auditor-2', name: 'Samir Haddad', role: 'oversight', authority: 'aut-prosecutor' },
  { person: 'registrar-1', name: 'Vera Koch', role: 'registrar', authority: 'register-office' },
  { person: 'registrar-2', name: 'Owen Price', role: 'registrar', authority: 'register-office' },
  { person: 'provider-desk', name: 'Yusuf Demir', role: 'provider', authority: 'prv-demo' },
  { person: 'provider-desk-2', name: 'Aoife Brennan', role: 'provider', authority: 'prv-demo' },
  { person: 'provider-desk-3', name: 'Daan de Wit', role: 'provider', authority: 'prv-lantern' },
];

/** Where most of them are, and where those of some authorities are. */
const ZONE = 'Europe/Berlin';
const ZONES: Readonly<Record<string, string>> = {
  'aut-sheriff': 'America/Los_Angeles',
  'aut-contact-ch': 'Europe/Zurich',
  'aut-police-ca': 'America/Toronto',
  'prv-demo': 'Europe/Dublin',
  'prv-lantern': 'Europe/Amsterdam',
};

/** Somebody whom nobody gave a role yet: to see what a desk tells them. */
const NEWCOMER: Signer = { person: 'newcomer', name: 'Robin Falk', zone: ZONE, offices: [] };

/** Everybody who can sign in at a desk here. */
export const SIGNERS: readonly Signer[] = [...PEOPLE.map(seeAsSigner), NEWCOMER];

function seeAsSigner({ person, name, role, authority, alsoAs = [] }: Person): Signer {
  return { person, name, zone: ZONES[authority] ?? ZONE, offices: [{ role, authority }, ...alsoAs] };
}

/** As a person reads it: `contact point of aut-police`. */
export const spellOffice = ({ role, authority }: Office): string => `${role.replaceAll('-', ' ')} of ${authority}`;

/** The demonstration provider, as the sample directory names it. */
export const PROVIDER_ID = 'prv-demo';
