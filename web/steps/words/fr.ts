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
  'kept.title': 'Ce qui est gardé d’un dossier, et combien de temps',
  'kept.record':
    'La décision, et tout ce qui est écrit ou envoyé dans le dossier : tant que les données sont gelées, et {time} après la fin. Ensuite, personne ne peut plus le lire.',
  'kept.code': 'Un code de dossier : il ouvre le dossier pendant {time} après sa dernière utilisation.',
  'kept.codeKnown': 'Le fait qu’un code a été créé, et quand : {time}.',
  'kept.looked': 'Les personnes qui ont regardé la décision dans un service : {time}, à partir de la fin du mois.',
  'kept.officials': 'Les agents qui ont agi : {time} après la fin.',
  'kept.complaint': 'Une réclamation, et ce qui a été vérifié : {time}.',
  'kept.search': 'Ce que l’autorité de contrôle a recherché, et pourquoi : {time}.',
  'kept.filingDraft':
    'Un formulaire qu’une autorité commence sans l’envoyer, et qui peut vous nommer : {time} au plus.',
  'kept.waiting':
    'Un formulaire qui attend une deuxième personne de l’autorité : {time} au plus. Ensuite, il est envoyé, ou abandonné.',
};

export const FR_PLURALS: CommonPlurals<'one' | 'many' | 'other'> = {
  minutes: { one: '{n} minute', many: '{n} de minutes', other: '{n} minutes' },
};
