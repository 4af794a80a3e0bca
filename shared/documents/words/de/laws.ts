import type { LawWords } from '../en/laws.ts';

export const DE_LAWS: LawWords = {
  'basis.EU-EPOC-PR': 'Verordnung (EU) 2023/1543 der Europäischen Union: Europäische Sicherungsanordnung.',
  'basis.US-2703f':
    'Recht der Vereinigten Staaten: Titel 18, § 2703(f) des United States Code, ein Ersuchen, Unterlagen aufzubewahren.',
  'basis.COE-29':
    'Übereinkommen des Europarats über Computerkriminalität (Budapester Übereinkommen), Artikel 29: ein Ersuchen eines Staates an einen anderen, gespeicherte Daten zu sichern.',
  'basis.CA-487.012':
    'Recht von Kanada: Strafgesetzbuch (Criminal Code), Artikel 487.012, eine Aufforderung der Polizei oder einer anderen Amtsperson, Computerdaten zu sichern.',
};
