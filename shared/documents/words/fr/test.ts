import type { TestWords } from '../en/test.ts';

export const FR_TEST: TestWords = {
  'test.title': 'TEST : aucune autorité n’a ordonné ceci',
  'test.text':
    'Ceci est une injonction d’essai du bac à sable de Holdfast. Aucune autorité ne l’a émise, les données de personne ne sont conservées, et rien n’en découle. Tout le reste est inventé.',
};
