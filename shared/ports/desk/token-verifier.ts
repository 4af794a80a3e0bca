/** Verifies tokens of the stage's issuer where no authorizer of the gateway did: by the same rules, so that a token is good everywhere or nowhere. */
export interface TokenVerifier {
  /**
   * What a token says, by the names of its claims.
   *
   * @throws HoldfastError `token-refused` for one that has run out, is for somebody else, or is none of the issuer's; `service-unavailable`
   *   while the issuer's keys cannot be had.
   */
  verify(token: string): Promise<Readonly<Record<string, unknown>>>;
}
