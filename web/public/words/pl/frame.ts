import type { FRAME as ENGLISH } from '../en/frame.ts';

export const FRAME: Readonly<Record<keyof typeof ENGLISH, string>> = {
  service: 'Holdfast',
  'footer.title': 'O tych stronach',
  'footer.privacy': 'Prywatność',
  'footer.accessibility': 'Dostępność',
  'footer.difficulty': 'Coś było trudne w użyciu',
  'footer.case': 'Mam kod sprawy',
};
