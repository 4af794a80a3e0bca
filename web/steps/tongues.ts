import { displayNamesOf } from './formats.ts';
import type { Language } from './languages.ts';

/** Every language that has a code of two letters (ISO 639-1). */
const CODES =
  'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi ' +
  'fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv ' +
  'kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm ' +
  'rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa ' +
  'wo xh yi yo za zh zu';

/** What a language is called in that of the page. */
export const nameTongue = (language: Language, code: string): string =>
  displayNamesOf(language, { type: 'language' }).of(code) ?? code;

/** Every language there is to choose, in the order of its names. */
export function listTongues(language: Language): readonly { readonly value: string; readonly text: string }[] {
  const names = displayNamesOf(language, { type: 'language' });
  return CODES.split(' ')
    .map((value) => ({ value, text: names.of(value) ?? value }))
    .toSorted((one, other) => one.text.localeCompare(other.text, language));
}

export const isTongue = (code: string): boolean => CODES.split(' ').includes(code);
