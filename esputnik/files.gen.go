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

// Upload starts the upload of a preprocessor file, which has data for dynamic content.
//
// The service downloads the file from Link, and processes it later. Keep FileID of the result for Update, and SessionID
// for GetStatus. Err of the result is the reason if the file was refused.
//
// The file is a JSON object with a list of objects for each email address or phone number. With PreprocessorTypeRandom,
// it has one key of any name.
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
// The service downloads the new file from Link, and processes it later. Pass AsyncSessionID of the result to GetStatus.
// Err of the result is the reason if the file was refused.
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
	// URL of the file.
	Link string `check:"required" json:"link"`

	// How long the data is kept, a whole number of hours.
	TTL *Hours `json:"ttlHours,omitempty"`
}

// FileUpdateResult is the result of replacing a preprocessor file.
type FileUpdateResult struct {
	// Whether the file was accepted.
	Valid bool `json:"valid,omitempty,omitzero"`

	// Details.
	Message string `json:"message,omitempty,omitzero"`

	// Session of the file.
	AsyncSessionID string `json:"asyncSessionId,omitempty,omitzero"`
}

// FileUpload is a preprocessor file to upload.
type FileUpload struct {
	// URL of the file.
	Link string `check:"required" json:"link"`

	// How a message finds its data in the file.
	Type PreprocessorType `check:"required,oneof=Key|Random" json:"preprocessorType"`

	// How long the data is kept, a whole number of hours. The default is a month.
	TTL *Hours `json:"ttlHours,omitempty"`
}

// PreprocessorType is how a message finds its data in a preprocessor file.
type PreprocessorType string

// Values of PreprocessorType. Others that the vendor adds later are kept as they come.
const (
	PreprocessorTypeKey    PreprocessorType = "Key"
	PreprocessorTypeRandom PreprocessorType = "Random"
)
