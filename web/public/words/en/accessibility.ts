/** The accessibility statement, after the model of Implementing Decision (EU) 2018/1523. */
export const ACCESSIBILITY = {
  'accessibility.title': 'Accessibility statement',
  'accessibility.commitment':
    '{name} wants everybody to be able to use these pages, with whatever aid they come, as Directive (EU) 2016/2102 and the law of the State ask that carries it out.',
  'accessibility.scope':
    'This statement is about two sites: the pages for persons concerned, which a case code opens, and the pages for anyone, to which this page belongs.',
  'accessibility.status': 'How accessible the pages are',
  'accessibility.status.fully': 'They conform to {standards}.',
  'accessibility.status.partially':
    'They conform in part to {standards}: see below what does not, and what nobody has tested.',
  'accessibility.status.not': 'They do not conform to {standards}: see below what keeps people out.',
  'accessibility.never-more':
    'Machines find a part of what is wrong. So long as people with disabilities have not tested the pages, this statement never says more than “in part”.',
  'accessibility.people-tested': 'People with disabilities tested the pages on {day}. Led by {by}. Report: {report}',
  'accessibility.barriers': 'What is not accessible',
  'accessibility.non-compliance': 'What does not meet the rules',
  'accessibility.non-compliance-none': 'The last test by machine found nothing.',
  'accessibility.disproportionate-burden': 'What would be a disproportionate burden',
  'accessibility.disproportionate-burden-none': 'We claim this of nothing.',
  'accessibility.out-of-scope': 'What the rules do not reach',
  'accessibility.out-of-scope-none':
    'What authorities, providers and other persons wrote or sent is shown as they wrote it. We cannot change it.',
  'accessibility.rules': 'Rules: {rules}',
  'accessibility.not-tested': 'What nobody has tested',
  'accessibility.not-tested-intro': 'Machines cannot see this, and people have not tested it yet:',
  'accessibility.not-tested.screen-readers': 'how the pages sound in screen readers, to people who use them every day',
  'accessibility.not-tested.reading-order': 'whether the order in which they are read aloud makes sense',
  'accessibility.not-tested.braille': 'how they feel on a Braille display',
  'accessibility.not-tested.magnifiers': 'how they work with a magnifier',
  'accessibility.not-tested.switch-access': 'how they work with a switch',
  'accessibility.not-tested.voice-control': 'how they work by voice',
  'accessibility.not-tested.plain-language': 'whether people with learning disabilities understand the words',
  'accessibility.not-tested.native-speakers':
    'whether the words are right: native speakers have not read all languages',
  'accessibility.prepared': 'How this statement was made',
  'accessibility.method':
    'By a self-evaluation. The statement is of {day} and rests on a test by machine of that day. It is tested anew with every change: if a page is no longer as stated here, the change is not taken.',
  'accessibility.ran.persons':
    '{pages} pages for persons concerned, seen {views} times in different states and languages',
  'accessibility.ran.public': '{pages} pages for anyone, seen {views} times in different states and languages',
  'accessibility.ran.desks':
    '{pages} pages of the desks of officials, seen {views} times in different states and languages',
  'accessibility.ran.tools': 'tools: {tools}',
  'accessibility.ran.widths': 'widths: {widths} pixels',
  'accessibility.ran.schemes': 'in light colours, in dark colours, in forced colours, and enlarged to 200 %',
  'accessibility.feedback': 'Tell us, and get an answer',
  'accessibility.feedback-count': 'Say what was hard, without a name and without an answer',
  'accessibility.feedback-write':
    'To tell of a barrier and get an answer, or to get what you need in another form, write to {name}: {contact}',
  'accessibility.enforcement': 'If our answer does not help',
  'accessibility.enforcement-text':
    'If you get no answer, or one that does not help, you can turn to the body that watches over accessibility: {name}, {contact}',
  'accessibility.data': 'This statement as data (JSON)',
} as const;
