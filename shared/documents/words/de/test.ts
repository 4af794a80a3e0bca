import type { TestWords } from '../en/test.ts';

export const DE_TEST: TestWords = {
  'test.title': 'TEST: Keine Behörde hat dies angeordnet',
  'test.text':
    'Dies ist eine Testanordnung aus der Sandbox von Holdfast. Keine Behörde hat sie erlassen, niemandes Daten werden aufbewahrt, und nichts folgt daraus. Was sonst hier steht, ist erfunden.',
};
