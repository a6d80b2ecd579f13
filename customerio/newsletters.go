package customerio

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/rest"
)

// maxNewsletterBytes is the limit for the request that creates a newsletter. The vendor states "under 1 MB"; this is a
// power of two, the larger reading.
const maxNewsletterBytes = 1 << 20

func validateCreateNewsletter(draft NewsletterDraft) error {
	if err := checkContent(draft); err != nil {
		return err
	}
	switch {
	case draft.SendNow && !draft.ScheduledAt.IsZero():
		return check.Invalid("ScheduledAt", "must not be set together with SendNow")
	case draft.From != "" && draft.FromID != 0:
		return check.Invalid("From", "must not be set together with FromID")
	}
	_, err := draft.Recipients.forNewsletter("Recipients")
	if err := cmp.Or(err, checkRate(draft.RateLimitEmailRate, draft.RateLimitTimePeriod)); err != nil {
		return err
	}
	if encoded, err := json.Marshal(&draft); err == nil && len(encoded) >= maxNewsletterBytes {
		return check.Invalid("draft", fmt.Sprintf("must take less than %d bytes, it takes %d", maxNewsletterBytes, len(encoded)))
	}
	return nil
}

// MarshalJSON writes Recipients in the form that newsletters take.
func (d NewsletterDraft) MarshalJSON() ([]byte, error) {
	if !d.Recipients.IsZero() {
		var err error
		if d.Recipients, err = d.Recipients.forNewsletter("Recipients"); err != nil {
			return nil, err
		}
	}
	type plain NewsletterDraft
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false) // a body is mostly HTML, and its size is limited
	err := encoder.Encode(plain(d))
	return text.Bytes(), err
}

// checkContent wants the content that the type of a newsletter requires. Unknown types pass.
func checkContent(draft NewsletterDraft) error {
	var needed [][2]string
	switch draft.Type {
	case MessageTypeEmail:
		needed = [][2]string{{"Subject", draft.Subject}, {"Body", draft.Body}}
	case MessageTypeSMS:
		needed = [][2]string{{"Body", draft.Body}}
	case MessageTypePush:
		needed = [][2]string{{"Subject or Body", draft.Subject + draft.Body}}
	case MessageTypeInApp, MessageTypeInbox:
		needed = [][2]string{{"BodyJSON", draft.BodyJSON}}
	case MessageTypeWebhook:
		needed = [][2]string{{"Body", draft.Body}, {"RequestMethod", string(draft.RequestMethod)}, {"URL", draft.URL}}
	}
	for _, field := range needed {
		if field[1] == "" {
			return check.Invalid(field[0], "must not be empty for the type "+string(draft.Type))
		}
	}
	return nil
}

// checkRate wants rate and period together, or neither.
func checkRate(rate int64, period RateLimitPeriod) error {
	switch {
	case rate != 0 && period == 0:
		return check.Invalid("RateLimitTimePeriod", "must be set with RateLimitEmailRate")
	case rate == 0 && period != 0:
		return check.Invalid("RateLimitEmailRate", "must be set with RateLimitTimePeriod")
	case period != 0 && period != RateLimitPeriodMinute && period != RateLimitPeriodHour && period != RateLimitPeriodDay:
		return check.Invalid("RateLimitTimePeriod", "must be 60, 3600 or 86400")
	}
	return nil
}

func validateScheduleNewsletter(_ int64, schedule NewsletterSchedule) error {
	switch {
	case schedule.TimeZone == "":
		return check.Invalid("TimeZone", "must not be empty")
	case schedule.TZMatchEnabled != nil && *schedule.TZMatchEnabled && schedule.RateLimitTimePeriod > RateLimitPeriodHour:
		return check.Invalid("RateLimitTimePeriod", "must be at most 3600 with TZMatchEnabled")
	}
	return checkRate(schedule.RateLimitEmailRate, schedule.RateLimitTimePeriod)
}

func validateSendNewsletter(_ int64, limit NewsletterRateLimit) error {
	return checkRate(limit.RateLimitEmailRate, limit.RateLimitTimePeriod)
}

var opUnscheduleNewsletter = rest.Operation{
	Name: "Newsletters.Unschedule", Method: http.MethodPost, Route: opScheduleNewsletter.Route,
}

// Unschedule cancels the schedule of a newsletter that was not sent yet.
//
// Errors: 400 (not scheduled, or already sent), 404 (unknown newsletter).
//
//   - newsletterID: Id of the newsletter.
//
// Calls POST /v1/newsletters/{newsletter_id}/schedule. Not repeatable: retried only if the request never reached the
// service or was answered with 429.
func (s *NewslettersService) Unschedule(ctx context.Context, newsletterID int64, opts ...RequestOption) (*Newsletter, error) {
	req := rest.NewRequest(&opUnscheduleNewsletter)
	req.PathInt("newsletterID", newsletterID)
	req.JSON(&struct {
		ScheduledAt int64 `json:"scheduled_at"`
	}{})
	envelope, err := rest.Call[struct {
		Value Newsletter `json:"newsletter"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}
