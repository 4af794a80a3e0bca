import type { VALIDATION as ENGLISH } from '../en/validation.ts';

export const VALIDATION: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'desk.validation': 'Um Ihre Entscheidung gebeten',
};
