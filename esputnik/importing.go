package esputnik

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"github.com/engagement-go/engagement/internal/poll"
	"github.com/engagement-go/engagement/internal/rest"
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

// ImportWait holds the choices of Contacts.WaitImport. The zero value is fine.
type ImportWait struct {
	// First is the pause after the first look; each further one is half as long again. 0 means a second.
	First time.Duration
	// Longest caps the pause. 0 means 30 seconds, or First if that is more.
	Longest time.Duration
	// Progress is called with what every look found, the last one included.
	Progress func(*ImportStatus)
}

// ImportError says that an import ended in the state ERROR.
type ImportError struct {
	// Status is the state as the service told it.
	Status *ImportStatus
}

// Error tells the reason, without people's data.
func (e *ImportError) Error() string {
	if e.Status.Description == "" {
		return "esputnik: the import failed"
	}
	return "esputnik: the import failed: " + rest.Mask(e.Status.Description)
}

// WaitImport waits until an import of contacts is over, and returns its last state with the mapping of deduplication
// values to contacts. sessionID is what BulkUpsert, ImportFile or Import returned.
//
// It asks ImportStatus at once and then with growing pauses. An import that ends in ERROR is an *ImportError, and the
// state is returned beside it. The wait ends with the context; the import goes on all the same.
func (s *ContactsService) WaitImport(ctx context.Context, sessionID string, wait ImportWait, opts ...RequestOption) (*ImportStatus, error) {
	if ctx == nil {
		return nil, s.client.Fail("Contacts.WaitImport", rest.Invalid("context", "must not be nil"))
	}
	if wait.First < 0 || wait.Longest < 0 {
		return nil, s.client.Fail("Contacts.WaitImport", rest.Invalid("wait", "must not be negative"))
	}
	first := cmp.Or(wait.First, time.Second)
	longest := max(cmp.Or(wait.Longest, 30*time.Second), first)
	var status *ImportStatus
	err := poll.Until(ctx, first, longest, func(ctx context.Context) (bool, error) {
		found, err := s.ImportStatus(ctx, sessionID, opts...)
		if err != nil {
			return false, err
		}
		status = found
		if wait.Progress != nil {
			wait.Progress(status)
		}
		switch status.Status {
		case ImportStateFinished:
			return true, nil
		case ImportStateError:
			return true, &ImportError{status}
		}
		return false, nil
	})
	if err != nil && ctx.Err() != nil {
		err = fmt.Errorf("esputnik: Contacts.WaitImport: %w", err)
	}
	return status, err
}
