package customeriotest_test

import (
	"bytes"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/internal/spec"
)

// Every operation of the spec is answered, with a status and a body that the spec has. The request is the example of the
// spec, on a workspace that holds what most examples are about.
func TestEveryOperation(t *testing.T) {
	t.Parallel()
	body, formType := upload(t)
	operations := spec.MustLoad("customerio").Operations()
	for _, op := range operations {
		t.Run(op.ID, func(t *testing.T) {
			t.Parallel()
			srv := workspace(t)
			r := must(http.NewRequestWithContext(t.Context(), op.Method, srv.URL()+fill(op), nil))(t)
			r.Header = key.Clone()
			if contentType, _ := op.Body(); contentType != "" {
				sent := must(json.Marshal(op.RequestExample()))(t)
				switch {
				case contentType == "multipart/form-data":
					sent, contentType = body, formType
				case op.ID == "updateCollection": // the example reads a file from elsewhere
					sent = []byte(`{"name": "Stores"}`)
				}
				r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(sent)), int64(len(sent))
				r.Header.Set("Content-Type", contentType)
			}
			resp := must(http.DefaultClient.Do(r))(t)
			defer resp.Body.Close()
			answer := must(io.ReadAll(resp.Body))(t)
			if op.ID == "getPersonSubscriptionPreferences" && resp.StatusCode == http.StatusOK {
				return // has a number where the spec has text, on purpose
			}
			if err := op.ValidateAnswer(resp.StatusCode, resp.Header.Get("Content-Type"), answer); err != nil {
				t.Errorf("%s %s: %v: %s", op.Method, r.URL, err, answer)
			}
		})
	}
	if len(operations) != 197 {
		t.Errorf("%d operations, want 197", len(operations))
	}
}

// fill takes the values that the workspace has, and required query parameters.
func fill(op *spec.Operation) string {
	route := op.Route
	for name, value := range map[string]string{
		"customer_id": "42", "email_address": "ada@example.com", "suppression_type": "bounces", "domain_name": "example.com",
		"snippet_name": "header", "message_id": url.PathEscape("dgOq6wUAAAE="), "language": "fr", "broadcast_id": "8",
	} {
		route = strings.ReplaceAll(route, "{"+name+"}", value)
	}
	for strings.Contains(route, "{") {
		before, rest, _ := strings.Cut(route, "{")
		_, after, _ := strings.Cut(rest, "}")
		route = before + "1" + after
	}
	query := url.Values{}
	for _, p := range op.Parameters {
		if p.In == "query" && p.Required {
			query.Set(p.Name, map[string]string{"version": "2", "start": "1767225600", "end": "1767312000", "res": "days", "email": "ada@example.com", "publish_id": "p"}[p.Name])
		}
	}
	return route + "?" + query.Encode()
}

func upload(t *testing.T) (body []byte, contentType string) {
	var form bytes.Buffer
	w := multipart.NewWriter(&form)
	part := must(w.CreateFormFile("file", "logo.png"))(t)
	_, _ = part.Write([]byte("png"))
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return form.Bytes(), w.FormDataContentType()
}

func workspace(t *testing.T) *customeriotest.Server {
	srv, c := start(t)
	ctx := t.Context()
	srv.AddPeople(person("42", "ada@example.com", map[string]string{"plan": "gold"}))
	srv.AddObjects(customerio.ObjectProfile{Identifiers: customerio.ObjectProfileIdentifiers{ObjectID: "1"}, Attributes: map[string]any{"plan": "gold"}})
	vip := srv.AddSegment("VIP", customerio.Filter{})
	for vip < 7 { // the examples of filters are about segment 7
		vip = srv.AddSegment("Other", customerio.Filter{})
	}
	srv.AddToSegment(1, "42")
	srv.Suppress(customerio.SuppressionTypeBounces, customerio.Suppression{Email: "ada@example.com", Reason: "No such mailbox", Status: "605"})
	must(c.Collections.Create(ctx, customerio.CollectionDraft{Name: "Shops", Data: customerio.CollectionRows{json.RawMessage(`{"a":1}`)}}))(t)
	must(c.Snippets.Upsert(ctx, customerio.SnippetDraft{Name: "header", Value: "h"}))(t)
	must(c.ReportingWebhooks.Create(ctx, customerio.ReportingWebhookDraft{Name: "a", Endpoint: "https://example.com", Events: []customerio.ReportingEvent{"email_sent"}}))(t)
	must(c.Send.SMS(ctx, sms("+15550100")))(t)
	must(c.Broadcasts.Trigger(ctx, 8, customerio.TriggerDraft{DefaultAudience: true}))(t)
	export := must(c.Exports.StartPeople(ctx, customerio.Everybody()))(t)
	must(c.Exports.Get(ctx, export.ID))(t)
	must(c.Imports.Start(ctx, customerio.ImportDraft{
		Name: "a", DataFileURL: srv.HostFile("a.csv", []byte("id\n\n7\n")), Type: customerio.ImportTypePeople, Identifier: customerio.ImportIdentifierID,
	}))(t)
	return srv
}
