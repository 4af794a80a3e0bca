import type { StatusWords } from '../en/status.ts';

export const DE_STATUS: StatusWords = {
  issued: 'Erlassen. Die Frist hat noch nicht begonnen: Niemand hat bisher den Empfang nachgewiesen.',
  running: 'Die Frist läuft.',
  continued: 'Sie gilt über die Frist hinaus, weil die Daten selbst angefordert wurden.',
  released: 'Beendet: Die Behörde hat sie freigegeben.',
  withdrawn: 'Beendet: Sie wurde zurückgenommen.',
  lapsed: 'Beendet: Die Frist ist abgelaufen.',
  expired: 'Beendet: Niemand hat den Empfang rechtzeitig nachgewiesen.',
  exempt: 'Beendet: Die Frage des Anbieters wurde nicht rechtzeitig beantwortet.',
  revoked: 'Beendet: Eine unabhängige Prüferin oder ein unabhängiger Prüfer hat sie aufgehoben.',
  excused: 'Beendet: Der Anbieter kann sie nicht ausführen, und die Behörde hat das anerkannt.',
  erased: 'Beendet, und die persönlichen Daten darin sind gelöscht.',
};
