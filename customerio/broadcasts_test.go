package customerio_test

import (
	"context"
	"encoding/json"
	"errors"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
)

func broadcastsRows() []row {
	return []row{
		{Operation: "triggerBroadcast", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.Trigger(ctx, a.Number, customerio.TriggerDraft{
				PerUserData: []customerio.TriggerPerson{{ID: "42", Data: map[string]any{"a": 1}}, {Email: "ada@example.com"}},
				Data:        map[string]any{"title": "T"}, EmailAddDuplicates: true, EmailIgnoreMissing: true, IDIgnoreMissing: true,
			})
		}},
		{Operation: "broadcastStatus", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.GetTrigger(ctx, a.Number, 3)
		}},
		{Operation: "broadcastErrors", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.ListTriggerErrors(ctx, a.Number, 3, customerio.ListTriggerErrorsParams{Cursor: "c", Limit: 10})
		}},
		{Operation: "listBroadcastTriggers", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.ListTriggers(ctx, a.Number)
		}},
		{Operation: "listBroadcasts", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) { return c.Broadcasts.List(ctx) }},
		{Operation: "getBroadcast", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.Get(ctx, a.Number)
		}},
		{Operation: "broadcastMetrics", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.GetMetrics(ctx, a.Number, customerio.GetBroadcastMetricsParams{Period: customerio.PeriodDays, Steps: new(int64(45)), Type: customerio.MessageTypeSMS})
		}},
		{Operation: "broadcastLinks", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.ListLinkMetrics(ctx, a.Number, customerio.ListBroadcastLinkMetricsParams{Period: customerio.PeriodHours, Steps: new(int64(2)), Unique: true})
		}},
		{Operation: "broadcastActions", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.ListActions(ctx, a.Number)
		}},
		{Operation: "broadcastMessages", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.ListMessages(ctx, a.Number, customerio.ListBroadcastMessagesParams{
				Cursor: "c", Limit: 100, Metric: customerio.MetricBounced, State: customerio.DeliveryStateAttempted, Type: customerio.MessageTypeEmail,
				CreatedFrom: march.Time, CreatedTo: april.Time, GetTrackedResponses: true,
			})
		}},
		{Operation: "getBroadcastAction", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.GetAction(ctx, a.Number, 2)
		}},
		{Operation: "updateBroadcastAction", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.UpdateAction(ctx, a.Number, 2, actionUpdate)
		}},
		{Operation: "getBroadcastActionLanguage", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.GetActionTranslation(ctx, 1, a.Number, "fr")
		}},
		{Operation: "updateBroadcastActionLanguage", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.UpdateActionTranslation(ctx, 1, a.Number, "", actionUpdate)
		}},
		{Operation: "broadcastActionMetrics", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.GetActionMetrics(ctx, 1, a.Number, customerio.GetBroadcastActionMetricsParams{Period: customerio.PeriodMonths, Steps: new(int64(121))})
		}},
		{Operation: "broadcastActionLinks", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Broadcasts.ListActionLinkMetrics(ctx, 1, a.Number, customerio.ListBroadcastActionLinkMetricsParams{Unique: true, Type: customerio.MessageTypePush})
		}},
	}
}

func TestBroadcastsRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	trigger := func(d customerio.TriggerDraft) func() error {
		return func() error { _, err := c.Broadcasts.Trigger(ctx, 1, d); return err }
	}
	steps := func(period customerio.Period, n int64) func() error {
		return func() error {
			_, err := c.Broadcasts.GetMetrics(ctx, 1, customerio.GetBroadcastMetricsParams{Period: period, Steps: &n})
			return err
		}
	}
	refuse(t, srv, []refusal{
		{"trigger without an audience", trigger(customerio.TriggerDraft{IDs: []string{}}), "audience must be set"},
		{"two audiences", trigger(customerio.TriggerDraft{IDs: []string{"1"}, DataFileURL: "https://example.com/"}), "IDs and DataFileURL"},
		{"default and another", trigger(customerio.TriggerDraft{DefaultAudience: true, Emails: []string{"a@example.com"}}), "audience"},
		{"bad filter", trigger(customerio.TriggerDraft{Recipients: customerio.InSegment(-1)}), "Recipients.InSegment must be positive"},
		{"inverse filter", trigger(customerio.TriggerDraft{Recipients: customerio.Not(customerio.Attribute("a").NotExists())}), "use Not"},
		{"row without a person", trigger(customerio.TriggerDraft{PerUserData: []customerio.TriggerPerson{{ID: "1"}, {}}}), "PerUserData[1]"},
		{"row with two", trigger(customerio.TriggerDraft{PerUserData: []customerio.TriggerPerson{{ID: "1", Email: "a@example.com"}}}), "PerUserData[0]"},
		{"duplicates of ids", trigger(customerio.TriggerDraft{IDs: []string{"1"}, EmailAddDuplicates: true}), "EmailAddDuplicates"},
		{"missing emails of ids", trigger(customerio.TriggerDraft{IDs: []string{"1"}, EmailIgnoreMissing: true}), "EmailIgnoreMissing"},
		{"missing ids of emails", trigger(customerio.TriggerDraft{Emails: []string{"a@example.com"}, IDIgnoreMissing: true}), "IDIgnoreMissing"},
		{"flag of the default", trigger(customerio.TriggerDraft{DefaultAudience: true, IDIgnoreMissing: true}), "IDIgnoreMissing"},
		{"25 hours", steps(customerio.PeriodHours, 25), "Steps must be at most 24"},
		{"46 days", steps("", 46), "Steps must be at most 45 for Period days"},
		{"13 weeks", steps(customerio.PeriodWeeks, 13), "Steps must be at most 12"},
		{"122 months", steps(customerio.PeriodMonths, 122), "Steps must be at most 121"},
		{"-1 days", steps(customerio.PeriodDays, -1), "Steps must be at least 2"},
		{"0 days", steps(customerio.PeriodDays, 0), "Steps must be at least 2"},
		{"1 day", steps(customerio.PeriodDays, 1), "Steps must be at least 2"},
	})
}

func TestBroadcastsAccepts(t *testing.T) {
	t.Parallel()
	accept(t, map[string]accepted{
		"default audience": {func(ctx context.Context, c client) error {
			_, err := c.Broadcasts.Trigger(ctx, 1, customerio.TriggerDraft{DefaultAudience: true, Data: map[string]any{"a": 1}})
			return err
		}, `{"data":{"a":1}}`},
		"filtered audience": {func(ctx context.Context, c client) error {
			_, err := c.Broadcasts.Trigger(ctx, 1, customerio.TriggerDraft{Recipients: customerio.InSegment(7)})
			return err
		}, `{"recipients":{"segment":{"id":7}}}`},
		"ids": {func(ctx context.Context, c client) error {
			_, err := c.Broadcasts.Trigger(ctx, 1, customerio.TriggerDraft{IDs: []string{"1"}, IDIgnoreMissing: true})
			return err
		}, `{"ids":["1"],"id_ignore_missing":true}`},
	})
}

func TestBroadcastsAnswers(t *testing.T) {
	t.Parallel()
	decode(t, map[string]decoded{
		"series with keys that are no names": {`{"metric":{"series":{"2xx":[1],"sent":[2,3],"new":null}}}`, func(ctx context.Context, c client) (any, error) {
			return c.Broadcasts.GetMetrics(ctx, 1, customerio.GetBroadcastMetricsParams{})
		}, &customerio.Metrics{Series: customerio.MetricSeries{"2xx": {1}, "sent": {2, 3}, "new": nil}}},
		"who created a broadcast": {`{"broadcast":{"id":3,"created_by":17}}`, func(ctx context.Context, c client) (any, error) {
			return c.Broadcasts.Get(ctx, 3)
		}, &customerio.Broadcast{ID: 3, CreatedBy: "17"}},
		"a quoted id, and who created it by name": {`{"broadcast":{"id":"3","created_by":"ada"}}`, func(ctx context.Context, c client) (any, error) {
			return c.Broadcasts.Get(ctx, 3)
		}, &customerio.Broadcast{ID: 3, CreatedBy: "ada"}},
		"a trigger that waits": {`{"id":"3","broadcast_id":1,"created_at":1767225600,"processed_at":null}`, func(ctx context.Context, c client) (any, error) {
			return c.Broadcasts.GetTrigger(ctx, 1, 3)
		}, &customerio.BroadcastTrigger{ID: 3, BroadcastID: 1, CreatedAt: march}},
	})
}

// The service refuses a filter of nothing, which no TriggerDraft can be.
func TestEmptyRecipients(t *testing.T) {
	t.Parallel()
	var filter customerio.Filter
	if err := json.Unmarshal([]byte(`{}`), &filter); err == nil {
		t.Error("an empty filter was read")
	}
	srv := serve(t, contract.Answer(422, `{"errors":[{"detail":"empty recipients filter","source":{"pointer":"/data/attributes/recipients"},"status":"422"}]}`))
	_, err := newClient(t, srv).Broadcasts.Trigger(t.Context(), 1, customerio.TriggerDraft{Recipients: customerio.InSegment(7)})
	e := contract.AsError(t, err)
	if diff := cmp.Diff(map[string][]string{"/data/attributes/recipients": {"empty recipients filter"}}, e.Fields); !errors.Is(err, customerio.ErrBadRequest) || diff != "" {
		t.Errorf("error %v, %s", err, diff)
	}
}

func TestParseTriggerError(t *testing.T) {
	t.Parallel()
	for row, want := range map[string]struct {
		line int64
		text string
	}{
		"line 12: the email: is missing": {12, "the email: is missing"},
		"line 0: x":                      {0, "x"},
		"line x: y":                      {0, "line x: y"},
		"something else":                 {0, "something else"},
		"line -1: x":                     {0, "line -1: x"},
		"":                               {0, ""},
	} {
		if line, text := customerio.ParseTriggerError(row); line != want.line || text != want.text {
			t.Errorf("%q: want %v, got %d and %q", row, want, line, text)
		}
	}
}

func TestTriggerWait(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		srv := serve(t, script(`{"id":"9","broadcast_id":2,"processed_at":0}`, `{"id":"9","broadcast_id":2}`, `{"id":"9","broadcast_id":2,"processed_at":1767225600}`,
			`{"errors":["line 4: id is missing"],"next":""}`))
		c := newClient(t, srv)
		calls := 0
		got, err := c.Broadcasts.WaitTrigger(t.Context(), 2, 9, customerio.WaitOptions[customerio.BroadcastTrigger]{Progress: func(*customerio.BroadcastTrigger) { calls++ }})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(&customerio.BroadcastTrigger{ID: 9, BroadcastID: 2, ProcessedAt: march}, got); diff != "" || calls != 3 {
			t.Errorf("%d calls of progress, %s", calls, diff)
		}
		for row, err := range c.Broadcasts.AllTriggerErrors(t.Context(), 2, 9, customerio.ListTriggerErrorsParams{}) {
			if err != nil {
				t.Fatal(err)
			}
			if line, text := customerio.ParseTriggerError(row); line != 4 || text != "id is missing" {
				t.Errorf("line %d, %q", line, text)
			}
		}
		if path := srv.Requests()[0].Path; path != "/v1/campaigns/2/triggers/9" {
			t.Errorf("path %s", path)
		}
	})
}
