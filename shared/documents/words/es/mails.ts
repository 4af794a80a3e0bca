import type { MailWords } from '../en/mails.ts';

export const ES_MAILS: MailWords = {
  subject: {
    emergency: 'EMERGENCIA: un mensaje sobre la orden {reference} espera',
    urgent: 'Urgente: un mensaje sobre la orden {reference} espera',
    routine: 'Un mensaje sobre la orden {reference} espera',
  },
  waits:
    'Un mensaje sobre la orden {reference} le espera. Es del tipo {type}. Este correo sirve para que lo vea una persona.',
  urgency: {
    emergency: 'Es una emergencia: actúe de inmediato, sea la hora que sea.',
    urgent: 'Es urgente: actúe en el plazo de una hora.',
    routine: 'Puede esperar hasta su próximo día laborable, pero no más.',
  },
  now: 'Qué hacer ahora:',
  read: 'Lea el certificado por la interfaz: {url}',
  answer: 'Responda por la interfaz con un mensaje firmado (POST /v1/provider/messages).',
  desk: 'O haga ambas cosas en un navegador, donde inicia sesión: {url}',
  call: 'Si no puede hacer ni lo uno ni lo otro, llame al punto de contacto: {name}, {telephone}.',
  attached:
    'El archivo adjunto message.json es el mensaje mismo, byte por byte. Los encabezados X-Webhook-Id, X-Webhook-Timestamp y X-Webhook-Signature de este correo son los de su firma.',
  unread: 'Este correo lo escribió un programa, y nadie lee lo que se le responde.',
  change: {
    subject: 'La entrada {entry} del directorio va a cambiar',
    waits:
      'Dos personas encargadas del registro han aprobado un cambio de la entrada {entry} en el directorio de Holdfast. Afecta a: {fields}. Entra en vigor el {from}, salvo que se oponga antes.',
    object:
      'Si no lo ha pedido, opóngase: un proveedor con una petición firmada (POST /v1/provider/directory-changes/{change}/objection), una autoridad mediante uno de sus puntos de contacto (POST /v1/directory/changes/{change}/objection). Si no puede, llame a quien opera Holdfast a un número que conozca. Si lo ha pedido, no tiene que hacer nada.',
  },
};
