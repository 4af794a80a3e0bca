import type { MailWords } from '../en/mails.ts';

export const DE_MAILS: MailWords = {
  subject: {
    emergency: 'NOTFALL: Eine Nachricht zur Anordnung {reference} wartet',
    urgent: 'Dringend: Eine Nachricht zur Anordnung {reference} wartet',
    routine: 'Eine Nachricht zur Anordnung {reference} wartet',
  },
  waits:
    'Eine Nachricht zur Anordnung {reference} wartet auf Sie. Sie ist von der Art {type}. Diese Mail soll sicherstellen, dass ein Mensch sie sieht.',
  urgency: {
    emergency: 'Es ist ein Notfall: Handeln Sie sofort, zu jeder Stunde.',
    urgent: 'Es ist dringend: Handeln Sie innerhalb einer Stunde.',
    routine: 'Es kann bis zu Ihrem nächsten Arbeitstag warten, aber nicht länger.',
  },
  now: 'Was jetzt zu tun ist:',
  read: 'Lesen Sie das Zertifikat über die Schnittstelle: {url}',
  answer: 'Antworten Sie über die Schnittstelle mit einer signierten Nachricht (POST /v1/provider/messages).',
  desk: 'Oder tun Sie beides im Browser, wo Sie sich anmelden: {url}',
  call: 'Geht beides nicht, rufen Sie die Kontaktstelle an: {name}, {telephone}.',
  attached:
    'Die angehängte Datei message.json ist die Nachricht selbst, Byte für Byte. Die Kopfzeilen X-Webhook-Id, X-Webhook-Timestamp und X-Webhook-Signature dieser Mail gehören zur Signatur darüber.',
  unread: 'Ein Programm hat diese Mail geschrieben. Was darauf geantwortet wird, liest niemand.',
  change: {
    subject: 'Der Eintrag {entry} im Verzeichnis wird geändert',
    waits:
      'Zwei registerführende Personen haben einer Änderung des Eintrags {entry} im Verzeichnis von Holdfast zugestimmt. Sie betrifft: {fields}. Sie gilt ab {from}, wenn Sie nicht vorher widersprechen.',
    object:
      'Haben Sie das nicht veranlasst, widersprechen Sie: als Anbieter mit einer signierten Anfrage (POST /v1/provider/directory-changes/{change}/objection), als Behörde durch eine Ihrer Kontaktstellen (POST /v1/directory/changes/{change}/objection). Geht das nicht, rufen Sie den Betreiber von Holdfast unter einer Nummer an, die Sie kennen. Haben Sie es veranlasst, müssen Sie nichts tun.',
  },
};
