import type { CallReading } from '../app/calls/list-calls.ts';
import type { CallList, CallNoted } from '../contracts/api/authorities/calls.ts';
import { composeCall } from '../documents/call.ts';
import { ESCALATES } from '../domain/delivery/escalation.ts';
import type { Addressee } from '../domain/directory/entries.ts';
import type { Duty } from '../domain/directory/on-duty.ts';
import type { DutyPerson } from '../domain/directory/reach.ts';
import { toRfc3339 } from '../domain/instant.ts';
import type { StoredNote } from '../domain/order/notes/note.ts';
import type { Page } from '../ports/page.ts';

/** Calls that wait, with whom to call and what to say. */
export const toCallList = ({ calls, next }: Page<'calls', CallReading>): CallList => ({
  calls: calls.flatMap((reading) => toCallView(reading) ?? []),
  next,
});

function toCallView({
  call,
  reference,
  provider,
  authority,
  duty,
}: CallReading): CallList['calls'][number] | undefined {
  const { orderId, message, type, urgency, since } = call;
  const owed = ESCALATES[type];
  if (owed === null) return undefined;
  const names = { authority: authority.name, provider: provider.name };
  return {
    orderId,
    reference,
    message,
    type,
    urgency,
    since: toRfc3339(since),
    provider: { id: provider.id, name: provider.name },
    whom: toWhom(duty, provider.addressee),
    words: composeCall({ ...names, reference, owed, languages: provider.acceptedLanguages }),
  };
}

type Whom = CallList['calls'][number]['whom'];

function toWhom(duty: Duty, whoever: Addressee | undefined): Whom {
  if (duty.kind === 'on-duty') return { kind: duty.kind, people: duty.people.map(toCalled) };
  if (duty.kind === 'later') return { kind: duty.kind, people: duty.people.map(toCalled), from: toRfc3339(duty.at) };
  if (!whoever) return { kind: duty.kind };
  const { addressee, address, telFaxEmail, contactPerson } = whoever;
  return {
    kind: duty.kind,
    addressee: {
      addressee,
      address,
      ...(telFaxEmail !== undefined && { telFaxEmail }),
      ...(contactPerson !== undefined && { contactPerson }),
    },
  };
}

const toCalled = ({ name, telephone, languages }: DutyPerson) => ({ name, telephone, languages: [...languages] });

/** What whoever called is answered. */
export function toCallNoted({ note, digest }: StoredNote): CallNoted {
  const noted = note.events.find((event) => event.type === 'call.noted');
  if (noted?.type !== 'call.noted') throw new Error(`note ${note.number} of order ${note.orderId} is of no call`);
  const { message, outcome, at } = noted;
  return { orderId: note.orderId, message, outcome, notedAt: toRfc3339(at), number: note.number, digest };
}
