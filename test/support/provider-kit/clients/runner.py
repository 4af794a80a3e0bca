"""Does with the Python client what it is told on standard input: one call a line, as JSON, and one line of what came of it."""

import base64
import json
import os
import sys

from holdfast import Client, KitError, NotKept, Webhook


class Script:
    """Hands that do as the call says, and write down what they were asked for."""

    def __init__(self, outcomes):
        self.outcomes, self.asked = outcomes, []

    def keep(self, target, certificate):
        self.asked.append(f'keep {target["id"]} {target.get("identifier", {}).get("value")}')
        outcome = self.outcomes.get(target['id'], 'kept')
        if outcome == 'fails':
            raise RuntimeError(f'no disk for {target["id"]}')
        return outcome if isinstance(outcome, str) else NotKept(outcome['explanation'], outcome.get('reason'))

    def let_go(self, targets, certificate):
        ids = ' '.join(target['id'] for target in targets)
        self.asked.append(f'let go {ids}: {certificate.document["afterEnd"]["data"]}')

    def tell_user(self, notice, order):
        self.asked.append(f'tell {notice["caseCode"]} of {order["orderId"]}')


def describe(webhook):
    return {'id': webhook.id, 'type': webhook.type, 'data': webhook.data}


def answer(webhook, outcomes):
    script = Script(outcomes)
    try:
        answered = client.answer(Webhook(**webhook), script)
    except RuntimeError as error:
        return {'failed': str(error), 'asked': script.asked}
    said = {'said': list(answered.said), 'code': answered.code or '', 'note': answered.note}
    return {**said, 'asked': script.asked}


settings = json.loads(os.environ['RUNNER_SETTINGS'])
client = Client(
    settings['api'],
    settings['key'],
    settings.get('provider'),
    settings.get('keyId'),
    settings.get('origin'),
    waits_s=settings['waitsS'],
)
CALLS = {
    'provider': lambda: {'provider': client.provider, 'publicKey': client.public_key},
    'readWebhook': lambda headers, body: describe(client.read_webhook(headers, base64.b64decode(body))),
    'answer': answer,
    'acknowledge': lambda order: client.acknowledge(order),
    'ask': lambda order, question, ids: client.ask(order, question, ids),
    'cannotExecute': lambda order, ids, reason, words: client.cannot_execute(order, ids, reason or None, words),
    'send': lambda kind, order, data: client.send(kind, order, **data),
    'listOrders': lambda reference: {'ids': [one['id'] for one in client.list_orders(reference=reference)['orders']]},
    'pullMessages': lambda cursor: {'ids': [one.id for one in client.pull_messages(cursor)['messages']]},
    'readNotice': lambda order_id, language: {'caseCode': client.read_notice(order_id, language=language)['caseCode']},
    'readCertificate': lambda order_id: {'orderId': client.read_certificate(order_id).document['orderId']},
    'registerInSandbox': lambda name, endpoint: client.register_in_sandbox(name, endpoint),
    'orderTest': lambda: client.order_test(),
    'playStep': lambda order_id, step: {'done': client.play_step(order_id, step) is not None},
    'signRequest': lambda method, path, body, message_id: client.sign_request(method, path, body.encode(), message_id),
}
for line in sys.stdin:
    call = json.loads(line)
    try:
        outcome = {'value': CALLS[call['call']](*call['args'])}
    except KitError as error:
        facts = {'code': error.code, 'status': error.status or 0, 'detail': error.detail}
        outcome = {'refused': {**facts, 'retryAfterS': error.retry_after_s or 0}}
    print(json.dumps(outcome), flush=True)
