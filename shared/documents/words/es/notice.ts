import type { Catalogue } from '../en/notice.ts';
import { ES_LAWS } from './laws.ts';
import { ES_TEST } from './test.ts';

export const ES: Catalogue = {
  ...ES_LAWS,
  ...ES_TEST,
  title: 'Aviso: algunos de sus datos se han congelado para una autoridad',
  date: 'Fecha de este aviso: {date}. Referencia: {reference}.',
  'page.number': 'página {number} de {count}',
  'letters.exactly': 'Lo mismo en puntos de código Unicode:',
  'letters.spelled':
    'Esta impresión no puede mostrar algunos caracteres. En lugar de cada uno figura entre corchetes su número Unicode: U+ y cifras o letras.',

  'what.heading': 'Qué ha pasado',
  'what.order':
    'Una autoridad ha dicho a {provider} que algunos datos sobre usted no se pueden borrar durante un tiempo limitado.',
  'what.meaning':
    'Los datos están congelados tal como estaban. No se entregan: solo por esta orden, nadie puede verlos.',
  'what.not-said': 'Esto no quiere decir que usted haya hecho algo malo. Este aviso no dice por qué se dio la orden.',
  'what.waited':
    'Usted lo sabe más tarde de lo normal: una persona independiente decidió que la autoridad podía esperar antes de decírselo.',
  'what.confirmed':
    'Antes de que {provider} recibiera la orden, estuvo en suspenso, porque no era seguro que la hubiera dictado la propia autoridad. Una segunda persona de la autoridad la confirmó después.',
  'what.undone':
    'Antes de que {provider} recibiera la orden, estuvo en suspenso, porque no era seguro que la hubiera dictado la propia autoridad. Nadie más compartió la duda, y la orden siguió adelante.',
  'what.received':
    'La orden estuvo en suspenso, porque no era seguro que la hubiera dictado la propia autoridad. {provider} la recibió antes de que nadie respondiera, y por eso se aplica. Si se opone, puede pedir que se compruebe.',

  'who.heading': 'Quién lo ha ordenado',
  'basis.heading': 'En qué ley se basa',

  'kind.heading': 'Qué se tiene que conservar',
  'kind.covers': 'La orden solo dice que hay que conservar datos. Incluye:',
  'kind.subscriber':
    'quién es usted como cliente, por ejemplo su nombre, dirección, número de teléfono y datos de pago',
  'kind.identification-only':
    'datos técnicos que solo muestran qué usuario era, por ejemplo direcciones IP con la hora',
  'kind.traffic': 'cuándo, cómo y con quién estuvo usted en contacto, pero no lo que se dijo',
  'kind.content': 'lo que usted escribió, dijo, envió, recibió o guardó',

  'period.heading': 'Desde cuándo y hasta cuándo',
  'period.running':
    'La orden vale desde el {start}. Termina el {end}, si no se prolonga o se termina antes. Con su código de caso puede ver siempre cuándo termina ahora.',
  'period.disputed':
    'Este final depende de un día del que no es seguro si es festivo. Si es día hábil, la orden termina ya el {earlier}.',
  'period.continued':
    'La orden vale desde el {start}, y la autoridad confirmó después que todavía hace falta. Termina el {end}, si esto no se confirma otra vez o la orden se termina antes.',
  'period.ended':
    'La orden valió desde el {start} hasta el {end}. Ha terminado: por ella ya no hay que conservar nada.',

  'recipients.heading': 'Quién la ha recibido',
  'recipients.text': 'La orden se envió a {provider}. Por esta orden no se han dado sus datos a nadie.',

  'object.heading': 'Cómo puede oponerse',
  'object.deadline': 'Puede oponerse hasta el {deadline}. Después todavía puede hacerlo si dice por qué llega tarde.',
  'object.code': 'Su código de caso:',
  'object.how':
    'Con este código abre usted su caso en {address}, en cualquier navegador, también en un teléfono. Puede ayudarle alguien de su confianza. No necesita una cuenta.',
  'object.secret':
    'No dé el código a nadie: quien lo tiene puede leer su caso y actuar por usted. Si lo pierde, pida uno nuevo a {provider}. Lo que escribió antes solo se puede leer con el viejo. En su caso ve todos los códigos que se han creado y puede anular el suyo.',
  'object.secret-letter':
    'No dé el código a nadie: quien lo tiene puede leer su caso y actuar por usted. La autoridad hizo esta carta y puede conocer el código. Otro que ella no conoce se lo puede dar {provider}, a más tardar cuando el proveedor también tenga que avisarle.',
  'object.free': 'Oponerse es gratis. No necesita abogado, pero puede tenerlo.',
  'object.words':
    'Diga con sus propias palabras qué está mal. Por ejemplo: los datos no son míos, yo no soy esa persona, o los datos están protegidos por mi profesión.',
  'object.effect':
    'Decide una persona independiente de la autoridad. Hasta entonces la orden sigue igual: su oposición no la para ni la prolonga.',

  'help.heading': 'Si necesita ayuda',
  'help.text': 'Si necesita un intérprete, o ayuda por una discapacidad, dígalo cuando se oponga. No le cuesta nada.',

  'appeal.heading': 'Si no está de acuerdo con la decisión',
  'appeal.text':
    'Puede recurrir una vez, en los {days} días después de la decisión. Entonces decide otra persona, también independiente.',

  'supervision.heading': 'Quién más puede ayudarle',
  'supervision.questions': 'Para preguntas sobre sus datos y sus derechos: {contact}, {email}.',
  'supervision.complaint':
    'También puede quejarse ante la autoridad de protección de datos y pedirle que compruebe cómo se tratan sus datos:',

  'verify.heading': '¿Es auténtico este aviso?',
  'verify.text':
    'Abra {verify}. La página tiene que mostrar la palabra inglesa «Genuine» (auténtico) y la referencia {reference}. Si no, no use el código y llame a la autoridad a un número que conozca por otro medio.',
};
