import type { PROVIDER_STATEMENTS as ENGLISH } from '../en/provider-statements.ts';

export const PROVIDER_STATEMENTS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  // each: what it is called, what it says, what will happen, its button, and that it is done
  'provider.act.acknowledgement.title': 'Confirmer l’ordre',
  'provider.act.acknowledgement.what':
    'Vous dites que vous avez cet ordre, tel qu’il est maintenant. Cela ne dit pas encore si les données sont là.',
  'provider.act.acknowledgement.after':
    'L’autorité en est informée. La période court depuis votre première lecture ou depuis ceci, selon ce qui est venu d’abord. Dites ensuite si les données sont conservées.',
  'provider.act.acknowledgement.button': 'Confirmer',
  'provider.done.acknowledgement': 'Il est consigné que vous avez l’ordre.',
  'provider.act.preservation.title': 'Dire que des données sont conservées',
  'provider.act.preservation.what':
    'Vous dites des identifiants que vous cochez que leurs données sont conservées dès maintenant.',
  'provider.act.preservation.after':
    'L’autorité en est informée. Ce que vous ne cochez pas reste ouvert ; vous pourrez en dire plus ensuite.',
  'provider.act.preservation.button': 'Dire qu’elles sont conservées',
  'provider.done.preservation': 'Il est consigné que ces données sont conservées.',
  'provider.act.non-execution.title': 'Dire ce qui n’est pas exécuté, et pourquoi',
  'provider.act.non-execution.what':
    'Vous dites des identifiants que vous cochez que vous n’exécutez pas l’ordre pour eux, et pourquoi.',
  'provider.act.non-execution.after':
    'L’autorité en est informée, et décide de la suite. Conservez ce que vous pouvez jusqu’à être informé.',
  'provider.act.non-execution.button': 'Dire que ce n’est pas exécuté',
  'provider.act.non-execution.several':
    'Si les raisons diffèrent d’un identifiant à l’autre, envoyez ce formulaire une fois par raison. Ce que vous dites de vous-même à la fin ne se tape qu’une fois.',
  'provider.done.non-execution': 'Il est consigné que cela n’est pas exécuté, et pourquoi.',
  'provider.act.question.title': 'Interroger l’autorité',
  'provider.act.question.what': 'Vous interrogez sur ce qui vous empêche d’exécuter l’ordre tel quel.',
  'provider.act.question.after':
    'L’autorité doit répondre. Jusque-là, conservez ce que vous pouvez. Vous pourrez poser une autre question quand elle aura répondu.',
  'provider.act.question.button': 'Envoyer la question',
  'provider.done.question': 'L’autorité a votre question.',
  'provider.act.release.title': 'Dire que plus rien n’est conservé',
  'provider.act.release.what':
    'Vous dites que plus rien n’est conservé pour cet ordre. Ce que d’autres ordres retiennent est conservé tout de même.',
  'provider.act.release.after': 'C’est consigné, et ne peut pas être repris.',
  'provider.act.release.button': 'Dire que rien n’est conservé',
  'provider.done.release': 'Il est consigné que plus rien n’est conservé pour cet ordre.',
  'provider.act.notice.title': 'Prendre l’avis pour votre utilisateur',
  'provider.act.relay.title': 'Dire que vous avez informé votre utilisateur',
  'provider.act.relay.what': 'Vous dites quand l’avis est arrivé à votre utilisateur ou a été envoyé, et comment.',
  'provider.act.relay.after':
    'C’est consigné comme preuve que la personne a été informée. On ne vous le rappelle plus.',
  'provider.act.relay.button': 'Dire que l’utilisateur est informé',
  'provider.done.relay': 'Il est consigné que votre utilisateur est informé.',
  'provider.act.objection.title': 'S’opposer à l’ordre',
  'provider.act.objection.what':
    'Vous vous opposez, et un examinateur indépendant décide. L’ordre reste en vigueur jusque-là.',
  'provider.act.objection.after':
    'Vous recevez un reçu signé. L’autorité et l’examinateur lisent ce que vous avez écrit. Vous apprenez le résultat.',
  'provider.act.objection.button': 'Déposer l’opposition',
  'provider.done.objection': 'Votre opposition est déposée.',
  'provider.act.appeal.title': 'Demander un second examen',
  'provider.act.appeal.what':
    'Vous demandez que quelqu’un d’autre regarde ce qui a été décidé sur votre opposition. C’est possible une fois.',
  'provider.act.appeal.after': 'Vous recevez un reçu signé, et vous apprenez le résultat.',
  'provider.act.appeal.button': 'Demander un second examen',
  'provider.done.appeal': 'Un second examen est demandé.',
  'provider.act.message.title': 'Écrire dans un examen',
  'provider.act.message.what':
    'Vous dites quelque chose dans un de vos examens. L’examinateur et l’autorité le lisent.',
  'provider.act.message.after': 'Vos mots restent au dossier tels que vous les avez écrits.',
  'provider.act.message.button': 'Envoyer le message',
  'provider.done.message': 'Votre message est envoyé.',
  'provider.act.conflict.title': 'Dire pourquoi quelqu’un d’autre devrait décider',
  'provider.act.conflict.what':
    'Vous pouvez récuser deux examinateurs dans tous les examens d’un ordre ensemble, pendant quelques jours après le tirage de chacun. Votre raison n’est que pour qui l’étudie.',
  'provider.act.conflict.after':
    'Quelqu’un d’autre est tiré au sort, avec la moitié du temps au moins. Si personne ne décide ensuite, la conservation peut tout de même être prolongée.',
  'provider.act.conflict.button': 'Le dire',
  'provider.done.conflict': 'C’est consigné, et quelqu’un d’autre est tiré au sort.',
  // the certificate changed
  'provider.changed.title': 'Le certificat est maintenant un autre',
  'provider.changed.text':
    'Rien n’a été envoyé. Relisez le certificat, regardez plus bas ce que vous avez tapé, et décidez de nouveau.',
  // fields
  'provider.field.kept': 'Desquels les données sont-elles conservées ?',
  'provider.field.not-executed': 'Pour lesquels n’est-il pas exécuté ?',
  'provider.field.reasons': 'Pourquoi ?',
  'provider.field.reasons.hint':
    'Les raisons que connaît le formulaire de cette loi. Cochez toutes celles qui valent, expliquez plus bas, ou les deux.',
  'provider.field.preservation': 'Leurs données sont-elles conservées tout de même ?',
  'provider.field.preservation.not-preserved': 'Non, elles ne sont pas conservées',
  'provider.field.preservation.preserved': 'Oui, elles sont conservées tout de même',
  'provider.field.explanation.hint':
    'Avec vos propres mots, dans toute langue. Nécessaire si aucune raison n’est cochée.',
  'provider.field.file-number': 'Votre propre numéro de dossier',
  'provider.field.respondent': 'Qui répond pour vous. Laissez tout vide, ou remplissez tout sauf ce qui n’existe pas',
  'provider.field.entity': 'Nom du destinataire',
  'provider.field.contact-name': 'Nom de la personne de contact',
  'provider.field.post': 'Fonction',
  'provider.field.address': 'Adresse',
  'provider.field.tel': 'Téléphone',
  'provider.field.fax': 'Numéro de télécopie',
  'provider.field.email': 'Adresse électronique',
  'provider.field.authorised': 'Nom de la personne habilitée',
  'provider.field.question': 'Votre question',
  'provider.field.question.hint': 'L’autorité la lit telle que vous l’écrivez. Au plus 4 000 caractères.',
  'provider.field.asked': 'Sur quoi porte-t-elle ?',
  'provider.field.asked.hint': 'Ne cochez rien si elle porte sur tout l’ordre.',
  'provider.field.scope': 'De quoi plus rien n’est-il conservé ?',
  'provider.field.scope.all': 'De tout ce que cet ordre demandait',
  'provider.field.scope.some': 'Seulement de ce que je coche',
  'provider.field.relayed-at': 'Quand votre utilisateur a-t-il été informé ?',
  'provider.field.channel.in-service': 'dans le service même',
  'provider.field.grounds': 'Pourquoi vous opposez-vous ?',
  'provider.field.wanted': 'Que doit-il se passer ?',
  'provider.field.objection': 'Votre opposition',
  'provider.field.objection.hint':
    'Dans toute langue, au plus 10 000 caractères. Nécessaire si vous avez choisi autre chose.',
  'provider.field.late': 'Pourquoi vient-elle tard ?',
  'provider.field.late.hint': 'Le temps pour s’opposer est passé : sans raison, elle n’est pas acceptée.',
  'provider.field.new-facts': 'Qu’y a-t-il de nouveau depuis votre dernière opposition ?',
  'provider.field.new-facts.hint': 'S’il n’y a rien de nouveau, elle retourne à qui a décidé de la dernière.',
  'provider.field.challenge': 'Quelle décision ?',
  'provider.field.appeal': 'Qu’est-ce qui ne va pas, selon vous ?',
  'provider.ground.not-my-data': 'Les données ne sont pas les nôtres',
  'provider.ground.wrong-person': 'Il vise la mauvaise personne ou le mauvais compte',
  'provider.ground.privilege': 'Il y a des échanges protégés, par exemple avec un avocat ou un médecin',
  'provider.ground.disproportionate': 'C’est trop : trop de données, ou trop longtemps',
  'provider.ground.expired-purpose': 'La raison n’existe plus',
  'provider.ground.no-competence': 'Cette autorité n’a pas le droit de l’ordonner',
  'provider.ground.press-or-immunity': 'Il touche la presse, ou quelqu’un que sa fonction protège',
  'provider.ground.conflict-of-laws': 'La loi d’un autre pays l’interdit',
  'provider.ground.other': 'Autre chose',
  'provider.wanted.end-the-hold': 'L’ordre doit prendre fin',
  'provider.wanted.narrow-the-hold': 'L’ordre doit demander moins',
  'provider.wanted.other': 'Autre chose',
  'provider.reason.incomplete': 'Le certificat est incomplet',
  'provider.reason.manifest-errors': 'Le certificat contient des erreurs manifestes',
  'provider.reason.insufficient-information': 'Le certificat n’en dit pas assez pour être exécuté',
  'provider.reason.data-not-stored-at-receipt': 'Les données n’étaient pas stockées quand le certificat a été reçu',
  'provider.reason.de-facto-impossibility': 'C’est impossible, sans faute de notre part',
  'provider.reason.not-issued-or-validated-by-competent-authority':
    'Il n’a pas été émis ou validé par une autorité compétente',
  'provider.reason.service-not-covered': 'Le service ne relève pas de cette loi',
  'provider.reason.immunity-privilege-press': 'Une immunité, un privilège ou la liberté de la presse s’y oppose',
  'provider.reason.offence-not-covered': 'L’infraction ne relève pas de cette loi',
  'provider.reason.third-country-conflict': 'Il est contraire à la loi d’un pays tiers',
  'provider.reason.political-offence': 'Il concerne une infraction politique',
  'provider.reason.essential-interests':
    'La souveraineté, la sécurité, l’ordre public ou d’autres intérêts essentiels en souffriraient',
  'provider.reason.dual-criminality': 'Ici, l’acte n’est pas une infraction',
  'provider.reason.availability-not-secured': 'La conservation n’assurerait pas que les données soient là plus tard',
  'provider.reason.prejudice-to-investigation': 'La conservation menacerait l’enquête ou lui nuirait',
  'provider.reason.addressee-under-investigation': 'Nous faisons nous-mêmes l’objet d’une enquête pour l’infraction',
  // refusals: what else to do
  'provider.refused.late':
    'Le temps pour s’opposer est passé. Dites pourquoi l’opposition vient tard, et envoyez-la de nouveau.',
  'provider.refused.ended': 'La conservation a pris fin. Ouvrez l’ordre : il dit que faire des données.',
  'provider.refused.in-force': 'L’ordre est encore en vigueur. Conservez les données.',
  'provider.refused.not-received': 'Vous n’avez pas encore reçu l’ordre. Ouvrez-le d’abord : cela vaut réception.',
  'provider.refused.not-asked': 'On ne vous demande pas encore d’informer votre utilisateur. Attendez qu’on le fasse.',
  'provider.refused.reads':
    'Il a été pris aussi souvent que possible. Transmettez ce que vous avez pris en dernier ; l’autorité peut faire une lettre.',
  'provider.refused.waits': 'L’autorité doit d’abord répondre à ce que vous avez demandé. Attendez sa réponse.',
  'provider.refused.pending': 'Une de vos oppositions n’est pas encore décidée. Attendez, ou écrivez dans son examen.',
  'provider.refused.unknown': 'Il n’y a rien de ce nom parmi les vôtres. Ouvrez vos oppositions, et commencez par là.',
  'provider.refused.no-more': 'Ce n’est plus possible. Ouvrez vos oppositions pour voir où elles en sont.',
  'provider.refused.unassigned': 'Personne ne l’a encore. Réessayez dans une minute.',
  'provider.refused.conflict-late':
    'Les jours prévus pour cela sont passés. Dites-le dans un message : l’examinateur peut s’en dessaisir.',
};
