import type { CommonKey, CommonPlurals } from './en.ts';

export const ES: Readonly<Record<CommonKey, string>> = {
  skip: 'Ir al contenido',
  languages: 'Idiomas',
  problem: 'Hay un problema',
  error: 'Error',
  important: 'Importante',
  done: 'Hecho',
  back: 'Volver',
  'passage.as-written': 'Esto se muestra como se escribió, en el idioma que sea. Aquí no se traduce.',
  'passage.tongue': 'solo en este idioma: {tongue}',
  refused: 'Esto no se puede aceptar: {reason}',
  send: 'Enviar',
  'own-words': 'Con sus propias palabras, en cualquier idioma.',
  'code-hint':
    'Cuatro grupos de cinco letras y cifras, y un signo más. Las mayúsculas, los espacios y los guiones no importan.',
  'has-code': 'En lo que escribió hay un código de caso. Quítelo: quien lea su texto podría abrir su caso con él.',
};

export const ES_PLURALS: CommonPlurals<'one' | 'many' | 'other'> = {
  minutes: { one: '{n} minuto', many: '{n} de minutos', other: '{n} minutos' },
};
