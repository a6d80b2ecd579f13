package customerio

import (
	"context"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/poll"
)

func validateImport(draft ImportDraft) error {
	switch draft.Type {
	case ImportTypePeople, ImportTypeEvent, ImportTypeRelationship:
		if draft.Identifier == "" {
			return check.Invalid("Identifier", "must be set for people, events and relationships")
		}
	case ImportTypeObject:
		if draft.Identifier != "" {
			return check.Invalid("Identifier", "must not be set for objects")
		}
	}
	if draft.Identifier == ImportIdentifierCioID && draft.Type != ImportTypeRelationship {
		return check.Invalid("Identifier", "must be cio_id for relationships only")
	}
	if draft.Type == ImportTypeObject && draft.ObjectTypeID == "" {
		return check.Invalid("ObjectTypeID", "must be set for objects")
	}
	return nil
}

// Wait waits until an import has ended. It calls Get at once and then with growing pauses; RowsImported and RowsToImport
// report the progress. An import that failed or was canceled is ErrJobFailed. If the wait fails or the context ends, the
// last state is returned beside the error, nil if there was none. The import itself goes on.
//
// An import that succeeded can have rows with errors: pass ErrorExportID to Exports.Download.
//
// Calls GET /v1/imports/{import_id} repeatedly.
func (s *ImportsService) Wait(ctx context.Context, importID int64, options WaitOptions[Import], opts ...RequestOption) (*Import, error) {
	return poll.Wait(ctx, s.client, poll.Job[Import]{
		Operation: "Imports.Wait", Options: options,
		Get: func(ctx context.Context) (*Import, error) { return s.Get(ctx, importID, opts...) },
		Over: func(i *Import) (bool, error) {
			switch i.State {
			case ImportStateFailed, ImportStateCanceled:
				return true, poll.Failed(i.Error)
			}
			return i.State == ImportStateImported, nil
		},
	})
}
