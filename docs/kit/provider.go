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
	"errors"
	"log"
	"net"
	"net/http"
	"os"
	"strings"
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
	ids := make([]string, len(targets))
	for i, target := range targets {
		ids[i] = target.ID
	}
	log.Printf("%s: let go %s: %s", certificate.Document.Reference, strings.Join(ids, ", "), certificate.Document.AfterEnd.Data)
	return nil
}

func (systems) TellUser(_ context.Context, notice *holdfast.Notice, order holdfast.Order) (holdfast.Told, error) {
	log.Printf("%s: tell the user %q, with the case code", order.OrderID, notice.Texts[0].Title)
	return holdfast.Told{}, nil
}

func main() {
	ctx := context.Background()
	port := setting("PORT", "8080")
	endpoint, key := setting("ENDPOINT", "http://127.0.0.1:"+port+"/"), setting("HOLDFAST_KEY", "provider.pem")
	if _, err := os.Stat(key); errors.Is(err, os.ErrNotExist) {
		text, _, err := holdfast.MakeKey()
		check(err)
		check(os.WriteFile(key, text, 0o600))
	}
	settings := holdfast.Settings{
		API: setting("HOLDFAST_API", "http://127.0.0.1:3000"), Provider: os.Getenv("HOLDFAST_PROVIDER"),
		Key: must(os.ReadFile(key)), KeyID: os.Getenv("HOLDFAST_KEY_ID"),
	}
	client := must(holdfast.OpenClient(settings))
	inbox := must(holdfast.OpenInbox(key + ".webhooks")) // what got 200 outlives a crash

	server := &http.Server{Handler: client.Webhooks(inbox.Take), ReadTimeout: 10 * time.Second, MaxHeaderBytes: 16_384}
	listener := must(net.Listen("tcp", ":"+port))
	go func() { check(server.Serve(listener)) }()
	log.Printf("%s, whose key is %s, listens at %s", client.Provider(), client.PublicKey(), endpoint)
	if settings.Provider == "" {
		registered := must(client.RegisterInSandbox(ctx, "A provider that tries itself out", endpoint))
		log.Printf("registered; its first test order is %s", registered.Order.Reference)
	}
	check(inbox.Work(ctx, func(ctx context.Context, webhook *holdfast.Webhook) error {
		answered, err := client.Answer(ctx, webhook, systems{})
		if err != nil { // again when it comes again, or at the next start
			log.Printf("%s %s is not answered yet: %v", answered.Type, answered.OrderID, err)
			return err
		}
		log.Printf("%s %s: said %s (%s)", answered.Type, answered.OrderID, strings.Join(answered.Said, ", "), answered.Note)
		return nil
	}))
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
