import type { FIELDS as ENGLISH } from '../en/fields.ts';

export const FIELDS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'fields.optional': 'freiwillig',
  'fields.example': 'Zum Beispiel: {example}',
  'fields.day-hint': 'Als 29.11.2026, 2026-11-29 oder 29. November 2026',
  'fields.moment-hint': 'In {zone}, als 29.11.2026 und 14:22 oder 14:22:05',
  'fields.moment-note':
    'Uhrzeiten werden als die von {zone} gelesen. Gehört eine zu einer anderen Zone, schreiben Sie ihren Abstand zu UTC dahinter, wie in 14:22:05 -06:00 oder 14:22 UTC. Ein Zeitpunkt, den Sie aus einem Protokoll kopieren, kann ganz im Feld des Tages stehen.',
  'fields.fault': '{of}: {problem}',
  'fields.moment-day': 'Tag',
  'fields.moment-time': 'Uhrzeit',
  'fields.telephone-hint':
    'Mit der Landesvorwahl. Die Ortsvorwahl kann in Klammern stehen, eine Durchwahl am Ende: +49 (40) 5550 4100 ext. 12',
  'fields.country-hint': 'Sein Name oder seine zwei Buchstaben (ISO 3166-1)',
  'fields.tongues-hint': 'Ihre Namen oder Codes aus zwei Buchstaben, mit Kommas dazwischen',
  'fields.choose': 'Bitte wählen',
  'fields.yes': 'Ja',
  'fields.no': 'Nein',
  'fields.row': '{label} {n}',
  'fields.more': 'Weiteren Eintrag hinzufügen: {label}',
  'fields.go-on': 'Weiter',
  'fields.not-given': 'Hier ist nichts ausgefüllt.',
  'fields.sent-as': 'Wird gesendet als {sent}',
  'fields.sent-at': 'Wird gesendet als {sent}; in UTC: {utc}',
  'fields.no-day': 'Schreiben Sie einen Tag, den es gibt, zum Beispiel 29.11.2026 oder 2026-11-29',
  'fields.day-twice': 'Das können zwei Tage sein: Schreiben Sie {one} oder {other}',
  'fields.no-time':
    'Schreiben Sie eine Uhrzeit wie 14:22 oder 14:22:05 in {zone}, oder mit ihrem Abstand zu UTC dahinter: 14:22:05 -06:00. Eine Abkürzung einer Zone bedeutet mehrere',
  'fields.day-missing': 'Geben Sie an, zu welchem Tag diese Uhrzeit gehört',
  'fields.time-missing': 'Geben Sie die Uhrzeit an diesem Tag an',
  'fields.time-twice':
    'In {zone} werden die Uhren an diesem Tag zurückgestellt und zeigen diese Zeit zweimal: Schreiben Sie {one} oder {other}',
  'fields.time-skipped':
    'In {zone} werden die Uhren an diesem Tag vorgestellt und zeigen diese Zeit nie: Schreiben Sie {one} oder {other}, je nachdem, was gemeint ist',
  'fields.no-number': 'Schreiben Sie eine ganze Zahl in Ziffern',
  'fields.no-telephone': 'Schreiben Sie die Nummer in Ziffern, mit Pluszeichen und Landesvorwahl: +49 40 5550 4100',
  'fields.no-country':
    'Unter diesem Namen ist kein Staat bekannt: Schreiben Sie seinen Code aus zwei Buchstaben (ISO 3166-1)',
  'fields.no-tongue':
    'Eine dieser Sprachen ist unter diesem Namen nicht bekannt: Schreiben Sie Codes aus zwei Buchstaben (ISO 639-1)',
  'fields.no-target': 'Schreiben Sie die Nummer, die die Kennung in der Liste hat: 1, 2 …',
  'fields.missing': 'Das ist noch auszufüllen',
  'fields.missing-choice': 'Wählen Sie eine Antwort',
  'fields.missing-tick': 'Das Formular verlangt, dass Sie das bestätigen',
};
