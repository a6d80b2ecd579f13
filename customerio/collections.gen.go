// Code generated from openapi/customerio/collections.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// CollectionsService manages collections, the tables of data that messages can query.
type CollectionsService struct{ client *rest.Client }

var opGetCollections = rest.Operation{
	Name: "Collections.List", Method: http.MethodGet, Route: "/v1/collections", Repeatable: true,
}

// List returns the collections of the workspace, without their rows.
//
// The list has no pages.
//
// Calls GET /v1/collections. Repeatable.
func (s *CollectionsService) List(ctx context.Context, opts ...RequestOption) ([]Collection, error) {
	req := rest.NewRequest(&opGetCollections)
	envelope, err := rest.Call[struct {
		Value []Collection `json:"collections"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opAddCollection = rest.Operation{
	Name: "Collections.Create", Method: http.MethodPost, Route: "/v1/collections",
}

// Create creates a collection from rows or from a file.
//
// Set either Data or URL. A file without Content-Type is read by its extension, or else as JSON. A collection has at
// most 10 MB, a row at most 10 KB. Errors: 400 (malformed body).
//
// Calls POST /v1/collections. Not repeatable: retried only if the request never reached the service or was answered
// with 429.
func (s *CollectionsService) Create(ctx context.Context, draft CollectionDraft, opts ...RequestOption) (*Collection, error) {
	req := rest.NewRequest(&opAddCollection)
	req.JSON(&draft)
	req.Refuse(validateAddCollection(draft))
	envelope, err := rest.Call[struct {
		Value Collection `json:"collection"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteCollection = rest.Operation{
	Name: "Collections.Delete", Method: http.MethodDelete, Route: "/v1/collections/{collection_id}", Repeatable: true,
}

// Delete deletes a collection.
//
// Errors: 404 (unknown collection).
//
//   - collectionID: Id of the collection.
//
// Calls DELETE /v1/collections/{collection_id}. Repeatable.
func (s *CollectionsService) Delete(ctx context.Context, collectionID int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteCollection)
	req.PathInt("collectionID", collectionID)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetCollection = rest.Operation{
	Name: "Collections.Get", Method: http.MethodGet, Route: "/v1/collections/{collection_id}", Repeatable: true,
}

// Get returns one collection, without its rows.
//
// Errors: 404 (unknown collection).
//
//   - collectionID: Id of the collection.
//
// Calls GET /v1/collections/{collection_id}. Repeatable.
func (s *CollectionsService) Get(ctx context.Context, collectionID int64, opts ...RequestOption) (*Collection, error) {
	req := rest.NewRequest(&opGetCollection)
	req.PathInt("collectionID", collectionID)
	envelope, err := rest.Call[struct {
		Value Collection `json:"collection"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateCollection = rest.Operation{
	Name: "Collections.Update", Method: http.MethodPut, Route: "/v1/collections/{collection_id}", Repeatable: true,
}

// Update renames a collection, replaces its rows, or both.
//
// New rows replace all rows; rows cannot be added. Renaming a collection breaks Liquid with the old name. A collection
// has at most 10 MB, a row at most 10 KB. Errors: 400 (malformed body).
//
//   - collectionID: Id of the collection.
//
// Calls PUT /v1/collections/{collection_id}. Repeatable.
func (s *CollectionsService) Update(ctx context.Context, collectionID int64, update CollectionUpdate, opts ...RequestOption) (*Collection, error) {
	req := rest.NewRequest(&opUpdateCollection)
	req.PathInt("collectionID", collectionID)
	req.JSON(&update)
	req.Refuse(validateUpdateCollection(collectionID, update))
	envelope, err := rest.Call[struct {
		Value Collection `json:"collection"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetCollectionContents = rest.Operation{
	Name: "Collections.ListRows", Method: http.MethodGet, Route: "/v1/collections/{collection_id}/content", Repeatable: true,
}

// ListRows returns the rows of a collection.
//
// The answer has all rows, up to 10 MB. A list of objects is expected (inferred: the vendor documents one object); one
// object is read as a list of one. Errors: 404 (unknown collection).
//
//   - collectionID: Id of the collection.
//
// Calls GET /v1/collections/{collection_id}/content. Repeatable.
func (s *CollectionsService) ListRows(ctx context.Context, collectionID int64, opts ...RequestOption) (CollectionRows, error) {
	req := rest.NewRequest(&opGetCollectionContents)
	req.PathInt("collectionID", collectionID)
	return rest.CallValue[CollectionRows](ctx, s.client, &req, opts)
}

var opUpdateCollectionContents = rest.Operation{
	Name: "Collections.ReplaceRows", Method: http.MethodPut, Route: "/v1/collections/{collection_id}/content", Repeatable: true,
}

// ReplaceRows replaces all rows of a collection.
//
// Rows cannot be added or changed one by one. A collection has at most 10 MB, a row at most 10 KB. UpdatedAt of the
// collection can stay the same. Errors: 404 (unknown collection).
//
//   - collectionID: Id of the collection.
//
// Calls PUT /v1/collections/{collection_id}/content. Repeatable.
func (s *CollectionsService) ReplaceRows(ctx context.Context, collectionID int64, rows CollectionRows, opts ...RequestOption) (*Collection, error) {
	req := rest.NewRequest(&opUpdateCollectionContents)
	req.PathInt("collectionID", collectionID)
	req.JSON(&rows)
	req.Refuse(validateUpdateCollectionContents(collectionID, rows))
	envelope, err := rest.Call[struct {
		Value Collection `json:"collection"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// Collection is a table of data for use in messages.
type Collection struct {
	// Id of the collection.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name for use in Liquid.
	Name string `json:"name,omitempty,omitzero"`

	// Top-level keys of the rows.
	Schema []string `json:"schema,omitempty,omitzero"`

	// Number of rows.
	Rows int64 `json:"rows,omitempty,omitzero"`

	// Size in bytes.
	Bytes int64 `json:"bytes,omitempty,omitzero"`

	// When it was created.
	CreatedAt UnixTime `json:"created_at,omitempty,omitzero"`

	// When it was last changed. New rows do not always count as a change.
	UpdatedAt UnixTime `json:"updated_at,omitempty,omitzero"`
}

// CollectionDraft is a new collection. Set either Data or URL.
type CollectionDraft struct {
	// Name for use in Liquid.
	Name string `check:"required" json:"name"`

	// The rows, at most 10 KB each and 10 MB together.
	Data CollectionRows `json:"data,omitempty,omitzero"`

	// URL of a file with the rows.
	URL string `json:"url,omitempty,omitzero"`
}

// CollectionUpdate changes a collection. Fields that are not set stay as they are (inferred). Do not set both Data and
// URL.
type CollectionUpdate struct {
	// New name. Liquid with the old name breaks.
	Name string `json:"name,omitempty,omitzero"`

	// The new rows, at most 10 KB each and 10 MB together. They replace all rows.
	Data CollectionRows `json:"data,omitzero"`

	// URL of a file with the new rows.
	URL string `json:"url,omitempty,omitzero"`
}
