package customerio_test

import (
	"context"
	"errors"
	"testing"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
)

func transactionalRows() []row {
	merci := &customerio.TransactionalContent{ID: 4, Name: "Receipt", Type: customerio.MessageTypeEmail, Language: "fr", Subject: "Votre facture", Body: "<p>Merci</p>", FromID: 1}
	thanks := &customerio.TransactionalContent{ID: 3, Name: "Receipt", Type: customerio.MessageTypeEmail, Subject: "Your receipt", Body: "<p>Thanks</p>", FromID: 1}
	return []row{
		{Operation: "listTransactional", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) { return c.Transactional.List(ctx) }},
		{Operation: "getTransactional", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Transactional.Get(ctx, a.Number)
		}},
		{Operation: "listTransactionalVariants", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Transactional.ListContents(ctx, a.Number)
		}},
		{Operation: "updateTransactional", Want: thanks, Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Transactional.UpdateContent(ctx, 1, a.Number, variant)
		}},
		{Operation: "getTransactionalVariant", Want: merci, Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Transactional.GetTranslation(ctx, a.Number, "fr")
		}},
		{Operation: "updateTransactionalVariant", Want: &customerio.TransactionalContent{
			ID: 4, Name: "Receipt", Type: customerio.MessageTypeEmail, Language: "fr", Subject: "Votre facture", Body: "<p>Merci</p>", FromID: 1,
		}, Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Transactional.UpdateTranslation(ctx, a.Number, "", variant)
		}},
		{Operation: "getTransactionalTranslationById", Want: &customerio.TransactionalContent{
			ID: 139, Name: "Receipt", Type: customerio.MessageTypeEmail, Language: "fr", Subject: "Votre reçu", Body: "<p>Merci</p>", CreatedAt: march, UpdatedAt: march,
		}, Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Transactional.GetContent(ctx, 1, a.Number)
		}},
		{Operation: "transactionalMetrics", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Transactional.GetMetrics(ctx, a.Number, customerio.GetTransactionalMetricsParams{Period: customerio.PeriodDays, Steps: new(int64(7))})
		}},
		{Operation: "transactionalLinks", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Transactional.ListLinkMetrics(ctx, a.Number, customerio.ListTransactionalLinkMetricsParams{Unique: true})
		}},
		{Operation: "transactionalMessages", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Transactional.ListMessages(ctx, a.Number, customerio.ListTransactionalMessagesParams{
				Cursor: "c", Limit: 10, Metric: customerio.MetricBounced, State: customerio.DeliveryStateDrafted, CreatedFrom: march.Time, CreatedTo: april.Time, GetTrackedResponses: true,
			})
		}},
	}
}

func TestTransactionalAnswers(t *testing.T) {
	t.Parallel()
	decode(t, map[string]decoded{
		"a variant, bare": {`{"content":{"id":"3","subject":"S"}}`, func(ctx context.Context, c client) (any, error) {
			return c.Transactional.GetContent(ctx, 1, 3)
		}, &customerio.TransactionalContent{ID: 3, Subject: "S"}},
	})
	c := newClient(t, serve(t, always(`{"content":[]}`)))
	if got, err := c.Transactional.GetTranslation(t.Context(), 1, "fr"); !errors.Is(err, customerio.ErrInvalidResponse) {
		t.Errorf("no variant: got %+v, %v, want ErrInvalidResponse", got, err)
	}
}

func TestTransactionalRequests(t *testing.T) {
	t.Parallel()
	send(t, map[string]sent{
		"2 steps": {func(ctx context.Context, c client) error {
			_, err := c.Transactional.GetMetrics(ctx, 5, customerio.GetTransactionalMetricsParams{Steps: new(int64(2))})
			return err
		}, contract.Request{Method: "GET", Path: "/v1/transactional/5/metrics", Query: map[string][]string{"steps": {"2"}}}},
	})
}

func TestTransactionalAccepts(t *testing.T) {
	t.Parallel()
	accept(t, map[string]accepted{
		"update that empties": {func(ctx context.Context, c client) error {
			_, err := c.Transactional.UpdateContent(ctx, 1, 3, customerio.TransactionalContentUpdate{Subject: new("S"), Body: new(""), PreheaderText: new("")})
			return err
		}, `{"subject":"S","body":"","preheader_text":""}`},
	})
}
