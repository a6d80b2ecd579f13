package track_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/track"
)

// TestFakeTakesEveryForm sends each operation to the fake server, alone and in a batch. Operations that only some sources
// know are refused if it is strict.
func TestFakeTakesEveryForm(t *testing.T) {
	t.Parallel()
	for name, form := range forms {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			op := form.op
			srv := customeriotest.NewServer(t)
			srv.AddPeople(customerio.Person{ID: "42", Attributes: map[string]string{"email": "lovelace@example.com"}})
			srv.AddPeople(customerio.Person{ID: "43", Attributes: map[string]string{"email": "ada@example.com"}})
			if delivery, ok := op.(track.DeliveryEvent); ok {
				sent, err := srv.Client().Send.SMS(t.Context(), customerio.TransactionalSMS{
					TransactionalMessageID: customerio.TemplateID(1), To: "+32470123456", Identifiers: customerio.Identifiers{ID: "42"},
				})
				if err != nil {
					t.Fatal(err)
				}
				delivery.DeliveryID = sent.DeliveryID
				op = delivery
			}
			c := srv.Track().Client()
			if err := c.Operations.SendBatch(t.Context(), []track.Operation{op}); err != nil {
				t.Errorf("in a batch: %v", err)
			}
			if _, merged := op.(track.MergePeople); merged {
				srv.AddPeople(customerio.Person{ID: "43", Attributes: map[string]string{"email": "ada@example.com"}})
			}
			if err := c.Operations.Send(t.Context(), op); err != nil {
				t.Errorf("alone: %v", err)
			}
		})
	}
}

// FuzzRefusals reads what a service says of a batch. Each operation has one outcome, and whatever was refused is an error.
func FuzzRefusals(f *testing.F) {
	for _, body := range []string{
		`{}`, ``, `null`, `{"errors":[]}`, `{"errors":null}`, `{"errors":{}}`, `{"errors":[{}]}`, `{"errors":[null]}`, `{"errors":"x"}`,
		`{"errors":[{"batch_index":0,"reason":"invalid","field":"attributes.plan","message":"m"}]}`,
		`{"errors":[{"batch_index":"1"},{"batch_index":-1},{"batch_index":9007199254740993},{"batch_index":1e3},{"batch_index":{}}]}`,
		"\xef\xbb\xbf" + `{"errors":{"batch_index":1,"message":["a"]}}`, `[{"batch_index":0}]`, `{"errors":[{"batch_index":0}`, `<html>`,
	} {
		f.Add(207, body)
		f.Add(200, body)
	}
	ops := []track.Operation{track.DeletePerson{Person: track.ID("1")}, track.DeletePerson{Person: track.ID("2")}}
	f.Fuzz(func(t *testing.T, status int, body string) {
		if status < 200 || status > 299 {
			t.Skip()
		}
		c := newClient(t, answer(status, body))
		var placed, failed int
		for o := range c.Operations.SendAll(t.Context(), slices.Values(ops), track.BulkOptions{}) {
			if o.Index >= 0 {
				placed++
			}
			if o.Err != nil {
				failed++
				if o.Err.Error() == "" {
					t.Error("an error without a text")
				}
			}
		}
		if placed != len(ops) {
			t.Errorf("%d outcomes of %d operations", placed, len(ops))
		}
		if err := c.Operations.SendBatch(t.Context(), ops); (err != nil) != (failed > 0) {
			t.Errorf("SendBatch has the error %v, SendAll has %d", err, failed)
		}
		if failed == 0 && (status != 200 || says(body)) {
			t.Errorf("status %d with %s is a success", status, body)
		}
	})
}

// says reports whether a body names refused operations for sure.
func says(body string) bool {
	var answer struct{ Errors []map[string]any }
	return json.Unmarshal([]byte(body), &answer) == nil && len(answer.Errors) > 0 && strings.Contains(body, `"errors"`)
}
