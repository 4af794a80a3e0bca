// A whole provider: proves webhooks, answers them signed; where no HOLDFAST_PROVIDER is set, it registers in the sandbox.
//
// With this file and holdfast.go in one folder (Go 1.19 or later, nothing to download):
//
//	mkdir -p provider/holdfast && cp provider.go provider/ && cp holdfast.go provider/holdfast/
//	cd provider && go mod init example.com/provider
//	go run .
package main

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"example.com/provider/holdfast"
)

// systems is what your systems have to do. Each may be called again for the same.
type systems struct{}

func (systems) Keep(_ context.Context, target holdfast.Target, certificate *holdfast.Certificate) (*holdfast.NotKept, error) {
	// target.Identifier.Value says whose data: it names a person, so print it nowhere
	log.Printf("%s: keep %s", certificate.Document.Reference, target.ID)
	return nil, nil // or &holdfast.NotKept{Explanation: "There is no such account.", Reason: "data-not-stored-at-receipt"}
}

func (systems) LetGo(_ context.Context, targets []holdfast.Target, certificate *holdfast.Certificate) error {
	log.Printf("%s: let go %d targets: %s", certificate.Document.Reference, len(targets), certificate.Document.AfterEnd.Data)
	return nil
}

func (systems) TellUser(_ context.Context, notice *holdfast.Notice, order holdfast.Order) (holdfast.Told, error) {
	log.Printf("%s: tell the user %q, with the case code", order.OrderID, notice.Texts[0].Title)
	return holdfast.Told{}, nil
}

type provider struct {
	*holdfast.Client
	inbox   string     // a folder with a file for each webhook, empty once it is answered: what got 200 outlives a crash
	working sync.Mutex // one after the other
}

func (p *provider) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	status := map[string]int{"signature-invalid": 401, "signature-expired": 401, "body-unreadable": 400}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, holdfast.MaxWebhookBytes))
	if err != nil {
		http.Error(w, "", http.StatusRequestEntityTooLarge)
		return
	}
	webhook, err := p.ReadWebhook(r.Context(), r.Header, body)
	var refusal *holdfast.Refusal
	if errors.As(err, &refusal) && status[refusal.Code] != 0 {
		log.Printf("a webhook was not taken: %v", err)
		http.Error(w, "", status[refusal.Code])
		return
	}
	if err == nil {
		path := filepath.Join(p.inbox, fmt.Sprintf("%x", sha256.Sum256([]byte(webhook.ID))))
		if err = remember(path, webhook); err == nil {
			go p.answer(path)
			return // with 200
		}
	}
	log.Printf("a webhook was not taken, and comes again: %v", err)
	http.Error(w, "", http.StatusServiceUnavailable)
}

// remember keeps what came, whole or not at all, and not what came before.
func remember(path string, webhook *holdfast.Webhook) error {
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	file, err := os.CreateTemp(filepath.Dir(path), "new-")
	if err != nil {
		return err
	}
	defer file.Close()
	if err := json.NewEncoder(file).Encode(webhook); err != nil {
		return err
	}
	if err := file.Sync(); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}

func (p *provider) answer(path string) {
	p.working.Lock()
	defer p.working.Unlock()
	text := must(os.ReadFile(path))
	if len(text) == 0 {
		return // it was answered before
	}
	webhook := new(holdfast.Webhook)
	check(json.Unmarshal(text, webhook))
	answered, err := p.Answer(context.Background(), webhook, systems{})
	if err != nil { // again when it comes again, or at the next start
		log.Printf("%s %s is not answered yet: %v", answered.Type, answered.OrderID, err)
		return
	}
	check(os.Truncate(path, 0))
	log.Printf("%s %s: said %v (%s)", answered.Type, answered.OrderID, answered.Said, answered.Note)
}

func main() {
	port := setting("PORT", "8080")
	endpoint, key := setting("ENDPOINT", "http://127.0.0.1:"+port+"/"), setting("HOLDFAST_KEY", "provider.pem")
	if _, err := os.Stat(key); errors.Is(err, os.ErrNotExist) {
		text, _, err := holdfast.MakeKey()
		check(err)
		check(os.WriteFile(key, text, 0o600))
	}
	settings := holdfast.Settings{API: setting("HOLDFAST_API", "http://127.0.0.1:3000"), Provider: os.Getenv("HOLDFAST_PROVIDER"), Key: must(os.ReadFile(key))}
	p := &provider{Client: must(holdfast.OpenClient(settings)), inbox: key + ".webhooks"}
	check(os.MkdirAll(p.inbox, 0o700))
	server := &http.Server{Handler: p, ReadTimeout: 10 * time.Second, MaxHeaderBytes: 16_384}
	listener := must(net.Listen("tcp", ":"+port))
	go func() { check(server.Serve(listener)) }()
	log.Printf("%s, whose key is %s, listens at %s", p.Provider(), p.PublicKey(), endpoint)
	for _, came := range must(os.ReadDir(p.inbox)) {
		if !strings.HasPrefix(came.Name(), "new-") { // a crash left that, and it did not get 200
			p.answer(filepath.Join(p.inbox, came.Name()))
		}
	}
	if settings.Provider == "" {
		registered := must(p.RegisterInSandbox(context.Background(), "A provider that tries itself out", endpoint))
		log.Printf("registered; its first test order is %s", registered.Order.Reference)
	}
	select {}
}

func setting(name, otherwise string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return otherwise
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func must[T any](value T, err error) T {
	check(err)
	return value
}
