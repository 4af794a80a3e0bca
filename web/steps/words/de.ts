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
};

export const DE_PLURALS: CommonPlurals<'one' | 'other'> = {
  minutes: { one: '{n} Minute', other: '{n} Minuten' },
};
