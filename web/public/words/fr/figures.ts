import type { FIGURES as EN } from '../en/figures.ts';

export const FIGURES = {
  'figures.title': 'Les chiffres qui obligent',
  'figures.intro':
    'Combien de temps cela peut-il durer ? Combien de fois pouvez-vous essayer ? Quand une loi le dit, c’est la loi qui compte. Quand la loi se tait, Holdfast a ses propres chiffres. Ils sont les mêmes pour tout le monde, et aucun n’est une loi.',
  'figures.elapsed':
    'Les durées de Holdfast sont du temps écoulé : un jour fait 24 heures, la nuit et les jours fériés aussi.',
  'figures.own': 'Chiffres de Holdfast',
  'figures.what': 'De quoi il s’agit',
  'figures.figure': 'Chiffre',
  'figures.after': 'D’après : {law}',
  'figures.persons': 'Votre code, vos fichiers, vos données',
  'figures.notice': 'Quand vous êtes au courant',
  'figures.objections': 'Les oppositions et qui décide',
  'figures.holds': 'Combien de temps des données restent gelées',
  'figures.authorities': 'Ce que les autorités peuvent faire',
  'figures.providers': 'Ce que les fournisseurs doivent faire',
  'figures.oversight': 'Le contrôle',
  'figures.delivery': 'Comment les messages partent',
  'figures.choice.initial': 'la première période de la loi',
  'figures.choice.later': 'la fin la plus tardive',
  'figures.law': 'Chiffres de la loi',
  'figures.law-intro':
    'Voici les périodes de toutes les lois qui ont été lues. À côté de chacune, on trouve où elle est écrite et à quel point cela a été vérifié : V sur le texte de la loi, P en partie, U non.',
  'figures.law-counted':
    'Le calculateur dit comment une telle période est comptée, et quand une fin de semaine la déplace.',
  'figures.law-period': 'Période',
  'figures.law-where': 'Où c’est écrit',
  'figures.working-days': '{days}, en comptant les seuls jours ouvrables',
  'figures.domestic': '{period}, dans le pays',
  'figures.foreign': '{period}, pour un autre pays',
  'figures.period.initial': 'Combien de temps les données sont d’abord gelées',
  'figures.period.extension': 'Chaque prolongation',
  'figures.period.clarification': 'Réponse à une question du fournisseur',
  'figures.period.ex-post-validation': 'Validation après une urgence',
  'figures.period.enforcement-decision': 'Décision de l’autorité qui exécute',
  'figures.period.review-filing': 'Demander un réexamen',
  'figures.period.review-decision': 'Décision sur un réexamen',
} as const satisfies Record<keyof typeof EN, string>;
