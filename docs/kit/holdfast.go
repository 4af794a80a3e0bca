// Package holdfast is a whole client of Holdfast for a provider, in one file that needs the standard library alone (Go 1.19 or later).
//
// Copy it into a folder of your module:
//
//	mkdir -p provider/holdfast && cp holdfast.go provider/holdfast/
//	cd provider && go mod init example.com/provider
//
// and import "example.com/provider/holdfast":
//
//	client, err := holdfast.OpenClient(holdfast.Settings{API: "https://api.example", Key: pem, Provider: "prv-you"})
//	webhook, err := client.ReadWebhook(ctx, request.Header, body) // a *Refusal when it is not ours
//	answered, err := client.Answer(ctx, webhook, hands)           // reads, keeps or lets go by your three methods, and says so, signed
//
// A Client may be used by several goroutines at once. What it refuses, or the API does, is a *Refusal.
package holdfast

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"log"
	"math/big"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"
)

// MaxWebhookBytes is more than any webhook has: read no more of a request than this, and a byte.
const MaxWebhookBytes = 1_000_000

// CertificateType is what a certificate's JWS says that it is, in typ of its header.
const CertificateType = "holdfast-certificate+jws"

const (
	maxAnswerBytes = 32_000_000
	timeout        = 30 * time.Second
	window         = 5 * time.Minute
	keysKept       = 5 * time.Minute
	// Whoever sends forgeries makes us fetch the keys again no more often than this.
	keysAgainAfter = 5 * time.Second
	// A refusal that asks for a longer pause is returned at once, with RetryAfter.
	longestWait   = time.Minute
	problemPrefix = "urn:holdfast:problem:"
	firstRest     = time.Minute
	longestRest   = 24 * time.Hour
	sandboxKeyID  = "sandbox"
)

var (
	usualWaits = []time.Duration{500 * time.Millisecond, time.Second, 2 * time.Second, 5 * time.Second, 10 * time.Second}
	passing    = map[int]bool{408: true, 425: true, 429: true}
	// By these there is nothing left to say: others were quicker, or time was.
	settled = map[string]bool{
		"order-ended": true, "order-erased": true, "order-in-force": true, "order-not-found": true, "notice-not-requested": true,
		"change-unknown": true, "change-not-open": true,
	}
	// Targets whose data are held, and may be said to be kept.
	open = map[string]bool{"ordered": true, "preserved": true}

	messageIDForm    = regexp.MustCompile(`^[!-~]{1,255}$`)
	secondsForm      = regexp.MustCompile(`^[1-9][0-9]{0,11}$`)
	signaturesForm   = regexp.MustCompile(`^[ -~]+$`)                  // and no more than 2,000
	ed25519Signature = regexp.MustCompile(`^v1a,[A-Za-z0-9+/]{86}==$`) // 64 bytes
	base64URL        = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)          // the decoder would pass over line feeds
	segmentForm      = regexp.MustCompile(`^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$`)
	pathForm         = regexp.MustCompile(`^/([!-"$-.0-~][!-"$-~]*)?$`) // one "/" at its beginning, no "#"
	targetForm       = regexp.MustCompile(`^t([1-9][0-9]{0,2})$`)
	retrySeconds     = regexp.MustCompile(`^[0-9]{1,9}$`)
)

// A Refusal is everything that this client refuses, or is refused; Detail says it in plain words.
//
// Code is one of the API's (docs/api/providers.md, "What is refused"), or of the client's own:
//
//   - signature-invalid, signature-expired: a webhook or a document that is not genuine, or not of these five minutes.
//   - body-unreadable: a genuine webhook, or an answer, that cannot be read.
//   - no-answer: nothing answered, or not in time. http-504 and the like: a refusal that is none of the API's.
//   - key-unreadable: a private key that cannot be used. settings-invalid: what a call was given cannot be.
type Refusal struct {
	Code   string
	Detail string
	// Status is the HTTP status of a refusal; 0 where there is none.
	Status int
	// RetryAfter is how long it says to wait; 0 where it does not say.
	RetryAfter time.Duration
	// Problem is its whole problem document (RFC 9457), where it is JSON.
	Problem json.RawMessage

	saysWhen bool
	asked    string
	cause    error
}

func (r *Refusal) Error() string {
	if r.asked == "" {
		return "holdfast: " + r.Code + ": " + r.Detail
	}
	return fmt.Sprintf("holdfast: %s was refused: %d %s: %s", r.asked, r.Status, r.Code, r.Detail)
}

// Unwrap gives what kept an answer from coming.
func (r *Refusal) Unwrap() error { return r.cause }

func refuse(code, format string, args ...any) *Refusal {
	return &Refusal{Code: code, Detail: fmt.Sprintf(format, args...)}
}

// Order is what a message is about; Webhook.Order and Certificate.Order give it.
type Order struct {
	OrderID string `json:"orderId"`
	Digest  string `json:"digest"`
}

// Webhook is one that Holdfast signed.
type Webhook struct {
	// ID stays the same when it is sent again.
	ID        string          `json:"id"`
	Type      string          `json:"type"`
	Timestamp string          `json:"timestamp"`
	Data      json.RawMessage `json:"data"`
}

// Order is the order it tells of; empty where it tells of none.
func (w *Webhook) Order() Order {
	var order Order
	_ = json.Unmarshal(w.Data, &order) // what has another form names no order
	return order
}

// Certificate is one whose signature holds.
type Certificate struct {
	Document Document
	// Raw is the document with every member that it has.
	Raw json.RawMessage
	// JWS is the same as it was signed, to be kept: anyone can ask whether it is genuine.
	JWS string
}

// Order is what messages that act on the certificate are about.
func (c *Certificate) Order() Order { return Order{c.Document.OrderID, c.Document.Digest} }

// Document is what of a certificate says what to do.
type Document struct {
	OrderID    string  `json:"orderId"`
	Reference  string  `json:"reference"`
	Instrument string  `json:"instrument"`
	Authority  string  `json:"authority"`
	Version    int     `json:"version"`
	Digest     string  `json:"digest"`
	Status     string  `json:"status"`
	InForce    bool    `json:"inForce"`
	Emergency  bool    `json:"emergency"`
	Period     *Period `json:"period"`
	// AfterEnd is nil while the order is in force.
	AfterEnd *AfterEnd `json:"afterEnd"`
	Targets  []Target  `json:"targets"`
	// Form is that of the instrument: target tN is the N-th identifier that it names.
	Form json.RawMessage `json:"certificate"`
}

// Period is how long to keep; the end is exclusive.
type Period struct {
	StartsAt      time.Time `json:"startsAt"`
	AppliedEndsAt time.Time `json:"appliedEndsAt"`
}

// Target is what to keep: one identifier that the form names.
type Target struct {
	// ID is "t1", "t2" and so on, as messages name it.
	ID         string   `json:"id"`
	Type       string   `json:"type"`
	Status     string   `json:"status"`
	Categories []string `json:"categories"`
	// Identifier is as the form has it; nil where this client does not know the form.
	Identifier *Identifier `json:"-"`
}

// Identifier is what a form says of one.
type Identifier struct {
	Type  string `json:"type"`
	Value string `json:"value"`
	// Raw has every member, such as the time at which an address was used.
	Raw json.RawMessage `json:"-"`
}

// AfterEnd is what the end of an order asks for.
type AfterEnd struct {
	Ending string `json:"ending"`
	Reason string `json:"reason"`
	// Data is "normal-retention", "delete-or-restrict" or "destroy": what becomes of what is let go.
	Data    string   `json:"data"`
	Release []string `json:"release"`
	Keep    []struct {
		Target string   `json:"target"`
		HeldBy []string `json:"heldBy"`
		Why    string   `json:"why"`
	} `json:"keep"`
}

// Notice is what to hand on to a user.
type Notice struct {
	Notice   json.RawMessage `json:"notice"`
	CaseCode string          `json:"caseCode"`
	Texts    []struct {
		Language string `json:"language"`
		Name     string `json:"name"`
		Title    string `json:"title"`
		Text     string `json:"text"`
		HTML     string `json:"html"`
	} `json:"texts"`
}

// OrderQuery says which orders: those of a page, 100 at once where Limit is 0; or that of a reference.
type OrderQuery struct {
	Limit     int
	Cursor    string
	Reference string
}

// OrderPage is one page of orders; Next is the cursor of the next, empty on the last.
type OrderPage struct {
	Orders []ListedOrder `json:"orders"`
	Next   string        `json:"next"`
}

// ListedOrder is one that is in force, or about which something is owed.
type ListedOrder struct {
	ID        string     `json:"id"`
	Reference string     `json:"reference"`
	Status    string     `json:"status"`
	InForce   bool       `json:"inForce"`
	EndsAt    *time.Time `json:"endsAt"`
	Owed      []Owed     `json:"owed"`
}

// Owed is something that a provider has yet to say.
type Owed struct {
	What    string     `json:"what"`
	DueAt   *time.Time `json:"dueAt"`
	Late    bool       `json:"late"`
	Targets []string   `json:"targets"`
}

// Pulled is what webhooks told. Keep Next, the cursor, with what you have worked on; ask again after Wait.
type Pulled struct {
	Messages []Webhook
	Next     string
	Wait     time.Duration
}

// Accepted is the answer to a message.
type Accepted struct {
	OrderID string `json:"orderId"`
	Version int    `json:"version"`
}

// NotKept says why data are not kept: in words, and by a code where the order's law has one.
type NotKept struct {
	Explanation string
	Reason      string
}

// Told is how and when a user was told: "in-service" and now, where left out.
type Told struct {
	// Channel is "in-service", "email", "letter", "telephone" or "other".
	Channel   string
	RelayedAt time.Time
}

// Answered is what became of a webhook.
type Answered struct {
	Type    string
	OrderID string
	// Said are the types of the messages that were sent and taken, in their order.
	Said []string
	// Note says in plain words what was done, or why nothing.
	Note string
	// Code is that of the refusal that settled it, such as "order-ended"; empty where none did.
	Code string
}

// Hands are what a provider does itself. Each may be called again for the same: then it does no harm.
type Hands interface {
	// Keep keeps the data of one target: nil, nil once that is certain, or why not. It is called for what is kept already as well, as its
	// period may end later now.
	Keep(ctx context.Context, target Target, certificate *Certificate) (*NotKept, error)
	// LetGo lets go what nobody holds any more, as AfterEnd.Data of the document says.
	LetGo(ctx context.Context, targets []Target, certificate *Certificate) error
	// TellUser tells the user, in a text of the notice and with its case code.
	TellUser(ctx context.Context, notice *Notice, order Order) (Told, error)
}

// Settings of a Client.
type Settings struct {
	// API is the base address.
	API string
	// Key is the private one: PKCS#8 in PEM, or a JWK; of Ed25519, or of P-256 with KeyID.
	Key []byte
	// Provider is your id in the directory; left out, the id in the sandbox that follows from the key.
	Provider string
	// KeyID is the id that a key of P-256 has in your entry of the directory; in the sandbox, "sandbox" where left out.
	KeyID string
	// Origin is only for P-256, and where API is another address than the API calls itself: that one.
	Origin string
	// HTTP sends requests; when it is left out, each within 30 seconds. It is made to follow no redirect.
	HTTP *http.Client
	// Now is the clock; time.Now when it is left out.
	Now func() time.Time
	// Waits are those before each further try; 0.5, 1, 2, 5 and 10 seconds when they are left out.
	Waits []time.Duration
}

// Client is one provider, with its key, at one Holdfast.
type Client struct {
	api, provider, keyID, origin string

	key   any // ed25519.PrivateKey or *ecdsa.PrivateKey
	http  http.Client
	now   func() time.Time
	waits []time.Duration
	keys  keySet
}

// OpenClient makes a client. It refuses with key-unreadable and settings-invalid.
func OpenClient(settings Settings) (*Client, error) {
	key, err := loadKey(settings.Key)
	if err != nil {
		return nil, err
	}
	if settings.Provider == "" && settings.KeyID == "" {
		settings.KeyID = sandboxKeyID // whoever registers there names the key by signing with it
	}
	if _, isP256 := key.(*ecdsa.PrivateKey); isP256 && settings.KeyID == "" {
		return nil, refuse("settings-invalid", "a key of P-256 needs KeyID: the id it has in your entry of the directory")
	}
	c := &Client{provider: settings.Provider, keyID: settings.KeyID, key: key, now: settings.Now, waits: settings.Waits}
	base, err := readAddress("API", settings.API)
	if err != nil {
		return nil, err
	}
	c.api = strings.TrimRight(base.String(), "/")
	if settings.Origin != "" {
		if base, err = readAddress("Origin", settings.Origin); err != nil {
			return nil, err
		}
	}
	c.origin = originOf(base)
	if c.provider == "" {
		c.provider = nameSandboxProvider(publicBytes(key))
	}
	if c.now == nil {
		c.now = time.Now
	}
	if c.waits == nil {
		c.waits = usualWaits
	}
	c.http = http.Client{Timeout: timeout}
	if settings.HTTP != nil {
		c.http = *settings.HTTP
	}
	c.http.CheckRedirect = func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse // a signed request is for the address it was signed for
	}
	return c, nil
}

// Provider is your id in the directory, or in the sandbox.
func (c *Client) Provider() string { return c.provider }

// PublicKey is your public key in base64, as the directory holds it.
func (c *Client) PublicKey() string { return base64.StdEncoding.EncodeToString(publicBytes(c.key)) }

// ReadWebhook gives a webhook, proved: by webhook-signature over the raw body, and by its time.
//
// It refuses with signature-invalid and signature-expired (answer 401), body-unreadable (400), and no-answer, where the keys to prove it
// with cannot be had (503: it comes again).
func (c *Client) ReadWebhook(ctx context.Context, header http.Header, body []byte) (*Webhook, error) {
	arrived, err := openWebhook(header, body, c.now())
	if err != nil {
		return nil, err
	}
	isGenuine, err := c.findKey(ctx, arrived.isByOneOf)
	if err != nil {
		return nil, err
	}
	if !isGenuine {
		return nil, arrived.refusal()
	}
	return parseWebhook(arrived.id, body)
}

// Webhooks takes webhooks as they come, over HTTP: reads no more than MaxWebhookBytes, proves, and answers 200 once take has returned nil. take
// keeps what came, an Inbox's Take for example, and leaves the work for later: a sender waits for seconds, and what got 200 comes no more.
//
// It answers 401 to what is not genuine, 400 to what cannot be read, 413 to what is too long, 405 to what is no POST, and 503 where take
// returned an error or the keys to prove it with cannot be had: then it comes again. Why, it writes to the standard logger.
func (c *Client) Webhooks(take func(*Webhook) error) http.Handler {
	statuses := map[string]int{"signature-invalid": 401, "signature-expired": 401, "body-unreadable": 400}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		refuseWith := func(status int, why error) {
			log.Printf("holdfast: a webhook was not taken: %v", why)
			w.WriteHeader(status)
		}
		if r.Method != http.MethodPost {
			w.Header().Set("allow", http.MethodPost)
			refuseWith(http.StatusMethodNotAllowed, fmt.Errorf("%s is no POST", r.Method))
			return
		}
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, MaxWebhookBytes))
		var tooLong *http.MaxBytesError
		if errors.As(err, &tooLong) {
			refuseWith(http.StatusRequestEntityTooLarge, err)
			return
		}
		var webhook *Webhook
		if err == nil {
			webhook, err = c.ReadWebhook(r.Context(), r.Header, body)
		}
		if err == nil {
			err = take(webhook)
		}
		var refusal *Refusal
		switch {
		case err == nil: // 200
		case webhook == nil && errors.As(err, &refusal) && statuses[refusal.Code] != 0:
			refuseWith(statuses[refusal.Code], err)
		default:
			refuseWith(http.StatusServiceUnavailable, err)
		}
	})
}

// Inbox remembers in a file which webhooks came and which were answered: what was taken outlives a crash, and nothing answered is answered
// again. One process has it at a time.
type Inbox struct {
	turn    sync.Mutex
	file    *os.File
	size    int64 // up to the last whole line
	known   map[string]bool
	waiting []*Webhook
	wake    chan struct{}
	// again is how long what failed rests before it is answered again: firstRest, and each time twice as long, up to longestRest.
	again map[string]time.Duration
}

// inboxLine has one of the two.
type inboxLine struct {
	Came     *Webhook `json:"came,omitempty"`
	Answered string   `json:"answered,omitempty"`
}

// OpenInbox opens the file, makes it when it is missing, and cuts off the line that a crash left half written: that one did not get 200.
func OpenInbox(path string) (*Inbox, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_SYNC, 0o600)
	if err != nil {
		return nil, err
	}
	i := &Inbox{file: file, known: map[string]bool{}, wake: make(chan struct{}, 1), again: map[string]time.Duration{}}
	if err := i.load(); err != nil {
		file.Close()
		return nil, fmt.Errorf("the inbox %s cannot be read: %w", path, err)
	}
	return i, nil
}

func (i *Inbox) load() error {
	text, err := io.ReadAll(i.file)
	if err != nil {
		return err
	}
	i.size = int64(bytes.LastIndexByte(text, '\n') + 1)
	answered := map[string]bool{}
	var came []*Webhook
	for _, written := range bytes.Split(text[:i.size], []byte("\n")) {
		var line inboxLine
		if len(written) == 0 {
			continue
		}
		if err := json.Unmarshal(written, &line); err != nil {
			return err
		}
		if line.Came == nil {
			answered[line.Answered] = true
		} else if !i.known[line.Came.ID] {
			i.known[line.Came.ID] = true
			came = append(came, line.Came)
		}
	}
	for _, webhook := range came {
		if !answered[webhook.ID] {
			i.waiting = append(i.waiting, webhook)
		}
	}
	return i.file.Truncate(i.size)
}

// Take keeps a webhook that did not come before; once it has returned nil, Work answers it.
func (i *Inbox) Take(webhook *Webhook) error {
	i.turn.Lock()
	defer i.turn.Unlock()
	if i.known[webhook.ID] {
		return nil
	}
	if err := i.write(inboxLine{Came: webhook}); err != nil {
		return err
	}
	i.known[webhook.ID] = true
	i.enqueue(webhook)
	return nil
}

func (i *Inbox) enqueue(webhook *Webhook) {
	i.waiting = append(i.waiting, webhook)
	select {
	case i.wake <- struct{}{}:
	default: // it is awake
	}
}

// write adds a line, whole or not at all.
func (i *Inbox) write(line inboxLine) error {
	text, err := json.Marshal(line)
	if err != nil {
		return err
	}
	text = append(text, '\n')
	if _, err := i.file.WriteAt(text, i.size); err != nil {
		_ = i.file.Truncate(i.size) // the next line is written over it in any case
		return err
	}
	i.size += int64(len(text))
	return nil
}

// Work has answered what was taken, one after the other, until ctx is over or the file cannot be written. What fails is answered again when
// it comes again, is opened again, and in a minute, in two, in four and so on, up to a day.
func (i *Inbox) Work(ctx context.Context, answer func(context.Context, *Webhook) error) error {
	for ctx.Err() == nil {
		webhook := i.next()
		if webhook == nil {
			select {
			case <-i.wake:
			case <-ctx.Done():
			}
			continue
		}
		if err := i.settle(webhook, answer(ctx, webhook)); err != nil {
			return err
		}
	}
	return ctx.Err()
}

func (i *Inbox) next() *Webhook {
	i.turn.Lock()
	defer i.turn.Unlock()
	if len(i.waiting) == 0 {
		return nil
	}
	webhook := i.waiting[0]
	i.waiting = i.waiting[1:]
	return webhook
}

func (i *Inbox) settle(webhook *Webhook, failure error) error {
	i.turn.Lock()
	defer i.turn.Unlock()
	if failure != nil {
		delete(i.known, webhook.ID) // when it comes again, it is not waited for
		time.AfterFunc(i.rest(webhook.ID), func() { i.retry(webhook) })
		return nil
	}
	delete(i.again, webhook.ID)
	return i.write(inboxLine{Answered: webhook.ID})
}

// rest says how long what failed is left alone.
func (i *Inbox) rest(id string) time.Duration {
	rest := i.again[id]
	if rest == 0 {
		rest = firstRest
	}
	if i.again[id] = 2 * rest; i.again[id] > longestRest {
		i.again[id] = longestRest
	}
	return rest
}

// retry has it answered again, unless it came again itself.
func (i *Inbox) retry(webhook *Webhook) {
	i.turn.Lock()
	defer i.turn.Unlock()
	if i.known[webhook.ID] {
		return
	}
	i.known[webhook.ID] = true
	i.enqueue(webhook)
}

// ReadCertificate gives the certificate, whose signature was verified. Your read is on record, and the first proves receipt.
//
// It refuses with signature-invalid a document that is not genuine, no certificate, or of another order.
func (c *Client) ReadCertificate(ctx context.Context, orderID string) (*Certificate, error) {
	path, err := pathOf(orderID, "certificate")
	if err != nil {
		return nil, err
	}
	var answer struct {
		JWS string `json:"jws"`
	}
	if err := c.ask(ctx, http.MethodGet, path, nil, "", &answer); err != nil {
		return nil, err
	}
	arrived, err := openDocument(answer.JWS, CertificateType)
	if err != nil {
		return nil, err
	}
	isGenuine, err := c.findKey(ctx, arrived.isByOneOf)
	if err != nil {
		return nil, err
	}
	if !isGenuine {
		return nil, notGenuine("no published key that it names signed it")
	}
	return readCertificateOf(orderID, answer.JWS, arrived.payload)
}

// ReadNotice gives the notice to hand on, in every language where none is named. Each read ends the code of the one before; the same again
// under the same message id has the same code. A new id is made when it is empty.
func (c *Client) ReadNotice(ctx context.Context, orderID, language, messageID string) (*Notice, error) {
	path, err := pathOf(orderID, "notice")
	if err != nil {
		return nil, err
	}
	notice := new(Notice)
	return notice, c.ask(ctx, http.MethodGet, path+queryOf("language", language), nil, messageID, notice)
}

// ReadObjections gives your objections, and how they were answered.
func (c *Client) ReadObjections(ctx context.Context, orderID string) (json.RawMessage, error) {
	path, err := pathOf(orderID, "objections")
	if err != nil {
		return nil, err
	}
	var objections json.RawMessage
	err = c.ask(ctx, http.MethodGet, path, nil, "", &objections)
	return objections, err
}

// ListOrders gives one page of orders in force, or about which you owe something, oldest first; or the order of one reference.
func (c *Client) ListOrders(ctx context.Context, query OrderQuery) (*OrderPage, error) {
	limit := ""
	switch {
	case query.Limit != 0:
		limit = strconv.Itoa(query.Limit)
	case query.Reference == "":
		limit = "100"
	}
	path := "/v1/provider/orders" + queryOf("limit", limit, "cursor", query.Cursor, "reference", query.Reference)
	page := new(OrderPage)
	return page, c.ask(ctx, http.MethodGet, path, nil, "", page)
}

// PullMessages gives what webhooks told, from a cursor on; from the beginning when it is empty. 100 at once where limit is 0.
func (c *Client) PullMessages(ctx context.Context, cursor string, limit int) (*Pulled, error) {
	var page struct {
		Messages []struct {
			ID   string `json:"id"`
			Body string `json:"body"`
		} `json:"messages"`
		Next        string `json:"next"`
		WaitSeconds int    `json:"waitSeconds"`
	}
	if limit == 0 {
		limit = 100
	}
	path := "/v1/provider/messages" + queryOf("limit", strconv.Itoa(limit), "after", cursor)
	if err := c.ask(ctx, http.MethodGet, path, nil, "", &page); err != nil {
		return nil, err
	}
	pulled := &Pulled{Next: page.Next, Wait: time.Duration(page.WaitSeconds) * time.Second}
	for _, one := range page.Messages {
		webhook, err := parseWebhook(one.ID, []byte(one.Body))
		if err != nil {
			return nil, err
		}
		pulled.Messages = append(pulled.Messages, *webhook)
	}
	return pulled, nil
}

// Acknowledge says that you have the order, or its new end.
func (c *Client) Acknowledge(ctx context.Context, order Order) (*Accepted, error) {
	return c.Send(ctx, "order.acknowledged", order, nil)
}

// Preserve says that these targets are kept.
func (c *Client) Preserve(ctx context.Context, order Order, targetIDs []string) (*Accepted, error) {
	return c.Send(ctx, "order.preserved", order, map[string]any{"targets": namedTargets(targetIDs)})
}

// CannotExecute says that the data of these targets are not kept, and why: reason is a code, of those that the order's law knows, and empty
// where the explanation, of up to 4,000 characters, says it alone.
func (c *Client) CannotExecute(ctx context.Context, order Order, targetIDs []string, reason, explanation string) (*Accepted, error) {
	targets := make([]map[string]any, len(targetIDs))
	for i, id := range targetIDs {
		targets[i] = map[string]any{"id": id}
		if reason != "" {
			targets[i]["reasons"] = []string{reason}
		}
	}
	return c.Send(ctx, "order.not-executed", order, map[string]any{"targets": targets, "explanation": explanation})
}

// Ask says that the order cannot be executed as it is; "order.clarified" brings the answer. Of all targets when none is named.
func (c *Client) Ask(ctx context.Context, order Order, question string, targetIDs ...string) (*Accepted, error) {
	data := map[string]any{"question": question}
	if len(targetIDs) > 0 {
		data["targets"] = namedTargets(targetIDs)
	}
	return c.Send(ctx, "clarification.requested", order, data)
}

// Release says, after the end, that nothing is kept for the order any more, or nothing of these targets.
func (c *Client) Release(ctx context.Context, order Order, targetIDs ...string) (*Accepted, error) {
	if len(targetIDs) == 0 {
		return c.Send(ctx, "order.released", order, nil)
	}
	return c.Send(ctx, "order.released", order, map[string]any{"targets": namedTargets(targetIDs)})
}

// RelayNotice says that the user was told.
func (c *Client) RelayNotice(ctx context.Context, order Order, told Told) (*Accepted, error) {
	if told.Channel == "" {
		told.Channel = "in-service"
	}
	if told.RelayedAt.IsZero() {
		told.RelayedAt = c.now()
	}
	return c.Send(ctx, "notice.relayed", order, map[string]any{"relayedAt": spell(told.RelayedAt), "channel": told.Channel})
}

// Send says anything, such as "challenge.filed", with what it says besides the order.
func (c *Client) Send(ctx context.Context, kind string, order Order, data map[string]any) (*Accepted, error) {
	about := map[string]any{"orderId": order.OrderID, "digest": order.Digest}
	for name, value := range data {
		about[name] = value
	}
	accepted := new(Accepted)
	message := map[string]any{"type": kind, "timestamp": spell(c.now()), "data": about}
	return accepted, c.ask(ctx, http.MethodPost, "/v1/provider/messages", message, "", accepted)
}

// EndpointChallenge is the data of "directory.endpoint-challenge".
type EndpointChallenge struct {
	Change    string `json:"change"`
	Provider  string `json:"provider"`
	Endpoint  string `json:"endpoint"`
	Challenge string `json:"challenge"`
}

// ProveEndpoint says that a new endpoint is yours.
func (c *Client) ProveEndpoint(ctx context.Context, challenge EndpointChallenge) error {
	if !segmentForm.MatchString(challenge.Change) {
		return refuse("settings-invalid", "%q is not the id of a change", challenge.Change)
	}
	proof := map[string]string{"change": challenge.Change, "endpoint": challenge.Endpoint, "challenge": challenge.Challenge}
	return c.ask(ctx, http.MethodPost, "/v1/provider/directory-changes/"+challenge.Change+"/proof", proof, "", nil)
}

// Answer does all that a webhook asks for, by its type: reads, has the hands do it, says so.
//
// Those of one order are answered one after the other. An error of a hand is returned once the other targets are kept and said; so is a
// refusal, where it has to be tried again or looked at: after either, answer the same webhook again. A refusal that means that it is
// settled is a result. What was said before an error stands in the result as well.
func (c *Client) Answer(ctx context.Context, webhook *Webhook, hands Hands) (*Answered, error) {
	turn := &turn{Client: c, hands: hands, webhook: webhook}
	err := turn.act(ctx)
	answered := &Answered{Type: webhook.Type, OrderID: webhook.Order().OrderID, Said: turn.said}
	var refusal *Refusal
	if !turn.isOfHand && errors.As(err, &refusal) && settled[refusal.Code] {
		turn.note("settled: %s", refusal.Detail)
		answered.Code, err = refusal.Code, nil
	}
	answered.Note = strings.Join(turn.notes, "; ")
	return answered, err
}

// turn is one webhook being answered: what was said so far, and in words what was done.
type turn struct {
	*Client
	hands   Hands
	webhook *Webhook
	said    []string
	notes   []string
	// isOfHand is whether what ended it is an error of a hand: that settles nothing, also where it is a refusal that the hand got.
	isOfHand bool
}

func (t *turn) act(ctx context.Context) error {
	switch t.webhook.Type {
	case "order.issued", "order.clarified", "order.extended", "order.continued":
		return t.keepData(ctx)
	case "order.released", "order.lapsed", "order.withdrawn":
		return t.confirmEnd(ctx)
	case "order.reminder":
		return t.giveWhatIsOwed(ctx)
	case "notice.relay-requested":
		return t.handOnNotice(ctx)
	case "directory.endpoint-challenge":
		return t.sendProof(ctx)
	case "order.held":
		t.note("let nothing go that is kept already, and wait: it is issued again, or withdrawn")
	default:
		t.note("nothing is done about %s: read it, and decide yourself", t.webhook.Type)
	}
	return nil
}

func (t *turn) note(format string, args ...any) {
	t.notes = append(t.notes, fmt.Sprintf(format, args...))
}

// say keeps what was taken.
func (t *turn) say(kind string, err error) error {
	if err == nil {
		t.said = append(t.said, kind)
	}
	return err
}

func (t *turn) readCertificate(ctx context.Context) (*Certificate, error) {
	order, err := t.order()
	if err != nil {
		return nil, err
	}
	return t.ReadCertificate(ctx, order.OrderID)
}

func (t *turn) order() (Order, error) {
	order := t.webhook.Order()
	if order.OrderID == "" || order.Digest == "" {
		return order, refuse("body-unreadable", "the webhook %s names no order", t.webhook.Type)
	}
	return order, nil
}

func (t *turn) keepData(ctx context.Context) error {
	certificate, err := t.readCertificate(ctx)
	if err != nil {
		return err
	}
	if !certificate.Document.InForce {
		t.note("it is not in force any more, and its end has a message of its own")
		return nil
	}
	order := certificate.Order()
	_, err = t.Acknowledge(ctx, order)
	if err := t.say("order.acknowledged", err); err != nil {
		return err
	}
	var kept, refused []string
	var reasons []NotKept // in the order in which they came
	notKept := map[NotKept][]string{}
	var failure error
	for _, target := range certificate.Document.Targets {
		if !open[target.Status] {
			continue
		}
		why, err := t.hands.Keep(ctx, target, certificate)
		switch {
		case err != nil && failure == nil:
			failure = err // the other targets are kept and said, then it is returned
		case err != nil:
		case why == nil:
			kept = append(kept, target.ID)
		default:
			if notKept[*why] == nil {
				reasons = append(reasons, *why)
			}
			notKept[*why] = append(notKept[*why], target.ID)
			refused = append(refused, target.ID)
		}
	}
	if len(kept) > 0 {
		_, err := t.Preserve(ctx, order, kept)
		if err := t.say("order.preserved", err); err != nil {
			return err
		}
	}
	for _, why := range reasons {
		_, err := t.CannotExecute(ctx, order, notKept[why], why.Reason, why.Explanation)
		if err := t.say("order.not-executed", err); err != nil {
			return err
		}
	}
	if failure != nil {
		t.isOfHand = true
		return failure
	}
	t.note("kept: %s", list(kept))
	if len(refused) > 0 {
		t.note("not kept: %s", list(refused))
	}
	return nil
}

func (t *turn) confirmEnd(ctx context.Context) error {
	certificate, err := t.readCertificate(ctx)
	if err != nil {
		return err
	}
	document := certificate.Document
	if document.InForce || document.AfterEnd == nil {
		t.note("the certificate names no end: everything stays kept")
		return nil
	}
	isFree, isUnsure := map[string]bool{}, map[string]bool{}
	for _, id := range document.AfterEnd.Release {
		isFree[id] = true
	}
	var held, unsure []string
	for _, kept := range document.AfterEnd.Keep {
		if kept.Why == "" {
			held = append(held, kept.Target)
			continue
		}
		unsure = append(unsure, kept.Target)
		isUnsure[kept.Target] = true
	}
	var free []Target
	var freed, sure []string
	for _, target := range document.Targets {
		if isFree[target.ID] {
			free = append(free, target)
			freed = append(freed, target.ID)
		}
		if !isUnsure[target.ID] {
			sure = append(sure, target.ID)
		}
	}
	if len(free) > 0 {
		if err := t.hands.LetGo(ctx, free, certificate); err != nil {
			t.isOfHand = true
			return err
		}
	}
	if len(sure) > 0 {
		named := sure
		if len(unsure) == 0 {
			named = nil // all of them
		}
		_, err := t.Release(ctx, certificate.Order(), named...)
		if err := t.say("order.released", err); err != nil {
			return err
		}
	}
	t.note("let go: %s", list(freed))
	if len(held) > 0 {
		t.note("kept, as other orders hold them: %s", list(held))
	}
	if len(unsure) > 0 {
		t.note("kept, as not every other order was looked at: %s; answer this again in an hour", list(unsure))
	}
	return nil
}

func (t *turn) handOnNotice(ctx context.Context) error {
	order, err := t.order()
	if err != nil {
		return err
	}
	// under an id that follows from the webhook's: begun again, the user still has the code
	id := t.webhook.ID + ".notice"
	if len(id) > 255 {
		id = id[len(id)-255:]
	}
	notice, err := t.ReadNotice(ctx, order.OrderID, "", id)
	if err != nil {
		return err
	}
	told, err := t.hands.TellUser(ctx, notice, order)
	if err != nil {
		t.isOfHand = true
		return err
	}
	_, err = t.RelayNotice(ctx, order, told)
	t.note("the user was told")
	return t.say("notice.relayed", err)
}

// giveWhatIsOwed asks the list of orders: a reminder does not say of what.
func (t *turn) giveWhatIsOwed(ctx context.Context) error {
	var data struct {
		Reference string `json:"reference"`
	}
	order, err := t.order()
	if err != nil {
		return err
	}
	if json.Unmarshal(t.webhook.Data, &data) != nil || data.Reference == "" {
		return refuse("body-unreadable", "the reminder names no reference")
	}
	page, err := t.ListOrders(ctx, OrderQuery{Reference: data.Reference})
	if err != nil {
		return err
	}
	owed := map[string]bool{}
	for _, listed := range page.Orders {
		for _, one := range listed.Owed {
			if listed.ID == order.OrderID {
				owed[one.What] = true
			}
		}
	}
	if len(owed) == 0 {
		t.note("nothing is owed any more")
	}
	if owed["acknowledgement"] || owed["end-acknowledgement"] || owed["preservation"] {
		if err := t.keepData(ctx); err != nil {
			return err
		}
	}
	if owed["release-confirmation"] {
		if err := t.confirmEnd(ctx); err != nil {
			return err
		}
	}
	if owed["notice-relay"] {
		return t.handOnNotice(ctx)
	}
	return nil
}

func (t *turn) sendProof(ctx context.Context) error {
	var challenge EndpointChallenge
	if json.Unmarshal(t.webhook.Data, &challenge) != nil || challenge.Change == "" || challenge.Endpoint == "" || challenge.Challenge == "" {
		return refuse("body-unreadable", "it names no change, endpoint and challenge")
	}
	if challenge.Provider != "" && challenge.Provider != t.provider {
		t.note("the endpoint is of %s: nothing is proved", challenge.Provider)
		return nil
	}
	t.note("the endpoint %s is proved", challenge.Endpoint)
	return t.say("endpoint proof", t.ProveEndpoint(ctx, challenge))
}

// Registered is a provider of the sandbox, with the test order that it was sent.
type Registered struct {
	Provider string `json:"provider"`
	Endpoint string `json:"endpoint"`
	// KeyID is what a signature by RFC 9421 names.
	KeyID string `json:"keyId"`
	// UsableUntil is until when its key opens anything.
	UsableUntil time.Time `json:"usableUntil"`
	Order       TestOrder `json:"order"`
}

// TestOrder is one of the sandbox.
type TestOrder struct {
	OrderID   string `json:"orderId"`
	Reference string `json:"reference"`
}

// RegisterInSandbox puts this key with a name and an endpoint into the sandbox, in force at once; the same key again replaces both. A test
// order follows at once.
func (c *Client) RegisterInSandbox(ctx context.Context, name, endpoint string) (*Registered, error) {
	entry := map[string]string{"name": name, "endpoint": endpoint, "publicKey": c.PublicKey()}
	if _, isP256 := c.key.(*ecdsa.PrivateKey); isP256 {
		entry["algorithm"] = "ecdsa-p256-sha256"
	}
	registered := new(Registered)
	return registered, c.ask(ctx, http.MethodPost, "/v1/sandbox/providers", entry, "", registered)
}

// OrderTest asks for another test order.
func (c *Client) OrderTest(ctx context.Context) (*TestOrder, error) {
	ordered := new(TestOrder)
	return ordered, c.ask(ctx, http.MethodPost, "/v1/sandbox/orders", map[string]string{}, "", ordered)
}

// PlayStep has the test authority go on with an order: "extension", "production-request" or "release".
func (c *Client) PlayStep(ctx context.Context, orderID, step string) error {
	if !segmentForm.MatchString(orderID) {
		return refuse("settings-invalid", "%q is not the id of an order", orderID)
	}
	return c.ask(ctx, http.MethodPost, "/v1/sandbox/orders/"+orderID+"/steps", map[string]string{"step": step}, "", nil)
}

// SignRequest gives the headers of one request but content-type, for whoever has another HTTP client: send method, path, with its query,
// and body just so. The message id makes a repeat one; a new one is made when it is empty.
func (c *Client) SignRequest(method, path string, body []byte, messageID string) (http.Header, error) {
	if messageID == "" {
		messageID = newID()
	}
	header, _, err := c.sign(method, path, body, messageID, randomHex())
	return header, err
}

// sign gives the headers, and the bytes that were signed.
func (c *Client) sign(method, path string, body []byte, messageID, nonce string) (http.Header, []byte, error) {
	if !pathForm.MatchString(path) {
		return nil, nil, refuse("settings-invalid", `a path begins with one "/" and is written as it is sent, and not so: %q`, path)
	}
	if !messageIDForm.MatchString(messageID) {
		return nil, nil, refuse("settings-invalid", "a message id has to be 1 to 255 visible ASCII")
	}
	isOfFile := method != http.MethodGet && strings.Contains(path, "/attachments/")
	key, isP256 := c.key.(*ecdsa.PrivateKey)
	header := http.Header{}
	header.Set("holdfast-provider", c.provider)
	header.Set("webhook-id", messageID)
	if isOfFile || (isP256 && len(body) > 0) {
		sum := sha256.Sum256(body)
		header.Set("content-digest", "sha-256=:"+base64.StdEncoding.EncodeToString(sum[:])+":")
	}
	at := strconv.FormatInt(c.now().Unix(), 10)
	if isP256 {
		signed, err := c.signMessage(key, method, path, header, at, nonce)
		return header, signed, err
	}
	encoded, query, _ := strings.Cut(path, "?")
	address, err := url.PathUnescape(encoded) // a path is signed decoded
	if err != nil {
		return nil, nil, refuse("settings-invalid", "the path %q is not percent-encoded: %v", path, err)
	}
	var content []byte
	switch {
	case isOfFile:
		content = []byte(method + " " + address + " " + header.Get("content-digest"))
	case len(body) > 0 && method != http.MethodGet:
		content = body
	default:
		content = []byte(method + " " + address + "?" + query)
	}
	signed := append([]byte(messageID+"."+at+"."), content...)
	signature := ed25519.Sign(c.key.(ed25519.PrivateKey), signed)
	header.Set("webhook-timestamp", at)
	header.Set("webhook-signature", "v1a,"+base64.StdEncoding.EncodeToString(signature))
	return header, signed, nil
}

// signMessage signs by RFC 9421 with ECDSA over P-256: method, whole address, and all headers of ours.
func (c *Client) signMessage(key *ecdsa.PrivateKey, method, path string, header http.Header, created, nonce string) ([]byte, error) {
	covered := []string{"holdfast-provider", "webhook-id"}
	if header.Get("content-digest") != "" {
		covered = append(covered, "content-digest")
	}
	names := []string{`"@method"`, `"@target-uri"`}
	lines := []string{`"@method": ` + method, `"@target-uri": ` + c.origin + strings.TrimSuffix(path, "?")}
	for _, name := range covered {
		names = append(names, `"`+name+`"`)
		lines = append(lines, `"`+name+`": `+header.Get(name))
	}
	params := fmt.Sprintf(`(%s);created=%s;keyid="%s";nonce="%s"`, strings.Join(names, " "), created, c.keyID, nonce)
	signed := []byte(strings.Join(append(lines, `"@signature-params": `+params), "\n"))
	sum := sha256.Sum256(signed)
	r, s, err := ecdsa.Sign(rand.Reader, key, sum[:])
	if err != nil {
		return nil, &Refusal{Code: "key-unreadable", Detail: "the key does not sign: " + err.Error(), cause: err}
	}
	raw := make([]byte, 64)
	r.FillBytes(raw[:32])
	s.FillBytes(raw[32:])
	header.Set("signature-input", "sig="+params)
	header.Set("signature", "sig=:"+base64.StdEncoding.EncodeToString(raw)+":")
	return signed, nil
}

// Request sends one signed request, again under the same id as long as that may help; a new id is made when it is empty. It gives the body of
// the answer. header may name a type to accept, or that of the body.
func (c *Client) Request(ctx context.Context, method, path string, body []byte, messageID string, header http.Header) ([]byte, error) {
	if messageID == "" {
		messageID = newID()
	}
	wasExpired := false
	for try := 0; ; try++ {
		answer, err := c.attempt(ctx, method, path, body, messageID, header)
		if err == nil {
			return answer, nil
		}
		var refusal *Refusal
		if !errors.As(err, &refusal) || try == len(c.waits) {
			return nil, err
		}
		wait, mayHelp := findWait(refusal, c.waits[try], wasExpired)
		if !mayHelp {
			return nil, err
		}
		wasExpired = wasExpired || refusal.Code == "signature-expired"
		timer := time.NewTimer(wait)
		select {
		case <-timer.C:
		case <-ctx.Done():
			timer.Stop()
			return nil, ctx.Err()
		}
	}
}

func (c *Client) attempt(ctx context.Context, method, path string, body []byte, messageID string, more http.Header) ([]byte, error) {
	header, _, err := c.sign(method, path, body, messageID, randomHex())
	if err != nil {
		return nil, err
	}
	header.Set("accept", "application/json")
	header.Set("user-agent", "holdfast-kit-go")
	if body != nil {
		header.Set("content-type", "application/json")
	}
	for name, values := range more {
		header[http.CanonicalHeaderKey(name)] = values
	}
	status, answered, content, err := c.send(ctx, method, c.api+path, header, body)
	if err != nil {
		return nil, err
	}
	if status >= 200 && status < 300 {
		return content, nil
	}
	return nil, readRefusal(method+" "+path, status, answered, content, c.now())
}

// send refuses with no-answer where nothing answers; where ctx is over, it says so.
func (c *Client) send(ctx context.Context, method, address string, header http.Header, body []byte) (int, http.Header, []byte, error) {
	request, err := http.NewRequestWithContext(ctx, method, address, bytes.NewReader(body))
	if err != nil {
		return 0, nil, nil, refuse("settings-invalid", "%v", err)
	}
	request.Header = header
	response, err := c.http.Do(request)
	if err == nil {
		defer response.Body.Close()
		var content []byte
		if content, err = io.ReadAll(io.LimitReader(response.Body, maxAnswerBytes)); err == nil {
			return response.StatusCode, response.Header, content, nil
		}
	}
	if ctx.Err() != nil {
		return 0, nil, nil, ctx.Err()
	}
	return 0, nil, nil, &Refusal{Code: "no-answer", Detail: fmt.Sprintf("%s %s got no answer: %v", method, address, err), cause: err}
}

// ask sends and takes JSON.
func (c *Client) ask(ctx context.Context, method, path string, content any, messageID string, answer any) error {
	var body []byte
	if content != nil {
		var err error
		if body, err = json.Marshal(content); err != nil {
			return refuse("settings-invalid", "what is said is no JSON: %v", err)
		}
	}
	answered, err := c.Request(ctx, method, path, body, messageID, nil)
	if err != nil || answer == nil {
		return err
	}
	if !isObject(answered) || json.Unmarshal(answered, answer) != nil {
		return refuse("body-unreadable", "the answer to %s %s is no object of JSON of the form expected", method, path)
	}
	return nil
}

// findWait says how long until the same may be sent again. Time that went by between signing and arriving, such as that of a machine that
// slept, is mended once by signing anew.
func findWait(refusal *Refusal, next time.Duration, wasExpired bool) (wait time.Duration, mayHelp bool) {
	switch {
	case refusal.Code == "record-damaged":
		return 0, false
	case refusal.saysWhen:
		return refusal.RetryAfter, refusal.RetryAfter <= longestWait
	case refusal.Code == "signature-expired":
		return next, !wasExpired
	}
	return next, refusal.Code == "no-answer" || refusal.Status >= 500 || passing[refusal.Status]
}

func readRefusal(asked string, status int, header http.Header, content []byte, now time.Time) *Refusal {
	refusal := &Refusal{Code: fmt.Sprintf("http-%d", status), Status: status, asked: asked}
	var problem struct{ Type, Title, Detail string }
	if isObject(content) && json.Unmarshal(content, &problem) == nil {
		refusal.Problem = content
	}
	if strings.HasPrefix(problem.Type, problemPrefix) {
		refusal.Code = problem.Type[len(problemPrefix):]
	}
	text := content
	if len(text) > 500 {
		text = text[:500]
	}
	for _, words := range []string{problem.Detail, problem.Title, strings.ToValidUTF8(string(text), "\ufffd"), "no words"} {
		if words != "" {
			refusal.Detail = words
			break
		}
	}
	refusal.RetryAfter, refusal.saysWhen = readRetryAfter(header.Get("retry-after"), now)
	return refusal
}

// readRetryAfter reads seconds, or a date (RFC 9110, section 10.2.3).
func readRetryAfter(value string, now time.Time) (time.Duration, bool) {
	if retrySeconds.MatchString(value) {
		whole, err := strconv.Atoi(value)
		return time.Duration(whole) * time.Second, err == nil
	}
	at, err := http.ParseTime(value)
	if err != nil {
		return 0, false
	}
	if pause := at.Sub(now); pause > 0 {
		return pause, true
	}
	return 0, true
}

// PublishedKey is a public key of /.well-known/jwks.json.
type PublishedKey struct {
	Kid string `json:"kid"`
	Kty string `json:"kty"`
	Crv string `json:"crv"`
	X   string `json:"x"`
	Y   string `json:"y"`
}

// VerifyWebhook says whether a webhook is genuine, by keys at hand; ReadWebhook of a client fetches them.
//
// It refuses with signature-invalid and signature-expired, and with body-unreadable a genuine one that is none of ours.
func VerifyWebhook(header http.Header, body []byte, keys []PublishedKey, now time.Time) (*Webhook, error) {
	arrived, err := openWebhook(header, body, now)
	if err != nil {
		return nil, err
	}
	if !arrived.isByOneOf(keys) {
		return nil, arrived.refusal()
	}
	return parseWebhook(arrived.id, body)
}

// VerifyDocument gives the payload of a document that one of these keys signed: a compact JWS, ES256. Nothing that its header asks for is
// believed but which key it is. It refuses with signature-invalid.
func VerifyDocument(jws, typ string, keys []PublishedKey) (json.RawMessage, error) {
	arrived, err := openDocument(jws, typ)
	if err != nil {
		return nil, err
	}
	if !arrived.isByOneOf(keys) {
		return nil, notGenuine("no published key that it names signed it")
	}
	return arrived.payload, nil
}

// MakeKey makes a key of Ed25519: PKCS#8 in PEM, to be kept with mode 0600, and its public half.
func MakeKey() (text []byte, publicKey string, err error) {
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return nil, "", err
	}
	der, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		return nil, "", err
	}
	text = pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der})
	return text, base64.StdEncoding.EncodeToString(public), nil
}

// NameSandboxProvider gives the id that a provider has in the sandbox, which follows from its key, in base64.
func NameSandboxProvider(publicKey string) (string, error) {
	raw, err := base64.StdEncoding.DecodeString(publicKey)
	if err != nil {
		return "", refuse("settings-invalid", "the public key is not base64")
	}
	return nameSandboxProvider(raw), nil
}

func nameSandboxProvider(publicKey []byte) string {
	sum := sha256.Sum256(publicKey)
	return "prv-sandbox-" + hex.EncodeToString(sum[:])[:16]
}

// keySet holds the published keys: fetched when first needed, after five minutes, and when none fits.
type keySet struct {
	sync.Mutex
	keys                    []PublishedKey
	fetches                 int
	fetchedAt, askedAgainAt time.Time
}

// findKey says whether the keys fit, those of now if need be.
func (c *Client) findKey(ctx context.Context, fit func([]PublishedKey) bool) (bool, error) {
	if err := ctx.Err(); err != nil {
		return false, err
	}
	c.keys.Lock()
	if c.keys.fetches == 0 || time.Since(c.keys.fetchedAt) > keysKept {
		if err := c.fetchKeys(); err != nil {
			c.keys.Unlock()
			return false, err
		}
	}
	keys, fetches := c.keys.keys, c.keys.fetches
	c.keys.Unlock()
	if fit(keys) {
		return true, nil
	}
	c.keys.Lock()
	defer c.keys.Unlock()
	if c.keys.fetches == fetches { // nobody fetched meanwhile
		if time.Since(c.keys.askedAgainAt) < keysAgainAfter {
			return false, nil
		}
		if err := c.fetchKeys(); err != nil {
			return false, err
		}
		c.keys.askedAgainAt = time.Now()
	}
	return fit(c.keys.keys), nil
}

// fetchKeys is for all who wait: whoever sent a forgery and hung up does not end it.
func (c *Client) fetchKeys() error {
	ctx, done := context.WithTimeout(context.Background(), timeout)
	defer done()
	address := c.api + "/.well-known/jwks.json"
	status, _, content, err := c.send(ctx, http.MethodGet, address, http.Header{"Accept": {"application/json"}}, nil)
	if err != nil {
		return err
	}
	var set struct {
		Keys []json.RawMessage `json:"keys"`
	}
	if status != http.StatusOK || json.Unmarshal(content, &set) != nil || set.Keys == nil {
		return refuse("no-answer", "the published keys cannot be had from %s: status %d, or what came is no key set", address, status)
	}
	published := make([]PublishedKey, 0, len(set.Keys))
	for _, entry := range set.Keys {
		var key PublishedKey
		if json.Unmarshal(entry, &key) == nil { // an odd entry stands in nobody's way
			published = append(published, key)
		}
	}
	c.keys.keys, c.keys.fetchedAt = published, time.Now()
	c.keys.fetches++
	return nil
}

// arrivedWebhook is one whose headers are whole and of these five minutes; signed by nobody knows whom.
type arrivedWebhook struct {
	id         string
	size       int
	signed     []byte
	signatures [][]byte
}

func openWebhook(header http.Header, body []byte, now time.Time) (*arrivedWebhook, error) {
	id, err := readHeader(header, "webhook-id", messageIDForm, "1 to 255 visible ASCII")
	if err != nil {
		return nil, err
	}
	at, err := readHeader(header, "webhook-timestamp", secondsForm, "whole seconds since 1970")
	if err != nil {
		return nil, err
	}
	listed, err := readHeader(header, "webhook-signature", signaturesForm, "visible ASCII")
	if err != nil {
		return nil, err
	}
	if len(listed) > 2000 {
		return nil, refuse("signature-invalid", "the header webhook-signature is longer than 2000 characters")
	}
	if len(body) > MaxWebhookBytes {
		return nil, refuse("signature-invalid", "no webhook is longer than %d bytes", MaxWebhookBytes)
	}
	sent, err := strconv.ParseInt(at, 10, 64)
	if err != nil {
		return nil, refuse("signature-invalid", "the header webhook-timestamp is not whole seconds since 1970")
	}
	if behind := now.Sub(time.Unix(sent, 0)); behind > window || behind < -window {
		return nil, refuse("signature-expired", "the webhook is %s old, and counts for five minutes: is this clock right?", behind.Round(time.Second))
	}
	arrived := &arrivedWebhook{id: id, size: len(body), signed: append([]byte(id+"."+at+"."), body...)}
	for _, one := range strings.Split(listed, " ") {
		if !ed25519Signature.MatchString(one) {
			continue // no other scheme counts
		}
		if signature, err := base64.StdEncoding.DecodeString(one[len("v1a,"):]); err == nil {
			arrived.signatures = append(arrived.signatures, signature)
		}
	}
	return arrived, nil
}

func (a *arrivedWebhook) refusal() *Refusal {
	if len(a.signatures) == 0 {
		return refuse("signature-invalid", "webhook-signature has no signature of scheme v1a")
	}
	return refuse("signature-invalid", "no published key signed this webhook with this body of %d bytes: give the raw body, as it came, and unparsed", a.size)
}

func (a *arrivedWebhook) isByOneOf(keys []PublishedKey) bool {
	for _, key := range keys {
		x, ok := decodeURL(key.X)
		if key.Kty != "OKP" || key.Crv != "Ed25519" || !ok || len(x) != ed25519.PublicKeySize {
			continue
		}
		for _, signature := range a.signatures {
			if ed25519.Verify(x, a.signed, signature) {
				return true
			}
		}
	}
	return false
}

// arrivedDocument is one whose header says what was expected; signed by nobody knows whom.
type arrivedDocument struct {
	kid       string
	sum       [sha256.Size]byte
	signature []byte
	payload   json.RawMessage
}

func notGenuine(format string, args ...any) *Refusal {
	return refuse("signature-invalid", "the document is not genuine: "+format, args...)
}

func openDocument(jws, typ string) (*arrivedDocument, error) {
	parts := strings.Split(jws, ".")
	if len(parts) != 3 {
		return nil, notGenuine("it is not of three parts")
	}
	decoded := make([][]byte, len(parts))
	for i, part := range parts {
		raw, ok := decodeURL(part)
		if !ok {
			return nil, notGenuine("it is not of three parts in base64url")
		}
		decoded[i] = raw
	}
	var header map[string]any // by their very names: a struct would take them in any case
	if !isObject(decoded[0]) || json.Unmarshal(decoded[0], &header) != nil {
		return nil, notGenuine("its header is no object of JSON")
	}
	if header["alg"] != "ES256" {
		return nil, notGenuine("its header says alg %v, and ES256 alone counts", header["alg"])
	}
	if header["typ"] != typ {
		return nil, notGenuine("its header says typ %v, and %s was to be read", header["typ"], typ)
	}
	if _, isCritical := header["crit"]; isCritical {
		return nil, notGenuine("its header asks for extensions (crit), and there are none")
	}
	if len(decoded[2]) != 64 {
		return nil, notGenuine("its signature has %d bytes, and not 64", len(decoded[2]))
	}
	if !isObject(decoded[1]) {
		return nil, notGenuine("its payload is no object of JSON")
	}
	kid, _ := header["kid"].(string)
	return &arrivedDocument{kid, sha256.Sum256([]byte(parts[0] + "." + parts[1])), decoded[2], decoded[1]}, nil
}

// What stands before the 64 bytes of a point in the SubjectPublicKeyInfo of a key of P-256 (RFC 5480).
var p256Prefix, _ = hex.DecodeString("3059301306072a8648ce3d020106082a8648ce3d03010703420004")

func (a *arrivedDocument) isByOneOf(keys []PublishedKey) bool {
	r, s := new(big.Int).SetBytes(a.signature[:32]), new(big.Int).SetBytes(a.signature[32:])
	for _, key := range keys {
		x, hasX := decodeURL(key.X)
		y, hasY := decodeURL(key.Y)
		if a.kid == "" || key.Kid != a.kid || key.Kty != "EC" || key.Crv != "P-256" || !hasX || !hasY || len(x) != 32 || len(y) != 32 {
			continue
		}
		point := append(append(append([]byte{}, p256Prefix...), x...), y...)
		parsed, err := x509.ParsePKIXPublicKey(point) // and looks whether it is on the curve
		if public, ok := parsed.(*ecdsa.PublicKey); err == nil && ok && ecdsa.Verify(public, a.sum[:], r, s) {
			return true
		}
	}
	return false
}

func readCertificateOf(orderID, jws string, payload json.RawMessage) (*Certificate, error) {
	certificate := &Certificate{Raw: payload, JWS: jws}
	var needed struct {
		OrderID string   `json:"orderId"`
		InForce *bool    `json:"inForce"`
		Digest  string   `json:"digest"`
		Targets []Target `json:"targets"`
	}
	err := json.Unmarshal(payload, &needed)
	if needed.OrderID != orderID {
		return nil, refuse("signature-invalid", "the certificate is genuine, and of another order than %s", orderID)
	}
	if err != nil || needed.InForce == nil || needed.Digest == "" || needed.Targets == nil || json.Unmarshal(payload, &certificate.Document) != nil {
		return nil, refuse("body-unreadable", "the certificate of %s has no inForce, digest and targets", orderID)
	}
	named := listIdentifiers(certificate.Document.Form)
	for i, target := range certificate.Document.Targets {
		certificate.Document.Targets[i].Identifier = findIdentifier(target, named)
	}
	return certificate, nil
}

// listIdentifiers gives what each form names, in the order of its targets.
func listIdentifiers(form json.RawMessage) []json.RawMessage {
	for _, path := range [][]string{{"C", "identifiers"}, {"c", "identifiers"}, {"accounts"}, {"identifiers"}} {
		found := form
		for _, name := range path {
			var members map[string]json.RawMessage
			_ = json.Unmarshal(found, &members) // what is no object has no members
			found = members[name]
		}
		var named []json.RawMessage
		if json.Unmarshal(found, &named) == nil && named != nil {
			return named
		}
	}
	return nil
}

// findIdentifier knows that target tN is the N-th identifier that the form names, counted from 1.
func findIdentifier(target Target, named []json.RawMessage) *Identifier {
	found := targetForm.FindStringSubmatch(target.ID)
	if found == nil {
		return nil
	}
	number, err := strconv.Atoi(found[1])
	if err != nil || number > len(named) {
		return nil
	}
	identifier := &Identifier{Raw: named[number-1]}
	if json.Unmarshal(identifier.Raw, identifier) != nil || identifier.Type != target.Type {
		return nil
	}
	return identifier
}

func unreadable(format string, args ...any) *Refusal {
	return refuse("key-unreadable", "the private key cannot be used: "+format, args...)
}

func loadKey(text []byte) (any, error) {
	if isObject(text) {
		return loadJWK(text)
	}
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, unreadable("it is neither PKCS#8 in PEM nor a JWK")
	}
	key, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if block.Type == "EC PRIVATE KEY" {
		key, err = x509.ParseECPrivateKey(block.Bytes)
	}
	if err != nil {
		return nil, unreadable("%v", err)
	}
	switch key := key.(type) {
	case ed25519.PrivateKey:
		return key, nil
	case *ecdsa.PrivateKey:
		if key.Curve == elliptic.P256() {
			return key, nil
		}
	}
	return nil, unreadable("it is neither of Ed25519 nor of P-256; `openssl genpkey -algorithm ed25519` makes one")
}

func loadJWK(text []byte) (any, error) {
	var jwk struct{ Kty, Crv, D, X, Y string }
	_ = json.Unmarshal(text, &jwk) // what has another form has no d
	secret, ok := decodeURL(jwk.D)
	switch {
	case ok && len(secret) == 32 && jwk.Kty == "OKP" && jwk.Crv == "Ed25519":
		return checkPublicHalf(ed25519.NewKeyFromSeed(secret), jwk.X)
	case ok && len(secret) == 32 && jwk.Kty == "EC" && jwk.Crv == "P-256":
		before, _ := hex.DecodeString("30310201010420") // ECPrivateKey (RFC 5915): its version, and the secret
		after, _ := hex.DecodeString("a00a06082a8648ce3d030107")
		key, err := x509.ParseECPrivateKey(append(append(before, secret...), after...))
		if err != nil {
			return nil, unreadable("%v", err)
		}
		return checkPublicHalf(key, jwk.X, jwk.Y)
	}
	return nil, unreadable("the JWK is none of Ed25519 or P-256 with kty, crv, x and d")
}

// checkPublicHalf refuses a JWK whose x, and y of P-256, are not those of the key: nobody knows then which was meant.
func checkPublicHalf(key any, coordinates ...string) (any, error) {
	var said []byte
	for _, coordinate := range coordinates {
		raw, ok := decodeURL(coordinate)
		if !ok || len(raw) != 32 {
			return nil, unreadable("its public half is missing, or of another form")
		}
		said = append(said, raw...)
	}
	if !bytes.HasSuffix(publicBytes(key), said) {
		return nil, unreadable("its public half is that of another key")
	}
	return key, nil
}

func publicBytes(key any) []byte {
	if key, isEd25519 := key.(ed25519.PrivateKey); isEd25519 {
		return key.Public().(ed25519.PublicKey)
	}
	der, err := x509.MarshalPKIXPublicKey(&key.(*ecdsa.PrivateKey).PublicKey)
	if err != nil {
		panic(err) // it was parsed, and has a form
	}
	return der
}

func readAddress(name, address string) (*url.URL, error) {
	parsed, err := url.Parse(address)
	if err == nil && (parsed.Scheme == "http" || parsed.Scheme == "https") && parsed.Hostname() != "" && parsed.RawQuery+parsed.Fragment == "" && parsed.User == nil {
		return parsed, nil
	}
	return nil, refuse("settings-invalid", "%s has to be an address such as https://api.holdfast.example, and is %q", name, address)
}

// originOf gives scheme, host and port, as the API writes its own address.
func originOf(address *url.URL) string {
	host := strings.ToLower(address.Host)
	usual := map[string]string{"http": ":80", "https": ":443"}[address.Scheme]
	return address.Scheme + "://" + strings.TrimSuffix(host, usual)
}

// readHeader gives the one header of this name: of two, nobody knows which one was signed.
func readHeader(header http.Header, name string, form *regexp.Regexp, said string) (string, error) {
	var found []string
	for key, values := range header {
		if strings.EqualFold(key, name) {
			for _, value := range values { // some servers make one of a header that came twice, with a comma and a blank between
				found = append(found, strings.Split(value, ", ")...)
			}
		}
	}
	switch {
	case len(found) == 0, len(found) == 1 && found[0] == "":
		return "", refuse("signature-invalid", "the header %s is missing", name)
	case len(found) > 1:
		return "", refuse("signature-invalid", "the header %s came %d times", name, len(found))
	case !form.MatchString(found[0]):
		return "", refuse("signature-invalid", "the header %s is not %s", name, said)
	}
	return found[0], nil
}

// decodeURL gives the bytes of base64url without padding, in the one spelling they have.
func decodeURL(text string) ([]byte, bool) {
	if !base64URL.MatchString(text) {
		return nil, false
	}
	raw, err := base64.RawURLEncoding.Strict().DecodeString(text)
	return raw, err == nil
}

func parseWebhook(id string, body []byte) (*Webhook, error) {
	webhook := new(Webhook)
	if !utf8.Valid(body) || !isObject(body) || json.Unmarshal(body, webhook) != nil {
		return nil, refuse("body-unreadable", "the body of the webhook is no object of JSON of the form expected")
	}
	if webhook.Type == "" || webhook.Timestamp == "" || !isObject(webhook.Data) {
		return nil, refuse("body-unreadable", "the body of the webhook has no type, timestamp and data")
	}
	webhook.ID = id // and no member of the body
	return webhook, nil
}

func isObject(text []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(text, " \t\r\n"), []byte("{")) && json.Valid(text)
}

// pathOf makes an id one segment of a path, which leads nowhere else.
func pathOf(orderID, what string) (string, error) {
	if !segmentForm.MatchString(orderID) {
		return "", refuse("settings-invalid", "%q is not the id of an order", orderID)
	}
	return "/v1/provider/orders/" + orderID + "/" + what, nil
}

// queryOf takes names and values in turn, and leaves out what is empty. It is written as it is signed, with no "+" for a blank.
func queryOf(members ...string) string {
	var written []string
	for i := 0; i < len(members); i += 2 {
		if members[i+1] != "" {
			written = append(written, members[i]+"="+strings.ReplaceAll(url.QueryEscape(members[i+1]), "+", "%20"))
		}
	}
	if len(written) == 0 {
		return ""
	}
	return "?" + strings.Join(written, "&")
}

func list(ids []string) string {
	if len(ids) == 0 {
		return "nothing"
	}
	return strings.Join(ids, ", ")
}

func namedTargets(ids []string) []map[string]string {
	targets := make([]map[string]string, len(ids))
	for i, id := range ids {
		targets[i] = map[string]string{"id": id}
	}
	return targets
}

// spell writes RFC 3339, in UTC.
func spell(at time.Time) string { return at.UTC().Format("2006-01-02T15:04:05.000Z") }

func newID() string { return "msg_" + randomHex() }

func randomHex() string {
	raw := make([]byte, 16)
	if _, err := rand.Read(raw); err != nil {
		panic(err) // a system without chance signs nothing
	}
	return hex.EncodeToString(raw)
}
