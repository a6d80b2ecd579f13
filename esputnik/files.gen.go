// Code generated from openapi/esputnik/files.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// FilesService manages preprocessor files, which hold data for dynamic content.
type FilesService struct{ client *rest.Client }

var opUploadPreprocessorFile = rest.Operation{
	Name: "Files.Upload", Method: http.MethodPost, Route: "/v1/preprocessor/file/upload",
}

// Upload starts the download of a preprocessor file with data for dynamic content.
//
// The service fetches the file and works it off later. Keep the FileID for Update and the session id for Status; the
// session may be named importId or asyncSessionId in the answer.
//
// The file is a JSON object that has a list of objects for each email address or phone number; for the type Random any
// single key will do.
//
// Calls POST /v1/preprocessor/file/upload. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
//
// Vendor documentation: https://docs.yespo.io/docs/what-preprocessor
func (s *FilesService) Upload(ctx context.Context, file FileUpload, opts ...RequestOption) (*FileValidation, error) {
	req := rest.NewRequest(&opUploadPreprocessorFile)
	req.JSON(&file)
	return rest.Call[FileValidation](ctx, s.client, &req, opts)
}

var opUpdatePreprocessorFile = rest.Operation{
	Name: "Files.Update", Method: http.MethodPost, Route: "/v1/preprocessor/file/{id}",
}

// Update replaces the data of a preprocessor file.
//
// The service fetches the new file and works it off later; ask Status with the session id of the answer.
//
//   - id: FileID that Upload returned.
//
// Calls POST /v1/preprocessor/file/{id}. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
//
// Vendor documentation: https://docs.yespo.io/docs/what-preprocessor
func (s *FilesService) Update(ctx context.Context, id string, file FileUpdate, opts ...RequestOption) (*FileUpdateResult, error) {
	req := rest.NewRequest(&opUpdatePreprocessorFile)
	req.Path("id", id)
	req.JSON(&file)
	return rest.Call[FileUpdateResult](ctx, s.client, &req, opts)
}

var opGetPreprocessorFileStatus = rest.Operation{
	Name: "Files.GetStatus", Method: http.MethodGet, Route: "/v1/preprocessor/file/{id}/status", Repeatable: true,
}

// FileUpdate is new data for a preprocessor file.
type FileUpdate struct {
	// Address of the file.
	Link string `check:"required" json:"link"`

	// How long the data is kept, a whole number of hours.
	TTL *Hours `json:"ttlHours,omitempty"`
}

// FileUpdateResult tells whether a file was accepted.
type FileUpdateResult struct {
	// Whether the file was accepted.
	Valid bool `json:"valid,omitempty,omitzero"`

	// Details.
	Message string `json:"message,omitempty,omitzero"`

	// Session to ask Status with.
	AsyncSessionID string `json:"asyncSessionId,omitempty,omitzero"`
}

// FileUpload is a preprocessor file that the service is to fetch.
type FileUpload struct {
	// Address of the file.
	Link string `check:"required" json:"link"`

	// How a message finds its data in the file.
	Type PreprocessorType `check:"required,oneof=Key|Random" json:"preprocessorType"`

	// How long the data is kept, a whole number of hours; default one month.
	TTL *Hours `json:"ttlHours,omitempty"`
}

// PreprocessorType tells how a message finds its data in a preprocessor file.
type PreprocessorType string

// Values of PreprocessorType. Others that the vendor adds later are kept as they come.
const (
	PreprocessorTypeKey    PreprocessorType = "Key"
	PreprocessorTypeRandom PreprocessorType = "Random"
)
