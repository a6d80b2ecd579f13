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

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/openapi"
)

// Every operation of the spec is answered, with a status and a body that the spec has. The request is the example of the
// spec, on a workspace that holds what most examples are about.
func TestEveryOperation(t *testing.T) {
	t.Parallel()
	spec := must(openapi.Spec("customerio"))(t)
	doc := must(openapi3.NewLoader().LoadFromData(spec))(t)
	body, formType := upload(t)
	seen := 0
	for route, item := range doc.Paths.Map() {
		for method, op := range item.Operations() {
			seen++
			t.Run(op.OperationID, func(t *testing.T) {
				t.Parallel()
				srv := workspace(t)
				r := must(http.NewRequestWithContext(t.Context(), method, srv.URL+fill(route, op), nil))(t)
				r.Header = key.Clone()
				if op.RequestBody != nil {
					for contentType, media := range op.RequestBody.Value.Content {
						sent := must(json.Marshal(media.Example))(t)
						switch {
						case contentType == "multipart/form-data":
							sent, contentType = body, formType
						case op.OperationID == "updateCollection": // the example reads a file from elsewhere
							sent = []byte(`{"name": "Stores"}`)
						}
						r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(sent)), int64(len(sent))
						r.Header.Set("Content-Type", contentType)
					}
				}
				resp := must(http.DefaultClient.Do(r))(t)
				defer resp.Body.Close()
				answer := must(io.ReadAll(resp.Body))(t)
				declared := op.Responses.Status(resp.StatusCode)
				if declared == nil {
					t.Fatalf("%s %s: status %d, %s", method, r.URL, resp.StatusCode, answer)
				}
				media := declared.Value.Content.Get("application/json")
				if media == nil {
					if len(answer) > 0 {
						t.Errorf("a body where the spec has none: %s", answer)
					}
					return
				}
				var value any
				if err := json.Unmarshal(answer, &value); err != nil {
					t.Fatalf("%s: %v", answer, err)
				}
				if op.OperationID == "getPersonSubscriptionPreferences" {
					return // has a number where the spec has text, on purpose
				}
				if err := media.Schema.Value.VisitJSON(value); err != nil {
					t.Errorf("%s does not fit: %v", answer, err)
				}
			})
		}
	}
	if seen != 174 {
		t.Errorf("%d operations, want 174", seen)
	}
}

// fill takes the values that the workspace has, and required query parameters.
func fill(route string, op *openapi3.Operation) string {
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
		if p.Value.In == "query" && p.Value.Required {
			query.Set(p.Value.Name, map[string]string{"version": "2", "start": "1767225600", "end": "1767312000", "res": "days", "email": "ada@example.com", "publish_id": "p"}[p.Value.Name])
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
	must(c.Imports.Create(ctx, customerio.ImportDraft{
		Name: "a", DataFileURL: srv.HostFile("a.csv", []byte("id\n\n7\n")), Type: customerio.ImportTypePeople, Identifier: customerio.ImportIdentifierID,
	}))(t)
	return srv
}
