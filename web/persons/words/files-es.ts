import type { FilePlurals, FileWords } from './files-en.ts';

export const FILES_ES: FileWords = {
  'files.add': 'Añadir un archivo',
  'files.title': 'Añadir un archivo a su oposición',
  'files.intro':
    'Un archivo puede mostrar lo que usted dice: una carta, una foto, un mensaje de voz. No hace falta ninguno: su oposición cuenta también sin archivos. Quien decide recibe el archivo. La autoridad no lo recibe.',
  'files.taken': 'Lo que puede enviar',
  'files.taken-pictures': 'fotos, escaneos y capturas de pantalla',
  'files.taken-papers': 'archivos PDF, textos simples y textos de Word o LibreOffice',
  'files.taken-mails': 'correos que guardó como archivos',
  'files.taken-voice': 'mensajes de voz',
  'files.size': 'Un archivo puede tener 10 MB como máximo. Una foto del teléfono casi siempre tiene menos.',
  'files.one':
    'Se envía un archivo después de otro. Con buena conexión un archivo tarda menos de un minuto, con mala algunos minutos. Hay un cuarto de hora para cada uno.',
  'files.not-taken': 'Lo que no se acepta, y qué puede hacer en su lugar',
  'files.not-packed': 'Archivos reunidos en uno solo (ZIP): envíe cada uno por separado.',
  'files.not-tables': 'Tablas, diapositivas y páginas web: imprímalas como PDF o envíe una imagen.',
  'files.not-locked': 'Archivos con contraseña: guárdelos sin ella.',
  'files.not-programs': 'Programas: diga con sus propias palabras lo que muestran, o envíe una imagen.',
  'files.which': '¿A qué oposición pertenece?',
  'files.name': '¿Qué muestra el archivo?',
  'files.name-hint':
    'Quien decide ve esto junto al archivo. Por ejemplo: carta de la comunidad de vecinos, 3 de marzo. Puede dejarlo vacío.',
  'files.name-long': 'Diga en 200 caracteres como máximo lo que muestra el archivo',
  'files.unnamed': 'Archivo {n}',
  'files.none': 'Puede añadir un archivo mientras alguien decide sobre una oposición suya. Ahora no es así.',
  'files.full': 'Ha añadido a su oposición todos los archivos que se aceptan.',
  'files.write': 'Todavía puede escribir a quien decide.',

  'files.send-title': 'Elija el archivo y envíelo',
  'files.shows': 'Lo que muestra',
  'files.until': 'Puede enviarlo hasta las {time}.',
  'files.file': 'Su archivo',
  'files.file-hint': 'Una foto, un escaneo, un PDF, un texto, un correo o un mensaje de voz, de 10 MB como máximo.',
  'files.send': 'Enviar este archivo',
  'files.once': 'Pulse el botón una sola vez y deje esta página abierta. Puede tardar algunos minutos.',
  'files.foreign':
    'El archivo va a nuestro almacén, en otra dirección. Si el almacén no lo acepta, por ejemplo porque es demasiado grande, lo dice en inglés técnico, o su navegador dice que la página no funciona. Entonces el archivo no ha llegado: vuelva atrás e inténtelo otra vez.',
  'files.safe': 'Pase lo que pase con el archivo: su oposición ha llegado y cuenta.',
  'files.stop': 'No enviar ningún archivo',
  'files.over': 'El tiempo para enviar este archivo ha terminado',
  'files.over-text': 'Hay un cuarto de hora para cada archivo. Empiece de nuevo y elija el archivo otra vez.',
  'files.again': 'Intentarlo otra vez',

  'files.added': 'Su archivo se ha añadido',
  'files.added-text': 'Quien decide ya puede leerlo. También lo muestra su caso.',
  'files.added-searched': 'Quien decide lo recibe en cuanto se haya revisado. También lo muestra su caso.',
  'files.twice':
    'Lo que se envió otra vez desde la misma página no se aceptó: cada página acepta un archivo. Si quiere enviar otro archivo, empiece de nuevo.',
  'files.another': 'Añadir otro archivo',
  'files.kind': 'Clase',
  'files.bytes': 'Tamaño',
  'files.received': 'Recibido el',
  'files.of': 'Archivos que usted añadió',

  'kind.paper': 'archivo PDF',
  'kind.picture': 'imagen',
  'kind.sound': 'grabación de sonido',
  'kind.text': 'texto simple',
  'kind.mail': 'correo guardado',
  'kind.document': 'texto de un programa de escritura',
  'kind.other': 'de una clase que aquí nadie conoce',

  'scan.awaited': 'Se está revisando por si hay programas dañinos, durante diez minutos como máximo.',
  'scan.clean': 'Se revisó por si había programas dañinos, y no se encontró nada.',
  'scan.found':
    'Se encontró en él un programa dañino. Por eso nadie lo recibe. Envíelo de otra forma, por ejemplo como imagen.',
  'scan.not-scanned': 'No se revisó por si había programas dañinos. Quien decide lo sabe.',

  'files.lost': 'Este archivo no ha llegado',
  'files.lost-perhaps': 'Quizás',
  'files.lost-large': 'tiene más de 10 MB. Basta con una imagen más pequeña.',
  'files.lost-empty': 'está vacío, o no se eligió ningún archivo.',
  'files.lost-line': 'se cortó la conexión.',
  'files.lost-late': 'se envió cuando el tiempo había terminado.',
  'files.lost-wait': 'Si todavía está en camino en otra ventana, espere a que termine.',
  'files.look': 'Mirar otra vez',

  'files.slow': 'Todavía no se sabe si su archivo se ha añadido',
  'files.slow-text':
    'Ahora mismo se tarda más en mirarlo. Si su archivo llegó, está guardado. Mire otra vez dentro de unos minutos: solo se añade una vez.',
  'files.tries': 'Demasiados intentos con archivos',
  'files.tries-text':
    'Hubo demasiados en esta hora. Si su archivo llegó, está guardado. Puede mirar otra vez dentro de:',

  'files.refused': 'Este archivo no se puede aceptar',
  'files.refused-kept': 'No se guarda nada de él. Su oposición sigue igual.',
  'refusal.empty': 'No hay nada en él. Elija el archivo otra vez.',
  'refusal.program':
    'Es un programa, o pone uno en marcha. Envíe una imagen de lo que muestra, o dígalo con sus propias palabras.',
  'refusal.page': 'Es una página o un dibujo para navegadores. Imprímalo como PDF, o envíe una imagen.',
  'refusal.archive':
    'Hay otros archivos reunidos en él, o es una tabla o son diapositivas. Envíe cada archivo por separado, tablas y diapositivas como PDF.',
  'refusal.acts-on-opening':
    'Algo en él se pone en marcha al abrirlo, por ejemplo una macro o un formulario. Imprímalo como PDF y envíe eso.',
  'refusal.reaches-out':
    'Al abrirlo busca algo en otro sitio. Así otros sabrían que se lee. Imprímalo como PDF y envíe eso.',
  'refusal.needs-password': 'Solo se abre con contraseña. Guárdelo sin ella y envíe eso.',
  'refusal.holds-files': 'Hay otros archivos en él. Envíe cada uno por separado, y este impreso como PDF.',
  'refusal.two-files-in-one':
    'Hay algo en él que un programa podría tomar por un segundo archivo. Imprímalo como PDF y envíe eso.',
  'refusal.untrue-sizes': 'No contiene lo que dice. Ábralo, imprímalo como PDF y envíe eso.',
  'refusal.unreadable': 'Está dañado o incompleto. Guárdelo otra vez, o envíe una imagen.',
  'refusal.wants-too-much': 'Contiene más de lo que se puede mirar. Divídalo, o imprímalo como PDF.',
  'refusal.type-not-listed': 'No se aceptan archivos de esta clase. Imprímalo como PDF, o envíe una imagen.',
  'refusal.unknown-content': 'Aquí nadie conoce esta clase de archivo. Mire si es el correcto, e imprímalo como PDF.',
  'refusal.another-type': 'No es de la clase que dice. Guárdelo otra vez, o imprímalo como PDF.',

  'files.closed': 'Este archivo llegó demasiado tarde',
  'files.closed-text':
    'Mientras tanto hubo una decisión, o se retiró la oposición. El archivo no se aceptó. Mire su caso: si puede recurrir, entonces podrá añadir el archivo.',
  'files.taken-meanwhile': 'Otro archivo llegó antes',
  'files.taken-meanwhile-text':
    'Mientras tanto se añadió un archivo en otra ventana. Este no se aceptó. Envíelo otra vez.',
  'files.day': 'Este archivo no se puede aceptar hoy',
  'files.day-text': 'Ha enviado todo lo que se acepta en un día. Este archivo no se aceptó. Envíelo mañana.',

  'privacy.files':
    'Los archivos que envía los lee quien decide, y no la autoridad. Lo que se empezó y no se añadió se borra después de uno o dos días.',
};

export const FILE_PLURALS_ES: FilePlurals<'one' | 'many' | 'other'> = {
  'files-left': {
    one: 'Puede añadir {n} archivo más.',
    many: 'Puede añadir {n} de archivos más.',
    other: 'Puede añadir {n} archivos más.',
  },
};
