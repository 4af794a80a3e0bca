import type { DoubtWords } from '../en/doubt.ts';

export const FR_DOUBT: DoubtWords = {
  'doubt.held-title': 'Prise, mais suspendue',
  'doubt.withdrawn-title': 'Retirée, parce que personne ne l’a confirmée',
  'doubt.verdict':
    'N’agissez pas maintenant selon cette décision. Fournisseurs : ne supprimez rien de ce que vous conservez déjà, ne faites rien d’autre pour cette décision, et attendez le prochain message.',
  'doubt.label': 'L’autorité l’a-t-elle prise ?',
  'doubt.held': 'Suspendue depuis le {moment}. On vérifie si l’autorité a elle-même pris cette décision.',
  'doubt.confirmed':
    'Elle a été suspendue. Le {moment}, une deuxième personne de l’autorité a confirmé qu’elle est valable.',
  'doubt.undone': 'Elle a été suspendue. Personne d’autre n’a partagé le doute, et elle a repris le {moment}.',
  'doubt.received':
    'Elle a été suspendue. Le fournisseur l’a reçue le {moment}, avant toute réponse, et elle est en vigueur depuis.',
  'doubt.withdrawn': 'Elle a été suspendue, et personne ne l’a confirmée. Elle a donc été retirée le {moment}.',
};
