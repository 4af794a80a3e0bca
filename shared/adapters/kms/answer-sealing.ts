import type { KMSClient } from '@aws-sdk/client-kms';
import type { AnswerOpener, AnswerSealer } from '../../ports/delivery/answer-sealing.ts';
import { KmsTextOpener, KmsTextSealer } from './text-sealing.ts';

/** What endpoints answered. */
export class KmsAnswerSealer extends KmsTextSealer implements AnswerSealer {
  constructor(kms: KMSClient, sealingKey: string) {
    super(kms, sealingKey, 'answer');
  }
}

export class KmsAnswerOpener extends KmsTextOpener implements AnswerOpener {
  constructor(kms: KMSClient) {
    super(kms, 'answer');
  }
}
