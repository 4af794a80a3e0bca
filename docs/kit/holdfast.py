"""A whole client of Holdfast for a provider, in one file: copy it beside your program.

It needs Python 3.9 or later and the package ``cryptography`` (Debian: ``python3-cryptography``).

    client = Client(api='https://api.example', key=pem, provider='prv-you')
    webhook = client.read_webhook(request.headers, request.body)  # KitError: it is not genuine
    client.answer(webhook, hands)  # reads, keeps or lets go by your hands, and says so, signed

Several threads may use a client at once. What it refuses, or is refused, is a ``KitError``.
"""

from __future__ import annotations

import base64
import hashlib
import http.client
import inspect
import json
import re
import secrets
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from types import MappingProxyType
from typing import (
    Any,
    Callable,
    Dict,
    Iterable,
    List,
    Mapping,
    NamedTuple,
    Optional,
    Protocol,
    Sequence,
    Tuple,
    Union,
)
from urllib.parse import quote, unquote, urlsplit

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)

__all__ = [
    'Answered',
    'CERTIFICATE_TYPE',
    'Certificate',
    'Client',
    'Hands',
    'KitError',
    'MAX_WEBHOOK_BYTES',
    'NotKept',
    'Reply',
    'Told',
    'Webhook',
    'make_key',
    'name_sandbox_provider',
    'verify_document',
    'verify_webhook',
]

MAX_WEBHOOK_BYTES = 1_000_000
"""No webhook is longer: read no more of a request than this, and refuse what has more."""

CERTIFICATE_TYPE = 'holdfast-certificate+jws'
"""What a certificate's JWS says that it is, in ``typ`` of its header."""

_MAX_ANSWER_BYTES = 32_000_000
_TIMEOUT_S = 30
_WINDOW_S = 300
_KEYS_KEPT_S = 300
_KEYS_AGAIN_AFTER_S = 5
"""Whoever sends forgeries makes us fetch the keys again no more often than this."""
_SANDBOX_KEY_ID = 'sandbox'
_LONGEST_WAIT_S = 60
"""A refusal that asks for a longer pause is raised at once, with ``retry_after_s``."""
_PASSING = frozenset({408, 425, 429})
_SETTLED = frozenset(
    {'order-ended', 'order-erased', 'order-in-force', 'order-not-found', 'notice-not-requested'}
    | {'change-unknown', 'change-not-open'}
)
"""By these there is nothing left to say: others were quicker, or time was."""
_OPEN = frozenset({'ordered', 'preserved'})
"""Targets whose data are held, and may be said to be kept."""
_TO_KEEP = frozenset({'order.issued', 'order.extended', 'order.continued', 'order.clarified'})
_ENDS = frozenset({'order.released', 'order.lapsed', 'order.withdrawn'})
_IDENTIFIERS_AT = (('C', 'identifiers'), ('c', 'identifiers'), ('accounts',), ('identifiers',))
"""Where each form names what is to be kept, in the order of its targets."""
_PROBLEM = 'urn:holdfast:problem:'

_MESSAGE_ID = re.compile(r'[!-~]{1,255}')
_SECONDS = re.compile(r'[1-9][0-9]{0,11}')
_SIGNATURES = re.compile(r'[ -~]{1,2000}')
_V1A = re.compile(r'v1a,([A-Za-z0-9+/]{86}==)')  # 64 bytes
_BASE64_URL = re.compile(r'[A-Za-z0-9_-]+')
_SEGMENT = re.compile(r'[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}')
_PATH = re.compile(r'/(?!/)[!-"$-~]*')  # no "#"

_P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_PrivateKey = Union[ed25519.Ed25519PrivateKey, ec.EllipticCurvePrivateKey]
Headers = Union[Mapping[Any, Any], Iterable[Tuple[Any, Any]]]
"""By names in any case, as a mapping or as pairs."""
Order = Mapping[str, Any]
"""What a message is about: ``data`` of a webhook is one, the document of a certificate too."""


class KitError(Exception):
    """Everything that this client refuses, or is refused; ``detail`` says it in plain words.

    ``code`` is one of the API's (docs/api/providers.md, "What is refused"), or one of ours:

    - ``signature-invalid``, ``signature-expired``: a webhook or a document that is not genuine,
      or not of these five minutes.
    - ``body-unreadable``: a genuine webhook, or an answer, that cannot be read.
    - ``no-answer``: nothing answered, or not in time. ``http-504`` and the like: a refusal that is
      none of the API's.
    - ``key-unreadable``: a private key that cannot be used. ``settings-invalid``: what a call was
      given cannot be.

    ``status`` is the HTTP status of a refusal, ``retry_after_s`` how many seconds it says to wait,
    ``problem`` its whole problem document (RFC 9457); None where there is none.
    """

    def __init__(
        self,
        code: str,
        detail: str,
        *,
        status: Optional[int] = None,
        retry_after_s: Optional[float] = None,
        problem: Optional[Dict[str, Any]] = None,
        message: Optional[str] = None,
    ) -> None:
        super().__init__(message or f'{code}: {detail}')
        self.code = code
        self.detail = detail
        self.status = status
        self.retry_after_s = retry_after_s
        self.problem = problem


@dataclass(frozen=True)
class Webhook:
    """A webhook that Holdfast signed."""

    id: str
    """Stays the same when it is sent again."""
    type: str
    timestamp: str
    data: Dict[str, Any]


@dataclass(frozen=True)
class Certificate:
    """A certificate whose signature holds."""

    document: Dict[str, Any]
    """What it says. Each of its ``targets`` has ``identifier`` besides, as the form has it."""
    jws: str
    """The same as it was signed, to be kept: anyone can ask whether it is genuine."""


@dataclass(frozen=True)
class NotKept:
    """Why data are not kept: in words, and by a code where the order's law has one."""

    explanation: str
    reason: Optional[str] = None


@dataclass(frozen=True)
class Told:
    """How and when a user was told: ``in-service`` and now, where left out."""

    channel: str = 'in-service'
    """``in-service``, ``email``, ``letter``, ``telephone`` or ``other``."""
    relayed_at: Optional[datetime] = None
    """With its zone."""


@dataclass(frozen=True)
class Answered:
    """What became of a webhook."""

    type: str
    order_id: Optional[str]
    said: Tuple[str, ...]
    """The types of the messages that were sent and taken, in their order."""
    note: str
    """In plain words: what was done, or why nothing."""
    code: Optional[str] = None
    """Of the refusal that settled it, such as ``order-ended``."""


class Hands(Protocol):
    """What a provider does itself. Each may be called again for the same: then it does no harm."""

    def keep(self, target: Dict[str, Any], certificate: Certificate) -> Union[str, NotKept]:
        """Keeps the data of one target: ``'kept'`` once that is certain, or why not.

        Called for what is kept already as well, as its period may end later now.
        """

    def let_go(self, targets: List[Dict[str, Any]], certificate: Certificate) -> None:
        """Lets go what nobody holds any more, as ``data`` of the document's ``afterEnd`` says."""

    def tell_user(self, notice: Dict[str, Any], order: Order) -> Optional[Told]:
        """Tells the user, in a text of the notice and with its case code."""


class Reply(NamedTuple):
    """What an HTTP client answers."""

    status: int
    headers: Mapping[str, str]
    """By lower-case names."""
    body: bytes


Send = Callable[[str, str, Mapping[str, str], Optional[bytes]], Reply]
"""Sends one request (method, address, headers, body), and follows no redirect.

Raises OSError when nothing answers.
"""


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None  # a signature is for the address it was made for


_opener = urllib.request.build_opener(_NoRedirect)


def _send(method: str, url: str, headers: Mapping[str, str], body: Optional[bytes]) -> Reply:
    request = urllib.request.Request(url, data=body, method=method, headers=dict(headers))
    try:
        answer = _opener.open(request, timeout=_TIMEOUT_S)
    except urllib.error.HTTPError as refused:
        answer = refused
    except http.client.HTTPException as error:
        raise OSError(f'the answer is no HTTP: {error!r}') from error
    with answer:
        try:
            content = answer.read(_MAX_ANSWER_BYTES + 1)
        except http.client.HTTPException as error:
            raise OSError(f'the answer broke off: {error!r}') from error
        return Reply(
            answer.status, {name.lower(): value for name, value in answer.headers.items()}, content
        )


class Client:
    """One provider, with its key, at one Holdfast.

    ``key`` is the private key: PKCS#8 in PEM, or a JWK, as text or as a mapping; of Ed25519, or of
    P-256 with ``key_id``, the id it has in your entry of the directory. ``provider`` is your id
    there; left out, the id in the sandbox that follows from the key, and ``key_id`` is ``sandbox``
    then, unless you name another. ``origin`` is only for P-256,
    and where ``api`` is another address than the API calls itself: that one.

    ``send``, ``now`` (seconds since 1970) and ``sleep`` stand in for network and clock;
    ``waits_s`` are the seconds before each further try.

    Raises KitError: ``key-unreadable``, ``settings-invalid``.
    """

    def __init__(
        self,
        api: str,
        key: Union[str, bytes, Mapping[str, Any]],
        provider: Optional[str] = None,
        key_id: Optional[str] = None,
        origin: Optional[str] = None,
        *,
        send: Send = _send,
        now: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
        waits_s: Sequence[float] = (0.5, 1, 2, 5, 10),
    ) -> None:
        self._key = _load_key(key)
        if not (provider or key_id):
            key_id = _SANDBOX_KEY_ID  # whoever registers there names the key by signing with it
        if isinstance(self._key, ec.EllipticCurvePrivateKey) and not key_id:
            raise KitError(
                'settings-invalid',
                'a key of P-256 needs key_id: the id it has in your entry of the directory',
            )
        self._api = _read_address(api, 'api')
        self.provider = provider or name_sandbox_provider(self.public_key)
        self._key_id = key_id
        self._origin = _origin_of(_read_address(origin or api, 'origin'))
        self._send, self._now, self._sleep, self._waits_s = send, now, sleep, tuple(waits_s)
        self._keys = _KeySet(f'{self._api}/.well-known/jwks.json', send)

    @property
    def public_key(self) -> str:
        """Your public key in base64, as the directory holds it."""
        return base64.b64encode(_public_bytes(self._key)).decode()

    # What arrives

    def read_webhook(self, headers: Headers, body: Union[bytes, str]) -> Webhook:
        """A webhook, proved: by ``webhook-signature`` over the raw ``body``, and by its time.

        ``headers`` by names in any case, as a mapping or as pairs. Raises KitError:
        ``signature-invalid`` and ``signature-expired`` (answer 401), ``body-unreadable`` (400),
        and ``no-answer``, where the keys to prove it with cannot be had (503: it comes again).
        """
        arrived = _open_webhook(headers, body, self._now())
        if not self._keys.find(arrived.is_by_one_of):
            raise arrived.refusal()
        return _parse_webhook(arrived.id, arrived.body)

    def read_certificate(self, order_id: str) -> Certificate:
        """The certificate, whose signature was verified.

        Your read is on record, and the first proves receipt. Raises KitError ``signature-invalid``
        for a document that is not genuine, no certificate, or of another order.
        """
        jws = self._ask('GET', _path_of(order_id, 'certificate')).get('jws')
        if not isinstance(jws, str):
            raise KitError(
                'body-unreadable', f'the certificate of {order_id} came without a signature'
            )
        document = self._keys.find(lambda keys: _verify_by(jws, CERTIFICATE_TYPE, keys))
        if document is None:
            raise KitError(
                'signature-invalid',
                'the document is not genuine: no published key that it names signed it',
            )
        return Certificate(_read_document_of(order_id, document), jws)

    def read_notice(
        self, order_id: str, *, language: Optional[str] = None, message_id: Optional[str] = None
    ) -> Dict[str, Any]:
        """The notice to hand on: ``notice``, ``caseCode``, and ``texts``, in each language or one.

        Each read ends the code of the one before; the same again under the same ``message_id`` has
        the same code.
        """
        path = _path_of(order_id, 'notice') + _query_of(language=language)
        return self._ask('GET', path, message_id=message_id)

    def read_objections(self, order_id: str) -> Dict[str, Any]:
        """Your objections, and how they were answered."""
        return self._ask('GET', _path_of(order_id, 'objections'))

    def list_orders(
        self,
        *,
        limit: Optional[int] = None,
        cursor: Optional[str] = None,
        reference: Optional[str] = None,
    ) -> Dict[str, Any]:
        """One page of ``orders`` in force, or about which you owe something, oldest first.

        ``next`` is the cursor of the next page. With ``reference``: the order of that one.
        """
        if limit is None and reference is None:
            limit = 100
        query = _query_of(limit=limit, cursor=cursor, reference=reference)
        return self._ask('GET', '/v1/provider/orders' + query)

    def pull_messages(self, cursor: Optional[str] = None, limit: int = 100) -> Dict[str, Any]:
        """What webhooks told: ``messages``, of Webhook, from the beginning or from a cursor on.

        Keep ``next``, the cursor, with what you have worked on; ask again in ``waitSeconds``.
        """
        page = self._ask('GET', '/v1/provider/messages' + _query_of(limit=limit, after=cursor))
        messages = [_parse_webhook(one['id'], one['body'].encode()) for one in page['messages']]
        return {**page, 'messages': messages}

    # What you say. ``order`` is the ``data`` of a webhook, or the document of a certificate.

    def acknowledge(self, order: Order) -> Dict[str, Any]:
        """You have the order, or its new end."""
        return self.send('order.acknowledged', order)

    def preserve(self, order: Order, target_ids: Sequence[str]) -> Dict[str, Any]:
        """The data of these targets are kept."""
        return self.send('order.preserved', order, targets=_to_targets(target_ids))

    def cannot_execute(
        self, order: Order, target_ids: Sequence[str], reason: Optional[str], explanation: str
    ) -> Dict[str, Any]:
        """The data of these targets are not kept, and why.

        ``reason`` is a code, of those that the order's law knows; None where the explanation, of
        up to 4,000 characters, says it alone.
        """
        reasons = {} if reason is None else {'reasons': [reason]}
        targets = [{**target, **reasons} for target in _to_targets(target_ids)]
        return self.send('order.not-executed', order, targets=targets, explanation=explanation)

    def ask(
        self, order: Order, question: str, target_ids: Optional[Sequence[str]] = None
    ) -> Dict[str, Any]:
        """It cannot be executed as it is; the question is about all targets, or about these."""
        targets = {} if target_ids is None else {'targets': _to_targets(target_ids)}
        return self.send('clarification.requested', order, question=question, **targets)

    def release(self, order: Order, target_ids: Optional[Sequence[str]] = None) -> Dict[str, Any]:
        """After the end: nothing is kept for this order any more, or nothing of these targets."""
        targets = {} if target_ids is None else {'targets': _to_targets(target_ids)}
        return self.send('order.released', order, **targets)

    def relay_notice(self, order: Order, told: Told = Told()) -> Dict[str, Any]:
        """The user was told."""
        at = _spell(self._now() if told.relayed_at is None else told.relayed_at.timestamp())
        return self.send('notice.relayed', order, relayedAt=at, channel=told.channel)

    def send(self, kind: str, order: Order, **data: Any) -> Dict[str, Any]:
        """Any message, such as ``challenge.filed``, with what it says besides the order."""
        about = {'orderId': order['orderId'], 'digest': order['digest'], **data}
        message = {'type': kind, 'timestamp': _spell(self._now()), 'data': about}
        return self._ask('POST', '/v1/provider/messages', message)

    def prove_endpoint(self, challenge: Mapping[str, Any]) -> Dict[str, Any]:
        """That a new endpoint is yours: ``data`` of ``directory.endpoint-challenge``."""
        proof = {name: challenge.get(name) for name in ('change', 'endpoint', 'challenge')}
        if not all(isinstance(value, str) for value in proof.values()):
            raise KitError('body-unreadable', 'it names no change, endpoint and challenge')
        change = _to_segment(proof['change'], 'the id of a change')
        return self._ask('POST', f'/v1/provider/directory-changes/{change}/proof', proof)

    # The whole life in one call

    def answer(self, webhook: Webhook, hands: Hands) -> Answered:
        """All that a webhook asks for, by its type: reads, has the hands do it, says so.

        Those of one order are answered one after the other. What a hand raises comes through, once
        the other targets are kept and said; so does a KitError, where it has to be tried again or
        looked at: after either, answer the same webhook again. A refusal that means that it is
        settled is a result.
        """
        turn = _Turn(self, webhook, hands)
        code = None
        try:
            turn.act()
        except KitError as refusal:
            if refusal is turn.of_a_hand or refusal.code not in _SETTLED:
                raise
            turn.notes.append(f'settled: {refusal.detail}')
            code = refusal.code
        order_id = webhook.data.get('orderId')
        note = '; '.join(turn.notes)
        return Answered(
            webhook.type,
            order_id if isinstance(order_id, str) else None,
            tuple(turn.said),
            note,
            code,
        )

    # The sandbox

    def register_in_sandbox(self, name: str, endpoint: str) -> Dict[str, Any]:
        """Puts this key with a name and an endpoint into the sandbox, in force at once.

        The same key again replaces both. A test order follows at once.
        """
        entry = {'name': name, 'endpoint': endpoint, 'publicKey': self.public_key}
        if isinstance(self._key, ec.EllipticCurvePrivateKey):
            entry['algorithm'] = 'ecdsa-p256-sha256'
        return self._ask('POST', '/v1/sandbox/providers', entry)

    def order_test(self) -> Dict[str, Any]:
        """Another test order."""
        return self._ask('POST', '/v1/sandbox/orders', {})

    def play_step(self, order_id: str, step: str) -> Dict[str, Any]:
        """Has the test authority go on: ``extension``, ``production-request`` or ``release``."""
        path = f'/v1/sandbox/orders/{_to_segment(order_id, "the id of an order")}/steps'
        return self._ask('POST', path, {'step': step})

    # Requests

    def sign_request(
        self,
        method: str,
        path: str,
        body: Optional[bytes] = None,
        message_id: Optional[str] = None,
    ) -> Dict[str, str]:
        """The headers of one request but ``content-type``, for whoever has another HTTP client.

        Send method, path, with its query, and body just so. ``message_id`` makes a repeat one.
        """
        return self._sign(method, path, body, message_id or _new_id(), secrets.token_hex(16))[0]

    def request(
        self,
        method: str,
        path: str,
        body: Optional[bytes] = None,
        *,
        message_id: Optional[str] = None,
        headers: Mapping[str, str] = MappingProxyType({}),
    ) -> Reply:
        """One signed request, sent again under the same id as long as that may help.

        Raises KitError for a refusal that stays one, and where nothing answers.
        """
        message_id = message_id or _new_id()
        sent = {'user-agent': 'holdfast-kit-python', 'accept': 'application/json'}
        if body is not None:
            sent['content-type'] = 'application/json'
        sent.update((name.lower(), value) for name, value in headers.items())
        was_expired = False
        for next_wait_s in (*self._waits_s, None):
            signed = {**sent, **self.sign_request(method, path, body, message_id)}
            try:
                reply = self._send(method, self._api + path, signed, body)
            except OSError as error:
                refusal = KitError('no-answer', f'{method} {path} got no answer: {error}')
            else:
                if 200 <= reply.status < 300:
                    return reply
                refusal = _read_refusal(method, path, reply, self._now())
            wait_s = _find_wait(refusal, next_wait_s, was_expired)
            if wait_s is None:
                raise refusal
            was_expired = was_expired or refusal.code == 'signature-expired'
            self._sleep(wait_s)
        raise AssertionError('the last try returns or raises')

    def _ask(
        self,
        method: str,
        path: str,
        content: Optional[Mapping[str, Any]] = None,
        *,
        message_id: Optional[str] = None,
    ) -> Dict[str, Any]:
        body = None if content is None else json.dumps(content).encode()
        reply = self.request(method, path, body, message_id=message_id)
        parsed = _parse_object(reply.body)
        if parsed is None:
            raise KitError(
                'body-unreadable', f'the answer to {method} {path} is no object of JSON'
            )
        return parsed

    def _sign(
        self, method: str, path: str, body: Optional[bytes], message_id: str, nonce: str
    ) -> Tuple[Dict[str, str], bytes]:
        """The headers, and the bytes that were signed."""
        if not _PATH.fullmatch(path):
            raise KitError(
                'settings-invalid',
                f'a path begins with one "/" and is written as it is sent, and not so: {path!r}',
            )
        if not _MESSAGE_ID.fullmatch(message_id):
            raise KitError('settings-invalid', 'message_id has to be 1 to 255 visible ASCII')
        is_of_file = method != 'GET' and '/attachments/' in path
        headers = {'holdfast-provider': self.provider, 'webhook-id': message_id}
        if is_of_file or (body and isinstance(self._key, ec.EllipticCurvePrivateKey)):
            digest = base64.b64encode(hashlib.sha256(body or b'').digest()).decode()
            headers['content-digest'] = f'sha-256=:{digest}:'
        at = str(int(self._now()))
        if isinstance(self._key, ec.EllipticCurvePrivateKey):
            signed, made = self._sign_message(self._key, method, path, headers, at, nonce)
            return {**headers, **made}, signed
        address, _, query = path.partition('?')
        asked = f'{method} {unquote(address)}'  # a path is signed decoded
        if is_of_file:
            content = f'{asked} {headers["content-digest"]}'.encode()
        elif body and method != 'GET':
            content = body
        else:
            content = f'{asked}?{query}'.encode()
        signed = f'{message_id}.{at}.'.encode() + content
        signature = base64.b64encode(self._key.sign(signed)).decode()
        made = {'webhook-timestamp': at, 'webhook-signature': f'v1a,{signature}'}
        return {**headers, **made}, signed

    def _sign_message(
        self,
        key: ec.EllipticCurvePrivateKey,
        method: str,
        path: str,
        headers: Mapping[str, str],
        created: str,
        nonce: str,
    ) -> Tuple[bytes, Dict[str, str]]:
        """RFC 9421 with ECDSA over P-256: method, whole address, and all headers of ours."""
        address = self._origin + (path[:-1] if path.endswith('?') else path)
        covered = {'@method': method, '@target-uri': address, **headers}
        names = ' '.join(f'"{name}"' for name in covered)
        params = f'({names});created={created};keyid="{self._key_id}";nonce="{nonce}"'
        lines = [f'"{name}": {value}' for name, value in covered.items()]
        signed = '\n'.join([*lines, f'"@signature-params": {params}']).encode()
        r, s = decode_dss_signature(key.sign(signed, ec.ECDSA(hashes.SHA256())))
        raw = base64.b64encode(r.to_bytes(32, 'big') + s.to_bytes(32, 'big')).decode()
        return signed, {'signature-input': f'sig={params}', 'signature': f'sig=:{raw}:'}


class _Turn:
    """One webhook being answered: what was said so far, and in words what was done."""

    def __init__(self, client: Client, webhook: Webhook, hands: Hands) -> None:
        self.client, self.webhook, self.hands = client, webhook, hands
        self.said: List[str] = []
        self.notes: List[str] = []
        # what a hand raises settles nothing, also where it is a refusal that the hand got
        self.of_a_hand: Optional[Exception] = None

    def act(self) -> None:
        kind = self.webhook.type
        if kind in _TO_KEEP:
            self._keep_data()
        elif kind in _ENDS:
            self._confirm_end()
        elif kind == 'order.reminder':
            self._give_what_is_owed()
        elif kind == 'notice.relay-requested':
            self._hand_on_notice()
        elif kind == 'directory.endpoint-challenge':
            self._send_proof()
        elif kind == 'order.held':
            self.notes.append(
                'let nothing go that is kept already, and wait: it is issued again, or withdrawn'
            )
        else:
            self.notes.append(f'nothing is done about {kind}: read it, and decide yourself')

    def _order_of_webhook(self) -> Dict[str, Any]:
        order = {name: self.webhook.data.get(name) for name in ('orderId', 'digest')}
        if all(isinstance(value, str) for value in order.values()):
            return order
        raise KitError('body-unreadable', f'the webhook {self.webhook.type} names no order')

    def _keep_data(self) -> None:
        certificate = self.client.read_certificate(self._order_of_webhook()['orderId'])
        document = certificate.document
        if not document['inForce']:
            self.notes.append('it is not in force any more, and its end has a message of its own')
            return
        self.client.acknowledge(document)
        self.said.append('order.acknowledged')
        kept: List[str] = []
        not_kept: Dict[NotKept, List[str]] = {}
        failure: Optional[Exception] = None
        for target in document['targets']:
            if target['status'] not in _OPEN:
                continue
            try:
                outcome = self.hands.keep(target, certificate)
                if outcome == 'kept':
                    kept.append(target['id'])
                elif isinstance(outcome, NotKept):
                    not_kept.setdefault(outcome, []).append(target['id'])
                else:
                    raise KitError(
                        'settings-invalid', "hands.keep has to return 'kept' or NotKept"
                    )
            except Exception as error:  # the other targets are kept and said, then it is raised
                failure = failure or error
        if kept:
            self.client.preserve(document, kept)
            self.said.append('order.preserved')
        for why, ids in not_kept.items():
            self.client.cannot_execute(document, ids, why.reason, why.explanation)
            self.said.append('order.not-executed')
        if failure is not None:
            self.of_a_hand = failure
            raise failure
        self.notes.append('kept: ' + (', '.join(kept) or 'nothing'))
        if not_kept:
            self.notes.append('not kept: ' + ', '.join(sum(not_kept.values(), [])))

    def _use(self, name: str, *args: Any) -> Any:
        try:
            returned = getattr(self.hands, name)(*args)
            if inspect.isawaitable(returned):
                raise KitError(
                    'settings-invalid', f'hands.{name} has to be done when it returns: it is async'
                )
        except Exception as error:
            self.of_a_hand = error
            raise
        return returned

    def _confirm_end(self) -> None:
        certificate = self.client.read_certificate(self._order_of_webhook()['orderId'])
        document = certificate.document
        after = document.get('afterEnd')
        if document['inForce'] or not isinstance(after, dict):
            self.notes.append('the certificate names no end: everything stays kept')
            return
        targets = [one for one in document['targets'] if one['id'] in after['release']]
        if targets:
            self._use('let_go', targets, certificate)
        unsure = [one['target'] for one in after['keep'] if one.get('why') is not None]
        sure = [one['id'] for one in document['targets'] if one['id'] not in unsure]
        if sure:
            self.client.release(document, sure if unsure else None)
            self.said.append('order.released')
        self.notes.append('let go: ' + (', '.join(one['id'] for one in targets) or 'nothing'))
        held = ', '.join(one['target'] for one in after['keep'] if one['target'] not in unsure)
        if held:
            self.notes.append(f'kept, as other orders hold them: {held}')
        if unsure:
            self.notes.append(
                f'kept, as not every other order was looked at: {", ".join(unsure)};'
                ' answer this again in an hour'
            )

    def _hand_on_notice(self) -> None:
        order = self._order_of_webhook()
        # under an id that follows from the webhook's: begun again, the user still has the code
        notice = self.client.read_notice(
            order['orderId'], message_id=f'{self.webhook.id}.notice'[-255:]
        )
        told = self._use('tell_user', notice, order)
        self.client.relay_notice(order, told or Told())
        self.said.append('notice.relayed')
        self.notes.append('the user was told')

    def _give_what_is_owed(self) -> None:
        """A reminder does not say of what: the list of orders does."""
        order_id = self._order_of_webhook()['orderId']
        reference = self.webhook.data.get('reference')
        if not isinstance(reference, str):
            raise KitError('body-unreadable', 'the reminder names no reference')
        listed = self.client.list_orders(reference=reference)['orders']
        owed = {
            one['what'] for order in listed if order['id'] == order_id for one in order['owed']
        }
        if not owed:
            self.notes.append('nothing is owed any more')
        if owed & {'acknowledgement', 'end-acknowledgement', 'preservation'}:
            self._keep_data()
        if 'release-confirmation' in owed:
            self._confirm_end()
        if 'notice-relay' in owed:
            self._hand_on_notice()

    def _send_proof(self) -> None:
        challenge = self.webhook.data
        if challenge.get('provider') not in (None, self.client.provider):
            self.notes.append(f'the endpoint is of {challenge["provider"]}: nothing is proved')
            return
        self.client.prove_endpoint(challenge)
        self.said.append('endpoint proof')
        self.notes.append(f'the endpoint {challenge["endpoint"]} is proved')


class _KeySet:
    """The published keys: fetched when first needed, after five minutes, and when none fits."""

    def __init__(self, url: str, send: Send) -> None:
        self._url, self._send = url, send
        self._lock = threading.Lock()
        self._keys: List[Dict[str, Any]] = []
        self._fetched_at = self._asked_again_at = float('-inf')

    def find(self, look: Callable[[List[Dict[str, Any]]], Any]) -> Any:
        """What ``look`` finds with the keys; it is falsy where none of them fits."""
        with self._lock:
            if time.monotonic() - self._fetched_at > _KEYS_KEPT_S:
                self._fetch()
            keys = self._keys
        found = look(keys)
        if found:
            return found
        with self._lock:
            if self._keys is keys:  # nobody fetched meanwhile
                if time.monotonic() - self._asked_again_at < _KEYS_AGAIN_AFTER_S:
                    return None
                self._fetch()
                self._asked_again_at = time.monotonic()
            keys = self._keys
        return look(keys)

    def _fetch(self) -> None:
        try:
            reply = self._send('GET', self._url, {'accept': 'application/json'}, None)
        except OSError as error:
            raise self._failed(str(error)) from error
        if reply.status != 200:
            raise self._failed(f'status {reply.status}')
        keys = (_parse_object(reply.body) or {}).get('keys')
        if not isinstance(keys, list):
            raise self._failed('what came is no key set')
        self._keys = [key for key in keys if isinstance(key, dict)]
        self._fetched_at = time.monotonic()

    def _failed(self, why: str) -> KitError:
        return KitError('no-answer', f'the published keys cannot be had from {self._url}: {why}')


def verify_webhook(
    headers: Headers,
    body: Union[bytes, str],
    keys: Sequence[Mapping[str, Any]],
    now: Optional[float] = None,
) -> Webhook:
    """Whether a webhook is genuine, by keys at hand; ``read_webhook`` of a client fetches them.

    ``keys`` are those of ``/.well-known/jwks.json``, ``now`` is in seconds since 1970. Raises
    KitError: ``signature-invalid``, ``signature-expired``, and ``body-unreadable`` for a genuine
    one that is none of ours.
    """
    arrived = _open_webhook(headers, body, time.time() if now is None else now)
    if not arrived.is_by_one_of(keys):
        raise arrived.refusal()
    return _parse_webhook(arrived.id, arrived.body)


def verify_document(jws: str, typ: str, keys: Sequence[Mapping[str, Any]]) -> Dict[str, Any]:
    """The payload of a document that one of these keys signed: a compact JWS, ES256.

    Nothing that its header asks for is believed but which key it is. Raises KitError
    ``signature-invalid``.
    """
    document = _verify_by(jws, typ, keys)
    if document is None:
        raise _not_genuine('no published key that it names signed it')
    return document


def make_key() -> Tuple[str, str]:
    """A new key of Ed25519: PKCS#8 in PEM, to be kept with mode 0600, and its public half."""
    key = ed25519.Ed25519PrivateKey.generate()
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return pem.decode(), base64.b64encode(_public_bytes(key)).decode()


def name_sandbox_provider(public_key: str) -> str:
    """The id that a provider has in the sandbox, which follows from its key, in base64."""
    try:
        raw = base64.b64decode(public_key, validate=True)
    except ValueError:
        raise KitError('settings-invalid', 'the public key is not base64') from None
    return 'prv-sandbox-' + hashlib.sha256(raw).hexdigest()[:16]


@dataclass(frozen=True)
class _Arrived:
    """A webhook whose headers are whole and of these five minutes; signed by nobody knows whom."""

    id: str
    body: bytes
    signed: bytes
    signatures: Tuple[bytes, ...]

    def is_by_one_of(self, keys: Sequence[Mapping[str, Any]]) -> bool:
        for key in keys:
            x = _decode_url(key.get('x'))
            if (key.get('kty'), key.get('crv')) != ('OKP', 'Ed25519') or not x or len(x) != 32:
                continue
            for signature in self.signatures:
                try:
                    ed25519.Ed25519PublicKey.from_public_bytes(x).verify(signature, self.signed)
                    return True
                except InvalidSignature:
                    continue
        return False

    def refusal(self) -> KitError:
        if not self.signatures:
            return KitError(
                'signature-invalid', 'webhook-signature has no signature of scheme v1a'
            )
        return KitError(
            'signature-invalid',
            f'no published key signed this webhook with this body of {len(self.body)} bytes:'
            ' give the raw body, as it came, and unparsed',
        )


def _open_webhook(headers: Headers, body: Union[bytes, str], now: float) -> _Arrived:
    raw = body.encode() if isinstance(body, str) else bytes(body)
    message_id = _read_header(headers, 'webhook-id', _MESSAGE_ID, '1 to 255 visible ASCII')
    at = _read_header(headers, 'webhook-timestamp', _SECONDS, 'whole seconds since 1970')
    listed = _read_header(headers, 'webhook-signature', _SIGNATURES, 'up to 2,000 visible ASCII')
    if len(raw) > MAX_WEBHOOK_BYTES:
        raise KitError('signature-invalid', f'no webhook is longer than {MAX_WEBHOOK_BYTES} bytes')
    if abs(now - int(at)) > _WINDOW_S:
        behind_s = round(now - int(at))
        how = f'{behind_s} s old' if behind_s > 0 else f'{-behind_s} s ahead of this clock'
        raise KitError(
            'signature-expired',
            f'the webhook is {how}, and counts for five minutes: is this clock right?',
        )
    made = [one for one in map(_V1A.fullmatch, listed.split(' ')) if one]
    signatures = tuple(base64.b64decode(one[1], validate=True) for one in made)
    return _Arrived(message_id, raw, f'{message_id}.{at}.'.encode() + raw, signatures)


def _parse_webhook(message_id: str, raw: bytes) -> Webhook:
    parsed = _parse_object(raw)
    if parsed is None:
        raise KitError('body-unreadable', 'the body of the webhook is no object of JSON')
    kind, timestamp, data = (parsed.get(name) for name in ('type', 'timestamp', 'data'))
    if isinstance(kind, str) and isinstance(timestamp, str) and isinstance(data, dict):
        return Webhook(message_id, kind, timestamp, data)
    raise KitError('body-unreadable', 'the body of the webhook has no type, timestamp and data')


def _not_genuine(why: str) -> KitError:
    return KitError('signature-invalid', f'the document is not genuine: {why}')


def _verify_by(jws: str, typ: str, keys: Sequence[Mapping[str, Any]]) -> Optional[Dict[str, Any]]:
    """The payload; None where no key of these fits, and another set of keys may."""
    parts = jws.split('.')
    raw = [_decode_url(part) for part in parts]
    if len(parts) != 3 or raw[0] is None or raw[1] is None or raw[2] is None:
        raise _not_genuine('it is not of three parts in base64url')
    header, payload, signature = _parse_object(raw[0]), raw[1], raw[2]
    if header is None:
        raise _not_genuine('its header is no object of JSON')
    if header.get('alg') != 'ES256':
        raise _not_genuine(f'its header says alg {header.get("alg")!r}, and ES256 alone counts')
    if header.get('typ') != typ:
        raise _not_genuine(f'its header says typ {header.get("typ")!r}, and {typ} was to be read')
    if 'crit' in header:
        raise _not_genuine('its header asks for extensions (crit), and there are none')
    if len(signature) != 64:
        raise _not_genuine(f'its signature has {len(signature)} bytes, and not 64')
    kid, signed = header.get('kid'), f'{parts[0]}.{parts[1]}'.encode()
    if not isinstance(kid, str) or not _is_by_key(kid, keys, signature, signed):
        return None
    document = _parse_object(payload)
    if document is None:
        raise _not_genuine('its payload is no object of JSON')
    return document


def _is_by_key(
    kid: str, keys: Sequence[Mapping[str, Any]], signature: bytes, signed: bytes
) -> bool:
    r, s = (int.from_bytes(half, 'big') for half in (signature[:32], signature[32:]))
    for key in keys:
        if (key.get('kid'), key.get('kty'), key.get('crv')) != (kid, 'EC', 'P-256'):
            continue
        x, y = (int.from_bytes(_decode_url(key.get(name)) or b'', 'big') for name in 'xy')
        try:
            public = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
            public.verify(encode_dss_signature(r, s), signed, ec.ECDSA(hashes.SHA256()))
            return True
        except (InvalidSignature, ValueError):  # not by it, or it is no point of the curve
            continue
    return False


def _read_document_of(order_id: str, document: Dict[str, Any]) -> Dict[str, Any]:
    """The document with what its form names beside each target."""
    if document.get('orderId') != order_id:
        raise KitError(
            'signature-invalid',
            f'the certificate is genuine, and of another order than {order_id}',
        )
    targets = document.get('targets')
    if (
        not isinstance(document.get('inForce'), bool)
        or not isinstance(document.get('digest'), str)
        or not isinstance(targets, list)
    ):
        raise KitError(
            'body-unreadable', f'the certificate of {order_id} has no inForce, digest and targets'
        )
    named = _list_identifiers(document.get('certificate'))
    return {**document, 'targets': [_with_identifier(one, named) for one in targets]}


def _list_identifiers(form: Any) -> List[Any]:
    for path in _IDENTIFIERS_AT:
        found = form
        for name in path:
            found = found.get(name) if isinstance(found, dict) else None
        if isinstance(found, list):
            return found
    return []


def _with_identifier(target: Dict[str, Any], named: Sequence[Any]) -> Dict[str, Any]:
    """Target ``tN`` is the N-th identifier that the form names, counted from 1."""
    number = re.fullmatch(r't([1-9][0-9]{0,2})', target['id'])
    identifier = named[int(number[1]) - 1] if number and int(number[1]) <= len(named) else None
    if isinstance(identifier, dict) and identifier.get('type') == target['type']:
        return {**target, 'identifier': identifier}
    return target


def _load_key(key: Union[str, bytes, Mapping[str, Any]]) -> _PrivateKey:
    if isinstance(key, Mapping):
        return _load_jwk(key)
    text = (key.encode() if isinstance(key, str) else key).strip()
    if text.startswith(b'{'):
        return _load_jwk(_parse_object(text) or {})
    try:
        loaded = serialization.load_pem_private_key(text, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise KitError(
            'key-unreadable',
            f'the private key cannot be used: it is neither PKCS#8 in PEM nor a JWK ({error})',
        ) from error
    if isinstance(loaded, ed25519.Ed25519PrivateKey):
        return loaded
    if isinstance(loaded, ec.EllipticCurvePrivateKey) and isinstance(loaded.curve, ec.SECP256R1):
        return loaded
    raise KitError(
        'key-unreadable',
        'the private key cannot be used: it is neither of Ed25519 nor of P-256;'
        ' `openssl genpkey -algorithm ed25519` makes one',
    )


def _load_jwk(jwk: Mapping[str, Any]) -> _PrivateKey:
    kind, secret = (jwk.get('kty'), jwk.get('crv')), _decode_url(jwk.get('d'))
    key: Optional[_PrivateKey] = None
    if secret is not None and len(secret) == 32:
        if kind == ('OKP', 'Ed25519'):
            key = ed25519.Ed25519PrivateKey.from_private_bytes(secret)
        if kind == ('EC', 'P-256') and 0 < int.from_bytes(secret, 'big') < _P256_ORDER:
            key = ec.derive_private_key(int.from_bytes(secret, 'big'), ec.SECP256R1())
    if key is None:
        raise KitError(
            'key-unreadable',
            'the private key cannot be used: the JWK is none of Ed25519 or P-256'
            ' with kty, crv, x and d',
        )
    if not _is_public_half(key, jwk):
        raise KitError(
            'key-unreadable',
            'the private key cannot be used: its public half is that of another key, or missing',
        )
    return key


def _is_public_half(key: _PrivateKey, jwk: Mapping[str, Any]) -> bool:
    """Whether ``x``, and ``y`` of P-256, are those of the key: else nobody knows which was meant."""
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return _decode_url(jwk.get('x')) == _public_bytes(key)
    point = _public_bytes(key)[-64:]
    return (_decode_url(jwk.get('x')), _decode_url(jwk.get('y'))) == (point[:32], point[32:])


def _public_bytes(key: _PrivateKey) -> bytes:
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return key.public_key().public_bytes(
            serialization.Encoding.Raw, serialization.PublicFormat.Raw
        )
    return key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def _read_address(address: str, name: str) -> str:
    try:
        parts = urlsplit(address)
        is_whole = parts.scheme in ('http', 'https') and parts.hostname and parts.port != 0
        if is_whole and not (parts.query or parts.fragment or parts.username):
            return address.rstrip('/')
    except ValueError:
        pass  # a port that is none, or a bracket left open
    raise KitError(
        'settings-invalid',
        f'{name} has to be an address such as https://api.holdfast.example, and is {address!r}',
    )


def _origin_of(address: str) -> str:
    """Scheme, host and port, as the API writes its own address."""
    parts = urlsplit(address)
    host = f'[{parts.hostname}]' if ':' in (parts.hostname or '') else parts.hostname
    usual = {'http': 80, 'https': 443}[parts.scheme]
    return f'{parts.scheme}://{host}' + ('' if parts.port in (None, usual) else f':{parts.port}')


def _read_header(headers: Headers, name: str, form: 're.Pattern[str]', said: str) -> str:
    """The one header of this name: of two, nobody knows which one was signed."""
    found: List[Any] = []
    for key, value in headers.items() if isinstance(headers, Mapping) else _pairs_of(headers):
        if (key.decode('latin-1') if isinstance(key, bytes) else str(key)).lower() == name:
            found += value if isinstance(value, (list, tuple)) else [value]
    # some servers make one of a header that came twice, with a comma and a blank between
    texts = [
        part
        for one in found
        for part in (one.decode('latin-1') if isinstance(one, bytes) else str(one)).split(', ')
    ]
    if texts in ([], ['']):
        raise KitError('signature-invalid', f'the header {name} is missing')
    if len(texts) > 1:
        raise KitError('signature-invalid', f'the header {name} came {len(texts)} times')
    text = texts[0]
    if not form.fullmatch(text):
        raise KitError('signature-invalid', f'the header {name} is not {said}')
    return text


def _pairs_of(headers: Any) -> Iterable[Tuple[Any, Any]]:
    """Of what is no Mapping and has items, as the headers of ``http.server`` have."""
    return headers.items() if hasattr(headers, 'items') else headers


def _decode_url(text: Any) -> Optional[bytes]:
    """The bytes of base64url without padding, in the one spelling they have; else None."""
    if not isinstance(text, str) or not _BASE64_URL.fullmatch(text) or len(text) % 4 == 1:
        return None
    raw = base64.urlsafe_b64decode(text + '=' * (-len(text) % 4))
    return raw if base64.urlsafe_b64encode(raw).rstrip(b'=').decode() == text else None


def _parse_object(raw: bytes) -> Optional[Dict[str, Any]]:
    try:
        parsed = json.loads(raw.decode('utf-8'))
    except (ValueError, RecursionError):
        return None
    return parsed if isinstance(parsed, dict) else None


def _read_refusal(method: str, path: str, reply: Reply, now: float) -> KitError:
    problem = _parse_object(reply.body)
    kind, detail, title = ((problem or {}).get(name) for name in ('type', 'detail', 'title'))
    code = f'http-{reply.status}'
    if isinstance(kind, str) and kind.startswith(_PROBLEM):
        code = kind[len(_PROBLEM) :]
    text = reply.body[:500].decode('utf-8', 'replace')
    said = next((one for one in (detail, title, text) if isinstance(one, str) and one), 'no words')
    return KitError(
        code,
        said,
        message=f'{method} {path} was refused: {reply.status} {code}: {said}',
        status=reply.status,
        retry_after_s=_read_retry_after(reply.headers.get('retry-after'), now),
        problem=problem,
    )


def _read_retry_after(value: Optional[str], now: float) -> Optional[float]:
    """Seconds, told as such or as the moment itself (RFC 9110, section 10.2.3)."""
    if value is None:
        return None
    if re.fullmatch(r'[0-9]{1,9}', value):
        return float(value)
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - now)
    except (TypeError, ValueError):
        return None


def _find_wait(
    refusal: KitError, next_wait_s: Optional[float], was_expired: bool
) -> Optional[float]:
    """Seconds until the same may be sent again; None where it stays refused.

    Time that went by between signing and arriving, such as that of a machine that slept, is mended
    once by signing anew.
    """
    if next_wait_s is None or refusal.code == 'record-damaged':
        return None
    if refusal.retry_after_s is not None:
        return refusal.retry_after_s if refusal.retry_after_s <= _LONGEST_WAIT_S else None
    if refusal.code == 'signature-expired':
        return None if was_expired else next_wait_s
    status = refusal.status
    is_passing = status is None or status >= 500 or status in _PASSING
    return next_wait_s if is_passing else None


def _to_segment(text: str, what: str) -> str:
    """As one segment of a path, which leads nowhere else."""
    if isinstance(text, str) and _SEGMENT.fullmatch(text):
        return text
    raise KitError('settings-invalid', f'{text!r} is not {what}')


def _path_of(order_id: str, what: str) -> str:
    return f'/v1/provider/orders/{_to_segment(order_id, "the id of an order")}/{what}'


def _query_of(**members: Union[str, int, None]) -> str:
    """Written as it is signed: percent-encoded, and no ``+`` for a blank."""
    written = [
        f'{name}={quote(str(value), safe="")}'
        for name, value in members.items()
        if value is not None
    ]
    return '?' + '&'.join(written) if written else ''


def _to_targets(target_ids: Sequence[str]) -> List[Dict[str, Any]]:
    return [{'id': one} for one in target_ids]


def _spell(at: float) -> str:
    """RFC 3339, in UTC."""
    spelled = datetime.fromtimestamp(at, timezone.utc).isoformat(timespec='milliseconds')
    return spelled.replace('+00:00', 'Z')


def _new_id() -> str:
    return f'msg_{secrets.token_hex(16)}'
