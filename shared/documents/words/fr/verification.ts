import type { FindingWords, VerificationWords } from '../en/verification.ts';

export const FR_FINDINGS: FindingWords = {
  'name-not-registered': 'Un nom que le registre ne connaît pas pour elle',
  'free-mailbox': 'Une boîte aux lettres électronique que tout le monde peut ouvrir',
  'mail-not-registered': 'Une adresse électronique d’un domaine que le registre ne connaît pas pour elle',
  'foreign-telephone': 'Un téléphone d’un pays que le registre ne connaît pas pour elle',
  'validator-not-registered': 'Une autorité de validation que le registre ne connaît pas',
};

export const FR_VERIFICATION: VerificationWords = {
  genuine: 'Authentique',
  'not-genuine': 'Pas authentique',
  'in-force': 'En vigueur maintenant : les données doivent être conservées.',
  'not-in-force': 'Pas en vigueur maintenant : cette décision ne demande de rien conserver.',
  compare:
    'Un document avec cette adresse est enregistré. Comparez ce qui suit avec le papier : la personne qui copie une adresse sur un autre papier ne peut pas changer ce qui est écrit ici.',
  reference: 'Référence',
  basis: 'Base légale',
  'filed-by': 'Déposée par',
  issued: 'Prise',
  status: 'État de la décision',
  document: 'Ce document',
  checked: 'Vérifié',
  filer: '{filer}, selon le registre des autorités.',
  'files-for': 'Elle dépose pour {authority}.',
  differs: 'Le document dit autre chose :',
  'own-word':
    'Tous les autres noms, adresses et numéros du document viennent seulement de la personne qui l’a déposé. Pour interroger l’autorité, utilisez un numéro que vous connaissez par ailleurs.',
  version: 'Il parle de la version {version} de l’enregistrement.',
  later: 'Une version plus récente a été communiquée depuis au fournisseur : demandez de nouveau le certificat.',
  latest: 'Aucune version plus récente n’a été communiquée au fournisseur.',
  exact: 'Texte exact',
  certificate:
    'Chaque nom et chaque identifiant figure, lettre par lettre, dans le certificat signé. Les personnes autorisées à lire l’ordre l’obtiennent à l’adresse {authority} (autorités, après connexion) ou {provider} (fournisseurs, par une demande signée).',
  unknown: 'Cette adresse ne correspond à aucun document enregistré.',
  advice:
    'Si vous l’avez tapée, comparez chaque caractère avec le papier. Si elle est juste, n’agissez pas selon le document : appelez l’autorité à un numéro que vous connaissez par ailleurs, pas à un numéro du document.',
  otherwise: 'Vérifier un document par son fichier, ou par ce qui est écrit dessus',
  languages: 'Langue',
};
