import type { CommonKey, CommonPlurals } from './en.ts';

export const DE: Readonly<Record<CommonKey, string>> = {
  skip: 'Zum Inhalt springen',
  languages: 'Sprachen',
  problem: 'Es gibt ein Problem',
  error: 'Fehler',
  important: 'Wichtig',
  done: 'Erledigt',
  back: 'Zurück',
  'passage.as-written':
    'Das steht hier, wie es geschrieben wurde, in welcher Sprache auch immer. Es wird hier nicht übersetzt.',
  'passage.tongue': 'nur in dieser Sprache: {tongue}',
  refused: 'Das kann nicht angenommen werden: {reason}',
  send: 'Abschicken',
  'own-words': 'Mit Ihren eigenen Worten, in jeder Sprache.',
  'code-hint':
    'Vier Gruppen aus fünf Buchstaben und Ziffern und noch ein Zeichen. Großbuchstaben, Leerzeichen und Bindestriche spielen keine Rolle.',
  'has-code':
    'In Ihrem Text steht ein Fallcode. Nehmen Sie ihn heraus: Wer Ihren Text liest, könnte damit Ihren Fall öffnen.',
  'kept.title': 'Was von einem Fall aufbewahrt wird und wie lange',
  'kept.record':
    'Die Anordnung und alles, was im Fall geschrieben oder geschickt wird: solange eingefroren ist, und {time} nach dem Ende. Danach kann es niemand mehr lesen.',
  'kept.code':
    'Ein Fallcode: Er öffnet den Fall, solange seit der letzten Nutzung nicht mehr vergangen ist als {time}.',
  'kept.codeKnown': 'Dass ein Fallcode erstellt wurde, und wann: {time}.',
  'kept.looked': 'Wer sich die Anordnung im Amt angesehen hat: {time}, gezählt vom Ende des Monats.',
  'kept.officials': 'Welche Amtspersonen gehandelt haben: {time} nach dem Ende.',
  'kept.complaint': 'Eine Beschwerde und was geprüft wurde: {time}.',
  'kept.search': 'Was die Aufsichtsbehörde gesucht hat, und warum: {time}.',
  'kept.filingDraft':
    'Ein Formular, das eine Behörde anfängt und nicht abschickt und in dem Sie vorkommen können: höchstens {time}.',
  'kept.waiting':
    'Ein Formular, das auf eine zweite Person der Behörde wartet: höchstens {time}. Dann ist es abgeschickt, oder es ist damit vorbei.',
};

export const DE_PLURALS: CommonPlurals<'one' | 'other'> = {
  minutes: { one: '{n} Minute', other: '{n} Minuten' },
};
