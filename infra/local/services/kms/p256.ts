/**
 * ECDSA over P-256 on a digest computed elsewhere (KMS `MessageType` DIGEST). node:crypto always hashes what it signs, so the last
 * step of FIPS 186-5, section 6.4, is done here. Not constant in time: for the local endpoint only, never for keys that matter.
 */
import { createECDH, randomBytes } from 'node:crypto';

const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const G: Point = {
  x: 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
  y: 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
};

interface Point {
  readonly x: bigint;
  readonly y: bigint;
}

/** `undefined` is the point at infinity. */
type Sum = Point | undefined;

const mod = (value: bigint, modulus: bigint): bigint => ((value % modulus) + modulus) % modulus;
const toBigInt = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
const toBytes = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(64, '0'), 'hex');

/** @returns the DER signature of a 32-byte digest by the private scalar `d`. */
export function signDigest(digest: Buffer, d: Buffer): Buffer {
  for (;;) {
    const k = toBigInt(randomBytes(32));
    if (k === 0n || k >= N) continue;
    const ephemeral = createECDH('prime256v1');
    ephemeral.setPrivateKey(toBytes(k));
    const r = mod(toBigInt(ephemeral.getPublicKey().subarray(1, 33)), N);
    const s = mod(invert(k, N) * (toBigInt(digest) + r * toBigInt(d)), N);
    if (r !== 0n && s !== 0n) return toDer(r, s);
  }
}

/** Whether the DER signature of a 32-byte digest is by the owner of the public point (`x`, `y`). */
export function verifyDigest(digest: Buffer, signature: Buffer, x: Buffer, y: Buffer): boolean {
  const parts = fromDer(signature);
  if (!parts || parts.r <= 0n || parts.r >= N || parts.s <= 0n || parts.s >= N) return false;
  const w = invert(parts.s, N);
  const point = add(
    multiply(mod(toBigInt(digest) * w, N), G),
    multiply(mod(parts.r * w, N), { x: toBigInt(x), y: toBigInt(y) }),
  );
  return point !== undefined && mod(point.x, N) === parts.r;
}

function invert(value: bigint, modulus: bigint): bigint {
  let [a, b, u, v] = [mod(value, modulus), modulus, 1n, 0n];
  while (a > 1n) {
    const quotient = b / a;
    [a, b, u, v] = [b % a, a, v - quotient * u, u];
  }
  return mod(u, modulus);
}

function add(a: Sum, b: Sum): Sum {
  if (!a) return b;
  if (!b) return a;
  if (a.x === b.x && mod(a.y + b.y, P) === 0n) return undefined;
  const slope = a.x === b.x ? (3n * a.x * a.x - 3n) * invert(2n * a.y, P) : (b.y - a.y) * invert(b.x - a.x, P);
  const x = mod(slope * slope - a.x - b.x, P);
  return { x, y: mod(slope * (a.x - x) - a.y, P) };
}

function multiply(scalar: bigint, point: Point): Sum {
  let sum: Sum;
  let doubled: Sum = point;
  for (let rest = scalar; rest > 0n; rest >>= 1n) {
    if (rest & 1n) sum = add(sum, doubled);
    doubled = add(doubled, doubled);
  }
  return sum;
}

function toDer(r: bigint, s: bigint): Buffer {
  const integers = [r, s].map((value) => {
    const hex = value.toString(16);
    const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
    const positive = (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
    return Buffer.concat([Buffer.from([0x02, positive.length]), positive]);
  });
  const body = Buffer.concat(integers);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}

function fromDer(der: Buffer): { r: bigint; s: bigint } | undefined {
  const rLength = der[3] ?? 0;
  const sLength = der[5 + rLength] ?? 0;
  const wellFormed =
    der[0] === 0x30 &&
    der[1] === der.length - 2 &&
    der[2] === 0x02 &&
    der[4 + rLength] === 0x02 &&
    der.length === 6 + rLength + sLength;
  if (!wellFormed) return undefined;
  return { r: toBigInt(der.subarray(4, 4 + rLength)), s: toBigInt(der.subarray(6 + rLength)) };
}
