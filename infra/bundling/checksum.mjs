import { createHash, createHmac } from 'node:crypto';

/**
 * Stands in for `@smithy/core/checksum` in every bundle. Lambda's Node always has its own hashes, so the SDK's, written in
 * JavaScript for runtimes without them (4 kB, and slower), are left out. DynamoDB, KMS, Lambda, S3 and SQS ask for these two and no more:
 * SHA-256 to sign requests, MD5 to compare what SQS says it received.
 */
class Checksum {
  #hash;

  constructor(hash) {
    this.#hash = hash;
  }

  update(data) {
    this.#hash.update(data);
  }

  async digest() {
    return new Uint8Array(this.#hash.digest());
  }
}

/** An HMAC with a `secret`, a plain hash without. */
export class Sha256 extends Checksum {
  constructor(secret) {
    super(secret === undefined ? createHash('sha256') : createHmac('sha256', secret));
  }
}

export class Md5 extends Checksum {
  constructor() {
    super(createHash('md5'));
  }
}
