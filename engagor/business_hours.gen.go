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

// BusinessHoursService manages the schedules of business hours.
type BusinessHoursService struct{ client *rest.Client }

var opListBusinessHoursSchedules = rest.Operation{
	Name: "BusinessHours.List", Method: http.MethodGet, Route: "/{account_id}/settings/businesshoursschedules", Repeatable: true,
}

// ListBusinessHoursSchedulesParams holds the optional parameters of BusinessHours.List. What is zero is not sent.
type ListBusinessHoursSchedulesParams struct {
	// Schedules per page, 1 to 50. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=50"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
}

// List returns one page of business hours schedules.
//
// No call that returns a single schedule is known. Needs the scope `accounts_read` (inferred).
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

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *BusinessHoursService) All(ctx context.Context, params ListBusinessHoursSchedulesParams, opts ...RequestOption) iter.Seq2[BusinessHoursSchedule, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *BusinessHoursSchedulePage) []BusinessHoursSchedule { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.PageToken, resumes a walk that failed.
func (s *BusinessHoursService) Pages(ctx context.Context, params ListBusinessHoursSchedulesParams, opts ...RequestOption) iter.Seq2[*BusinessHoursSchedulePage, error] {
	if params.Limit == 0 {
		params.Limit = 50
	}
	return page.CheckedCursor(params.PageToken,
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
// Answers the new schedule. Needs the scopes `accounts_read` and `accounts_write` (inferred).
//
// Calls POST /{account_id}/settings/businesshoursschedules. Not repeatable: retried only if the request never reached
// the service or was answered with 429.
func (s *BusinessHoursService) Create(ctx context.Context, schedule BusinessHoursDraft, opts ...RequestOption) (*BusinessHoursSchedule, error) {
	req := rest.NewRequest(&opCreateBusinessHoursSchedule)
	s.client.Bind(&req, "account_id")
	req.CheckRule("schedule", "required", schedule)
	req.Check("schedule", schedule)
	req.FormJSON("business_hours_schedule", schedule)
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

// Delete deletes one business hours schedule.
//
// The plural path comes from one client and may be a slip. Needs the scopes `accounts_read` and `accounts_write`
// (inferred).
//
//   - id: Id of the schedule.
//
// Calls DELETE /{account_id}/settings/businesshoursschedules/{id}. Repeatable.
func (s *BusinessHoursService) Delete(ctx context.Context, id string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteBusinessHoursSchedule)
	s.client.Bind(&req, "account_id")
	req.Path("id", id)
	return rest.CallConfirmed(ctx, s.client, &req, "response", ErrNotDone, opts)
}

var opUpdateBusinessHoursSchedule = rest.Operation{
	Name: "BusinessHours.Update", Method: http.MethodPost, Route: "/{account_id}/settings/businesshoursschedules/{id}",
}

// Update changes one business hours schedule.
//
// Only the given members change; whether given periods replace the present ones is not documented. Answers the schedule
// as it is after the change. The plural path comes from one client and may be a slip: the other settings use the
// singular for one object. Needs the scopes `accounts_read` and `accounts_write` (inferred).
//
//   - id: Id of the schedule.
//
// Calls POST /{account_id}/settings/businesshoursschedules/{id}. Not repeatable: retried only if the request never
// reached the service or was answered with 429.
func (s *BusinessHoursService) Update(ctx context.Context, id string, updates BusinessHoursDraft, opts ...RequestOption) (*BusinessHoursSchedule, error) {
	req := rest.NewRequest(&opUpdateBusinessHoursSchedule)
	s.client.Bind(&req, "account_id")
	req.Path("id", id)
	req.CheckRule("updates", "required", updates)
	req.Check("updates", updates)
	req.FormJSON("updates", updates)
	envelope, err := rest.Call[struct {
		Value BusinessHoursSchedule `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// BusinessHoursDraft is a business hours schedule to create, or a change of one. What is left out of a change stays as
// it is.
type BusinessHoursDraft struct {
	// Name of the schedule.
	Name string `json:"name,omitempty,omitzero"`

	// IANA time zone, such as Europe/Brussels.
	Timezone string `json:"timezone,omitempty,omitzero"`

	// When the account is to be open. An empty list is sent, nil is not.
	Periods []BusinessHoursPeriodDraft `json:"periods,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that BusinessHoursDraft has no field for in Extra.
func (v *BusinessHoursDraft) UnmarshalJSON(data []byte) error {
	type plain BusinessHoursDraft
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v BusinessHoursDraft) MarshalJSON() ([]byte, error) {
	type plain BusinessHoursDraft
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// BusinessHoursPeriod is a time on a day of the week when an account is open. It converts to BusinessHoursPeriodDraft.
type BusinessHoursPeriod struct {
	// Day of the week; 1 is Monday (inferred).
	DayOfWeek int64 `json:"dayofweek,omitempty,omitzero"`

	// Start as hours and minutes, such as 0900.
	Start string `json:"start,omitempty,omitzero"`

	// End as hours and minutes, such as 1730.
	End string `json:"end,omitempty,omitzero"`
}

// BusinessHoursPeriodDraft is a time on a day of the week when an account is to be open. A day can have several.
type BusinessHoursPeriodDraft struct {
	// Day of the week; 1 is Monday (inferred).
	DayOfWeek int64 `json:"dayofweek"`

	// Start as hours and minutes, such as 0900.
	Start string `check:"required" json:"start"`

	// End as hours and minutes, such as 1730.
	End string `check:"required" json:"end"`
}

// BusinessHoursSchedule tells when an account is open.
type BusinessHoursSchedule struct {
	// Id of the schedule.
	ID string `json:"id,omitempty,omitzero"`

	// Name of the schedule.
	Name string `json:"name,omitempty,omitzero"`

	// IANA time zone, such as Europe/Brussels.
	Timezone string `json:"timezone,omitempty,omitzero"`

	// When the account is open.
	Periods []BusinessHoursPeriod `json:"periods,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that BusinessHoursSchedule has no field for in Extra.
func (v *BusinessHoursSchedule) UnmarshalJSON(data []byte) error {
	type plain BusinessHoursSchedule
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v BusinessHoursSchedule) MarshalJSON() ([]byte, error) {
	type plain BusinessHoursSchedule
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// BusinessHoursSchedulePage is one page of a list of business hours schedules.
type BusinessHoursSchedulePage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []BusinessHoursSchedule `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}
