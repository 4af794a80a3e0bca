import type { ACCESSIBILITY as EN } from '../en/accessibility.ts';

export const ACCESSIBILITY = {
  'accessibility.title': 'Erklärung zur Barrierefreiheit',
  'accessibility.commitment':
    '{name} will, dass alle diese Seiten benutzen können, mit welchem Hilfsmittel auch immer, wie es die Richtlinie (EU) 2016/2102 und das Gesetz des Staates verlangen, das sie umsetzt.',
  'accessibility.scope':
    'Diese Erklärung gilt für zwei Angebote: die Seiten für betroffene Personen, die ein Code öffnet, und die Seiten für alle, zu denen diese Seite gehört.',
  'accessibility.status': 'Wie barrierefrei die Seiten sind',
  'accessibility.status.fully': 'Sie sind mit {standards} vereinbar.',
  'accessibility.status.partially':
    'Sie sind teilweise mit {standards} vereinbar: Unten steht, was nicht und was niemand getestet hat.',
  'accessibility.status.not': 'Sie sind nicht mit {standards} vereinbar: Unten steht, was Menschen ausschließt.',
  'accessibility.never-more':
    'Maschinen finden nur einen Teil der Fehler. Solange Menschen mit Behinderungen die Seiten nicht getestet haben, sagt diese Erklärung nie mehr als „teilweise“.',
  'accessibility.people-tested':
    'Menschen mit Behinderungen haben die Seiten am {day} getestet. Geleitet von {by}. Bericht: {report}',
  'accessibility.barriers': 'Was nicht barrierefrei ist',
  'accessibility.non-compliance': 'Was die Regeln nicht einhält',
  'accessibility.non-compliance-none': 'Der letzte Test durch Maschinen hat nichts gefunden.',
  'accessibility.disproportionate-burden': 'Was eine unverhältnismäßige Belastung wäre',
  'accessibility.disproportionate-burden-none': 'Darauf berufen wir uns bei nichts.',
  'accessibility.out-of-scope': 'Wofür die Regeln nicht gelten',
  'accessibility.out-of-scope-none':
    'Was Behörden, Anbieter und andere Personen geschrieben oder gesandt haben, wird so gezeigt, wie sie es geschrieben haben. Wir können es nicht ändern.',
  'accessibility.rules': 'Regeln: {rules}',
  'accessibility.not-tested': 'Was niemand getestet hat',
  'accessibility.not-tested-intro': 'Das können Maschinen nicht sehen, und Menschen haben es noch nicht getestet:',
  'accessibility.not-tested.screen-readers':
    'wie die Seiten im Screenreader klingen, für Menschen, die ihn jeden Tag benutzen',
  'accessibility.not-tested.reading-order': 'ob die Reihenfolge beim Vorlesen sinnvoll ist',
  'accessibility.not-tested.braille': 'wie sie auf einer Braillezeile zu lesen sind',
  'accessibility.not-tested.magnifiers': 'wie sie mit einer Lupe gehen',
  'accessibility.not-tested.switch-access': 'wie sie mit einem Schalter gehen',
  'accessibility.not-tested.voice-control': 'wie sie mit der Stimme gehen',
  'accessibility.not-tested.plain-language': 'ob Menschen mit Lernschwierigkeiten die Worte verstehen',
  'accessibility.not-tested.native-speakers':
    'ob die Worte stimmen: Nicht alle Sprachen wurden von Menschen gelesen, die mit ihnen aufgewachsen sind',
  'accessibility.prepared': 'Wie diese Erklärung entstanden ist',
  'accessibility.method':
    'Durch eine Selbstbewertung. Die Erklärung ist vom {day} und beruht auf einem Test durch Maschinen von diesem Tag. Bei jeder Änderung wird neu getestet: Ist eine Seite nicht mehr so, wie es hier steht, wird die Änderung nicht übernommen.',
  'accessibility.ran.persons':
    '{pages} Seiten für betroffene Personen, {views}-mal angesehen in verschiedenen Zuständen und Sprachen',
  'accessibility.ran.public': '{pages} Seiten für alle, {views}-mal angesehen in verschiedenen Zuständen und Sprachen',
  'accessibility.ran.desks':
    '{pages} Seiten für die Dienste der Behörden, {views}-mal angesehen in verschiedenen Zuständen und Sprachen',
  'accessibility.ran.tools': 'Werkzeuge: {tools}',
  'accessibility.ran.widths': 'Breiten: {widths} Pixel',
  'accessibility.ran.schemes': 'in hellen, dunklen und erzwungenen Farben und auf 200 % vergrößert',
  'accessibility.feedback': 'Sagen Sie es uns, und bekommen Sie Antwort',
  'accessibility.feedback-count': 'Sagen, was schwierig war, ohne Namen und ohne Antwort',
  'accessibility.feedback-write':
    'Um eine Barriere zu melden und Antwort zu bekommen, oder um etwas in anderer Form zu erhalten, schreiben Sie an {name}: {contact}',
  'accessibility.enforcement': 'Wenn unsere Antwort nicht hilft',
  'accessibility.enforcement-text':
    'Bekommen Sie keine Antwort oder eine, die nicht hilft, können Sie sich an die Stelle wenden, die über die Barrierefreiheit wacht: {name}, {contact}',
  'accessibility.data': 'Diese Erklärung als Daten (JSON)',
} as const satisfies Record<keyof typeof EN, string>;
