import { digestOfChallenge } from '../../domain/directory/challenge-endpoints.ts';
import { type EndpointChallenge, type EntryRef, spellChangeId } from '../../domain/directory/entry-state.ts';
import { composeDirectoryWebhook } from '../../domain/directory/webhooks.ts';
import type { Clock, Randomness } from '../../ports/clock.ts';
import type { DirectoryNotices } from '../../ports/directory-notices.ts';

/** Nobody guesses it. */
const CHALLENGE_BYTES = 32;

/** What is sent to an address, and what is on record of it. */
interface MadeChallenge {
  readonly challenge: string;
  readonly recorded: EndpointChallenge;
}

export const makeChallenges = (
  { random, clock }: { readonly random: Randomness; readonly clock: Clock },
  endpoints: readonly { readonly id: string; readonly url: string }[],
): readonly MadeChallenge[] =>
  endpoints.map(({ id, url }) => {
    const challenge = Buffer.from(random.bytes(CHALLENGE_BYTES)).toString('base64url');
    return { challenge, recorded: { endpoint: id, url, digest: digestOfChallenge(challenge), sentAt: clock.now() } };
  });

/** Hands them to what posts them: through a checked address, signed, and to nowhere else. */
export async function sendChallenges(
  notices: DirectoryNotices,
  { ref, number }: { readonly ref: EntryRef; readonly number: number },
  made: readonly MadeChallenge[],
): Promise<void> {
  for (const { challenge, recorded } of made) {
    const { endpoint, url, sentAt, digest } = recorded;
    const change = spellChangeId(ref, number);
    const asked = { change, provider: ref.id, endpoint, challenge };
    await notices.post({
      id: `directory-${digest.slice(0, 32)}`,
      url,
      isAskedAgain: true,
      body: JSON.stringify(composeDirectoryWebhook('directory.endpoint-challenge', sentAt, asked)),
    });
  }
}
