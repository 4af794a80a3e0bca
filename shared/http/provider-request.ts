import type { ProviderActor } from '../domain/actor.ts';

/** A request of a provider that has proved who it is, by one of its keys or one of its people. */
export interface ProviderRequest {
  readonly by: ProviderActor;
  /** The sender's id of this message: it counts once, however often it arrives. */
  readonly messageId: string;
  /** Nobody gave it an id: it has one that follows from what is read, and is the same each time. */
  readonly isNamedByAddress?: true;
}
