import type { Catalogue, Plurals } from './en.ts';

export const ES: Catalogue = {
  service: 'Mi caso',
  skip: 'Ir al contenido',
  languages: 'Idiomas',
  problem: 'Hay un problema',
  error: 'Error',
  important: 'Importante',
  done: 'Hecho',
  back: 'Volver',
  'exit.link': 'Salir rápido de esta página',
  'exit.note':
    'El botón rojo abre otro sitio enseguida. No termina su visita aquí y no puede borrar el historial de este navegador.',
  'footer.title': 'Sobre estas páginas',
  'footer.privacy': 'Privacidad',
  'footer.lost': 'No tengo código',
  'footer.leave': 'Salir de mi caso',

  'start.title': 'Escriba su código de caso',
  'start.intro':
    'Usted recibió un aviso: algunos de sus datos se congelaron para una autoridad. En el aviso hay un código de caso. Con este código puede ver aquí su caso. No necesita una cuenta y es gratis.',
  'start.code': 'Código de caso',
  'start.hint':
    'Cuatro grupos de cinco letras y cifras, y un signo más. Las mayúsculas, los espacios y los guiones no importan.',
  'start.open': 'Abrir mi caso',
  'start.lost': 'No tengo código, o lo perdí',
  'start.empty': 'Escriba su código de caso',
  'start.mistyped':
    'Este código está mal escrito: el último signo no encaja con los demás. Compárelo con su aviso, signo por signo.',
  'start.unknown':
    'Con este código no se abre ningún caso. Quizá hay uno más nuevo, alguien lo anuló o nadie lo usó durante medio año. Mire si recibió otro aviso.',
  'start.over':
    'Su visita terminó a las {time}. Esto le protege si otras personas usan este aparato. Escriba otra vez su código para seguir.',
  'start.kept': 'Lo que escribió se guarda hasta las {time}. Vuelve cuando escribe el mismo código.',
  'start.left':
    'Ha salido de su caso. En este navegador no queda nada de él, salvo el historial. Borre el historial si otras personas usan este aparato.',

  'case.title': 'Su caso',
  'case.holds': 'Algunos de sus datos están congelados ahora',
  'case.over': 'Por esta orden ya no hay nada congelado',
  'case.meaning':
    'Sus datos se guardan como están. No se entregan: solo por esta orden, nadie los ve. Esto no quiere decir que usted haya hecho algo malo.',
  'case.what': 'Qué pasó',
  'case.authority': 'Quién lo ordenó',
  'case.provider': 'Quién guarda los datos',
  'case.law': 'Con qué ley',
  'case.issued': 'Ordenado el',
  'case.since': 'Congelados desde el',
  'case.until': 'Congelados hasta el',
  'case.until-note': 'Puede prolongarse o terminar antes. Entonces lo verá aquí.',
  'case.ended': 'Terminado el',
  'case.told': 'Se le avisó el',
  'case.narrowed': 'Reducido o acortado el',
  'case.reference': 'Referencia, para decirla por teléfono',
  'case.legal-zone': 'donde están los datos: {moment}',
  'case.can': 'Qué puede hacer',
  'case.object-until': 'Puede oponerse hasta el {moment}. Después todavía puede hacerlo si dice por qué llega tarde.',
  'case.object-any': 'Puede oponerse.',
  'case.decides': 'Decide una persona independiente de la autoridad. Hasta entonces la orden sigue igual.',
  'case.object-none': 'Ya usó todas sus oposiciones.',
  'case.objections': 'Sus oposiciones',
  'case.no-objections': 'Con este código no se ha opuesto.',
  'case.filed': 'Su oposición del {moment}',
  'case.appealed': 'Su recurso del {moment}',
  'case.pending': 'Todavía no se ha decidido. La respuesta debe llegar hasta el {moment}.',
  'case.affirm': 'Decidido el {moment}: la orden sigue igual.',
  'case.amend': 'Decidido el {moment}: la orden se redujo o se acortó.',
  'case.revoke': 'Decidido el {moment}: la orden se terminó.',
  'case.silent': 'Nadie decidió a tiempo. Por eso la orden ya no se puede prolongar.',
  'case.withdrawn':
    'La retiró el {moment}. Ya nadie decide sobre ella.',
  'case.withdrawn-because':
    'Por qué la retiró:',
  'case.reasons': 'Lo que dice quien decidió',
  'case.appeal-until': 'Puede recurrir hasta el {moment}.',
  'case.looked': 'Quién ha mirado su caso',
  'case.looked-more': 'Hubo más, antes.',
  'role.contact-point': 'la autoridad',
  'role.validator': 'quien comprobó la orden',
  'role.reviewer': 'quienes revisan las oposiciones',
  'role.oversight': 'la autoridad de control',
  'case.codes': 'Códigos que abren este caso',
  'case.codes-note': 'Ver todos los códigos que se han creado y anular uno que otros puedan conocer.',
  'case.visit': 'Su visita',
  'case.visit-ends': 'Su visita termina a las {time}. Entonces necesita otra vez su código.',
  'case.visit-lasts':
    'Su visita termina a las {time}. Si sigue usando estas páginas dura más, hasta las {latest} como máximo. Entonces necesita otra vez su código.',
  'case.zone': 'Las fechas se muestran como son en {zone}.',
  'case.zone-change': 'Mostrar las fechas de otra zona horaria',

  'withdrawal.title':
    'Retirar su oposición',
  'withdrawal.final':
    'Es definitivo: ya nadie decide sobre ella, y no puede retomarla.',
  'withdrawal.then':
    'La orden queda como está, y la autoridad puede prorrogarla.',
  'withdrawal.last':
    'No le queda ninguna oposición: no puede oponerse otra vez.',
  'withdrawal.appeal':
    'Es un recurso: la primera decisión queda como está.',
  'withdrawal.which':
    '¿Cuál quiere retirar?',
  'withdrawal.reason':
    '¿Por qué la retira? Puede dejarlo vacío.',
  'withdrawal.send':
    'Retirar definitivamente',
  'withdrawal.none':
    'No tiene ninguna oposición que pueda retirar ahora.',
  'withdrawal.done':
    'Ha retirado su oposición. La fecha está más abajo.',

  'help.title':
    'Quién puede ayudarle',
  'help.link':
    'Quién puede ayudarle: asistencia jurídica, tribunales, autoridad de control',
  'help.intro':
    'Oponerse aquí no cuesta nada, y no necesita abogado. Aun así puede pedir ayuda o acudir a otros. No dé nunca su código de caso a quien le llame para pedírselo.',
  'help.unnamed':
    'La autoridad no ha nombrado a nadie. La autoridad de control o un abogado puede decirle quién es.',
  'help.legal-aid':
    'Asistencia jurídica',
  'help.legal-aid-note':
    'Allí pueden ayudarle si no puede pagar a un abogado.',
  'help.courts':
    'Tribunales',
  'help.courts-note':
    'Puede pedir a un tribunal que examine la orden. Pregunte antes hasta cuándo y cómo: los tribunales tienen sus propios plazos.',
  'help.supervisory':
    'Autoridad de control',
  'help.supervisory-note':
    'Allí puede quejarse de cómo se tratan sus datos.',
  'help.rights':
    'Preguntas sobre sus datos y sus derechos',
  'help.rights-note':
    'Allí responden por la autoridad que ordenó esto.',

  'passage.as-written': 'Esto se muestra como se escribió, en el idioma que sea. Aquí no se traduce.',
  'passage.tongue': 'solo en este idioma: {tongue}',

  'objection.start': 'Oponerme ahora',
  'objection.next': 'Continuar',
  'objection.grounds': '¿Por qué se opone?',
  'objection.grounds-hint':
    'Elija todo lo que corresponda. Si nada corresponde, siga: en la página siguiente puede decirlo con sus propias palabras.',
  'ground.not-my-data': 'Los datos no son míos',
  'ground.wrong-person': 'Me confunden con otra persona',
  'ground.privilege': 'Hay conversaciones protegidas, por ejemplo con mi abogada o mi médico',
  'ground.disproportionate': 'Es demasiado: demasiados datos o demasiado tiempo',
  'ground.expired-purpose': 'Ya no hay motivo',
  'ground.no-competence': 'Esta autoridad no puede ordenarlo',
  'ground.press-or-immunity': 'Trabajo para la prensa, o mi cargo me protege',
  'ground.conflict-of-laws': 'La ley de otro país lo prohíbe',
  'ground.other': 'Otra cosa',
  'objection.words': 'Dígalo con sus propias palabras',
  'objection.words-hint': 'En cualquier idioma, hasta 10.000 caracteres. Puede dejarlo vacío.',
  'objection.words-needed': 'En cualquier idioma, hasta 10.000 caracteres. Lo que eligió necesita unas palabras.',
  'objection.words-empty': 'Diga con sus propias palabras por qué se opone y qué quiere',
  'objection.outcome': '¿Qué debe pasar?',
  'objection.outcome-empty': 'Elija qué debe pasar',
  'wanted.end-the-hold': 'Mis datos deben quedar libres',
  'wanted.narrow-the-hold': 'Deben congelarse menos datos o menos tiempo',
  'wanted.other': 'Otra cosa, como digo con mis palabras',
  'objection.needs': '¿Qué necesita para ser escuchado?',
  'objection.needs-hint': 'Puede dejar ambos vacíos.',
  'objection.interpreter': 'Idioma de un intérprete',
  'objection.no-interpreter': 'No necesito intérprete',
  'objection.interpreter-unknown': 'Elija un idioma de la lista',
  'objection.accessibility': 'Algo más, por ejemplo por una discapacidad',
  'objection.accessibility-hint': 'Por ejemplo letra grande o palabras sencillas, hasta 1.000 caracteres.',
  'objection.late': '¿Por qué se opone solo ahora?',
  'objection.late-hint': 'El plazo para oponerse terminó. Con un motivo todavía puede hacerlo. Hasta 4.000 caracteres.',
  'objection.late-empty': 'Diga por qué se opone solo ahora',
  'objection.check': 'Compruebe sus respuestas',
  'objection.change': 'Cambiar',
  'objection.nothing': 'Nada',
  'objection.who-reads': 'Lo lee quien decide, y también la autoridad.',
  'objection.send': 'Enviar mi oposición',
  'objection.bar': 'Ahora no puede oponerse',
  'objection.bar-open':
    'Ya se ha opuesto y todavía no se ha decidido. Podrá oponerse otra vez después de la decisión. No se envió nada más.',
  'objection.bar-none': 'Ya usó todas sus oposiciones. No se envió nada. Todavía puede acudir a un tribunal.',
  'objection.bar-over': 'No hay nada a lo que oponerse: por esta orden no se congeló nada. No se envió nada.',
  'objection.to-case': 'A mi caso',
  'objection.sent': 'Su oposición ha llegado',
  'objection.sent-keep': 'Guarde esta página, imprímala o hágale una foto',
  'objection.number': 'Número de su oposición',
  'objection.received': 'Recibida el',
  'objection.then': 'Qué pasa ahora',
  'objection.come-back':
    'Vuelva con el mismo código para ver si se ha decidido y por qué. Con otro código nadie ve lo que escribió.',
  'objection.receipt': 'Recibo firmado',
  'objection.receipt-note':
    'Con este texto puede demostrar a otros que la oposición llegó y cuándo. No dice nada de su caso. Cópielo entero.',

  'zone.title': 'Zona horaria',
  'zone.label': '¿Dónde está usted?',
  'zone.hint': 'Las fechas se muestran a la hora de este lugar.',
  'zone.choose': 'Mostrar así',
  'zone.unknown': 'Elija un lugar de la lista',

  'codes.title': 'Códigos que abren este caso',
  'codes.intro':
    'Quien tiene uno de estos códigos puede leer lo que se escribió con él y actuar por usted. Si un código puede estar en otras manos, anúlelo. Todas las visitas abiertas con él terminan enseguida.',
  'codes.own': 'El código con el que usted entró',
  'codes.provider': 'Un código del aviso de su proveedor',
  'codes.authority': 'Un código de una carta de la autoridad',
  'codes.unlisted': 'Un código anterior',
  'codes.made': 'creado el {moment}',
  'codes.used': 'usado por primera vez el {moment}',
  'codes.unused': 'nunca usado',
  'codes.ended': 'anulado el {moment}',
  'codes.which': '¿Qué código quiere anular?',
  'codes.end': 'Anular este código',
  'codes.none': 'Aquí no puede anular ningún otro código.',
  'codes.choose': 'Elija el código que quiere anular',
  'codes.own-note': 'Si anula el código con el que entró, sale de su caso y necesita otro código para volver.',
  'codes.earlier': 'Con el suyo no puede anular este código. Pregunte a quien le envió el aviso.',
  'codes.done': 'El código está anulado. Nadie abre ya su caso con él.',

  'leave.title': 'Salir de mi caso',
  'leave.text':
    'Entonces nadie puede abrir su caso en este navegador sin el código. Lo que escribió y no envió se borra.',
  'leave.history':
    'En el historial de este navegador todavía se ve que estas páginas estuvieron abiertas. Bórrelo si otras personas usan este aparato.',
  'leave.button': 'Salir ahora',

  'lost.title': 'No tengo código, o lo perdí',
  'lost.provider':
    'Pregunte a la empresa cuyo servicio usa, por ejemplo su proveedor de correo o de teléfono: le envió el aviso y puede pedir un código nuevo para usted. Lo que escribió antes solo se puede leer con el viejo.',
  'lost.authority': 'Si el aviso fue una carta de una autoridad, pida otra carta a esa autoridad.',
  'lost.nobody':
    'Nadie puede decirle el código viejo. Quien le pide su código por teléfono o por correo no tiene derecho a él.',
  'lost.meanwhile': 'Mientras tanto',
  'lost.complain': 'Pedir una comprobación',
  'lost.complain-note':
    'Puede pedir a la autoridad de control que compruebe si sus datos se guardan legalmente. Recibe un número.',
  'lost.enquire': 'Preguntar cómo va mi comprobación',

  'complaint.title': 'Pedir una comprobación',
  'complaint.intro':
    '¿Cree que alguien guarda sus datos y no tiene código? La autoridad de control lo comprueba. Quizá nunca pueda decirle si hay una orden. Le dice que lo ha comprobado.',
  'complaint.text': '¿Qué sospecha, y por qué?',
  'complaint.text-hint': 'Con sus propias palabras, en cualquier idioma.',
  'complaint.hint': '¿De qué cuenta, dirección o número puede tratarse?',
  'complaint.contact': '¿Cómo se le puede localizar?',
  'complaint.optional': 'Puede dejarlo vacío.',
  'complaint.send': 'Enviar',
  'complaint.empty': 'Diga qué sospecha',
  'complaint.has-code':
    'En lo que escribió hay un código de caso. Quítelo: quien lea su texto podría abrir su caso con él.',
  'complaint.refused': 'Esto no se puede aceptar: {reason}',
  'complaint.received': 'Su petición ha llegado',
  'complaint.number': 'Su número',
  'complaint.keep':
    'Apunte este número, imprima esta página o haga una foto. Solo con él puede preguntar cómo va la comprobación. Más tarde nadie podrá decirle el número.',

  'enquiry.title': '¿Cómo va mi comprobación?',
  'enquiry.number': 'Su número',
  'enquiry.ask': 'Preguntar',
  'enquiry.empty': 'Escriba su número',
  'enquiry.mistyped': 'Este número está mal escrito: el último signo no encaja con los demás.',
  'enquiry.unknown': 'Ninguna comprobación tiene este número.',
  'enquiry.received': 'Llegó el {day}.',
  'enquiry.waiting': 'Todavía no se ha comprobado.',
  'enquiry.checked': 'Comprobado el {day}. Se hicieron todas las comprobaciones necesarias.',
  'enquiry.answer': 'No se puede decir nada más, se haya encontrado lo que se haya encontrado.',

  'privacy.title': 'Privacidad',
  'privacy.who': 'Quién es responsable',
  'privacy.operator': 'De estas páginas y de lo que guardan: {name}.',
  'privacy.contact': 'Preguntas sobre los datos que guardan estas páginas: {contact}',
  'privacy.who-text':
    'De la orden: la autoridad que figura en su aviso, con la dirección para preguntas sobre sus datos. Estas páginas solo muestran lo que guardan esa autoridad y quienes revisan las oposiciones.',
  'privacy.kept': 'Qué guardan estas páginas, y cuánto tiempo',
  'privacy.visit':
    'Mientras su caso está abierto: lo necesario para mostrarlo. Está cerrado con una llave que solo tiene su navegador, y desaparece una hora después de su visita.',
  'privacy.typed':
    'Lo que escribe y no envía, y sus recibos: como máximo hasta una hora después de usar estas páginas por última vez, cerrado de la misma manera.',
  'privacy.tries': 'Su dirección de red, irreconocible, para contar los intentos: hasta que acaba la hora.',
  'privacy.log': 'Qué clase de página se abrió y cuándo, sin su dirección y sin su caso.',
  'privacy.sent': 'Lo que envía pertenece a su caso: lo lee quien decide, y la autoridad.',
  'privacy.cookie': 'La única cookie',
  'privacy.cookie-text':
    'Estas páginas ponen una cookie cuando abre su caso. Contiene un número al azar y nada más. Desaparece cuando sale de su caso o cierra el navegador. No se pregunta nada a nadie más, y nadie cuenta sus visitas.',

  'fault.not-found.title': 'Esta página no existe',
  'fault.not-found.text':
    'Quizá la dirección está mal escrita. Para abrir su caso, escriba su código en la primera página.',
  'fault.method.title': 'Esta página no se puede usar así',
  'fault.method.text': 'Vuelva a la primera página y empiece allí.',
  'fault.cross-site.title': 'Esto vino de otro sitio',
  'fault.cross-site.text':
    'Para protegerle, solo se aceptan formularios de estas páginas. No se envió nada. Abra la página aquí y envíelo otra vez.',
  'fault.form.title': 'Lo que se envió no se puede leer',
  'fault.form.text':
    'No se envió nada. Vuelva atrás e inténtelo otra vez. Quizá un texto es demasiado largo: se aceptan unos 10.000 signos.',
  'fault.tries.title': 'Demasiados intentos',
  'fault.tries.text':
    'Desde su red hubo demasiados intentos. Su código sigue siendo válido. Puede intentarlo otra vez dentro de:',
  'fault.down.title': 'Esto no funciona ahora',
  'fault.down.text':
    'Inténtelo otra vez dentro de unos minutos. Sus derechos y plazos siguen igual. Si envió algo, envíelo otra vez: solo cuenta una vez.',
  'fault.erased.title': 'Este caso está borrado',
  'fault.erased.text': 'La orden terminó hace mucho, y nadie puede leer ya lo que se guardó en ella sobre usted.',
  'fault.broken.title': 'Aquí hay algo roto',
  'fault.broken.text':
    'No es culpa suya. Inténtelo más tarde. Si sigue así, llame a la autoridad que figura en su aviso.',
  'fault.first': 'A la primera página',

  'hearing.answer': 'Leer lo que se dijo o responder',
  'hearing.all': 'Todo lo que se dijo',
  'hearing.choose': 'Elija a cuál se refiere',
  'hearing.kept': 'Esto es lo que usted escribió. En su caso ve si ha llegado. Cópielo si todavía lo necesita.',
  'hearing.closed': 'Esto no se ha enviado: ya hay una decisión, o el plazo ha terminado. Mire su caso.',
  'hearing.full':
    'Ha enviado todo lo que se acepta en un día. Esto no se ha enviado. Se guarda aquí una hora: cópielo y envíelo mañana.',
  'hearing.sent-before':
    'Desde esta página ya se envió otro texto, quizá en otra ventana. Si quiere enviar también este, pulse otra vez el botón.',
  'hearing.again':
    'Otra persona escribió en su caso en el mismo momento. Esto no se ha enviado. Pulse otra vez el botón.',
  'messages.title': 'Lo que se dijo',
  'messages.none': 'Todavía no se ha dicho nada.',
  'messages.reviewer': 'Quien decide',
  'messages.authority': 'La autoridad',
  'messages.person': 'Usted',
  'messages.provider': 'El proveedor',
  'messages.earlier': 'Mostrar lo que se dijo antes',
  'messages.latest': 'Volver a lo más reciente',
  'messages.answer': 'Escribir algo',
  'messages.intro': 'Quien decide y la autoridad leen lo que usted escribe aquí. Los plazos siguen corriendo.',
  'messages.which': '¿De qué se trata?',
  'messages.text': '¿Qué quiere decir?',
  'messages.empty': 'Escriba lo que quiere decir',
  'messages.closed': 'Puede escribir aquí mientras alguien decide sobre una oposición suya. Ahora no es así.',
  'messages.done': 'Su texto se ha enviado. Quien decide y la autoridad pueden leerlo.',
  'appeal.title': 'Recurrir la decisión',
  'appeal.intro': 'Otra persona mira su oposición de nuevo. Puede pedirlo una vez por cada decisión, y no cuesta nada.',
  'appeal.which': '¿Qué decisión quiere recurrir?',
  'appeal.text': '¿Qué está mal en la decisión? Puede dejarlo vacío.',
  'appeal.send': 'Enviar mi recurso',
  'appeal.none': 'Ahora no hay ninguna decisión que pueda recurrir.',
  'appeal.too-late': 'El plazo para recurrir esta decisión ha terminado. Si hay algo nuevo, puede oponerse otra vez.',
  'appeal.not-allowed': 'Ya recurrió esta decisión, o ya no hay nada congelado.',
  'appeal.pending': 'Todavía no hay decisión. Podrá recurrir cuando la haya.',
  'receipt.title': 'Su recurso ha llegado',
  'receipt.keep':
    'Guarde esta página, imprímala o haga una foto. Dice que usted ha recurrido y cuándo. Aquí se puede ver durante una hora.',
  'receipt.received': 'Recibido el',
  'receipt.about': 'Se trata de',
  'receipt.due': 'La respuesta debe llegar hasta el',
  'receipt.back': 'Para ver qué pasa después, vuelva con su código de caso.',
  'receipt.signed': 'El recibo firmado',
  'receipt.signed-note':
    'Con este texto, un ordenador puede comprobar que llegó un recurso y cuándo. No dice nada de su caso.',
  'receipt.case': 'A mi caso',
  'conflict.title': 'Decir por qué debe decidir otra persona',
  'conflict.intro':
    'Quien decide debe ser independiente. Si cree que alguien no lo es, diga por qué. No hace falta ninguna prueba: otra persona se encarga. Puede hacerlo dos veces en su caso.',
  'conflict.until': 'Puede hacerlo hasta el {moment}.',
  'conflict.which': '¿Quién no debe decidir?',
  'conflict.alone': '{objection}: quien decide, de {house}',
  'conflict.member': '{objection}: persona {seat} de {seats}, de {house}',
  'conflict.ground': '¿Por qué no debe decidir esta persona?',
  'conflict.house-takes-part': 'La institución para la que trabaja participa en el caso, o participó',
  'conflict.own-interest': 'Ella o su institución gana o pierde según el resultado',
  'conflict.spoke-of-the-case': 'Ella o su institución ya dijo cómo debe terminar',
  'conflict.dealt-with-it-before': 'Ya tuvo que ver con el caso',
  'conflict.personal-tie': 'Tiene lazos personales con alguien del caso',
  'conflict.choose': 'Elija por qué',
  'conflict.reason': '¿Qué sabe de ello?',
  'conflict.empty': 'Escriba lo que sabe de ello',
  'conflict.none': 'Ahora nadie decide sobre una oposición suya, o todavía se está eligiendo a la persona.',
  'conflict.unassigned':
    'Esto no se ha enviado: en este momento se elige a otra persona. Mire su caso otra vez en unos minutos.',
  'conflict.too-late':
    'El plazo para esto ha terminado. Escríbaselo a quien decide en «Lo que se dijo»: puede dejar su caso a otra persona.',
  'conflict.exhausted':
    'Ya lo hizo dos veces en su caso. Todavía puede escribírselo a quien decide en «Lo que se dijo».',
  'conflict.recorded': 'Su texto ha llegado',
  'conflict.recorded-text':
    'Ahora se elige a otra persona, que tendrá tiempo suficiente para decidir. En su caso ve hasta cuándo.',
};

export const ES_PLURALS: Plurals<'one' | 'many' | 'other'> = {
  times: { one: '{n} vez', many: '{n} de veces', other: '{n} veces' },
  minutes: { one: '{n} minuto', many: '{n} de minutos', other: '{n} minutos' },
  'objections-left': {
    one: 'Puede oponerse {n} vez más.',
    many: 'Puede oponerse {n} de veces más.',
    other: 'Puede oponerse {n} veces más.',
  },
};
