import type { FigureName, PolicyFigure } from '../../../shared/contracts/api/public/policy.ts';
import type { Language } from '../../steps/languages.ts';
import { BOUNDS as DE } from './de/bounds.ts';
import { BOUNDS as ES } from './es/bounds.ts';
import { BOUNDS as FR } from './fr/bounds.ts';
import { BOUNDS as PL } from './pl/bounds.ts';

type Bounds = Readonly<Record<FigureName, string>>;

/** What figures bound, by language; in English the API says it. */
export const BOUNDS: Readonly<Record<Exclude<Language, 'en'>, Bounds>> = { de: DE, fr: FR, es: ES, pl: PL };

const isNamed = (name: string, bounds: Bounds): name is FigureName => Object.hasOwn(bounds, name);

/** What a figure bounds, and in which language that could be said: the API may know figures that were not here yet. */
export function tellBounds(
  language: Language,
  { name, bounds }: Pick<PolicyFigure, 'name' | 'bounds'>,
): { readonly text: string; readonly language: Language } {
  if (language === 'en') return { text: bounds, language };
  const own = BOUNDS[language];
  return isNamed(name, own) ? { text: own[name], language } : { text: bounds, language: 'en' };
}
