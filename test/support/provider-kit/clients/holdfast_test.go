package holdfast

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
	"time"
)

type vector struct {
	Name, Kind, Key, Signed, Method, Path, Query, Body, Jws, Typ, Answer string

	Now     time.Time
	Headers map[string]string
}

type vectors struct {
	API  string `json:"api"`
	Keys map[string]struct {
		Curve, Secret string
		Public        json.RawMessage // base64, or x and y
	}
	Jwks struct{ Keys []PublishedKey }

	Registered struct{ ID string }
	Vectors    []vector
}

// Requests that the API takes and this client signs in another way.
var notSent = map[string]string{
	"read-without-question-mark":       "as clients of earlier versions sign",
	"read-with-query-left-out":         "as clients of earlier versions sign",
	"p256-read-in-parts":               "this client covers the whole address",
	"p256-read-in-parts-without-query": "this client covers the whole address",
	"p256-with-more":                   "this client covers no more than is asked for",
}

// Refused requests that this client would make as well: with a wrong clock, or a key that is not registered.
var ofAnotherTimeOrKey = map[string]bool{
	"stale": true, "ahead": true, "in-milliseconds": true,
	"by-a-stranger": true, "before-its-key-is-in-use": true, "after-its-key-was-in-use": true,
}

func readVectors(t *testing.T) *vectors {
	t.Helper()
	text, err := os.ReadFile(os.Getenv("HOLDFAST_VECTORS"))
	if err != nil {
		t.Fatal(err)
	}
	known := new(vectors)
	if err := json.Unmarshal(text, known); err != nil {
		t.Fatal(err)
	}
	return known
}

// each runs a check for every vector of a kind, by its name.
func (known *vectors) each(t *testing.T, kind string, check func(t *testing.T, one vector)) {
	count := 0
	for _, one := range known.Vectors {
		one := one
		if one.Kind == kind {
			count++
			t.Run(one.Name, func(t *testing.T) { check(t, one) })
		}
	}
	if count == 0 {
		t.Fatalf("no vector is of the kind %s", kind)
	}
}

func answerOf(t *testing.T, err error) string {
	t.Helper()
	if err == nil {
		return "accepted"
	}
	var refusal *Refusal
	if !errors.As(err, &refusal) {
		t.Fatalf("no refusal: %v", err)
	}
	return refusal.Code
}

func headerOf(fields map[string]string) http.Header {
	header := http.Header{}
	for name, value := range fields {
		header.Set(name, value)
	}
	return header
}

func (known *vectors) sign(t *testing.T, one vector, at, nonce string) (http.Header, string) {
	t.Helper()
	key := known.Keys[one.Key]
	secret, err := hex.DecodeString(key.Secret)
	if err != nil {
		t.Fatal(err)
	}
	jwk := map[string]string{"kty": "OKP", "crv": key.Curve, "d": base64.RawURLEncoding.EncodeToString(secret)}
	settings := Settings{API: known.API, Provider: known.Registered.ID}
	var public []byte
	if key.Curve == "P-256" {
		jwk["kty"], settings.KeyID = "EC", one.Key
		err = json.Unmarshal(key.Public, &jwk) // x and y
	} else {
		err = json.Unmarshal(key.Public, &public)
		jwk["x"] = base64.RawURLEncoding.EncodeToString(public)
	}
	if err != nil {
		t.Fatal(err)
	}
	if settings.Key, err = json.Marshal(jwk); err != nil {
		t.Fatal(err)
	}
	whole, err := strconv.ParseInt(at, 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	settings.Now = func() time.Time { return time.Unix(whole, 0) }
	client, err := OpenClient(settings)
	if err != nil {
		t.Fatal(err)
	}
	path := one.Path
	if one.Query != "" {
		path += "?" + one.Query
	}
	id := one.Headers["webhook-id"]
	if id == "" {
		id = "msg_left_out"
	}
	header, signed, err := client.sign(one.Method, path, []byte(one.Body), id, nonce)
	if err != nil {
		t.Fatal(err)
	}
	return header, string(signed)
}

func TestWebhooks(t *testing.T) {
	known := readVectors(t)
	known.each(t, "webhook", func(t *testing.T, one vector) {
		_, err := VerifyWebhook(headerOf(one.Headers), []byte(one.Body), known.Jwks.Keys, one.Now)
		if said := answerOf(t, err); said != one.Answer {
			t.Errorf("%s, and not %s", said, one.Answer)
		}
	})
}

func TestDocuments(t *testing.T) {
	known := readVectors(t)
	known.each(t, "document", func(t *testing.T, one vector) {
		_, err := VerifyDocument(one.Jws, one.Typ, known.Jwks.Keys)
		if said := answerOf(t, err); said != one.Answer {
			t.Errorf("%s, and not %s", said, one.Answer)
		}
	})
}

func TestRequestsSignedWithEd25519(t *testing.T) {
	known := readVectors(t)
	refusedThoughTheSame := map[string]bool{}
	known.each(t, "request", func(t *testing.T, one vector) {
		at := one.Headers["webhook-timestamp"]
		if at == "" {
			at = "1"
		}
		header, signed := known.sign(t, one, at, "")
		if one.Answer != "accepted" {
			if reflect.DeepEqual(header, headerOf(one.Headers)) {
				refusedThoughTheSame[one.Name] = true
			}
			return
		}
		if notSent[one.Name] != "" {
			return
		}
		if signed != one.Signed {
			t.Errorf("signs %q, and not %q", signed, one.Signed)
		}
		if made := header.Get("webhook-signature"); !strings.Contains(" "+one.Headers["webhook-signature"]+" ", " "+made+" ") {
			t.Errorf("makes %s", made)
		}
		if digest := header.Get("content-digest"); digest != one.Headers["content-digest"] {
			t.Errorf("says the digest %s", digest)
		}
	})
	if !reflect.DeepEqual(refusedThoughTheSame, ofAnotherTimeOrKey) {
		t.Errorf("would send what is refused: %v", refusedThoughTheSame)
	}
}

func TestRequestsSignedWithP256(t *testing.T) {
	known := readVectors(t)
	known.each(t, "rfc9421", func(t *testing.T, one vector) {
		if one.Answer != "accepted" || notSent[one.Name] != "" {
			return
		}
		stated := one.Headers["signature-input"]
		created := regexp.MustCompile(`created=([0-9]+)`).FindStringSubmatch(stated)[1]
		nonce := regexp.MustCompile(`nonce="([^"]*)"`).FindStringSubmatch(stated)[1]
		header, signed := known.sign(t, one, created, nonce)
		if signed != one.Signed {
			t.Errorf("signs %q, and not %q", signed, one.Signed)
		}
		if header.Get("signature-input") != stated {
			t.Errorf("says %s", header.Get("signature-input"))
		}
		if !regexp.MustCompile(`^sig=:[A-Za-z0-9+/]{86}==:$`).MatchString(header.Get("signature")) {
			t.Errorf("makes %s", header.Get("signature"))
		}
	})
}

func TestEveryVectorHasATest(t *testing.T) {
	accepted := map[string]bool{}
	for _, one := range readVectors(t).Vectors {
		switch one.Kind {
		case "webhook", "document", "request", "rfc9421":
			accepted[one.Name] = one.Answer == "accepted"
		default:
			t.Errorf("%s is of the kind %s", one.Name, one.Kind)
		}
	}
	for name := range notSent {
		if !accepted[name] {
			t.Errorf("%s is no vector that is accepted", name)
		}
	}
}

const issued = `{"type":"order.issued","timestamp":"2026-11-20T20:00:00.000Z","data":{}}`

// webhookOf gives a client whose API publishes one key, and what signs with it.
func webhookOf(t *testing.T) (*Client, func(method, id, body string) *http.Request) {
	t.Helper()
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	client := clientOf(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		key := PublishedKey{Kty: "OKP", Crv: "Ed25519", Kid: "webhook", X: base64.RawURLEncoding.EncodeToString(public)}
		_ = json.NewEncoder(w).Encode(map[string]any{"keys": []PublishedKey{key}})
	}))
	return client, func(method, id, body string) *http.Request { return signedWith(private, method, id, body) }
}

// clientOf gives a client of an API that answers so.
func clientOf(t *testing.T, answers http.Handler) *Client {
	t.Helper()
	api := httptest.NewServer(answers)
	t.Cleanup(api.Close)
	key, _, err := MakeKey()
	if err != nil {
		t.Fatal(err)
	}
	client, err := OpenClient(Settings{API: api.URL, Provider: "prv-x", Key: key})
	if err != nil {
		t.Fatal(err)
	}
	return client
}

func signedWith(private ed25519.PrivateKey, method, id, body string) *http.Request {
	at := strconv.FormatInt(time.Now().Unix(), 10)
	request := httptest.NewRequest(method, "/", strings.NewReader(body))
	request.Header.Set("webhook-id", id)
	request.Header.Set("webhook-timestamp", at)
	signature := ed25519.Sign(private, []byte(id+"."+at+"."+body))
	request.Header.Set("webhook-signature", "v1a,"+base64.StdEncoding.EncodeToString(signature))
	return request
}

func TestWebhooksAreTakenOverHTTP(t *testing.T) {
	client, sign := webhookOf(t)
	forged := sign("POST", "msg_1", issued)
	forged.Header.Set("webhook-id", "msg_2")
	long := strings.Repeat(" ", MaxWebhookBytes+1-len(issued))
	broken := sign("POST", "msg_1", issued)
	broken.Body = io.NopCloser(iotest.ErrReader(io.ErrUnexpectedEOF))
	for _, one := range []struct {
		name    string
		request *http.Request
		fails   error
		status  int
		takes   bool
	}{
		{"a genuine one", sign("POST", "msg_1", issued), nil, 200, true},
		{"one as long as may be", sign("POST", "msg_1", issued+long[1:]), nil, 200, true},
		{"one that cannot be kept", sign("POST", "msg_1", issued), errors.New("no disk"), 503, true},
		{"one that cannot be kept, by a refusal", sign("POST", "msg_1", issued), refuse("signature-invalid", "of another call"), 503, true},
		{"a forged one", forged, nil, 401, false},
		{"one without headers", httptest.NewRequest("POST", "/", strings.NewReader(issued)), nil, 401, false},
		{"one that cannot be read", sign("POST", "msg_1", "[]"), nil, 400, false},
		{"one that is too long", sign("POST", "msg_1", issued+long), nil, 413, false},
		{"one that breaks off", broken, nil, 503, false},
		{"no POST", sign("GET", "msg_1", issued), nil, 405, false},
	} {
		taken := 0
		handler := client.Webhooks(func(webhook *Webhook) error {
			taken++
			if webhook.ID != "msg_1" || webhook.Type != "order.issued" {
				t.Errorf("%s: takes %+v", one.name, webhook)
			}
			return one.fails
		})
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, one.request)
		if answer.Code != one.status || (taken == 1) != one.takes {
			t.Errorf("%s: answered %d, and taken %d times", one.name, answer.Code, taken)
		}
	}
}

func TestAnOddEntryOfThePublishedKeysStandsInNobodysWay(t *testing.T) {
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	x := base64.RawURLEncoding.EncodeToString(public)
	entries := `null, 7, {"kty": "OKP", "crv": "Ed25519", "x": 5}, {"kty": "EC", "crv": "P-256", "kid": ["a"]}, {"kty": "AKP", "pub": "AAAA"}`
	client := clientOf(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, `{"keys": [`+entries+`, {"kty": "OKP", "crv": "Ed25519", "x": "`+x+`"}]}`)
	}))
	request := signedWith(private, "POST", "msg_1", issued)
	if _, err := client.ReadWebhook(context.Background(), request.Header, []byte(issued)); err != nil {
		t.Error(err)
	}
}

func TestWhoeverHangsUpEndsNoFetchOfTheKeys(t *testing.T) {
	fetches := make(chan struct{}, 9)
	client := clientOf(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fetches <- struct{}{}
		time.Sleep(100 * time.Millisecond)
		_, _ = io.WriteString(w, `{"keys": []}`)
	}))
	_, stranger, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	forged := signedWith(stranger, "POST", "msg_1", issued)
	for range [5]int{} {
		ctx, hangUp := context.WithTimeout(context.Background(), 10*time.Millisecond)
		_, _ = client.ReadWebhook(ctx, forged.Header, []byte(issued))
		hangUp()
	}
	if len(fetches) > 2 { // the first, and once more because none fitted
		t.Errorf("five forgeries had the keys fetched %d times", len(fetches))
	}
}

// refusedHands get a refusal of something else, which settles nothing.
type refusedHands struct{}

func (refusedHands) Keep(context.Context, Target, *Certificate) (*NotKept, error) {
	return nil, refuse("order-not-found", "of something else")
}

func (refusedHands) LetGo(context.Context, []Target, *Certificate) error {
	return refuse("order-not-found", "of something else")
}

func (refusedHands) TellUser(context.Context, *Notice, Order) (Told, error) {
	return Told{}, refuse("order-not-found", "of something else")
}

func TestWhatAHandReturnsSettlesNothing(t *testing.T) {
	client := clientOf(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, `{"notice": {}, "caseCode": "", "texts": []}`)
	}))
	data := json.RawMessage(`{"orderId": "ord_1", "digest": "d"}`)
	answered, err := client.Answer(context.Background(), &Webhook{ID: "msg_1", Type: "notice.relay-requested", Data: data}, refusedHands{})
	if err == nil || answered.Code != "" {
		t.Errorf("it is settled by %q", answered.Code)
	}
}

func TestWhatAnInboxTookOutlivesACrash(t *testing.T) {
	path := filepath.Join(t.TempDir(), "inbox")
	take := func(inbox *Inbox, id string) {
		if err := inbox.Take(&Webhook{ID: id, Type: "order.issued", Data: json.RawMessage(`{}`)}); err != nil {
			t.Fatal(err)
		}
	}
	rounds := 0
	// work gives what is answered until nothing is left; what is named fails.
	work := func(inbox *Inbox, fails string) (answered []string) {
		ctx, stop := context.WithCancel(context.Background())
		defer stop()
		rounds++
		last := "last-" + strconv.Itoa(rounds)
		take(inbox, last)
		err := inbox.Work(ctx, func(_ context.Context, webhook *Webhook) error {
			if webhook.ID == last {
				stop()
				return nil
			}
			answered = append(answered, webhook.ID)
			if webhook.ID == fails {
				return errors.New("no answer")
			}
			return nil
		})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("ended with %v", err)
		}
		return answered
	}
	open := func() *Inbox {
		inbox, err := OpenInbox(path)
		if err != nil {
			t.Fatal(err)
		}
		return inbox
	}
	expect := func(got []string, want ...string) {
		t.Helper()
		if !reflect.DeepEqual(got, want) {
			t.Errorf("answered %v, and not %v", got, want)
		}
	}
	inbox := open()
	take(inbox, "a")
	take(inbox, "b")
	take(inbox, "a") // comes again, and is one
	text, err := os.ReadFile(path)
	if err != nil || bytes.Count(text, []byte("\n")) != 2 {
		t.Fatalf("the file is %q, %v", text, err)
	}
	if stat, err := os.Stat(path); err != nil || stat.Mode().Perm() != 0o600 {
		t.Errorf("others may read it: %v, %v", stat.Mode(), err)
	}
	inbox = open() // as after a crash: nothing was closed
	expect(work(inbox, "b"), "a", "b")
	take(inbox, "b") // comes again, as it was not answered
	take(inbox, "a")
	expect(work(inbox, ""), "b")
	take(inbox, "c")
	torn, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := torn.WriteString(`{"came":{"id":"d`); err != nil {
		t.Fatal(err)
	}
	inbox = open()
	take(inbox, "d")
	expect(work(open(), ""), "c", "d")
	expect(work(open(), ""))
	if err := os.WriteFile(path, []byte("no JSON\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenInbox(path); err == nil {
		t.Error("opens what is damaged in the middle")
	}
	if text, _ := os.ReadFile(path); string(text) != "no JSON\n" {
		t.Errorf("made of what it could not read %q", text)
	}
}

func TestWhatFailsIsAnsweredAgainLaterAndLater(t *testing.T) {
	inbox, err := OpenInbox(filepath.Join(t.TempDir(), "inbox"))
	if err != nil {
		t.Fatal(err)
	}
	webhook := &Webhook{ID: "a", Type: "order.issued", Data: json.RawMessage(`{}`)}
	if err := inbox.Take(webhook); err != nil {
		t.Fatal(err)
	}
	if err := inbox.settle(inbox.next(), errors.New("no answer")); err != nil || inbox.next() != nil {
		t.Errorf("it is answered again at once: %v", err)
	}
	inbox.retry(webhook)
	inbox.retry(webhook) // and is one
	if inbox.next() != webhook || inbox.next() != nil {
		t.Error("it is not answered again, once")
	}
	for _, want := range []time.Duration{2 * time.Minute, 4 * time.Minute, 8 * time.Minute} {
		if rest := inbox.rest("a"); rest != want {
			t.Errorf("rests %v, and not %v", rest, want)
		}
	}
	for i := 0; i < 20; i++ {
		inbox.rest("a")
	}
	if rest := inbox.rest("a"); rest != 24*time.Hour {
		t.Errorf("rests %v in the end", rest)
	}
}
