package holdfast

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"
	"os"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"
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
