/** What can be found of the breadth of an order, as whoever decides about it reads it. */
export const VALIDATION_FOUND = {
  'validation.found.period-missing': 'No time is given for data that have one',
  'validation.found.period-long': 'The time covered is very long',
  'validation.found.content-where-subscriber-would-do':
    'Content is asked for, where subscriber and connection data might do',
  'validation.found.all-categories': 'Every category of data is asked for',
  'validation.found.many-targets': 'Very many identifiers are named',
  'validation.found.wide-range': 'A range of addresses is named, with as many users',
  'validation.found.shared-service-identifier': 'An identifier looks like one that many people use',
  'validation.found.placeholder-identifier': 'An identifier is reserved for examples, or shown by many devices',
  'validation.found.address-not-public': 'An address belongs to private networks and names nobody outside them',
  'validation.found.identifier-corrected': 'An identifier is read otherwise than it is written',
  'validation.found.number-not-assigned': 'A number is none that its country is known to have given out',
  'validation.found.digits-lost': 'A number looks as if a spreadsheet had rounded it',
  'validation.found.period-ends-ahead': 'The time covered reaches into the future',
  'validation.found.telephone-corrected':
    'A telephone number is kept without digits that are dialled within its country alone',
  'validation.found.nobody-named': 'An identifier names nobody in particular',
} as const;
