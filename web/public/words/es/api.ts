import type { API as ENGLISH } from '../en/api.ts';

export const API: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'api.title': 'La interfaz de programación',
  'api.intro': 'Qué acepta y qué responde, campo por campo.',
  'api.in-english': 'La descripción está en inglés.',
  'api.address': 'Su dirección es {address}',
  'api.document': 'Toda la descripción en un archivo (OpenAPI 3.1, en inglés)',
  'api.no-script': 'Su navegador no ejecuta scripts en esta página. El archivo de arriba dice lo mismo.',
  'api.licences': 'Licencias del visor',
};
