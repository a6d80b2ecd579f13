package esputnik

import (
	"cmp"
	"context"
	"time"

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

// ErrJobFailed says that the service gave up a job that was waited for: an import. The job is returned beside the error,
// with all that the service says about the reason.
var ErrJobFailed = poll.ErrFailed

// ImportWait holds the choices of Contacts.WaitImport. The zero value is fine.
type ImportWait struct {
	// FirstPause is the pause after the first look; each further one is half as long again. 0 means a second.
	FirstPause time.Duration
	// LongestPause caps the pause. 0 means 15 seconds, or FirstPause if that is more.
	LongestPause time.Duration
	// Progress is called with what every look found, the last one included.
	Progress func(*ImportStatus)
}

// WaitImport waits until an import of contacts is over, and returns its last state with the mapping of deduplication
// values to contacts. sessionID is what BulkUpsert, ImportFile or Import returned.
//
// It asks ImportStatus at once and then with growing pauses. An import that ends in ERROR is ErrJobFailed. When the wait
// fails, or its context ends, what the last look found is returned beside the error; nil when there was none. The import
// goes on all the same.
//
// Calls GET /v1/importstatus/{sessionId} many times.
func (s *ContactsService) WaitImport(ctx context.Context, sessionID string, wait ImportWait, opts ...RequestOption) (*ImportStatus, error) {
	return poll.Wait(ctx, s.client, poll.Job[ImportStatus]{
		Operation: "Contacts.WaitImport", First: wait.FirstPause, Longest: wait.LongestPause, Progress: wait.Progress,
		Look: func(ctx context.Context) (*ImportStatus, error) { return s.ImportStatus(ctx, sessionID, opts...) },
		Over: func(status *ImportStatus) (bool, error) {
			if status.Status == ImportStateError {
				return true, poll.Failed(status.Description)
			}
			return status.Status == ImportStateFinished, nil
		},
	})
}
