package customerio

import (
	"context"
	"encoding/json"
	"fmt"
	"mime"
	"slices"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/poll"
	"github.com/engagement-go/engagement/internal/rest"
)

// maxSampleBytes is the limit for the sample data of inbox previews. The vendor states 128 KB; this is a power of two, the
// larger reading.
const maxSampleBytes = 128 << 10

func validateSubmitInboxPreview(_ string, draft InboxPreviewDraft) error {
	if encoded, err := json.Marshal(draft.SampleData); err == nil && len(encoded) > maxSampleBytes {
		return check.Invalid("SampleData", fmt.Sprintf("must take at most %d bytes, it takes %d", maxSampleBytes, len(encoded)))
	}
	return nil
}

// Wait waits until a run of inbox previews is processed. It calls Get at once and then with growing pauses; the totals tell
// the progress. If the wait fails or the context ends, the last state is returned beside the error, nil if there was none.
// The run itself goes on.
//
// A processed run can have devices that failed: see the Status of its Previews.
//
// Calls GET /v1/design_studio/emails/{id}/inbox_previews/{run_id} repeatedly.
func (s *DesignInboxPreviewsService) Wait(ctx context.Context, emailID string, runID int64, options WaitOptions[InboxPreview], opts ...RequestOption) (*InboxPreview, error) {
	return poll.Wait(ctx, s.client, poll.Job[InboxPreview]{
		Operation: "DesignInboxPreviews.Wait", Options: options,
		Get:  func(ctx context.Context) (*InboxPreview, error) { return s.Get(ctx, emailID, runID, opts...) },
		Over: func(p *InboxPreview) (bool, error) { return p.IsProcessed, nil },
	})
}

// GetInboxPreviewCaptureParams holds the optional parameters of DesignInboxPreviews.GetCapture. What is zero is not sent.
type GetInboxPreviewCaptureParams struct {
	// Which image. The default is the screenshot. Other values are refused.
	Variant InboxPreviewVariant `json:"variant" check:"oneof=screenshot|thumbnail|full_thumbnail"`
	// Which of the screenshots of the device, a key of Screenshots. The default is default.
	Key string `json:"key"`
}

// InboxPreviewCapture is the image of one device in a run of inbox previews.
type InboxPreviewCapture struct {
	// ContentType is the type of the image, such as image/png.
	ContentType string
	// FileName is the name that the service gives to it, "" if it gives none.
	FileName string
	// Data is the image.
	Data []byte
}

// GetCapture returns the image of one device in a run of inbox previews.
//
// It may be AVIF, BMP, GIF, JPEG, PNG, SVG, TIFF, WebP or an icon. Errors: 400 (unknown variant), 404 (unknown, not ready
// yet, bounced or expired).
//
//   - emailID: Id of the email in one language, a UUID.
//   - runID: Id of the run.
//   - clientID: Id of the device.
//
// Calls GET /v1/design_studio/emails/{id}/inbox_previews/{run_id}/captures/{client_id}. Repeatable.
func (s *DesignInboxPreviewsService) GetCapture(ctx context.Context, emailID string, runID int64, clientID string, params GetInboxPreviewCaptureParams, opts ...RequestOption) (*InboxPreviewCapture, error) {
	req := rest.NewRequest(&opGetInboxPreviewCapture)
	req.Path("emailID", emailID)
	req.PathInt("runID", runID)
	req.Path("clientID", clientID)
	req.Check("", &params)
	req.Query("variant", params.Variant)
	req.Query("key", params.Key)
	var given engagement.RequestOptions
	for _, o := range opts {
		if o != nil {
			o(&given)
		}
	}
	raw := given.Response
	if raw == nil {
		raw = new(Response)
		opts = append(slices.Clip(opts), WithResponse(raw))
	}
	data, err := rest.CallImage(ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	capture := InboxPreviewCapture{Data: data}
	capture.ContentType, _, _ = mime.ParseMediaType(raw.Header.Get("Content-Type"))
	if _, disposition, err := mime.ParseMediaType(raw.Header.Get("Content-Disposition")); err == nil {
		capture.FileName = disposition["filename"]
	}
	return &capture, nil
}
