package customerio

import (
	"context"
	"io"
	"strconv"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/poll"
	"github.com/engagement-go/engagement/internal/rest"
)

func validateExportPeopleData(filters Filter) error { return filters.check("filters") }

func validateExportDeliveriesData(draft DeliveryExportDraft) error {
	given := 0
	for _, id := range []int64{draft.NewsletterID, draft.CampaignID, draft.TransactionalMessageID, draft.ActionID} {
		if id != 0 {
			given++
		}
	}
	if given != 1 {
		return check.Invalid("NewsletterID, CampaignID, TransactionalMessageID or ActionID", "must be set, exactly one, not "+strconv.Itoa(given))
	}
	return checkSpan("End", draft.Start.Time, draft.End.Time)
}

// Wait waits until an export is done. It calls Get at once and then with growing pauses. A failed export is ErrJobFailed,
// with its description as the reason (inferred: the service has no other text). If the wait fails or the context ends, the
// last state is returned beside the error, nil if there was none. The export itself goes on.
//
// Calls GET /v1/exports/{export_id} repeatedly.
func (s *ExportsService) Wait(ctx context.Context, exportID int64, options WaitOptions[Export], opts ...RequestOption) (*Export, error) {
	return poll.Wait(ctx, s.client, poll.Job[Export]{
		Operation: "Exports.Wait", Options: options,
		Get: func(ctx context.Context) (*Export, error) { return s.Get(ctx, exportID, opts...) },
		Over: func(e *Export) (bool, error) {
			if e.Failed || e.Status == ExportStatusFailed {
				return true, poll.Failed(e.Description)
			}
			return e.Status == ExportStatusDone, nil
		},
	})
}

// Download requests the link to the file of a completed export and streams the file. The caller closes the body.
//
// The file is on another host. It gets no credentials and no headers of this client: opts apply to the request for the
// link only, while middleware sees both requests. The link expires after 15 minutes; reading may take until ctx ends. The
// size is not limited, and only a small buffer is held in memory. If the connection breaks while the body is read, Read
// returns the error and nothing is retried.
//
// Calls GET /v1/exports/{export_id}/download, and the link. Repeatable until the body arrives.
func (s *ExportsService) Download(ctx context.Context, exportID int64, opts ...RequestOption) (io.ReadCloser, error) {
	link, err := s.GetDownloadURL(ctx, exportID, opts...)
	if err != nil {
		return nil, err
	}
	return rest.CallLink(ctx, s.client, "Exports.Download", link, nil)
}
