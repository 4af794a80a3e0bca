import type { PROVIDER as ENGLISH } from '../en/provider.ts';

export const PROVIDER: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'desk.provider': 'Ihre Anordnungen',
};
