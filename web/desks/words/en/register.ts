/** The registrar’s desk: changes of the directory, approvals, revocation, suspension. */
export const REGISTER = {
  'desk.register': 'The register',
} as const;
