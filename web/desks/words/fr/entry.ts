import type { ENTRY as ENGLISH } from '../en/entry.ts';

export const ENTRY: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'sign-in.title': 'Se connecter au poste',
  'sign-in.intro':
    'Ces postes sont destinés aux personnes des autorités, des instances de contrôle et des fournisseurs qui participent à Holdfast. Vous vous connectez là où votre organisme tient votre compte ; aucun mot de passe ne se saisit ici.',
  'sign-in.over':
    'Votre session a pris fin : après 30 minutes sans utilisation, ou 12 heures après votre connexion. Ce que vous avez saisi en dernier est gardé et revient dès que vous vous connectez de nouveau.',
  'sign-in.go': 'Se connecter',
  'sign-in.failed':
    'La connexion n’a pas eu lieu : elle a été refusée, abandonnée, ou n’a pas été commencée dans ce navigateur au cours des 15 dernières minutes. Recommencez-la.',
  'sign-in.other':
    'La personne qui s’est connectée n’est pas celle qui devait prouver qui elle est. La session de cette dernière a pris fin ici. Ce qui a été saisi est gardé pour elle.',
  'sign-in.person': 'Si vous avez reçu un avis au sujet de vos propres données, vous n’avez pas besoin de compte :',
  'sign-in.person-link': 'ce qu’est Holdfast, et où ouvrir votre dossier',
  'again.title': 'Prouvez encore une fois qui vous êtes',
  'again.intro':
    'Ce que vous avez envoyé a des effets, et demande donc une connexion ni plus ancienne ni plus faible que ce qui suit. Rien n’a encore été fait. Ce que vous avez saisi est gardé, et vous y reviendrez.',
  'again.age': 'La connexion peut dater de {time} au plus.',
  'again.strength': 'Elle doit être aussi forte que les règles de votre autorité le demandent.',
  'again.go': 'Prouver qui je suis',
  'again.not': 'Pas maintenant : retour au poste',
  'no-role.title': 'Vous n’avez pas de rôle ici',
  'no-role.intro':
    'Votre session est ouverte au nom de {person}, mais votre connexion ne dit pas dans quel rôle ni pour quelle autorité vous agissez. Sans cela, ce poste ne peut rien vous montrer.',
  'no-role.ask':
    'Demandez un rôle à qui tient les comptes de votre autorité, ou adressez-vous à l’exploitant : {operator}, {contact}.',
  'role.title': 'Dans quel rôle agissez-vous ?',
  'role.intro':
    'Vous avez plusieurs rôles. Vous agissez dans un seul à la fois, et tout ce que vous faites est enregistré sous ce rôle.',
  'role.of': '{role} de {authority}',
  'role.current': '(votre rôle en ce moment)',
  'signed-out.title': 'Vous avez quitté votre session',
  'signed-out.text': 'Votre session ici a pris fin, et il n’en reste rien dans ce navigateur, sauf l’historique.',
  'signed-out.issuer':
    'Là où votre autorité tient votre compte, votre session est peut-être encore ouverte. Vous allez y passer pour y mettre fin aussi.',
  'signed-out.issuer-go': 'Y mettre fin là-bas aussi',
  'signed-out.again': 'Se connecter de nouveau',
  'preferences.title': 'Fuseau horaire et langue',
  'preferences.zone': 'Fuseau horaire',
  'preferences.zone-hint':
    'Toutes les heures de ces pages sont affichées dans ce fuseau. Ce d’après quoi la loi compte est dit à côté.',
  'preferences.no-zone': 'Choisissez un fuseau horaire dans la liste',
  'preferences.language': 'La langue se choisit en haut de chaque page.',
  'preferences.save': 'Enregistrer',
  'fault.not-found': 'Cette page n’existe pas',
  'fault.not-found-text':
    'L’adresse contient peut-être une faute. Ou elle est celle d’une injonction avec laquelle votre autorité n’a rien à voir : personne n’apprend quelles injonctions ont les autres.',
  'fault.method': 'Rien ne peut être envoyé à cette page',
  'fault.method-text': 'Retournez au poste et commencez là.',
  'fault.cross-site': 'Cela vient d’un autre site',
  'fault.cross-site-text':
    'Rien n’a été fait. Seuls les formulaires de ces pages sont acceptés. Retournez au poste et commencez là.',
  'fault.form': 'Ce formulaire n’a pas pu être lu',
  'fault.form-text':
    'Rien n’a été fait. Revenez en arrière et envoyez-le de nouveau ; s’il est long, envoyez-le en plusieurs parties.',
  'fault.tries': 'Trop à la fois',
  'fault.tries-text': 'Rien n’a été fait. Attendez {minutes}, puis envoyez de nouveau.',
  'fault.down': 'Holdfast ne répond pas en ce moment',
  'fault.down-text':
    'On ne sait pas si ce que vous avez envoyé a été fait. Envoyé de nouveau depuis la même page, cela ne se fait qu’une fois au plus. Si c’est urgent, appelez le fournisseur : un message par téléphone est enregistré après coup.',
  'fault.broken': 'Quelque chose n’a pas marché ici',
  'fault.broken-text':
    'Cela a été enregistré, et des personnes vont l’examiner. Envoyé de nouveau depuis la même page, ce que vous avez envoyé ne se fait qu’une fois au plus.',
  'fault.suspended': 'Votre compte est suspendu',
  'fault.suspended-text':
    'Un responsable du registre l’a suspendu, parce que quelqu’un d’autre que vous l’utilisait peut-être. Vous ne pouvez rien lire ni rien faire ici tant que la suspension n’est pas levée. Appelez votre responsable du registre ; l’exploitant sait qui c’est : {operator}, {contact}.',
  'fault.role': 'Ce n’est pas pour votre rôle',
  'fault.role-text':
    'Vous agissez comme {role} de {authority}. Si vous avez un autre rôle, choisissez-le et ouvrez de nouveau la page.',
  'fault.role-none':
    'Aucun poste n’existe ici pour ce rôle. Demandez à qui tient votre compte quel rôle il devrait vous donner.',
  'fault.role-for': 'C’est pour : {roles}.',
  'fault.refused': 'Cela a été refusé',
  'fault.refused-text': 'Rien n’a été fait. Dans les mots de l’interface :',
  'fault.rule': 'Règle : {rule}',
  'fault.another': 'Ce formulaire appartient à une autre connexion',
  'fault.another-text':
    'Rien n’a été fait. Depuis son ouverture, quelqu’un d’autre s’est connecté dans ce navigateur, ou un autre rôle a été choisi. Ce que vous avez saisi dans un autre de vos rôles est de nouveau là quand vous choisissez ce rôle. Ouvrez de nouveau le formulaire depuis le poste.',
  'fault.kept': 'Ce que vous avez saisi est gardé, et se trouve dans le formulaire quand vous l’ouvrez de nouveau.',
  'fault.kept-link': 'Ouvrir de nouveau le formulaire',
  'fault.home': 'Au poste',
};
