/** Who keeps the directory here, each with the accounts they sign in with: the first of them is one person with two. */
export const REGISTRARS: Readonly<Record<string, readonly string[]>> = {
  'registrar-1': ['registrar-1', 'registrar-1-at-night'],
  'registrar-2': ['registrar-2'],
  'registrar-3': ['registrar-3'],
};
export const ACCOUNTS: readonly string[] = Object.values(REGISTRARS).flat();

/** The human being behind an account of a registrar. */
export const humanOf = (account: string): string =>
  Object.entries(REGISTRARS).find(([, accounts]) => accounts.includes(account))?.[0] ?? account;
