import type { LawWords } from '../en/laws.ts';

export const FR_LAWS: LawWords = {
  'basis.EU-EPOC-PR': 'Règlement (UE) 2023/1543 de l’Union européenne : injonction européenne de conservation.',
  'basis.US-2703f':
    'Droit des États-Unis : titre 18, article 2703(f) du United States Code, une demande de conserver des documents.',
  'basis.COE-29':
    'Convention du Conseil de l’Europe sur la cybercriminalité (Convention de Budapest), article 29 : la demande d’un État à un autre de conserver des données stockées.',
  'basis.CA-487.012':
    'Droit du Canada : Code criminel, article 487.012, un ordre de préservation donné par la police ou un autre fonctionnaire public.',
};
