import type { FIGURES as EN } from '../en/figures.ts';

export const FIGURES = {
  'figures.title': 'Las cifras que obligan',
  'figures.intro':
    '¿Cuánto puede tardar? ¿Cuántas veces puede usted intentarlo? Donde lo dice una ley, vale la ley. Donde la ley calla, Holdfast tiene cifras propias. Son iguales para todo el mundo, y ninguna es ley.',
  'figures.elapsed':
    'Los tiempos de Holdfast son tiempo transcurrido: un día son 24 horas, también de noche y en festivos.',
  'figures.own': 'Cifras de Holdfast',
  'figures.what': 'De qué se trata',
  'figures.figure': 'Cifra',
  'figures.after': 'Según el modelo de: {law}',
  'figures.persons': 'Su código, sus archivos, sus datos',
  'figures.notice': 'Cuándo se le avisa',
  'figures.objections': 'Las oposiciones y quién decide',
  'figures.holds': 'Cuánto tiempo siguen congelados los datos',
  'figures.authorities': 'Qué pueden hacer las autoridades',
  'figures.providers': 'Qué tienen que hacer los proveedores',
  'figures.oversight': 'La supervisión',
  'figures.delivery': 'Cómo salen los mensajes',
  'figures.choice.initial': 'el primer período de la ley',
  'figures.choice.later': 'el final más tardío',
  'figures.law': 'Cifras de la ley',
  'figures.law-intro':
    'Estos son los períodos de todas las leyes que se leyeron. Junto a cada uno está dónde figura y hasta qué punto se comprobó: V con el texto de la ley, P en parte, U no.',
  'figures.law-counted': 'Cómo se cuenta un período así, y cuándo lo mueve un fin de semana, lo dice la calculadora.',
  'figures.law-period': 'Período',
  'figures.law-where': 'Dónde figura',
  'figures.working-days': '{days}, contando solo los laborables',
  'figures.domestic': '{period}, dentro del país',
  'figures.foreign': '{period}, para otro país',
  'figures.period.initial': 'Cuánto tiempo se congelan al principio los datos',
  'figures.period.extension': 'Cada prórroga',
  'figures.period.clarification': 'Respuesta a una pregunta del proveedor',
  'figures.period.ex-post-validation': 'Validación después de una emergencia',
  'figures.period.enforcement-decision': 'Decisión de la autoridad que ejecuta',
  'figures.period.review-filing': 'Pedir una revisión',
  'figures.period.review-decision': 'Decisión sobre una revisión',
} as const satisfies Record<keyof typeof EN, string>;
