import type { ACCESSIBILITY as EN } from '../en/accessibility.ts';

export const ACCESSIBILITY = {
  'accessibility.title': 'Declaración de accesibilidad',
  'accessibility.commitment':
    '{name} quiere que todo el mundo pueda usar estas páginas, con la ayuda que sea, como piden la Directiva (UE) 2016/2102 y la ley del Estado que la transpone.',
  'accessibility.scope':
    'Esta declaración trata de dos sitios: las páginas para personas afectadas, que abre un código, y las páginas para todo el mundo, a las que pertenece esta.',
  'accessibility.status': 'Hasta qué punto son accesibles las páginas',
  'accessibility.status.fully': 'Son conformes con {standards}.',
  'accessibility.status.partially':
    'Son parcialmente conformes con {standards}: vea abajo qué no lo es y qué no ha probado nadie.',
  'accessibility.status.not': 'No son conformes con {standards}: vea abajo qué deja fuera a personas.',
  'accessibility.never-more':
    'Las máquinas encuentran una parte de los fallos. Mientras no hayan probado las páginas personas con discapacidad, esta declaración nunca dice más que «parcialmente».',
  'accessibility.people-tested':
    'Personas con discapacidad probaron las páginas el {day}. Prueba dirigida por {by}. Informe: {report}',
  'accessibility.barriers': 'Qué no es accesible',
  'accessibility.non-compliance': 'Qué no cumple las reglas',
  'accessibility.non-compliance-none': 'La última prueba con máquinas no encontró nada.',
  'accessibility.disproportionate-burden': 'Qué sería una carga desproporcionada',
  'accessibility.disproportionate-burden-none': 'No lo alegamos de nada.',
  'accessibility.out-of-scope': 'A qué no alcanzan las reglas',
  'accessibility.out-of-scope-none':
    'Lo que escribieron o enviaron autoridades, proveedores y otras personas se muestra como lo escribieron. No podemos cambiarlo.',
  'accessibility.rules': 'Reglas: {rules}',
  'accessibility.not-tested': 'Qué no ha probado nadie',
  'accessibility.not-tested-intro': 'Las máquinas no pueden verlo, y todavía no lo han probado personas:',
  'accessibility.not-tested.screen-readers':
    'cómo suenan las páginas en un lector de pantalla, para quien lo usa cada día',
  'accessibility.not-tested.reading-order': 'si el orden al leerlas en voz alta tiene sentido',
  'accessibility.not-tested.braille': 'cómo se leen en una línea braille',
  'accessibility.not-tested.magnifiers': 'cómo funcionan con una lupa',
  'accessibility.not-tested.switch-access': 'cómo funcionan con un pulsador',
  'accessibility.not-tested.voice-control': 'cómo funcionan con la voz',
  'accessibility.not-tested.plain-language': 'si las personas con dificultades de aprendizaje entienden las palabras',
  'accessibility.not-tested.native-speakers':
    'si las palabras son correctas: no todas las lenguas las han leído personas que las tienen como propias',
  'accessibility.prepared': 'Cómo se hizo esta declaración',
  'accessibility.method':
    'Mediante una autoevaluación. La declaración es del {day} y se basa en una prueba con máquinas de ese día. Se prueba de nuevo con cada cambio: si una página ya no es como se dice aquí, el cambio no se acepta.',
  'accessibility.ran.persons':
    '{pages} páginas para personas afectadas, vistas {views} veces en distintos estados y lenguas',
  'accessibility.ran.public': '{pages} páginas para todo el mundo, vistas {views} veces en distintos estados y lenguas',
  'accessibility.ran.desks':
    '{pages} páginas de los puestos de las autoridades, vistas {views} veces en distintos estados y lenguas',
  'accessibility.ran.tools': 'herramientas: {tools}',
  'accessibility.ran.widths': 'anchos: {widths} píxeles',
  'accessibility.ran.schemes': 'en colores claros, oscuros y forzados, y ampliadas al 200 %',
  'accessibility.feedback': 'Díganoslo, y reciba respuesta',
  'accessibility.feedback-count': 'Decir qué fue difícil, sin nombre y sin respuesta',
  'accessibility.feedback-write':
    'Para avisar de una barrera y recibir respuesta, o para recibir algo en otra forma, escriba a {name}: {contact}',
  'accessibility.enforcement': 'Si nuestra respuesta no le ayuda',
  'accessibility.enforcement-text':
    'Si no recibe respuesta, o una que no le ayuda, puede dirigirse al organismo que vela por la accesibilidad: {name}, {contact}',
  'accessibility.data': 'Esta declaración como datos (JSON)',
} as const satisfies Record<keyof typeof EN, string>;
