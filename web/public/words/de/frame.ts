import type { FRAME as ENGLISH } from '../en/frame.ts';

export const FRAME: Readonly<Record<keyof typeof ENGLISH, string>> = {
  service: 'Holdfast',
  'footer.title': 'Über diese Seiten',
  'footer.privacy': 'Datenschutz',
  'footer.accessibility': 'Barrierefreiheit',
  'footer.difficulty': 'Etwas war schwierig zu benutzen',
  'footer.case': 'Ich habe einen Fallcode',
};
