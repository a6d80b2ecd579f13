// Code generated from openapi/engagor/business_hours.yaml. DO NOT EDIT.

package engagor

import (
	"context"
	"encoding/json"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// BusinessHoursService manages business hours schedules.
type BusinessHoursService struct{ client *rest.Client }

var opListBusinessHoursSchedules = rest.Operation{
	Name: "BusinessHours.List", Method: http.MethodGet, Route: "/{account_id}/settings/businesshoursschedules", Repeatable: true, Rows: "Data",
}

// ListBusinessHoursSchedulesParams holds the optional parameters of BusinessHours.List. What is zero is not sent.
type ListBusinessHoursSchedulesParams struct {
	// Schedules per page, at most 50. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=50"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
}

// List returns one page of business hours schedules.
//
// No call that returns a single schedule is known.
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /{account_id}/settings/businesshoursschedules. Repeatable.
func (s *BusinessHoursService) List(ctx context.Context, params ListBusinessHoursSchedulesParams, opts ...RequestOption) (*BusinessHoursSchedulePage, error) {
	req := rest.NewRequest(&opListBusinessHoursSchedules)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value BusinessHoursSchedulePage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All iterates over the rows of all pages of List, 50 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *BusinessHoursService) All(ctx context.Context, params ListBusinessHoursSchedulesParams, opts ...RequestOption) iter.Seq2[BusinessHoursSchedule, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *BusinessHoursSchedulePage) []BusinessHoursSchedule { return p.Data })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *BusinessHoursService) Pages(ctx context.Context, params ListBusinessHoursSchedulesParams, opts ...RequestOption) iter.Seq2[*BusinessHoursSchedulePage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	if params.Limit == 0 {
		params.Limit = 50
	}
	return page.CheckedCursor(s.client.Named("BusinessHours.List"), cursor,
		func(cursor string) (*BusinessHoursSchedulePage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *BusinessHoursSchedulePage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opCreateBusinessHoursSchedule = rest.Operation{
	Name: "BusinessHours.Create", Method: http.MethodPost, Route: "/{account_id}/settings/businesshoursschedules",
}

// Create creates a business hours schedule.
//
// Requires the scopes accounts_read and accounts_write (inferred).
//
// Calls POST /{account_id}/settings/businesshoursschedules. Not repeatable: retried only if the request never reached
// the service or was answered with 429.
func (s *BusinessHoursService) Create(ctx context.Context, schedule BusinessHoursDraft, opts ...RequestOption) (*BusinessHoursSchedule, error) {
	req := rest.NewRequest(&opCreateBusinessHoursSchedule)
	s.client.Bind(&req, "account_id")
	req.CheckRule("schedule", "required", schedule)
	req.Check("schedule", schedule)
	req.FormJSON("business_hours_schedule", schedule)
	req.Refuse(validateCreateBusinessHoursSchedule(schedule))
	envelope, err := rest.Call[struct {
		Value BusinessHoursSchedule `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteBusinessHoursSchedule = rest.Operation{
	Name: "BusinessHours.Delete", Method: http.MethodDelete, Route: "/{account_id}/settings/businesshoursschedules/{id}", Repeatable: true,
}

// Delete deletes a business hours schedule.
//
// The route is known from one client only, and may be wrong, see Update.
//
// Requires the scopes accounts_read and accounts_write (inferred).
//
//   - scheduleID: ID of the schedule.
//
// Calls DELETE /{account_id}/settings/businesshoursschedules/{id}. Repeatable.
func (s *BusinessHoursService) Delete(ctx context.Context, scheduleID string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteBusinessHoursSchedule)
	s.client.Bind(&req, "account_id")
	req.Path("scheduleID", scheduleID)
	return rest.CallConfirmed(ctx, s.client, &req, "response", ErrNotDone, opts)
}

var opUpdateBusinessHoursSchedule = rest.Operation{
	Name: "BusinessHours.Update", Method: http.MethodPost, Route: "/{account_id}/settings/businesshoursschedules/{id}",
}

// Update updates a business hours schedule.
//
// Whether Periods replaces or extends the present periods is not documented. The route is known from one client only,
// and may be wrong: the routes of other settings use the singular for a single object.
//
// Requires the scopes accounts_read and accounts_write (inferred).
//
//   - scheduleID: ID of the schedule.
//
// Calls POST /{account_id}/settings/businesshoursschedules/{id}. Not repeatable: retried only if the request never
// reached the service or was answered with 429.
func (s *BusinessHoursService) Update(ctx context.Context, scheduleID string, update BusinessHoursUpdate, opts ...RequestOption) (*BusinessHoursSchedule, error) {
	req := rest.NewRequest(&opUpdateBusinessHoursSchedule)
	s.client.Bind(&req, "account_id")
	req.Path("scheduleID", scheduleID)
	req.CheckRule("update", "required", update)
	req.Check("update", update)
	req.FormJSON("updates", update)
	req.Refuse(validateUpdateBusinessHoursSchedule(scheduleID, update))
	envelope, err := rest.Call[struct {
		Value BusinessHoursSchedule `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// BusinessHoursDraft is a business hours schedule to create.
type BusinessHoursDraft struct {
	// Name of the schedule.
	Name string `json:"name,omitempty,omitzero"`

	// IANA time zone, such as Europe/Brussels.
	TimeZone string `json:"timezone,omitempty,omitzero"`

	// When the account is open. Nil is not sent, an empty list is.
	Periods []BusinessHoursPeriodDraft `json:"periods,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that BusinessHoursDraft does not have in Extra.
func (v *BusinessHoursDraft) UnmarshalJSON(data []byte) error {
	type plain BusinessHoursDraft
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v BusinessHoursDraft) MarshalJSON() ([]byte, error) {
	type plain BusinessHoursDraft
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// BusinessHoursPeriod is a period on a day of the week when an account is open. It can be converted to a
// BusinessHoursPeriodDraft.
type BusinessHoursPeriod struct {
	// Day of the week. 1 is Monday (inferred).
	DayOfWeek int64 `json:"dayofweek,omitempty,omitzero"`

	// Start of the period.
	Start TimeOfDay `json:"start,omitempty,omitzero"`

	// End of the period.
	End TimeOfDay `json:"end,omitempty,omitzero"`
}

// BusinessHoursPeriodDraft is a period on a day of the week when an account is open. A day can have several.
type BusinessHoursPeriodDraft struct {
	// Day of the week. 1 is Monday (inferred).
	DayOfWeek int64 `json:"dayofweek"`

	// Start of the period.
	Start TimeOfDay `json:"start"`

	// End of the period. The end of the day is 24:00.
	End TimeOfDay `check:"required" json:"end"`
}

// BusinessHoursSchedule is a schedule of the hours when an account is open.
type BusinessHoursSchedule struct {
	// ID of the schedule.
	ID string `json:"id,omitempty,omitzero"`

	// Name of the schedule.
	Name string `json:"name,omitempty,omitzero"`

	// IANA time zone, such as Europe/Brussels.
	TimeZone string `json:"timezone,omitempty,omitzero"`

	// When the account is open.
	Periods []BusinessHoursPeriod `json:"periods,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that BusinessHoursSchedule does not have in Extra.
func (v *BusinessHoursSchedule) UnmarshalJSON(data []byte) error {
	type plain BusinessHoursSchedule
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v BusinessHoursSchedule) MarshalJSON() ([]byte, error) {
	type plain BusinessHoursSchedule
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// BusinessHoursSchedulePage is one page of business hours schedules.
type BusinessHoursSchedulePage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []BusinessHoursSchedule `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// BusinessHoursUpdate changes a business hours schedule. Fields that are nil are left as they are.
type BusinessHoursUpdate struct {
	// Name of the schedule.
	Name *string `json:"name,omitempty"`

	// IANA time zone, such as Europe/Brussels.
	TimeZone *string `json:"timezone,omitempty"`

	// When the account is open. Nil is not sent, an empty list is.
	Periods []BusinessHoursPeriodDraft `json:"periods,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that BusinessHoursUpdate does not have in Extra.
func (v *BusinessHoursUpdate) UnmarshalJSON(data []byte) error {
	type plain BusinessHoursUpdate
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v BusinessHoursUpdate) MarshalJSON() ([]byte, error) {
	type plain BusinessHoursUpdate
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}
