/** Who signs as issuer, as the certificate's form asks; one authority may be several at once. */
export type IssuerKind =
  | 'judge-court-investigating-judge'
  | 'public-prosecutor'
  | 'other-competent-authority'
  | 'governmental-entity'
  | 'authority-of-a-party'
  | 'contact-point-24-7'
  | 'peace-or-public-officer';
