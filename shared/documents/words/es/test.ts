import type { TestWords } from '../en/test.ts';

export const ES_TEST: TestWords = {
  'test.title': 'TEST (prueba): ninguna autoridad ha ordenado esto',
  'test.text':
    'Esta es una orden de prueba del entorno de pruebas de Holdfast. Ninguna autoridad la ha emitido, no se conservan datos de nadie y no tiene ninguna consecuencia. Todo lo demás que se lee aquí es inventado.',
};
