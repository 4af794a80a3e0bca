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
  'kept.title': 'Qué se guarda de un caso, y cuánto tiempo',
  'kept.record':
    'La orden, y todo lo que se escribe o se envía en el caso: mientras los datos están congelados, y {time} después del final. Luego nadie puede leerlo.',
  'kept.code': 'Un código de caso: abre el caso durante {time} después de usarlo por última vez.',
  'kept.codeKnown': 'Que se creó un código de caso, y cuándo: {time}.',
  'kept.looked': 'Quién miró la orden desde un servicio: {time}, contados desde el final del mes.',
  'kept.officials': 'Qué funcionarios actuaron: {time} después del final.',
  'kept.complaint': 'Una reclamación, y lo que se comprobó: {time}.',
  'kept.search': 'Qué buscó la autoridad de control, y por qué: {time}.',
  'kept.filingDraft': 'Un formulario que una autoridad empieza y no envía, y que puede nombrarle: {time} como máximo.',
  'kept.waiting':
    'Un formulario que espera a una segunda persona de la autoridad: {time} como máximo. Luego se envía, o se acaba.',
};

export const ES_PLURALS: CommonPlurals<'one' | 'many' | 'other'> = {
  minutes: { one: '{n} minuto', many: '{n} de minutos', other: '{n} minutos' },
};
