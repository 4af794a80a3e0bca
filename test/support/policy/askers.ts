import fc, { type Arbitrary } from 'fast-check';
import { REVIEWERS } from '../reviews.ts';
import { STANDING } from './scene.ts';
import type { Asker, TokenHolder } from './table.ts';

/** Those whom the directory knows in some role, as their tokens would say it. */
const KNOWN: readonly TokenHolder[] = [
  ...STANDING.authorities.flatMap((authority) =>
    ['contact-point', 'validator'].map((role) => token(role, authority, `somebody-of-${authority}`)),
  ),
  token('contact-point', 'aut-police', 'person-police-desk'),
  token('contact-point', 'aut-sheriff', 'person-watch-commander'),
  token('validator', 'aut-sheriff', 'person-listed-validator'),
  ...REVIEWERS.map((person) => token('reviewer', STANDING.houses[person] ?? '', person)),
  ...['person-auditor', 'person-second', 'person-third'].map((person) => token('oversight', 'aut-police', person)),
  ...STANDING.registrars.map((person) => token('registrar', 'register-office', person)),
  ...Object.entries(STANDING.people).flatMap(([id, people]) => people.map((person) => token('provider', id, person))),
];

function token(role: string, authority: string, person: string): TokenHolder {
  return { kind: 'token', role, authority, person };
}

const ROLES = [
  'contact-point',
  'validator',
  'reviewer',
  'oversight',
  'registrar',
  'provider',
  'root',
  'Contact-Point',
  '__proto__',
];
const OFFICES = [...new Set(KNOWN.map(({ authority }) => authority)), 'aut-nobody', 'prv-inland', 'constructor', ' '];
const PEOPLE = [...new Set(KNOWN.map(({ person }) => person)), 'somebody-else', 'toString'];

/** Half of them as they are, the rest with any role, office and person together. */
export const TOKENS: Arbitrary<Asker> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...KNOWN) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...ROLES), fc.constantFrom(...OFFICES), fc.constantFrom(...PEOPLE))
      .map(([role, authority, person]) => token(role, authority, person)),
  },
);

const NOBODY: Asker = { kind: 'nobody' };

/** @param of the orders whose persons have a session. */
export const sessionsOf = (of: readonly string[]): Arbitrary<Asker> =>
  fc.oneof(
    fc.constantFrom(...of, 'nothing').map((order): Asker => ({ kind: 'session', of: order })),
    fc.constant(NOBODY),
    TOKENS,
  );

export const SIGNERS: Arbitrary<Asker> = fc.oneof(
  fc.constantFrom(...STANDING.providers, 'prv-nobody').map((provider): Asker => ({ kind: 'signature', provider })),
  TOKENS,
  fc.constant(NOBODY),
);

export const ANYONE: Arbitrary<Asker> = fc.oneof(TOKENS, fc.constant(NOBODY));
