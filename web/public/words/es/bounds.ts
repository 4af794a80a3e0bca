import type { FigureName } from '../../../../shared/contracts/api/public/policy.ts';

/** What each figure bounds, in Spanish. */
export const BOUNDS = {
  'never-received-ends-after':
    'Una orden cuya recepción por el proveedor nunca se probó termina después de este período de la ley, contado desde su emisión.',
  'disputed-end-applied':
    'Cuando un final depende de un día que solo probablemente es festivo, se aplica este de los dos finales.',
  'hold-at-most': 'Cuando la ley fija solo una duración mínima, una conservación se pide como máximo por este tiempo.',
  'continuation-confirmed-every':
    'Una conservación que sigue hasta la entrega de los datos termina si su autoridad no la confirma de nuevo en este plazo.',
  'renewals-without-leave':
    'Una conservación que sigue hasta la entrega de los datos se confirma tantas veces solo con la palabra de la autoridad; después, una persona revisora tiene que estar de acuerdo.',
  'leaves-asked':
    'Tantas veces al año puede una autoridad pedir que una conservación siga hasta la entrega de los datos.',
  'transmission-shown-within':
    'Una autoridad que ha pedido los datos muestra en este plazo que su petición salió; si no, se revisa si la conservación puede seguir.',
  'need-asked-before-end':
    'Este tiempo antes del final, y una vez a la mitad, se pregunta a la autoridad si la conservación sigue siendo necesaria.',
  'news-of-end-before':
    'Quien dejó una dirección sabe con esta antelación que termina una conservación o un plazo de recurso.',
  'news-of-silence-before':
    'Quien debe actuar y dejó una dirección sabe con esta antelación que su silencio tendrá un efecto.',
  'need-answered-within':
    'La autoridad responde en este plazo si la conservación sigue siendo necesaria; su silencio se cuenta.',
  'brief-order-ends-within':
    'Una orden que su propia autoridad termina tan pronto después de la recepción se muestra a la supervisión.',
  'overlaps-told-after':
    'Las autoridades que hacen conservar los mismos datos lo saben cuando ambas órdenes están en vigor desde este tiempo.',
  'overlaps-shown': 'Tantas otras órdenes sobre los mismos datos se muestran; de las demás se dice el número.',
  'overlaps-remembered': 'Tantas otras órdenes sobre los mismos datos se anotan de una orden.',
  'holders-remembered-at-issue':
    'Tantas órdenes que ya conservan los mismos datos se anotan cuando se emite una nueva.',
  'orders-read-at-issue': 'Tantas órdenes se leen para encontrar cuáles conservan los mismos datos que una nueva.',
  'holders-named':
    'Tantas órdenes sobre la misma cuenta o el mismo número se nombran a un proveedor cuando termina una de ellas.',
  'marks-looked-at': 'Tantas huellas de otras órdenes se miran para una respuesta sobre otras conservaciones.',
  'orders-looked-at': 'Tantas otras órdenes se leen para una respuesta sobre otras conservaciones.',
  'validation-decision-expected-within':
    'Una validación pedida y no decidida después de este tiempo llega tarde, y la autoridad lo sabe.',
  'signature-at-most-old':
    'La firma de un formulario o documento tiene como máximo esta edad cuando se presenta o se envía.',
  'many-identifiers': 'Una orden sobre más cuentas o números que estos se mira otra vez.',
  'long-period': 'Una orden sobre datos de un período más largo se mira otra vez.',
  'range-ahead': 'Los datos se pueden pedir como máximo con esta antelación.',
  'widest-ipv4-range': 'El rango más amplio de direcciones IPv4 que una orden puede nombrar, como prefijo.',
  'widest-ipv6-range': 'El rango más amplio de direcciones IPv6 que una orden puede nombrar, como prefijo.',
  'burst-window': 'Las solicitudes de una persona y de una autoridad se cuentan durante este tiempo.',
  'second-word-within':
    'Una solicitud por encima del límite se acaba si una segunda persona de la autoridad no la aprueba en este plazo.',
  'proposed-for':
    'Una solicitud para la que la autoridad pide una segunda persona se acaba si ninguna la aprueba en este plazo.',
  'emergency-seen-within': 'Una segunda persona de la autoridad mira en este plazo lo emitido en una emergencia.',
  'suspension-alone':
    'Una suspensión acordada por un solo encargado del registro queda sin efecto tras este plazo, salvo que otro la confirme.',
  'suspension-alone-again-after':
    'Un encargado del registro no suspende de nuevo por sí solo lo que ya suspendió solo, hasta que pase este plazo desde que quedó sin efecto.',
  'suspensions-alone':
    'Un solo encargado del registro suspende por sí solo, como máximo, tantas cuentas de una autoridad a la vez.',
  'doubt-answered-within':
    'Una orden cuyo agente fue suspendido antes de que nadie la recibiera se retira tras este plazo, salvo que otro agente la confirme de nuevo.',
  'emergency-listed': 'Una emergencia que nadie ha mirado sigue en la lista este tiempo.',
  'filing-draft-kept': 'Un borrador de solicitud se borra este tiempo después de crearlo.',
  'filing-drafts': 'Tantos borradores tiene una autoridad a la vez.',
  'desk-session-idle': 'Una sesión en un puesto termina este tiempo después de su último uso.',
  'desk-session-ends-after': 'Una sesión en un puesto termina este tiempo después de iniciarse, por mucho que se use.',
  'desk-sign-in-within': 'Quien va a iniciar sesión en un puesto vuelve dentro de este plazo.',
  'desk-typed-kept': 'Lo que un funcionario escribió en un puesto sin enviarlo se guarda este tiempo.',
  'desk-form-bytes': 'Un formulario de un puesto tiene como máximo este tamaño, tal como lo envía el navegador.',
  'desk-typed-bytes': 'Se guarda como máximo esto de lo escrito en un formulario de un puesto.',
  'commands-needed-a-day':
    'Tantas veces al día puede una parte actuar sobre una orden cuando la ley lo pide o los derechos de alguien lo necesitan.',
  'commands-words-a-day': 'Tantos mensajes y archivos puede enviar una parte en un día sobre una orden.',
  'commands-counted-over': 'Lo que una parte hace y envía sobre una orden se cuenta durante este tiempo.',
  'share-nearly-used':
    'Cuando una parte ha usado esta fracción de lo que puede hacer y enviar en un día sobre una orden, se entera un ser humano.',
  'demand-unborn-for':
    'Un documento presentado para una orden que nunca llegó a existir puede servir para otra después de este tiempo.',
  'idempotency-key-remembered':
    'Una petición que se envía otra vez con la misma clave recibe al menos este tiempo su primera respuesta.',
  'notice-after-issue':
    'La persona afectada recibe el aviso este tiempo después de emitirse una orden, y a más tardar cuando termina la conservación.',
  'deferral-at-most': 'El aviso a la persona puede esperar como máximo este tiempo cada vez, por un motivo indicado.',
  'deferrals-together': 'Todas las esperas de una orden duran juntas como máximo este tiempo, por motivos ordinarios.',
  'deferral-beyond-at-most':
    'Cuando se agota el tiempo de todas las esperas de una orden, cada una más dura como máximo este tiempo y se apoya en una decisión propia de la persona revisora.',
  'deferral-ending-told-before':
    'La autoridad lo sabe con esta antelación antes de que acabe una espera, para poder pedir otra con motivos nuevos.',
  'deferral-review-within': 'Una espera se decide en este plazo, y siempre antes de que salga el aviso.',
  'deferrals-refused': 'Después de tantas peticiones de espera rechazadas, no se aceptan más para esa orden.',
  'notice-claim-review-within':
    'Cuando una autoridad dice que avisó ella misma a la persona, en este plazo se revisa si eso está mostrado.',
  'notice-claims': 'Tantas veces puede una autoridad decir de una orden que avisó ella misma a la persona.',
  'notice-letters': 'Tantas cartas, cada una con su propio código, se pueden hacer de una orden.',
  'relay-proof-within': 'Un proveedor que transmite el aviso muestra en este plazo que lo hizo.',
  'notice-reads-beside-targets':
    'Un proveedor puede pedir otra vez un aviso una vez por cada cuenta de la orden, y tantas veces además.',
  'notice-reads': 'Un proveedor nunca puede pedir otra vez un aviso más veces que estas.',
  'challenge-within': 'Puede oponerse este tiempo después de saber de la orden; más tarde, da un motivo del retraso.',
  'challenges-per-side': 'Tantas veces puede una parte oponerse a una orden, una oposición cada vez.',
  'review-within': 'Una persona revisora decide en este plazo.',
  'urgent-review-within': 'Una oposición urgente se decide en este plazo.',
  'appeal-within': 'Puede pedir una segunda revisión este tiempo después de una decisión.',
  'review-moves':
    'Tantas veces pasa una revisión que nadie decide a otra persona, antes de que el silencio decida según las reglas.',
  'conflicts-per-party': 'Tantas veces puede una parte decir de una orden que una persona revisora no debería decidir.',
  'conflict-within':
    'Una parte dice en este plazo, después de elegirse a una persona revisora, que esta no debería decidir.',
  'drawn-among-at-least': 'La persona revisora se sortea entre al menos tantas, donde hay tantas.',
  'emergency-review-within': 'Cada orden de emergencia se revisa en este plazo, se oponga alguien o no.',
  'validated-orders-sampled':
    'De las órdenes que validó un tribunal o una fiscalía, una de cada tantas se revisa también.',
  'sampled-with-reviewers':
    'Las órdenes validadas se revisan al azar cuando al menos tantas personas pueden revisarlas y están de servicio.',
  'reviewer-drawn-within': 'En este plazo se encuentra a una persona revisora, o se comunica que no la hay.',
  'reviewer-sought-every': 'Mientras nadie pueda decidir, se busca de nuevo con esta frecuencia.',
  'case-code-lives': 'El código de un aviso abre el caso durante este tiempo, contado de nuevo con cada uso.',
  'case-codes-known': 'Un código figura en la lista al menos este tiempo después de hacerse.',
  'case-session': 'Un caso abierto sigue abierto este tiempo, y otro tanto cuando se usa.',
  'case-session-ends-after': 'Después de este tiempo como máximo, hay que introducir otra vez el código.',
  'visit-renewed-below': 'Un caso que se usa cuando queda menos de este tiempo sigue abierto más tiempo.',
  'draft-kept': 'Lo que usted escribió y no envió se guarda este tiempo.',
  'draft-bytes': 'Se guarda como máximo esta cantidad de lo escrito en una página.',
  'guesses-per-address':
    'Tantos códigos erróneos por hora desde una dirección de red reciben respuesta; después hay que esperar.',
  'case-code-tries': 'Tantas veces por hora se puede introducir un código desde una dirección de red.',
  'case-requests': 'Tantas veces por hora se puede preguntar por el caso con un código.',
  'complaints-per-address': 'Tantas quejas por hora se aceptan desde una dirección de red.',
  'complaint-kept': 'Una queja y lo que resultó de ella se guardan este tiempo.',
  'difficulties-per-address':
    'Tantas veces por hora se puede decir desde una dirección de red qué fue difícil de usar.',
  'difficulties-kept': 'Cuántas veces algo fue difícil de usar se guarda este tiempo después del final del mes.',
  'file-bytes': 'Un archivo puede tener como máximo este tamaño.',
  'file-parts': 'Un archivo viaja como máximo en tantas partes.',
  'file-part-bytes': 'Cada parte de un archivo puede tener como máximo este tamaño.',
  'file-steps':
    'Tantas veces por hora puede una parte enviar partes de archivos, o completar archivos, para una orden.',
  'upload-form': 'Una página para enviar un archivo vale durante este tiempo; después recibe otra.',
  'scan-awaited':
    'Un archivo espera este tiempo la búsqueda de programas maliciosos; después sigue, marcado como no revisado.',
  'retention-after-end':
    'El expediente de una orden se puede leer este tiempo después del final de la conservación; después se hace ilegible.',
  'acknowledgement-expected-within':
    'Un proveedor confirma la recepción de una orden en este plazo; después, el punto de contacto sabe que llega tarde.',
  'release-confirmation-within':
    'Un proveedor confirma en este plazo después del final de una conservación que la ha terminado.',
  'clarification-expected-within':
    'Una autoridad responde en este plazo a la pregunta de un proveedor, cuando la ley no vincula nada a la respuesta.',
  'provider-signature-window': 'La firma de un proveedor puede tener esta edad, o adelantarse así a nuestro reloj.',
  'reads-on-record':
    'Cuando un certificado se lee una y otra vez, estas lecturas de un día se anotan, por su número; las demás se cuentan.',
  'reads-counted-for': 'Cuántas veces se leyó un certificado se cuenta este tiempo después de la última lectura.',
  'sandbox-registrations':
    'Tantos proveedores pueden inscribirse en una hora en el entorno de pruebas, todos juntos, donde lo haya.',
  'sandbox-orders': 'Un proveedor del entorno de pruebas recibe tantas órdenes de prueba al día (UTC).',
  'sandbox-orders-together':
    'Tantas órdenes de prueba se emiten en una hora, a todos los proveedores del entorno de pruebas juntos.',
  'sandbox-files':
    'Tantas partes de archivos y archivos se aceptan en una hora para objeciones a órdenes de prueba, de todos juntos.',
  'sandbox-usable-for':
    'Una inscripción en el entorno de pruebas puede usarse durante este tiempo después de su día; luego su clave no abre nada hasta que se inscriba de nuevo.',
  'sandbox-tried-for':
    'El envío de un mensaje sobre una orden de prueba se intenta durante este tiempo y luego se abandona.',
  'search-confirmed-within':
    'Una búsqueda de la supervisión termina si una segunda persona no la confirma en este plazo.',
  'search-read-for': 'Lo que encuentra una búsqueda se puede leer este tiempo después de confirmarla.',
  'search-kept': 'Quién buscó qué y por qué se guarda este tiempo.',
  'reading-confirmed-within':
    'Una lectura de textos sellados por la supervisión termina si una segunda persona no la confirma en este plazo.',
  'reading-open-for':
    'Lo que está sellado de una orden lo pueden leer esas dos personas este tiempo después de la confirmación.',
  'reading-answers-at-most':
    'Por un mismo motivo se dan estas respuestas con texto sellado; cada una consta en el expediente de la orden.',
  'reading-kept': 'Quién pidió leer qué orden, y quién lo confirmó, figura en la lista este tiempo.',
  'directory-change-answered-within':
    'Un cambio del directorio caduca si una segunda persona encargada del registro no lo aprueba en este plazo.',
  'directory-cooling':
    'Un cambio que podría desviar mensajes o permitir que actúe otra persona espera este tiempo tras su aprobación; se avisa a quienes afecta, que pueden oponerse.',
  'consultations-kept':
    'Quién vio datos de personas en una oficina queda anotado este tiempo después del final del mes.',
  'consultations-counted': 'Tantas consultas de su orden, las últimas, se cuentan para una persona.',
  'officials-readable-after-end':
    'Este tiempo después del final de la conservación se puede saber qué funcionarios actuaron; después no puede nadie.',
  'delivery-retries':
    'Un mensaje que inicia o cambia una conservación, y cualquiera de una emergencia, se intenta en estos momentos, contados desde que está listo.',
  'delivery-retry-then-every':
    'Tras los primeros intentos, un mensaje que inicia o cambia una conservación se intenta con esta frecuencia.',
  'delivery-retry-until':
    'Un mensaje que no es de emergencia se intenta durante este tiempo; luego se abandona por el momento.',
  'delivery-late-after': 'Hay personas que se enteran de un mensaje que no llegó en este plazo.',
  'delivery-given-up-every':
    'Un mensaje que se abandonó se intenta otra vez con esta frecuencia mientras haya algo que decir.',
  'delivery-emergency-then-every':
    'Tras los primeros intentos, un mensaje de una emergencia se intenta con esta frecuencia.',
  'delivery-emergency-until':
    'Después de este tiempo, un mensaje de una emergencia se intenta con menos frecuencia y nunca se abandona.',
  'delivery-emergency-forever-every':
    'Un mensaje de una emergencia se intenta entonces con esta frecuencia mientras haya algo que decir.',
  'delivery-routine-retries':
    'Un mensaje que no inicia ni cambia una conservación se intenta en estos momentos, contados desde que está listo.',
  'delivery-routine-then-every': 'Tras los primeros intentos, un mensaje así se intenta con esta frecuencia.',
  'left-alone-emergency':
    'Un proveedor que pide una pausa la tiene, en una emergencia durante este tiempo como máximo.',
  'left-alone-urgent':
    'Un proveedor que pide una pausa la tiene, para un mensaje que inicia o cambia una conservación durante este tiempo como máximo.',
  'left-alone-routine':
    'Un proveedor que pide una pausa la tiene, para cualquier otro mensaje durante este tiempo como máximo.',
  'escalation-emergency':
    'Si un proveedor no responde a un mensaje de una emergencia, se enteran en estos momentos después del mensaje su segunda dirección, su buzón, quien está de guardia y al final una persona por teléfono.',
  'escalation-urgent': 'Lo mismo, si no responde a un mensaje que inicia o cambia una conservación.',
  'escalation-routine':
    'Si un proveedor no responde a cualquier otro mensaje, se enteran tras tantos de sus días laborables su segunda dirección, su buzón y una persona por teléfono.',
  'delivery-jitter': 'Un intento se desplaza como máximo en esta parte de su plazo, antes o después.',
  'first-attempt-within':
    'Un primer intento dentro de este tiempo se hace enseguida; después se mira primero si todavía hay algo que decir.',
  'incident-opens-after':
    'Tras tantos fallos seguidos de un mensaje se llama a quien opera el sistema por la dirección a la que va.',
  'attempts-again-on-record': 'De los intentos después de abandonarse un mensaje, estos se anotan, por su número.',
  'delivery-woken-every':
    'Una señal de vida de un proveedor hace salir en seguida lo atrasado, pero ningún mensaje más a menudo que esto.',
  'deliveries-woken-at-once': 'Tantos mensajes atrasados siguen a una señal de vida.',
  'feed-on-time':
    'Un hecho escrito dentro de este tiempo figura en la lista que se consulta en el momento en que ocurrió; los posteriores figuran donde llegan.',
  'feed-shown-after': 'Quien consulta ve lo que es más antiguo que este tiempo.',
  'feed-told-again':
    'Cuando se rehacen las listas que se consultan, se dice otra vez lo que ocurrió dentro de este tiempo.',
  'pull-again-after': 'Quien consulta y no encuentra nada más pregunta de nuevo después de este tiempo.',
  'batch-rows-at-once': 'De un lote de solicitudes se tramitan tantas filas a la vez.',
  'batch-begins-within':
    'Ninguna fila de un lote se empieza después de este tiempo; lo que no se empezó se envía otra vez.',
  'dispatch-check-after': 'Un mensaje que no se vio salir este tiempo después de decidirse se envía otra vez.',
  'hint-delay': 'Una emergencia se transmite este tiempo después de presentarse, espere lo que espere además.',
  'hint-looks': 'Tantas veces se busca una emergencia que aún no estaba.',
  'vouched-within': 'Lo que dicen las páginas de quién llama se cree durante este tiempo.',
  'spare-keys': 'Tantas claves prepara de antemano cada proceso que recibe solicitudes.',
  'spare-key-kept': 'Una clave preparada de antemano se tira después de este tiempo.',
} as const satisfies Record<FigureName, string>;
