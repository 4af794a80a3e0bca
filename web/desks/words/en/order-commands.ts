/** What the commands on an order say. */
export const ORDER_COMMANDS = {
  // what every command says
  'order.act.rule': 'Rule',
  'order.act.then': 'What will happen',
  'order.act.unlikely': 'As the order stands, this will probably be refused. Nothing happens by trying.',
  'order.act.no-paper': 'Under this law no such paper can follow an order.',
  'order.act.check': 'Check before you send',
  'order.act.check-text': 'Nothing has been sent yet. This is what will be sent.',
  'order.act.go-on': 'Go on',
  'order.act.change': 'Change something',
  'order.act.optional': '{label} (can be left out)',
  'order.act.nothing-typed': 'left out',
  'order.act.needed': 'Fill this in: {label}',
  'order.act.choose': 'Choose: {label}',
  'order.act.day-hint': 'Such as 2026-11-20 or 20.11.2026.',
  'order.act.day-wrong': 'Write a day such as 2026-11-20 or 20.11.2026: {label}',
  'order.act.moment-hint': 'Day and time, such as 2026-11-20 17:10, in the zone {zone}.',
  'order.act.moment-wrong': 'Write a day and a time such as 2026-11-20 17:10: {label}',
  'order.act.list-hint': 'Several with commas between them.',
  'order.act.only-with': 'Only where you chose: {choice}.',
  'order.act.whole': 'This was not accepted: {reason}',
  'order.act.phone-country': '{label}: country code, such as +49',
  'order.act.phone-area': '{label}: area code',
  'order.act.phone-number': '{label}: number',
  'order.act.phone-ext': '{label}: extension',
  // what changed meanwhile
  'order.changed.title': 'The order changed since you opened this form',
  'order.changed.text': 'Nothing was sent. Read what happened, look at what you typed below, and decide anew.',
  'order.changed.more': 'More stands in the history.',
  // refusals: what else to do
  'order.refused.title': 'This was refused, and nothing was done',
  'order.refused.ended':
    'The hold has ended, or the time for this is over. If there still is a need, file a new order.',
  'order.refused.not-received': 'The provider has not provably received the order. Wait for that, or call it.',
  'order.refused.undecided': 'Something has to be decided first. Wait for the reviewer, or write in the review.',
  'order.refused.barred':
    'The hold ends at the end it has. Have what is open decided; else file a new order if there still is a need.',
  'order.refused.not-asked': 'Nobody asks for this now: it was done, or it never had to be. There is nothing to do.',
  'order.refused.exhausted': 'This was done as often as it can be. It can not be done again on this order.',
  'order.refused.leave': 'Ask a reviewer for leave first.',
  'order.refused.correct': 'Correct what is named, and send it again.',
  'order.refused.law': 'The law of this order does not let it. Read the rule.',
  'order.refused.other-person': 'Somebody else has to do this: a colleague of yours, or of an independent authority.',
  'order.refused.again': 'Others did something in the same moment. Send it again.',
  'order.refused.full': 'Too much was sent to this order today. Wait, and look at what sends it.',
  'order.refused.sent': 'This form was sent before, with other words. Look at the order, then open the form anew.',
  'order.refused.read-back': 'What was read back is not the reference of this order. Have it read back once more.',
  // validation
  'order.act.validation.title': 'Say that the validation was sought',
  'order.act.validation.what':
    'The order was issued in an emergency, and its validation was left for later. Say here of which authority you have asked for it.',
  'order.act.validation.after':
    'That authority sees the order in its list, and grants or refuses the validation. Until it is decided a production request can not continue the hold.',
  'order.act.decide.title': 'Grant or refuse the validation',
  'order.act.decide.what': 'Grant the validation with your signed section of the form, or refuse it and say why.',
  'order.act.decide.after':
    'Granted, the order goes on. Refused, it is withdrawn at once, and the provider is told to let the data go.',
  // extension
  'order.act.extension.title': 'Extend the hold',
  'order.act.extension.what':
    'Extend the hold as its law allows, with the signed form of the extension. It is held against the order: names, numbers and days have to be those of the order.',
  'order.act.extension.after':
    'The hold ends later, counted from the end that was asked for. The provider is told, and has to say that it has the new end. A reviewer looks at the extension.',
  // production request
  'order.act.production-request.title': 'Say that the data themselves were asked for',
  'order.act.production-request.what':
    'Confirm, with the signed form, that the data were asked for. Then the hold goes on past its period. Confirm it again within a year while the request is pending.',
  'order.act.production-request.after':
    'The hold goes on, and the provider is told. A reviewer looks at it. If the request is not on its way yet, show within 30 days that it went out.',
  // transmission
  'order.act.transmission.title': 'Show that the production request is on its way',
  'order.act.transmission.what':
    'The production request was issued and not yet sent when you confirmed it. Say when it went out, and to whom. This can be shown late.',
  'order.act.transmission.after': 'It is put on record, and nobody’s silence bars the hold any more.',
  // renewal
  'order.act.renewal.title': 'Ask for leave to renew once more',
  'order.act.renewal.what':
    'A production request can be confirmed once on your word; then a reviewer has to give leave each time. Say why the hold should go on.',
  'order.act.renewal.after':
    'Nothing goes on by asking. With leave, send the production request again; refused, you can ask once more.',
  // need
  'order.act.need.title': 'Say that the hold is still needed',
  'order.act.need.what':
    'Say why the hold is still needed, also late. That it is not needed any more is said by releasing it.',
  'order.act.need.after':
    'Your answer stands in the record, and whoever reviews the hold reads it. The end does not move.',
  // confirmation
  'order.act.confirmation.title': 'Confirm that the order stands',
  'order.act.confirmation.what':
    'The account that issued this order was suspended before anybody received it. Say that it is your authority’s own. If it is not, withdraw it.',
  'order.act.confirmation.after':
    'The order is told to its provider anew, with the end it had. You must not be the officer who issued it.',
  // release
  'order.act.release.title': 'Release or withdraw the order',
  'order.act.release.what':
    'Release the hold when it has served its purpose. Withdraw the order when it should not have been, or should not stand.',
  'order.act.release.after':
    'The hold ends at once and for good. The provider is told to let the data go, and the person is told, unless a reviewer let that wait.',
  // clarification
  'order.act.clarification-answer.title': 'Answer the provider',
  'order.act.clarification-answer.what':
    'Answer the provider’s question, or its statement that it cannot execute the order. Your answer goes to the provider: do not repeat the grounds in it.',
  'order.act.clarification-answer.after':
    'The provider is told. The order stands, or the provider need not execute it for what you choose, or it ends as a whole.',
  // conflict
  'order.act.conflicts.title': 'Say why somebody else should decide',
  'order.act.conflicts.what':
    'You can contest two reviewers in all reviews of an order together, for a few days after each was drawn. Your reason is for nobody but whoever looks into it.',
  'order.act.conflicts.after':
    'Somebody else is drawn, with half of the time at least. If nobody decides after your conflict, the hold can not be extended.',
  // deferral
  'order.act.notice-deferral.title': 'Ask to wait with the notice',
  'order.act.notice-deferral.what':
    'Ask a reviewer to let the notice to the person wait, at most 90 days ahead. Your reason goes to the reviewer and to nobody else outside the issuing side.',
  'order.act.notice-deferral.after':
    'A reviewer decides. Until then no end of the hold sends the notice. Silence refuses.',
  // letter
  'order.act.notice-letter.title': 'Make a letter that tells the person',
  'order.act.notice-letter.what':
    'Make the notice as a letter of your own, with a case code by which the person opens the case. Five can be made of an order.',
  'order.act.notice-letter.after':
    'You get the letter as a PDF. It tells nobody by itself: hand it over, then say that you told the person.',
  // told
  'order.act.notice.title': 'Say that you told the person yourselves',
  'order.act.notice.what':
    'Say when and how you told the person, and what shows it. A reviewer has to confirm it. Two such claims can be made of an order.',
  'order.act.notice.after':
    'Until a reviewer confirms it nothing changes, and the provider is asked on the day. Confirmed, the provider is asked for nothing, and the time to object begins.',
  // calls
  'order.act.calls.title': 'Note a telephone call',
  'order.act.calls.what':
    'Put on record how a call about a message went, or that nobody has to be told of it any more.',
  'order.act.calls.after':
    'Acknowledged: the call leaves the list. Nobody answered: it stays. Stopped: nothing more is tried about this message. No period begins with a call.',
  // messages
  'order.act.messages.title': 'Write in a review',
  'order.act.messages.what': 'Say something in a review. The reviewer and the other party hear it.',
  'order.act.messages.after': 'Your words stand in the record as you wrote them.',
  // buttons: each says what it does
  'order.act.validation.button': 'Say that it was sought',
  'order.act.decide.button': 'Send the decision',
  'order.act.extension.button': 'Extend the hold',
  'order.act.production-request.button': 'Continue the hold',
  'order.act.transmission.button': 'Put it on record',
  'order.act.renewal.button': 'Ask for leave',
  'order.act.need.button': 'Say that it is needed',
  'order.act.confirmation.button': 'Confirm the order',
  'order.act.release.button': 'End the hold',
  'order.act.clarification-answer.button': 'Send the answer',
  'order.act.conflicts.button': 'Send',
  'order.act.notice-deferral.button': 'Ask to wait',
  'order.act.notice-letter.button': 'Make the letter',
  'order.act.notice.button': 'Send',
  'order.act.calls.button': 'Note the call',
  'order.act.messages.button': 'Send the message',
  // what was done
  'order.done.validation': 'It is on record that the validation was sought.',
  'order.done.decide': 'Your decision on the validation is on record.',
  'order.done.extension': 'The hold is extended.',
  'order.done.production-request': 'The hold goes on.',
  'order.done.transmission': 'It is on record that the request is on its way.',
  'order.done.renewal': 'A reviewer is asked for leave.',
  'order.done.need': 'It is on record that the hold is still needed.',
  'order.done.confirmation': 'The order is confirmed, and is told to its provider anew.',
  'order.done.release': 'The order has ended.',
  'order.done.clarification-answer': 'The provider has your answer.',
  'order.done.conflicts': 'Your conflict is on record, and somebody else is drawn.',
  'order.done.notice-deferral': 'A reviewer is asked to let the notice wait.',
  'order.done.notice': 'A reviewer is asked to confirm that you told the person.',
  'order.done.calls': 'The call is on record.',
  'order.done.messages': 'Your message was sent.',
  // fields
  'order.field.authority': 'Id of the authority in the directory',
  'order.field.authority.hint': 'Words and digits joined by hyphens, such as aut-prosecutor.',
  'order.field.step': 'What do you decide?',
  'order.field.step.granted': 'Grant the validation',
  'order.field.step.refused': 'Refuse it',
  'order.field.reason': 'Why?',
  'order.field.reason.hint': 'At most 4,000 characters.',
  'order.field.transmittedOn': 'On which day did it go out?',
  'order.field.transmittedTo': 'To whom?',
  'order.field.transmittedTo.hint': 'The provider, its establishment or representative, or the authority that has it.',
  'order.field.recipientFileNumber': 'File number of the recipient',
  'order.field.ending': 'Why does the hold end?',
  'order.field.ending.release.no-longer-needed': 'Release: it is no longer needed',
  'order.field.ending.release.production-completed': 'Release: the data were produced',
  'order.field.ending.release.follow-up-refused': 'Release: the request for the data was refused',
  'order.field.ending.release.other': 'Release: another reason',
  'order.field.ending.withdrawal.issued-in-error': 'Withdrawal: issued in error',
  'order.field.ending.withdrawal.conditions-not-met': 'Withdrawal: its conditions were not met',
  'order.field.ending.withdrawal.objection-accepted': 'Withdrawal: an objection is right',
  'order.field.ending.withdrawal.parallel-proceedings': 'Withdrawal: parallel proceedings',
  'order.field.ending.withdrawal.other': 'Withdrawal: another reason',
  'order.field.explanation': 'Explanation',
  'order.field.explanation.hint': 'Needed with another reason.',
  'order.field.answer': 'Your answer to the provider',
  'order.field.answer.hint': 'The provider reads it as you write it. At most 4,000 characters.',
  'order.field.outcome': 'What follows from it?',
  'order.field.outcome.maintained': 'The order stands',
  'order.field.outcome.excused': 'It need not be executed for some targets',
  'order.field.outcome.withdrawn': 'The order ends as a whole',
  'order.field.targets': 'For which targets?',
  'order.field.ground': 'On which ground?',
  'order.field.until': 'Until when?',
  'order.field.toldAt': 'When did you tell the person?',
  'order.field.channel': 'How?',
  'order.field.channel.in-person': 'in person',
  'order.field.channel.letter': 'by letter',
  'order.field.channel.email': 'by mail',
  'order.field.channel.telephone': 'by telephone',
  'order.field.channel.through-counsel': 'through counsel',
  'order.field.channel.other': 'in another way',
  'order.field.proof': 'What shows it?',
  'order.field.proof.hint': 'Such as a return receipt and where it is. The reviewer reads it.',
  'order.field.language': 'In which language?',
  'order.field.message': 'About which message?',
  'order.field.call': 'How did it go?',
  'order.field.spokeWith': 'Whom did you speak with?',
  'order.field.at': 'When was the call?',
  'order.field.readBack': 'The reference as they read it back',
  'order.field.review': 'In which review?',
  'order.field.seat': 'Who should not decide?',
  'order.field.text': 'Your message',
  'order.field.text.hint': 'In any language. At most 10,000 characters.',
  // choices that name two things
  'order.act.seat-of': '{review}. {seat}',
  'order.act.message-of': 'Message {message}: {type}',
} as const;
