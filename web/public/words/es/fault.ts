import type { FAULT as ENGLISH } from '../en/fault.ts';

export const FAULT: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'fault.not-found.title': 'Esa página no existe',
  'fault.not-found.text': 'Quizá la dirección esté mal escrita. Empiece en la primera página.',
  'fault.method.title': 'Esta página no se puede usar así',
  'fault.method.text': 'Vuelva a la primera página y empiece allí.',
  'fault.cross-site.title': 'Esto vino de otro sitio',
  'fault.cross-site.text':
    'Para su protección, solo se aceptan formularios de estas páginas. No se envió nada. Abra la página aquí y envíelo de nuevo.',
  'fault.form.title': 'No se puede leer lo que se envió',
  'fault.form.text':
    'No se envió nada. Vuelva atrás e inténtelo de nuevo. Quizá un texto sea demasiado largo: se aceptan unos 10 000 caracteres.',
  'fault.tries.title': 'Demasiados intentos',
  'fault.tries.text': 'Desde su red hubo demasiados intentos. Puede intentarlo de nuevo en:',
  'fault.down.title': 'Esto no funciona ahora',
  'fault.down.text':
    'Inténtelo de nuevo en unos minutos. Si envió algo, vuelva atrás y envíelo de nuevo: cuenta solo una vez.',
  'fault.broken.title': 'Aquí hay algo roto',
  'fault.broken.text': 'No es culpa suya. Inténtelo más tarde.',
  'fault.first': 'A la primera página',
};
