import type { ORDER_COMMANDS as ENGLISH } from '../en/order-commands.ts';

export const ORDER_COMMANDS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  // what every command says
  'order.act.rule': 'Regla',
  'order.act.then': 'Qué ocurrirá',
  'order.act.unlikely': 'Tal como está la orden, probablemente se denegará. Intentarlo no cambia nada.',
  'order.act.no-paper': 'Según esta ley ningún documento así puede seguir a una orden.',
  'order.act.check': 'Compruebe antes de enviar',
  'order.act.check-text': 'Todavía no se ha enviado nada. Esto es lo que se enviará.',
  'order.act.go-on': 'Continuar',
  'order.act.change': 'Cambiar algo',
  'order.act.optional': '{label} (opcional)',
  'order.act.nothing-typed': 'omitido',
  'order.act.needed': 'Rellene esto: {label}',
  'order.act.choose': 'Elija: {label}',
  'order.act.day-hint': 'Por ejemplo 20.11.2026 o 2026-11-20.',
  'order.act.day-wrong': 'Escriba un día como 20.11.2026 o 2026-11-20: {label}',
  'order.act.moment-hint': 'Día y hora, por ejemplo 20.11.2026 17:10, en la zona {zone}.',
  'order.act.moment-wrong': 'Escriba día y hora como 20.11.2026 17:10: {label}',
  'order.act.list-hint': 'Varios, separados por comas.',
  'order.act.only-with': 'Solo si eligió: {choice}.',
  'order.act.whole': 'Esto no se aceptó: {reason}',
  'order.act.phone-country': '{label}: código del país, como +49',
  'order.act.phone-area': '{label}: prefijo',
  'order.act.phone-number': '{label}: número',
  'order.act.phone-ext': '{label}: extensión',
  // what changed meanwhile
  'order.changed.title': 'La orden cambió desde que abrió este formulario',
  'order.changed.text': 'No se envió nada. Lea lo que pasó, revise abajo lo que escribió y decida de nuevo.',
  'order.changed.more': 'Hay más en el historial.',
  // refusals: what else to do
  'order.refused.title': 'Esto se denegó, y no se hizo nada',
  'order.refused.ended':
    'La conservación terminó, o pasó el tiempo para esto. Si aún hace falta, emita una orden nueva.',
  'order.refused.not-received': 'La recepción por el proveedor no está probada. Espérela, o llámelo.',
  'order.refused.undecided': 'Antes hay que decidir algo. Espere al revisor, o escriba en la revisión.',
  'order.refused.barred':
    'La conservación acaba en su final. Haga decidir lo pendiente; si no, emita una orden nueva si hace falta.',
  'order.refused.not-asked': 'Nadie lo pide ahora: ya se hizo, o nunca hizo falta. No hay nada que hacer.',
  'order.refused.exhausted': 'Esto se hizo tantas veces como se puede. No puede hacerse otra vez en esta orden.',
  'order.refused.leave': 'Pida antes permiso a un revisor.',
  'order.refused.correct': 'Corrija lo indicado y envíe de nuevo.',
  'order.refused.law': 'La ley de esta orden no lo permite. Lea la regla.',
  'order.refused.other-person': 'Debe hacerlo otra persona: un colega, o una autoridad independiente.',
  'order.refused.again': 'Otros actuaron en el mismo momento. Envíelo de nuevo.',
  'order.refused.full': 'Hoy se envió demasiado a esta orden. Espere y mire qué lo envía.',
  'order.refused.sent': 'Este formulario ya se envió con otro contenido. Mire la orden y abra el formulario de nuevo.',
  'order.refused.read-back': 'Lo repetido no es la referencia de esta orden. Haga que la repitan.',
  // validation
  'order.act.validation.title': 'Decir que se pidió la validación',
  'order.act.validation.what':
    'La orden se emitió en una urgencia y la validación quedó para después. Diga aquí a qué autoridad la pidió.',
  'order.act.validation.after':
    'Esa autoridad ve la orden en su lista, y concede o deniega. Hasta entonces una solicitud de entrega no puede continuar la conservación.',
  'order.act.decide.title': 'Conceder o denegar la validación',
  'order.act.decide.what': 'Conceda la validación con su sección firmada del formulario, o deniéguela y diga por qué.',
  'order.act.decide.after':
    'Concedida, la orden sigue. Denegada, se retira al momento y el proveedor libera los datos.',
  // extension
  'order.act.extension.title': 'Prorrogar la conservación',
  'order.act.extension.what':
    'Prorrogue la conservación como permite su ley, con el formulario firmado. Se compara con la orden: nombres, números y días deben coincidir.',
  'order.act.extension.after':
    'La conservación acaba más tarde, contada desde el final pedido. Se avisa al proveedor, que debe confirmarlo. Un revisor mira la prórroga.',
  // production request
  'order.act.production-request.title': 'Decir que se pidieron los datos mismos',
  'order.act.production-request.what':
    'Confirme, con el formulario firmado, que se pidieron los datos. La conservación sigue entonces más allá del plazo. Confírmelo de nuevo en un año mientras siga pendiente.',
  'order.act.production-request.after':
    'La conservación sigue, y se avisa al proveedor. Un revisor lo mira. Si la solicitud aún no salió, muestre en 30 días que salió.',
  // transmission
  'order.act.transmission.title': 'Mostrar que la solicitud de entrega está en camino',
  'order.act.transmission.what':
    'La solicitud estaba emitida y sin enviar cuando la confirmó. Diga cuándo salió y a quién. También puede mostrarse tarde.',
  'order.act.transmission.after': 'Queda registrado, y ningún silencio bloquea ya la conservación.',
  // renewal
  'order.act.renewal.title': 'Pedir permiso para renovar otra vez',
  'order.act.renewal.what':
    'Una solicitud puede confirmarse una vez con su palabra; después un revisor debe permitirlo cada vez. Diga por qué debe seguir la conservación.',
  'order.act.renewal.after':
    'Pedirlo no prolonga nada. Con permiso, envíe de nuevo la solicitud; denegado, puede pedirlo una vez más.',
  // need
  'order.act.need.title': 'Decir que la conservación aún hace falta',
  'order.act.need.what': 'Diga por qué la conservación aún hace falta, también tarde. Si ya no hace falta, levántela.',
  'order.act.need.after':
    'Su respuesta queda en el registro, y quien revise la conservación la lee. El final no se mueve.',
  // confirmation
  'order.act.confirmation.title': 'Confirmar que la orden sigue en pie',
  'order.act.confirmation.what':
    'La cuenta que emitió esta orden fue suspendida antes de que nadie la recibiera. Diga que es de su autoridad. Si no lo es, retírela.',
  'order.act.confirmation.after':
    'La orden se comunica de nuevo al proveedor, con el final que tenía. Usted no debe ser quien la emitió.',
  // release
  'order.act.release.title': 'Levantar o retirar la orden',
  'order.act.release.what':
    'Levante la conservación cuando cumplió su fin. Retire la orden cuando no debió existir o no debe seguir.',
  'order.act.release.after':
    'La conservación termina al momento y para siempre. El proveedor libera los datos y se avisa a la persona, salvo que un revisor permita esperar.',
  // clarification
  'order.act.clarification-answer.title': 'Responder al proveedor',
  'order.act.clarification-answer.what':
    'Responda a la pregunta del proveedor, o a su declaración de que no puede ejecutar. La respuesta va al proveedor: no repita los motivos.',
  'order.act.clarification-answer.after':
    'Se avisa al proveedor. La orden sigue, o no tiene que ejecutarla para lo elegido, o termina por completo.',
  // conflict
  'order.act.conflicts.title': 'Decir por qué debe decidir otra persona',
  'order.act.conflicts.what':
    'Puede recusar a dos revisores en todas las revisiones de una orden, unos días después del sorteo. Su motivo solo lo lee quien lo examina.',
  'order.act.conflicts.after':
    'Se sortea a otra persona, con al menos la mitad del tiempo. Si nadie decide después, la conservación no puede prorrogarse.',
  // deferral
  'order.act.notice-deferral.title': 'Pedir que se espere con el aviso',
  'order.act.notice-deferral.what':
    'Pida a un revisor que deje esperar el aviso, como mucho 90 días. Su motivo va al revisor y a nadie más fuera del lado emisor.',
  'order.act.notice-deferral.after':
    'Decide un revisor. Hasta entonces ningún final envía el aviso. El silencio deniega.',
  // letter
  'order.act.notice-letter.title': 'Hacer una carta a la persona',
  'order.act.notice-letter.what':
    'Haga el aviso como carta suya, con un código de caso con el que la persona abre el caso. Pueden hacerse cinco por orden.',
  'order.act.notice-letter.after':
    'Recibe la carta en PDF. Por sí sola no avisa a nadie: entréguela y después diga que avisó a la persona.',
  // told
  'order.act.notice.title': 'Decir que ustedes avisaron a la persona',
  'order.act.notice.what':
    'Diga cuándo y cómo avisó a la persona, y qué lo muestra. Un revisor debe confirmarlo. Dos veces por orden como mucho.',
  'order.act.notice.after':
    'Hasta la confirmación nada cambia, y se pide al proveedor en su día. Confirmado, no se le pide nada y empieza el tiempo para oponerse.',
  // calls
  'order.act.calls.title': 'Anotar una llamada',
  'order.act.calls.what':
    'Deje constancia de cómo fue una llamada sobre un mensaje, o de que ya no hay que avisar a nadie.',
  'order.act.calls.after':
    'Confirmado: la llamada sale de la lista. Sin respuesta: se queda. Detenido: no se intenta más con este mensaje. Ningún plazo empieza con una llamada.',
  // messages
  'order.act.messages.title': 'Escribir en una revisión',
  'order.act.messages.what': 'Diga algo en una revisión. Lo conocen el revisor y la otra parte.',
  'order.act.messages.after': 'Sus palabras quedan en el registro tal como las escribió.',
  // buttons: each says what it does
  'order.act.validation.button': 'Decir que se pidió',
  'order.act.decide.button': 'Enviar la decisión',
  'order.act.extension.button': 'Prorrogar',
  'order.act.production-request.button': 'Continuar la conservación',
  'order.act.transmission.button': 'Registrar',
  'order.act.renewal.button': 'Pedir permiso',
  'order.act.need.button': 'Decir que hace falta',
  'order.act.confirmation.button': 'Confirmar la orden',
  'order.act.release.button': 'Terminar la conservación',
  'order.act.clarification-answer.button': 'Enviar la respuesta',
  'order.act.conflicts.button': 'Enviar',
  'order.act.notice-deferral.button': 'Pedir que se espere',
  'order.act.notice-letter.button': 'Hacer la carta',
  'order.act.notice.button': 'Enviar',
  'order.act.calls.button': 'Anotar la llamada',
  'order.act.messages.button': 'Enviar el mensaje',
  // what was done
  'order.done.validation': 'Queda registrado que se pidió la validación.',
  'order.done.decide': 'Su decisión sobre la validación queda registrada.',
  'order.done.extension': 'La conservación está prorrogada.',
  'order.done.production-request': 'La conservación sigue.',
  'order.done.transmission': 'Queda registrado que la solicitud está en camino.',
  'order.done.renewal': 'Se pidió permiso a un revisor.',
  'order.done.need': 'Queda registrado que la conservación aún hace falta.',
  'order.done.confirmation': 'La orden está confirmada y se comunica de nuevo al proveedor.',
  'order.done.release': 'La orden terminó.',
  'order.done.clarification-answer': 'El proveedor tiene su respuesta.',
  'order.done.conflicts': 'Su recusación queda registrada y se sortea a otra persona.',
  'order.done.notice-deferral': 'Se pidió a un revisor que deje esperar el aviso.',
  'order.done.notice': 'Un revisor debe confirmar que avisó a la persona.',
  'order.done.calls': 'La llamada queda registrada.',
  'order.done.messages': 'Su mensaje se envió.',
  // fields
  'order.field.authority': 'Id de la autoridad en el directorio',
  'order.field.authority.hint': 'Palabras y cifras unidas por guiones, como aut-prosecutor.',
  'order.field.step': '¿Qué decide?',
  'order.field.step.granted': 'Conceder la validación',
  'order.field.step.refused': 'Denegar',
  'order.field.reason': '¿Por qué?',
  'order.field.reason.hint': 'Como máximo 4.000 caracteres.',
  'order.field.transmittedOn': '¿Qué día salió?',
  'order.field.transmittedTo': '¿A quién?',
  'order.field.transmittedTo.hint': 'El proveedor, su establecimiento o representante, o la autoridad que la tiene.',
  'order.field.recipientFileNumber': 'Número de expediente del destinatario',
  'order.field.ending': '¿Por qué termina la conservación?',
  'order.field.ending.release.no-longer-needed': 'Levantamiento: ya no hace falta',
  'order.field.ending.release.production-completed': 'Levantamiento: los datos se entregaron',
  'order.field.ending.release.follow-up-refused': 'Levantamiento: se denegó la solicitud de los datos',
  'order.field.ending.release.other': 'Levantamiento: otro motivo',
  'order.field.ending.withdrawal.issued-in-error': 'Retirada: emitida por error',
  'order.field.ending.withdrawal.conditions-not-met': 'Retirada: no se cumplían las condiciones',
  'order.field.ending.withdrawal.objection-accepted': 'Retirada: una oposición tiene razón',
  'order.field.ending.withdrawal.parallel-proceedings': 'Retirada: procedimientos paralelos',
  'order.field.ending.withdrawal.other': 'Retirada: otro motivo',
  'order.field.explanation': 'Explicación',
  'order.field.explanation.hint': 'Necesaria con otro motivo.',
  'order.field.answer': 'Su respuesta al proveedor',
  'order.field.answer.hint': 'El proveedor la lee tal cual. Como máximo 4.000 caracteres.',
  'order.field.outcome': '¿Qué se sigue de ello?',
  'order.field.outcome.maintained': 'La orden sigue',
  'order.field.outcome.excused': 'No hay que ejecutarla para algunos objetivos',
  'order.field.outcome.withdrawn': 'La orden termina por completo',
  'order.field.targets': '¿Para qué objetivos?',
  'order.field.ground': '¿Por qué motivo?',
  'order.field.until': '¿Hasta cuándo?',
  'order.field.toldAt': '¿Cuándo avisó a la persona?',
  'order.field.channel': '¿Cómo?',
  'order.field.channel.in-person': 'en persona',
  'order.field.channel.letter': 'por carta',
  'order.field.channel.email': 'por correo electrónico',
  'order.field.channel.telephone': 'por teléfono',
  'order.field.channel.through-counsel': 'por medio de su abogado',
  'order.field.channel.other': 'de otro modo',
  'order.field.proof': '¿Qué lo muestra?',
  'order.field.proof.hint': 'Por ejemplo un acuse de recibo y dónde está. Lo lee el revisor.',
  'order.field.language': '¿En qué idioma?',
  'order.field.message': '¿Sobre qué mensaje?',
  'order.field.call': '¿Cómo fue?',
  'order.field.spokeWith': '¿Con quién habló?',
  'order.field.at': '¿Cuándo fue la llamada?',
  'order.field.readBack': 'La referencia tal como la repitieron',
  'order.field.review': '¿En qué revisión?',
  'order.field.seat': '¿Quién no debe decidir?',
  'order.field.text': 'Su mensaje',
  'order.field.text.hint': 'En cualquier idioma. Como máximo 10.000 caracteres.',
  // choices that name two things
  'order.act.seat-of': '{review}. {seat}',
  'order.act.message-of': 'Mensaje {message}: {type}',
};
