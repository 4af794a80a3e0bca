import type { PRIVACY as ENGLISH } from '../en/privacy.ts';

export const PRIVACY: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'privacy.title': 'Vie privée',
  'privacy.who': 'Qui est responsable',
  'privacy.operator': 'Pour ces pages : {name}.',
  'privacy.contact': 'Questions sur les données que ces pages gardent : {contact}',
  'privacy.kept': 'Ce que ces pages gardent, et combien de temps',
  'privacy.nothing':
    'Ces pages ne posent aucun cookie et ne gardent rien de ce que vous tapez ni du fichier que vous montrez.',
  'privacy.tries':
    'Votre adresse réseau, rendue méconnaissable, pour compter les réclamations, les questions à leur sujet et ce qui a été difficile : jusqu’à la fin de l’heure.',
  'privacy.log': 'Quel genre de page a été ouvert et quand, sans votre adresse et sans ce que vous avez tapé.',
  'privacy.sent': 'Une réclamation va à l’autorité de contrôle. Elle est verrouillée, et seule cette autorité la lit.',
  'privacy.difficulty':
    'Si vous dites ce qui a été difficile à utiliser : vos choix, comptés par mois et gardés pendant {time}, sans rien sur vous.',
  'privacy.nobody': 'Rien n’est demandé à personne d’autre, et personne ne compte vos visites.',
};
