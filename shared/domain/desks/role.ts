/** One of the roles that somebody has, as the issuer of their sign-in says it. */
export interface DeskRole {
  /** `contact-point`, `validator`, `reviewer`, `oversight`, `registrar` or `provider`. */
  readonly role: string;
  /** The id of the authority; of a reviewer, of the house; of a registrar, of the office; of a provider’s person, of the provider. */
  readonly authority: string;
}

export const isSameRole = (one: DeskRole, other: DeskRole): boolean =>
  one.role === other.role && one.authority === other.authority;
