import type { FRAME as ENGLISH } from '../en/frame.ts';

export const FRAME: Readonly<Record<keyof typeof ENGLISH, string>> = {
  service: 'Holdfast',
  'footer.title': 'À propos de ces pages',
  'footer.privacy': 'Vie privée',
  'footer.accessibility': 'Accessibilité',
  'footer.difficulty': 'Quelque chose a été difficile à utiliser',
  'footer.case': 'J’ai un code de dossier',
};
