/** A complaint without a code, and how far it has come. */
export const COMPLAINT = {
  'complaint.title': 'Ask for a check',
  'complaint.intro':
    'Do you think that somebody holds your data, and have no code? The supervisory authority checks it. It may never tell you whether there is an order. It tells you that it has checked.',
  'complaint.text': 'What do you suspect, and why?',
  'complaint.hint': 'Which account, address or number may it be about?',
  'complaint.contact': 'How can you be reached?',
  'complaint.optional': 'You can leave this empty.',
  'complaint.empty': 'Say what you suspect',
  'complaint.received': 'Your request was received',
  'complaint.number': 'Your number',
  'complaint.keep':
    'Write this number down, print this page or take a picture. Only with it can you ask how far the check has come. Nobody can tell you the number later.',
  'enquiry.title': 'How far has my check come?',
  'enquiry.number': 'Your number',
  'enquiry.ask': 'Ask',
  'enquiry.empty': 'Enter your number',
  'enquiry.mistyped': 'This number is mistyped: its last character does not fit the others.',
  'enquiry.tries':
    'From your network there were too many tries. What you typed still stands here. You can ask again in {minutes}, at {time}.',
  'enquiry.unknown': 'No check has this number.',
  'enquiry.received': 'Received on {day}.',
  'enquiry.waiting': 'It has not been checked yet.',
  'enquiry.checked': 'Checked on {day}. All checks that are needed were made.',
  'enquiry.answer': 'This is all that may be said, whatever was found.',
} as const;
