package track_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"
	"github.com/oklog/ulid/v2"

	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/internal/contract"
)

// idIn returns the id of the event in a body, also in a batch.
func idIn(t *testing.T, body string) string {
	t.Helper()
	type event struct {
		ID string `json:"id"`
	}
	var sent struct {
		event
		Batch []event `json:"batch"`
	}
	if err := json.Unmarshal([]byte(body), &sent); err != nil {
		t.Fatal(err)
	}
	for _, e := range sent.Batch {
		return e.ID
	}
	return sent.ID
}

// TestEventsKeepTheirIDs loses answers, and expects the same new ULID in every attempt of an event, and another one in the
// next event.
func TestEventsKeepTheirIDs(t *testing.T) {
	t.Parallel()
	event := track.PersonEvent{Person: track.ID("42"), Name: "paid"}
	visit := track.PageView{Person: track.AnonymousID("v7"), Name: "/"}
	for name, send := range map[string]call{
		"Track":          func(ctx context.Context, c client) error { return c.Events.Track(ctx, event) },
		"TrackAnonymous": func(ctx context.Context, c client) error { return c.Events.TrackAnonymous(ctx, visit) },
		"Send":           func(ctx context.Context, c client) error { return c.Operations.Send(ctx, track.ScreenView(event)) },
		"SendBatch": func(ctx context.Context, c client) error {
			return c.Operations.SendBatch(ctx, []track.Operation{event})
		},
		"SendAll": func(ctx context.Context, c client) error {
			for o := range c.Operations.SendAll(ctx, slices.Values([]track.Operation{event}), track.BulkOptions{}) {
				if _, err := ulid.ParseStrict(o.Item.(track.PersonEvent).ID); err != nil {
					return fmt.Errorf("the item of the outcome has no id: %w", err)
				}
				return o.Err
			}
			return errors.New("no outcome")
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				srv := serve(t, contract.InTurn(contract.Cut, contract.Answer(502, ""), contract.Answer(429, ""), always("{}")))
				c := newClient(t, srv)
				for range 2 {
					if err := send(t.Context(), c); err != nil {
						t.Fatal(err)
					}
				}
				var ids []string
				for _, r := range srv.Requests() {
					ids = append(ids, idIn(t, r.Body))
				}
				if len(ids) != 5 || ids[0] != ids[1] || ids[1] != ids[2] || ids[2] != ids[3] || ids[3] == ids[4] {
					t.Fatalf("ids %q, want the same one four times, and another one", ids)
				}
				for _, id := range ids {
					parsed, err := ulid.ParseStrict(id)
					if err != nil {
						t.Fatalf("%q is not a ULID: %v", id, err)
					}
					if at := ulid.Time(parsed.Time()); time.Since(at).Abs() > time.Minute {
						t.Errorf("%q was made at %v", id, at)
					}
				}
			})
		})
	}
	if event.ID != "" {
		t.Error("the caller's event was changed")
	}
}

// TestBatchLeavesTheListAlone expects that the list of the caller does not get the ids.
func TestBatchLeavesTheListAlone(t *testing.T) {
	t.Parallel()
	ops := []track.Operation{track.PersonEvent{Person: track.ID("42"), Name: "paid"}}
	if err := newClient(t, serve(t, always("{}"))).Operations.SendBatch(t.Context(), ops); err != nil {
		t.Fatal(err)
	}
	if got := ops[0].(track.PersonEvent).ID; got != "" {
		t.Errorf("the event in the list of the caller has the id %s", got)
	}
}

// TestIDsDiffer makes many ids at once.
func TestIDsDiffer(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) { // in which the time stands still
		seen := map[string]bool{}
		event := track.PersonEvent{Person: track.ID("42"), Name: "paid"}
		for o := range newClient(t, contract.Record(always("{}"))).Operations.SendAll(t.Context(), func(yield func(track.Operation) bool) {
			for range 10_000 {
				if !yield(event) {
					return
				}
			}
		}, track.BulkOptions{Concurrency: 4}) {
			seen[o.Item.(track.PersonEvent).ID] = true
		}
		if len(seen) != 10_000 {
			t.Errorf("%d ids of 10,000 events", len(seen))
		}
	})
}

// TestRepeats loses the answer to each operation. Those that are repeatable are sent again, alone and in a batch; one that
// is not makes its batch one.
func TestRepeats(t *testing.T) {
	t.Parallel()
	for name, form := range forms {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				for way, send := range map[string]call{
					"Send": func(ctx context.Context, c client) error { return c.Operations.Send(ctx, form.op) },
					"SendBatch": func(ctx context.Context, c client) error {
						return c.Operations.SendBatch(ctx, []track.Operation{track.DeletePerson{Person: track.ID("1")}, form.op})
					},
					"SendAll": func(ctx context.Context, c client) (err error) {
						for o := range c.Operations.SendAll(ctx, slices.Values([]track.Operation{track.DeletePerson{Person: track.ID("1")}, form.op}), track.BulkOptions{}) {
							err = o.Err
						}
						return err
					},
				} {
					srv := serve(t, contract.InTurn(contract.Cut, always("{}")))
					err := send(t.Context(), newClient(t, srv))
					want := 1
					if form.repeatable {
						want = 2
					}
					if got := srv.Count(); got != want || (err == nil) != form.repeatable || err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
						t.Errorf("%s: %d requests, error %v, want %d", way, got, err, want)
					}
					// a refusal before processing is repeated always
					srv = serve(t, contract.InTurn(contract.Answer(429, ""), always("{}")))
					if err := send(t.Context(), newClient(t, srv)); err != nil || srv.Count() != 2 {
						t.Errorf("%s after a 429: %d requests, error %v", way, srv.Count(), err)
					}
				}
			})
		})
	}
}

// TestPartialError reads the answer to a batch of which some operations were refused.
func TestPartialError(t *testing.T) {
	t.Parallel()
	ops := []track.Operation{
		track.DeletePerson{Person: track.ID("1")},
		track.IdentifyPerson{Person: track.ID("2"), Attributes: map[string]any{"plan": "Rosebud"}},
		track.DeletePerson{Person: track.ID("3")},
	}
	partial := contract.Answer(207, `{"errors":[{"batch_index":1,"reason":"invalid","field":"attributes.plan","message":"Rosebud is too long"}]}`)
	err := newClient(t, serve(t, partial)).Operations.SendBatch(t.Context(), ops)
	var failed *track.PartialError
	if !errors.As(err, &failed) || len(failed.Refused) != 1 || !errors.Is(err, track.ErrBadRequest) {
		t.Fatalf("error %v, want a PartialError with one operation", err)
	}
	var refused *track.RefusedError
	if !errors.As(err, &refused) || refused.Index != 1 || refused.Reason != "invalid" || refused.Field != "attributes.plan" || refused.Message != "Rosebud is too long" {
		t.Errorf("refused: %+v", refused)
	}
	if want := "track: operation 1 was refused: invalid: attributes.plan: […] is too long"; err.Error() != want {
		t.Errorf("error %q, want %q", err, want)
	}
	for name, text := range map[string]string{"%#v": fmt.Sprintf("%#v", err), "json": marshal(t, err), "json of one": marshal(t, refused), "%#v of one": fmt.Sprintf("%#v", refused)} {
		if strings.Contains(text, "Rosebud") || !strings.Contains(text, "operation 1 was refused") {
			t.Errorf("%s: %s", name, text)
		}
	}

	// Texts in lists are masked, too, and the words of the form are not. Three operations have no index 3.
	list := []track.Operation{ops[0], track.IdentifyPerson{Person: track.ID("2"), Attributes: map[string]any{"plans": []any{map[string]any{"a": "Rosebud"}}}}, ops[2]}
	for index, want := range map[string]string{"1": "operation 1", "3": "an operation"} {
		said := contract.Answer(207, `{"errors":[{"batch_index":`+index+`,"message":"identify of person: Rosebud is too long"}]}`)
		err := newClient(t, serve(t, said)).Operations.SendBatch(t.Context(), list)
		if err == nil || !strings.HasSuffix(err.Error(), "identify of person: […] is too long") || !strings.HasPrefix(err.Error(), "track: "+want+" ") {
			t.Errorf("error %v, want one of %s", err, want)
		}
	}

	two := contract.Answer(207, `{"errors":[{"batch_index":"0","message":"a"},{"batch_index":2,"message":"b"}]}`)
	err = newClient(t, serve(t, two)).Operations.SendBatch(t.Context(), ops)
	if want := "track: 2 operations were refused, the first: operation 0 was refused: a"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %q", err, want)
	}
}

// TestRefusalsThatCannotBeReadAreNoSuccess answers with status 200 and something in place of the refusals.
func TestRefusalsThatCannotBeReadAreNoSuccess(t *testing.T) {
	t.Parallel()
	for _, body := range []string{`{"errors":"no"}`, `{"errors":7}`, `{"errors":[7]}`} {
		err := newClient(t, serve(t, contract.Answer(200, body))).Operations.SendBatch(t.Context(), []track.Operation{track.DeletePerson{Person: track.ID("1")}})
		if err == nil {
			t.Errorf("%s: no error", body)
		}
	}
}

func marshal(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestBulkOutcomes reads answers to chunks, and expects the errors at the operations that they belong to.
func TestBulkOutcomes(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		answer httpmock.Responder
		want   []string // outcomes of five operations in chunks of three, of which one is refused before
	}{
		"all taken":       {always("{}\n"), []string{"0 ok", "1 ok", "2 invalid argument", "3 ok", "4 ok"}},
		"no body":         {always(""), []string{"0 ok", "1 ok", "2 invalid argument", "3 ok", "4 ok"}},
		"unknown members": {always(`{"accepted":3,"errors":[]}`), []string{"0 ok", "1 ok", "2 invalid argument", "3 ok", "4 ok"}},
		"one refused": {
			contract.InTurn(contract.Answer(207, `{"errors":[{"batch_index":2,"reason":"invalid","message":"m"},{"batch_index":2,"message":"n"}]}`), always("{}")),
			[]string{"0 ok", "1 ok", "2 invalid argument", "3 track: operation 3 was refused: invalid: m", "4 ok"},
		},
		"one refused with status 200": {
			contract.InTurn(always(`{"errors":[{"batch_index":0,"message":"m"}]}`), always("{}")),
			[]string{"0 track: operation 0 was refused: m", "1 ok", "2 invalid argument", "3 ok", "4 ok"},
		},
		"one refused that is not known": {
			contract.InTurn(contract.Answer(207, `{"errors":[{"batch_index":7,"message":"m"},{"message":"n"}]}`), always("{}")),
			[]string{"0 ok", "1 ok", "2 invalid argument", "3 ok", "-1 track: an operation was refused: m", "-1 track: an operation was refused: n", "4 ok"},
		},
		"refused without saying which": {
			contract.InTurn(contract.Answer(207, `{}`), always("{}")),
			[]string{"0 invalid response", "1 invalid response", "2 invalid argument", "3 invalid response", "4 ok"},
		},
		"refused in another form": {
			contract.InTurn(contract.Answer(207, `{"errors":"some"}`), always("{}")),
			[]string{"0 invalid response", "1 invalid response", "2 invalid argument", "3 invalid response", "4 ok"},
		},
		"a wrong chunk": {
			contract.InTurn(contract.Answer(400, `{"errors":[{"message":"m"}]}`), always("{}")),
			[]string{"0 bad request", "1 bad request", "2 invalid argument", "3 bad request", "4 ok"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ops := func(yield func(track.Operation) bool) {
				for i := range 5 {
					var op track.Operation = track.DeletePerson{Person: track.ID(fmt.Sprint(i))}
					if i == 2 {
						op = track.DeletePerson{}
					}
					if !yield(op) {
						return
					}
				}
			}
			var got []string
			for o := range newClient(t, serve(t, test.answer)).Operations.SendAll(t.Context(), ops, track.BulkOptions{ChunkSize: 3}) {
				text := "ok"
				for _, is := range []error{track.ErrInvalidArgument, track.ErrInvalidResponse, track.ErrBadRequest} {
					if errors.Is(o.Err, is) {
						text = is.Error()
					}
				}
				if refused, ok := errors.AsType[*track.RefusedError](o.Err); ok {
					text = refused.Error()
				}
				got = append(got, fmt.Sprint(o.Index, " ", text))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("outcomes (-want +got):\n%s", diff)
			}
		})
	}
}

// TestBulkChunks expects chunks of 1,000 operations, and of less than MaxBatchBytes.
func TestBulkChunks(t *testing.T) {
	t.Parallel()
	many := func(n, size int) func(func(track.Operation) bool) {
		return func(yield func(track.Operation) bool) {
			for range n {
				if !yield(track.PageView{Person: track.ID("42"), Name: strings.Repeat("x", size)}) {
					return
				}
			}
		}
	}
	for name, test := range map[string]struct {
		ops     func(func(track.Operation) bool)
		options track.BulkOptions
		want    []int
	}{
		"by count":     {many(2500, 1), track.BulkOptions{}, []int{1000, 1000, 500}},
		"larger":       {many(2500, 1), track.BulkOptions{ChunkSize: 2400}, []int{2400, 100}},
		"by bytes":     {many(40, 32_000), track.BulkOptions{}, []int{15, 15, 10}},
		"side by side": {many(40, 32_000), track.BulkOptions{Concurrency: 3}, []int{15, 15, 10}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, always("{}"))
			for o := range newClient(t, srv).Operations.SendAll(t.Context(), test.ops, test.options) {
				if o.Err != nil {
					t.Fatal(o.Err)
				}
			}
			var got []int
			for _, r := range srv.Requests() {
				got = append(got, strings.Count(r.Body, `"action"`))
				if len(r.Body) > track.MaxBatchBytes {
					t.Errorf("a request has %d bytes", len(r.Body))
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("operations in the requests (-want +got):\n%s", diff)
			}
		})
	}
}

// TestEveryOperationIsAboutSomebody sends each operation twice, in chunks that may go side by side, and expects that they do
// not: whatever the operation, those about the same keep their order.
func TestEveryOperationIsAboutSomebody(t *testing.T) {
	t.Parallel()
	for name, form := range forms {
		synctest.Test(t, func(t *testing.T) {
			begin := time.Now()
			slow := func(r *http.Request) (*http.Response, error) {
				time.Sleep(time.Second)
				return always("{}")(r)
			}
			for o := range newClient(t, contract.Record(slow)).Operations.SendAll(t.Context(), slices.Values([]track.Operation{form.op, form.op}), track.BulkOptions{ChunkSize: 1, Concurrency: 2}) {
				if o.Err != nil {
					t.Error(o.Err)
				}
			}
			if took := time.Since(begin); took != 2*time.Second {
				t.Errorf("%s: took %v, want 2s", name, took)
			}
		})
	}
}

// TestBulkKeepsTheOrderOfAPerson sends chunks side by side. No request starts while another one about the same person,
// object or delivery is under way; others do.
func TestBulkKeepsTheOrderOfAPerson(t *testing.T) {
	t.Parallel()
	id := func(s string) track.Operation { return track.DeletePerson{Person: track.ID(s)} }
	for name, test := range map[string]struct {
		first, second track.Operation
		apart         bool
	}{
		"the same person":        {id("1"), track.PersonEvent{Person: track.ID("1"), Name: "a"}, true},
		"two people":             {id("1"), id("2"), false},
		"an id and an address":   {id("ada@example.com"), track.DeletePerson{Person: track.Email("ada@example.com")}, false},
		"merged into":            {id("1"), track.MergePeople{Primary: track.ID("1"), Secondary: track.ID("2")}, true},
		"merged away":            {track.MergePeople{Primary: track.ID("1"), Secondary: track.ID("2")}, id("2"), true},
		"the same object":        {track.DeleteObject{Object: track.ObjectID("1", "a")}, track.IdentifyObject{Object: track.ObjectID("1", "a")}, true},
		"objects of two types":   {track.DeleteObject{Object: track.ObjectID("1", "a")}, track.IdentifyObject{Object: track.ObjectID("2", "a")}, false},
		"the same cio object":    {track.DeleteObject{Object: track.CioObjectID("a")}, track.DeleteObject{Object: track.CioObjectID("a")}, true},
		"an object and a person": {track.DeleteObject{Object: track.CioObjectID("a")}, id("a"), false},
		"the same delivery":      {track.DeliveryEvent{DeliveryID: "d", Metric: "opened", DeviceToken: "t"}, track.DeliveryEvent{DeliveryID: "d", Metric: "converted", DeviceToken: "t"}, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				begin := time.Now()
				slow := func(r *http.Request) (*http.Response, error) {
					time.Sleep(time.Second)
					return always("{}")(r)
				}
				for o := range newClient(t, contract.Record(slow)).Operations.SendAll(t.Context(), slices.Values([]track.Operation{test.first, test.second}), track.BulkOptions{ChunkSize: 1, Concurrency: 5}) {
					if o.Err != nil {
						t.Error(o.Err)
					}
				}
				want := time.Second
				if test.apart {
					want = 2 * time.Second
				}
				if took := time.Since(begin); took != want {
					t.Errorf("took %v, want %v", took, want)
				}
			})
		})
	}
}
