import type { CHECK as ENGLISH } from '../en/check.ts';

export const CHECK: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'check.title': 'Comprobar un documento',
  'check.intro':
    '¿Ha recibido un papel o un archivo según el cual alguien tiene que guardar datos? Aquí ve si el documento está registrado y si está en vigor ahora. No se guarda nada de lo que escribe o envía.',
  'check.code': 'Con el código cuadrado',
  'check.code-text':
    'En el papel hay un código cuadrado. Apunte hacia él la cámara de un teléfono: se abre una página con la respuesta. Un papel falso puede tener un código que lleva a una página falsa. Si tiene dudas, escriba aquí la orden y la huella.',
  'check.typed': 'Con la orden y la huella',
  'check.order': 'Orden (order)',
  'check.order-hint':
    'Empieza por ord_ y tiene 26 letras y cifras más. También puede poner aquí la dirección entera que está junto al código cuadrado.',
  'check.digest': 'Huella (digest)',
  'check.digest-hint': '64 caracteres: cifras y las letras de la a a la f. Las mayúsculas y los espacios no importan.',
  'check.ask': 'Comprobar la orden y la huella',
  'check.file': 'Con el archivo',
  'check.file-label': 'El documento',
  'check.file-hint':
    'Un PDF o un certificado firmado (JWS). Como máximo 4 MB. Si el suyo es más grande, escriba la orden y la huella: un archivo demasiado grande no recibe una respuesta que se pueda leer.',
  'check.file-ask': 'Comprobar el archivo',
  'check.order-empty': 'Escriba la orden',
  'check.order-form': 'Esto no es una orden: compárela con el papel, carácter por carácter',
  'check.digest-empty': 'Escriba la huella',
  'check.digest-form': 'Esto no es una huella: compárela con el papel, carácter por carácter',
  'check.file-none': 'Elija un archivo que no esté vacío',
  'check.file-large': 'El archivo tiene más de 4 MB. Escriba en su lugar la orden y la huella.',
  'check.fault.no-pdf':
    'Este archivo no es un PDF ni un certificado firmado. Envíe el archivo tal como lo recibió. Si tiene un papel o una fotografía de él, escriba en su lugar la orden y la huella.',
  'check.fault.says-nothing':
    'El archivo no dice de qué orden se trata. Los papeles escaneados, fotografiados o impresos de nuevo no lo dicen nunca. Escriba en su lugar la orden y la huella.',
  'check.fault.says-several':
    'El archivo nombra más de un documento: un programa mostraría uno y otro programa otro. Escriba en su lugar la orden y la huella.',
  'check.fault.locked': 'El archivo está bloqueado. Envíelo sin contraseña, o escriba la orden y la huella.',
  'check.fault.damaged':
    'El archivo está dañado o no ha llegado entero. Envíelo otra vez, o escriba la orden y la huella.',
  'check.fault.wants-too-much':
    'El archivo contiene más de lo que se puede examinar. Escriba en su lugar la orden y la huella.',
  'check.in-force': 'Auténtico, y en vigor ahora',
  'check.over': 'Auténtico, pero ya no en vigor',
  'check.newer': 'Auténtico, pero hay una versión más nueva',
  'check.newer-text':
    'La orden está en vigor. Pero desde que se hizo este documento, la empresa ha recibido algo nuevo, por ejemplo otro final. Pida el documento más nuevo a quien se lo envió.',
  'check.unknown':
    'Ningún documento registrado tiene esta orden junto con esta huella. Se escribió mal, o el documento fue cambiado, o nunca fue nuestro. Nadie se entera de cuál de estas cosas es: las personas ajenas no se enteran de qué órdenes hay.',
  'check.unknown-file':
    'El archivo nombra una orden y una huella que no van juntas en nuestro registro. El archivo fue cambiado, o nunca fue nuestro. Nadie se entera de cuál de estas cosas es: las personas ajenas no se enteran de qué órdenes hay.',
  'check.unknown-signed':
    'Ninguna firma nuestra corresponde a este archivo y a nuestro registro. El archivo fue cambiado, o nunca fue nuestro, o no ha llegado entero.',
  'check.advice-typed':
    'Compare cada signo de ambas con el papel. Si todo es correcto, no actúe según el documento: llame a la autoridad a un número que conozca por otro medio, no a uno que dé el documento.',
  'check.advice-file':
    'No actúe según el documento: llame a la autoridad a un número que conozca por otro medio, no a uno que dé el documento.',
  'check.proves': 'Qué prueba esto, y qué no',
  'check.proves-record':
    'Esto vale para el registro, y no para su hoja o su archivo. Cualquiera puede escribir una orden y una huella verdaderas en un papel falso o en un PDF falso. Compare por eso cada línea de arriba con su documento.',
  'check.proves-text':
    'La firma vale para cada palabra del archivo: nadie lo ha cambiado desde que se hizo. Si lo compara con un papel, compare cada línea.',
  'check.proves-not': 'Esto no dice que la orden sea legal, ni que alguien haya hecho algo malo.',
  'check.again': 'Comprobar otro documento',
};
