// Does with the Go client what it is told on standard input: one call a line, as JSON, and one line of what came of it.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	"example.com/provider/holdfast"
)

// script is hands that do as the call says, and write down what they were asked for.
type script struct {
	outcomes map[string]json.RawMessage
	asked    []string
}

var errNoDisk = errors.New("no disk")

func (s *script) Keep(_ context.Context, target holdfast.Target, _ *holdfast.Certificate) (*holdfast.NotKept, error) {
	value := ""
	if target.Identifier != nil {
		value = target.Identifier.Value
	}
	s.asked = append(s.asked, "keep "+target.ID+" "+value)
	outcome, said := s.outcomes[target.ID]
	switch {
	case !said || string(outcome) == `"kept"`:
		return nil, nil
	case string(outcome) == `"fails"`:
		return nil, fmt.Errorf("%w for %s", errNoDisk, target.ID)
	}
	why := new(holdfast.NotKept)
	return why, json.Unmarshal(outcome, why)
}

func (s *script) LetGo(_ context.Context, targets []holdfast.Target, certificate *holdfast.Certificate) error {
	ids := make([]string, len(targets))
	for i, target := range targets {
		ids[i] = target.ID
	}
	s.asked = append(s.asked, "let go "+strings.Join(ids, " ")+": "+certificate.Document.AfterEnd.Data)
	return nil
}

func (s *script) TellUser(_ context.Context, notice *holdfast.Notice, order holdfast.Order) (holdfast.Told, error) {
	s.asked = append(s.asked, "tell "+notice.CaseCode+" of "+order.OrderID)
	return holdfast.Told{}, nil
}

type call struct {
	Call string
	Args []json.RawMessage
}

// text gives an argument that is one; empty where it is null.
func (c call) text(i int) (value string) {
	c.read(i, &value)
	return value
}

func (c call) read(i int, value any) { check(json.Unmarshal(c.Args[i], value)) }

func (c call) order() (order holdfast.Order) {
	c.read(0, &order)
	return order
}

func do(ctx context.Context, client *holdfast.Client, c call) (any, error) {
	switch c.Call {
	case "provider":
		return map[string]string{"provider": client.Provider(), "publicKey": client.PublicKey()}, nil
	case "readWebhook":
		var pairs [][2]string
		var body []byte // in base64
		c.read(0, &pairs)
		c.read(1, &body)
		header := http.Header{}
		for _, pair := range pairs {
			header.Add(pair[0], pair[1])
		}
		webhook, err := client.ReadWebhook(ctx, header, body)
		if err != nil {
			return nil, err
		}
		return map[string]any{"id": webhook.ID, "type": webhook.Type, "data": webhook.Data}, nil
	case "answer":
		webhook, hands := new(holdfast.Webhook), new(script)
		c.read(0, webhook)
		c.read(1, &hands.outcomes)
		answered, err := client.Answer(ctx, webhook, hands)
		if errors.Is(err, errNoDisk) {
			return map[string]any{"failed": err.Error(), "asked": list(hands.asked)}, nil
		}
		return map[string]any{"said": list(answered.Said), "code": answered.Code, "note": answered.Note, "asked": list(hands.asked)}, err
	case "acknowledge":
		return client.Acknowledge(ctx, c.order())
	case "ask":
		var ids []string
		c.read(2, &ids)
		return client.Ask(ctx, c.order(), c.text(1), ids...)
	case "cannotExecute":
		var ids []string
		c.read(1, &ids)
		return client.CannotExecute(ctx, c.order(), ids, c.text(2), c.text(3))
	case "send":
		var order holdfast.Order
		var data map[string]any
		c.read(1, &order)
		c.read(2, &data)
		return client.Send(ctx, c.text(0), order, data)
	case "listOrders":
		page, err := client.ListOrders(ctx, holdfast.OrderQuery{Reference: c.text(0)})
		ids := []string{}
		for _, order := range page.Orders {
			ids = append(ids, order.ID)
		}
		return map[string]any{"ids": ids}, err
	case "pullMessages":
		pulled, err := client.PullMessages(ctx, c.text(0), 0)
		if err != nil {
			return nil, err
		}
		ids := []string{}
		for _, webhook := range pulled.Messages {
			ids = append(ids, webhook.ID)
		}
		return map[string]any{"ids": ids}, nil
	case "readNotice":
		notice, err := client.ReadNotice(ctx, c.text(0), c.text(1), "")
		return map[string]any{"caseCode": notice.CaseCode}, err
	case "readCertificate":
		certificate, err := client.ReadCertificate(ctx, c.text(0))
		if err != nil {
			return nil, err
		}
		return map[string]any{"orderId": certificate.Document.OrderID}, nil
	case "registerInSandbox":
		registered, err := client.RegisterInSandbox(ctx, c.text(0), c.text(1))
		return registered, err
	case "orderTest":
		return client.OrderTest(ctx)
	case "playStep":
		return map[string]any{"done": true}, client.PlayStep(ctx, c.text(0), c.text(1))
	case "signRequest":
		header, err := client.SignRequest(c.text(0), c.text(1), []byte(c.text(2)), c.text(3))
		fields := map[string]string{}
		for name := range header {
			fields[strings.ToLower(name)] = header.Get(name)
		}
		return fields, err
	}
	return nil, fmt.Errorf("no call %s", c.Call)
}

func list(texts []string) []string { return append([]string{}, texts...) }

func main() {
	var settings struct {
		API, Key, Provider, KeyID, Origin string

		WaitsS []float64
	}
	check(json.Unmarshal([]byte(os.Getenv("RUNNER_SETTINGS")), &settings))
	waits := []time.Duration{}
	for _, wait := range settings.WaitsS {
		waits = append(waits, time.Duration(wait*float64(time.Second)))
	}
	client, err := holdfast.OpenClient(holdfast.Settings{
		API: settings.API, Key: []byte(settings.Key), Provider: settings.Provider, KeyID: settings.KeyID, Origin: settings.Origin, Waits: waits,
	})
	check(err)
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 16_000_000)
	for lines.Scan() {
		var c call
		check(json.Unmarshal(lines.Bytes(), &c))
		value, err := do(context.Background(), client, c)
		outcome := map[string]any{"value": value}
		var refusal *holdfast.Refusal
		if errors.As(err, &refusal) {
			facts := map[string]any{"code": refusal.Code, "status": refusal.Status, "detail": refusal.Detail, "retryAfterS": refusal.RetryAfter.Seconds()}
			outcome = map[string]any{"refused": facts}
		} else {
			check(err)
		}
		text, err := json.Marshal(outcome)
		check(err)
		fmt.Println(string(text))
	}
	check(lines.Err())
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
