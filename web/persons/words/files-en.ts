/** What is said of files of an objection, from the question to what became of each. */
export const FILES_EN = {
  'files.add': 'Add a file',
  'files.title': 'Add a file to your objection',
  'files.intro':
    'A file can show what you say: a letter, a photograph, a voice message. You need none: your objection counts without. Whoever decides gets the file. The authority does not get it.',
  'files.taken': 'What you can send',
  'files.taken-pictures': 'photographs, scans and screenshots',
  'files.taken-papers': 'PDF files, plain texts, and texts from Word or LibreOffice',
  'files.taken-mails': 'mails that you saved as files',
  'files.taken-voice': 'voice messages',
  'files.size': 'A file may have 10 MB at most. A photograph from a phone mostly has less.',
  'files.one':
    'You send one file after the other. With a good connection a file takes less than a minute, with a bad one some minutes. There is a quarter of an hour for each.',
  'files.not-taken': 'What is not taken, and what to do instead',
  'files.not-packed': 'Files that are packed in one (ZIP): send each by itself.',
  'files.not-tables': 'Tables, slides and web pages: print them as PDF, or send a picture of them.',
  'files.not-locked': 'Files with a password: save them without it.',
  'files.not-programs': 'Programs: say in your own words what they show, or send a picture of it.',
  'files.which': 'Which objection does it belong to?',
  'files.name': 'What does the file show?',
  'files.name-hint':
    'Whoever decides sees this beside the file. For example: letter of my landlord, 3 March. You can leave this empty.',
  'files.name-long': 'Say in 200 characters at most what the file shows',
  'files.unnamed': 'File {n}',
  'files.none': 'You can add a file while somebody decides on an objection of yours. Nobody does now.',
  'files.full': 'You have added as many files to your objection as are taken.',
  'files.write': 'You can still write to the reviewer.',

  'files.send-title': 'Choose the file and send it',
  'files.shows': 'What it shows',
  'files.until': 'You can send it until {time}.',
  'files.file': 'Your file',
  'files.file-hint': 'A photograph, a scan, a PDF, a text, a mail or a voice message, 10 MB at most.',
  'files.send': 'Send this file',
  'files.once': 'Press the button once and leave this page open. It may take some minutes.',
  'files.foreign':
    'The file goes to our store at another address. When the store does not take it, for example because it is too large, it says so in technical English, or your browser says that the page does not work. Then the file did not arrive: go back and try again.',
  'files.safe': 'Whatever happens to the file: your objection was received, and it counts.',
  'files.stop': 'Send no file',
  'files.over': 'The time to send this file is over',
  'files.over-text': 'There is a quarter of an hour for each file. Begin again, and choose the file once more.',
  'files.again': 'Try again',

  'files.added': 'Your file was added',
  'files.added-text': 'Whoever decides can read it now. Your case shows it too.',
  'files.added-searched': 'Whoever decides gets it as soon as it was searched. Your case shows it too.',
  'files.twice':
    'What was sent from the same page again was not taken: each page takes one file. If you want to send another file, begin again.',
  'files.another': 'Add another file',
  'files.kind': 'Kind',
  'files.bytes': 'Size',
  'files.received': 'Received on',
  'files.of': 'Files that you added',

  'kind.paper': 'PDF file',
  'kind.picture': 'picture',
  'kind.sound': 'sound recording',
  'kind.text': 'plain text',
  'kind.mail': 'saved mail',
  'kind.document': 'text from a word processor',
  'kind.other': 'of a kind that nobody here knows',

  'scan.awaited': 'It is being searched for harmful software, for ten minutes at most.',
  'scan.clean': 'It was searched for harmful software, and nothing was found.',
  'scan.found':
    'Harmful software was found in it. So nobody gets it. Send it in another form, for example as a picture.',
  'scan.not-scanned': 'It was not searched for harmful software. Whoever decides is told so.',

  'files.lost': 'This file did not arrive',
  'files.lost-perhaps': 'Perhaps',
  'files.lost-large': 'it is larger than 10 MB. A smaller picture of it will do.',
  'files.lost-empty': 'there is nothing in it, or no file was chosen.',
  'files.lost-line': 'the connection broke off.',
  'files.lost-late': 'it was sent when the time for it was over.',
  'files.lost-wait': 'If it is still on its way in another window, wait until that is done.',
  'files.look': 'Look again',

  'files.slow': 'It is not clear yet whether your file was added',
  'files.slow-text':
    'Looking into it takes longer just now. If your file arrived, it is kept. Look again in a few minutes: it is added only once.',
  'files.tries': 'Too many tries with files',
  'files.tries-text': 'There were too many within the hour. If your file arrived, it is kept. You can look again in:',

  'files.refused': 'This file can not be taken',
  'files.refused-kept': 'Nothing of it is kept. Your objection stays as it is.',
  'refusal.empty': 'There is nothing in it. Choose the file once more.',
  'refusal.program': 'It is a program, or starts one. Send a picture of what it shows, or say it in your own words.',
  'refusal.page': 'It is a page or a drawing for a browser. Print it as PDF, or send a picture of it.',
  'refusal.archive':
    'Other files are packed in it, or it is a table or slides. Send each file by itself, tables and slides as PDF.',
  'refusal.acts-on-opening':
    'Something in it starts when it is opened, such as a macro or a form. Print it as PDF, and send that.',
  'refusal.reaches-out':
    'When it is opened it fetches something from elsewhere. So others would learn that it is read. Print it as PDF, and send that.',
  'refusal.needs-password': 'It opens with a password only. Save it without one, and send that.',
  'refusal.holds-files': 'There are other files in it. Send each by itself, and this one printed as PDF.',
  'refusal.two-files-in-one':
    'There is something in it that a program could take for a second file. Print it as PDF, and send that.',
  'refusal.untrue-sizes': 'It does not hold what it says it does. Open it, print it as PDF, and send that.',
  'refusal.unreadable': 'It is damaged, or not whole. Save it once more, or send a picture of it.',
  'refusal.wants-too-much': 'There is more in it than can be looked into. Split it, or print it as PDF.',
  'refusal.type-not-listed': 'Files of this kind are not taken. Print it as PDF, or send a picture of it.',
  'refusal.unknown-content':
    'Nobody here knows this kind of file. Look whether it is the right one, and print it as PDF.',
  'refusal.another-type': 'It is not of the kind that it says. Save it once more, or print it as PDF.',

  'files.closed': 'This file came too late',
  'files.closed-text':
    'There was a decision meanwhile, or the objection was taken back. The file was not taken. Look at your case: if you can appeal, you can add the file then.',
  'files.taken-meanwhile': 'Another file came first',
  'files.taken-meanwhile-text':
    'A file was added in another window meanwhile. This one was not taken. Send it once more.',
  'files.day': 'This file can not be taken today',
  'files.day-text': 'You sent as much as is taken within one day. This file was not taken. Send it tomorrow.',

  'privacy.files':
    'Files that you send are read by whoever decides, and not by the authority. What was begun and not added is deleted after a day or two.',
} as const;

type Key = keyof typeof FILES_EN;

/** The same in another language. */
export type FileWords = Readonly<Record<Key, string>>;

/** How many more can be added. */
export interface FilePlurals<Category extends Intl.LDMLPluralRule> {
  readonly 'files-left': Readonly<Record<Category, string>>;
}

export const FILE_PLURALS_EN: FilePlurals<'one' | 'other'> = {
  'files-left': { one: 'You can add {n} more file.', other: 'You can add {n} more files.' },
};
