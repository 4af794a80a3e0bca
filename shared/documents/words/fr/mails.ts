import type { MailWords } from '../en/mails.ts';

export const FR_MAILS: MailWords = {
  subject: {
    emergency: 'URGENCE ABSOLUE : un message sur l’injonction {reference} attend',
    urgent: 'Urgent : un message sur l’injonction {reference} attend',
    routine: 'Un message sur l’injonction {reference} attend',
  },
  waits:
    'Un message sur l’injonction {reference} vous attend. Il est du type {type}. Ce courriel est là pour qu’une personne le voie.',
  urgency: {
    emergency: 'C’est un cas d’urgence : agissez immédiatement, quelle que soit l’heure.',
    urgent: 'C’est urgent : agissez dans l’heure.',
    routine: 'Cela peut attendre votre prochain jour ouvrable, mais pas plus.',
  },
  now: 'Ce qu’il faut faire maintenant :',
  read: 'Lisez le certificat par l’interface : {url}',
  answer: 'Répondez par l’interface avec un message signé (POST /v1/provider/messages).',
  desk: 'Ou faites l’un et l’autre dans un navigateur, où vous vous connectez : {url}',
  call: 'Si ni l’un ni l’autre n’est possible, appelez le point de contact : {name}, {telephone}.',
  attached:
    'Le fichier joint message.json est le message lui-même, octet par octet. Les en-têtes X-Webhook-Id, X-Webhook-Timestamp et X-Webhook-Signature de ce courriel sont ceux de sa signature.',
  unread: 'Un programme a écrit ce courriel, et personne ne lit les réponses.',
  change: {
    subject: 'L’entrée {entry} de l’annuaire va changer',
    waits:
      'Deux personnes chargées du registre ont approuvé une modification de l’entrée {entry} dans l’annuaire de Holdfast. Elle porte sur : {fields}. Elle prend effet le {from}, sauf si vous vous y opposez avant.',
    object:
      'Si vous ne l’avez pas demandée, opposez-vous : un fournisseur par une requête signée (POST /v1/provider/directory-changes/{change}/objection), une autorité par l’un de ses points de contact (POST /v1/directory/changes/{change}/objection). À défaut, appelez l’exploitant de Holdfast à un numéro que vous connaissez. Si vous l’avez demandée, vous n’avez rien à faire.',
  },
};
