import type { API as ENGLISH } from '../en/api.ts';

export const API: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'api.title': 'Die Schnittstelle für Programme',
  'api.intro': 'Was sie annimmt und was sie antwortet, Feld für Feld.',
  'api.in-english': 'Die Beschreibung ist auf Englisch.',
  'api.address': 'Sie ist zu erreichen unter {address}',
  'api.document': 'Die ganze Beschreibung als Datei (OpenAPI 3.1, auf Englisch)',
  'api.no-script': 'Ihr Browser führt auf dieser Seite kein Skript aus. In der Datei oben steht dasselbe.',
  'api.licences': 'Lizenzen des Anzeigeprogramms',
};
