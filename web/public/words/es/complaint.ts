import type { COMPLAINT as ENGLISH } from '../en/complaint.ts';

export const COMPLAINT: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'complaint.title': 'Pedir una comprobación',
  'complaint.intro':
    '¿Cree que alguien guarda sus datos y no tiene código? La autoridad de control lo comprueba. Quizá nunca pueda decirle si hay una orden. Le dice que lo ha comprobado.',
  'complaint.text': '¿Qué sospecha, y por qué?',
  'complaint.hint': '¿De qué cuenta, dirección o número puede tratarse?',
  'complaint.contact': '¿Cómo se le puede localizar?',
  'complaint.optional': 'Puede dejarlo vacío.',
  'complaint.empty': 'Diga qué sospecha',
  'complaint.received': 'Su petición ha llegado',
  'complaint.number': 'Su número',
  'complaint.keep':
    'Apunte este número, imprima esta página o haga una foto. Solo con él puede preguntar cómo va la comprobación. Más tarde nadie podrá decirle el número.',
  'enquiry.title': '¿Cómo va mi comprobación?',
  'enquiry.number': 'Su número',
  'enquiry.ask': 'Preguntar',
  'enquiry.empty': 'Escriba su número',
  'enquiry.mistyped': 'Este número está mal escrito: el último signo no encaja con los demás.',
  'enquiry.tries':
    'Hubo demasiados intentos desde su red. Lo que ha escrito sigue aquí. Puede volver a preguntar dentro de {minutes}, a las {time}.',
  'enquiry.unknown': 'Ninguna comprobación tiene este número.',
  'enquiry.received': 'Llegó el {day}.',
  'enquiry.waiting': 'Todavía no se ha comprobado.',
  'enquiry.checked': 'Comprobado el {day}. Se hicieron todas las comprobaciones necesarias.',
  'enquiry.answer': 'No se puede decir nada más, se haya encontrado lo que se haya encontrado.',
};
