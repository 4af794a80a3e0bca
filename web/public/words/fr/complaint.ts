import type { COMPLAINT as ENGLISH } from '../en/complaint.ts';

export const COMPLAINT: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'complaint.title': 'Demander un contrôle',
  'complaint.intro':
    'Vous pensez que quelqu’un garde vos données, et vous n’avez pas de code ? L’autorité de contrôle vérifie. Elle n’a peut-être jamais le droit de vous dire s’il y a une décision. Elle vous dit qu’elle a vérifié.',
  'complaint.text': 'Que soupçonnez-vous, et pourquoi ?',
  'complaint.hint': 'De quel compte, de quelle adresse ou de quel numéro peut-il s’agir ?',
  'complaint.contact': 'Comment vous joindre ?',
  'complaint.optional': 'Vous pouvez laisser ce champ vide.',
  'complaint.empty': 'Dites ce que vous soupçonnez',
  'complaint.received': 'Votre demande est arrivée',
  'complaint.number': 'Votre numéro',
  'complaint.keep':
    'Notez ce numéro, imprimez cette page ou prenez une photo. C’est le seul moyen de demander où en est le contrôle. Plus tard, personne ne pourra vous dire le numéro.',
  'enquiry.title': 'Où en est mon contrôle ?',
  'enquiry.number': 'Votre numéro',
  'enquiry.ask': 'Demander',
  'enquiry.empty': 'Saisissez votre numéro',
  'enquiry.mistyped': 'Ce numéro contient une faute de frappe : son dernier caractère ne va pas avec les autres.',
  'enquiry.tries':
    'Il y a eu trop d’essais depuis votre réseau. Ce que vous avez tapé est encore ici. Vous pouvez demander de nouveau dans {minutes}, à {time}.',
  'enquiry.unknown': 'Aucun contrôle n’a ce numéro.',
  'enquiry.received': 'Arrivé le {day}.',
  'enquiry.waiting': 'Pas encore vérifié.',
  'enquiry.checked': 'Vérifié le {day}. Toutes les vérifications nécessaires ont été faites.',
  'enquiry.answer': 'On ne peut rien vous dire de plus, quoi qu’on ait trouvé.',
};
