import type { VALIDATION_FOUND as ENGLISH } from '../en/validation-found.ts';

export const VALIDATION_FOUND: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'validation.found.period-missing': 'No se da período para datos que lo tienen',
  'validation.found.period-long': 'El período es muy largo',
  'validation.found.content-where-subscriber-would-do':
    'Se pide contenido donde podrían bastar datos de abonado y de conexión',
  'validation.found.all-categories': 'Se piden todas las categorías de datos',
  'validation.found.many-targets': 'Se nombran muchísimos identificadores',
  'validation.found.wide-range': 'Se nombra un rango de direcciones, con otros tantos usuarios',
  'validation.found.shared-service-identifier': 'Un identificador parece de los que usan muchas personas',
  'validation.found.placeholder-identifier':
    'Un identificador está reservado para ejemplos o lo muestran muchos aparatos',
  'validation.found.address-not-public': 'Una dirección es de redes privadas y fuera de ellas no nombra a nadie',
  'validation.found.identifier-corrected': 'Un identificador se lee de otro modo que como está escrito',
  'validation.found.number-not-assigned': 'Un número no es de los que se sabe que su país ha asignado',
  'validation.found.digits-lost': 'Un número parece redondeado por una hoja de cálculo',
  'validation.found.period-ends-ahead': 'El período alcanza el futuro',
  'validation.found.telephone-corrected': 'Un teléfono se guarda sin las cifras que solo se marcan dentro de su país',
  'validation.found.nobody-named': 'Un identificador no nombra a nadie en particular',
};
