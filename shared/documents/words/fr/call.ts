import type { CallWords } from '../en/call.ts';

export const FR_CALL = {
  calling:
    'Ici {authority}. J’appelle la permanence de {provider} au sujet d’un message qui vous a été envoyé et auquel vous n’avez pas répondu.',
  reference: 'Sa référence est {reference}.',
  acknowledgement:
    'C’est une injonction de conserver des données. Veuillez conserver dès maintenant les données indiquées et accuser réception de l’injonction dans votre système.',
  'end-acknowledgement':
    'Il indique que des données doivent être conservées plus longtemps. Veuillez continuer à les conserver et accuser réception de la nouvelle échéance dans votre système.',
  preservation:
    'Il répond à votre question sur une injonction de conserver des données. Veuillez conserver les données indiquées et signaler dans votre système qu’elles le sont.',
  'release-confirmation':
    'Il indique qu’une injonction de conserver des données a pris fin. Veuillez le lire et confirmer dans votre système que vous ne conservez plus ces données.',
  'notice-relay':
    'Il vous demande de transmettre une notification à la personne concernée. Veuillez le faire et le signaler dans votre système.',
  'read-back': 'Veuillez me relire la référence caractère par caractère et me donner votre nom.',
} as const satisfies CallWords;
