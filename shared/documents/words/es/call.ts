import type { CallWords } from '../en/call.ts';

export const ES_CALL = {
  calling:
    'Le habla {authority}. Llamo al servicio de guardia de {provider} por un mensaje que se les envió y al que no han respondido.',
  reference: 'Su referencia es {reference}.',
  acknowledgement:
    'Es una orden de conservar datos. Conserven desde ahora los datos que indica y acusen recibo de la orden en su sistema.',
  'end-acknowledgement':
    'Dice que hay que conservar datos durante más tiempo. Sigan conservándolos y acusen recibo del nuevo plazo en su sistema.',
  preservation:
    'Responde a su pregunta sobre una orden de conservar datos. Conserven los datos que indica y comuniquen en su sistema que los conservan.',
  'release-confirmation':
    'Dice que ha terminado una orden de conservar datos. Léanlo y confirmen en su sistema que ya no los conservan.',
  'notice-relay':
    'Les pide que transmitan una notificación a la persona afectada. Háganlo y comuníquenlo en su sistema.',
  'read-back': 'Por favor, léame la referencia carácter por carácter y dígame su nombre.',
} as const satisfies CallWords;
