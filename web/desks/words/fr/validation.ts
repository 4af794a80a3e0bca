import type { VALIDATION as ENGLISH } from '../en/validation.ts';
import { VALIDATION_FOUND } from './validation-found.ts';

export const VALIDATION: Readonly<Record<keyof typeof ENGLISH, string>> = {
  ...VALIDATION_FOUND,
  'desk.validation': 'Décisions qui vous sont demandées',
  'validation.refresh': 'Montrer l’état actuel',
  'validation.all': 'Toutes les injonctions qui vous sont soumises',
  'validation.to-decide': 'Elles attendent votre décision',
  'validation.to-decide.hint':
    'Émises en urgence, puis soumises à votre autorité. La décision qui est due en premier est en tête. Aucune loi ne fixe de jour : une fois passé le jour indiqué ici, la décision est en retard, l’autorité en est informée, et vous pouvez encore décider. D’ici là, aucune demande de production ne maintient les données au-delà de la fin de la conservation.',
  'validation.to-decide.none': 'Rien n’attend votre décision.',
  'validation.named': 'Elles disent que vous les avez validées',
  'validation.named.hint':
    'Ces injonctions désignent votre autorité comme les ayant validées avant leur dépôt. Les plus récentes d’abord. Si c’est exact, il n’y a rien à faire. Sinon, désavouez l’injonction : elle est retirée aussitôt.',
  'validation.named.none': 'Aucune injonction en vigueur ne désigne votre autorité.',
  'validation.decided': 'Décidées par votre autorité',
  'validation.decided.hint': 'La décision la plus récente d’abord.',
  'validation.decided.none': 'Votre autorité n’a encore rien décidé.',
  'validation.none-page': 'Il n’y en a pas sur cette page.',
  'validation.more': 'Suite : {list}',
  'validation.of': 'De {authority}, à {provider}, émise le {moment}',
  'validation.decide-by': 'À décider jusqu’au {moment}',
  'validation.late-since': 'En retard depuis le {moment} : à décider maintenant',
  'validation.late': 'en retard',
  'validation.open': 'à faire',
  'validation.names-you': 'vous désigne',
  'validation.see-order': 'Jusqu’à quand : voir l’injonction',
  'validation.otherwise-ends':
    'Si personne ne décide, la conservation prend fin le {moment} et ne peut continuer pour une demande de production.',
  'validation.disown-until': 'Vous pouvez la désavouer jusqu’à la fin de la conservation, le {moment}',
  'validation.decided-on': 'Décidée le {moment}',
  'validation.title': 'Validation d’une injonction',
  'validation.h1': 'Validation de l’injonction {reference}',
  'validation.on-page': 'Sur cette page',
  'validation.asked': 'Ce qui vous est demandé, et jusqu’à quand',
  'validation.sought-on': 'Soumise à votre autorité le {moment}.',
  'validation.then-granted':
    'L’injonction continue, comme avec une validation préalable. Le fournisseur n’en est pas informé.',
  'validation.then-refused':
    'L’injonction est retirée aussitôt, et le fournisseur doit libérer les données. Vos motifs restent du côté émetteur. On ne peut pas revenir dessus.',
  'validation.if-silence': 'Si personne ne décide',
  'validation.then-silence':
    'La décision sera en retard, et l’autorité en sera informée. La conservation va jusqu’à sa fin, {moment}, et pas au-delà : aucune demande de production ne la prolonge avant votre décision.',
  'validation.named-means': 'Le formulaire dit que votre autorité a validé cette injonction avant son dépôt.',
  'validation.if-given': 'Si vous l’avez validée',
  'validation.then-given': 'Il n’y a rien à faire ni à envoyer.',
  'validation.nothing-asked': 'Rien ne vous est demandé maintenant.',
  'validation.filed': 'Qui l’a déposée',
  'validation.filer': 'Agent',
  'validation.independence':
    'Qui a émis une injonction, ou travaille là où elle a été émise, ne peut pas la valider : deux maisons différentes examinent chaque injonction.',
  'validation.not-you':
    'Vous avez pris part à cette injonction : votre décision sera refusée. Un collègue qui n’y a pas pris part doit décider.',
  'validation.found': 'Ce qui y a été relevé',
  'validation.found-text':
    'Qui l’a déposée en a été averti, et l’a déposée quand même. Rien de cela ne fait obstacle : voyez si c’est voulu, et si les motifs le justifient.',
  'validation.found-none': 'Rien n’a été relevé lors du dépôt.',
  'validation.found-at': 'Dans le formulaire à',
  'validation.form': 'Le formulaire tel que déposé',
  'validation.order': 'L’injonction, avec son historique et ses documents',
  'validation.decision': 'Votre décision',
  'validation.is-decided': 'C’est décidé, et ne peut pas l’être à nouveau.',
  'validation.is-over':
    'Il n’y a rien à décider : la conservation a pris fin, ou la validation ne vous est pas demandée.',
  'order.grounds.necessity': 'Pourquoi elle est nécessaire',
  'order.grounds.proportionality': 'Pourquoi elle est proportionnée',
  'order.grounds.emergencyCase': 'Ce qui en fait une urgence',
  'order.act.disown.title': 'Désavouer la validation',
  'order.act.disown.what':
    'Dites ici que votre autorité n’a jamais donné la validation pour laquelle le formulaire la désigne, et pourquoi vous le dites.',
  'order.act.disown.after':
    'L’injonction est retirée aussitôt, le fournisseur doit libérer les données, et une alerte est donnée : quelqu’un a déposé ce qui n’est pas vrai. Vos motifs restent du côté émetteur. On ne peut pas revenir dessus.',
  'order.act.disown.button': 'Désavouer',
  'order.done.disown': 'Il est consigné que votre autorité n’a pas validé l’injonction. Elle est retirée.',
};
