// Code generated from openapi/customerio/objects.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// ObjectsService finds and reads objects, such as companies or courses, to which people are related.
type ObjectsService struct{ client *rest.Client }

var opGetObjectTypes = rest.Operation{
	Name: "Objects.ListTypes", Method: http.MethodGet, Route: "/v1/object_types", Repeatable: true,
}

// ListTypes returns the types of objects that the workspace has.
//
// The list has no pages.
//
// Calls GET /v1/object_types. Repeatable.
func (s *ObjectsService) ListTypes(ctx context.Context, opts ...RequestOption) ([]ObjectType, error) {
	req := rest.NewRequest(&opGetObjectTypes)
	envelope, err := rest.Call[struct {
		Value []ObjectType `json:"types"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetObjectsFilter = rest.Operation{
	Name: "Objects.Search", Method: http.MethodPost, Route: "/v1/objects", Repeatable: true, Rows: "Identifiers",
}

// SearchObjectsParams holds the optional parameters of Objects.Search. What is zero is not sent.
type SearchObjectsParams struct {
	// Cursor of the page: Next of the page before, empty for the first page.
	Cursor string `json:"start"`
	// Rows per page. Default and maximum are not documented.
	Limit int64 `json:"limit" check:"min=1"`
}

// Search returns one page of the objects of a type that match a filter.
//
// The answer has identifiers only; Get returns the attributes. The same object can be on more than one page.
//
//   - objectTypeID: Id of the object type: an integer in a string.
//
// Calls POST /v1/objects. Repeatable.
func (s *ObjectsService) Search(ctx context.Context, objectTypeID string, filter ObjectFilter, params SearchObjectsParams, opts ...RequestOption) (*ObjectPage, error) {
	req := rest.NewRequest(&opGetObjectsFilter)
	req.CheckRule("objectTypeID", "required", objectTypeID)
	req.CheckRule("filter", "required,maxitems=1", filter)
	req.Check("filter", filter)
	req.JSON(&struct {
		ObjectTypeID string       `json:"object_type_id"`
		Filter       ObjectFilter `json:"filter"`
	}{objectTypeID, filter})
	req.Check("", &params)
	req.Query("start", params.Cursor)
	req.Query("limit", params.Limit)
	req.Refuse(validateGetObjectsFilter(objectTypeID, filter, params))
	return rest.Call[ObjectPage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of Search. A page is requested when its first row is needed. An iteration
// that fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *ObjectsService) All(ctx context.Context, objectTypeID string, filter ObjectFilter, params SearchObjectsParams, opts ...RequestOption) iter.Seq2[ObjectIdentifiers, error] {
	return page.Items(s.Pages(ctx, objectTypeID, filter, params, opts...), func(p *ObjectPage) []ObjectIdentifiers { return p.Identifiers })
}

// Pages iterates over the pages of Search, as All does over their rows.
func (s *ObjectsService) Pages(ctx context.Context, objectTypeID string, filter ObjectFilter, params SearchObjectsParams, opts ...RequestOption) iter.Seq2[*ObjectPage, error] {
	cursor, opts := page.Resume(params.Cursor, opts)
	return page.Cursor(s.client.Named("Objects.Search"), cursor,
		func(cursor string) (*ObjectPage, error) {
			params := params
			params.Cursor = cursor
			return s.Search(ctx, objectTypeID, filter, params, opts...)
		},
		func(p *ObjectPage) (int, string) { return len(p.Identifiers), p.Next })
}

var opGetObjectAttributes = rest.Operation{
	Name: "Objects.Get", Method: http.MethodGet, Route: "/v1/objects/{object_type_id}/{object_id}/attributes", Repeatable: true,
}

// GetObjectParams holds the optional parameters of Objects.Get. What is zero is not sent.
type GetObjectParams struct {
	// Type of the identifier in the path. The default is object_id.
	IDType ObjectIDType `json:"id_type" check:"oneof=object_id|cio_object_id"`
}

// Get returns one object with its attributes.
//
// The status for an unknown object is not documented.
//
//   - objectTypeID: Id of the object type: an integer.
//   - objectID: Identifier of the object, of the type in IDType.
//
// Calls GET /v1/objects/{object_type_id}/{object_id}/attributes. Repeatable.
func (s *ObjectsService) Get(ctx context.Context, objectTypeID, objectID string, params GetObjectParams, opts ...RequestOption) (*ObjectProfile, error) {
	req := rest.NewRequest(&opGetObjectAttributes)
	req.Path("objectTypeID", objectTypeID)
	req.Path("objectID", objectID)
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	envelope, err := rest.Call[struct {
		Value ObjectProfile `json:"object"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetObjectRelationships = rest.Operation{
	Name: "Objects.ListPeople", Method: http.MethodGet, Route: "/v1/objects/{object_type_id}/{object_id}/relationships", Repeatable: true, Rows: "Relationships",
}

// ListObjectPeopleParams holds the optional parameters of Objects.ListPeople. What is zero is not sent.
type ListObjectPeopleParams struct {
	// Cursor of the page: Next of the page before, empty for the first page.
	Cursor string `json:"start"`
	// Rows per page. Default and maximum are not documented.
	Limit int64 `json:"limit" check:"min=1"`
	// Type of the identifier in the path. The default is object_id.
	IDType ObjectIDType `json:"id_type" check:"oneof=object_id|cio_object_id"`
}

// ListPeople returns one page of the people who are related to an object.
//
// The same person can be on more than one page.
//
//   - objectTypeID: Id of the object type: an integer.
//   - objectID: Identifier of the object, of the type in IDType.
//
// Calls GET /v1/objects/{object_type_id}/{object_id}/relationships. Repeatable.
func (s *ObjectsService) ListPeople(ctx context.Context, objectTypeID, objectID string, params ListObjectPeopleParams, opts ...RequestOption) (*RelatedPeoplePage, error) {
	req := rest.NewRequest(&opGetObjectRelationships)
	req.Path("objectTypeID", objectTypeID)
	req.Path("objectID", objectID)
	req.Check("", &params)
	req.Query("start", params.Cursor)
	req.Query("limit", params.Limit)
	req.Query("id_type", params.IDType)
	return rest.Call[RelatedPeoplePage](ctx, s.client, &req, opts)
}

// AllPeople iterates over the rows of all pages of ListPeople. A page is requested when its first row is needed. An
// iteration that fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *ObjectsService) AllPeople(ctx context.Context, objectTypeID, objectID string, params ListObjectPeopleParams, opts ...RequestOption) iter.Seq2[RelatedPerson, error] {
	return page.Items(s.PeoplePages(ctx, objectTypeID, objectID, params, opts...), func(p *RelatedPeoplePage) []RelatedPerson { return p.Relationships })
}

// PeoplePages iterates over the pages of ListPeople, as AllPeople does over their rows.
func (s *ObjectsService) PeoplePages(ctx context.Context, objectTypeID, objectID string, params ListObjectPeopleParams, opts ...RequestOption) iter.Seq2[*RelatedPeoplePage, error] {
	cursor, opts := page.Resume(params.Cursor, opts)
	return page.Cursor(s.client.Named("Objects.ListPeople"), cursor,
		func(cursor string) (*RelatedPeoplePage, error) {
			params := params
			params.Cursor = cursor
			return s.ListPeople(ctx, objectTypeID, objectID, params, opts...)
		},
		func(p *RelatedPeoplePage) (int, string) { return len(p.Relationships), p.Next })
}

// ObjectIDType is a type of identifier of an object.
type ObjectIDType string

// Values of ObjectIDType. Others are refused as arguments.
const (
	ObjectIDTypeCioObjectID ObjectIDType = "cio_object_id"
	ObjectIDTypeObjectID    ObjectIDType = "object_id"
)

// ObjectPage is one page of objects.
type ObjectPage struct {
	// The objects.
	Identifiers []ObjectIdentifiers `json:"identifiers,omitempty,omitzero"`

	// Ids of the objects.
	IDs []string `json:"ids,omitempty,omitzero"`

	// Cursor of the next page, empty on the last one.
	Next string `json:"next,omitempty,omitzero"`
}

// ObjectProfile is an object with its attributes.
type ObjectProfile struct {
	// Attributes by name.
	Attributes map[string]any `json:"attributes,omitempty,omitzero"`

	// When each attribute was last set (inferred).
	Timestamps map[string]UnixTime `json:"timestamps,omitempty,omitzero"`

	// The object.
	Identifiers ObjectProfileIdentifiers `json:"identifiers,omitempty,omitzero"`

	// Id of the object type: an integer in a string.
	ObjectTypeID string `json:"object_type_id,omitempty,omitzero"`
}

// ObjectProfileIdentifiers identify an object. The vendor documents CioObjectID, ID and Email; ObjectID and CioObjectID
// are more likely (inferred).
type ObjectProfileIdentifiers struct {
	// Your own id of the object (inferred).
	ObjectID string `json:"object_id,omitempty,omitzero"`

	// Id of the object in Customer.io.
	CioObjectID string `json:"cio_object_id,omitempty,omitzero"`

	// Documented, but more likely an identifier of people.
	ID string `json:"id,omitempty,omitzero"`

	// Documented, but more likely an identifier of people.
	Email string `json:"email,omitempty,omitzero"`
}

// ObjectType is a type of objects, such as companies.
type ObjectType struct {
	// Id of the type: an integer in a string.
	ID string `json:"id,omitempty,omitzero"`

	// Plural name.
	Name string `json:"name,omitempty,omitzero"`

	// Singular name.
	SingularName string `json:"singular_name,omitempty,omitzero"`

	// Plural name in URLs.
	Slug string `json:"slug,omitempty,omitzero"`

	// Singular name in URLs.
	SingularSlug string `json:"singular_slug,omitempty,omitzero"`

	// Whether the type is enabled.
	Enabled bool `json:"enabled,omitempty,omitzero"`

	// Name of the icon.
	Icon string `json:"icon,omitempty,omitzero"`
}

// RelatedPeoplePage is one page of people who are related to an object.
type RelatedPeoplePage struct {
	// The people.
	Relationships []RelatedPerson `json:"cio_relationships,omitempty,omitzero"`

	// Cursor of the next page, empty on the last one.
	Next string `json:"next,omitempty,omitzero"`
}

// RelatedPerson is a person who is related to an object.
type RelatedPerson struct {
	// The person.
	Identifiers Identifiers `json:"identifiers,omitempty,omitzero"`

	// Id of the object type: an integer in a string.
	ObjectTypeID string `json:"object_type_id,omitempty,omitzero"`

	// Whether the object type is disabled.
	ObjectTypeDisabled bool `json:"object_type_disabled,omitempty,omitzero"`
}
