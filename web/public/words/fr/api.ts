import type { API as ENGLISH } from '../en/api.ts';

export const API: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'api.title': 'L’interface de programmation',
  'api.intro': 'Ce qu’elle accepte et ce qu’elle répond, champ par champ.',
  'api.in-english': 'La description est en anglais.',
  'api.address': 'Son adresse : {address}',
  'api.document': 'Toute la description dans un fichier (OpenAPI 3.1, en anglais)',
  'api.no-script': 'Votre navigateur n’exécute pas de script sur cette page. Le fichier ci-dessus dit la même chose.',
  'api.licences': 'Licences du logiciel d’affichage',
};
