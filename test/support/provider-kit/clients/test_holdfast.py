"""What the Python client does by itself: the vectors, its settings, what it refuses before it asks anybody."""

import json
import os
import re
import unittest
from datetime import datetime

import holdfast
from holdfast import Client, KitError, Reply, verify_document, verify_webhook

with open(os.environ['HOLDFAST_VECTORS'], encoding='utf-8') as file:
    KNOWN = json.load(file)

NOT_SENT = {
    'read-without-question-mark': 'as clients of earlier versions sign',
    'read-with-query-left-out': 'as clients of earlier versions sign',
    'p256-read-in-parts': 'this client covers the whole address',
    'p256-read-in-parts-without-query': 'this client covers the whole address',
    'p256-with-more': 'this client covers no more than is asked for',
}
"""Requests that the API takes and this client signs in another way."""

OF_ANOTHER_TIME_OR_KEY = {
    'stale',
    'ahead',
    'in-milliseconds',
    'by-a-stranger',
    'before-its-key-is-in-use',
    'after-its-key-was-in-use',
}
"""Refused requests that this client would make as well: with a wrong clock, or a key that is not registered."""


def seconds(instant: str) -> float:
    return datetime.fromisoformat(instant.replace('Z', '+00:00')).timestamp()


def answer_of(look) -> str:
    try:
        look()
        return 'accepted'
    except KitError as error:
        return error.code


def private_jwk(name: str):
    key = KNOWN['keys'][name]
    as_url = holdfast.base64.urlsafe_b64encode(bytes.fromhex(key['secret'])).decode().rstrip('=')
    if key['curve'] == 'P-256':
        return {'kty': 'EC', 'crv': 'P-256', **key['public'], 'd': as_url}
    return {'kty': 'OKP', 'crv': 'Ed25519', 'x': as_url_base64(key['public']), 'd': as_url}


def as_url_base64(text):
    return text.replace('+', '-').replace('/', '_').rstrip('=')


def client_at(at: str, key: str) -> Client:
    is_p256 = KNOWN['keys'][key]['curve'] == 'P-256'
    return Client(
        KNOWN['api'],
        private_jwk(key),
        KNOWN['registered']['id'],
        key_id=key if is_p256 else None,
        now=lambda: float(at),
    )


def sign(one, at, nonce):
    path = one['path'] + ('?' + one['query'] if one['query'] else '')
    message_id = one['headers'].get('webhook-id', 'msg_left_out')
    client = client_at(at, one['key'])
    return client._sign(one['method'], path, one['body'].encode() or None, message_id, nonce)


class Vectors(unittest.TestCase):
    def each(self, kind, check):
        for vector in KNOWN['vectors']:
            if vector['kind'] == kind:
                with self.subTest(vector['name']):
                    check(vector)

    def test_webhooks(self):
        def check(one):
            keys, now = KNOWN['jwks']['keys'], seconds(one['now'])
            said = answer_of(lambda: verify_webhook(one['headers'], one['body'], keys, now))
            self.assertEqual(said, one['answer'])

        self.each('webhook', check)

    def test_documents(self):
        def check(one):
            keys = KNOWN['jwks']['keys']
            said = answer_of(lambda: verify_document(one['jws'], one['typ'], keys))
            self.assertEqual(said, one['answer'])

        self.each('document', check)

    def test_requests_signed_with_ed25519(self):
        refused_though_the_same = set()

        def check(one):
            headers, made = sign(one, one['headers'].get('webhook-timestamp', '1'), '')
            if one['answer'] != 'accepted' and headers == one['headers']:
                refused_though_the_same.add(one['name'])
            if one['answer'] == 'accepted' and one['name'] not in NOT_SENT:
                self.assertEqual(made.decode(), one['signed'])
                self.assertIn(headers['webhook-signature'], one['headers']['webhook-signature'].split(' '))
                self.assertEqual(headers.get('content-digest'), one['headers'].get('content-digest'))

        self.each('request', check)
        self.assertEqual(refused_though_the_same, OF_ANOTHER_TIME_OR_KEY)

    def test_requests_signed_with_p256(self):
        def check(one):
            if one['answer'] != 'accepted' or one['name'] in NOT_SENT:
                return
            stated = one['headers']['signature-input']
            nonce = re.search('nonce="([^"]*)"', stated)[1]
            headers, made = sign(one, re.search('created=([0-9]+)', stated)[1], nonce)
            self.assertEqual(made.decode(), one['signed'])
            self.assertEqual(headers['signature-input'], stated)
            self.assertRegex(headers['signature'], '^sig=:[A-Za-z0-9+/]{86}==:$')

        self.each('rfc9421', check)

    def test_every_vector_has_a_test(self):
        kinds = {one['kind'] for one in KNOWN['vectors']}
        self.assertEqual(kinds, {'webhook', 'document', 'request', 'rfc9421'})
        names = {one['name'] for one in KNOWN['vectors'] if one['answer'] == 'accepted'}
        self.assertLessEqual(set(NOT_SENT), names)


ABOUT = {'orderId': 'ord_1', 'digest': 'd'}
OTHER = KitError('order-not-found', 'of something else that the hand asked for')


class RefusedHands:
    """Which got a refusal of something else."""

    def keep(self, target, certificate):
        raise OTHER

    def let_go(self, targets, certificate):
        raise OTHER

    def tell_user(self, notice, order):
        raise OTHER


class AsyncHands:
    """Of somebody who writes them as their other functions."""

    async def keep(self, target, certificate):
        return 'kept'

    async def let_go(self, targets, certificate):
        pass

    async def tell_user(self, notice, order):
        pass


class WhatHandsDo(unittest.TestCase):
    """What a hand raises, or gives back instead of being done, settles nothing and has nothing said."""

    def setUp(self):
        self.client = Client('https://api.example', holdfast.make_key()[0], 'prv-x')
        self.said = []
        self.document = {**ABOUT, 'inForce': True, 'targets': [{'id': 't1', 'status': 'ordered'}]}
        self.client.read_certificate = lambda _: holdfast.Certificate(self.document, '')
        self.client.read_notice = lambda *_, **__: {}
        self.client.send = lambda kind, *_, **__: self.said.append(kind)

    def check(self, kind, said):
        for hands, code in ((RefusedHands(), OTHER.code), (AsyncHands(), 'settings-invalid')):
            self.said.clear()
            with self.assertRaises(KitError) as caught:
                self.client.answer(holdfast.Webhook('msg_1', kind, '', ABOUT), hands)
            self.assertEqual(caught.exception.code, code)
            self.assertEqual(self.said, said)

    def test_keep(self):
        self.check('order.issued', ['order.acknowledged'])

    def test_let_go(self):
        self.document.update(inForce=False, afterEnd={'release': ['t1'], 'keep': []})
        self.check('order.released', [])

    def test_tell_user(self):
        self.check('notice.relay-requested', [])


class WhatIsNoKey(unittest.TestCase):
    def test_names_no_provider(self):
        for text in ('a', 'not base64!'):
            with self.assertRaises(KitError) as caught:
                holdfast.name_sandbox_provider(text)
            self.assertEqual(caught.exception.code, 'settings-invalid')


if __name__ == '__main__':
    unittest.main()
