package customerio

import (
	"strconv"
	"strings"
)

// TriggerDraft says whom a broadcast goes to, and with which data. Exactly one audience is set: Recipients, Emails, IDs,
// PerUserData or DataFileURL, or DefaultAudience. A draft without any is refused, so that a list of people that happens
// to be empty does not become everybody.
type TriggerDraft struct {
	// DefaultAudience sends to the people that the broadcast itself names.
	DefaultAudience bool `json:"-"`

	// Recipients are people that a filter selects.
	Recipients Filter `json:"recipients,omitzero"`

	// Emails are people by their email addresses.
	Emails []string `json:"emails,omitempty"`

	// IDs are people by their ids.
	IDs []string `json:"ids,omitempty"`

	// PerUserData are people with data of their own.
	PerUserData []TriggerPerson `json:"per_user_data,omitempty"`

	// DataFileURL is the address of a file with one JSON object per line, which holds id or email, and data.
	DataFileURL string `json:"data_file_url,omitempty"`

	// Data are values for Liquid, for everybody.
	Data map[string]any `json:"data,omitempty"`

	// EmailAddDuplicates sends to all people who share an address (inferred). Only with Emails, PerUserData or
	// DataFileURL.
	EmailAddDuplicates bool `json:"email_add_duplicates,omitempty"`

	// EmailIgnoreMissing ignores addresses that nobody has. Only with Emails, PerUserData or DataFileURL.
	EmailIgnoreMissing bool `json:"email_ignore_missing,omitempty"`

	// IDIgnoreMissing ignores ids that nobody has. Only with IDs, PerUserData or DataFileURL.
	IDIgnoreMissing bool `json:"id_ignore_missing,omitempty"`
}

// ParseTriggerError splits a row of Broadcasts.TriggerErrors, "line 12: the text", into the line of the data and what is
// wrong with it. For a row in another form the line is 0 and the text is the row.
func ParseTriggerError(row string) (line int64, text string) {
	number, rest, ok := strings.Cut(row, ":")
	digits, isLine := strings.CutPrefix(strings.TrimSpace(number), "line ")
	line, err := strconv.ParseInt(strings.TrimSpace(digits), 10, 64)
	if !ok || !isLine || err != nil || line < 0 {
		return 0, row
	}
	return line, strings.TrimSpace(rest)
}
