"""A whole provider: proves webhooks, answers them signed; by itself it registers in the sandbox.

Put holdfast.py beside it, then: python3 provider.py   (Python 3.9 or later, with `cryptography`)
"""

import json
import os
import queue
import re
import sqlite3
import threading
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from holdfast import MAX_WEBHOOK_BYTES, Client, KitError, Webhook, make_key

API = os.environ.get('HOLDFAST_API', 'http://127.0.0.1:3000')
PROVIDER = os.environ.get('HOLDFAST_PROVIDER')
KEY = Path(os.environ.get('HOLDFAST_KEY', 'provider.pem'))
PORT = int(os.environ.get('PORT', '8080'))
ENDPOINT = os.environ.get('ENDPOINT', f'http://127.0.0.1:{PORT}/')  # where others reach it
STATUS = {'signature-invalid': 401, 'signature-expired': 401, 'body-unreadable': 400}


class Systems:
    """What your systems have to do. Each may be called again for the same."""

    def keep(self, target, certificate):
        # target['identifier']['value'] says whose data: it names a person, so print it nowhere
        print(f'{certificate.document["reference"]}: keep {target["id"]}', flush=True)
        return 'kept'  # or NotKept('There is no such account.', 'data-not-stored-at-receipt')

    def let_go(self, targets, certificate):
        document, ids = certificate.document, ', '.join(one['id'] for one in targets)
        print(f'{document["reference"]}: let go {ids}: {document["afterEnd"]["data"]}', flush=True)

    def tell_user(self, notice, order):
        title = next(one['title'] for one in notice['texts'] if one['language'] == 'en')
        print(f'{order["orderId"]}: tell the user "{title}", with the case code', flush=True)


def remember(sql, *values):  # what came, and what was answered: what got 200 outlives a crash
    with closing(sqlite3.connect(f'{KEY}.webhooks', timeout=10)) as kept, kept:
        return kept.execute(sql, values).fetchall()


class Endpoint(BaseHTTPRequestHandler):
    timeout = 10  # seconds without a byte: what drips is for the front before you to end

    def do_POST(self):
        length = self.headers.get('content-length', '')
        if not re.fullmatch('[0-9]{1,7}', length) or int(length) > MAX_WEBHOOK_BYTES:
            return self.reply(413)
        try:
            webhook = holdfast.read_webhook(self.headers, self.rfile.read(int(length)))
        except KitError as error:
            print(f'a webhook was not taken: {error}', flush=True)
            return self.reply(STATUS.get(error.code, 503))
        came = (webhook.id, json.dumps(vars(webhook)))
        remember('INSERT OR IGNORE INTO inbox (id, came) VALUES (?, ?)', *came)
        self.reply(200)
        waiting.put((webhook.id, 60))

    def reply(self, status):
        self.send_response(status)
        self.send_header('content-length', '0')
        self.end_headers()

    def log_message(self, *_): ...


os.umask(0o077)  # key and inbox are nobody else's to read
KEY.exists() or KEY.write_text(make_key()[0])
holdfast = Client(API, KEY.read_text(), PROVIDER, os.environ.get('HOLDFAST_KEY_ID'))
remember('CREATE TABLE IF NOT EXISTS inbox (id TEXT PRIMARY KEY, came TEXT, answered INTEGER)')
waiting = queue.Queue()
server = ThreadingHTTPServer(('', PORT), Endpoint)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(f'{holdfast.provider}, whose key is {holdfast.public_key}, listens at {ENDPOINT}', flush=True)
for (webhook_id,) in remember('SELECT id FROM inbox WHERE answered IS NULL ORDER BY rowid'):
    waiting.put((webhook_id, 60))
if PROVIDER is None:
    registered = holdfast.register_in_sandbox('A provider that tries itself out', ENDPOINT)
    print(f'registered; its first test order is {registered["order"]["reference"]}', flush=True)
while True:  # one after the other; what fails, again in a minute, in two, and so on up to a day
    webhook_id, again_s = waiting.get()
    for (came,) in remember('SELECT came FROM inbox WHERE id = ? AND answered IS NULL', webhook_id):
        webhook = Webhook(**json.loads(came))
        about = f'{webhook.type} {webhook.data.get("orderId", "")}'
        try:
            answered = holdfast.answer(webhook, Systems())
            remember('UPDATE inbox SET answered = 1 WHERE id = ?', webhook.id)
            print(f'{about}: said {", ".join(answered.said)} ({answered.note})', flush=True)
        except Exception as error:
            print(f'{about} is not answered yet: {error}', flush=True)
            later = threading.Timer(again_s, waiting.put, [(webhook_id, min(2 * again_s, 86_400))])
            later.daemon = True
            later.start()
