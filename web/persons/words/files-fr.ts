import type { FilePlurals, FileWords } from './files-en.ts';

export const FILES_FR: FileWords = {
  'files.add': 'Ajouter un fichier',
  'files.title': 'Ajouter un fichier à votre contestation',
  'files.intro':
    'Un fichier peut montrer ce que vous dites : une lettre, une photo, un message vocal. Il n’en faut pas : votre contestation compte aussi sans fichier. La personne qui décide reçoit le fichier. L’autorité ne le reçoit pas.',
  'files.taken': 'Ce que vous pouvez envoyer',
  'files.taken-pictures': 'des photos, des scans et des captures d’écran',
  'files.taken-papers': 'des fichiers PDF, des textes simples et des textes de Word ou LibreOffice',
  'files.taken-mails': 'des courriels que vous avez enregistrés comme fichiers',
  'files.taken-voice': 'des messages vocaux',
  'files.size': 'Un fichier peut avoir 10 Mo au plus. Une photo prise avec un téléphone a le plus souvent moins.',
  'files.one':
    'Vous envoyez un fichier après l’autre. Avec une bonne connexion, un fichier prend moins d’une minute, avec une mauvaise quelques minutes. Il y a un quart d’heure pour chacun.',
  'files.not-taken': 'Ce qui n’est pas accepté, et ce que vous pouvez faire à la place',
  'files.not-packed': 'Les fichiers réunis en un seul (ZIP) : envoyez chacun séparément.',
  'files.not-tables': 'Les tableaux, les diapositives et les pages web : imprimez-les en PDF, ou envoyez une image.',
  'files.not-locked': 'Les fichiers avec un mot de passe : enregistrez-les sans mot de passe.',
  'files.not-programs': 'Les programmes : dites avec vos propres mots ce qu’ils montrent, ou envoyez-en une image.',
  'files.which': 'De quelle contestation s’agit-il ?',
  'files.name': 'Que montre le fichier ?',
  'files.name-hint':
    'La personne qui décide voit ceci à côté du fichier. Par exemple : lettre de mon propriétaire, 3 mars. Vous pouvez laisser ce champ vide.',
  'files.name-long': 'Dites en 200 caractères au plus ce que montre le fichier',
  'files.unnamed': 'Fichier {n}',
  'files.none':
    'Vous pouvez ajouter un fichier tant que quelqu’un décide de l’une de vos contestations. Ce n’est pas le cas maintenant.',
  'files.full': 'Vous avez ajouté à votre contestation autant de fichiers que ce qui est accepté.',
  'files.write': 'Vous pouvez encore écrire à la personne qui décide.',

  'files.send-title': 'Choisissez le fichier et envoyez-le',
  'files.shows': 'Ce qu’il montre',
  'files.until': 'Vous pouvez l’envoyer jusqu’à {time}.',
  'files.file': 'Votre fichier',
  'files.file-hint': 'Une photo, un scan, un PDF, un texte, un courriel ou un message vocal, 10 Mo au plus.',
  'files.send': 'Envoyer ce fichier',
  'files.once':
    'Appuyez une seule fois sur le bouton et laissez cette page ouverte. Cela peut prendre quelques minutes.',
  'files.foreign':
    'Le fichier va vers notre espace de stockage, à une autre adresse. Si celui-ci ne l’accepte pas, par exemple parce qu’il est trop grand, il le dit en anglais technique, ou votre navigateur dit que la page ne fonctionne pas. Alors le fichier n’est pas arrivé : revenez en arrière et réessayez.',
  'files.safe': 'Quoi qu’il arrive au fichier : votre contestation a été reçue, et elle compte.',
  'files.stop': 'N’envoyer aucun fichier',
  'files.over': 'Le temps pour envoyer ce fichier est passé',
  'files.over-text': 'Il y a un quart d’heure pour chaque fichier. Recommencez et choisissez de nouveau le fichier.',
  'files.again': 'Réessayer',

  'files.added': 'Votre fichier a été ajouté',
  'files.added-text': 'La personne qui décide peut le lire maintenant. Votre dossier le montre aussi.',
  'files.added-searched':
    'La personne qui décide le recevra dès qu’il aura été vérifié. Votre dossier le montre aussi.',
  'files.twice':
    'Ce qui a été envoyé de nouveau depuis la même page n’a pas été accepté : chaque page accepte un fichier. Si vous voulez envoyer un autre fichier, recommencez.',
  'files.another': 'Ajouter un autre fichier',
  'files.kind': 'Genre',
  'files.bytes': 'Taille',
  'files.received': 'Arrivé le',
  'files.of': 'Fichiers que vous avez ajoutés',

  'kind.paper': 'fichier PDF',
  'kind.picture': 'image',
  'kind.sound': 'enregistrement sonore',
  'kind.text': 'texte simple',
  'kind.mail': 'courriel enregistré',
  'kind.document': 'texte d’un logiciel d’écriture',
  'kind.other': 'd’un genre que personne ne connaît ici',

  'scan.awaited': 'On y cherche des logiciels dangereux, pendant dix minutes au plus.',
  'scan.clean': 'On y a cherché des logiciels dangereux, et rien n’a été trouvé.',
  'scan.found':
    'Un logiciel dangereux y a été trouvé. Donc personne ne le reçoit. Envoyez-le sous une autre forme, par exemple comme image.',
  'scan.not-scanned': 'On n’y a pas cherché de logiciels dangereux. La personne qui décide le sait.',

  'files.lost': 'Ce fichier n’est pas arrivé',
  'files.lost-perhaps': 'Peut-être',
  'files.lost-large': 'qu’il dépasse 10 Mo. Une image plus petite suffit.',
  'files.lost-empty': 'qu’il est vide, ou qu’aucun fichier n’a été choisi.',
  'files.lost-line': 'que la connexion a été coupée.',
  'files.lost-late': 'qu’il a été envoyé quand le temps était passé.',
  'files.lost-wait': 'S’il est encore en route dans une autre fenêtre, attendez que ce soit fini.',
  'files.look': 'Regarder de nouveau',

  'files.slow': 'On ne sait pas encore si votre fichier a été ajouté',
  'files.slow-text':
    'L’examen du fichier prend plus de temps en ce moment. Si votre fichier est arrivé, il est gardé. Regardez de nouveau dans quelques minutes : il n’est ajouté qu’une fois.',
  'files.tries': 'Trop d’essais avec des fichiers',
  'files.tries-text':
    'Il y en a eu trop pendant cette heure. Si votre fichier est arrivé, il est gardé. Vous pourrez regarder de nouveau dans :',

  'files.refused': 'Ce fichier ne peut pas être accepté',
  'files.refused-kept': 'Rien n’en est gardé. Votre contestation reste telle quelle.',
  'refusal.empty': 'Il n’y a rien dedans. Choisissez de nouveau le fichier.',
  'refusal.program':
    'C’est un programme, ou il en démarre un. Envoyez une image de ce qu’il montre, ou dites-le avec vos propres mots.',
  'refusal.page': 'C’est une page ou un dessin pour un navigateur. Imprimez-le en PDF, ou envoyez-en une image.',
  'refusal.archive':
    'D’autres fichiers y sont réunis, ou c’est un tableau ou des diapositives. Envoyez chaque fichier séparément, les tableaux et les diapositives en PDF.',
  'refusal.acts-on-opening':
    'Quelque chose y démarre à l’ouverture, par exemple une macro ou un formulaire. Imprimez-le en PDF et envoyez cela.',
  'refusal.reaches-out':
    'À l’ouverture, il va chercher quelque chose ailleurs. D’autres apprendraient ainsi qu’il est lu. Imprimez-le en PDF et envoyez cela.',
  'refusal.needs-password': 'Il ne s’ouvre qu’avec un mot de passe. Enregistrez-le sans mot de passe et envoyez cela.',
  'refusal.holds-files': 'Il contient d’autres fichiers. Envoyez chacun séparément, et celui-ci imprimé en PDF.',
  'refusal.two-files-in-one':
    'Il contient quelque chose qu’un programme pourrait prendre pour un second fichier. Imprimez-le en PDF et envoyez cela.',
  'refusal.untrue-sizes': 'Il ne contient pas ce qu’il indique. Ouvrez-le, imprimez-le en PDF et envoyez cela.',
  'refusal.unreadable': 'Il est abîmé ou incomplet. Enregistrez-le encore une fois, ou envoyez-en une image.',
  'refusal.wants-too-much':
    'Il contient plus que ce qui peut être examiné. Partagez-le en plusieurs, ou imprimez-le en PDF.',
  'refusal.type-not-listed':
    'Les fichiers de ce genre ne sont pas acceptés. Imprimez-le en PDF, ou envoyez-en une image.',
  'refusal.unknown-content':
    'Personne ici ne connaît ce genre de fichier. Regardez si c’est le bon, et imprimez-le en PDF.',
  'refusal.another-type': 'Il n’est pas du genre qu’il indique. Enregistrez-le encore une fois, ou imprimez-le en PDF.',

  'files.closed': 'Ce fichier est arrivé trop tard',
  'files.closed-text':
    'Entre-temps, il y a eu une décision, ou la contestation a été retirée. Le fichier n’a pas été accepté. Regardez votre dossier : si vous pouvez former un recours, vous pourrez alors ajouter le fichier.',
  'files.taken-meanwhile': 'Un autre fichier est arrivé avant',
  'files.taken-meanwhile-text':
    'Entre-temps, un fichier a été ajouté dans une autre fenêtre. Celui-ci n’a pas été accepté. Envoyez-le encore une fois.',
  'files.day': 'Ce fichier ne peut pas être accepté aujourd’hui',
  'files.day-text':
    'Vous avez envoyé tout ce qui est accepté en un jour. Ce fichier n’a pas été accepté. Envoyez-le demain.',

  'privacy.files':
    'Les fichiers que vous envoyez sont lus par la personne qui décide, et pas par l’autorité. Ce qui a été commencé sans être ajouté est effacé après un jour ou deux.',
};

export const FILE_PLURALS_FR: FilePlurals<'one' | 'many' | 'other'> = {
  'files-left': {
    one: 'Vous pouvez encore ajouter {n} fichier.',
    many: 'Vous pouvez encore ajouter {n} de fichiers.',
    other: 'Vous pouvez encore ajouter {n} fichiers.',
  },
};
