import type { ENTRY as ENGLISH } from '../en/entry.ts';

export const ENTRY: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'sign-in.title': 'Iniciar sesión en el puesto',
  'sign-in.intro':
    'Estos puestos son para personas de las autoridades, los órganos revisores y los proveedores que participan en Holdfast. La sesión se inicia allí donde su organización lleva su cuenta; aquí no se escribe ninguna contraseña.',
  'sign-in.over':
    'Su sesión ha terminado: tras 30 minutos sin uso, o 12 horas después de iniciarla. Lo último que escribió se guarda y vuelve en cuanto inicie sesión de nuevo.',
  'sign-in.go': 'Iniciar sesión',
  'sign-in.failed':
    'No se inició la sesión: este inicio se rechazó, se abandonó o no se empezó en este navegador en los últimos 15 minutos. Empiécelo de nuevo.',
  'sign-in.other':
    'Inició sesión una persona distinta de la que debía demostrar quién es. La sesión de esta última ha terminado aquí. Lo que se escribió se guarda para ella.',
  'sign-in.person': 'Si recibió un aviso sobre sus propios datos, no necesita una cuenta:',
  'sign-in.person-link': 'qué es Holdfast y dónde abrir su caso',
  'again.title': 'Demuestre otra vez quién es',
  'again.intro':
    'Lo que envió tiene efectos, y por eso pide un inicio de sesión que no sea más antiguo ni más débil de lo que se indica aquí. Todavía no se ha hecho nada. Lo que escribió se guarda, y volverá a ello.',
  'again.age': 'El inicio de sesión puede tener una antigüedad de {time} como máximo.',
  'again.strength': 'Tiene que ser tan fuerte como piden las reglas de su autoridad.',
  'again.go': 'Demostrar quién soy',
  'again.not': 'Ahora no: volver al puesto',
  'no-role.title': 'Usted no tiene ninguna función aquí',
  'no-role.intro':
    'Ha iniciado sesión como {person}, pero su inicio de sesión no dice en qué función actúa ni para qué autoridad. Sin eso, este puesto no puede mostrarle nada.',
  'no-role.ask':
    'Pida una función a quien lleva las cuentas de su autoridad, o pregunte al operador: {operator}, {contact}.',
  'role.title': '¿En qué función actúa?',
  'role.intro':
    'Usted tiene varias funciones. Actúa en una sola cada vez, y todo lo que hace queda registrado en ella.',
  'role.of': '{role} de {authority}',
  'role.current': '(así actúa ahora)',
  'signed-out.title': 'Ha cerrado la sesión',
  'signed-out.text': 'Su sesión aquí ha terminado, y en este navegador no queda nada de ella salvo el historial.',
  'signed-out.issuer':
    'Allí donde su autoridad lleva su cuenta, quizá su sesión siga abierta. Se le lleva allí para cerrarla también.',
  'signed-out.issuer-go': 'Cerrarla también allí',
  'signed-out.again': 'Iniciar sesión de nuevo',
  'preferences.title': 'Zona horaria e idioma',
  'preferences.zone': 'Zona horaria',
  'preferences.zone-hint':
    'Todas las horas de estas páginas se muestran en ella. Al lado se dice en qué cuenta la ley.',
  'preferences.no-zone': 'Elija una zona horaria de la lista',
  'preferences.language': 'El idioma se elige en la parte superior de cada página.',
  'preferences.save': 'Guardar',
  'fault.not-found': 'Esa página no existe',
  'fault.not-found-text':
    'Quizá la dirección esté mal escrita. O es de una orden con la que su autoridad no tiene nada que ver: a nadie se le dice qué órdenes tienen los demás.',
  'fault.method': 'A esta página no se le puede enviar nada',
  'fault.method-text': 'Vuelva al puesto y empiece allí.',
  'fault.cross-site': 'Esto vino de otro sitio',
  'fault.cross-site-text':
    'No se ha hecho nada. Solo se aceptan formularios de estas páginas. Vuelva al puesto y empiece allí.',
  'fault.form': 'No se pudo leer este formulario',
  'fault.form-text': 'No se ha hecho nada. Vuelva atrás y envíelo de nuevo; si es largo, envíelo por partes.',
  'fault.tries': 'Demasiado a la vez',
  'fault.tries-text': 'No se ha hecho nada. Espere {minutes} y envíelo de nuevo.',
  'fault.down': 'Holdfast no responde en este momento',
  'fault.down-text':
    'No se sabe si se hizo lo que envió. Si lo envía de nuevo desde la misma página, se hace una vez como máximo. Si es urgente, llame al proveedor: un mensaje por teléfono se registra después.',
  'fault.broken': 'Algo salió mal aquí',
  'fault.broken-text':
    'Quedó registrado, y habrá personas que lo examinen. Si lo envía de nuevo desde la misma página, lo que envió se hace una vez como máximo.',
  'fault.suspended': 'Su cuenta está suspendida',
  'fault.suspended-text':
    'La gestión del registro la suspendió, porque se dudaba de que solo usted la use. Aquí no puede leer ni hacer nada hasta que se levante la suspensión. Llame a su gestión del registro; el operador sabe quién es: {operator}, {contact}.',
  'fault.role': 'Esto no es para su función',
  'fault.role-text':
    'Usted actúa como {role} de {authority}. Si tiene otra función, elíjala y abra la página de nuevo.',
  'fault.role-none':
    'Aquí no hay ningún puesto para esa función. Pregunte a quien lleva su cuenta qué función debería darle.',
  'fault.role-for': 'Es para: {roles}.',
  'fault.refused': 'Esto se rechazó',
  'fault.refused-text': 'No se ha hecho nada. En palabras de la interfaz:',
  'fault.rule': 'Regla: {rule}',
  'fault.another': 'Este formulario pertenece a otro inicio de sesión',
  'fault.another-text':
    'No se ha hecho nada. Desde que se abrió, otra persona inició sesión en este navegador, o se eligió otra función. Lo que escribió en otra de sus funciones vuelve a estar ahí cuando la elija. Abra de nuevo el formulario desde el puesto.',
  'fault.kept': 'Lo que escribió se guarda, y está en el formulario cuando lo abra de nuevo.',
  'fault.kept-link': 'Abrir de nuevo el formulario',
  'fault.home': 'Al puesto',
};
