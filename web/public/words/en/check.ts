/** Whether a document is genuine. */
export const CHECK = {
  'check.title': 'Check a document',
  'check.intro':
    'Did you get a paper or a file that says that somebody has to keep data? Here you see whether it is on record, and whether it is in force now. Nothing of what you enter or send is kept.',
  'check.code': 'With the square code',
  'check.code-text':
    'On paper there is a square code. Point the camera of a telephone at it: it opens a page with the answer. A forged paper can have a code that leads to a forged page. If you are not sure, type order and digest here.',
  'check.typed': 'With order and digest',
  'check.order': 'Order',
  'check.order-hint':
    'It begins with ord_ and has 26 more letters and digits. You can also put the whole address here that stands beside the square code.',
  'check.digest': 'Digest',
  'check.digest-hint': '64 characters: digits and the letters a to f. Capital letters and spaces do not matter.',
  'check.ask': 'Check order and digest',
  'check.file': 'With the file',
  'check.file-label': 'The document',
  'check.file-hint':
    'A PDF, or a signed certificate (JWS). At most 4 MB. If yours is larger, type order and digest: a file that is much too large gets no answer that can be read.',
  'check.file-ask': 'Check the file',
  'check.order-empty': 'Enter the order',
  'check.order-form': 'This is no order: compare it with the paper, character by character',
  'check.digest-empty': 'Enter the digest',
  'check.digest-form': 'This is no digest: compare it with the paper, character by character',
  'check.file-none': 'Choose a file that is not empty',
  'check.file-large': 'The file has more than 4 MB. Type order and digest instead.',
  'check.fault.no-pdf':
    'This file is neither a PDF nor a signed certificate. Send the file as you got it. If you have a paper or a photograph of one, type order and digest instead.',
  'check.fault.says-nothing':
    'The file does not say which order it is about. Scans, photographs and prints of prints never do. Type order and digest instead.',
  'check.fault.says-several':
    'The file names more than one document, so one program would show this and another that. Type order and digest instead.',
  'check.fault.locked': 'The file is locked. Send it without a password, or type order and digest.',
  'check.fault.damaged': 'The file is damaged, or not all of it arrived. Send it again, or type order and digest.',
  'check.fault.wants-too-much': 'The file holds more than can be looked into. Type order and digest instead.',
  'check.in-force': 'Genuine, and in force now',
  'check.over': 'Genuine, but no longer in force',
  'check.newer': 'Genuine, but there is a newer version',
  'check.newer-text':
    'The order is in force. But the company was told something new since this document was made, such as another end. Ask whoever sent it for the newer document.',
  'check.unknown':
    'No document on record has this order together with this digest. It was mistyped, or it was altered, or it never was ours. Which of these it is nobody is told: strangers do not learn which orders there are.',
  'check.unknown-file':
    'The file names an order and a digest that do not belong together in our record. The file was altered, or it never was ours. Which of these it is nobody is told: strangers do not learn which orders there are.',
  'check.unknown-signed':
    'No signature of ours fits this file and our record. The file was altered, or it never was ours, or not all of it arrived.',
  'check.advice-typed':
    'Compare every character of both with the paper. If they are right, do not act on the document: call the authority on a number you know from elsewhere, not on one the document gives.',
  'check.advice-file':
    'Do not act on the document: call the authority on a number you know from elsewhere, not on one the document gives.',
  'check.proves': 'What this proves, and what not',
  'check.proves-record':
    'This speaks for the record, and not for your sheet or your file. Anybody can write a true order and a true digest on a false paper or into a false PDF. So compare each line above with your document.',
  'check.proves-text':
    'The signature holds over every word of the file: nobody has changed it since it was made. If you compare it with a paper, compare every line.',
  'check.proves-not': 'It does not say that the order is lawful, or that anybody did anything wrong.',
  'check.again': 'Check another document',
} as const;
