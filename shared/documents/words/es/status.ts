import type { StatusWords } from '../en/status.ts';

export const ES_STATUS: StatusWords = {
  issued: 'Dictada. Su plazo no ha empezado: nadie ha probado todavía que la recibió.',
  running: 'Su plazo está corriendo.',
  continued: 'Sigue más allá de su plazo, porque se han pedido los propios datos.',
  released: 'Terminada: la autoridad la ha levantado.',
  withdrawn: 'Terminada: se retiró.',
  lapsed: 'Terminada: su plazo ha pasado.',
  expired: 'Terminada: nadie probó a tiempo que la recibió.',
  exempt: 'Terminada: la pregunta del proveedor no tuvo respuesta a tiempo.',
  revoked: 'Terminada: una persona independiente la anuló.',
  excused: 'Terminada: el proveedor no puede cumplirla, y la autoridad lo aceptó.',
  erased: 'Terminada, y sus datos personales están borrados.',
};
