package customerio

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/engagement-go/engagement/internal/poll"
	"github.com/engagement-go/engagement/internal/rest"
)

// ErrJobFailed says that the service gave up a job that was waited for: an export or an import. What it says about the
// reason is in the job, which is returned beside the error.
var ErrJobFailed = errors.New("the job has failed")

// Waits look again after a second at first, and after a quarter of a minute in the end.
const (
	firstPause   = time.Second
	longestPause = 15 * time.Second
)

// wait polls until the job is over. progress may be nil.
func wait[T any](ctx context.Context, c *rest.Client, operation string, get func(context.Context) (*T, error), progress func(T), over func(*T) (bool, error)) (*T, error) {
	if ctx == nil {
		return nil, c.Fail(operation, rest.Invalid("context", "must not be nil"))
	}
	var last *T
	err := poll.Until(ctx, firstPause, longestPause, func(ctx context.Context) (bool, error) {
		job, err := get(ctx)
		if err != nil {
			return false, err
		}
		last = job
		if progress != nil {
			progress(*job)
		}
		done, err := over(job)
		if err != nil {
			err = c.Fail(operation, err)
		}
		return done, err
	})
	if err != nil && ctx.Err() != nil && errors.Is(err, ctx.Err()) && !isCallError(err) {
		err = c.Fail(operation, err)
	}
	return last, err
}

func isCallError(err error) bool {
	var e *Error
	return errors.As(err, &e)
}

// jobFailed tells the service's reason without people's data.
func jobFailed(reason string) error {
	if reason == "" {
		return ErrJobFailed
	}
	return fmt.Errorf("%w: %s", ErrJobFailed, rest.Mask(reason))
}

// Wait asks for an export, with growing pauses of 1 to 15 seconds, until it is done. progress, if it is not nil, is
// called with every answer. An export that fails is returned with ErrJobFailed. When the context ends, or a call fails,
// the last answer is returned with that error; it is nil if there was none.
//
// Calls GET /v1/exports/{export_id} many times.
func (s *ExportsService) Wait(ctx context.Context, exportID int64, progress func(Export), opts ...RequestOption) (*Export, error) {
	get := func(ctx context.Context) (*Export, error) { return s.Get(ctx, exportID, opts...) }
	return wait(ctx, s.client, "Exports.Wait", get, progress, func(e *Export) (bool, error) {
		if e.Failed || e.Status == ExportStatusFailed {
			return true, ErrJobFailed
		}
		return e.Status == ExportStatusDone, nil
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
	return rest.CallLink[RequestOption](ctx, s.client, "Exports.Download", link, nil)
}

// Wait asks for an import, with growing pauses of 1 to 15 seconds, until it is over. progress, if it is not nil, is
// called with every answer; RowsImported and RowsToImport tell how far it is. An import that failed or was cancelled is
// returned with ErrJobFailed. When the context ends, or a call fails, the last answer is returned with that error; it is
// nil if there was none.
//
// An import that succeeded may still have rows with errors: see ErrorExportID, which Exports.Download takes.
//
// Calls GET /v1/imports/{import_id} many times.
func (s *ImportsService) Wait(ctx context.Context, importID int64, progress func(Import), opts ...RequestOption) (*Import, error) {
	get := func(ctx context.Context) (*Import, error) { return s.Get(ctx, importID, opts...) }
	return wait(ctx, s.client, "Imports.Wait", get, progress, func(i *Import) (bool, error) {
		switch i.State {
		case ImportStateFailed, ImportStateCanceled:
			return true, jobFailed(i.Error)
		}
		return i.State == ImportStateImported, nil
	})
}

// WaitTrigger asks for a trigger of a broadcast, with growing pauses of 1 to 15 seconds, until it was processed.
// progress, if it is not nil, is called with every answer. When the context ends, or a call fails, the last answer is
// returned with that error; it is nil if there was none.
//
// That a trigger is done when it has a time of processing is inferred. Done is not without errors: AllTriggerErrors lists
// the lines of the data that were not used.
//
// Calls GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id} many times.
func (s *BroadcastsService) WaitTrigger(ctx context.Context, broadcastID, triggerID int64, progress func(BroadcastTrigger), opts ...RequestOption) (*BroadcastTrigger, error) {
	get := func(ctx context.Context) (*BroadcastTrigger, error) {
		return s.GetTrigger(ctx, broadcastID, triggerID, opts...)
	}
	return wait(ctx, s.client, "Broadcasts.WaitTrigger", get, progress, func(t *BroadcastTrigger) (bool, error) {
		return !t.ProcessedAt.IsZero(), nil
	})
}
