import type { REGISTER_FORMS as ENGLISH } from '../en/register-forms.ts';

export const REGISTER_FORMS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'register.propose.means': 'Eine Person schlägt vor, eine andere billigt. Vorher ist nichts in Kraft.',
  'register.propose.existing': 'Einen vorhandenen Eintrag ändern',
  'register.propose.new': 'Einen neuen Eintrag vorschlagen',
  'register.propose.of': 'Eine Änderung dieses Eintrags vorschlagen',
  'register.propose.reason': 'Warum?',
  'register.propose.reason-hint':
    'Für die Person der Registerführung, die zustimmen muss: wer darum gebeten hat und wie Sie sich vergewissert haben, dass sie es waren. Höchstens 2.000 Zeichen; es steht im Verlauf.',
  'register.propose.button': 'Dies vorschlagen',
  'register.new.authority': 'Eine neue Behörde',
  'register.new.provider': 'Ein neuer Anbieter',
  'register.form.contact': 'Namen und Kontakte',
  'register.form.standing': 'Was es ist und darf',
  'register.form.endpoints': 'Adressen, an die Nachrichten gehen',
  'register.form.keys': 'Schlüssel hinzufügen oder beenden',
  'register.form.people': 'Personen und ihre Konten',
  'register.form.json': 'Der ganze Eintrag, als JSON',
  'register.form.contact.means': 'Ändern Sie, was anders ist, und lassen Sie den Rest stehen.',
  'register.form.standing.means': 'Als was die Behörde anordnen darf, nach welchen Gesetzen und für wen.',
  'register.form.standing.means-provider': 'Welche Art von Anbieter es ist und aus welchem Staat.',
  'register.form.endpoints.means':
    'Eine neue Adresse muss vom Anbieter unterschrieben antworten, bevor jemand zustimmen kann.',
  'register.form.keys.means':
    'Lassen Sie den neuen Schlüssel beginnen, bevor der alte endet. Ein Schlüssel in falschen Händen wird nicht hier beendet: Widerrufen Sie ihn sofort.',
  'register.form.people.officers':
    'Sobald jemand aufgeführt ist, darf niemand sonst für die Behörde handeln. Jeder Mensch hat eine Kennung in der Aufzeichnung und alle Konten, mit denen er sich anmeldet.',
  'register.form.people.provider':
    'Wer für den Anbieter an seinem Dienst handeln darf. Jeder Mensch hat eine Kennung in der Aufzeichnung und alle Konten, mit denen er sich anmeldet.',
  'register.form.people.registrars':
    'Mindestens zwei: eine allein ändert nichts. Wer mehrere Konten hat, ist unter allen eine Person.',
  'register.form.people.reviewers':
    'Wer im Dienst ist, kann ausgelost werden. Ist niemand im Dienst, wird kein Widerspruch entschieden.',
  'register.form.people.overseers': 'Sobald jemand aufgeführt ist, darf niemand sonst für die Aufsicht handeln.',
  'register.form.desk-name': 'Dienst rund um die Uhr: Name',
  'register.form.desk-telephone': 'Dienst rund um die Uhr: Telefon',
  'register.form.desk-email': 'Dienst rund um die Uhr: E-Mail-Adresse',
  'register.form.rights-name': 'Kontakt für Rechte von Personen: Name',
  'register.form.rights-email': 'Kontakt für Rechte von Personen: E-Mail-Adresse',
  'register.form.addressee': 'Adressat: Name',
  'register.form.addressee-address': 'Adressat: Postanschrift',
  'register.hint.each': 'Eine Angabe je Zeile.',
  'register.hint.person':
    'Die Kennung, die in die Aufzeichnung kommt: dieselbe in jedem Eintrag, der diesen Menschen nennt.',
  'register.hint.accounts': 'Eines je Zeile: das sub jedes Tokens, mit dem sie sich anmelden.',
  'register.hint.language': 'Zwei Buchstaben, etwa de.',
  'register.hint.languages': 'Je zwei Buchstaben, eine Sprache je Zeile.',
  'register.hint.files-for': 'Ihre Kennungen im Verzeichnis, eine je Zeile.',
  'register.hint.institution': 'Behörden eines Hauses sind nicht voneinander unabhängig.',
  'register.hint.state': 'Sein Code aus zwei Buchstaben, etwa IE.',
  'register.hint.zone': 'Etwa Europe/Dublin.',
  'register.hint.id': 'Kleinbuchstaben und Ziffern mit Bindestrichen.',
  'register.hint.way': 'Nichts gewählt: ein unterschriebener Webhook.',
  'register.hint.priority': '1 erfährt es sofort, 2, wenn 1 nicht antwortet. Leer: 1.',
  'register.hint.algorithm': 'Nichts gewählt: ed25519.',
  'register.hint.public-key': 'In Base64: bei ed25519 die 32 Bytes, bei P-256 die SubjectPublicKeyInfo.',
  'register.hint.conflicts':
    'Kennungen von Behörden und Anbietern, über deren Anordnungen die Person nicht urteilt, eine je Zeile.',
  'register.row.endpoint': 'Adresse',
  'register.row.key': 'Schlüssel',
  'register.row.person': 'Person der Liste',
  'register.row.remove': '{name} entfernen',
  'register.row.more': 'Noch eine Zeile',
  'register.row.too-many': 'Diese Liste hat {n} oder mehr: Ändern Sie den Eintrag als Ganzes.',
  'register.json.means':
    'Ändern Sie, was anders ist, und lassen Sie den Rest stehen. Was es ändert, wird vor dem Senden gezeigt.',
  'register.json.new-means':
    'Füllen Sie aus, was hier leer ist; weitere Felder dürfen dazu. Ein neuer Eintrag gilt, sobald er gebilligt ist.',
  'register.json.text': 'Der Eintrag',
  'register.json.hint': 'Als JSON, vollständig.',
  'register.json.file': 'Eine Datei mit dem Eintrag',
  'register.json.none': 'Schreiben Sie den Eintrag, oder wählen Sie eine Datei',
  'register.json.other': 'Das ist ein anderer Eintrag: Art und Kennung müssen die dieser Seite sein',
  'register.changed.title': 'Der Eintrag hat sich geändert, seit Sie dieses Formular geöffnet haben',
  'register.changed.text':
    'Nichts wurde gesendet. Lesen Sie, was geschah, sehen Sie unten an, was Sie geschrieben haben, und entscheiden Sie neu.',
  'register.changed.nothing': 'Das ändert nichts: Es ist, was gilt.',
};
