import type { ORDER_COMMANDS as ENGLISH } from '../en/order-commands.ts';

export const ORDER_COMMANDS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  // what every command says
  'order.act.rule': 'Règle',
  'order.act.then': 'Ce qui se passera',
  'order.act.unlikely': 'Dans l’état de l’ordre, ceci sera probablement refusé. Essayer ne change rien.',
  'order.act.no-paper': 'Selon cette loi, aucun tel document ne peut suivre un ordre.',
  'order.act.check': 'Vérifiez avant d’envoyer',
  'order.act.check-text': 'Rien n’est encore envoyé. Voici ce qui sera envoyé.',
  'order.act.go-on': 'Continuer',
  'order.act.change': 'Modifier',
  'order.act.optional': '{label} (facultatif)',
  'order.act.nothing-typed': 'omis',
  'order.act.needed': 'Remplissez ceci : {label}',
  'order.act.choose': 'Choisissez : {label}',
  'order.act.day-hint': 'Par exemple 20.11.2026 ou 2026-11-20.',
  'order.act.day-wrong': 'Écrivez un jour comme 20.11.2026 ou 2026-11-20 : {label}',
  'order.act.moment-hint': 'Jour et heure, par exemple 20.11.2026 17:10, dans le fuseau {zone}.',
  'order.act.moment-wrong': 'Écrivez jour et heure comme 20.11.2026 17:10 : {label}',
  'order.act.list-hint': 'Plusieurs, séparés par des virgules.',
  'order.act.only-with': 'Seulement si vous avez choisi : {choice}.',
  'order.act.whole': 'Ceci n’a pas été accepté : {reason}',
  'order.act.phone-country': '{label} : indicatif du pays, comme +49',
  'order.act.phone-area': '{label} : indicatif régional',
  'order.act.phone-number': '{label} : numéro',
  'order.act.phone-ext': '{label} : poste',
  // what changed meanwhile
  'order.changed.title': 'L’ordre a changé depuis que vous avez ouvert ce formulaire',
  'order.changed.text':
    'Rien n’a été envoyé. Lisez ce qui s’est passé, revoyez ce que vous avez écrit ci-dessous, et décidez de nouveau.',
  'order.changed.more': 'La suite est dans l’historique.',
  // refusals: what else to do
  'order.refused.title': 'Ceci a été refusé, et rien n’a été fait',
  'order.refused.ended':
    'La conservation a pris fin, ou le temps pour cela est passé. S’il y a encore besoin, émettez un nouvel ordre.',
  'order.refused.not-received': 'La réception par le fournisseur n’est pas prouvée. Attendez-la, ou appelez-le.',
  'order.refused.undecided': 'Quelque chose doit d’abord être décidé. Attendez le réviseur, ou écrivez dans l’examen.',
  'order.refused.barred':
    'La conservation prend fin à la fin qu’elle a. Faites décider ce qui est ouvert ; sinon émettez un nouvel ordre s’il y a besoin.',
  'order.refused.not-asked':
    'Personne ne le demande maintenant : c’est fait, ou ce n’était pas nécessaire. Il n’y a rien à faire.',
  'order.refused.exhausted': 'Ceci a été fait autant de fois que possible. On ne peut plus le faire pour cet ordre.',
  'order.refused.leave': 'Demandez d’abord l’autorisation d’un réviseur.',
  'order.refused.correct': 'Corrigez ce qui est indiqué, et renvoyez.',
  'order.refused.law': 'La loi de cet ordre ne le permet pas. Lisez la règle.',
  'order.refused.other-person': 'Quelqu’un d’autre doit le faire : un collègue, ou une autorité indépendante.',
  'order.refused.again': 'D’autres ont agi au même instant. Renvoyez.',
  'order.refused.full': 'Trop a été envoyé à cet ordre aujourd’hui. Attendez, et voyez ce qui envoie.',
  'order.refused.sent':
    'Ce formulaire a déjà été envoyé avec un autre contenu. Voyez l’ordre, puis rouvrez le formulaire.',
  'order.refused.read-back': 'Ce qui a été relu n’est pas la référence de cet ordre. Faites-la relire.',
  // validation
  'order.act.validation.title': 'Dire que la validation est demandée',
  'order.act.validation.what':
    'L’ordre a été émis en urgence, la validation remise à plus tard. Dites ici à quelle autorité vous l’avez demandée.',
  'order.act.validation.after':
    'Cette autorité voit l’ordre dans sa liste, et accorde ou refuse. Avant cela, une demande de production ne peut pas continuer la conservation.',
  'order.act.decide.title': 'Accorder ou refuser la validation',
  'order.act.decide.what':
    'Accordez la validation avec votre section signée du formulaire, ou refusez-la en disant pourquoi.',
  'order.act.decide.after':
    'Accordée, l’ordre continue. Refusée, il est retiré aussitôt, et le fournisseur libère les données.',
  // extension
  'order.act.extension.title': 'Prolonger la conservation',
  'order.act.extension.what':
    'Prolongez la conservation comme sa loi le permet, avec le formulaire signé. Il est comparé à l’ordre : noms, numéros et jours doivent être les mêmes.',
  'order.act.extension.after':
    'La conservation finit plus tard, comptée depuis la fin demandée. Le fournisseur est informé et doit confirmer. Un réviseur examine la prolongation.',
  // production request
  'order.act.production-request.title': 'Dire que les données elles-mêmes ont été demandées',
  'order.act.production-request.what':
    'Confirmez, avec le formulaire signé, que les données ont été demandées. La conservation continue alors au-delà de son délai. Confirmez de nouveau dans l’année tant que la demande est en cours.',
  'order.act.production-request.after':
    'La conservation continue, et le fournisseur est informé. Un réviseur l’examine. Si la demande n’est pas encore partie, montrez dans les 30 jours qu’elle l’est.',
  // transmission
  'order.act.transmission.title': 'Montrer que la demande de production est partie',
  'order.act.transmission.what':
    'La demande était émise et non envoyée quand vous l’avez confirmée. Dites quand elle est partie, et à qui. Cela se montre même tard.',
  'order.act.transmission.after': 'Cela est consigné, et plus aucun silence ne bloque la conservation.',
  // renewal
  'order.act.renewal.title': 'Demander l’autorisation de renouveler',
  'order.act.renewal.what':
    'Une demande peut être confirmée une fois sur votre parole ; ensuite un réviseur doit chaque fois l’autoriser. Dites pourquoi la conservation doit continuer.',
  'order.act.renewal.after':
    'Demander ne prolonge rien. Avec l’autorisation, renvoyez la demande de production ; refusée, vous pouvez demander encore une fois.',
  // need
  'order.act.need.title': 'Dire que la conservation est encore nécessaire',
  'order.act.need.what':
    'Dites pourquoi la conservation est encore nécessaire, même tard. Si elle ne l’est plus, levez-la.',
  'order.act.need.after':
    'Votre réponse figure au dossier, et qui examine la conservation la lit. La fin ne bouge pas.',
  // confirmation
  'order.act.confirmation.title': 'Confirmer que l’ordre tient',
  'order.act.confirmation.what':
    'Le compte qui a émis cet ordre a été suspendu avant toute réception. Dites qu’il est bien de votre autorité. Sinon, retirez-le.',
  'order.act.confirmation.after':
    'L’ordre est de nouveau transmis au fournisseur, avec la fin qu’il avait. Vous ne devez pas être la personne qui l’a émis.',
  // release
  'order.act.release.title': 'Lever ou retirer l’ordre',
  'order.act.release.what':
    'Levez la conservation quand elle a servi. Retirez l’ordre quand il n’aurait pas dû être, ou ne doit pas tenir.',
  'order.act.release.after':
    'La conservation prend fin aussitôt et pour de bon. Le fournisseur libère les données, et la personne est informée, sauf si un réviseur a permis d’attendre.',
  // clarification
  'order.act.clarification-answer.title': 'Répondre au fournisseur',
  'order.act.clarification-answer.what':
    'Répondez à la question du fournisseur, ou à sa déclaration d’impossibilité. Votre réponse va au fournisseur : n’y répétez pas les motifs.',
  'order.act.clarification-answer.after':
    'Le fournisseur est informé. L’ordre tient, ou le fournisseur en est dispensé pour ce que vous choisissez, ou il prend fin.',
  // conflict
  'order.act.conflicts.title': 'Dire pourquoi quelqu’un d’autre doit décider',
  'order.act.conflicts.what':
    'Vous pouvez récuser deux réviseurs dans tous les examens d’un ordre, quelques jours après le tirage. Votre raison n’est lue que par qui l’examine.',
  'order.act.conflicts.after':
    'Quelqu’un d’autre est tiré au sort, avec au moins la moitié du temps. Si personne ne décide ensuite, la conservation ne peut plus être prolongée.',
  // deferral
  'order.act.notice-deferral.title': 'Demander d’attendre avant d’informer',
  'order.act.notice-deferral.what':
    'Demandez à un réviseur de laisser attendre l’avis, au plus 90 jours. Votre raison va au réviseur, et à personne d’autre hors du côté émetteur.',
  'order.act.notice-deferral.after': 'Un réviseur décide. D’ici là aucune fin n’envoie l’avis. Le silence refuse.',
  // letter
  'order.act.notice-letter.title': 'Faire une lettre à la personne',
  'order.act.notice-letter.what':
    'Faites l’avis sous forme de lettre, avec un code de dossier par lequel la personne ouvre le dossier. Cinq sont possibles par ordre.',
  'order.act.notice-letter.after':
    'Vous recevez la lettre en PDF. Elle n’informe personne d’elle-même : remettez-la, puis dites que vous avez informé la personne.',
  // told
  'order.act.notice.title': 'Dire que vous avez informé la personne vous-mêmes',
  'order.act.notice.what':
    'Dites quand et comment vous avez informé la personne, et ce qui le montre. Un réviseur doit confirmer. Deux fois par ordre au plus.',
  'order.act.notice.after':
    'Avant la confirmation rien ne change, et le fournisseur est sollicité au jour dit. Ensuite il ne l’est plus, et le temps d’opposition commence.',
  // calls
  'order.act.calls.title': 'Noter un appel',
  'order.act.calls.what':
    'Consignez comment s’est passé un appel au sujet d’un message, ou que plus personne n’a à en être informé.',
  'order.act.calls.after':
    'Confirmé : l’appel quitte la liste. Sans réponse : il y reste. Arrêté : plus rien n’est tenté pour ce message. Aucun délai ne commence par un appel.',
  // messages
  'order.act.messages.title': 'Écrire dans un examen',
  'order.act.messages.what': 'Dites quelque chose dans un examen. Le réviseur et l’autre partie l’entendent.',
  'order.act.messages.after': 'Vos mots figurent au dossier tels que vous les avez écrits.',
  // buttons: each says what it does
  'order.act.validation.button': 'Dire qu’elle est demandée',
  'order.act.decide.button': 'Envoyer la décision',
  'order.act.extension.button': 'Prolonger',
  'order.act.production-request.button': 'Continuer la conservation',
  'order.act.transmission.button': 'Consigner',
  'order.act.renewal.button': 'Demander l’autorisation',
  'order.act.need.button': 'Dire que c’est nécessaire',
  'order.act.confirmation.button': 'Confirmer l’ordre',
  'order.act.release.button': 'Mettre fin à la conservation',
  'order.act.clarification-answer.button': 'Envoyer la réponse',
  'order.act.conflicts.button': 'Envoyer',
  'order.act.notice-deferral.button': 'Demander d’attendre',
  'order.act.notice-letter.button': 'Faire la lettre',
  'order.act.notice.button': 'Envoyer',
  'order.act.calls.button': 'Noter l’appel',
  'order.act.messages.button': 'Envoyer le message',
  // what was done
  'order.done.validation': 'La demande de validation est consignée.',
  'order.done.decide': 'Votre décision sur la validation est consignée.',
  'order.done.extension': 'La conservation est prolongée.',
  'order.done.production-request': 'La conservation continue.',
  'order.done.transmission': 'Il est consigné que la demande est partie.',
  'order.done.renewal': 'Un réviseur est sollicité.',
  'order.done.need': 'Il est consigné que la conservation est encore nécessaire.',
  'order.done.confirmation': 'L’ordre est confirmé, et de nouveau transmis au fournisseur.',
  'order.done.release': 'L’ordre a pris fin.',
  'order.done.clarification-answer': 'Le fournisseur a votre réponse.',
  'order.done.conflicts': 'Votre récusation est consignée, et quelqu’un d’autre est tiré au sort.',
  'order.done.notice-deferral': 'Un réviseur est sollicité pour laisser attendre l’avis.',
  'order.done.notice': 'Un réviseur doit confirmer que vous avez informé la personne.',
  'order.done.calls': 'L’appel est consigné.',
  'order.done.messages': 'Votre message est envoyé.',
  // fields
  'order.field.authority': 'Identifiant de l’autorité au répertoire',
  'order.field.authority.hint': 'Mots et chiffres joints par des traits d’union, comme aut-prosecutor.',
  'order.field.step': 'Que décidez-vous ?',
  'order.field.step.granted': 'Accorder la validation',
  'order.field.step.refused': 'Refuser',
  'order.field.reason': 'Pourquoi ?',
  'order.field.reason.hint': 'Au plus 4 000 caractères.',
  'order.field.transmittedOn': 'Quel jour est-elle partie ?',
  'order.field.transmittedTo': 'À qui ?',
  'order.field.transmittedTo.hint': 'Le fournisseur, son établissement ou représentant, ou l’autorité qui l’a.',
  'order.field.recipientFileNumber': 'Numéro de dossier du destinataire',
  'order.field.ending': 'Pourquoi la conservation prend-elle fin ?',
  'order.field.ending.release.no-longer-needed': 'Levée : plus nécessaire',
  'order.field.ending.release.production-completed': 'Levée : les données ont été produites',
  'order.field.ending.release.follow-up-refused': 'Levée : la demande des données a été refusée',
  'order.field.ending.release.other': 'Levée : autre raison',
  'order.field.ending.withdrawal.issued-in-error': 'Retrait : émis par erreur',
  'order.field.ending.withdrawal.conditions-not-met': 'Retrait : conditions non remplies',
  'order.field.ending.withdrawal.objection-accepted': 'Retrait : une opposition est fondée',
  'order.field.ending.withdrawal.parallel-proceedings': 'Retrait : procédures parallèles',
  'order.field.ending.withdrawal.other': 'Retrait : autre raison',
  'order.field.explanation': 'Explication',
  'order.field.explanation.hint': 'Nécessaire avec une autre raison.',
  'order.field.answer': 'Votre réponse au fournisseur',
  'order.field.answer.hint': 'Le fournisseur la lit telle quelle. Au plus 4 000 caractères.',
  'order.field.outcome': 'Qu’en résulte-t-il ?',
  'order.field.outcome.maintained': 'L’ordre tient',
  'order.field.outcome.excused': 'Il n’a pas à être exécuté pour certaines cibles',
  'order.field.outcome.withdrawn': 'L’ordre prend fin en entier',
  'order.field.targets': 'Pour quelles cibles ?',
  'order.field.ground': 'Pour quel motif ?',
  'order.field.until': 'Jusqu’à quand ?',
  'order.field.toldAt': 'Quand l’avez-vous informée ?',
  'order.field.channel': 'Comment ?',
  'order.field.channel.in-person': 'en personne',
  'order.field.channel.letter': 'par lettre',
  'order.field.channel.email': 'par courriel',
  'order.field.channel.telephone': 'par téléphone',
  'order.field.channel.through-counsel': 'par un avocat',
  'order.field.channel.other': 'autrement',
  'order.field.proof': 'Qu’est-ce qui le montre ?',
  'order.field.proof.hint': 'Par exemple un accusé de réception et où il est. Le réviseur le lit.',
  'order.field.language': 'Dans quelle langue ?',
  'order.field.message': 'Au sujet de quel message ?',
  'order.field.call': 'Comment cela s’est-il passé ?',
  'order.field.spokeWith': 'Avec qui avez-vous parlé ?',
  'order.field.at': 'Quand était l’appel ?',
  'order.field.readBack': 'La référence telle qu’elle a été relue',
  'order.field.review': 'Dans quel examen ?',
  'order.field.seat': 'Qui ne devrait pas décider ?',
  'order.field.text': 'Votre message',
  'order.field.text.hint': 'Dans n’importe quelle langue. Au plus 10 000 caractères.',
  // choices that name two things
  'order.act.seat-of': '{review}. {seat}',
  'order.act.message-of': 'Message {message} : {type}',
};
