import type { PRIVACY as ENGLISH } from '../en/privacy.ts';

export const PRIVACY: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'privacy.title': 'Privacidad',
  'privacy.who': 'Quién es responsable',
  'privacy.operator': 'De estas páginas: {name}.',
  'privacy.contact': 'Preguntas sobre los datos que guardan estas páginas: {contact}',
  'privacy.kept': 'Qué guardan estas páginas y cuánto tiempo',
  'privacy.nothing':
    'Estas páginas no ponen ninguna cookie y no guardan nada de lo que escribe ni del archivo que muestra.',
  'privacy.tries':
    'Su dirección de red, irreconocible, para contar las reclamaciones, las preguntas sobre ellas y lo que fue difícil: hasta que pase la hora.',
  'privacy.log': 'Qué tipo de página se abrió y cuándo, sin su dirección y sin lo que escribió.',
  'privacy.sent': 'Una reclamación va a la autoridad de control. Está cerrada, y solo esa autoridad la lee.',
  'privacy.difficulty':
    'Si dice qué fue difícil de usar: lo que eligió, contado por meses y guardado durante {time}, sin nada sobre usted.',
  'privacy.nobody': 'No se pide nada a nadie más, y nadie cuenta sus visitas.',
};
