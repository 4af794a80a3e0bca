import type { LawWords } from '../en/laws.ts';

export const PL_LAWS: LawWords = {
  'basis.EU-EPOC-PR': 'Rozporządzenie (UE) 2023/1543 Unii Europejskiej: europejski nakaz zabezpieczenia dowodów.',
  'basis.US-2703f':
    'Prawo Stanów Zjednoczonych: tytuł 18, § 2703(f) United States Code, wniosek o zachowanie dokumentów.',
  'basis.COE-29':
    'Konwencja Rady Europy o cyberprzestępczości (konwencja budapeszteńska), artykuł 29: wniosek jednego państwa do drugiego o zabezpieczenie przechowywanych danych.',
  'basis.CA-487.012':
    'Prawo Kanady: kodeks karny (Criminal Code), artykuł 487.012, żądanie policji lub innego funkcjonariusza publicznego, aby zachować dane komputerowe.',
};
