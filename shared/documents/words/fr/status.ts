import type { StatusWords } from '../en/status.ts';

export const FR_STATUS: StatusWords = {
  issued: 'Prise. Sa durée n’a pas commencé : personne n’a encore prouvé la réception.',
  running: 'Sa durée court.',
  continued: 'Elle continue au-delà de sa durée, parce que les données elles-mêmes ont été demandées.',
  released: 'Terminée : l’autorité l’a levée.',
  withdrawn: 'Terminée : elle a été retirée.',
  lapsed: 'Terminée : sa durée est écoulée.',
  expired: 'Terminée : personne n’a prouvé la réception à temps.',
  exempt: 'Terminée : la question du fournisseur n’a pas reçu de réponse à temps.',
  revoked: 'Terminée : une personne indépendante l’a annulée.',
  excused: 'Terminée : le fournisseur ne peut pas l’exécuter, et l’autorité l’a accepté.',
  erased: 'Terminée, et ses données personnelles sont effacées.',
};
