export interface Person {
  /** The person's id: `sub` of the tokens. */
  readonly person: string;
  /** `contact-point`, `validator`, `reviewer`, `oversight` or `registrar`. */
  readonly role: string;
  /** The authority's id; of a reviewer, the house's; of a registrar, the office's. */
  readonly authority: string;
}

/** The demonstration people, of the authorities and reviewers' houses in the sample directory. The first of each role gets that role's token. */
export const PEOPLE: readonly Person[] = [
  { person: 'duty-officer', role: 'contact-point', authority: 'aut-police' },
  { person: 'duty-officer-2', role: 'contact-point', authority: 'aut-police' },
  { person: 'prosecution-desk', role: 'contact-point', authority: 'aut-prosecutor' },
  { person: 'watch-commander', role: 'contact-point', authority: 'aut-sheriff' },
  { person: 'contact-desk', role: 'contact-point', authority: 'aut-contact-ch' },
  { person: 'operations-desk', role: 'contact-point', authority: 'aut-police-ca' },
  { person: 'prosecutor', role: 'validator', authority: 'aut-prosecutor' },
  { person: 'independent-reviewer', role: 'reviewer', authority: 'review-chamber' },
  { person: 'independent-reviewer-2', role: 'reviewer', authority: 'review-chamber' },
  { person: 'privacy-reviewer', role: 'reviewer', authority: 'privacy-tribunal' },
  { person: 'privacy-reviewer-2', role: 'reviewer', authority: 'privacy-tribunal' },
  { person: 'privacy-reviewer-3', role: 'reviewer', authority: 'privacy-tribunal' },
  { person: 'ombuds-reviewer', role: 'reviewer', authority: 'ombuds-office' },
  { person: 'ombuds-reviewer-2', role: 'reviewer', authority: 'ombuds-office' },
  { person: 'council-reviewer', role: 'reviewer', authority: 'judicial-council' },
  { person: 'council-reviewer-2', role: 'reviewer', authority: 'judicial-council' },
  { person: 'auditor', role: 'oversight', authority: 'aut-prosecutor' },
  { person: 'auditor-2', role: 'oversight', authority: 'aut-prosecutor' },
  { person: 'registrar-1', role: 'registrar', authority: 'register-office' },
  { person: 'registrar-2', role: 'registrar', authority: 'register-office' },
];

/** The demonstration provider, as the sample directory names it. */
export const PROVIDER_ID = 'prv-demo';
