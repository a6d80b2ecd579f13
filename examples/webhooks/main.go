// Command webhooks receives mentions from Engagor. It shows how the receiver answers signed requests and forged ones:
//
//	go run ./examples/webhooks
//
// It needs no credentials: it sends the requests to itself, and tags the mentions on a fake server on this machine.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"time"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagorhook"
	"github.com/engagement-go/engagement/engagor/engagortest"
)

// The client secret of the application and the previous one: a receiver that has both loses nothing while the secret is
// changed. A real program reads them from its configuration.
const (
	secret    = engagortest.ClientSecret
	oldSecret = "the-secret-of-last-year"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "webhooks:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, out io.Writer) error {
	srv, err := engagortest.Start()
	if err != nil {
		return err
	}
	defer srv.Close()

	// The handler only puts mentions into a queue: the service may give up if an answer takes long.
	events := make(chan *engagorhook.Event, 16)
	receiver, err := engagorhook.NewHandler([]string{secret, oldSecret}, func(ctx context.Context, e *engagorhook.Event) error {
		select {
		case events <- e:
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	})
	if err != nil {
		return err
	}
	address, closeServer, err := listen(ctx, receiver)
	if err != nil {
		return err
	}
	defer closeServer()
	fmt.Fprintln(out, "A receiver runs on this machine.")

	account := srv.Account(engagortest.AccountID)
	mention := account.AddMention(engagor.Mention{
		Message: engagor.MentionMessage{Content: "<p>My parcel is late.</p>", Language: "en"}, Author: engagor.MentionAuthor{Name: "jane"},
	})
	body, err := json.Marshal(mention)
	if err != nil {
		return err
	}
	changed := bytes.Replace(body, []byte("late"), []byte("gone"), 1)
	for _, request := range []struct {
		kind   string
		header http.Header
		body   []byte
	}{
		{"signed", signed(body, secret), body},
		{"signed with the old secret", signed(body, oldSecret), body},
		{"forged", signed(body, "a guess"), body},
		{"changed in transit", signed(body, secret), changed},
		{"not signed", http.Header{}, body},
	} {
		status, err := send(ctx, address, request.header, request.body)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "A request that is %s gets status %d.\n", request.kind, status)
		select {
		case e := <-events: // it was queued before the status was sent
			if err := handle(ctx, out, srv.Client(), e); err != nil {
				return err
			}
		default:
			fmt.Fprintln(out, "  No event is handled.")
		}
	}
	held, _ := account.Mention(mention.Topic.ID, mention.ID)
	fmt.Fprintf(out, "The mention has the tags %q.\n", held.Tags)
	return nil
}

// handle tags the mention in its account. A mention that arrives twice does no harm.
func handle(ctx context.Context, out io.Writer, c *engagor.Client, e *engagorhook.Event) error {
	fmt.Fprintf(out, "  %s of account %d wrote %q.\n", e.Mention.Author.Name, e.AccountID, e.Mention.Message.Content)
	updated, err := c.ForAccount(e.AccountID).Mentions.Update(ctx, e.Mention.Topic.ID, e.Mention.ID, engagor.MentionUpdateRequest{
		Updates: engagor.MentionUpdate{Tags: []string{"delivery"}},
		Options: engagor.MentionUpdateOptions{TagsEditMode: engagor.TagsEditModeAdd},
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "  Tags after the update: %q.\n", updated.Tags)
	return nil
}

// listen serves a handler on a free port of this machine.
func listen(ctx context.Context, handler http.Handler) (address string, closeServer func(), err error) {
	mux := http.NewServeMux()
	mux.Handle("/engagor", handler)
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	server := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second}
	go func() { _ = server.Serve(listener) }()
	return "http://" + listener.Addr().String() + "/engagor", func() { _ = server.Close() }, nil
}

// signed returns the header of a request that is signed with a secret.
func signed(body []byte, secret string) http.Header {
	header := http.Header{}
	engagorhook.Sign(header, body, secret)
	return header
}

// send sends a request as the service does.
func send(ctx context.Context, address string, header http.Header, body []byte) (status int, err error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, address, bytes.NewReader(body))
	if err != nil {
		return 0, err
	}
	r.Header = header
	r.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return 0, err
	}
	return resp.StatusCode, resp.Body.Close()
}
