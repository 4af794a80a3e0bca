import type { FindingWords, VerificationWords } from '../en/verification.ts';

export const DE_FINDINGS: FindingWords = {
  'name-not-registered': 'Ein Name, den das Verzeichnis für sie nicht kennt',
  'free-mailbox': 'Ein Postfach einer Art, die sich jeder einrichten kann',
  'mail-not-registered': 'Eine E-Mail-Adresse unter einem Namen, den das Verzeichnis für sie nicht kennt',
  'foreign-telephone': 'Eine Telefonnummer aus einem Land, das das Verzeichnis für sie nicht kennt',
  'validator-not-registered': 'Eine bestätigende Behörde, die das Verzeichnis nicht kennt',
};

export const DE_VERIFICATION: VerificationWords = {
  genuine: 'Echt',
  'not-genuine': 'Nicht echt',
  'in-force': 'Jetzt in Kraft: Die Daten müssen aufbewahrt werden.',
  'not-in-force': 'Jetzt nicht in Kraft: Wegen dieser Anordnung muss nichts aufbewahrt werden.',
  compare:
    'Ein Dokument mit dieser Adresse ist verzeichnet. Vergleichen Sie das Folgende mit dem Papier: Wer eine Adresse auf ein anderes Papier schreibt, kann nicht ändern, was hier steht.',
  reference: 'Zeichen',
  basis: 'Rechtsgrundlage',
  'filed-by': 'Eingereicht von',
  issued: 'Erlassen',
  status: 'Stand der Anordnung',
  document: 'Dieses Dokument',
  checked: 'Geprüft',
  filer: '{filer}, nach dem Verzeichnis der Behörden.',
  'files-for': 'Sie reicht für {authority} ein.',
  differs: 'Das Dokument sagt etwas anderes:',
  'own-word':
    'Alle anderen Namen, Adressen und Nummern im Dokument hat nur angegeben, wer es eingereicht hat. Wenn Sie die Behörde fragen, benutzen Sie eine Nummer, die Sie von anderswo kennen.',
  version: 'Spricht von Fassung {version} des Verzeichneten.',
  later: 'Dem Anbieter wurde seither eine spätere Fassung mitgeteilt: Fordern Sie das Zertifikat neu an.',
  latest: 'Dem Anbieter wurde keine spätere mitgeteilt.',
  exact: 'Genauer Wortlaut',
  certificate:
    'Jeder Name und jede Kennung steht Buchstabe für Buchstabe im signierten Zertifikat. Wer die Anordnung lesen darf, erhält es unter {authority} (Behörden, angemeldet) oder {provider} (Anbieter, mit signierter Anfrage).',
  unknown: 'Zu dieser Adresse ist kein Dokument verzeichnet.',
  advice:
    'Wenn Sie sie abgetippt haben, vergleichen Sie jedes Zeichen mit dem Papier. Wenn sie stimmt, handeln Sie nicht nach dem Dokument: Rufen Sie die Behörde unter einer Nummer an, die Sie von anderswo kennen, nicht unter einer aus dem Dokument.',
  otherwise: 'Ein Dokument anhand der Datei prüfen, oder anhand dessen, was darauf steht',
  languages: 'Sprache',
};
