import type { SITE as ENGLISH } from '../en/site.ts';

export const SITE: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'site.title': 'Holdfast: Daten, die für eine Behörde eingefroren sind',
  'site.intro':
    'Wenn eine Straftat Spuren in einem Konto hinterlässt, kann eine Behörde dem Unternehmen, bei dem das Konto ist, anordnen: nicht löschen. Holdfast bringt solche Anordnungen über Grenzen, beendet sie zur rechten Zeit und sorgt dafür, dass die Betroffenen davon erfahren und widersprechen können.',
  'site.not':
    'Durch eine solche Anordnung wird nichts herausgegeben. Sie hat ein Ende und sagt nichts darüber, ob jemand etwas falsch gemacht hat.',
  'site.persons': 'Für Menschen, die eine Mitteilung bekommen haben',
  'site.persons-text':
    'Mit dem Code auf der Mitteilung können Sie Ihren Fall sehen und widersprechen. Sie brauchen kein Konto, und es kostet nichts.',
  'site.persons-link': 'Meinen Fall öffnen',
  'site.anyone': 'Für alle',
  'site.complaint-text':
    'Vermuten Sie, dass jemand Ihre Daten festhält, und haben keinen Code? Die Aufsichtsbehörde prüft es.',
  'site.offices': 'Für Behörden und Unternehmen',
  'site.offices-text': 'Sie benutzen eine Programmierschnittstelle und keine Seiten. Sie ist öffentlich beschrieben.',
};
