import type { FIELDS as ENGLISH } from '../en/fields.ts';

export const FIELDS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'fields.optional': 'opcional',
  'fields.example': 'Por ejemplo: {example}',
  'fields.day-hint': 'Como 29.11.2026, 2026-11-29 o 29 de noviembre de 2026',
  'fields.moment-hint': 'En {zone}, como 29.11.2026 y 14:22 o 14:22:05',
  'fields.moment-note':
    'Las horas se leen como las de {zone}. Si alguna es de otra zona, escriba detrás su diferencia con UTC, como en 14:22:05 -06:00 o 14:22 UTC. Un momento copiado de un registro puede ir entero en el campo del día.',
  'fields.fault': '{of}: {problem}',
  'fields.moment-day': 'Día',
  'fields.moment-time': 'Hora',
  'fields.telephone-hint':
    'Con el prefijo del país. El prefijo de zona puede ir entre paréntesis, una extensión al final: +49 (40) 5550 4100 ext. 12',
  'fields.country-hint': 'Su nombre o su código de dos letras',
  'fields.tongues-hint': 'Sus nombres o códigos de dos letras, separados por comas',
  'fields.choose': 'Elija',
  'fields.yes': 'Sí',
  'fields.no': 'No',
  'fields.row': '{label} {n}',
  'fields.more': 'Añadir otra entrada: {label}',
  'fields.go-on': 'Continuar',
  'fields.not-given': 'Aquí no hay nada rellenado.',
  'fields.sent-as': 'Se envía como {sent}',
  'fields.sent-at': 'Se envía como {sent}; en UTC: {utc}',
  'fields.no-day': 'Escriba un día que exista, por ejemplo 29.11.2026 o 2026-11-29',
  'fields.day-twice': 'Pueden ser dos días: escriba {one} o {other}',
  'fields.no-time':
    'Escriba una hora como 14:22 o 14:22:05 en {zone}, o con su diferencia con UTC detrás: 14:22:05 -06:00. Una abreviatura de zona significa varias',
  'fields.day-missing': 'Indique de qué día es esta hora',
  'fields.time-missing': 'Indique la hora de ese día',
  'fields.time-twice':
    'En {zone} los relojes se atrasan ese día y muestran esta hora dos veces: escriba {one} o {other}',
  'fields.time-skipped':
    'En {zone} los relojes se adelantan ese día y nunca muestran esta hora: escriba {one} o {other}, según lo que quiera decir',
  'fields.no-number': 'Escriba un número entero en cifras',
  'fields.no-telephone': 'Escriba el número en cifras, con el signo más y el prefijo del país: +49 40 5550 4100',
  'fields.no-country': 'No se conoce ningún Estado con este nombre: escriba su código de dos letras (ISO 3166-1)',
  'fields.no-tongue': 'Una de estas lenguas no se conoce con este nombre: escriba códigos de dos letras (ISO 639-1)',
  'fields.no-target': 'Escriba el número que el identificador tiene en la lista: 1, 2 …',
  'fields.missing': 'Falta rellenar esto',
  'fields.missing-choice': 'Elija una respuesta',
  'fields.missing-tick': 'El formulario pide que se confirme esto',
};
