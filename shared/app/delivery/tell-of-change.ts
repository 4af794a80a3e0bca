import { sha256 } from '../../domain/digest.ts';
import { type Change, type EntryBody, spellChangeId, standingOfChange } from '../../domain/directory/entry-state.ts';
import { listOldContacts } from '../../domain/directory/old-contacts.ts';
import type { MailAddress } from '../../domain/directory/reach.ts';
import { composeDirectoryWebhook, type ToldChange } from '../../domain/directory/webhooks.ts';
import { toRfc3339 } from '../../domain/instant.ts';
import { HoldfastError } from '../../errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SendOutcome } from '../../ports/delivery/message-sender.ts';
import type { ChangeNotice, DirectoryNotices } from '../../ports/directory-notices.ts';
import type { DirectoryRegister } from '../../ports/directory-register.ts';

export interface TellDeps {
  readonly register: Pick<DirectoryRegister, 'newest'>;
  readonly notices: DirectoryNotices;
  /** @param id the same at every attempt. */
  readonly mailChange: (mailbox: MailAddress, id: string, told: ToldChange) => Promise<SendOutcome>;
  readonly clock: Clock;
}

/**
 * Tells those whom an entry in force names that it is about to change: at first each of them by a message of their own, so that one who
 * cannot be reached holds up no other, then the one that a message is about. What is said is read off the entry at that moment; a change
 * that is stopped, or was never approved, is not told of.
 *
 * @returns what became of it. @throws HoldfastError `service-unavailable` where the relay did not take it and it is to be tried again.
 */
export async function tellOfChange(deps: TellDeps, notice: ChangeNotice): Promise<string> {
  const { register, clock } = deps;
  const state = (await register.newest(notice.ref))?.state;
  const change = state?.change;
  if (!state?.entry || change?.number !== notice.number) return 'nothing-to-tell';
  if (standingOfChange(change, clock.now()) !== 'cooling' || !change.approved) return 'nothing-to-tell';
  const told: ToldChange = {
    entry: `${notice.ref.kind} ${notice.ref.id}`,
    change: spellChangeId(notice.ref, change.number),
    fields: change.approved.cooled,
    from: toRfc3339(change.approved.from),
  };
  return notice.mailbox === undefined
    ? await spread(deps, notice, state.entry, { change, told })
    : await mail(deps, notice.mailbox, state.entry, told);
}

async function spread(
  { notices }: TellDeps,
  notice: ChangeNotice,
  entry: EntryBody,
  { change, told }: { readonly change: Change; readonly told: ToldChange },
): Promise<string> {
  const { mailboxes, webhooks } = listOldContacts(entry);
  for (const { id } of mailboxes) await notices.tell({ ...notice, mailbox: id }, 0);
  const at = change.approved?.at ?? change.proposedAt;
  const body = JSON.stringify(composeDirectoryWebhook('directory.change-waits', at, told));
  for (const url of webhooks) {
    await notices.post({ id: `directory-${sha256(`${told.change} ${url}`).slice(0, 32)}`, url, body });
  }
  return 'spread';
}

async function mail({ mailChange }: TellDeps, mailbox: string, entry: EntryBody, told: ToldChange): Promise<string> {
  const found = listOldContacts(entry).mailboxes.find(({ id }) => id === mailbox);
  if (!found) return 'no-such-mailbox';
  const sent = await mailChange(found, `directory-${sha256(`${told.change} ${mailbox}`).slice(0, 32)}`, told);
  if (sent.kind === 'answered' && sent.status >= 200 && sent.status < 300) return `${sent.status}`;
  const outcome = sent.kind === 'answered' ? `${sent.status}` : sent.code;
  throw new HoldfastError('service-unavailable', `the relay did not take it: ${outcome}`, { retryable: true });
}
