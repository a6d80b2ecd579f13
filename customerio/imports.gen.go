// Code generated from openapi/customerio/imports.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// ImportsService imports CSV files that are hosted elsewhere, and waits for that.
type ImportsService struct{ client *rest.Client }

var opImport = rest.Operation{
	Name: "Imports.Create", Method: http.MethodPost, Route: "/v1/imports",
}

// Create queues the import of a CSV file.
//
// The file itself is never uploaded: host it where the service can fetch it, keep its address valid for about two
// hours, and send the address. The answer comes before any row is read; poll Get until the state is imported, failed or
// canceled. People, events and relationships need an identifier, objects must not have one; objects and relationships
// need an object type.
//
// Calls POST /v1/imports. Not repeatable: retried only if the request never reached the service or was answered with
// 429.
func (s *ImportsService) Create(ctx context.Context, draft ImportDraft, opts ...RequestOption) (*Import, error) {
	req := rest.NewRequest(&opImport)
	req.CheckRule("draft", "required", draft)
	req.JSON(&struct {
		Import ImportDraft `json:"import"`
	}{draft})
	req.Refuse(validateImport(draft))
	envelope, err := rest.Call[struct {
		Value Import `json:"import"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetImport = rest.Operation{
	Name: "Imports.Get", Method: http.MethodGet, Route: "/v1/imports/{import_id}", Repeatable: true,
}

// Get returns one import and how far it has come.
//
// Only this operation reports the files that list the rows with errors and warnings. The vendor documents no status 404
// for an unknown id.
//
//   - importID: Import to look at.
//
// Calls GET /v1/imports/{import_id}. Repeatable.
func (s *ImportsService) Get(ctx context.Context, importID int64, opts ...RequestOption) (*Import, error) {
	req := rest.NewRequest(&opGetImport)
	req.PathInt("importID", importID)
	envelope, err := rest.Call[struct {
		Value Import `json:"import"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// Import is the import of a CSV file.
type Import struct {
	// Id of the import.
	ID int64 `json:"id,omitempty,omitzero"`

	// When it was queued.
	CreatedAt UnixTime `json:"created_at,omitempty,omitzero"`

	// When it last changed.
	UpdatedAt UnixTime `json:"updated_at,omitempty,omitzero"`

	// Name of the import.
	Name string `json:"name,omitempty,omitzero"`

	// What the import is for.
	Description string `json:"description,omitempty,omitzero"`

	// Rows in the file.
	RowsToImport int64 `json:"rows_to_import,omitempty,omitzero"`

	// Rows taken so far.
	RowsImported int64 `json:"rows_imported,omitempty,omitzero"`

	// How far it has come.
	State ImportState `json:"state,omitempty,omitzero"`

	// What the rows are.
	Type ImportType `json:"type,omitempty,omitzero"`

	// Column that names the person.
	Identifier ImportIdentifier `json:"identifier,omitempty,omitzero"`

	// Which rows are taken.
	DataToProcess ImportScope `json:"data_to_process,omitempty,omitzero"`

	// Older name of data_to_process.
	PeopleToProcess ImportScope `json:"people_to_process,omitempty,omitzero"`

	// Id of the object type, an integer written as a string.
	ObjectTypeID string `json:"object_type_id,omitempty,omitzero"`

	// Why the import failed.
	Error string `json:"error,omitempty,omitzero"`

	// Export that lists the rows with errors. Only in the answer of Get.
	ErrorExportID int64 `json:"error_export_id,omitempty,omitzero"`

	// Address of the file that lists the rows with errors. Only in the answer of Get.
	ErrorDownloadURL string `json:"error_download_url,omitempty,omitzero"`

	// Export that lists the rows with warnings. Only in the answer of Get.
	WarningExportID int64 `json:"warning_export_id,omitempty,omitzero"`

	// Address of the file that lists the rows with warnings. Only in the answer of Get.
	WarningDownloadURL string `json:"warning_download_url,omitempty,omitzero"`
}

// ImportDraft is an import to queue.
type ImportDraft struct {
	// Name of the import.
	Name string `check:"required" json:"name"`

	// Address of the CSV file. Keep it valid for about two hours.
	DataFileURL string `check:"required" json:"data_file_url"`

	// What the rows are.
	Type ImportType `check:"required" json:"type"`

	// Column that names the person. Required for people, events and relationships, not for objects; cio_id for
	// relationships only, since 2026.
	Identifier ImportIdentifier `json:"identifier,omitempty,omitzero"`

	// Id of the object type, an integer written as a string. Required for objects and relationships.
	ObjectTypeID string `json:"object_type_id,omitempty,omitzero"`

	// Which rows to take.
	DataToProcess ImportScope `json:"data_to_process,omitempty,omitzero"`

	// What the import is for.
	Description string `json:"description,omitempty,omitzero"`
}

// ImportIdentifier is the column that names the person of a row.
type ImportIdentifier string

// Values of ImportIdentifier. Others that the vendor adds later are kept as they come.
const (
	ImportIdentifierCioID ImportIdentifier = "cio_id"
	ImportIdentifierEmail ImportIdentifier = "email"
	ImportIdentifierID    ImportIdentifier = "id"
)

// ImportScope says which rows of an import are taken.
type ImportScope string

// Values of ImportScope. Others that the vendor adds later are kept as they come.
const (
	ImportScopeAll          ImportScope = "all"
	ImportScopeOnlyExisting ImportScope = "only_existing"
	ImportScopeOnlyNew      ImportScope = "only_new"
)

// ImportState is how far an import has come.
type ImportState string

// Values of ImportState. Others that the vendor adds later are kept as they come.
const (
	ImportStateCanceled      ImportState = "canceled"
	ImportStateFailed        ImportState = "failed"
	ImportStateImported      ImportState = "imported"
	ImportStateImporting     ImportState = "importing"
	ImportStatePreprocessed  ImportState = "preprocessed"
	ImportStatePreprocessing ImportState = "preprocessing"
	ImportStateValidated     ImportState = "validated"
	ImportStateValidating    ImportState = "validating"
)

// ImportType is what the rows of an import are.
type ImportType string

// Values of ImportType. Others that the vendor adds later are kept as they come.
const (
	ImportTypeEvent        ImportType = "event"
	ImportTypeObject       ImportType = "object"
	ImportTypePeople       ImportType = "people"
	ImportTypeRelationship ImportType = "relationship"
)
