import type { WordKey } from './step.ts';
import type { Words } from './words/words.ts';

/** What each role is called. */
const NAMES = {
  'contact-point': 'role.contact-point',
  validator: 'role.validator',
  reviewer: 'role.reviewer',
  oversight: 'role.oversight',
  registrar: 'role.registrar',
  provider: 'role.provider',
} as const satisfies Record<string, WordKey>;

/** Whether it is a role that there is. */
export const isNamed = (role: string): role is keyof typeof NAMES => Object.hasOwn(NAMES, role);

/** What a role is called; one that an issuer made up is shown as it says it. */
export const nameRole = (words: Words, role: string): string => (isNamed(role) ? words.text(NAMES[role]) : role);
