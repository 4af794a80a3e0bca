/** What is in the way of a page. */
export const FAULT = {
  'fault.not-found.title': 'There is no such page',
  'fault.not-found.text': 'Perhaps the address is mistyped. Begin on the first page.',
  'fault.method.title': 'This page can not be used so',
  'fault.method.text': 'Go back to the first page and begin there.',
  'fault.cross-site.title': 'This came from another site',
  'fault.cross-site.text':
    'For your protection, forms are taken from these pages alone. Nothing was sent. Open the page here and send it again.',
  'fault.form.title': 'What was sent can not be read',
  'fault.form.text':
    'Nothing was sent. Go back and try again. A text may be too long: about 10,000 characters are taken.',
  'fault.tries.title': 'Too many tries',
  'fault.tries.text': 'From your network there were too many tries. You can try again in:',
  'fault.down.title': 'This does not work just now',
  'fault.down.text':
    'Try again in a few minutes. If you sent something, go back and send it again: it counts only once.',
  'fault.broken.title': 'Something is broken here',
  'fault.broken.text': 'It is not your fault. Try again later.',
  'fault.first': 'To the first page',
} as const;
