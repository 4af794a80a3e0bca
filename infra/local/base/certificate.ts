import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

export interface Certificate {
  /** Both in PEM. */
  readonly key: string;
  readonly certificate: string;
}

const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const UTF8_STRING = 0x0c;
const GENERALIZED_TIME = 0x18;
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;
const DNS_NAME = 0x82;
const IP_ADDRESS = 0x87;

/** Object identifiers, as they are encoded. */
const ECDSA_WITH_SHA256 = Buffer.from('06082a8648ce3d040302', 'hex');
const COMMON_NAME = Buffer.from('0603550403', 'hex');
const SUBJECT_ALT_NAME = Buffer.from('0603551d11', 'hex');
const BASIC_CONSTRAINTS = Buffer.from('0603551d13', 'hex');

const TRUE = Buffer.from('0101ff', 'hex');
const NO_UNUSED_BITS = Buffer.from([0]);

/**
 * A certificate of this machine for itself (RFC 5280): nobody but whoever is told to trusts it. Node reads certificates and writes none,
 * and nothing else is asked of whoever starts this host.
 *
 * @param from, until epoch ms, by the machine's own time.
 */
export function createCertificate(from: number, until: number): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(SEQUENCE, ECDSA_WITH_SHA256);
  const name = der(
    SEQUENCE,
    der(SET, der(SEQUENCE, COMMON_NAME, der(UTF8_STRING, Buffer.from('Holdfast, this machine')))),
  );
  const names = der(SEQUENCE, der(DNS_NAME, Buffer.from('localhost')), der(IP_ADDRESS, Buffer.from([127, 0, 0, 1])));
  const extensions = der(
    SEQUENCE,
    der(SEQUENCE, SUBJECT_ALT_NAME, der(OCTET_STRING, names)),
    der(SEQUENCE, BASIC_CONSTRAINTS, TRUE, der(OCTET_STRING, der(SEQUENCE, TRUE))),
  );
  const signed = der(
    SEQUENCE,
    der(VERSION, der(INTEGER, Buffer.from([2]))), // version 3
    der(INTEGER, Buffer.concat([Buffer.from([1]), randomBytes(15)])), // positive
    algorithm,
    name,
    der(SEQUENCE, encodeTime(from), encodeTime(until)),
    name,
    publicKey.export({ format: 'der', type: 'spki' }),
    der(EXTENSIONS, extensions),
  );
  const signature = createSign('sha256').update(signed).sign(privateKey);
  const whole = der(SEQUENCE, signed, algorithm, der(BIT_STRING, NO_UNUSED_BITS, signature));
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  return {
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

/** `YYYYMMDDHHMMSSZ` */
const encodeTime = (at: number): Buffer =>
  der(GENERALIZED_TIME, Buffer.from(new Date(at).toISOString().replace(/\.\d+|[-:T]/g, '')));

/** One value of DER: its tag, how long it is, and what it holds. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const held = Buffer.concat(content);
  const { length } = held;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), held]);
  const bytes = Buffer.from([length >> 8, length & 0xff]);
  return Buffer.concat([Buffer.from([tag, 0x82]), bytes, held]);
}
