package customerio_test

import (
	"encoding/json"
	"testing"

	"github.com/engagement-go/engagement/customerio"
)

// TestMistypedValuesAreRefused gives every closed set a value that it does not have.
func TestMistypedValuesAreRefused(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	format := customerio.DesignFormatter{Type: "pretty"}
	refuse(t, srv, []refusal{
		{"order", func() error {
			_, err := c.Newsletters.List(ctx, customerio.ListNewslettersParams{Sort: "newest"})
			return err
		}, "Sort must be one of asc, desc"},
		{"period", func() error {
			_, err := c.Broadcasts.GetMetrics(ctx, 1, customerio.GetBroadcastMetricsParams{Period: "day"})
			return err
		}, "Period must be one of hours, days, weeks, months"},
		{"resolution", func() error {
			_, err := c.Campaigns.GetJourneyMetrics(ctx, 1, march.Time, april.Time, "day")
			return err
		}, "resolution must be one of hours, hourly, days"},
		{"version", func() error {
			_, err := c.Campaigns.GetMetrics(ctx, 1, customerio.GetCampaignMetricsParams{Version: "3"})
			return err
		}, "Version must be one of 1, 2"},
		{"metric", func() error {
			_, err := c.Messages.List(ctx, customerio.ListMessagesParams{Metric: "bounce"})
			return err
		}, "Metric must be one of created, attempted"},
		{"state", func() error {
			_, err := c.Broadcasts.ListMessages(ctx, 1, customerio.ListBroadcastMessagesParams{State: "open"})
			return err
		}, "State must be one of failed, sent"},
		{"type of id", func() error {
			_, err := c.People.Get(ctx, "1", customerio.GetPersonParams{IDType: "mail"})
			return err
		}, "IDType must be one of id, email, cio_id, phone"},
		{"type of id of an object", func() error {
			_, err := c.Objects.Get(ctx, "1", "o", customerio.GetObjectParams{IDType: "id"})
			return err
		}, "IDType must be one of object_id, cio_object_id"},
		{"platform", func() error {
			_, err := c.Send.Push(ctx, customerio.TransactionalPush{
				TransactionalMessageID: customerio.TemplateID(1), To: "all", Identifiers: person,
				CustomDevice: customerio.PushDevice{Token: "t", Platform: "iOS"},
			})
			return err
		}, "CustomDevice.Platform must be one of ios, android"},
		{"sound", func() error {
			_, err := c.Send.Push(ctx, customerio.TransactionalPush{
				TransactionalMessageID: customerio.TemplateID(1), To: "all", Identifiers: person, Sound: "loud",
			})
			return err
		}, "Sound must be one of default, none"},
		{"sending state", func() error {
			_, err := c.Campaigns.UpdateAction(ctx, 1, 2, customerio.ActionUpdate{SendingState: "on"})
			return err
		}, "SendingState must be one of automatic, draft, off"},
		{"method in upper case", func() error {
			_, err := c.Campaigns.UpdateAction(ctx, 1, 2, customerio.ActionUpdate{Method: "POST"})
			return err
		}, "Method must be one of get, post"},
		{"method in lower case", func() error {
			_, err := c.Newsletters.Create(ctx, customerio.NewsletterDraft{
				Type: customerio.MessageTypeWebhook, Name: "N", Recipients: customerio.InSegment(1), Body: "B", URL: "https://example.com/", RequestMethod: "post",
			})
			return err
		}, "RequestMethod must be one of GET, POST"},
		{"import type", func() error {
			_, err := c.Imports.Start(ctx, customerio.ImportDraft{Name: "N", DataFileURL: "https://example.com/p.csv", Type: "person"})
			return err
		}, "draft.Type must be one of people, event, object, relationship"},
		{"opt-out channel", func() error {
			return c.OptOuts.Update(ctx, "42", []customerio.OptOutUpdate{{From: "+1", OptOut: true, Channel: "mail"}}, customerio.UpdateOptOutsParams{})
		}, "optOuts[0].Channel must be one of sms, whatsapp"},
		{"formatter", func() error {
			_, err := c.DesignEmails.Create(ctx, customerio.DesignEmailDraft{Name: "E", Transformers: customerio.DesignTransformers{Formatter: format}})
			return err
		}, "Transformers.Formatter.Type must be one of none, prettify, minify"},
	})
}

func TestUnknownValuesInAnswersAreKept(t *testing.T) {
	t.Parallel()
	var action customerio.Action
	if err := json.Unmarshal([]byte(`{"sending_state":"paused","method":"head"}`), &action); err != nil || action.SendingState != "paused" || action.Method != "head" {
		t.Errorf("action %+v, error %v", action, err)
	}
}
