import type { SignWords } from '../en/signs.ts';

export const FR_SIGNS: SignWords = {
  kinds: {
    'line-end': 'une fin de ligne, là où une seule ligne est demandée',
    control: 'un caractère de commande',
    unpaired: 'un signe de direction sans son pendant',
    reordering: 'un signe qui montre des lettres dans l’ordre inverse',
    selector: 'un sélecteur de variante qui ne suit rien',
    tag: 'un caractère d’étiquette',
    private: 'un caractère à usage privé',
    unassigned: 'un caractère non attribué',
    invisible: 'un caractère invisible',
  },
  says: 'contient {kind} ({codePoint}), au caractère {position}',
  between: ', entre « {before} » et « {after} »',
  afterWord: ', après « {before} »',
  beforeWord: ', avant « {after} »',
};
