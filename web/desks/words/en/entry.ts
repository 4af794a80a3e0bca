/** Signing in and out, choosing as what one acts, and what is in the way of a page. */
export const ENTRY = {
  'sign-in.title': 'Sign in to the desk',
  'sign-in.intro':
    'These desks are for people of the authorities, review bodies and providers that take part in Holdfast. You sign in where your house keeps your account; no password is typed here.',
  'sign-in.over':
    'Your session has ended: after 30 minutes without use, or 12 hours after you signed in. What you typed last is kept, and comes back once you sign in again.',
  'sign-in.go': 'Sign in',
  'sign-in.failed':
    'You were not signed in: this sign-in was refused, given up, or not begun in this browser within the last 15 minutes. Begin it again.',
  'sign-in.other':
    'Somebody else signed in than the person who was to prove who they are. That session has ended here. What was typed is kept for the other person.',
  'sign-in.person': 'If you got a notice about your own data, you need no account:',
  'sign-in.person-link': 'what Holdfast is, and where to open your case',
  'again.title': 'Prove once more who you are',
  'again.intro':
    'What you sent moves something, so it asks for a sign-in that is no older and no weaker than this. Nothing has been done yet. What you typed is kept, and you come back to it.',
  'again.age': 'The sign-in may be {time} old at most.',
  'again.strength': 'It has to be as strong as your authority’s rules ask.',
  'again.go': 'Prove who I am',
  'again.not': 'Not now: back to the desk',
  'no-role.title': 'You have no role here',
  'no-role.intro':
    'You are signed in as {person}, but your sign-in does not say as what you act and for which authority. Without that, this desk can show you nothing.',
  'no-role.ask':
    'Ask whoever keeps the accounts of your authority to give you a role, or ask the operator: {operator}, {contact}.',
  'role.title': 'In which role do you act?',
  'role.intro': 'You have several roles. You act in one at a time, and everything you do is recorded under it.',
  'role.of': '{role} of {authority}',
  'role.current': '(you act in this role now)',
  'signed-out.title': 'You are signed out',
  'signed-out.text': 'Your session here has ended, and nothing of it is kept in this browser but its history.',
  'signed-out.issuer':
    'Where your authority keeps your account you may be signed in still. You are led there to end that as well.',
  'signed-out.issuer-go': 'End it there as well',
  'signed-out.again': 'Sign in again',
  'preferences.title': 'Time zone and language',
  'preferences.zone': 'Time zone',
  'preferences.zone-hint': 'Every time on these pages is shown in it. What the law counts in is said beside it.',
  'preferences.no-zone': 'Choose a time zone from the list',
  'preferences.language': 'The language is chosen at the top of every page.',
  'preferences.save': 'Save',
  'fault.not-found': 'There is no such page',
  'fault.not-found-text':
    'Perhaps the address is mistyped. Or it is of an order that your authority has nothing to do with: nobody is told which orders others have.',
  'fault.method': 'Nothing can be sent to this page',
  'fault.method-text': 'Go back to the desk, and begin from there.',
  'fault.cross-site': 'This was sent from another site',
  'fault.cross-site-text':
    'Nothing has been done. Forms are taken from these pages alone. Go back to the desk, and begin from there.',
  'fault.form': 'This form could not be read',
  'fault.form-text': 'Nothing has been done. Go back, and send it again; if it is long, send it in parts.',
  'fault.tries': 'Too much at once',
  'fault.tries-text': 'Nothing has been done. Wait for {minutes}, and send it again.',
  'fault.down': 'Holdfast does not answer at the moment',
  'fault.down-text':
    'It is not known whether what you sent was done. Sent again from the same page, it is done once at most. If it is urgent, call the provider: a message by telephone is recorded afterwards.',
  'fault.broken': 'Something went wrong here',
  'fault.broken-text':
    'It was recorded, and people will look at it. Sent again from the same page, what you sent is done once at most.',
  'fault.suspended': 'Your account is suspended',
  'fault.suspended-text':
    'A registrar suspended it, because it was in doubt that you alone use it. You can read nothing and do nothing here until that is lifted. Call your registrar; the operator knows who that is: {operator}, {contact}.',
  'fault.role': 'This is not for your role',
  'fault.role-text': 'You act as {role} of {authority}. If you have another role, choose it, and open the page again.',
  'fault.role-none': 'No desk here is for that role. Ask whoever keeps your account which role it should give you.',
  'fault.role-for': 'It is for: {roles}.',
  'fault.refused': 'This was refused',
  'fault.refused-text': 'Nothing has been done. In the words of the interface:',
  'fault.rule': 'Rule: {rule}',
  'fault.another': 'This form is of another sign-in',
  'fault.another-text':
    'Nothing has been done. Since it was opened, somebody else signed in in this browser, or another role was chosen. What you typed in another role of yours is there again when you choose that role. Open the form again from the desk.',
  'fault.kept': 'What you typed is kept, and stands in the form when you open it again.',
  'fault.kept-link': 'Open the form again',
  'fault.home': 'To the desk',
} as const;
