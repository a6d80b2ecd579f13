package esputnik

import (
	"cmp"
	"context"
	"strings"

	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/rest"
)

// FileStatus is the state of a preprocessor file session.
type FileStatus struct {
	// Status is the state; its values are not documented, and it is empty when the answer was no JSON.
	Status string `json:"status"`
	// Timestamp tells since when (inferred).
	Timestamp DateTime `json:"timestamp"`
	// Description holds details (inferred).
	Description string `json:"description"`
	// Text is the answer as it came, outer quotes taken off.
	Text string `json:"-"`
}

// GetStatus returns the state of a preprocessor file session, which Upload or Update returned. It is not the id of the
// file.
//
// The answer is not documented. It is probably an object like that of an import (inferred), but may be no JSON at all;
// the text is always there.
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

// SessionID is the session that the service works the file off in. The answer has it under one of two names.
func (v *FileValidation) SessionID() string { return cmp.Or(v.AsyncSessionID, v.ImportID) }

// Err is nil when the file was accepted, and otherwise a *RefusedError: the service refuses with status 200.
func (v *FileValidation) Err() error { return fileErr(v.Valid, v.Message) }

// Err is nil when the file was accepted, and otherwise a *RefusedError: the service refuses with status 200.
func (r *FileUpdateResult) Err() error { return fileErr(r.Valid, r.Message) }

func fileErr(valid bool, message string) error {
	if valid {
		return nil
	}
	return &RefusedError{Index: -1, Reason: orUnknown(message)}
}
