import type { VALIDATION_FOUND as ENGLISH } from '../en/validation-found.ts';

export const VALIDATION_FOUND: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'validation.found.period-missing': 'Aucune période n’est donnée pour des données qui en ont une',
  'validation.found.period-long': 'La période est très longue',
  'validation.found.content-where-subscriber-would-do':
    'Du contenu est demandé, là où des données d’abonné et de connexion pourraient suffire',
  'validation.found.all-categories': 'Toutes les catégories de données sont demandées',
  'validation.found.many-targets': 'De très nombreux identifiants sont désignés',
  'validation.found.wide-range': 'Une plage d’adresses est désignée, avec autant d’utilisateurs',
  'validation.found.shared-service-identifier': 'Un identifiant semble utilisé par beaucoup de personnes',
  'validation.found.placeholder-identifier':
    'Un identifiant est réservé aux exemples, ou présent sur de nombreux appareils',
  'validation.found.address-not-public': 'Une adresse est de réseaux privés et ne désigne personne au-dehors',
  'validation.found.identifier-corrected': 'Un identifiant est lu autrement qu’il n’est écrit',
  'validation.found.number-not-assigned': 'Un numéro n’est pas de ceux que son pays est connu pour attribuer',
  'validation.found.digits-lost': 'Un numéro semble arrondi par un tableur',
  'validation.found.period-ends-ahead': 'La période s’étend dans le futur',
  'validation.found.telephone-corrected':
    'Un numéro de téléphone est gardé sans les chiffres composés dans son seul pays',
  'validation.found.nobody-named': 'Un identifiant ne désigne personne en particulier',
};
