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
	"math/big"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"
)

// MaxWebhookBytes is more than any webhook has: read no more of a request than this, and a byte.
const MaxWebhookBytes = 1_000_000

const (
	maxAnswerBytes  = 32_000_000
	timeout         = 30 * time.Second
	signatureWindow = 300 // seconds
	keysKept        = 5 * time.Minute
	// Whoever forges webhooks makes us ask for the key set no more often than this.
	keysAgainAfter = 5 * time.Second
	// A refusal that says to come back later than this is returned at once, with RetryAfter.
	longestWait     = time.Minute
	certificateType = "holdfast-certificate+jws"
	problemPrefix   = "urn:holdfast:problem:"
)

var (
	waits   = []time.Duration{500 * time.Millisecond, time.Second, 2 * time.Second, 5 * time.Second, 10 * time.Second}
	passing = map[int]bool{408: true, 425: true, 429: true}
	// By these the order has gone on: there is nothing left to do about what the webhook told.
	settled    = map[string]bool{"order-ended": true, "order-erased": true, "order-in-force": true, "notice-not-requested": true}
	outOfOrder = map[string]bool{"not-executed": true, "exempt": true, "excused": true, "let-go": true, "released": true}

	headerID         = regexp.MustCompile(`^[\x21-\x7e]{1,255}$`)
	seconds          = regexp.MustCompile(`^[1-9][0-9]{0,11}$`)
	signatureList    = regexp.MustCompile(`^[ -~]+$`)
	ed25519Signature = regexp.MustCompile(`^v1a,[A-Za-z0-9+/]{86}==$`) // 64 bytes
	identifier       = regexp.MustCompile(`^[A-Za-z0-9_-]{1,100}$`)
	changeID         = regexp.MustCompile(`^[a-z]+(\.[a-z0-9-]+){2}$`)
	visiblePath      = regexp.MustCompile(`^/[!-~]*$`)
	ofAFile          = regexp.MustCompile(`^/v1/provider/orders/[^/?]+/challenges/[^/?]+/attachments/`)
	base64URL        = regexp.MustCompile(`^[A-Za-z0-9_-]+$`) // the decoder would pass over line feeds
	retrySeconds     = regexp.MustCompile(`^[0-9]{1,9}$`)
)

// A Refusal is what was refused, by the API or by this client, and why.
type Refusal struct {
	// Code is stable: a code of the API's, or one of this client's, such as "signature-invalid" and "no-answer".
	Code string
	// Status is the answer's; 0 where nothing answered, and where this client refuses by itself.
	Status int
	// Detail is for people.
	Detail string
	// RetryAfter is how long the answer says to wait; 0 where it does not.
	RetryAfter time.Duration

	saysWhen bool
	cause    error
}

func (r *Refusal) Error() string {
	if r.Status == 0 {
		return r.Code + ": " + r.Detail
	}
	return fmt.Sprintf("%d %s: %s", r.Status, r.Code, r.Detail)
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

// Certificate is an order as its provider acts on it: JWS, which is worth keeping, holds the document, signed by Holdfast.
type Certificate struct {
	Document Document
	// Raw is the document with every member that it has.
	Raw json.RawMessage
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

// Target is one identifier of an order, and what of its data to keep.
type Target struct {
	ID         string   `json:"id"`
	Type       string   `json:"type"`
	Status     string   `json:"status"`
	Categories []string `json:"categories"`
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

// ListedOrder is one that is in force, or about which something is owed.
type ListedOrder struct {
	ID        string     `json:"id"`
	Reference string     `json:"reference"`
	Status    string     `json:"status"`
	InForce   bool       `json:"inForce"`
	EndsAt    *time.Time `json:"endsAt"`
	Owed      []struct {
		What    string     `json:"what"`
		DueAt   *time.Time `json:"dueAt"`
		Late    bool       `json:"late"`
		Targets []string   `json:"targets"`
	} `json:"owed"`
}

// Pulled is what webhooks would tell. Keep Next: it is the cursor of the next call, which is worth making after Wait.
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

// NotKept says why a target is not kept: in words, and by a code where the law of the order has a form for one.
type NotKept struct {
	Explanation string
	Reason      string
}

// Answered is what became of a webhook.
type Answered struct {
	// Said are the types of the messages that were sent and taken, in order.
	Said []string
	// Note says in words what was done, or why nothing was.
	Note string
	// Settled is the code of the refusal by which there was nothing left to say.
	Settled string
}

// Hands are what only you can do. Each may be asked for the same again, after a failure or a later end: then it does no harm.
type Hands interface {
	// Keep keeps the data of one target, which the form of the certificate names: nil, nil once they are kept, or why not.
	Keep(ctx context.Context, target Target, certificate *Certificate) (*NotKept, error)
	// LetGo ends the keeping of these, of which no other order holds any; AfterEnd.Data says how.
	LetGo(ctx context.Context, targets []Target, certificate *Certificate) error
	// TellUser hands the notice on; the channel is "in-service" where none is named.
	TellUser(ctx context.Context, notice *Notice) (channel string, err error)
}

// Settings of a Client.
type Settings struct {
	// API is the base address.
	API string
	// Key is the private one: PKCS#8 in PEM, or a JWK; of Ed25519, or of P-256 with KeyID.
	Key []byte
	// Provider is the id in the directory; left out, it is the id that the sandbox gives to this key.
	Provider string
	// KeyID is the id that a key of P-256 has in the directory.
	KeyID string
	// Origin is the address that the API calls itself, only for P-256, and only where API is another.
	Origin string
	// HTTP sends requests, each within 30 seconds when it is left out. It is made to follow no redirect.
	HTTP *http.Client
	// Now is the clock; time.Now when it is left out.
	Now func() time.Time
}

// Client is one provider, with its key, at one Holdfast.
type Client struct {
	api, provider, keyID, origin string

	key  any // ed25519.PrivateKey or *ecdsa.PrivateKey
	http http.Client
	now  func() time.Time
	wait func(ctx context.Context, pause time.Duration) error
	keys keySet
}

// New makes a client. It fails for settings that cannot be meant.
func New(settings Settings) (*Client, error) {
	key, err := loadKey(settings.Key)
	if err != nil {
		return nil, err
	}
	if _, isP256 := key.(*ecdsa.PrivateKey); isP256 && settings.KeyID == "" {
		return nil, errors.New("holdfast: a key of P-256 needs KeyID, the id of the key in your entry of the directory")
	}
	c := &Client{provider: settings.Provider, keyID: settings.KeyID, key: key, now: settings.Now, wait: pauseFor}
	if c.api, err = readBase(settings.API, "API"); err != nil {
		return nil, err
	}
	c.origin = c.api
	if settings.Origin != "" {
		if c.origin, err = readBase(settings.Origin, "Origin"); err != nil {
			return nil, err
		}
	}
	if c.provider == "" {
		digest := sha256.Sum256(publicBytes(key))
		c.provider = "prv-sandbox-" + hex.EncodeToString(digest[:])[:16]
	}
	if c.now == nil {
		c.now = time.Now
	}
	c.http = http.Client{Timeout: timeout}
	if settings.HTTP != nil {
		c.http = *settings.HTTP
	}
	c.http.CheckRedirect = func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse // a signature is for the address it was made for
	}
	return c, nil
}

// Provider is the id that requests name.
func (c *Client) Provider() string { return c.provider }

// PublicKey is the public half as it is registered: base64 of the 32 bytes of Ed25519, or of the SubjectPublicKeyInfo of P-256.
func (c *Client) PublicKey() string { return base64.StdEncoding.EncodeToString(publicBytes(c.key)) }

// ReadWebhook gives the webhook, once a key of ours signed its raw body within five minutes of now.
//
// It refuses with "signature-invalid" (answer 401), "signature-expired" (401), "body-unreadable" (400), or with what kept the key set
// from being read (503: it comes again).
func (c *Client) ReadWebhook(ctx context.Context, header http.Header, body []byte) (*Webhook, error) {
	if len(body) > MaxWebhookBytes {
		return nil, refuse("body-unreadable", "the body has %d bytes, and no webhook more than %d", len(body), MaxWebhookBytes)
	}
	id, err := readHeader(header, "webhook-id", headerID, "1 to 255 visible ASCII characters")
	if err != nil {
		return nil, err
	}
	at, err := readHeader(header, "webhook-timestamp", seconds, "seconds since 1970")
	if err != nil {
		return nil, err
	}
	listed, err := readHeader(header, "webhook-signature", signatureList, "signatures, separated by spaces")
	if err != nil {
		return nil, err
	}
	if len(listed) > 2000 {
		return nil, refuse("signature-invalid", "webhook-signature is longer than 2000 characters")
	}
	var made [][]byte
	for _, one := range strings.Split(listed, " ") {
		if ed25519Signature.MatchString(one) {
			if signature, err := base64.StdEncoding.DecodeString(one[len("v1a,"):]); err == nil {
				made = append(made, signature)
			}
		}
	}
	if len(made) == 0 {
		return nil, refuse("signature-invalid", "webhook-signature holds no signature of the form v1a,<base64 of 64 bytes>")
	}
	sent, err := strconv.ParseInt(at, 10, 64)
	if away := sent*1000 - c.now().UnixMilli(); err != nil || away > signatureWindow*1000 || away < -signatureWindow*1000 {
		return nil, refuse("signature-expired", "webhook-timestamp %s is more than five minutes away from now", at)
	}
	signed := append([]byte(id+"."+at+"."), body...)
	genuine, err := c.isByKeyOf(ctx, func(keys []publicKey) bool { return isByOneOf(keys, made, signed) })
	if err != nil {
		return nil, err
	}
	if !genuine {
		return nil, refuse("signature-invalid", "no key of %s/.well-known/jwks.json made a signature over this id, time and body", c.api)
	}
	webhook, ok := parseWebhook(id, body)
	if !ok {
		return nil, refuse("body-unreadable", `the body is no JSON of the form { "type", "timestamp", "data" }`)
	}
	return webhook, nil
}

// ReadCertificate gives the certificate of an order; the first read proves receipt and starts the period.
//
// It refuses with "signature-invalid" a document that is not signed as one, and with "signature-invalid".
func (c *Client) ReadCertificate(ctx context.Context, orderID string) (*Certificate, error) {
	path, err := pathOf(orderID)
	if err != nil {
		return nil, err
	}
	var answer struct {
		JWS string `json:"jws"`
	}
	if err := c.insist(ctx, request{method: "GET", path: path + "/certificate"}, &answer); err != nil {
		return nil, err
	}
	raw, err := c.readDocument(ctx, answer.JWS, certificateType)
	if err != nil {
		return nil, err
	}
	certificate := &Certificate{Raw: raw, JWS: answer.JWS}
	if err := json.Unmarshal(raw, &certificate.Document); err != nil {
		return nil, refuse("signature-invalid", "the document is no certificate: %v", err)
	}
	if certificate.Document.OrderID != orderID {
		return nil, refuse("signature-invalid", "the certificate asked for is of %s, the one that came of %s", orderID, certificate.Document.OrderID)
	}
	return certificate, nil
}

// ReadNotice gives the notice to hand on. Each read makes a new case code, but under the same message id; a new id when it is empty.
func (c *Client) ReadNotice(ctx context.Context, orderID, messageID string) (*Notice, error) {
	path, err := pathOf(orderID)
	if err != nil {
		return nil, err
	}
	notice := new(Notice)
	return notice, c.insist(ctx, request{method: "GET", path: path + "/notice", id: messageID}, notice)
}

// ListOrders gives every order that is in force or about which something is owed, oldest first.
func (c *Client) ListOrders(ctx context.Context) ([]ListedOrder, error) {
	var orders []ListedOrder
	for cursor := ""; ; {
		page, err := c.readOrders(ctx, url.Values{"limit": {"100"}, "cursor": {cursor}})
		if err != nil {
			return nil, err
		}
		orders = append(orders, page.Orders...)
		if page.Next == "" {
			return orders, nil
		}
		cursor = page.Next
	}
}

type orderPage struct {
	Orders []ListedOrder `json:"orders"`
	Next   string        `json:"next"`
}

func (c *Client) readOrders(ctx context.Context, query url.Values) (page orderPage, err error) {
	return page, c.insist(ctx, request{method: "GET", path: withQuery("/v1/provider/orders", query)}, &page)
}

// PullMessages gives what webhooks would tell, from a cursor on; all that is kept when it is empty.
func (c *Client) PullMessages(ctx context.Context, cursor string) (*Pulled, error) {
	var page struct {
		Messages []struct {
			ID   string `json:"id"`
			Body string `json:"body"`
		} `json:"messages"`
		Next        string `json:"next"`
		WaitSeconds int    `json:"waitSeconds"`
	}
	path := withQuery("/v1/provider/messages", url.Values{"limit": {"100"}, "after": {cursor}})
	if err := c.insist(ctx, request{method: "GET", path: path}, &page); err != nil {
		return nil, err
	}
	pulled := &Pulled{Next: page.Next, Wait: time.Duration(page.WaitSeconds) * time.Second}
	for _, one := range page.Messages {
		webhook, ok := parseWebhook(one.ID, []byte(one.Body))
		if !ok {
			return nil, refuse("body-unreadable", "message %s has no body of the form of a webhook", one.ID)
		}
		pulled.Messages = append(pulled.Messages, *webhook)
	}
	return pulled, nil
}

// Acknowledge says that you have the order, or its new end.
func (c *Client) Acknowledge(ctx context.Context, order Order) (*Accepted, error) {
	return c.say(ctx, "order.acknowledged", order, nil)
}

// Preserve says that these targets are kept.
func (c *Client) Preserve(ctx context.Context, order Order, targetIDs []string) (*Accepted, error) {
	return c.say(ctx, "order.preserved", order, map[string]any{"targets": namedTargets(targetIDs)})
}

// CannotExecute says that these targets are not kept: by a code that the order's law knows, an explanation in words, or both.
func (c *Client) CannotExecute(ctx context.Context, order Order, targetIDs []string, reason, explanation string) (*Accepted, error) {
	reasons := []string{}
	if reason != "" {
		reasons = append(reasons, reason)
	}
	targets := make([]map[string]any, len(targetIDs))
	for i, id := range targetIDs {
		targets[i] = map[string]any{"id": id, "reasons": reasons}
	}
	data := map[string]any{"targets": targets}
	if explanation != "" {
		data["explanation"] = explanation
	}
	return c.say(ctx, "order.not-executed", order, data)
}

// Ask says that the order cannot be executed as it is; "order.clarified" brings the answer. Of all targets when none is named.
func (c *Client) Ask(ctx context.Context, order Order, question string, targetIDs ...string) (*Accepted, error) {
	data := map[string]any{"question": question}
	if len(targetIDs) > 0 {
		data["targets"] = namedTargets(targetIDs)
	}
	return c.say(ctx, "clarification.requested", order, data)
}

// Release says, after the end, that nothing is kept for the order any more, or nothing of these targets.
func (c *Client) Release(ctx context.Context, order Order, targetIDs ...string) (*Accepted, error) {
	if len(targetIDs) == 0 {
		return c.say(ctx, "order.released", order, nil)
	}
	return c.say(ctx, "order.released", order, map[string]any{"targets": namedTargets(targetIDs)})
}

// RelayNotice says that the user was told: "in-service", by "email", "letter", "telephone" or "other".
func (c *Client) RelayNotice(ctx context.Context, order Order, channel string, relayedAt time.Time) (*Accepted, error) {
	return c.say(ctx, "notice.relayed", order, map[string]any{"relayedAt": timestamp(relayedAt), "channel": channel})
}

// EndpointChallenge is the data of "directory.endpoint-challenge".
type EndpointChallenge struct {
	Change    string `json:"change"`
	Provider  string `json:"provider"`
	Endpoint  string `json:"endpoint"`
	Challenge string `json:"challenge"`
}

// ProveEndpoint sends back what arrived at a new endpoint.
func (c *Client) ProveEndpoint(ctx context.Context, challenge EndpointChallenge) error {
	if !changeID.MatchString(challenge.Change) {
		return refuse("settings-invalid", "change must be the id of a change, such as provider.prv-demo.7")
	}
	proof := map[string]string{"change": challenge.Change, "endpoint": challenge.Endpoint, "challenge": challenge.Challenge}
	return c.post(ctx, "/v1/provider/directory-changes/"+challenge.Change+"/proof", proof, nil)
}

// Answer does what a webhook asks for, by your hands, and says so. Call it for each webhook once, those of an order one after the other.
//
// An error of hands is returned after what could be said of the other targets was said; so is a refusal, but one by which the order has
// gone on. After either, call it again with the same webhook.
func (c *Client) Answer(ctx context.Context, webhook *Webhook, hands Hands) (*Answered, error) {
	turn := &turn{Client: c, hands: hands, webhook: webhook}
	note, err := turn.act(ctx)
	var refusal *Refusal
	if errors.As(err, &refusal) && settled[refusal.Code] {
		return &Answered{Said: turn.said, Note: "settled meanwhile: " + refusal.Detail, Settled: refusal.Code}, nil
	}
	return &Answered{Said: turn.said, Note: note}, err
}

type turn struct {
	*Client
	hands   Hands
	webhook *Webhook
	said    []string
}

func (t *turn) act(ctx context.Context) (note string, err error) {
	switch t.webhook.Type {
	case "order.issued", "order.extended", "order.continued", "order.clarified":
		return t.keep(ctx)
	case "order.released", "order.lapsed", "order.withdrawn":
		return t.letGo(ctx)
	case "notice.relay-requested":
		return t.tellUser(ctx)
	case "order.reminder":
		return t.doWhatIsOwed(ctx)
	case "directory.endpoint-challenge":
		return t.prove(ctx)
	case "order.held":
		return "whose order it is is doubted: nothing is let go, and nothing is said until it is issued again or withdrawn", nil
	default:
		return t.webhook.Type + " asks for nothing that a program does by itself", nil
	}
}

// say notes what was taken.
func (t *turn) note(kind string, err error) error {
	if err == nil {
		t.said = append(t.said, kind)
	}
	return err
}

func (t *turn) keep(ctx context.Context) (string, error) {
	certificate, err := t.ReadCertificate(ctx, t.webhook.Order().OrderID)
	if err != nil {
		return "", err
	}
	if !certificate.Document.InForce {
		return "told late: it is not in force, and its end has a message of its own", nil
	}
	order := certificate.Order()
	_, err = t.Acknowledge(ctx, order)
	if err := t.note("order.acknowledged", err); err != nil {
		return "", err
	}
	var kept []string
	var reasons []NotKept // in the order in which they came
	notKept := map[NotKept][]string{}
	var failure error
	for _, target := range certificate.Document.Targets {
		if outOfOrder[target.Status] {
			continue
		}
		why, err := t.hands.Keep(ctx, target, certificate)
		switch {
		case err != nil && failure == nil:
			failure = err // the other targets are kept and said first
		case err != nil:
		case why == nil:
			kept = append(kept, target.ID)
		default:
			if notKept[*why] == nil {
				reasons = append(reasons, *why)
			}
			notKept[*why] = append(notKept[*why], target.ID)
		}
	}
	if len(kept) > 0 {
		_, err := t.Preserve(ctx, order, kept)
		if err := t.note("order.preserved", err); err != nil {
			return "", err
		}
	}
	for _, why := range reasons {
		_, err := t.CannotExecute(ctx, order, notKept[why], why.Reason, why.Explanation)
		if err := t.note("order.not-executed", err); err != nil {
			return "", err
		}
	}
	not := 0
	for _, ids := range notKept {
		not += len(ids)
	}
	return fmt.Sprintf("%d targets kept, %d not", len(kept), not), failure
}

func (t *turn) letGo(ctx context.Context) (string, error) {
	certificate, err := t.ReadCertificate(ctx, t.webhook.Order().OrderID)
	if err != nil {
		return "", err
	}
	document := certificate.Document
	if document.InForce || document.AfterEnd == nil {
		return "it is in force: nothing is let go", nil
	}
	free, unsure := map[string]bool{}, map[string]bool{}
	for _, id := range document.AfterEnd.Release {
		free[id] = true
	}
	for _, kept := range document.AfterEnd.Keep {
		if kept.Why != "" {
			unsure[kept.Target] = true
		}
	}
	var targets []Target
	var decided []string
	for _, target := range document.Targets {
		if free[target.ID] {
			targets = append(targets, target)
		}
		if !unsure[target.ID] {
			decided = append(decided, target.ID)
		}
	}
	if len(targets) > 0 {
		if err := t.hands.LetGo(ctx, targets, certificate); err != nil {
			return "", err
		}
	}
	if len(decided) > 0 {
		named := decided
		if len(unsure) == 0 {
			named = nil // all of them
		}
		_, err := t.Release(ctx, certificate.Order(), named...)
		if err := t.note("order.released", err); err != nil {
			return "", err
		}
	}
	note := fmt.Sprintf("%d targets let go, %d kept for other orders", len(targets), len(document.AfterEnd.Keep))
	if len(unsure) > 0 {
		note += fmt.Sprintf("; not everybody was looked at for %d: answer this again in an hour", len(unsure))
	}
	return note, nil
}

func (t *turn) tellUser(ctx context.Context) (string, error) {
	digest := sha256.Sum256([]byte(t.webhook.ID)) // the same code, when this is done again
	order := t.webhook.Order()
	notice, err := t.ReadNotice(ctx, order.OrderID, "notice-"+hex.EncodeToString(digest[:]))
	if err != nil {
		return "", err
	}
	channel, err := t.hands.TellUser(ctx, notice)
	if err != nil {
		return "", err
	}
	if channel == "" {
		channel = "in-service"
	}
	_, err = t.RelayNotice(ctx, order, channel, t.now())
	return "the notice was handed on", t.note("notice.relayed", err)
}

func (t *turn) doWhatIsOwed(ctx context.Context) (string, error) {
	var about struct {
		OrderID   string `json:"orderId"`
		Reference string `json:"reference"`
	}
	if err := json.Unmarshal(t.webhook.Data, &about); err != nil {
		return "", refuse("body-unreadable", "the reminder names no order: %v", err)
	}
	page, err := t.readOrders(ctx, url.Values{"reference": {about.Reference}})
	if err != nil {
		return "", err
	}
	owed := map[string]bool{}
	for _, order := range page.Orders {
		for _, one := range order.Owed {
			if order.ID == about.OrderID {
				owed[one.What] = true
			}
		}
	}
	var notes []string
	for _, step := range []struct {
		isOwed bool
		do     func(context.Context) (string, error)
	}{
		{owed["acknowledgement"] || owed["end-acknowledgement"] || owed["preservation"], t.keep},
		{owed["release-confirmation"], t.letGo},
		{owed["notice-relay"], t.tellUser},
	} {
		if !step.isOwed {
			continue
		}
		note, err := step.do(ctx)
		if err != nil {
			return "", err
		}
		notes = append(notes, note)
	}
	if len(notes) == 0 {
		return "nothing is owed any more", nil
	}
	return strings.Join(notes, "; "), nil
}

func (t *turn) prove(ctx context.Context) (string, error) {
	var challenge EndpointChallenge
	if err := json.Unmarshal(t.webhook.Data, &challenge); err != nil {
		return "", refuse("body-unreadable", "the challenge names no endpoint: %v", err)
	}
	if challenge.Provider != t.provider {
		return fmt.Sprintf("the endpoint is of %s, and not of %s: nothing is proved", challenge.Provider, t.provider), nil
	}
	return "the endpoint was proved", t.note("directory.endpoint-proof", t.ProveEndpoint(ctx, challenge))
}

// Registered is a provider of the sandbox, with its first test order.
type Registered struct {
	Provider string    `json:"provider"`
	Endpoint string    `json:"endpoint"`
	Order    TestOrder `json:"order"`
}

// TestOrder is one of the sandbox.
type TestOrder struct {
	OrderID   string `json:"orderId"`
	Reference string `json:"reference"`
}

// RegisterInSandbox registers this key, or gives it another name and endpoint. The first test order is filed at once, and told there.
func (c *Client) RegisterInSandbox(ctx context.Context, name, endpoint string) (*Registered, error) {
	content := map[string]string{"name": name, "endpoint": endpoint, "publicKey": c.PublicKey()}
	if _, isP256 := c.key.(*ecdsa.PrivateKey); isP256 {
		content["algorithm"] = "ecdsa-p256-sha256"
	}
	registered := new(Registered)
	return registered, c.post(ctx, "/v1/sandbox/providers", content, registered)
}

// OrderTest asks for another test order to this provider.
func (c *Client) OrderTest(ctx context.Context) (*TestOrder, error) {
	order := new(TestOrder)
	return order, c.post(ctx, "/v1/sandbox/orders", map[string]string{}, order)
}

// PlayStep does what an authority would do next with a test order: "extension", "production-request" or "release".
func (c *Client) PlayStep(ctx context.Context, orderID, step string) error {
	if !identifier.MatchString(orderID) {
		return refuse("settings-invalid", "%q is no id of an order", orderID)
	}
	return c.post(ctx, "/v1/sandbox/orders/"+orderID+"/steps", map[string]string{"step": step}, nil)
}

// SignRequest gives the headers of one request, for another HTTP client: send method, path (with its query) and body just so.
// The message id makes a repeat the same; a new one when it is empty.
func (c *Client) SignRequest(method, path string, body []byte, messageID string) (http.Header, error) {
	if messageID == "" {
		messageID = newID()
	}
	header, _, err := c.sign(request{method, path, body, messageID, false}, randomHex())
	return header, err
}

type request struct {
	method, path string
	body         []byte
	// id makes a repeat the same; a new one when it is empty.
	id         string
	isUnsigned bool
}

// sign gives the headers, and the bytes that were signed.
func (c *Client) sign(r request, nonce string) (http.Header, []byte, error) {
	if !visiblePath.MatchString(r.path) || strings.Contains(r.path, "#") {
		return nil, nil, fmt.Errorf("holdfast: %q must begin with / and hold visible ASCII characters alone, without #", r.path)
	}
	if !headerID.MatchString(r.id) {
		return nil, nil, errors.New("holdfast: a message id must be 1 to 255 visible ASCII characters")
	}
	sum := sha256.Sum256(r.body)
	digest := "sha-256=:" + base64.StdEncoding.EncodeToString(sum[:]) + ":"
	isOfFile := r.method != http.MethodGet && ofAFile.MatchString(r.path)
	header := http.Header{}
	header.Set("holdfast-provider", c.provider)
	header.Set("webhook-id", r.id)
	at := strconv.FormatInt(c.now().Unix(), 10)
	if key, isP256 := c.key.(*ecdsa.PrivateKey); isP256 {
		if len(r.body) > 0 || isOfFile {
			header.Set("content-digest", digest)
		}
		signed, err := c.signByRFC9421(key, r, header, at, nonce)
		return header, signed, err
	}
	content := r.body
	switch {
	case isOfFile:
		header.Set("content-digest", digest)
		content = []byte(r.method + " " + r.path + " " + digest)
	case len(r.body) == 0 && strings.Contains(r.path, "?"):
		content = []byte(r.method + " " + r.path)
	case len(r.body) == 0:
		content = []byte(r.method + " " + r.path + "?")
	}
	signed := append([]byte(r.id+"."+at+"."), content...)
	signature := ed25519.Sign(c.key.(ed25519.PrivateKey), signed)
	header.Set("webhook-timestamp", at)
	header.Set("webhook-signature", "v1a,"+base64.StdEncoding.EncodeToString(signature))
	return header, signed, nil
}

func (c *Client) signByRFC9421(key *ecdsa.PrivateKey, r request, header http.Header, at, nonce string) ([]byte, error) {
	address := c.origin + strings.TrimSuffix(r.path, "?") // a query that is empty is left out
	covered := [][2]string{{"@method", r.method}, {"@target-uri", address}, {"holdfast-provider", c.provider}, {"webhook-id", r.id}}
	if digest := header.Get("content-digest"); digest != "" {
		covered = append(covered, [2]string{"content-digest", digest})
	}
	var names, lines []string
	for _, component := range covered {
		names = append(names, `"`+component[0]+`"`)
		lines = append(lines, fmt.Sprintf("\"%s\": %s", component[0], component[1]))
	}
	params := fmt.Sprintf(`(%s);created=%s;keyid="%s";nonce="%s"`, strings.Join(names, " "), at, c.keyID, nonce)
	signed := []byte(strings.Join(append(lines, `"@signature-params": `+params), "\n"))
	sum := sha256.Sum256(signed)
	first, second, err := ecdsa.Sign(rand.Reader, key, sum[:])
	if err != nil {
		return nil, fmt.Errorf("holdfast: the key does not sign: %w", err)
	}
	raw := make([]byte, 64)
	first.FillBytes(raw[:32])
	second.FillBytes(raw[32:])
	header.Set("signature-input", "sig="+params)
	header.Set("signature", "sig=:"+base64.StdEncoding.EncodeToString(raw)+":")
	return signed, nil
}

func (c *Client) say(ctx context.Context, kind string, order Order, more map[string]any) (*Accepted, error) {
	data := map[string]any{"orderId": order.OrderID, "digest": order.Digest}
	for name, value := range more {
		data[name] = value
	}
	accepted := new(Accepted)
	content := map[string]any{"type": kind, "timestamp": timestamp(c.now()), "data": data}
	return accepted, c.post(ctx, "/v1/provider/messages", content, accepted)
}

func (c *Client) post(ctx context.Context, path string, content, answer any) error {
	body, err := json.Marshal(content)
	if err != nil {
		return fmt.Errorf("holdfast: what is said is no JSON: %w", err)
	}
	return c.insist(ctx, request{method: http.MethodPost, path: path, body: body}, answer)
}

// insist sends one request, again under the same id while what keeps it from being answered may pass.
func (c *Client) insist(ctx context.Context, r request, answer any) error {
	if r.id == "" {
		r.id = newID()
	}
	for try := 0; ; try++ {
		content, refusal, err := c.send(ctx, r)
		if err != nil {
			return err
		}
		if refusal == nil {
			if answer == nil {
				return nil
			}
			if trimmed := bytes.TrimLeft(content, " \t\r\n"); !bytes.HasPrefix(trimmed, []byte("{")) || json.Unmarshal(content, answer) != nil {
				return refuse("body-unreadable", "%s %s was answered, but by no JSON of the form expected", r.method, r.path)
			}
			return nil
		}
		isPassing := refusal.Status == 0 || refusal.Status >= 500 || passing[refusal.Status] || refusal.saysWhen
		if !isPassing || try == len(waits) {
			return refusal
		}
		pause := waits[try]
		if refusal.saysWhen {
			pause = refusal.RetryAfter
		}
		if pause > longestWait {
			return refusal
		}
		if err := c.wait(ctx, pause); err != nil {
			return err
		}
	}
}

// send makes one try. What was answered badly, or not at all, is a refusal; an error is one that no other try would mend.
func (c *Client) send(ctx context.Context, r request) ([]byte, *Refusal, error) {
	sent, err := http.NewRequestWithContext(ctx, r.method, c.api+r.path, bytes.NewReader(r.body))
	if err != nil {
		return nil, nil, fmt.Errorf("holdfast: %w", err)
	}
	if !r.isUnsigned {
		if sent.Header, _, err = c.sign(r, randomHex()); err != nil {
			return nil, nil, err
		}
	}
	sent.Header.Set("accept", "application/json")
	sent.Header.Set("user-agent", "holdfast-kit-go")
	if len(r.body) > 0 {
		sent.Header.Set("content-type", "application/json")
	}
	response, err := c.http.Do(sent)
	if err == nil {
		defer response.Body.Close()
		var content []byte
		if content, err = io.ReadAll(io.LimitReader(response.Body, maxAnswerBytes+1)); err == nil {
			return readAnswer(r, response, content, c.now())
		}
	}
	if ctx.Err() != nil {
		return nil, nil, ctx.Err()
	}
	return nil, &Refusal{Code: "no-answer", Detail: fmt.Sprintf("%s %s%s: %v", r.method, c.api, r.path, err), cause: err}, nil
}

func readAnswer(r request, response *http.Response, content []byte, now time.Time) ([]byte, *Refusal, error) {
	if len(content) > maxAnswerBytes {
		refusal := refuse("body-unreadable", "%s %s was answered by more than %d bytes", r.method, r.path, maxAnswerBytes)
		return nil, nil, refusal
	}
	if response.StatusCode >= 200 && response.StatusCode < 300 {
		return content, nil, nil
	}
	var problem struct{ Type, Title, Detail string }
	_ = json.Unmarshal(content, &problem) // what is no problem document says nothing
	refusal := &Refusal{Code: "unexpected-answer", Status: response.StatusCode, Detail: problem.Detail}
	if strings.HasPrefix(problem.Type, problemPrefix) {
		refusal.Code = problem.Type[len(problemPrefix):]
	}
	if refusal.Detail == "" {
		refusal.Detail = problem.Title
	}
	if refusal.Detail == "" {
		refusal.Detail = fmt.Sprintf("%s %s was answered %d", r.method, r.path, response.StatusCode)
	}
	refusal.RetryAfter, refusal.saysWhen = readRetryAfter(response.Header.Get("retry-after"), now)
	return nil, refusal, nil
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

func pauseFor(ctx context.Context, pause time.Duration) error {
	timer := time.NewTimer(pause)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// readDocument gives the payload of a compact JWS of this kind, signed with ES256 by a key of the key set. Its header asks for nothing.
func (c *Client) readDocument(ctx context.Context, jws, typ string) (json.RawMessage, error) {
	parts := strings.Split(jws, ".")
	if len(parts) != 3 {
		return nil, refuse("signature-invalid", "the document is no compact JWS")
	}
	decoded := make([][]byte, len(parts))
	for i, part := range parts {
		raw, ok := decodeURL(part)
		if !ok {
			return nil, refuse("signature-invalid", "the document is no compact JWS")
		}
		decoded[i] = raw
	}
	var header map[string]any // by their very names: a struct would take them in any case
	if err := json.Unmarshal(decoded[0], &header); err != nil {
		return nil, refuse("signature-invalid", "the document is no compact JWS")
	}
	kid, hasKid := header["kid"].(string)
	if _, isCritical := header["crit"]; header["alg"] != "ES256" || header["typ"] != typ || isCritical || !hasKid {
		return nil, refuse("signature-invalid", "the document is not signed as %s with ES256 under the id of a key", typ)
	}
	sum := sha256.Sum256([]byte(parts[0] + "." + parts[1]))
	genuine, err := c.isByKeyOf(ctx, func(keys []publicKey) bool { return isByDocumentKey(keys, kid, decoded[2], sum[:]) })
	if err != nil {
		return nil, err
	}
	if !genuine {
		return nil, refuse("signature-invalid", "no key %q of %s/.well-known/jwks.json made the signature of the document", kid, c.api)
	}
	if !utf8.Valid(decoded[1]) || !isObject(decoded[1]) {
		return nil, refuse("signature-invalid", "the document holds no JSON object")
	}
	return decoded[1], nil
}

type publicKey struct {
	Kid string `json:"kid"`
	Kty string `json:"kty"`
	Crv string `json:"crv"`
	X   string `json:"x"`
	Y   string `json:"y"`
}

// keySet holds the public keys of Holdfast: kept for five minutes, and asked for once more when none fits.
type keySet struct {
	sync.Mutex
	keys                    []publicKey
	fetches                 int
	fetchedAt, askedAgainAt time.Time
}

func (c *Client) isByKeyOf(ctx context.Context, fits func([]publicKey) bool) (bool, error) {
	keys, fetches, err := c.publicKeys(ctx)
	if err != nil || fits(keys) {
		return err == nil, err
	}
	c.keys.Lock()
	defer c.keys.Unlock()
	if c.keys.fetches == fetches { // nobody asked meanwhile
		if time.Since(c.keys.askedAgainAt) < keysAgainAfter {
			return false, nil
		}
		c.keys.askedAgainAt = time.Now()
		if err := c.refreshKeys(ctx); err != nil {
			return false, err
		}
	}
	return fits(c.keys.keys), nil
}

func (c *Client) publicKeys(ctx context.Context) ([]publicKey, int, error) {
	c.keys.Lock()
	defer c.keys.Unlock()
	if c.keys.fetches > 0 && time.Since(c.keys.fetchedAt) <= keysKept {
		return c.keys.keys, c.keys.fetches, nil
	}
	err := c.refreshKeys(ctx)
	return c.keys.keys, c.keys.fetches, err
}

func (c *Client) refreshKeys(ctx context.Context) error {
	var set struct {
		Keys []publicKey `json:"keys"`
	}
	if err := c.insist(ctx, request{method: "GET", path: "/.well-known/jwks.json", isUnsigned: true}, &set); err != nil {
		return err
	}
	if set.Keys == nil {
		return refuse("body-unreadable", "the key set holds no keys")
	}
	c.keys.keys, c.keys.fetchedAt = set.Keys, time.Now()
	c.keys.fetches++
	return nil
}

func isByOneOf(keys []publicKey, signatures [][]byte, signed []byte) bool {
	for _, key := range keys {
		x, ok := decodeURL(key.X)
		if key.Kty != "OKP" || key.Crv != "Ed25519" || !ok || len(x) != ed25519.PublicKeySize {
			continue
		}
		for _, signature := range signatures {
			if ed25519.Verify(x, signed, signature) {
				return true
			}
		}
	}
	return false
}

// What stands before the 64 bytes of a point in the SubjectPublicKeyInfo of a key of P-256 (RFC 5480).
var p256Prefix, _ = hex.DecodeString("3059301306072a8648ce3d020106082a8648ce3d03010703420004")

func isByDocumentKey(keys []publicKey, kid string, signature, sum []byte) bool {
	if len(signature) != 64 {
		return false
	}
	first, second := new(big.Int).SetBytes(signature[:32]), new(big.Int).SetBytes(signature[32:])
	for _, key := range keys {
		x, hasX := decodeURL(key.X)
		y, hasY := decodeURL(key.Y)
		if key.Kid != kid || key.Kty != "EC" || key.Crv != "P-256" || !hasX || !hasY || len(x) != 32 || len(y) != 32 {
			continue
		}
		point := append(append(append([]byte{}, p256Prefix...), x...), y...)
		parsed, err := x509.ParsePKIXPublicKey(point) // and looks whether it is on the curve
		if public, ok := parsed.(*ecdsa.PublicKey); err == nil && ok && ecdsa.Verify(public, sum, first, second) {
			return true
		}
	}
	return false
}

func loadKey(text []byte) (any, error) {
	if isObject(text) {
		return loadJWK(text)
	}
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, errors.New("holdfast: Key is neither PEM nor a JWK")
	}
	key, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if block.Type == "EC PRIVATE KEY" {
		key, err = x509.ParseECPrivateKey(block.Bytes)
	}
	if err != nil {
		return nil, fmt.Errorf("holdfast: Key is no private key: %w", err)
	}
	switch key := key.(type) {
	case ed25519.PrivateKey:
		return key, nil
	case *ecdsa.PrivateKey:
		if key.Curve == elliptic.P256() {
			return key, nil
		}
	}
	return nil, errors.New("holdfast: Key must be of Ed25519 or P-256")
}

func loadJWK(text []byte) (any, error) {
	var jwk struct{ Kty, Crv, D string }
	_ = json.Unmarshal(text, &jwk) // what has another form has no d
	secret, ok := decodeURL(jwk.D)
	switch {
	case ok && len(secret) == 32 && jwk.Kty == "OKP" && jwk.Crv == "Ed25519":
		return ed25519.NewKeyFromSeed(secret), nil
	case ok && len(secret) == 32 && jwk.Kty == "EC" && jwk.Crv == "P-256":
		before, _ := hex.DecodeString("30310201010420") // ECPrivateKey (RFC 5915): its version, and the secret
		after, _ := hex.DecodeString("a00a06082a8648ce3d030107")
		key, err := x509.ParseECPrivateKey(append(append(before, secret...), after...))
		if err != nil {
			return nil, fmt.Errorf("holdfast: Key is no private key: %w", err)
		}
		return key, nil
	}
	return nil, errors.New("holdfast: the JWK must be a private key of Ed25519 or P-256, with kty, crv and d")
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

func readBase(address, name string) (string, error) {
	parsed, err := url.Parse(address)
	if err != nil || (parsed.Scheme != "http" && parsed.Scheme != "https") || parsed.Host == "" || parsed.RawQuery != "" || parsed.Fragment != "" || parsed.User != nil {
		return "", fmt.Errorf("holdfast: %s must be an address such as https://api.example, not %q", name, address)
	}
	return strings.TrimRight(address, "/"), nil
}

// readHeader gives the one header of this name: of two, nobody knows which one was signed.
func readHeader(header http.Header, name string, form *regexp.Regexp, said string) (string, error) {
	var found []string
	for key, values := range header {
		if strings.EqualFold(key, name) {
			found = append(found, values...)
		}
	}
	switch {
	case len(found) == 0:
		return "", refuse("signature-invalid", "%s is missing", name)
	case len(found) > 1:
		return "", refuse("signature-invalid", "%s came %d times", name, len(found))
	case !form.MatchString(found[0]):
		return "", refuse("signature-invalid", "%s must be %s", name, said)
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

func parseWebhook(id string, body []byte) (*Webhook, bool) {
	webhook := new(Webhook)
	if !utf8.Valid(body) || !isObject(body) || json.Unmarshal(body, webhook) != nil || webhook.Type == "" || webhook.Timestamp == "" || !isObject(webhook.Data) {
		return nil, false
	}
	webhook.ID = id // and no member of the body
	return webhook, true
}

func isObject(text []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(text, " \t\r\n"), []byte("{")) && json.Valid(text)
}

func pathOf(orderID string) (string, error) {
	if !identifier.MatchString(orderID) {
		return "", refuse("settings-invalid", "%q is no id of an order", orderID)
	}
	return "/v1/provider/orders/" + orderID, nil
}

// withQuery leaves out what is empty.
func withQuery(path string, query url.Values) string {
	for name := range query {
		if query.Get(name) == "" {
			query.Del(name)
		}
	}
	return path + "?" + query.Encode()
}

func namedTargets(ids []string) []map[string]string {
	targets := make([]map[string]string, len(ids))
	for i, id := range ids {
		targets[i] = map[string]string{"id": id}
	}
	return targets
}

func timestamp(at time.Time) string { return at.UTC().Format("2006-01-02T15:04:05.000Z") }

func newID() string { return "msg_" + randomHex() }

func randomHex() string {
	raw := make([]byte, 16)
	if _, err := rand.Read(raw); err != nil {
		panic(err) // a system without chance signs nothing
	}
	return hex.EncodeToString(raw)
}
