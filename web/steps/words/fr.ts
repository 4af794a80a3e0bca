import type { CommonKey, CommonPlurals } from './en.ts';

export const FR: Readonly<Record<CommonKey, string>> = {
  skip: 'Aller au contenu',
  languages: 'Langues',
  problem: 'Il y a un problème',
  error: 'Erreur',
  important: 'Important',
  done: 'C’est fait',
  back: 'Retour',
  'passage.as-written':
    'Ce texte est montré tel qu’il a été écrit, dans n’importe quelle langue. Il n’est pas traduit ici.',
  'passage.tongue': 'dans cette langue seulement : {tongue}',
  refused: 'Cela ne peut pas être accepté : {reason}',
  send: 'Envoyer',
  'own-words': 'Avec vos propres mots, dans n’importe quelle langue.',
  'code-hint':
    'Quatre groupes de cinq lettres et chiffres, puis un caractère. Les majuscules, les espaces et les traits d’union ne comptent pas.',
  'has-code':
    'Votre texte contient un code de dossier. Enlevez-le : la personne qui lit votre texte pourrait ouvrir votre dossier.',
};

export const FR_PLURALS: CommonPlurals<'one' | 'many' | 'other'> = {
  minutes: { one: '{n} minute', many: '{n} de minutes', other: '{n} minutes' },
};
