import type { SITE as ENGLISH } from '../en/site.ts';

export const SITE: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'site.title': 'Holdfast: datos congelados para una autoridad',
  'site.intro':
    'Cuando un delito deja huellas en una cuenta, una autoridad puede ordenar a la empresa que guarda la cuenta: no borren esto. Holdfast lleva esas órdenes a través de las fronteras, les pone fin a tiempo y hace que las personas afectadas lo sepan y puedan oponerse.',
  'site.not': 'Con una orden así no se entrega nada. Tiene un final y no dice si alguien hizo algo malo.',
  'site.persons': 'Para quien recibió un aviso',
  'site.persons-text': 'Con el código del aviso puede ver su caso y oponerse. No necesita una cuenta y no cuesta nada.',
  'site.persons-link': 'Abrir mi caso',
  'site.anyone': 'Para todo el mundo',
  'site.complaint-text': '¿Cree que alguien retiene sus datos y no tiene código? La autoridad de control lo comprueba.',
  'site.offices': 'Para autoridades y empresas',
  'site.offices-text': 'Usan una interfaz de programación y no páginas. Está descrita en público.',
};
