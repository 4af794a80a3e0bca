import type { Draws } from '../../simulation/engine/draws.ts';
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

type Drawing = (draws: Draws) => Asker;

/** A third of them as they are, a third with one word of it another's, the rest with any role, office and person together. */
function drawToken(draws: Draws): TokenHolder {
  const of = { role: () => draws.one(ROLES), authority: () => draws.one(OFFICES), person: () => draws.one(PEOPLE) };
  switch (draws.below(3)) {
    case 0:
      return draws.one(KNOWN);
    case 1: {
      const word = draws.one(['role', 'authority', 'person'] as const);
      return { ...draws.one(KNOWN), [word]: of[word]() };
    }
    default:
      return token(of.role(), of.authority(), of.person());
  }
}

const NOBODY: Asker = { kind: 'nobody' };

/** One of several kinds, each as likely as another. */
const drawOneOf =
  (...kinds: readonly Drawing[]): Drawing =>
  (draws) =>
    draws.one(kinds)(draws);

/**
 * Who asks at the door of an action: those who could, and others who show there what they have.
 *
 * @param of the orders whose persons have a session.
 */
export function drawingFor(action: string, of: readonly string[]): Drawing {
  const nobody: Drawing = () => NOBODY;
  if (action.includes(' /v1/provider/')) {
    const signers = [...STANDING.providers, 'prv-nobody'].map((provider): Asker => ({ kind: 'signature', provider }));
    return drawOneOf((draws) => draws.one(signers), drawToken, nobody);
  }
  if (action.includes(' /v1/cases/')) {
    const sessions = [...of, 'nothing'].map((order): Asker => ({ kind: 'session', of: order }));
    return drawOneOf((draws) => draws.one(sessions), drawToken, nobody);
  }
  return /\/v1\/(?:verifications|policy)/.test(action) ? nobody : drawToken; // there a request says nothing of who sends it
}
