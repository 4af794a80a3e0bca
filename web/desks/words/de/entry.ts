import type { ENTRY as ENGLISH } from '../en/entry.ts';

export const ENTRY: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'sign-in.title': 'Beim Dienst anmelden',
  'sign-in.intro':
    'Dieser Dienst ist für Personen der Behörden, Prüfstellen und Anbieter, die an Holdfast teilnehmen. Sie melden sich dort an, wo Ihr Haus Ihr Konto führt; ein Passwort wird hier nicht eingegeben.',
  'sign-in.over':
    'Ihre Sitzung ist zu Ende: nach 30 Minuten ohne Nutzung oder 12 Stunden nach der Anmeldung. Was Sie zuletzt getippt haben, bleibt erhalten und ist wieder da, sobald Sie sich wieder anmelden.',
  'sign-in.go': 'Anmelden',
  'sign-in.failed':
    'Sie wurden nicht angemeldet: Diese Anmeldung wurde abgelehnt, abgebrochen oder nicht in den letzten 15 Minuten in diesem Browser begonnen. Beginnen Sie sie noch einmal.',
  'sign-in.other':
    'Es hat sich jemand anderes angemeldet als die Person, die nachweisen sollte, wer sie ist. Deren Sitzung ist hier beendet. Was getippt wurde, bleibt für diese Person erhalten.',
  'sign-in.person': 'Wenn Sie eine Mitteilung über Ihre eigenen Daten bekommen haben, brauchen Sie kein Konto:',
  'sign-in.person-link': 'was Holdfast ist und wo Sie Ihren Fall öffnen',
  'again.title': 'Weisen Sie noch einmal nach, wer Sie sind',
  'again.intro':
    'Was Sie gesendet haben, bewirkt etwas. Deshalb braucht es eine Anmeldung, die nicht älter und nicht schwächer ist als hier angegeben. Noch ist nichts geschehen. Was Sie getippt haben, bleibt erhalten, und Sie kommen dorthin zurück.',
  'again.age': 'Die Anmeldung darf höchstens {time} alt sein.',
  'again.strength': 'Sie muss so stark sein, wie die Regeln Ihrer Behörde es verlangen.',
  'again.go': 'Nachweisen, wer ich bin',
  'again.not': 'Jetzt nicht: zurück zum Dienst',
  'no-role.title': 'Sie haben hier keine Rolle',
  'no-role.intro':
    'Sie sind angemeldet als {person}, aber Ihre Anmeldung sagt nicht, in welcher Rolle und für welche Behörde Sie handeln. Ohne das kann Ihnen dieser Dienst nichts zeigen.',
  'no-role.ask':
    'Bitten Sie die Stelle, die die Konten Ihrer Behörde führt, Ihnen eine Rolle zu geben, oder fragen Sie den Betreiber: {operator}, {contact}.',
  'role.title': 'In welcher Rolle handeln Sie?',
  'role.intro':
    'Sie haben mehrere Rollen. Sie handeln immer nur in einer, und alles, was Sie tun, wird unter ihr aufgezeichnet.',
  'role.of': '{role} von {authority}',
  'role.current': '(so handeln Sie jetzt)',
  'signed-out.title': 'Sie sind abgemeldet',
  'signed-out.text': 'Ihre Sitzung hier ist beendet. In diesem Browser bleibt davon nichts außer dem Verlauf.',
  'signed-out.issuer':
    'Dort, wo Ihre Behörde Ihr Konto führt, sind Sie vielleicht noch angemeldet. Sie werden dorthin geleitet, um auch das zu beenden.',
  'signed-out.issuer-go': 'Auch dort abmelden',
  'signed-out.again': 'Wieder anmelden',
  'preferences.title': 'Zeitzone und Sprache',
  'preferences.zone': 'Zeitzone',
  'preferences.zone-hint':
    'Alle Zeiten auf diesen Seiten werden in ihr gezeigt. Wonach das Gesetz rechnet, steht daneben.',
  'preferences.no-zone': 'Wählen Sie eine Zeitzone aus der Liste',
  'preferences.language': 'Die Sprache wählen Sie oben auf jeder Seite.',
  'preferences.save': 'Speichern',
  'fault.not-found': 'Diese Seite gibt es nicht',
  'fault.not-found-text':
    'Vielleicht ist die Adresse vertippt. Oder sie gehört zu einer Anordnung, mit der Ihre Behörde nichts zu tun hat: Niemand erfährt, welche Anordnungen andere haben.',
  'fault.method': 'An diese Seite lässt sich nichts senden',
  'fault.method-text': 'Gehen Sie zurück zum Dienst und beginnen Sie dort.',
  'fault.cross-site': 'Das kam von einer anderen Website',
  'fault.cross-site-text':
    'Es ist nichts geschehen. Formulare werden nur von diesen Seiten angenommen. Gehen Sie zurück zum Dienst und beginnen Sie dort.',
  'fault.form': 'Dieses Formular war nicht lesbar',
  'fault.form-text':
    'Es ist nichts geschehen. Gehen Sie zurück und senden Sie es noch einmal; wenn es lang ist, senden Sie es in Teilen.',
  'fault.tries': 'Zu viel auf einmal',
  'fault.tries-text': 'Es ist nichts geschehen. Warten Sie {minutes} und senden Sie es noch einmal.',
  'fault.down': 'Holdfast antwortet gerade nicht',
  'fault.down-text':
    'Ob geschehen ist, was Sie gesendet haben, ist nicht bekannt. Wenn Sie es von derselben Seite noch einmal senden, geschieht es höchstens einmal. Wenn es eilt, rufen Sie den Anbieter an: Eine telefonische Nachricht wird nachträglich aufgezeichnet.',
  'fault.broken': 'Hier ist etwas schiefgegangen',
  'fault.broken-text':
    'Es wurde aufgezeichnet, und Menschen werden es sich ansehen. Wenn Sie von derselben Seite noch einmal senden, geschieht das Gesendete höchstens einmal.',
  'fault.suspended': 'Ihr Konto ist gesperrt',
  'fault.suspended-text':
    'Die Registerführung hat es gesperrt, weil zweifelhaft war, ob nur Sie es benutzen. Sie können hier nichts lesen und nichts tun, bis die Sperre aufgehoben ist. Rufen Sie Ihre Registerführung an; der Betreiber weiß, wer das ist: {operator}, {contact}.',
  'fault.role': 'Das ist nicht für Ihre Rolle',
  'fault.role-text':
    'Sie handeln als {role} von {authority}. Wenn Sie eine andere Rolle haben, wählen Sie sie und öffnen Sie die Seite noch einmal.',
  'fault.role-none':
    'Für diese Rolle gibt es hier keinen Dienst. Fragen Sie, wer Ihr Konto führt, welche Rolle es Ihnen geben soll.',
  'fault.role-for': 'Das ist für: {roles}.',
  'fault.refused': 'Das wurde abgelehnt',
  'fault.refused-text': 'Es ist nichts geschehen. In den Worten der Schnittstelle:',
  'fault.rule': 'Regel: {rule}',
  'fault.another': 'Dieses Formular gehört zu einer anderen Anmeldung',
  'fault.another-text':
    'Es wurde nichts getan. Seit es geöffnet wurde, hat sich in diesem Browser jemand anders angemeldet, oder es wurde eine andere Rolle gewählt. Was Sie in einer anderen Ihrer Rollen getippt haben, ist wieder da, wenn Sie diese Rolle wählen. Öffnen Sie das Formular vom Dienst aus neu.',
  'fault.kept': 'Was Sie getippt haben, bleibt erhalten und steht im Formular, wenn Sie es wieder öffnen.',
  'fault.kept-link': 'Das Formular wieder öffnen',
  'fault.home': 'Zum Dienst',
};
