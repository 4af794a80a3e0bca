import type { FIELDS as ENGLISH } from '../en/fields.ts';

export const FIELDS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'fields.optional': 'facultatif',
  'fields.example': 'Par exemple : {example}',
  'fields.day-hint': 'Sous la forme 29.11.2026, 2026-11-29 ou 29 novembre 2026',
  'fields.moment-hint': 'Dans {zone}, sous la forme 29.11.2026 et 14:22 ou 14:22:05',
  'fields.moment-note':
    'Les heures sont lues comme celles de {zone}. Si l’une est d’un autre fuseau, écrivez son écart à UTC derrière, comme dans 14:22:05 -06:00 ou 14:22 UTC. Un moment copié d’un journal peut être mis entier dans le champ du jour.',
  'fields.fault': '{of} : {problem}',
  'fields.moment-day': 'Jour',
  'fields.moment-time': 'Heure',
  'fields.telephone-hint':
    'Avec l’indicatif du pays. L’indicatif régional peut être entre parenthèses, un poste à la fin : +49 (40) 5550 4100 ext. 12',
  'fields.country-hint': 'Son nom, ou son code de deux lettres',
  'fields.tongues-hint': 'Leurs noms ou codes de deux lettres, séparés par des virgules',
  'fields.choose': 'Choisissez',
  'fields.yes': 'Oui',
  'fields.no': 'Non',
  'fields.row': '{label} {n}',
  'fields.more': 'Ajouter : {label}',
  'fields.go-on': 'Continuer',
  'fields.not-given': 'Rien n’est rempli ici.',
  'fields.sent-as': 'Envoyé sous la forme {sent}',
  'fields.sent-at': 'Envoyé sous la forme {sent} ; en UTC : {utc}',
  'fields.no-day': 'Écrivez un jour qui existe, par exemple 29.11.2026 ou 2026-11-29',
  'fields.day-twice': 'Cela peut être deux jours : écrivez {one} ou {other}',
  'fields.no-time':
    'Écrivez une heure comme 14:22 ou 14:22:05 dans {zone}, ou avec son écart à UTC derrière : 14:22:05 -06:00. L’abréviation d’un fuseau en désigne plusieurs',
  'fields.day-missing': 'Indiquez de quel jour est cette heure',
  'fields.time-missing': 'Indiquez l’heure de ce jour',
  'fields.time-twice':
    'Dans {zone}, on recule l’heure ce jour-là et cette heure vient deux fois : écrivez {one} ou {other}',
  'fields.time-skipped':
    'Dans {zone}, on avance l’heure ce jour-là et cette heure ne vient jamais : écrivez {one} ou {other}, selon ce qui est voulu',
  'fields.no-number': 'Écrivez un nombre entier en chiffres',
  'fields.no-telephone': 'Écrivez le numéro en chiffres, avec un plus et l’indicatif du pays : +49 40 5550 4100',
  'fields.no-country': 'Aucun État n’est connu sous ce nom : écrivez son code de deux lettres (ISO 3166-1)',
  'fields.no-tongue':
    'L’une de ces langues n’est pas connue sous ce nom : écrivez des codes de deux lettres (ISO 639-1)',
  'fields.no-target': 'Écrivez le numéro de l’identifiant dans la liste : 1, 2 …',
  'fields.missing': 'Ceci reste à remplir',
  'fields.missing-choice': 'Choisissez une réponse',
  'fields.missing-tick': 'Le formulaire demande que cela soit confirmé',
};
