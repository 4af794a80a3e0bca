import type { FRAME as ENGLISH } from '../en/frame.ts';

export const FRAME: Readonly<Record<keyof typeof ENGLISH, string>> = {
  service: 'Holdfast',
  'footer.title': 'Sobre estas páginas',
  'footer.privacy': 'Privacidad',
  'footer.accessibility': 'Accesibilidad',
  'footer.difficulty': 'Algo fue difícil de usar',
  'footer.case': 'Tengo un código de caso',
};
