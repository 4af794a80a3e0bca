/** What every page says around its content. */
export const FRAME = {
  service: 'Holdfast',
  'footer.title': 'About these pages',
  'footer.privacy': 'Privacy',
  'footer.accessibility': 'Accessibility',
  'footer.difficulty': 'Something was hard to use',
  'footer.case': 'I have a case code',
} as const;
