import * as z from 'zod/mini';
import { type Alert, composeAlert } from '../../../domain/delivery/alert.ts';
import type { OnCallTool, Reach } from '../../../domain/directory/reach.ts';
import { toRfc3339 } from '../../../domain/instant.ts';
import { spellTelephone } from '../../../domain/telephone.ts';
import { HoldfastError } from '../../../errors.ts';
import type { MessageSender, SendOutcome, SentDelivery } from '../../../ports/delivery/message-sender.ts';
import type { Ringer } from '../../../ports/delivery/ringer.ts';
import type { Directory } from '../../../ports/directory.ts';

/** What an alert takes from the bytes of the message. */
const Told = z.object({ data: z.object({ reference: z.string(), certificateUrl: z.string() }) });

const OF_AUTHORITY = 'authority-on-call:';
const OF_PROVIDER = 'on-call:';

/** Rings the tool that a delivery names by its endpoint: of the provider, or of the authority. */
export class OnCallSender implements MessageSender {
  readonly #directory: Pick<Directory, 'authority' | 'provider'>;
  readonly #ringer: Ringer;
  readonly #apiUrl: string;
  readonly #desksUrl: string;

  /** @param apiUrl public base address of the API. @param desksUrl where people sign in at desks; both without a trailing slash. */
  constructor(directory: Pick<Directory, 'authority' | 'provider'>, ringer: Ringer, apiUrl: string, desksUrl: string) {
    this.#directory = directory;
    this.#ringer = ringer;
    this.#apiUrl = apiUrl;
    this.#desksUrl = desksUrl;
  }

  async send(delivery: SentDelivery, headers: Readonly<Record<string, string>>): Promise<SendOutcome> {
    const found = await this.#find(delivery, headers['webhook-id'] ?? '');
    return found ? await this.#ringer.ring(found.tool, found.alert) : { kind: 'failed', code: 'tool-unknown' };
  }

  /** The tool as it stands in the directory now: a secret never goes to where a tool once was. */
  async #find(
    { orderId, endpoint, order, body, createdAt, urgency = 'urgent' }: SentDelivery,
    messageId: string,
  ): Promise<{ readonly tool: OnCallTool; readonly alert: Alert } | undefined> {
    if (!order) return undefined;
    const [authority, provider] = await this.#readBoth(order);
    const isAuthoritys = endpoint.startsWith(OF_AUTHORITY);
    const tool = findTool(isAuthoritys ? authority?.reach : provider?.reach, endpoint);
    const told = z.safeParse(Told, JSON.parse(body));
    if (!tool || !provider) return undefined;
    const desk = authority && `${authority.contact.name}, ${spellTelephone(authority.contact.telephone)}`;
    const alert = composeAlert({
      messageId,
      endpoint,
      reference: told.success ? told.data.data.reference : orderId,
      urgency,
      since: toRfc3339(createdAt),
      provider: provider.name,
      link: told.success && !isAuthoritys ? told.data.data.certificateUrl : `${this.#apiUrl}/v1/orders/${orderId}`,
      desksUrl: isAuthoritys || provider.people === undefined ? undefined : this.#desksUrl,
      call: isAuthoritys ? `whoever answers for ${provider.name}` : (desk ?? order.authority),
    });
    return { tool, alert };
  }

  async #readBoth({ authority, provider }: NonNullable<SentDelivery['order']>) {
    return await Promise.all([
      this.#directory.authority(authority).catch(toNobody),
      this.#directory.provider(provider).catch(toNobody),
    ]);
  }
}

function findTool(reach: Reach | undefined, endpoint: string): OnCallTool | undefined {
  const prefix = endpoint.startsWith(OF_AUTHORITY) ? OF_AUTHORITY : OF_PROVIDER;
  return reach?.onCall?.find(({ id }) => `${prefix}${id}` === endpoint);
}

/** Whoever was taken out of the directory is rung no more; a directory that does not answer is another matter. */
function toNobody(error: unknown): undefined {
  if (error instanceof HoldfastError && /^(?:authority|provider)-unknown$/.test(error.code)) return undefined;
  throw error;
}
