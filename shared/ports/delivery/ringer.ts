import type { Alert } from '../../domain/delivery/alert.ts';
import type { OnCallTool } from '../../domain/directory/reach.ts';
import type { SendOutcome } from './message-sender.ts';

/** Rings an on-call tool. Never throws for what the network, the tool, or the store of secrets does. */
export interface Ringer {
  /**
   * Answered with 2xx means that the tool has taken this alert, by this request or an earlier one: a repeat rings nobody anew. Nothing of
   * what a tool says comes back but its status, for it may repeat its secret.
   */
  ring(tool: OnCallTool, alert: Alert): Promise<SendOutcome>;
}
