import type { REGISTER as ENGLISH } from '../en/register.ts';

export const REGISTER: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'desk.register': 'Le registre',
};
