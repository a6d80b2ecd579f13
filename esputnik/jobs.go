package esputnik

import (
	"cmp"
	"context"

	"github.com/engagement-go/engagement/internal/poll"
)

// SessionID is the session that the service works the file off in. The answer has it under one of two names.
func (v *FileValidation) SessionID() string { return cmp.Or(v.AsyncSessionID, v.ImportID) }

// ContactIDs returns the contact that each value of the deduplication member led to. It is complete when the import has
// finished.
func (s *ImportStatus) ContactIDs() map[string]int64 {
	ids := make(map[string]int64, len(s.Mapping))
	for _, m := range s.Mapping {
		ids[m.DedupeValue] = m.ContactID
	}
	return ids
}

// WaitImport waits until an import of contacts is over, and returns its last state with the mapping of deduplication
// values to contacts. sessionID is what BulkUpsert, ImportFile or Import returned.
//
// It asks ImportStatus at once and then with growing pauses. An import that ends in ERROR is ErrJobFailed. When the wait
// fails, or its context ends, what the last look found is returned beside the error; nil when there was none. The import
// goes on all the same.
//
// Calls GET /v1/importstatus/{sessionId} many times.
func (s *ContactsService) WaitImport(ctx context.Context, sessionID string, options WaitOptions[ImportStatus], opts ...RequestOption) (*ImportStatus, error) {
	return poll.Wait(ctx, s.client, poll.Job[ImportStatus]{
		Operation: "Contacts.WaitImport", Options: options,
		Get: func(ctx context.Context) (*ImportStatus, error) { return s.ImportStatus(ctx, sessionID, opts...) },
		Over: func(status *ImportStatus) (bool, error) {
			if status.Status == ImportStateError {
				return true, poll.Failed(status.Description)
			}
			return status.Status == ImportStateFinished, nil
		},
	})
}
