import type { VALIDATION as ENGLISH } from '../en/validation.ts';
import { VALIDATION_FOUND } from './validation-found.ts';

export const VALIDATION: Readonly<Record<keyof typeof ENGLISH, string>> = {
  ...VALIDATION_FOUND,
  'desk.validation': 'Decisiones que se le piden',
  'validation.refresh': 'Mostrar cómo está ahora',
  'validation.all': 'Todas las órdenes que se le han presentado',
  'validation.to-decide': 'Esperan su decisión',
  'validation.to-decide.hint':
    'Emitidas en una emergencia y presentadas después a su autoridad. Lo que vence primero está primero. Ninguna ley fija un día: pasado el que figura aquí, la decisión va con retraso, se avisa a la autoridad y usted aún puede decidir. Hasta entonces, ninguna petición de producción mantiene los datos más allá del fin de la conservación.',
  'validation.to-decide.none': 'Nada espera su decisión.',
  'validation.named': 'Dicen que usted las validó',
  'validation.named.hint':
    'Estas órdenes nombran a su autoridad como la que las validó antes de presentarse. Las más recientes primero. Si es cierto, no hay nada que hacer. Si no lo es, desautorice la orden: se retira al momento.',
  'validation.named.none': 'Ninguna orden en vigor nombra a su autoridad.',
  'validation.decided': 'Decididas por su autoridad',
  'validation.decided.hint': 'La decisión más reciente primero.',
  'validation.decided.none': 'Su autoridad aún no ha decidido nada.',
  'validation.none-page': 'No hay ninguna en esta página.',
  'validation.more': 'Más: {list}',
  'validation.of': 'De {authority}, a {provider}, emitida el {moment}',
  'validation.decide-by': 'A decidir hasta {moment}',
  'validation.late-since': 'Con retraso desde {moment}: a decidir ahora',
  'validation.late': 'con retraso',
  'validation.open': 'pendiente',
  'validation.names-you': 'le nombra',
  'validation.see-order': 'Hasta cuándo: véase la orden',
  'validation.otherwise-ends':
    'Si nadie decide, la conservación termina el {moment} y no puede seguir por una petición de producción.',
  'validation.disown-until': 'Puede desautorizarla hasta que termine la conservación, el {moment}',
  'validation.decided-on': 'Decidida el {moment}',
  'validation.title': 'Validación de una orden',
  'validation.h1': 'Validación de la orden {reference}',
  'validation.on-page': 'En esta página',
  'validation.asked': 'Qué se le pide, y hasta cuándo',
  'validation.sought-on': 'Presentada a su autoridad el {moment}.',
  'validation.then-granted': 'La orden sigue, como con una validación previa. Al proveedor no se le dice nada.',
  'validation.then-refused':
    'La orden se retira al momento, y el proveedor ha de liberar los datos. Sus razones quedan en el lado emisor. No se puede deshacer.',
  'validation.if-silence': 'Si nadie decide',
  'validation.then-silence':
    'La decisión irá con retraso y se avisará a la autoridad. La conservación llega a su fin, {moment}, y no más allá: ninguna petición de producción la continúa antes de que usted decida.',
  'validation.named-means': 'El formulario dice que su autoridad validó esta orden antes de presentarse.',
  'validation.if-given': 'Si usted la validó',
  'validation.then-given': 'No hay nada que hacer ni que enviar.',
  'validation.nothing-asked': 'Ahora no se le pide nada.',
  'validation.filed': 'Quién la presentó',
  'validation.filer': 'Agente',
  'validation.independence':
    'Quien emitió una orden, o trabaja donde se emitió, no puede validarla: dos casas distintas examinan cada orden.',
  'validation.not-you':
    'Usted participó en esta orden, así que su decisión se rechazará. Debe decidir un colega que no participó.',
  'validation.found': 'Qué se encontró en ella',
  'validation.found-text':
    'A quien la presentó se le dijo esto, y la presentó igualmente. Nada de ello la impide: vea si es lo que se quiere y si los motivos lo sostienen.',
  'validation.found-none': 'Al presentarse no se encontró nada.',
  'validation.found-at': 'En el formulario en',
  'validation.form': 'El formulario tal como se presentó',
  'validation.order': 'La orden, con su historial y sus documentos',
  'validation.decision': 'Su decisión',
  'validation.is-decided': 'Está decidido y no puede decidirse otra vez.',
  'validation.is-over': 'No hay nada que decidir: la conservación ha terminado, o no se le pide la validación.',
  'order.grounds.necessity': 'Por qué es necesaria',
  'order.grounds.proportionality': 'Por qué es proporcionada',
  'order.grounds.emergencyCase': 'Qué la hace una emergencia',
  'order.act.disown.title': 'Desautorizar la validación',
  'order.act.disown.what':
    'Diga aquí que su autoridad nunca dio la validación por la que la nombra el formulario, y por qué lo dice.',
  'order.act.disown.after':
    'La orden se retira al momento, el proveedor ha de liberar los datos y se da una alarma: alguien presentó lo que no es cierto. Sus razones quedan en el lado emisor. No se puede deshacer.',
  'order.act.disown.button': 'Desautorizar',
  'order.done.disown': 'Queda registrado que su autoridad no validó la orden. La orden está retirada.',
};
