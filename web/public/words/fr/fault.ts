import type { FAULT as ENGLISH } from '../en/fault.ts';

export const FAULT: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'fault.not-found.title': 'Cette page n’existe pas',
  'fault.not-found.text': 'L’adresse contient peut-être une faute. Commencez à la première page.',
  'fault.method.title': 'Cette page ne s’utilise pas ainsi',
  'fault.method.text': 'Retournez à la première page et commencez là.',
  'fault.cross-site.title': 'Cela vient d’un autre site',
  'fault.cross-site.text':
    'Pour votre protection, seuls les formulaires de ces pages sont acceptés. Rien n’a été envoyé. Ouvrez la page ici et envoyez de nouveau.',
  'fault.form.title': 'Ce qui a été envoyé n’est pas lisible',
  'fault.form.text':
    'Rien n’a été envoyé. Revenez en arrière et réessayez. Un texte est peut-être trop long : environ 10 000 caractères sont acceptés.',
  'fault.tries.title': 'Trop d’essais',
  'fault.tries.text': 'Il y a eu trop d’essais depuis votre réseau. Vous pouvez réessayer dans :',
  'fault.down.title': 'Cela ne marche pas en ce moment',
  'fault.down.text':
    'Réessayez dans quelques minutes. Si vous avez envoyé quelque chose, revenez en arrière et envoyez-le de nouveau : cela ne compte qu’une fois.',
  'fault.broken.title': 'Quelque chose est cassé ici',
  'fault.broken.text': 'Ce n’est pas votre faute. Réessayez plus tard.',
  'fault.first': 'À la première page',
};
