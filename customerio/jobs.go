package customerio

import (
	"context"
	"io"

	"github.com/engagement-go/engagement/internal/poll"
	"github.com/engagement-go/engagement/internal/rest"
)

// Wait waits until an export is done. It asks Get at once and then with growing pauses. An export that fails is
// ErrJobFailed. When the wait fails, or its context ends, what the last look found is returned beside the error; nil when
// there was none. The export goes on all the same.
//
// Calls GET /v1/exports/{export_id} many times.
func (s *ExportsService) Wait(ctx context.Context, exportID int64, options WaitOptions[Export], opts ...RequestOption) (*Export, error) {
	return poll.Wait(ctx, s.client, poll.Job[Export]{
		Operation: "Exports.Wait", Options: options,
		Get: func(ctx context.Context) (*Export, error) { return s.Get(ctx, exportID, opts...) },
		Over: func(e *Export) (bool, error) {
			if e.Failed || e.Status == ExportStatusFailed {
				return true, ErrJobFailed
			}
			return e.Status == ExportStatusDone, nil
		},
	})
}

// Download asks for the link to an export that is done, and streams the file behind it. The caller closes the body.
//
// The file lies on another host, which is given no credentials and nothing else of this client; the options apply to the
// call for the link only, while a transport of WithMiddleware sees both. The link is good for 15 minutes, and reading may
// take as long as the context lasts. There is no limit to the size, and nothing but a small buffer is held in memory. A
// connection that breaks while the body is read is an error of Read, and nothing is repeated then.
//
// Calls GET /v1/exports/{export_id}/download, and the link. Repeatable until the body arrives.
func (s *ExportsService) Download(ctx context.Context, exportID int64, opts ...RequestOption) (io.ReadCloser, error) {
	link, err := s.DownloadURL(ctx, exportID, opts...)
	if err != nil {
		return nil, err
	}
	return rest.CallLink(ctx, s.client, "Exports.Download", link, nil)
}

// Wait waits until an import is over. It asks Get at once and then with growing pauses; RowsImported and RowsToImport tell
// how far it is. An import that failed or was cancelled is ErrJobFailed. When the wait fails, or its context ends, what the
// last look found is returned beside the error; nil when there was none. The import goes on all the same.
//
// An import that succeeded may still have rows with errors: see ErrorExportID, which Exports.Download takes.
//
// Calls GET /v1/imports/{import_id} many times.
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

// WaitTrigger waits until a trigger of a broadcast was processed. It asks GetTrigger at once and then with growing pauses.
// When the wait fails, or its context ends, what the last look found is returned beside the error; nil when there was
// none. The trigger goes on all the same.
//
// That a trigger is done when it has a time of processing is inferred. Done is not without errors: AllTriggerErrors lists
// the lines of the data that were not used.
//
// Calls GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id} many times.
func (s *BroadcastsService) WaitTrigger(ctx context.Context, broadcastID, triggerID int64, options WaitOptions[BroadcastTrigger], opts ...RequestOption) (*BroadcastTrigger, error) {
	return poll.Wait(ctx, s.client, poll.Job[BroadcastTrigger]{
		Operation: "Broadcasts.WaitTrigger", Options: options,
		Get: func(ctx context.Context) (*BroadcastTrigger, error) {
			return s.GetTrigger(ctx, broadcastID, triggerID, opts...)
		},
		Over: func(t *BroadcastTrigger) (bool, error) { return !t.ProcessedAt.IsZero(), nil },
	})
}
