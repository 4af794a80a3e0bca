import type { Recognised } from '../identifiers/recognise.ts';

/** What people write into a field that must not be empty, in the languages of the samples. */
const NOBODY: ReadonlySet<string> = new Set([
  ...[
    'n/a',
    'n.a.',
    'na',
    'none',
    'nil',
    'null',
    'undefined',
    'unknown',
    'not known',
    'not available',
    'tbd',
    'see above',
    'see below',
  ],
  ...['unbekannt', 'nicht bekannt', 'keine', 'keiner', 'entfällt', 'k. a.', 'k.a.', 'siehe oben', 'siehe unten'],
  ...['inconnu', 'inconnue', 'aucun', 'aucune', 'néant', 'voir ci-dessus', 'sans objet'],
  ...['desconocido', 'desconocida', 'ninguno', 'ninguna', 'véase arriba', 'no consta'],
  ...['nieznany', 'nieznana', 'nieznane', 'brak', 'jak wyżej', 'nie dotyczy'],
  ...['-', '--', '---', '–', '—', '.', '..', '...', '…', '/', 'x', 'xx', 'xxx'],
]);

/** Everybody, in words. */
const EVERYBODY = new RegExp(
  `^(?:${[
    '(?:all|any|every|each)(?: of)?(?: the| his| her| their| known| other| related)* (?:accounts?|users?|profiles?|numbers?|mailbox(?:es)?|customers?|subscribers?|logins?)',
    '(?:alle|sämtliche|jedes|jeder)(?: bekannten| anderen| weiteren)* (?:konten|konto|nutzer|benutzer|profile?|nummern?|postfächer|kunden|anschlüsse)',
    '(?:tous|toutes|chaque)(?: les)?(?: autres)? (?:comptes?|utilisateurs?|profils?|numéros?|boîtes?|clients?)',
    '(?:todos|todas|cada)(?: los| las)?(?: otros| otras)? (?:cuentas?|usuarios?|perfil(?:es)?|números?|buzones|clientes?)',
    '(?:wszystkie|wszyscy|każde|każdy)(?: inne| inni)? (?:konta|konto|użytkownicy|użytkownik|profile?|numery|skrzynki|klienci)',
  ].join('|')})$`,
  'u',
);

/** The value of a name is a way to say that nobody is named, or that everybody is. */
export function namesNobody({ kind, normalised }: Recognised): boolean {
  if (kind !== 'name') return false;
  const words = normalised.toLowerCase().replace(/\s+/gu, ' ');
  return NOBODY.has(words) || EVERYBODY.test(words);
}
