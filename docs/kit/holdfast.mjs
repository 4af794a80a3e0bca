// Holdfast for providers, in one file. SPDX-License-Identifier: Apache-2.0
// Written from shared/kit by `npm run kit`: change it there. holdfast.d.mts beside it says what everything does.

// shared/kit/error.ts
var KitError = class extends Error {
  name = "KitError";
  code;
  status;
  /** The words of the API, or of this client. */
  detail;
  retryAfterS;
  problem;
  constructor(code, detail, facts = {}, message = detail) {
    super(message, facts.cause === void 0 ? void 0 : { cause: facts.cause });
    this.code = code;
    this.detail = detail;
    this.status = facts.status;
    this.retryAfterS = facts.retryAfterS;
    this.problem = facts.problem;
  }
};

// shared/kit/answer.ts
var SETTLED = /* @__PURE__ */ new Set([
  "order-ended",
  "order-erased",
  "order-in-force",
  "order-not-found",
  "notice-not-requested",
  "change-unknown",
  "change-not-open"
]);
var OPEN = /* @__PURE__ */ new Set(["ordered", "preserved"]);
var Course = class {
  said = [];
  notes = [];
  #ofHands = /* @__PURE__ */ new Set();
  async say(type, send) {
    await send();
    this.said.push(type);
  }
  /** What a hand throws settles nothing, also where it is a refusal that the hand got for something else. */
  async byHand(use) {
    try {
      return await use();
    } catch (error) {
      this.#ofHands.add(error);
      throw error;
    }
  }
  isOfHand(error) {
    return this.#ofHands.has(error);
  }
};
var STEPS = {
  "order.issued": keepData,
  "order.clarified": keepData,
  "order.extended": keepData,
  "order.continued": keepData,
  "order.released": confirmEnd,
  "order.lapsed": confirmEnd,
  "order.withdrawn": confirmEnd,
  "order.reminder": giveWhatIsOwed,
  "notice.relay-requested": handOnNotice,
  "directory.endpoint-challenge": sendProof,
  "order.held": async (_deps, _hands, _webhook, { notes }) => {
    notes.push("let nothing go that is kept already, and wait: it is issued again, or withdrawn");
  }
};
async function answerWebhook(deps, webhook, hands) {
  const course = new Course();
  const { type, data } = webhook;
  const step = Object.hasOwn(STEPS, type) ? STEPS[type] : void 0;
  let code;
  if (step === void 0) course.notes.push(`nothing is done about ${type}: read it, and decide yourself`);
  else {
    code = await step(deps, hands, webhook, course).then(
      () => void 0,
      (error) => {
        if (course.isOfHand(error) || !(error instanceof KitError && SETTLED.has(error.code))) throw error;
        course.notes.push(`settled: ${error.detail}`);
        return error.code;
      }
    );
  }
  const note = course.notes.join("; ");
  return { type, orderId: data.orderId, said: course.said, note, ...code !== void 0 && { code } };
}
function refOf({ type, data: { orderId, digest } }) {
  if (typeof orderId === "string" && typeof digest === "string") return { orderId, digest };
  throw new KitError("body-unreadable", `the webhook ${type} names no order`);
}
var refTo = ({ orderId, digest }) => ({ orderId, digest });
async function keepData({ messages, readings }, hands, webhook, course) {
  const certificate = await readings.readCertificate(refOf(webhook).orderId);
  const { document } = certificate;
  if (!document.inForce) {
    course.notes.push("it is not in force any more, and its end has a message of its own");
    return;
  }
  await course.say("order.acknowledged", () => messages.acknowledge(refTo(document)));
  await keepTargets(messages, hands, certificate, course);
}
async function keepTargets(messages, hands, certificate, course) {
  const { document } = certificate;
  const order = refTo(document);
  const kept = [];
  const refused = [];
  const failures = [];
  for (const target of document.targets.filter(({ status }) => OPEN.has(status))) {
    try {
      const outcome = await course.byHand(() => hands.keep(target, certificate));
      if (outcome === "kept") kept.push(target.id);
      else if (typeof outcome?.explanation === "string") refused.push({ id: target.id, why: outcome });
      else throw new KitError("settings-invalid", "hands.keep has to return 'kept', or { reason, explanation }");
    } catch (error) {
      failures.push(error);
    }
  }
  if (kept.length > 0) await course.say("order.preserved", () => messages.preserve(order, kept));
  for (const { ids, why } of joinAlike(refused)) {
    await course.say("order.not-executed", () => messages.cannotExecute(order, ids, why.reason, why.explanation));
  }
  if (failures.length > 0) throw failures[0];
  course.notes.push(
    `kept: ${kept.join(", ") || "nothing"}${refused.length > 0 ? `; not kept: ${refused.map(({ id }) => id).join(", ")}` : ""}`
  );
}
function joinAlike(refused) {
  const alike = /* @__PURE__ */ new Map();
  for (const { id, why } of refused) {
    const key = JSON.stringify([why.reason, why.explanation]);
    const same = alike.get(key) ?? { ids: [], why };
    same.ids.push(id);
    alike.set(key, same);
  }
  return alike.values();
}
async function confirmEnd({ messages, readings }, hands, webhook, course) {
  const certificate = await readings.readCertificate(refOf(webhook).orderId);
  const { document } = certificate;
  const { afterEnd } = document;
  if (document.inForce || afterEnd === null) {
    course.notes.push("the certificate names no end: everything stays kept");
    return;
  }
  const free = document.targets.filter(({ id }) => afterEnd.release.includes(id));
  if (free.length > 0) await course.byHand(() => hands.letGo(free, certificate));
  const unsure = afterEnd.keep.filter(({ why }) => why !== void 0).map(({ target }) => target);
  const sure = document.targets.map(({ id }) => id).filter((id) => !unsure.includes(id));
  if (sure.length > 0) {
    const named = unsure.length > 0 ? sure : void 0;
    await course.say("order.released", () => messages.release(refTo(document), named));
  }
  course.notes.push(`let go: ${free.map(({ id }) => id).join(", ") || "nothing"}`);
  const held = afterEnd.keep.filter(({ why }) => why === void 0).map(({ target }) => target);
  if (held.length > 0) course.notes.push(`kept, as other orders hold them: ${held.join(", ")}`);
  if (unsure.length > 0) {
    const which = unsure.join(", ");
    course.notes.push(`kept, as not every other order was looked at: ${which}; answer this again in an hour`);
  }
}
async function handOnNotice({ messages, readings }, hands, webhook, course) {
  const order = refOf(webhook);
  const notice = await readings.readNotice(order.orderId, { id: `${webhook.id}.notice`.slice(-255) });
  const told = await course.byHand(() => hands.tellUser(notice, order)) ?? {};
  await course.say("notice.relayed", () => messages.relayNotice(order, told));
  course.notes.push("the user was told");
}
var GIVEN = {
  acknowledgement: keepData,
  "end-acknowledgement": keepData,
  preservation: keepData,
  "release-confirmation": confirmEnd,
  "notice-relay": handOnNotice
};
async function giveWhatIsOwed(deps, hands, webhook, course) {
  const { orderId } = refOf(webhook);
  const { reference } = webhook.data;
  if (reference === void 0) throw new KitError("body-unreadable", "the reminder names no reference");
  const { orders } = await deps.readings.listOrders({ reference });
  const owed = orders.find(({ id }) => id === orderId)?.owed ?? [];
  if (owed.length === 0) course.notes.push("nothing is owed any more");
  for (const step of new Set(owed.map(({ what }) => GIVEN[what]))) await step?.(deps, hands, webhook, course);
}
async function sendProof({ provider, messages }, _hands, { data }, course) {
  const { change, endpoint, challenge } = data;
  if (change === void 0 || endpoint === void 0 || challenge === void 0) {
    throw new KitError("body-unreadable", "the webhook names no change, endpoint and challenge");
  }
  if (data.provider !== void 0 && data.provider !== provider) {
    course.notes.push(`the endpoint is of ${data.provider}: nothing is proved`);
    return;
  }
  const asked = { change, endpoint, challenge };
  await course.say("endpoint proof", () => messages.proveEndpoint(asked));
  course.notes.push(`the endpoint ${endpoint} is proved`);
}

// shared/kit/key-set.ts
var KEPT_MS = 3e5;
var AGAIN_AFTER_MS = 5e3;
var TIMEOUT_MS = 1e4;
var KeySet = class {
  #options;
  #keys = [];
  #fetchedAt = Number.NEGATIVE_INFINITY;
  /** Only when that was because none fitted: what is fetched in the ordinary way holds no new key back. */
  #askedAgainAt = Number.NEGATIVE_INFINITY;
  #fetches = 0;
  #fetching;
  constructor(options) {
    this.#options = options;
  }
  /**
   * What `look` finds with the keys; it says `undefined` where none of them fits.
   *
   * @throws KitError where they cannot be had; what `look` throws.
   */
  async find(look) {
    const { ticks } = this.#options;
    if (ticks() - this.#fetchedAt >= KEPT_MS) await this.#fetch();
    const seen = this.#fetches;
    const found = await look(this.#keys);
    if (found !== void 0) return found;
    if (this.#fetches === seen) {
      const isTooSoon = ticks() - this.#askedAgainAt < AGAIN_AFTER_MS;
      if (isTooSoon && this.#fetching === void 0) return void 0;
      await this.#fetch();
      this.#askedAgainAt = ticks();
    }
    return await look(this.#keys);
  }
  /** Many who need it at once wait for one answer. */
  async #fetch() {
    this.#fetching ??= this.#load().finally(() => {
      this.#fetching = void 0;
    });
    await this.#fetching;
  }
  async #load() {
    const { url, fetch: fetch2, ticks } = this.#options;
    const failed = (why, cause) => new KitError("no-answer", `the published keys cannot be had from ${url}: ${why}`, { cause });
    let body;
    try {
      const response = await fetch2(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (!response.ok) throw failed(`status ${response.status}`);
      body = await response.json();
    } catch (error) {
      throw error instanceof KitError ? error : failed(String(Object(error).message ?? error), error);
    }
    const { keys } = Object(body);
    if (!Array.isArray(keys)) throw failed("what came is no key set");
    this.#keys = keys.map((key) => Object(key));
    this.#fetchedAt = ticks();
    this.#fetches += 1;
  }
};

// shared/kit/bytes.ts
var toUtf8 = (text) => new TextEncoder().encode(text);
var fromUtf8 = (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
var bytesOf = (body) => typeof body === "string" ? toUtf8(body) : new Uint8Array(body);
function joinBytes(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
var toBase64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
function fromBase64(text) {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return void 0;
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
function fromBase64Url(text) {
  if (text.length % 4 === 1 || !/^[\w-]*$/.test(text)) return void 0;
  const padded = text.padEnd(Math.ceil(text.length / 4) * 4, "=").replaceAll("-", "+").replaceAll("_", "/");
  const bytes = fromBase64(padded);
  return bytes !== void 0 && toBase64(bytes) === padded ? bytes : void 0;
}
var toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
var sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

// shared/kit/published.ts
var SIGNATURE_BYTES = 64;
var orNone = (importing) => importing.catch(() => void 0);
async function isByEd25519({ x }, bytes, signature) {
  const raw = typeof x === "string" ? fromBase64Url(x) : void 0;
  if (raw?.length !== 32 || signature.length !== SIGNATURE_BYTES) return false;
  const key = await orNone(crypto.subtle.importKey("raw", raw, { name: "Ed25519" }, false, ["verify"]));
  return key !== void 0 && await crypto.subtle.verify({ name: "Ed25519" }, key, signature, bytes);
}
async function isByP256({ x, y }, bytes, signature) {
  if (typeof x !== "string" || typeof y !== "string" || signature.length !== SIGNATURE_BYTES) return false;
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const jwk = { kty: "EC", crv: "P-256", x, y };
  const key = await orNone(crypto.subtle.importKey("jwk", jwk, algorithm, false, ["verify"]));
  return key !== void 0 && await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signature, bytes);
}

// shared/kit/keys.ts
var P256 = { name: "ECDSA", namedCurve: "P-256" };
var P256_SIGNING = { name: "ECDSA", hash: "SHA-256" };
var BY_ALGORITHM = {
  ed25519: { curve: "Ed25519", importing: { name: "Ed25519" }, signing: { name: "Ed25519" } },
  "ecdsa-p256-sha256": { curve: "P-256", importing: P256, signing: P256_SIGNING }
};
var P256_INFO_PREFIX = "3059301306072a8648ce3d020106082a8648ce3d03010703420004";
var MARKS = { ed25519: "06032b6570", "ecdsa-p256-sha256": "06082a8648ce3d030107" };
var unreadable = (what, cause) => new KitError("key-unreadable", `the private key cannot be used: ${what}`, { cause });
async function readKey(key) {
  const jwk = typeof key === "string" && !key.trimStart().startsWith("{") ? await openPem(key) : parseJwk(key);
  const algorithm = algorithmOf(jwk);
  const { importing, signing } = BY_ALGORITHM[algorithm];
  const { kty = "", crv = "", x = "", y = "", d = "" } = jwk;
  const bare = { kty, crv, x, ...algorithm !== "ed25519" && { y }, d };
  const imported = await crypto.subtle.importKey("jwk", bare, importing, false, ["sign"]).catch((error) => {
    throw unreadable("its members do not make a key", error);
  });
  const sign = async (bytes) => new Uint8Array(await crypto.subtle.sign(signing, imported, bytes));
  const isBy = algorithm === "ed25519" ? isByEd25519 : isByP256;
  const probe = toUtf8("whether both halves are of one key");
  if (!await isBy({ x, y }, probe, await sign(probe))) throw unreadable("its public half is that of another key");
  return { algorithm, publicKey: toBase64(publicBytesOf(algorithm, jwk)), sign };
}
async function makeKey() {
  const made = await crypto.subtle.generateKey({ name: "Ed25519" }, true, ["sign", "verify"]);
  const { privateKey } = { privateKey: made, ...made };
  const der = new Uint8Array(await crypto.subtle.exportKey("pkcs8", privateKey));
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  const pem = ["-----BEGIN PRIVATE KEY-----", ...lines, "-----END PRIVATE KEY-----", ""].join("\n");
  return { pem, publicKey: (await readKey(pem)).publicKey };
}
async function nameSandboxProvider(publicKey) {
  const bytes = fromBase64(publicKey);
  if (bytes === void 0) throw new KitError("settings-invalid", "the public key is not base64");
  return `prv-sandbox-${toHex(await sha256(bytes)).slice(0, 16)}`;
}
function parseJwk(key) {
  if (typeof key !== "string") return key;
  try {
    return Object(JSON.parse(key));
  } catch (error) {
    throw unreadable("it begins like JSON and is none", error);
  }
}
async function openPem(pem) {
  const [, label = "", body = ""] = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/.exec(pem) ?? [];
  if (label !== "PRIVATE KEY") throw unreadable(explainLabel(label));
  const der = fromBase64(body.replaceAll(/\s/g, ""));
  if (der === void 0) throw unreadable("what stands between BEGIN and END is not base64");
  const hex = toHex(der);
  const algorithm = ["ed25519", "ecdsa-p256-sha256"].find((one) => hex.includes(MARKS[one]));
  if (algorithm === void 0)
    throw unreadable("it is neither of Ed25519 nor of P-256; `openssl genpkey -algorithm ed25519` makes one");
  const { importing } = BY_ALGORITHM[algorithm];
  try {
    const opened = await crypto.subtle.importKey("pkcs8", der, importing, true, ["sign"]);
    return await crypto.subtle.exportKey("jwk", opened);
  } catch (error) {
    throw unreadable("it is damaged", error);
  }
}
function explainLabel(label) {
  if (label === "EC PRIVATE KEY") return "it is not PKCS #8; `openssl pkcs8 -topk8 -nocrypt -in FILE` writes it so";
  if (label === "ENCRYPTED PRIVATE KEY") return "it is encrypted; `openssl pkey -in FILE` opens it";
  if (label === "PUBLIC KEY") return "it is the public half";
  return 'it is neither PKCS #8 in PEM ("-----BEGIN PRIVATE KEY-----") nor a JWK';
}
function algorithmOf({ kty, crv, x, d }) {
  const algorithm = ["ed25519", "ecdsa-p256-sha256"].find((one) => BY_ALGORITHM[one].curve === crv);
  if (algorithm === void 0)
    throw unreadable(`a JWK of crv ${JSON.stringify(crv ?? kty)} is neither of Ed25519 nor of P-256`);
  if (d === void 0) throw unreadable("the JWK is the public half: it has no d");
  if (x === void 0) throw unreadable("the JWK has no x");
  return algorithm;
}
function publicBytesOf(algorithm, { x = "", y = "" }) {
  const point = joinBytes(fromBase64Url(x) ?? new Uint8Array(), fromBase64Url(y) ?? new Uint8Array());
  if (algorithm === "ed25519") return point.slice(0, 32);
  return joinBytes(
    Uint8Array.from(P256_INFO_PREFIX.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
    point
  );
}

// shared/kit/segment.ts
var SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/;
function toSegment(text, what) {
  if (typeof text === "string" && SEGMENT.test(text)) return text;
  throw new KitError("settings-invalid", `${JSON.stringify(text)} is not ${what}`);
}

// shared/kit/messages.ts
var toTargets = (ids) => ids.map((id) => ({ id }));
function createMessages({ ask: askJson }, clock) {
  const send = (type, { orderId, digest }, data, options) => {
    const timestamp = new Date(clock()).toISOString();
    const message = { type, timestamp, data: { orderId, digest, ...data } };
    return askJson("POST", "/v1/provider/messages", message, options);
  };
  return {
    send,
    acknowledge: (order, options) => send("order.acknowledged", order, {}, options),
    preserve: (order, ids, options) => send("order.preserved", order, { targets: toTargets(ids) }, options),
    cannotExecute(order, ids, reason, explanation, options) {
      const targets = ids.map((id) => ({ id, ...reason !== void 0 && { reasons: [reason] } }));
      return send("order.not-executed", order, { targets, explanation }, options);
    },
    ask: (order, question, ids, options) => send("clarification.requested", order, { question, ...ids && { targets: toTargets(ids) } }, options),
    release: (order, ids, options) => send("order.released", order, ids && { targets: toTargets(ids) }, options),
    relayNotice(order, { channel = "in-service", relayedAt = new Date(clock()) } = {}, options) {
      return send("notice.relayed", order, { relayedAt: relayedAt.toISOString(), channel }, options);
    },
    async proveEndpoint({ change, endpoint, challenge }, options) {
      const path = `/v1/provider/directory-changes/${toSegment(change, "the id of a change")}/proof`;
      return await askJson("POST", path, { change, endpoint, challenge }, options);
    }
  };
}

// shared/kit/certificate.ts
var IDENTIFIERS_AT = [
  ["C", "identifiers"],
  ["c", "identifiers"],
  ["accounts"],
  ["identifiers"]
];
function readDocumentOf(orderId, document) {
  if (document["orderId"] !== orderId) {
    throw new KitError("signature-invalid", `the certificate is genuine, and of another order than ${orderId}`);
  }
  const { inForce, digest, targets, certificate } = document;
  if (typeof inForce !== "boolean" || typeof digest !== "string" || !Array.isArray(targets)) {
    throw new KitError("body-unreadable", `the certificate of ${orderId} has no inForce, digest and targets`);
  }
  const named = listIdentifiers(certificate);
  const whole = targets.map((target) => {
    const known = Object(target);
    const identifier = named[Number(/^t(\d+)$/.exec(known.id)?.[1]) - 1];
    return { ...known, ...identifier && identifier.type === known.type && { identifier } };
  });
  return { ...document, targets: whole };
}
function listIdentifiers(form) {
  for (const path of IDENTIFIERS_AT) {
    const found = path.reduce((value, name) => Object(value)[name], form);
    if (Array.isArray(found)) return found.map((one) => Object(one));
  }
  return [];
}

// shared/kit/document.ts
var CERTIFICATE_TYPE = "holdfast-certificate+jws";
var invalid = (what, cause) => new KitError("signature-invalid", `the document is not genuine: ${what}`, { cause });
async function verifyDocument(jws, typ, keys) {
  const [header = "", payload = "", signature = "", more] = jws.split(".");
  if (more !== void 0 || signature === "") throw invalid("it is not of three parts");
  const said = openPart(header, "header");
  if (said["alg"] !== "ES256")
    throw invalid(`its header says alg ${JSON.stringify(said["alg"])}, and ES256 alone counts`);
  if (said["typ"] !== typ)
    throw invalid(`its header says typ ${JSON.stringify(said["typ"])}, and ${typ} was to be read`);
  if (said["crit"] !== void 0) throw invalid("its header asks for extensions (crit), and there are none");
  const named = keys.filter(
    ({ kty, crv, kid }) => kty === "EC" && crv === "P-256" && kid !== void 0 && kid === said["kid"]
  );
  if (named.length === 0) throw invalid(`no published key of P-256 has the kid ${JSON.stringify(said["kid"])}`);
  const made = fromBase64Url(signature);
  for (const key of named) {
    if (made !== void 0 && await isByP256(key, toUtf8(`${header}.${payload}`), made))
      return openPart(payload, "payload");
  }
  throw invalid("the key it names did not sign it");
}
function nameKeyOf(jws) {
  return openPart(jws.split(".", 1)[0] ?? "", "header")["kid"];
}
function openPart(part, name) {
  const bytes = fromBase64Url(part);
  if (bytes === void 0) throw invalid(`its ${name} is not base64url`);
  let value;
  try {
    value = JSON.parse(fromUtf8(bytes));
  } catch (cause) {
    throw invalid(`its ${name} is no JSON`, cause);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid(`its ${name} is no object`);
  return value;
}

// shared/kit/webhook.ts
var MAX_WEBHOOK_BYTES = 1e6;
var WINDOW_S = 300;
var SCHEME = "v1a,";
var SIGNATURE = /^v1a,[A-Za-z0-9+/]{86}==$/;
var FORMS = {
  "webhook-id": { form: /^[!-~]{1,255}$/, said: "1 to 255 visible ASCII" },
  "webhook-timestamp": { form: /^[1-9]\d{0,11}$/, said: "in whole seconds since 1970" },
  "webhook-signature": { form: /^[ -~]{1,2000}$/, said: "up to 2,000 visible ASCII" }
};
function openWebhook(headers, body, now) {
  const found = listByName(headers);
  const [id, at, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map(
    (name) => readHeader(found, name)
  );
  const raw = bytesOf(body);
  if (raw.length > MAX_WEBHOOK_BYTES) {
    throw new KitError("signature-invalid", `no webhook is longer than ${MAX_WEBHOOK_BYTES} bytes`);
  }
  const behindS = Math.round(now / 1e3 - Number(at));
  if (Math.abs(now / 1e3 - Number(at)) > WINDOW_S) {
    const how = behindS > 0 ? `${behindS} s old` : `${-behindS} s ahead of this clock`;
    throw new KitError("signature-expired", `the webhook is ${how}, and counts for five minutes: is this clock right?`);
  }
  const made = signatures.split(" ").flatMap((one) => SIGNATURE.test(one) ? fromBase64(one.slice(SCHEME.length)) ?? [] : []);
  return { id, body: raw, signed: joinBytes(toUtf8(`${id}.${at}.`), raw), signatures: made };
}
async function isSignedByOne({ signed, signatures }, keys) {
  for (const key of keys.filter(({ kty, crv }) => kty === "OKP" && crv === "Ed25519")) {
    for (const signature of signatures) if (await isByEd25519(key, signed, signature)) return true;
  }
  return false;
}
var notSigned = ({ signatures, body }) => new KitError(
  "signature-invalid",
  signatures.length === 0 ? "webhook-signature has no signature of the scheme v1a" : `no published key signed this webhook with this body of ${body.length} bytes: give the raw body, as it came, and unparsed`
);
async function verifyWebhook(headers, body, keys, now = Date.now()) {
  const arrived = openWebhook(headers, body, now);
  if (!await isSignedByOne(arrived, keys)) throw notSigned(arrived);
  return parseWebhook(arrived.id, arrived.body);
}
function parseWebhook(id, body) {
  const { type, timestamp, data } = Object(parseJson(body));
  if (typeof type !== "string" || typeof timestamp !== "string" || typeof data !== "object" || data === null) {
    throw new KitError("body-unreadable", "the body of the webhook has no type, timestamp and data");
  }
  return { id, type, timestamp, data };
}
function parseJson(body) {
  try {
    return JSON.parse(typeof body === "string" ? body : fromUtf8(body));
  } catch (cause) {
    throw new KitError("body-unreadable", "the body of the webhook is no JSON", { cause });
  }
}
function readHeader(found, name) {
  const values = found.get(name) ?? [];
  const { form, said } = FORMS[name];
  const [value = ""] = values;
  if (value === "") throw new KitError("signature-invalid", `the header ${name} is missing`);
  if (values.length > 1) throw new KitError("signature-invalid", `the header ${name} came ${values.length} times`);
  if (!form.test(value)) throw new KitError("signature-invalid", `the header ${name} is not ${said}`);
  return value;
}
function listByName(headers) {
  const entries = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  const found = /* @__PURE__ */ new Map();
  for (const [name, value] of entries) {
    const values = [value ?? []].flat().flatMap((one) => one.split(", "));
    const lower = name.toLowerCase();
    found.set(lower, [...found.get(lower) ?? [], ...values]);
  }
  return found;
}

// shared/kit/readings.ts
function createReadings({ ask }, keys) {
  const pathOf = (orderId, what) => `/v1/provider/orders/${toSegment(orderId, "the id of an order")}/${what}`;
  return {
    async readCertificate(orderId, options) {
      const { jws } = await ask("GET", pathOf(orderId, "certificate"), void 0, options);
      if (typeof jws !== "string")
        throw new KitError("body-unreadable", `the certificate of ${orderId} came without a signature`);
      const kid = nameKeyOf(jws);
      const found = await keys.find(
        async (published) => published.some((key) => key.kid === kid) ? await verifyDocument(jws, CERTIFICATE_TYPE, published) : void 0
      );
      const document = found ?? await verifyDocument(jws, CERTIFICATE_TYPE, []);
      return { document: readDocumentOf(orderId, document), jws };
    },
    readNotice: async (orderId, { language, ...options } = {}) => await ask("GET", pathOf(orderId, "notice") + queryOf({ language }), void 0, options),
    readObjections: async (orderId, options) => await ask("GET", pathOf(orderId, "objections"), void 0, options),
    listOrders: ({ limit, cursor, reference } = {}) => ask(
      "GET",
      `/v1/provider/orders${queryOf({ limit: limit ?? (reference === void 0 ? 100 : void 0), cursor, reference })}`
    ),
    async pullMessages(cursor, limit = 100) {
      const path = `/v1/provider/messages${queryOf({ limit, after: cursor ?? void 0 })}`;
      const page = await ask("GET", path);
      return { ...page, messages: page.messages.map(({ id, body }) => parseWebhook(id, body)) };
    }
  };
}
function queryOf(members) {
  const written = Object.entries(members).flatMap(
    ([name, value]) => value === void 0 ? [] : [`${name}=${encodeURIComponent(value)}`]
  );
  return written.length === 0 ? "" : `?${written.join("&")}`;
}

// shared/kit/signing.ts
var isOfFile = ({ method, path }) => method !== "GET" && path.includes("/attachments/");
function splitAddress(path) {
  if (!/^\/(?!\/)/.test(path))
    throw new KitError("settings-invalid", `a path begins with one "/", and not so: ${path}`);
  const { pathname, search } = new URL(path, "https://address.invalid");
  return { path: pathname, query: search.replace(/^\?/, "") };
}
async function contentOf(request) {
  const { method, body } = request;
  const { path, query } = splitAddress(request.path);
  const address = `${method} ${decodeURIComponent(path)}`;
  if (isOfFile(request)) return toUtf8(`${address} ${await digestOf(body)}`);
  return hasBody(body) && method !== "GET" ? bytesOf(body) : toUtf8(`${address}?${query}`);
}
async function signContent(key, id, timestamp, content) {
  return `v1a,${toBase64(await key.sign(joinBytes(toUtf8(`${id}.${timestamp}.`), content)))}`;
}
async function signRequest(signer, request) {
  const { provider, key, clock } = signer;
  const { id, body } = request;
  const at = Math.floor(clock() / 1e3);
  const who = { "holdfast-provider": provider, "webhook-id": id };
  const isDigested = isOfFile(request) || key.algorithm !== "ed25519" && hasBody(body);
  const digest = isDigested && { "content-digest": await digestOf(body) };
  if (key.algorithm !== "ed25519") return await signMessage(signer, request, { ...who, ...digest }, at);
  const signature = await signContent(key, id, at, await contentOf(request));
  return { ...who, ...digest, "webhook-timestamp": `${at}`, "webhook-signature": signature };
}
async function signMessage({ key, keyId, origin, random }, { method, path: sent }, headers, created) {
  if (keyId === void 0) {
    throw new KitError("settings-invalid", "a key of P-256 needs keyId: the id it has in your entry of the directory");
  }
  const { path, query } = splitAddress(sent);
  const address = `${origin}${path}${query && `?${query}`}`;
  const covered = Object.entries({ "@method": method, "@target-uri": address, ...headers });
  const names = covered.map(([name]) => `"${name}"`).join(" ");
  const params = `(${names});created=${created};keyid="${keyId}";nonce="${random()}"`;
  const base = [...covered.map(([name, value]) => `"${name}": ${value}`), `"@signature-params": ${params}`].join("\n");
  const signature = toBase64(await key.sign(toUtf8(base)));
  return { ...headers, "signature-input": `sig=${params}`, signature: `sig=:${signature}:` };
}
var hasBody = (body) => body !== void 0 && body.length > 0;
var digestOf = async (body) => `sha-256=:${toBase64(await sha256(bytesOf(body ?? "")))}:`;

// shared/kit/requests.ts
var TIMEOUT_MS2 = 3e4;
var LONGEST_WAIT_S = 60;
var PASSING = /* @__PURE__ */ new Set([408, 425, 429]);
var PROBLEM_PREFIX = "urn:holdfast:problem:";
function createRequests(wire) {
  const sign = (method, path, body, id = newId(wire)) => signRequest(wire.signer, { method, path, body, id });
  const attempt = async (request, read) => {
    const { method, path, body, options } = request;
    const headers = { ...options.headers, ...await sign(method, path, body, options.id) };
    const timeout = AbortSignal.timeout(TIMEOUT_MS2);
    try {
      const response = await wire.fetch(wire.api + path, {
        method,
        headers: body === void 0 ? headers : { "content-type": "application/json", ...headers },
        redirect: "manual",
        // a signed request is for the address it was signed for
        signal: wire.signal ? AbortSignal.any([wire.signal, timeout]) : timeout,
        ...body !== void 0 && { body }
      });
      if (response.ok) return await read(response);
      throw await describeRefusal(response, `${method} ${path}`, wire.signer.clock());
    } catch (error) {
      wire.signal?.throwIfAborted();
      if (error instanceof KitError) throw error;
      const why = String(Object(Object(error).cause).message ?? Object(error).message ?? error);
      throw new KitError("no-answer", `${method} ${path} got no answer: ${why}`, { cause: error });
    }
  };
  const insist = async (request, read) => {
    let wasExpired = false;
    for (let tries = 0; ; tries += 1) {
      try {
        return await attempt(request, read);
      } catch (error) {
        const waitS = error instanceof KitError ? findWait(error, wire.waitsS[tries], wasExpired) : void 0;
        if (waitS === void 0) throw error;
        wasExpired ||= Object(error).code === "signature-expired";
        await sleep(waitS * 1e3, wire.signal);
      }
    }
  };
  const toRequest = (method, path, body, options = {}) => ({
    method,
    path,
    body,
    options: { ...options, id: options.id ?? newId(wire) }
  });
  return {
    signRequest: sign,
    request: (method, path, body, options) => insist(toRequest(method, path, body, options), async (response) => response),
    ask: (method, path, body, options) => {
      const text = body && JSON.stringify(body);
      return insist(toRequest(method, path, text, options), (response) => readJson(response, `${method} ${path}`));
    }
  };
}
var newId = ({ signer }) => `msg_${signer.random()}`;
function findWait(error, next, wasExpired) {
  if (next === void 0 || error.code === "record-damaged") return void 0;
  if (error.retryAfterS !== void 0) return error.retryAfterS <= LONGEST_WAIT_S ? error.retryAfterS : void 0;
  if (error.code === "signature-expired") return wasExpired ? void 0 : next;
  const { status } = error;
  const isPassing = error.code === "no-answer" || status !== void 0 && (status >= 500 || PASSING.has(status));
  return isPassing ? next : void 0;
}
async function describeRefusal(response, asked, now) {
  const { status, headers } = response;
  const text = await response.text();
  const problem = parseObject(text);
  const type = typeof problem?.["type"] === "string" ? problem["type"] : "";
  const code = type.startsWith(PROBLEM_PREFIX) ? type.slice(PROBLEM_PREFIX.length) : `http-${status}`;
  const detail = String(problem?.["detail"] ?? problem?.["title"] ?? text.slice(0, 500));
  const retryAfterS = readRetryAfter(headers.get("retry-after"), now);
  const facts = { status, ...retryAfterS !== void 0 && { retryAfterS }, ...problem && { problem } };
  return new KitError(code, detail, facts, `${asked} was refused: ${status} ${code}: ${detail}`);
}
function readRetryAfter(value, now) {
  if (value === null) return void 0;
  if (/^\d+$/.test(value)) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? void 0 : Math.max(0, Math.ceil((at - now) / 1e3));
}
async function readJson(response, asked) {
  const value = parseObject(await response.text());
  if (value === void 0) throw new KitError("body-unreadable", `the answer to ${asked} is no object of JSON`);
  return value;
}
function parseObject(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : void 0;
  } catch {
    return void 0;
  }
}
async function sleep(ms, signal) {
  await new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}

// shared/kit/sandbox.ts
function createSandbox({ ask }, { algorithm, publicKey }) {
  return {
    registerInSandbox({ name, endpoint }, options) {
      const key = { publicKey, ...algorithm !== "ed25519" && { algorithm } };
      return ask("POST", "/v1/sandbox/providers", { name, endpoint, ...key }, options);
    },
    orderTest: (options) => ask("POST", "/v1/sandbox/orders", {}, options),
    playStep: async (orderId, step, options) => await ask("POST", `/v1/sandbox/orders/${toSegment(orderId, "the id of an order")}/steps`, { step }, options)
  };
}

// shared/kit/client.ts
var WAITS_S = [0.5, 1, 2, 5, 10];
var SANDBOX_KEY_ID = "sandbox";
async function openClient(settings) {
  const { signal, waitsS = WAITS_S, clock = Date.now, random = () => crypto.randomUUID() } = settings;
  const send = settings.fetch ?? ((input, init) => fetch(input, init));
  const api = readAddress("api", settings.api);
  const origin = new URL(settings.origin === void 0 ? api : readAddress("origin", settings.origin)).origin;
  const key = await readKey(settings.key);
  const keyId = settings.keyId ?? (settings.provider === void 0 ? SANDBOX_KEY_ID : void 0);
  if (key.algorithm !== "ed25519" && keyId === void 0) {
    throw new KitError("settings-invalid", "a key of P-256 needs keyId: the id it has in your entry of the directory");
  }
  const provider = settings.provider ?? await nameSandboxProvider(key.publicKey);
  const signer = { provider, key, keyId, origin, clock, random };
  const requests = createRequests({ signer, api, fetch: send, waitsS, signal });
  const keys = new KeySet({ url: `${api}/.well-known/jwks.json`, fetch: send, ticks: () => performance.now() });
  const messages = createMessages(requests, clock);
  const readings = createReadings(requests, keys);
  return {
    provider,
    publicKey: key.publicKey,
    request: requests.request,
    signRequest: requests.signRequest,
    ...messages,
    ...readings,
    ...createSandbox(requests, key),
    async readWebhook(headers, body) {
      const arrived = openWebhook(headers, body, clock());
      const isGenuine = await keys.find(
        async (published) => await isSignedByOne(arrived, published) ? true : void 0
      );
      if (isGenuine === void 0) throw notSigned(arrived);
      return parseWebhook(arrived.id, arrived.body);
    },
    answer: (webhook, hands) => answerWebhook({ provider, messages, readings }, webhook, hands)
  };
}
function readAddress(name, value) {
  if (/^https?:\/\/[^/]/.test(value) && URL.canParse(value)) return value.replace(/\/+$/, "");
  throw new KitError(
    "settings-invalid",
    `${name} has to be an address such as https://api.holdfast.example, and is ${JSON.stringify(value)}`
  );
}
export {
  CERTIFICATE_TYPE,
  KitError,
  MAX_WEBHOOK_BYTES,
  makeKey,
  nameSandboxProvider,
  openClient,
  verifyDocument,
  verifyWebhook
};
