import type { Catalogue, Plurals } from './en.ts';
import { FILE_PLURALS_FR, FILES_FR } from './files-fr.ts';

export const FR: Catalogue = {
  ...FILES_FR,
  service: 'Mon dossier',
  'exit.link': 'Quitter vite cette page',
  'exit.note':
    'Le bouton rouge ouvre tout de suite un autre site. Il ne met pas fin à votre visite ici et ne peut pas effacer l’historique de ce navigateur.',
  'footer.title': 'À propos de ces pages',
  'footer.privacy': 'Vie privée',
  'footer.lost': 'Je n’ai pas de code',
  'footer.accessibility': 'Accessibilité',
  'footer.difficulty': 'Quelque chose a été difficile à utiliser',
  'footer.public': 'Ce qu’est Holdfast',
  'footer.leave': 'Quitter mon dossier',

  'start.title': 'Saisissez votre code de dossier',
  'start.intro':
    'Vous avez reçu un avis : certaines de vos données ont été gelées pour une autorité. L’avis contient un code de dossier. Avec ce code, vous voyez votre dossier ici. Vous n’avez pas besoin de compte, et c’est gratuit.',
  'start.code': 'Code de dossier',
  'start.open': 'Ouvrir mon dossier',
  'start.lost': 'Je n’ai pas de code, ou je l’ai perdu',
  'start.empty': 'Saisissez votre code de dossier',
  'start.mistyped':
    'Ce code contient une faute de frappe : son dernier caractère ne va pas avec les autres. Comparez-le avec votre avis, caractère par caractère.',
  'start.unknown':
    'Ce code n’ouvre aucun dossier. Peut-être qu’il y en a un plus récent, que quelqu’un y a mis fin, ou que personne ne l’a utilisé pendant six mois. Regardez si vous avez reçu un autre avis.',
  'start.over':
    'Votre visite a pris fin à {time}. Cela vous protège si d’autres utilisent cet appareil. Saisissez de nouveau votre code pour continuer.',
  'start.kept': 'Ce que vous avez écrit est gardé jusqu’à {time}. Vous le retrouvez avec le même code.',
  'start.left':
    'Vous avez quitté votre dossier. Rien n’en reste dans ce navigateur, sauf l’historique. Effacez l’historique si d’autres utilisent cet appareil.',

  'case.title': 'Votre dossier',
  'case.holds': 'Certaines de vos données sont gelées',
  'case.over': 'Plus rien n’est gelé à cause de cette décision',
  'case.meaning':
    'Vos données sont gardées telles quelles. Elles ne sont pas remises : à cause de cette seule décision, personne ne les voit. Cela ne veut pas dire que vous avez fait quelque chose de mal.',
  'case.what': 'Ce qui s’est passé',
  'case.authority': 'Qui l’a décidé',
  'case.provider': 'Qui garde les données',
  'case.law': 'Sur quelle loi',
  'case.issued': 'Décidé le',
  'case.test': 'TEST : aucune autorité n’a ordonné ceci',
  'case.test-text':
    'Ceci est une injonction d’essai du bac à sable de Holdfast. Les données de personne ne sont conservées, et personne ne décide de ce que vous écrivez ici.',
  'case.doubt': 'L’autorité l’a-t-elle ordonné ?',
  'case.doubt-confirmed':
    'La décision a été suspendue, parce que ce n’était pas sûr. Le {moment}, une deuxième personne de l’autorité l’a confirmée.',
  'case.doubt-undone':
    'La décision a été suspendue, parce que ce n’était pas sûr. Personne d’autre n’a partagé le doute, et elle a repris le {moment}.',
  'case.doubt-received':
    'La décision a été suspendue, parce que ce n’était pas sûr. Le fournisseur l’a reçue le {moment}, avant toute réponse, et elle s’applique donc. Si vous la contestez, vous pouvez demander que cela soit vérifié.',
  'case.since': 'Gelées depuis le',
  'case.until': 'Gelées jusqu’au',
  'case.until-note': 'Cela peut être prolongé, ou finir plus tôt. Vous le verrez ici.',
  'case.ended': 'Terminé le',
  'case.told': 'Vous avez été informé le',
  'case.narrowed': 'Réduit ou raccourci le',
  'case.reference': 'Référence, à dire au téléphone',
  'case.legal-zone': 'là où sont les données : {moment}',
  'case.can': 'Ce que vous pouvez faire',
  'case.object-until':
    'Vous pouvez contester jusqu’au {moment}. Après cette date, c’est encore possible si vous dites pourquoi vous écrivez plus tard.',
  'case.object-any': 'Vous pouvez contester.',
  'case.decides': 'Une personne indépendante de l’autorité décide. Jusque-là, rien ne change.',
  'case.object-none':
    'Vous avez utilisé toutes les contestations de ce code. Si ce n’était pas vous, mettez fin au code et demandez-en un autre : avec lui, vous pourrez contester de nouveau.',
  'case.object-open':
    'Vous avez contesté, et ce n’est pas encore décidé. Vous pourrez contester de nouveau après la décision.',
  'case.objections': 'Vos contestations',
  'case.no-objections': 'Vous n’avez rien contesté avec ce code.',
  'case.filed': 'Votre contestation du {moment}',
  'case.appealed': 'Votre recours du {moment}',
  'case.pending': 'Pas encore décidé. La réponse doit venir avant le {moment}.',
  'case.affirm': 'Décidé le {moment} : la décision de l’autorité reste telle quelle.',
  'case.amend': 'Décidé le {moment} : la décision de l’autorité a été réduite ou raccourcie.',
  'case.revoke': 'Décidé le {moment} : la décision de l’autorité a pris fin.',
  'case.silent': 'Personne n’a décidé à temps. La décision de l’autorité ne peut donc plus être prolongée.',
  'case.withdrawn': 'Vous avez retiré cela le {moment}. Personne ne l’examine plus.',
  'case.withdrawn-because': 'Pourquoi vous avez retiré cela :',
  'case.reasons': 'Ce que dit la personne qui a décidé',
  'case.appeal-until': 'Vous pouvez former un recours jusqu’au {moment}.',
  'case.looked': 'Qui a consulté votre dossier',
  'case.looked-more': 'Il y en a eu d’autres, avant.',
  'role.contact-point': 'l’autorité',
  'role.validator': 'la personne qui a contrôlé la décision',
  'role.reviewer': 'les personnes qui examinent les contestations',
  'role.oversight': 'l’autorité de contrôle',
  'case.news': 'Apprendre qu’il y a du nouveau',
  'case.news-note': 'Laisser une adresse électronique pour apprendre qu’il y a du nouveau, ou la retirer.',
  'case.codes': 'Codes qui ouvrent ce dossier',
  'case.codes-note':
    'Voir tous les codes qui ont été créés, et mettre fin à un code que d’autres connaissent peut-être.',
  'case.visit': 'Votre visite',
  'case.visit-ends': 'Votre visite prend fin à {time}. Il vous faudra alors de nouveau votre code.',
  'case.visit-lasts':
    'Votre visite prend fin à {time}. Si vous continuez à utiliser ces pages, elle dure plus longtemps, jusqu’à {latest} au plus tard. Il vous faudra alors de nouveau votre code.',
  'case.zone': 'Les dates sont celles de {zone}.',
  'case.zone-change': 'Afficher les dates d’un autre fuseau horaire',

  'withdrawal.title': 'Retirer votre contestation',
  'withdrawal.final': 'C’est définitif : personne ne l’examine plus, et vous ne pouvez pas la reprendre.',
  'withdrawal.then': 'La décision reste telle qu’elle est, et l’autorité peut la prolonger.',
  'withdrawal.last': 'Vous n’avez plus de contestation : vous ne pouvez plus contester.',
  'withdrawal.appeal': 'C’est un recours : la première réponse reste telle qu’elle est.',
  'withdrawal.which': 'Que voulez-vous retirer ?',
  'withdrawal.reason': 'Pourquoi retirez-vous cela ? Vous pouvez laisser ce champ vide.',
  'withdrawal.send': 'Retirer définitivement',
  'withdrawal.none': 'Vous n’avez aucune contestation que vous pouvez retirer maintenant.',
  'withdrawal.done': 'Vous avez retiré votre contestation. La date est indiquée plus bas.',

  'help.title': 'Qui peut vous aider',
  'help.link': 'Qui peut vous aider : aide juridique, tribunaux, autorité de contrôle',
  'help.intro':
    'Contester ici ne coûte rien, et vous n’avez pas besoin d’avocat. Vous pouvez quand même demander de l’aide ou vous adresser ailleurs. Ne donnez jamais votre code de dossier à une personne qui vous appelle pour le demander.',
  'help.unnamed': 'L’autorité n’a nommé personne. L’autorité de contrôle ou un avocat peut vous dire qui c’est.',
  'help.legal-aid': 'Aide juridique',
  'help.legal-aid-note': 'On peut vous y aider si vous ne pouvez pas payer un avocat.',
  'help.courts': 'Tribunaux',
  'help.courts-note':
    'Vous pouvez demander à un tribunal d’examiner la décision. Demandez avant jusqu’à quand et comment : les tribunaux ont leurs propres délais.',
  'help.supervisory': 'Autorité de contrôle',
  'help.supervisory-note': 'Vous pouvez vous y plaindre de la manière dont vos données sont traitées.',
  'help.rights': 'Questions sur vos données et vos droits',
  'help.rights-note': 'On y répond pour l’autorité qui a ordonné cela.',

  'objection.start': 'Contester maintenant',
  'objection.next': 'Continuer',
  'objection.grounds': 'Pourquoi contestez-vous ?',
  'objection.grounds-hint':
    'Choisissez tout ce qui convient. Si rien ne convient, continuez : à la page suivante, vous pourrez le dire avec vos propres mots.',
  'ground.not-my-data': 'Ces données ne sont pas à moi',
  'ground.wrong-person': 'On me confond avec quelqu’un d’autre',
  'ground.privilege': 'Il y a des échanges protégés, par exemple avec mon avocat ou mon médecin',
  'ground.disproportionate': 'C’est trop : trop de données, ou trop longtemps',
  'ground.expired-purpose': 'La raison n’existe plus',
  'ground.no-competence': 'Cette autorité n’a pas le droit de le décider',
  'ground.press-or-immunity': 'Je travaille pour la presse, ou ma fonction me protège',
  'ground.conflict-of-laws': 'La loi d’un autre pays l’interdit',
  'ground.other': 'Autre chose',
  'objection.words': 'Dites-le avec vos propres mots',
  'objection.words-hint': 'Dans n’importe quelle langue, jusqu’à 10 000 caractères. Vous pouvez laisser ce champ vide.',
  'objection.words-needed':
    'Dans n’importe quelle langue, jusqu’à 10 000 caractères. Votre choix demande quelques mots.',
  'objection.words-empty': 'Dites avec vos propres mots pourquoi vous contestez et ce que vous voulez',
  'objection.outcome': 'Que doit-il se passer ?',
  'objection.outcome-empty': 'Choisissez ce qui doit se passer',
  'wanted.end-the-hold': 'Mes données ne doivent plus être gelées',
  'wanted.narrow-the-hold': 'Moins de données doivent être gelées, ou moins longtemps',
  'wanted.other': 'Autre chose, comme je le dis avec mes mots',
  'objection.needs': 'De quoi avez-vous besoin pour être entendu ?',
  'objection.needs-hint': 'Vous pouvez laisser les deux vides.',
  'objection.interpreter': 'Langue d’un interprète',
  'objection.no-interpreter': 'Je n’ai pas besoin d’interprète',
  'objection.interpreter-unknown': 'Choisissez une langue dans la liste',
  'objection.accessibility': 'Autre chose, par exemple à cause d’un handicap',
  'objection.accessibility-hint': 'Par exemple de gros caractères ou des mots simples, jusqu’à 1 000 caractères.',
  'objection.late': 'Pourquoi contestez-vous seulement maintenant ?',
  'objection.late-hint':
    'Le délai pour contester est passé. Avec une raison, c’est encore possible. Jusqu’à 4 000 caractères.',
  'objection.late-empty': 'Dites pourquoi vous contestez seulement maintenant',
  'objection.check': 'Vérifiez vos réponses',
  'objection.change': 'Modifier',
  'objection.nothing': 'Rien',
  'objection.who-reads': 'La personne qui décide lit ceci, et l’autorité aussi.',
  'objection.send': 'Envoyer ma contestation',
  'objection.bar': 'Vous ne pouvez pas contester maintenant',
  'objection.bar-open':
    'Vous avez déjà contesté, et ce n’est pas encore décidé. Vous pourrez contester de nouveau après la décision. Rien d’autre n’a été envoyé.',
  'objection.bar-none':
    'Vous avez utilisé toutes vos contestations. Rien n’a été envoyé. Vous pouvez toujours aller devant un tribunal.',
  'objection.bar-over': 'Il n’y a rien à contester : rien n’a été gelé à cause de cette décision. Rien n’a été envoyé.',
  'objection.to-case': 'Vers mon dossier',
  'objection.sent': 'Votre contestation a été reçue',
  'objection.sent-keep': 'Enregistrez cette page, imprimez-la ou prenez-la en photo',
  'objection.number': 'Numéro de votre contestation',
  'objection.received': 'Reçue le',
  'objection.then': 'Ce qui se passe maintenant',
  'objection.come-back':
    'Revenez avec le même code pour voir si c’est décidé, et pourquoi. Avec un autre code, personne ne voit ce que vous avez écrit.',
  'objection.receipt': 'Reçu signé',
  'objection.receipt-note':
    'Avec ce texte, vous pouvez prouver que la contestation a été reçue, et quand. Il ne dit rien de votre dossier. Copiez-le en entier.',

  'zone.title': 'Fuseau horaire',
  'zone.label': 'Où êtes-vous ?',
  'zone.hint': 'Les dates sont affichées à l’heure de ce lieu.',
  'zone.choose': 'Afficher ainsi',
  'zone.unknown': 'Choisissez un lieu dans la liste',

  'news.title': 'Apprendre qu’il y a du nouveau',
  'news.intro':
    'Laissez une adresse électronique si vous voulez apprendre qu’on vous écrit, qu’une décision est prise ou qu’un délai de recours va finir.',
  'news.others':
    'Le message dit seulement qu’il y a du nouveau, avec l’adresse de ce site. Il ne nomme ni dossier ni autorité. Si d’autres lisent votre boîte, ils voient qu’il est arrivé.',
  'news.given':
    'Vous avez laissé une adresse. Elle est scellée, n’est pas montrée ici, et disparaît le {moment}, ou plus tôt avec votre dossier ou votre code.',
  'news.email': 'Adresse électronique',
  'news.hint': 'Elle ne sert qu’à cela. Vous pouvez la retirer à tout moment.',
  'news.leave': 'Laisser cette adresse',
  'news.replace': 'Utiliser plutôt cette adresse',
  'news.remove': 'Retirer l’adresse',
  'news.kept': 'L’adresse est gardée.',
  'news.removed': 'L’adresse a disparu. Vous ne recevez plus de messages.',
  'news.unfit': 'Saisissez une adresse électronique, telle que nom@mail.example',
  'codes.title': 'Codes qui ouvrent ce dossier',
  'codes.intro':
    'La personne qui a l’un de ces codes peut lire ce qui a été écrit avec lui et agir pour vous. Si un code est peut-être dans d’autres mains, mettez-y fin. Toutes les visites ouvertes avec lui s’arrêtent tout de suite.',
  'codes.own': 'Le code avec lequel vous êtes venu',
  'codes.provider': 'Un code de l’avis de votre fournisseur',
  'codes.authority': 'Un code d’une lettre de l’autorité',
  'codes.unlisted': 'Un code plus ancien',
  'codes.made': 'créé le {moment}',
  'codes.used': 'utilisé pour la première fois le {moment}',
  'codes.unused': 'jamais utilisé',
  'codes.ended': 'terminé le {moment}',
  'codes.which': 'À quel code voulez-vous mettre fin ?',
  'codes.end': 'Mettre fin à ce code',
  'codes.none': 'Vous ne pouvez mettre fin à aucun autre code ici.',
  'codes.choose': 'Choisissez le code auquel vous voulez mettre fin',
  'codes.own-note':
    'Si vous mettez fin au code avec lequel vous êtes venu, vous quittez votre dossier. Pour revenir, il vous faut un autre code.',
  'codes.earlier':
    'Avec le vôtre, vous ne pouvez pas mettre fin à ce code. Demandez à la personne qui vous a envoyé l’avis.',
  'codes.done': 'Ce code n’est plus valable. Personne n’ouvre plus votre dossier avec lui.',

  'leave.title': 'Quitter mon dossier',
  'leave.text':
    'Ensuite, personne ne peut ouvrir votre dossier dans ce navigateur sans le code. Ce que vous avez écrit sans l’envoyer est effacé.',
  'leave.history':
    'L’historique de ce navigateur montre encore que ces pages ont été ouvertes. Effacez-le si d’autres utilisent cet appareil.',
  'leave.button': 'Quitter maintenant',

  'lost.title': 'Je n’ai pas de code, ou je l’ai perdu',
  'lost.provider':
    'Demandez à l’entreprise dont vous utilisez le service, par exemple votre fournisseur de courriel ou de téléphone : elle vous a envoyé l’avis et peut obtenir un nouveau code pour vous. Ce que vous avez écrit avant ne peut être lu qu’avec l’ancien code.',
  'lost.authority': 'Si l’avis était une lettre d’une autorité, demandez une autre lettre à cette autorité.',
  'lost.nobody':
    'Personne ne peut vous dire l’ancien code. Si quelqu’un vous demande votre code par téléphone ou par courriel, il n’en a pas le droit.',
  'lost.meanwhile': 'En attendant',
  'lost.complain': 'Demander un contrôle',
  'lost.complain-note':
    'Vous pouvez demander à l’autorité de contrôle de vérifier si vos données sont gardées légalement. Vous recevez un numéro.',
  'lost.enquire': 'Demander où en est mon contrôle',

  'privacy.title': 'Vie privée',
  'privacy.who': 'Qui est responsable',
  'privacy.operator': 'Pour ces pages et ce qu’elles gardent : {name}.',
  'privacy.contact': 'Questions sur les données que ces pages gardent : {contact}',
  'privacy.who-text':
    'Pour la décision : l’autorité nommée dans votre avis, avec l’adresse pour vos questions sur vos données. Ces pages montrent seulement ce que gardent cette autorité et les personnes qui examinent les contestations.',
  'privacy.kept': 'Ce que ces pages gardent, et combien de temps',
  'privacy.visit':
    'Tant que votre dossier est ouvert : ce qu’il faut pour le montrer. C’est fermé avec une clé que seul votre navigateur possède, et effacé {time} après votre visite.',
  'privacy.typed':
    'Ce que vous écrivez sans l’envoyer, et vos reçus : au plus jusqu’à {time} après votre dernière utilisation de ces pages, fermés de la même manière.',
  'privacy.tries': 'Votre adresse réseau, rendue méconnaissable, pour compter les essais : jusqu’à la fin de l’heure.',
  'privacy.log': 'Quelle sorte de page a été ouverte et quand, sans votre adresse et sans votre dossier.',
  'privacy.sent': 'Ce que vous envoyez fait partie de votre dossier : la personne qui décide le lit, et l’autorité.',
  'privacy.news':
    'Une adresse électronique, si vous en laissez une pour apprendre qu’il y a du nouveau : scellée, jusqu’à ce que vous la retiriez, {time} au plus, et jamais plus longtemps que votre dossier ou votre code.',
  'privacy.cookie': 'Le seul cookie',
  'privacy.cookie-text':
    'Ces pages posent un cookie quand vous ouvrez votre dossier. Il contient un nombre au hasard et rien d’autre. Il disparaît quand vous quittez votre dossier ou fermez le navigateur. Rien n’est demandé à personne d’autre, et personne ne compte vos visites.',

  'fault.not-found.title': 'Cette page n’existe pas',
  'fault.not-found.text':
    'L’adresse contient peut-être une faute de frappe. Pour ouvrir votre dossier, saisissez votre code sur la première page.',
  'fault.method.title': 'Cette page ne s’utilise pas ainsi',
  'fault.method.text': 'Retournez à la première page et commencez là.',
  'fault.cross-site.title': 'Cela vient d’un autre site',
  'fault.cross-site.text':
    'Pour vous protéger, seuls les formulaires de ces pages sont acceptés. Rien n’a été envoyé. Ouvrez la page ici et envoyez de nouveau.',
  'fault.form.title': 'Ce qui a été envoyé ne peut pas être lu',
  'fault.form.text':
    'Rien n’a été envoyé. Revenez en arrière et essayez de nouveau. Un texte est peut-être trop long : environ 10 000 caractères sont acceptés.',
  'fault.tries.title': 'Trop d’essais',
  'fault.tries.text':
    'Il y a eu trop d’essais depuis votre réseau. Votre code reste valable. Vous pourrez réessayer dans :',
  'fault.down.title': 'Cela ne marche pas pour le moment',
  'fault.down.text':
    'Réessayez dans quelques minutes. Vos droits et vos délais restent les mêmes. Si vous avez envoyé quelque chose, envoyez-le de nouveau : cela ne compte qu’une fois.',
  'fault.replaced.title': 'Votre code n’ouvre plus ce dossier',
  'fault.replaced.text':
    'Quelqu’un y a mis fin. Rien n’a été envoyé. Regardez si vous avez reçu un autre avis. S’il y a plus bas un texte que vous avez écrit, copiez-le : il ne revient pas ici avec un autre code.',
  'fault.replaced.typed': 'Ce que vous avez écrit',
  'fault.kept': 'Ce que vous avez écrit est gardé ici une heure.',
  'fault.erased.title': 'Ce dossier est effacé',
  'fault.erased.text':
    'La décision est finie depuis longtemps, et ce qui y était gardé sur vous ne peut plus être lu par personne.',
  'fault.broken.title': 'Quelque chose est cassé ici',
  'fault.broken.text':
    'Ce n’est pas votre faute. Réessayez plus tard. Si cela continue, appelez l’autorité nommée dans votre avis.',
  'fault.first': 'À la première page',

  'hearing.answer': 'Lire ce qui a été dit, ou répondre',
  'hearing.all': 'Tout ce qui a été dit',
  'hearing.choose': 'Choisissez de quoi il s’agit',
  'hearing.kept':
    'Voici ce que vous avez écrit. Votre dossier montre si c’est arrivé. Copiez-le si vous en avez encore besoin.',
  'hearing.closed':
    'Cela n’a pas été envoyé : il y a déjà une décision, ou le délai est passé. Regardez votre dossier.',
  'hearing.full':
    'Vous avez envoyé tout ce qui est accepté en un jour. Ceci n’a pas été envoyé. C’est gardé ici une heure : copiez-le et envoyez-le demain.',
  'hearing.sent-before':
    'Un autre texte a déjà été envoyé depuis cette page, peut-être dans une autre fenêtre. Si vous voulez envoyer aussi celui-ci, appuyez encore une fois sur le bouton.',
  'hearing.again':
    'Quelqu’un d’autre a écrit dans votre dossier au même moment. Ceci n’a pas été envoyé. Appuyez encore une fois sur le bouton.',
  'messages.title': 'Ce qui a été dit',
  'messages.none': 'Rien n’a encore été dit.',
  'messages.reviewer': 'La personne qui décide',
  'messages.authority': 'L’autorité',
  'messages.person': 'Vous',
  'messages.provider': 'Le fournisseur',
  'messages.earlier': 'Afficher ce qui a été dit avant',
  'messages.latest': 'Revenir au plus récent',
  'messages.answer': 'Écrire quelque chose',
  'messages.intro': 'La personne qui décide et l’autorité lisent ce que vous écrivez ici. Les délais continuent.',
  'messages.which': 'De quoi s’agit-il ?',
  'messages.text': 'Que voulez-vous dire ?',
  'messages.empty': 'Écrivez ce que vous voulez dire',
  'messages.closed':
    'Vous pouvez écrire ici pendant que quelqu’un examine votre contestation. Ce n’est pas le cas maintenant.',
  'messages.done': 'Votre texte a été envoyé. La personne qui décide et l’autorité peuvent le lire.',
  'appeal.title': 'Former un recours',
  'appeal.intro':
    'Une autre personne examine de nouveau votre contestation. C’est possible une fois pour chaque décision, et c’est gratuit.',
  'appeal.which': 'Contre quelle décision est votre recours ?',
  'appeal.text': 'Qu’est-ce qui ne va pas dans la décision ? Vous pouvez laisser ce champ vide.',
  'appeal.send': 'Envoyer mon recours',
  'appeal.none': 'Il n’y a pas de décision contre laquelle un recours est possible maintenant.',
  'appeal.too-late':
    'Le délai pour un recours contre cette décision est passé. S’il y a du nouveau, vous pouvez contester encore une fois.',
  'appeal.not-allowed': 'Vous avez déjà formé un recours contre cette décision, ou plus rien n’est gelé.',
  'appeal.pending': 'Il n’y a pas encore de décision. Un recours est possible quand il y en a une.',
  'receipt.title': 'Votre recours est arrivé',
  'receipt.keep':
    'Enregistrez cette page, imprimez-la ou prenez une photo. Elle dit que vous avez formé un recours, et quand. Elle reste visible ici pendant une heure.',
  'receipt.received': 'Arrivé le',
  'receipt.about': 'Il s’agit de',
  'receipt.due': 'La réponse doit venir avant le',
  'receipt.back': 'Pour voir la suite, revenez avec votre code de dossier.',
  'receipt.signed': 'Le reçu signé',
  'receipt.signed-note':
    'Avec ce texte, un ordinateur peut vérifier qu’un recours est arrivé, et quand. Il ne dit rien de votre dossier.',
  'receipt.case': 'À mon dossier',
  'conflict.title': 'Dire pourquoi une autre personne doit décider',
  'conflict.intro':
    'La personne qui décide doit être indépendante. Si vous pensez qu’elle ne l’est pas, dites pourquoi. Il ne faut pas de preuve : une autre personne prend la suite. C’est possible deux fois dans votre dossier.',
  'conflict.until': 'C’est possible jusqu’au {moment}.',
  'conflict.which': 'Qui ne doit pas décider ?',
  'conflict.alone': '{objection} : la personne qui décide, de {house}',
  'conflict.member': '{objection} : personne {seat} sur {seats}, de {house}',
  'conflict.ground': 'Pourquoi cette personne ne doit-elle pas décider ?',
  'conflict.house-takes-part': 'L’institution pour laquelle elle travaille participe au dossier, ou y a participé',
  'conflict.own-interest': 'Elle ou son institution gagne ou perd quelque chose selon le résultat',
  'conflict.spoke-of-the-case': 'Elle ou son institution a déjà dit comment cela devait finir',
  'conflict.dealt-with-it-before': 'Elle s’est déjà occupée du dossier',
  'conflict.personal-tie': 'Elle a des liens personnels avec quelqu’un dans le dossier',
  'conflict.choose': 'Choisissez pourquoi',
  'conflict.reason': 'Que savez-vous à ce sujet ?',
  'conflict.empty': 'Écrivez ce que vous savez à ce sujet',
  'conflict.none': 'Personne n’examine une de vos contestations maintenant, ou la personne n’est pas encore choisie.',
  'conflict.unassigned':
    'Cela n’a pas été envoyé : une autre personne est en train d’être choisie. Regardez de nouveau votre dossier dans quelques minutes.',
  'conflict.too-late':
    'Le délai pour cela est passé. Écrivez-le à la personne qui décide sous « Ce qui a été dit » : elle peut laisser votre dossier à quelqu’un d’autre.',
  'conflict.exhausted':
    'Vous l’avez déjà fait deux fois dans votre dossier. Vous pouvez encore l’écrire à la personne qui décide sous « Ce qui a été dit ».',
  'conflict.recorded': 'Votre texte est arrivé',
  'conflict.recorded-text':
    'Une autre personne est maintenant choisie, et elle a assez de temps pour décider. Votre dossier vous dit jusqu’à quand.',
};

export const FR_PLURALS: Plurals<'one' | 'many' | 'other'> = {
  ...FILE_PLURALS_FR,
  times: { one: '{n} fois', many: '{n} fois', other: '{n} fois' },
  'objections-left': {
    one: 'Vous pouvez encore contester {n} fois.',
    many: 'Vous pouvez encore contester {n} fois.',
    other: 'Vous pouvez encore contester {n} fois.',
  },
};
