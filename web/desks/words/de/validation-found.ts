import type { VALIDATION_FOUND as ENGLISH } from '../en/validation-found.ts';

export const VALIDATION_FOUND: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'validation.found.period-missing': 'Für Daten, die einen Zeitraum haben, ist keiner genannt',
  'validation.found.period-long': 'Der Zeitraum ist sehr lang',
  'validation.found.content-where-subscriber-would-do':
    'Inhalte sind verlangt, wo Bestands- und Verbindungsdaten genügen könnten',
  'validation.found.all-categories': 'Alle Datenkategorien sind verlangt',
  'validation.found.many-targets': 'Sehr viele Kennungen sind genannt',
  'validation.found.wide-range': 'Ein Adressbereich mit entsprechend vielen Nutzern ist genannt',
  'validation.found.shared-service-identifier': 'Eine Kennung sieht aus wie eine, die viele nutzen',
  'validation.found.placeholder-identifier':
    'Eine Kennung ist für Beispiele vorbehalten oder wird von vielen Geräten gezeigt',
  'validation.found.address-not-public': 'Eine Adresse gehört zu privaten Netzen und benennt außerhalb niemanden',
  'validation.found.identifier-corrected': 'Eine Kennung wird anders gelesen, als sie geschrieben ist',
  'validation.found.number-not-assigned': 'Eine Nummer ist keine, die ihr Land bekanntlich vergeben hat',
  'validation.found.digits-lost': 'Eine Nummer sieht aus, als hätte eine Tabelle sie gerundet',
  'validation.found.period-ends-ahead': 'Der Zeitraum reicht in die Zukunft',
  'validation.found.telephone-corrected':
    'Eine Telefonnummer ist ohne Ziffern gespeichert, die nur im Inland gewählt werden',
  'validation.found.nobody-named': 'Eine Kennung benennt niemand Bestimmten',
};
