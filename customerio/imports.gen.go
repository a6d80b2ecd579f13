// Code generated from openapi/customerio/imports.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// ImportsService imports CSV files from a URL, and waits for the imports.
type ImportsService struct{ client *rest.Client }

var opImport = rest.Operation{
	Name: "Imports.Start", Method: http.MethodPost, Route: "/v1/imports",
}

// Start starts an import of a CSV file.
//
// The service fetches the file from DataFileURL, which must stay valid for about two hours. Wait waits until the import
// is imported, failed or canceled. People, events and relationships require Identifier, objects must not have it;
// objects require ObjectTypeID.
//
// Calls POST /v1/imports. Not repeatable: retried only if the request never reached the service or was answered with
// 429.
func (s *ImportsService) Start(ctx context.Context, draft ImportDraft, opts ...RequestOption) (*Import, error) {
	req := rest.NewRequest(&opImport)
	req.CheckRule("draft", "required", draft)
	req.Check("draft", draft)
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

// Get returns one import.
//
// Only this method returns ErrorExportID, ErrorDownloadURL, WarningExportID and WarningDownloadURL. No status is
// documented for an unknown id.
//
//   - importID: Id of the import.
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

	// Description.
	Description string `json:"description,omitempty,omitzero"`

	// Number of rows in the file.
	RowsToImport int64 `json:"rows_to_import,omitempty,omitzero"`

	// Number of imported rows.
	RowsImported int64 `json:"rows_imported,omitempty,omitzero"`

	// State.
	State ImportState `json:"state,omitempty,omitzero"`

	// Content of the rows.
	Type ImportType `json:"type,omitempty,omitzero"`

	// Column that identifies the person.
	Identifier ImportIdentifier `json:"identifier,omitempty,omitzero"`

	// Rows to import.
	DataToProcess ImportScope `json:"data_to_process,omitempty,omitzero"`

	// Older name of DataToProcess.
	PeopleToProcess ImportScope `json:"people_to_process,omitempty,omitzero"`

	// Id of the object type: an integer in a string.
	ObjectTypeID string `json:"object_type_id,omitempty,omitzero"`

	// Reason of the failure.
	Error string `json:"error,omitempty,omitzero"`

	// Export with the rows that have errors. Get only.
	ErrorExportID int64 `json:"error_export_id,omitempty,omitzero"`

	// URL of the file with the rows that have errors. Get only.
	ErrorDownloadURL string `json:"error_download_url,omitempty,omitzero"`

	// Export with the rows that have warnings. Get only.
	WarningExportID int64 `json:"warning_export_id,omitempty,omitzero"`

	// URL of the file with the rows that have warnings. Get only.
	WarningDownloadURL string `json:"warning_download_url,omitempty,omitzero"`
}

// ImportDraft is a new import.
type ImportDraft struct {
	// Name of the import.
	Name string `check:"required" json:"name"`

	// URL of the CSV file, which must stay valid for about two hours, or a path. The documents of 2026 do not say of what.
	DataFileURL string `check:"required" json:"data_file_url"`

	// Content of the rows.
	Type ImportType `check:"required,oneof=people|event|object|relationship" json:"type"`

	// Column that identifies the person. Required for people, events and relationships, not allowed for objects. cio_id is
	// for relationships only, since 2026.
	Identifier ImportIdentifier `check:"oneof=id|email|cio_id" json:"identifier,omitempty,omitzero"`

	// Id of the object type: an integer in a string. Required for objects, and until 2025 for relationships.
	ObjectTypeID string `json:"object_type_id,omitempty,omitzero"`

	// Rows to import.
	DataToProcess ImportScope `check:"oneof=all|only_new|only_existing" json:"data_to_process,omitempty,omitzero"`

	// Description.
	Description string `json:"description,omitempty,omitzero"`
}

// ImportIdentifier is the column that identifies the person of a row.
type ImportIdentifier string

// Values of ImportIdentifier. Others are refused as arguments.
const (
	ImportIdentifierCioID ImportIdentifier = "cio_id"
	ImportIdentifierEmail ImportIdentifier = "email"
	ImportIdentifierID    ImportIdentifier = "id"
)

// ImportScope selects the rows of an import.
type ImportScope string

// Values of ImportScope. Others are refused as arguments.
const (
	ImportScopeAll          ImportScope = "all"
	ImportScopeOnlyExisting ImportScope = "only_existing"
	ImportScopeOnlyNew      ImportScope = "only_new"
)

// ImportState is the state of an import.
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

// ImportType is the content of the rows of an import.
type ImportType string

// Values of ImportType. Others are refused as arguments.
const (
	ImportTypeEvent        ImportType = "event"
	ImportTypeObject       ImportType = "object"
	ImportTypePeople       ImportType = "people"
	ImportTypeRelationship ImportType = "relationship"
)
