import type { VALIDATION as ENGLISH } from '../en/validation.ts';
import { VALIDATION_FOUND } from './validation-found.ts';

export const VALIDATION: Readonly<Record<keyof typeof ENGLISH, string>> = {
  ...VALIDATION_FOUND,
  'desk.validation': 'Um Ihre Entscheidung gebeten',
  'validation.refresh': 'Zeigen, wie es jetzt ist',
  'validation.all': 'Alle Ihnen vorgelegten Anordnungen',
  'validation.to-decide': 'Sie warten auf Ihre Entscheidung',
  'validation.to-decide.hint':
    'Im Notfall erlassen und Ihrer Behörde danach vorgelegt. Was zuerst fällig ist, steht zuerst. Kein Gesetz nennt dafür einen Tag: Ist der hier genannte vorbei, so ist die Entscheidung verspätet, die Behörde erfährt es, und Sie können noch entscheiden. Bis dahin hält kein Herausgabeersuchen die Daten über das Ende der Sicherung hinaus.',
  'validation.to-decide.none': 'Nichts wartet auf Ihre Entscheidung.',
  'validation.named': 'Sie sagen, dass Sie sie validiert haben',
  'validation.named.hint':
    'Diese Anordnungen nennen Ihre Behörde als die, die sie vor dem Einreichen validiert hat. Die neuesten stehen zuerst. Stimmt es, so ist nichts zu tun. Stimmt es nicht, so sagen Sie sich von der Anordnung los: Sie wird sofort zurückgenommen.',
  'validation.named.none': 'Keine geltende Anordnung nennt Ihre Behörde.',
  'validation.decided': 'Von Ihrer Behörde entschieden',
  'validation.decided.hint': 'Die letzte Entscheidung steht zuerst.',
  'validation.decided.none': 'Ihre Behörde hat noch nichts entschieden.',
  'validation.none-page': 'Auf dieser Seite sind keine.',
  'validation.more': 'Weitere: {list}',
  'validation.of': 'Von {authority}, an {provider}, erlassen am {moment}',
  'validation.decide-by': 'Zu entscheiden bis {moment}',
  'validation.late-since': 'Verspätet seit {moment}: jetzt zu entscheiden',
  'validation.late': 'verspätet',
  'validation.open': 'offen',
  'validation.names-you': 'nennt Sie',
  'validation.see-order': 'Bis wann: siehe die Anordnung',
  'validation.otherwise-ends':
    'Entscheidet niemand, so endet die Sicherung am {moment} und kann für kein Herausgabeersuchen weitergehen.',
  'validation.disown-until': 'Lossagen können Sie sich, bis die Sicherung endet: {moment}',
  'validation.decided-on': 'Entschieden am {moment}',
  'validation.title': 'Validierung einer Anordnung',
  'validation.h1': 'Validierung der Anordnung {reference}',
  'validation.on-page': 'Auf dieser Seite',
  'validation.asked': 'Worum Sie gebeten werden, und bis wann',
  'validation.sought-on': 'Ihrer Behörde vorgelegt am {moment}.',
  'validation.then-granted':
    'Die Anordnung gilt weiter, als wäre sie vorher validiert worden. Der Anbieter erfährt davon nichts.',
  'validation.then-refused':
    'Die Anordnung wird sofort zurückgenommen, und der Anbieter soll die Daten freigeben. Ihre Gründe bleiben auf der erlassenden Seite. Rückgängig machen lässt es sich nicht.',
  'validation.if-silence': 'Wenn niemand entscheidet',
  'validation.then-silence':
    'Die Entscheidung wird verspätet, und die Behörde erfährt es. Die Sicherung läuft bis zu ihrem Ende, {moment}, und nicht weiter: Kein Herausgabeersuchen setzt sie fort, bevor Sie entscheiden.',
  'validation.named-means': 'Das Formular sagt, dass Ihre Behörde diese Anordnung vor dem Einreichen validiert hat.',
  'validation.if-given': 'Wenn Sie sie validiert haben',
  'validation.then-given': 'Es ist nichts zu tun und nichts zu senden.',
  'validation.nothing-asked': 'Von Ihnen wird jetzt nichts erbeten.',
  'validation.filed': 'Wer sie eingereicht hat',
  'validation.filer': 'Beamtin oder Beamter',
  'validation.independence':
    'Wer eine Anordnung erlassen hat oder dort arbeitet, wo sie erlassen wurde, kann sie nicht validieren: Jede Anordnung sehen zwei verschiedene Häuser an.',
  'validation.not-you':
    'Sie haben an dieser Anordnung mitgewirkt, also wird Ihre Entscheidung abgelehnt. Entscheiden muss, wer daran nicht mitgewirkt hat.',
  'validation.found': 'Was daran gefunden wurde',
  'validation.found-text':
    'Wer sie eingereicht hat, wusste davon und hat sie dennoch eingereicht. Nichts davon hindert die Anordnung: Sehen Sie, ob es gemeint ist und die Gründe es tragen.',
  'validation.found-none': 'Beim Einreichen wurde nichts gefunden.',
  'validation.found-at': 'Im Formular bei',
  'validation.form': 'Das Formular, wie es eingereicht wurde',
  'validation.order': 'Die Anordnung mit Verlauf und Dokumenten',
  'validation.decision': 'Ihre Entscheidung',
  'validation.is-decided': 'Es ist entschieden und kann nicht noch einmal entschieden werden.',
  'validation.is-over':
    'Es ist nichts zu entscheiden: Die Sicherung ist beendet, oder die Validierung wird nicht von Ihnen erbeten.',
  'order.grounds.necessity': 'Warum sie notwendig ist',
  'order.grounds.proportionality': 'Warum sie verhältnismäßig ist',
  'order.grounds.emergencyCase': 'Was sie zum Notfall macht',
  'order.act.disown.title': 'Sich von der Validierung lossagen',
  'order.act.disown.what':
    'Sagen Sie hier, dass Ihre Behörde die Validierung, für die das Formular sie nennt, nie erteilt hat, und warum Sie das sagen.',
  'order.act.disown.after':
    'Die Anordnung wird sofort zurückgenommen, der Anbieter soll die Daten freigeben, und ein Alarm wird ausgelöst: Jemand hat eingereicht, was nicht stimmt. Ihre Gründe bleiben auf der erlassenden Seite. Rückgängig machen lässt es sich nicht.',
  'order.act.disown.button': 'Lossagen',
  'order.done.disown':
    'Es ist festgehalten, dass Ihre Behörde die Anordnung nicht validiert hat. Sie ist zurückgenommen.',
};
