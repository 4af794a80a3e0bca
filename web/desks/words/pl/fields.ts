import type { FIELDS as ENGLISH } from '../en/fields.ts';

export const FIELDS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'fields.optional': 'nieobowiązkowe',
  'fields.example': 'Na przykład: {example}',
  'fields.day-hint': 'Jako 29.11.2026, 2026-11-29 lub 29 listopada 2026',
  'fields.moment-hint': 'W strefie {zone}, jako 29.11.2026 i 14:22 lub 14:22:05',
  'fields.moment-note':
    'Godziny są odczytywane jako czas strefy {zone}. Jeżeli któraś należy do innej strefy, proszę dopisać różnicę do UTC, na przykład 14:22:05 -06:00 lub 14:22 UTC. Chwilę skopiowaną z dziennika można wpisać w całości w polu dnia.',
  'fields.fault': '{of}: {problem}',
  'fields.moment-day': 'Dzień',
  'fields.moment-time': 'Godzina',
  'fields.telephone-hint':
    'Z numerem kierunkowym kraju. Numer kierunkowy strefy może stać w nawiasie, wewnętrzny na końcu: +49 (40) 5550 4100 ext. 12',
  'fields.country-hint': 'Nazwa lub kod z dwóch liter',
  'fields.tongues-hint': 'Nazwy lub kody z dwóch liter, oddzielone przecinkami',
  'fields.choose': 'Proszę wybrać',
  'fields.yes': 'Tak',
  'fields.no': 'Nie',
  'fields.row': '{label} {n}',
  'fields.more': 'Dodaj kolejny wpis: {label}',
  'fields.go-on': 'Dalej',
  'fields.not-given': 'Nic tu nie wpisano.',
  'fields.sent-as': 'Zostanie wysłane jako {sent}',
  'fields.sent-at': 'Zostanie wysłane jako {sent}; w UTC: {utc}',
  'fields.no-day': 'Proszę wpisać istniejący dzień, na przykład 29.11.2026 lub 2026-11-29',
  'fields.day-twice': 'To mogą być dwa dni: proszę wpisać {one} lub {other}',
  'fields.no-time':
    'Proszę wpisać godzinę, na przykład 14:22 lub 14:22:05 w strefie {zone}, albo z różnicą do UTC na końcu: 14:22:05 -06:00. Skrót strefy oznacza kilka stref',
  'fields.day-missing': 'Proszę podać, którego dnia dotyczy ta godzina',
  'fields.time-missing': 'Proszę podać godzinę tego dnia',
  'fields.time-twice':
    'W strefie {zone} zegary są tego dnia cofane i ta godzina wypada dwa razy: proszę wpisać {one} lub {other}',
  'fields.time-skipped':
    'W strefie {zone} zegary są tego dnia przesuwane do przodu i ta godzina nie wypada: proszę wpisać {one} lub {other}, zależnie od tego, o którą chodzi',
  'fields.no-number': 'Proszę wpisać liczbę całkowitą cyframi',
  'fields.no-telephone': 'Proszę wpisać numer cyframi, ze znakiem plus i numerem kierunkowym kraju: +49 40 5550 4100',
  'fields.no-country': 'Nie znamy państwa o tej nazwie: proszę wpisać jego kod z dwóch liter (ISO 3166-1)',
  'fields.no-tongue': 'Jeden z tych języków nie jest znany pod tą nazwą: proszę wpisać kody z dwóch liter (ISO 639-1)',
  'fields.no-target': 'Proszę wpisać numer identyfikatora na liście: 1, 2 …',
  'fields.missing': 'To trzeba jeszcze wypełnić',
  'fields.missing-choice': 'Proszę wybrać odpowiedź',
  'fields.missing-tick': 'Formularz wymaga potwierdzenia',
};
