import type { PROVIDER_PAGES as ENGLISH } from '../en/provider-pages.ts';

export const PROVIDER_PAGES: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'desk.provider': 'Vos ordres',
  // the first page
  'provider.behind':
    'Cette liste est un peu en retard sur le dossier : ce qui vient d’être dit n’y est peut-être pas encore.',
  'provider.unknown': 'Pas encore confirmés',
  'provider.unknown-none': 'Rien n’attend d’être confirmé.',
  'provider.unknown-text':
    'Le bouton lit le certificat et dit que vous avez l’ordre. Les deux sont consignés aussitôt ; ouvrir l’ordre vaut aussi réception.',
  'provider.acknowledge': 'Confirmer {reference}',
  'provider.waiting': 'Attend votre réponse',
  'provider.rest': 'Rien à dire maintenant',
  'provider.issued': 'Émis par {authority} le {moment}',
  'provider.ends': 'Prend fin le {moment}',
  'provider.list-unread': 'Personne ne l’a encore ouvert. L’ouvrir vaut réception : la période de l’ordre commence.',
  'provider.list-held':
    'Suspendu : on vérifie si l’autorité l’a émis. Ne laissez rien partir de ce que vous conservez déjà, et attendez. L’ouvrir vaut réception : il est en vigueur dès ce moment.',
  'provider.find': 'Chercher un ordre par sa référence',
  'provider.find-hint': 'Comme elle a été lue : majuscules, espaces et tirets ne comptent pas.',
  'provider.find-none': 'Vous n’avez aucun ordre de cette référence. Faites-la lire encore une fois.',
  'provider.meant-ask':
    'Vous n’en avez aucun de cette référence. Peut-être l’un de ceux-ci était-il visé : demandez lequel.',
  'provider.meant': 'de {authority}, émis le {day}',
  'provider.find-unfit': 'Écrivez une référence : douze lettres et chiffres',
  'provider.found': 'Ordres de cette référence',
  'provider.owed.acknowledgement': 'Dire que vous avez l’ordre',
  'provider.owed.end-acknowledgement': 'Dire que vous avez la nouvelle fin',
  'provider.owed.preservation': 'Dire si les données sont conservées',
  'provider.owed.release-confirmation': 'Dire que plus rien n’est conservé',
  'provider.owed.notice-relay': 'Informer votre utilisateur, et dire que c’est fait',
  'provider.owed-until': 'Jusqu’au {moment}',
  'provider.owed-late': 'En retard depuis le {moment}',
  // an order
  'provider.in-force': 'Vous devez conserver les données maintenant.',
  'provider.not-in-force': 'Vous n’avez pas à conserver les données pour cet ordre maintenant.',
  'provider.until': 'Conservez-les jusqu’au {moment}, sauf avis contraire.',
  'provider.held':
    'Ne laissez rien partir de ce que vous conservez déjà, ne faites rien d’autre pour cet ordre, et attendez d’être informé.',
  'provider.target': '({type}, {id}) : {status}',
  'provider.moves': 'Ce qu’on vous demande de dire',
  'provider.moves-none': 'Rien ne vous est demandé maintenant.',
  'provider.impossible': 'Si vous ne pouvez pas, ou pas tel quel',
  'provider.impossible-text':
    'Dites-le aussitôt, même pour un seul identifiant. Si quelque chose n’est pas clair, demandez. Si c’est impossible, dites pourquoi. Tant que l’autorité n’a pas répondu, conservez ce que vous pouvez.',
  'provider.end': 'L’ordre a pris fin : que faire des données',
  'provider.end.normal-retention': 'Vos propres durées de conservation s’y appliquent de nouveau.',
  'provider.end.delete-or-restrict':
    'Vos propres durées de conservation s’y appliquent de nouveau, et personne ne les utilise.',
  'provider.end.destroy': 'Les copies conservées pour cet ordre seul doivent être détruites.',
  'provider.end.release': 'Cela vaut pour :',
  'provider.end.keep': 'Conservez tout de même ceci, car d’autres ordres le retiennent ou peuvent le retenir :',
  'provider.end.not-all':
    'Tous les autres ordres n’ont pas pu être examinés. Conservez-le, et rouvrez cette page dans une heure.',
  'provider.others': 'Qui d’autre retient les mêmes données',
  'provider.others-none': 'Aucun autre ordre ne retenait ces données le {moment}.',
  'provider.others-text':
    'La fin d’un ordre n’est jamais celle d’un autre. Le {moment}, ces ordres retenaient une partie des mêmes données :',
  'provider.other': 'Ordre {reference} : {targets}',
  'provider.others-in-part':
    'Il peut y en avoir plus : tous les autres ordres n’ont pas pu être examinés. Rouvrez cette page dans une heure avant de laisser partir quoi que ce soit.',
  'provider.fact.ends': 'Vous conservez les données jusqu’au',
  'provider.fact.counted': 'Selon les horloges dont sa loi se sert : {moment}',
  'provider.finding.name-not-registered': 'Un nom que le répertoire n’a pas pour elle',
  'provider.finding.free-mailbox': 'Une boîte que n’importe qui peut ouvrir',
  'provider.finding.mail-not-registered': 'Une adresse d’un domaine que le répertoire n’a pas pour elle',
  'provider.finding.foreign-telephone': 'Un téléphone d’un pays que le répertoire n’a pas pour elle',
  'provider.finding.validator-not-registered': 'Une autorité de validation que le répertoire ne connaît pas',
  'provider.own-word':
    'L’autorité est celle du répertoire. Tout autre nom, adresse ou numéro du formulaire est la parole de qui l’a déposé : pour appeler, prenez un numéro que vous connaissez d’ailleurs.',
  'provider.signature': 'Est-il authentique ?',
  'provider.signature.genuine': 'Authentique : la signature de ce certificat est bonne.',
  'provider.signature.key': 'Signé avec la clé publiée {key}',
  'provider.signature.in-force': 'En vigueur maintenant',
  'provider.signature.not-in-force': 'Pas en vigueur maintenant',
  'provider.signature.latest': 'Aucune version plus récente ne vous a été annoncée',
  'provider.signature.later': 'Une version plus récente vous a été annoncée depuis : rouvrez cette page',
  'provider.signature.at': 'Vérifié le {moment}',
  'provider.signature.not': 'Pas authentique : la signature de ce certificat n’est pas bonne.',
  'provider.signature.not-text':
    'N’agissez pas d’après lui. Appelez l’exploitant, et l’autorité à un numéro que vous connaissez d’ailleurs.',
  'provider.signature.unasked': 'Cela n’a pas pu être vérifié à l’instant. Rouvrez cette page.',
  'provider.certificate': 'Le certificat',
  'provider.link-objections': 'S’opposer, et vos oppositions',
  'provider.link-notice': 'L’avis à la personne concernée, dès qu’il vous est demandé de le donner',
  'provider.link-attempts': 'Comment nous avons cherché à vous joindre',
  'provider.attempts': 'Comment nous avons cherché à vous joindre au sujet d’un ordre',
  'provider.answers': 'Ce que vos points d’accès ont répondu en dernier',
  'provider.answer': 'Au message {message}, {endpoint}, {moment}',
  'provider.erased': 'Cet ordre est effacé',
  'provider.erased-text':
    'Sa durée de conservation est passée, et ses données personnelles sont effacées. Il n’y a plus rien à lire, et rien ne vous est demandé.',
  // the notice
  'provider.notice.what':
    'L’avis dit à la personne quelle autorité a fait conserver quoi, et comment s’opposer. Il ne nomme ni l’infraction ni les motifs. Prenez-le dans la langue de votre utilisateur, transmettez-le tel quel, puis dites que c’est fait.',
  'provider.notice.once':
    'Le prendre est consigné. Chaque fois qu’on le prend à nouveau, il a un autre code de dossier, et le code précédent prend fin, sauf s’il a servi. On ne peut pas le prendre sans limite : transmettez ce que vous avez pris en dernier.',
  'provider.notice.as-page': 'Le prendre et le lire ici',
  'provider.notice.as-pdf': 'Le prendre en PDF',
  'provider.notice.as-html': 'Le prendre comme page à part, à imprimer ou à transmettre',
  'provider.notice.fetched': 'L’avis, à transmettre',
  'provider.notice.hand-on':
    'Transmettez-le en entier, sous la forme qui convient à votre utilisateur. Pour le papier, prenez le PDF. Une fois transmis, dites-le.',
  'provider.notice.code': 'Le code de dossier qui s’y trouve :',
  'provider.notice.otherwise': 'Le même avis sous une autre forme ou dans une autre langue',
  // objections
  'provider.objections': 'Vos oppositions à un ordre',
  'provider.objections-none': 'Vous n’en avez déposé aucune.',
  'provider.object-until':
    'Vous pouvez vous opposer jusqu’au {moment} ; plus tard, il faut dire pourquoi l’opposition vient tard.',
  'provider.objection': 'Opposition {id}',
  'provider.objection.grounds': 'Motifs : {grounds}',
  'provider.objection.wanted': 'Ce que vous voulez : {wanted}',
  'provider.objection.file': 'Fichier : {name}',
  'provider.review': 'Examen {id}, demandé le {moment}',
  'provider.appealable': 'Opposition {id} du {moment} ; possible jusqu’au {until}',
  'provider.said': 'Ce qui a été dit dans vos examens',
  'provider.receipt': 'Vous en avez un reçu signé. Il reste ici 12 heures au plus : gardez-le vous-même.',
  'provider.receipt-link': 'Le reçu (JWS)',
};
