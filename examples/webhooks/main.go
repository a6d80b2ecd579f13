// Command webhooks receives mentions that Engagor pushes, and shows what the receiver makes of requests that the vendor
// signed and of those that somebody else sent:
//
//	go run ./examples/webhooks
//
// It needs no credentials: it sends the requests to itself, and answers the mentions on a fake server on this machine.
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

// The client secret of the application, and the one before: a receiver that knows both misses nothing while the secret is
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

	// The handler only puts mentions into a queue: a sender who waits long for an answer may give up.
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
	fmt.Fprintln(out, "A receiver listens on this machine.")

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
		what   string
		header http.Header
		body   []byte
	}{
		{"signed", signed(body, secret), body},
		{"signed with the old secret", signed(body, oldSecret), body},
		{"forged", signed(body, "a guess"), body},
		{"changed on its way", signed(body, secret), changed},
		{"not signed at all", http.Header{}, body},
	} {
		status, err := send(ctx, address, request.header, request.body)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "A request that is %s gets status %d.\n", request.what, status)
		select {
		case e := <-events: // it was there before the status
			if err := handle(ctx, out, srv.Client(), e); err != nil {
				return err
			}
		default:
			fmt.Fprintln(out, "  Nothing runs.")
		}
	}
	held, _ := account.Mention(mention.Topic.ID, mention.ID)
	fmt.Fprintf(out, "In the end the mention has the tags %q.\n", held.Tags)
	return nil
}

// handle marks the mention in the account that it came from. It does no harm when the same mention comes twice.
func handle(ctx context.Context, out io.Writer, c *engagor.Client, e *engagorhook.Event) error {
	fmt.Fprintf(out, "  %s of account %d wrote %q.\n", e.Mention.Author.Name, e.AccountID, e.Mention.Message.Content)
	updated, err := c.ForAccount(e.AccountID).Mentions.Update(ctx, e.Mention.Topic.ID, e.Mention.ID, engagor.MentionUpdateRequest{
		Updates: engagor.MentionUpdate{Tags: []string{"delivery"}},
		Options: engagor.MentionUpdateOptions{TagsEditMode: engagor.TagsEditModeAdd},
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "  The mention is tagged %q now.\n", updated.Tags)
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

// signed is the header of a request that somebody signs who knows a secret.
func signed(body []byte, secret string) http.Header {
	header := http.Header{}
	engagorhook.Sign(header, body, secret)
	return header
}

// send plays the vendor.
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
