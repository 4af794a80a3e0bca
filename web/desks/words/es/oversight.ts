import type { OVERSIGHT as ENGLISH } from '../en/oversight.ts';

export const OVERSIGHT: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'desk.oversight': 'Supervisión',
};
