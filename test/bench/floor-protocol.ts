/** An item as the document client reads and writes it. */
export type Item = Readonly<Record<string, unknown>>;

/** What the floor works with: the same services through the same meter, and items of the same size. */
export interface FloorData {
  readonly region: string;
  readonly accessKeyId: string;
  /** Through the meter, as functions go. */
  readonly endpoints: { readonly dynamodb: string; readonly sqs: string; readonly kms: string };
  /** Past the meter, as event sources go. */
  readonly sources: { readonly dynamodb: string; readonly queueUrl: string; readonly streamArn: string };
  readonly recordsTable: string;
  readonly keysTable: string;
  readonly waitingTable: string;
  readonly queueUrl: string;
  readonly sealingKey: string;
  readonly webhookKey: string;
  /** SPKI in DER, of the key that signs messages. */
  readonly providerKey: Uint8Array;
  /** Where the webhook is posted to. */
  readonly receiverUrl: string;
  /** Copies of what one filed and acknowledged order left behind. */
  readonly items: {
    readonly key: Item;
    readonly officials: Item;
    readonly filed: Item;
    readonly acknowledged: Item;
    readonly delivery: Item;
  };
}

/** How the floor's server names what it is asked for, and the order it is about. */
export const FLOOR_ID_HEADER = 'floor-id';
export type FloorPath = '/filing' | '/wire' | '/acknowledgement';
