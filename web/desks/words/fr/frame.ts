import type { FRAME as ENGLISH } from '../en/frame.ts';

export const FRAME: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'desk.service': 'Poste Holdfast',
  'desk.practice':
    'Exercice : rien de ce qui se fait ici n’atteint qui que ce soit, et aucune injonction d’ici n’oblige',
  'desk.production': 'Production : les injonctions d’ici sont réelles et obligent qui les reçoit',
  'desk.nav': 'Poste',
  'desk.acting': 'Vous êtes {person} et agissez comme {role} de {authority}.',
  'desk.change-role': 'Agir dans un autre rôle',
  'desk.preferences': 'Fuseau horaire et langue',
  'desk.sign-out': 'Se déconnecter',
  'desk.duty': 'Ce qui est à faire',
  'desk.find': 'Chercher une injonction',
  'desk.file': 'Émettre une injonction',
  'desk.unsent': 'Pas encore envoyé',
  'desk.waiting': 'Second agent',
  'desk.handover': 'Passer le service',
  'desk.as-of': 'État : {moment}',
  'desk.public': 'Ce qu’est Holdfast',
  'desk.accessibility': 'Accessibilité',
  'desk.difficulty': 'Quelque chose était difficile à utiliser',
  'desk.about': 'À propos de ces pages',
  'desk.back-from-sign-in':
    'Vous avez prouvé qui vous êtes. Rien n’est encore envoyé : relisez ce que vous avez saisi, puis envoyez.',
  'role.contact-point': 'point de contact',
  'role.validator': 'autorité de validation',
  'role.reviewer': 'instance de contrôle',
  'role.oversight': 'surveillance',
  'role.registrar': 'tenue du registre',
  'role.provider': 'fournisseur',
};
