import type { KMSClient } from '@aws-sdk/client-kms';
import type { NewsAddressOpener, NewsAddressSealer } from '../../ports/case/news-addresses.ts';
import { KmsTextOpener, KmsTextSealer } from './text-sealing.ts';

/** Where persons hear of news. */
export class KmsNewsAddressSealer extends KmsTextSealer implements NewsAddressSealer {
  constructor(kms: KMSClient, sealingKey: string) {
    super(kms, sealingKey, 'news-address');
  }
}

export class KmsNewsAddressOpener extends KmsTextOpener implements NewsAddressOpener {
  constructor(kms: KMSClient) {
    super(kms, 'news-address');
  }
}
