package customerio

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/poll"
)

// TriggerDraft has the audience and the data of one trigger of a broadcast. Set exactly one audience: Recipients, Emails,
// IDs, PerUserData, DataFileURL, or DefaultAudience. A draft without an audience is refused, because an empty list of
// people would otherwise select the default audience, and an empty filter is an error of the service.
//
// Flags that do not belong to the audience are refused, although only one source, the vendor's Go client, says that the
// service refuses them: they would have no effect.
type TriggerDraft struct {
	// DefaultAudience selects the recipients that are set in the broadcast.
	DefaultAudience bool `json:"-"`

	// Recipients selects people with a filter.
	Recipients Filter `json:"recipients,omitzero"`

	// Emails selects people by email address.
	Emails []string `json:"emails,omitempty"`

	// IDs selects people by id.
	IDs []string `json:"ids,omitempty"`

	// PerUserData selects people by id or email address, each with data of their own.
	PerUserData []TriggerPerson `json:"per_user_data,omitempty"`

	// DataFileURL is the URL of a file with one JSON object per line: id or email, and data.
	DataFileURL string `json:"data_file_url,omitempty"`

	// Data are values for Liquid that all messages share.
	Data map[string]any `json:"data,omitempty"`

	// EmailAddDuplicates sends to all people with the same email address (inferred). Only with Emails, PerUserData or
	// DataFileURL.
	EmailAddDuplicates bool `json:"email_add_duplicates,omitempty"`

	// EmailIgnoreMissing ignores unknown email addresses. Only with Emails, PerUserData or DataFileURL.
	EmailIgnoreMissing bool `json:"email_ignore_missing,omitempty"`

	// IDIgnoreMissing ignores unknown ids. Only with IDs, PerUserData or DataFileURL.
	IDIgnoreMissing bool `json:"id_ignore_missing,omitempty"`
}

// ParseTriggerError splits a row of Broadcasts.ListTriggerErrors, such as "line 12: the text", into the line of the data and
// the text. If the row has another form, line is 0 and text is the row.
func ParseTriggerError(row string) (line int64, text string) {
	number, rest, ok := strings.Cut(row, ":")
	digits, isLine := strings.CutPrefix(strings.TrimSpace(number), "line ")
	line, err := strconv.ParseInt(strings.TrimSpace(digits), 10, 64)
	if !ok || !isLine || err != nil || line < 0 {
		return 0, row
	}
	return line, strings.TrimSpace(rest)
}

func validateTriggerBroadcast(_ int64, draft TriggerDraft) error {
	var given []string
	for _, audience := range []struct {
		name string
		set  bool
	}{
		{"DefaultAudience", draft.DefaultAudience},
		{"Recipients", !draft.Recipients.IsZero()},
		{"Emails", len(draft.Emails) > 0},
		{"IDs", len(draft.IDs) > 0},
		{"PerUserData", len(draft.PerUserData) > 0},
		{"DataFileURL", draft.DataFileURL != ""},
	} {
		if audience.set {
			given = append(given, audience.name)
		}
	}
	switch len(given) {
	case 0:
		return check.Invalid("audience", "must be set: one of DefaultAudience, Recipients, Emails, IDs, PerUserData and DataFileURL")
	case 1:
	default:
		return check.Invalid("audience", "must be set once, not by "+strings.Join(given, " and "))
	}
	if !draft.Recipients.IsZero() {
		if err := draft.Recipients.check("Recipients"); err != nil {
			return err
		}
	}
	for i, person := range draft.PerUserData {
		if (person.ID == "") == (person.Email == "") {
			return check.Invalid(fmt.Sprintf("PerUserData[%d]", i), "must have either an ID or an Email")
		}
	}
	open := len(draft.PerUserData) > 0 || draft.DataFileURL != ""
	switch {
	case draft.EmailAddDuplicates && !open && len(draft.Emails) == 0:
		return check.Invalid("EmailAddDuplicates", "must not be set without Emails, PerUserData or DataFileURL")
	case draft.EmailIgnoreMissing && !open && len(draft.Emails) == 0:
		return check.Invalid("EmailIgnoreMissing", "must not be set without Emails, PerUserData or DataFileURL")
	case draft.IDIgnoreMissing && !open && len(draft.IDs) == 0:
		return check.Invalid("IDIgnoreMissing", "must not be set without IDs, PerUserData or DataFileURL")
	}
	return nil
}

// WaitTrigger waits until a trigger of a broadcast has been processed, that is, until it has ProcessedAt (inferred). It
// calls GetTrigger at once and then with growing pauses. If the wait fails or the context ends, the last state is returned
// beside the error, nil if there was none. The trigger itself goes on.
//
// A processed trigger can have errors: AllTriggerErrors iterates over the lines of the data that were not used.
//
// Calls GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id} repeatedly.
func (s *BroadcastsService) WaitTrigger(ctx context.Context, broadcastID, triggerID int64, options WaitOptions[BroadcastTrigger], opts ...RequestOption) (*BroadcastTrigger, error) {
	return poll.Wait(ctx, s.client, poll.Job[BroadcastTrigger]{
		Operation: "Broadcasts.WaitTrigger", Options: options,
		Get: func(ctx context.Context) (*BroadcastTrigger, error) {
			return s.GetTrigger(ctx, broadcastID, triggerID, opts...)
		},
		Over: func(t *BroadcastTrigger) (bool, error) { return !t.ProcessedAt.IsZero(), nil },
	})
}
