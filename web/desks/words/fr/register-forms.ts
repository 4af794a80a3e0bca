import type { REGISTER_FORMS as ENGLISH } from '../en/register-forms.ts';

export const REGISTER_FORMS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'register.propose.means': 'L’un propose, un autre approuve. Rien n’est en vigueur avant.',
  'register.propose.existing': 'Modifier une inscription existante',
  'register.propose.new': 'Proposer une nouvelle inscription',
  'register.propose.of': 'Proposer une modification de cette inscription',
  'register.propose.reason': 'Pourquoi ?',
  'register.propose.reason-hint':
    'Pour le responsable du registre qui doit approuver : qui l’a demandé, et comment vous vous êtes assuré que c’était bien eux. 2 000 caractères au plus ; cela figure dans l’historique.',
  'register.propose.button': 'Proposer ceci',
  'register.new.authority': 'Une nouvelle autorité',
  'register.new.provider': 'Un nouveau fournisseur',
  'register.form.contact': 'Noms et contacts',
  'register.form.standing': 'Ce qu’elle est et peut faire',
  'register.form.endpoints': 'Adresses où vont les messages',
  'register.form.keys': 'Ajouter ou terminer des clés',
  'register.form.people': 'Personnes et leurs comptes',
  'register.form.json': 'L’inscription entière, en JSON',
  'register.form.contact.means': 'Modifiez ce qui diffère, et laissez le reste tel quel.',
  'register.form.standing.means': 'En quelle qualité l’autorité peut émettre, selon quelles lois et pour qui.',
  'register.form.standing.means-provider': 'De quel genre de fournisseur il s’agit, et de quel État.',
  'register.form.endpoints.means':
    'Une nouvelle adresse doit répondre, signée par le fournisseur, avant que quiconque puisse l’approuver.',
  'register.form.keys.means':
    'Faites commencer la nouvelle clé avant que l’ancienne ne prenne fin. Une clé en de mauvaises mains ne se termine pas ici : révoquez-la aussitôt.',
  'register.form.people.officers':
    'Dès que quelqu’un figure sur la liste, personne d’autre ne peut agir pour l’autorité. Chaque personne a un seul identifiant au dossier, et tous les comptes avec lesquels elle se connecte.',
  'register.form.people.provider':
    'Qui peut agir pour le fournisseur à son service. Chaque personne a un seul identifiant au dossier, et tous les comptes avec lesquels elle se connecte.',
  'register.form.people.registrars':
    'Deux au moins : une seule ne change rien. Qui a plusieurs comptes est une seule personne sous tous.',
  'register.form.people.reviewers':
    'Qui est en service peut être tiré au sort. Sans personne en service, aucune objection n’est tranchée.',
  'register.form.people.overseers':
    'Dès que quelqu’un figure sur la liste, personne d’autre ne peut agir pour la surveillance.',
  'register.form.desk-name': 'Permanence : nom',
  'register.form.desk-telephone': 'Permanence : téléphone',
  'register.form.desk-email': 'Permanence : adresse électronique',
  'register.form.rights-name': 'Contact pour les droits des personnes : nom',
  'register.form.rights-email': 'Contact pour les droits des personnes : adresse électronique',
  'register.form.addressee': 'Destinataire : nom',
  'register.form.addressee-address': 'Destinataire : adresse postale',
  'register.hint.each': 'Un élément par ligne.',
  'register.hint.person':
    'L’identifiant qui figure au dossier : le même dans chaque inscription qui nomme cette personne.',
  'register.hint.accounts': 'Un par ligne : le sub de chaque jeton avec lequel elle se connecte.',
  'register.hint.language': 'Deux lettres, comme fr.',
  'register.hint.languages': 'Deux lettres chacune, une par ligne.',
  'register.hint.files-for': 'Leurs identifiants au registre, un par ligne.',
  'register.hint.institution': 'Les autorités d’une même maison ne sont pas indépendantes les unes des autres.',
  'register.hint.state': 'Son code de deux lettres, comme IE.',
  'register.hint.zone': 'Comme Europe/Dublin.',
  'register.hint.id': 'Lettres minuscules et chiffres, avec des traits d’union.',
  'register.hint.way': 'Sans choix : un webhook signé.',
  'register.hint.priority': '1 est averti aussitôt, 2 si 1 ne répond pas. Vide : 1.',
  'register.hint.algorithm': 'Sans choix : ed25519.',
  'register.hint.public-key': 'En base64 : pour ed25519 ses 32 octets, pour P-256 sa SubjectPublicKeyInfo.',
  'register.hint.conflicts':
    'Identifiants des autorités et fournisseurs dont la personne ne juge pas les injonctions, un par ligne.',
  'register.row.endpoint': 'Adresse',
  'register.row.key': 'Clé',
  'register.row.person': 'Personne de la liste',
  'register.row.remove': 'Retirer {name}',
  'register.row.more': 'Une ligne de plus',
  'register.row.too-many': 'Cette liste en compte {n} ou plus : modifiez l’inscription entière.',
  'register.json.means':
    'Modifiez ce qui diffère, et laissez le reste tel quel. Ce que cela change est montré avant l’envoi.',
  'register.json.new-means':
    'Remplissez ce qui est vide ; d’autres champs peuvent y figurer. Une nouvelle inscription est en vigueur dès qu’elle est approuvée.',
  'register.json.text': 'L’inscription',
  'register.json.hint': 'En JSON, entière.',
  'register.json.file': 'Un fichier contenant l’inscription',
  'register.json.none': 'Saisissez l’inscription, ou choisissez un fichier',
  'register.json.other': 'C’est une autre inscription : genre et identifiant doivent être ceux de cette page',
  'register.changed.title': 'L’inscription a changé depuis que vous avez ouvert ce formulaire',
  'register.changed.text':
    'Rien n’a été envoyé. Lisez ce qui a été fait, regardez ci-dessous ce que vous avez saisi, et décidez à nouveau.',
  'register.changed.nothing': 'Cela ne change rien : c’est ce qui est en vigueur.',
};
