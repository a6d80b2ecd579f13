package esputnik

import (
	"cmp"
	"context"
	"strings"

	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/rest"
)

// FileStatus is the state of a preprocessor file.
type FileStatus struct {
	// Status is the state. Its values are not documented. It is empty if the answer is not JSON.
	Status string `json:"status"`
	// Timestamp is when the file entered the state (inferred).
	Timestamp DateTime `json:"timestamp"`
	// Description has details (inferred).
	Description string `json:"description"`
	// Text is the answer as it came, without outer quotes.
	Text string `json:"-"`
}

// GetStatus returns the state of a preprocessor file. The answer is not documented. It is expected to be an object such
// as that of an import (inferred), but may not be JSON at all; Text always has it.
//
//   - sessionID: Session that Upload or Update returned, not the ID of the file.
//
// Calls GET /v1/preprocessor/file/{id}/status. Repeatable.
//
// Vendor documentation: https://docs.yespo.io/docs/what-preprocessor
func (s *FilesService) GetStatus(ctx context.Context, sessionID string, opts ...RequestOption) (*FileStatus, error) {
	req := rest.NewRequest(&opGetPreprocessorFileStatus)
	req.Path("sessionID", sessionID)
	text, err := rest.CallText(ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	status := &FileStatus{}
	if lenient.Decode([]byte(text), status) != nil {
		*status = FileStatus{}
	}
	status.Text = strings.TrimSpace(text)
	return status, nil
}

// SessionID returns the session of the file, which the answer has under one of two names.
func (v *FileValidation) SessionID() string { return cmp.Or(v.AsyncSessionID, v.ImportID) }

// Err returns nil if the file was accepted, or else a *RefusedError.
func (v *FileValidation) Err() error { return fileErr(v.Valid, v.Message) }

// Err returns nil if the file was accepted, or else a *RefusedError.
func (r *FileUpdateResult) Err() error { return fileErr(r.Valid, r.Message) }

func fileErr(valid bool, message string) error {
	if valid {
		return nil
	}
	return &RefusedError{Index: -1, Reason: orUnknown(message)}
}
