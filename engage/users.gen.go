// Code generated from openapi/engage/users.yaml. DO NOT EDIT.

package engage

import (
	"context"
	"iter"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// UsersService creates, reads, updates and deletes customers and accounts.
type UsersService struct{ client *rest.Client }

var opListUsers = rest.Operation{
	Name: "Users.List", Method: http.MethodGet, Route: "/users", Repeatable: true, Rows: "Data",
}

// ListUsersParams holds the optional parameters of Users.List. What is zero is not sent.
type ListUsersParams struct {
	// Rows per page, at most 30. Zero means 10 for a single page, 30 for an iteration.
	Limit int64 `json:"limit" check:"min=1,max=30"`
	// Gets the page after the one that has this NextCursor.
	NextCursor string `json:"next_cursor"`
	// Gets the page before the one that has this PreviousCursor.
	PreviousCursor string `json:"previous_cursor"`
	// Only the user with exactly this email address.
	Email string `json:"email"`
	// Only users in these lists, by ID of the list. Not documented, but sent by the vendor's own integration.
	Lists []string `json:"lists[]"`
	// Gets the page after the row with this ID (not UID). An older form of paging.
	AfterID string `json:"after_id"`
	// Gets the page before the row with this ID (not UID). An older form of paging.
	BeforeID string `json:"before_id"`
}

// List returns one page of users.
//
// NextCursor of a page, set in the params, gets the page after it, and PreviousCursor the page before it. AfterID and
// BeforeID are an older form of paging, whose pages have HasMore instead of cursors. At most one of the four may be
// set. If no user has the Email, the page is empty.
//
// Requires the secret (inferred).
//
// Calls GET /users. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834041-api-overview
func (s *UsersService) List(ctx context.Context, params ListUsersParams, opts ...RequestOption) (*UserPage, error) {
	req := rest.NewRequest(&opListUsers)
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("next_cursor", params.NextCursor)
	req.Query("previous_cursor", params.PreviousCursor)
	req.Query("email", params.Email)
	rest.QueryList(&req, "lists[]", "", params.Lists)
	req.Query("after_id", params.AfterID)
	req.Query("before_id", params.BeforeID)
	req.Refuse(validateListUsers(params))
	return rest.Call[UserPage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List, 30 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *UsersService) All(ctx context.Context, params ListUsersParams, opts ...RequestOption) iter.Seq2[User, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *UserPage) []User { return p.Data })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *UsersService) Pages(ctx context.Context, params ListUsersParams, opts ...RequestOption) iter.Seq2[*UserPage, error] {
	first, err := params.position()
	if err != nil {
		return page.Refuse[*UserPage](s.client.Fail("Users.List", err))
	}
	cursor, opts := page.Resume(first, opts)
	if params.Limit == 0 {
		params.Limit = 30
	}
	return page.Cursor(s.client.Named("Users.List"), cursor,
		func(cursor string) (*UserPage, error) {
			params := params
			params.seek(cursor)
			return s.List(ctx, params, opts...)
		},
		func(p *UserPage) (int, string) { return len(p.Data), p.next() })
}

var opCreateUser = rest.Operation{
	Name: "Users.Create", Method: http.MethodPost, Route: "/users",
}

// Create creates a customer or an account.
//
// The ID of the draft becomes the UID of the user, by which all other calls name the user. Set IsAccount to create an
// account. The lists in the draft are subscribed at once: no opt-in email is sent, even if a list requires it.
//
// What happens if the ID is already in use is not documented. Use Upsert if that is possible.
//
// Works with the key alone.
//
// Calls POST /users. Not repeatable: retried only if the request never reached the service or was answered with 429.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) Create(ctx context.Context, user UserDraft, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opCreateUser)
	req.JSON(&user)
	req.Refuse(validateCreateUser(user))
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opMergeUsers = rest.Operation{
	Name: "Users.Merge", Method: http.MethodPost, Route: "/users/merge",
}

// Merge merges the source user into the destination user and removes the source.
//
// The merge is queued and takes effect later. It moves the data of the source to the destination (inferred). A typical
// source is an anonymous user who has signed in since.
//
// Works with the key alone (inferred).
//
//   - source: UID of the user to remove.
//   - destination: UID of the user to keep.
//
// Calls POST /users/merge. Not repeatable: retried only if the request never reached the service or was answered with
// 429.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) Merge(ctx context.Context, source, destination string, opts ...RequestOption) error {
	req := rest.NewRequest(&opMergeUsers)
	req.CheckRule("source", "required", source)
	req.CheckRule("destination", "required", destination)
	req.JSON(&struct {
		Source      string `json:"source"`
		Destination string `json:"destination"`
	}{source, destination})
	req.Refuse(validateMergeUsers(source, destination))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opDeleteUser = rest.Operation{
	Name: "Users.Delete", Method: http.MethodDelete, Route: "/users/{uid}", Repeatable: true,
}

// Delete deletes a customer or an account and all its data.
//
// This cannot be undone. Use Archive to keep the data.
//
// Requires the secret (inferred).
//
//   - uid: UID of the user.
//
// Calls DELETE /users/{uid}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) Delete(ctx context.Context, uid string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteUser)
	req.Path("uid", uid)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetUser = rest.Operation{
	Name: "Users.Get", Method: http.MethodGet, Route: "/users/{uid}", Repeatable: true,
}

// Get returns a customer or an account.
//
// An unknown uid fails with ErrNotFound (inferred).
//
// Requires the secret (inferred).
//
//   - uid: UID of the user.
//
// Calls GET /users/{uid}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) Get(ctx context.Context, uid string, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opGetUser)
	req.Path("uid", uid)
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opUpdateUser = rest.Operation{
	Name: "Users.Upsert", Method: http.MethodPut, Route: "/users/{uid}", Repeatable: true,
}

// Upsert updates a user, or creates one if the uid is unknown.
//
// Fields that are nil or zero are left as they are. Meta is merged (inferred): its attributes are added or replaced,
// all others stay. Use DeleteAttribute to remove one. A user with UIDUpdateable set gets the uid.
//
// Works with the key alone, unless the email address changes: that requires the secret.
//
//   - uid: UID of the user.
//
// Calls PUT /users/{uid}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) Upsert(ctx context.Context, uid string, update UserUpdate, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opUpdateUser)
	req.Path("uid", uid)
	req.JSON(&update)
	req.Refuse(validateUpdateUser(uid, update))
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opArchiveUser = rest.Operation{
	Name: "Users.Archive", Method: http.MethodPost, Route: "/users/{uid}/archive",
}

// Archive archives a customer or an account.
//
// The user is no longer active: engagement and events stop. Messages, logs and related data are kept. No call that
// undoes this is known.
//
// Requires the secret (inferred).
//
//   - uid: UID of the user.
//
// Calls POST /users/{uid}/archive. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) Archive(ctx context.Context, uid string, opts ...RequestOption) error {
	req := rest.NewRequest(&opArchiveUser)
	req.Path("uid", uid)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opDeleteUserAttribute = rest.Operation{
	Name: "Users.DeleteAttribute", Method: http.MethodDelete, Route: "/users/{uid}/attributes/{attribute}", Repeatable: true,
}

// DeleteAttribute deletes a custom attribute from the Meta of a user.
//
// Requires the secret (inferred).
//
//   - uid: UID of the user.
//   - attribute: Name of the attribute.
//
// Calls DELETE /users/{uid}/attributes/{attribute}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) DeleteAttribute(ctx context.Context, uid, attribute string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteUserAttribute)
	req.Path("uid", uid)
	req.Path("attribute", attribute)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opConvertUserType = rest.Operation{
	Name: "Users.Convert", Method: http.MethodPost, Route: "/users/{uid}/convert",
}

// Convert converts a customer to an account, or an account to a customer.
//
// Upsert with IsAccount has the same effect.
//
// Works with the key alone (inferred).
//
//   - uid: UID of the user.
//
// Calls POST /users/{uid}/convert. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) Convert(ctx context.Context, uid string, kind UserType, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opConvertUserType)
	req.Path("uid", uid)
	req.CheckRule("kind", "required,oneof=customer|account", kind)
	req.JSON(&struct {
		Type UserType `json:"type"`
	}{kind})
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opRemoveUserFromLists = rest.Operation{
	Name: "Users.RemoveFromLists", Method: http.MethodDelete, Route: "/users/{uid}/lists", Repeatable: true,
}

// RemoveFromLists removes a user from lists.
//
// Requires the secret (inferred).
//
//   - uid: UID of the user.
//   - lists: IDs of the lists.
//
// Calls DELETE /users/{uid}/lists. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) RemoveFromLists(ctx context.Context, uid string, lists []string, opts ...RequestOption) error {
	req := rest.NewRequest(&opRemoveUserFromLists)
	req.Path("uid", uid)
	req.CheckRule("lists", "required", lists)
	req.JSON(&struct {
		Lists []string `json:"lists"`
	}{lists})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opAddUserToLists = rest.Operation{
	Name: "Users.AddToLists", Method: http.MethodPost, Route: "/users/{uid}/lists",
}

// AddToLists subscribes an existing user to lists.
//
// Requires the secret (inferred).
//
//   - uid: UID of the user.
//   - lists: IDs of the lists.
//
// Calls POST /users/{uid}/lists. Not repeatable: retried only if the request never reached the service or was answered
// with 429.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) AddToLists(ctx context.Context, uid string, lists []string, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opAddUserToLists)
	req.Path("uid", uid)
	req.CheckRule("lists", "required", lists)
	req.JSON(&struct {
		Lists []string `json:"lists"`
	}{lists})
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opDeleteDeviceToken = rest.Operation{
	Name: "Users.DeleteDeviceToken", Method: http.MethodDelete, Route: "/users/{uid}/tokens/{token}", Repeatable: true,
}

// DeleteDeviceToken deletes a device token of a user, so that the device gets no more push messages.
//
// The vendor's mobile SDKs do this when a user logs out.
//
// Works with the key alone.
//
//   - uid: UID of the user.
//   - token: Token of the device, as it was registered.
//
// Calls DELETE /users/{uid}/tokens/{token}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) DeleteDeviceToken(ctx context.Context, uid, token string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteDeviceToken)
	req.Path("uid", uid)
	req.Path("token", token)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// UserDraft is a customer or an account to create.
type UserDraft struct {
	// Your own id of the user. It becomes the UID.
	ID string `check:"required" json:"id"`

	// Given name.
	FirstName string `json:"first_name,omitempty,omitzero"`

	// Family name.
	LastName string `json:"last_name,omitempty,omitzero"`

	// Email address.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number in international form, digits only, such as 15555551234.
	Number string `json:"number,omitempty,omitzero"`

	// Whether to create an account.
	IsAccount bool `json:"is_account,omitempty,omitzero"`

	// When the user signed up. Zero means now.
	CreatedAt time.Time `json:"created_at,omitempty,omitzero"`

	// Push token of a mobile device.
	DeviceToken string `json:"device_token,omitempty,omitzero"`

	// Platform of the device.
	DevicePlatform Platform `check:"oneof=android|ios" json:"device_platform,omitempty,omitzero"`

	// IDs of lists to subscribe to. No opt-in email is sent.
	Lists []string `json:"lists,omitempty,omitzero"`

	// Accounts that the customer joins.
	Accounts []AccountAssignment `json:"accounts,omitempty,omitzero"`

	// Custom attributes.
	Meta Attributes `json:"meta,omitempty,omitzero"`

	// Name of the IANA time zone, such as Africa/Lagos (inferred: the vendor's SDKs send it with updates).
	TimeZone string `json:"tz,omitempty,omitzero"`
}

// UserType is the type of a user.
type UserType string

// Values of UserType. Others are refused as arguments.
const (
	UserTypeAccount  UserType = "account"
	UserTypeCustomer UserType = "customer"
)

// UserUpdate changes a user. Fields that are nil or zero are left as they are. A pointer to "" empties the field
// (inferred).
type UserUpdate struct {
	// Given name.
	FirstName *string `json:"first_name,omitempty"`

	// Family name.
	LastName *string `json:"last_name,omitempty"`

	// Email address. Changing it requires the secret.
	Email *string `json:"email,omitempty"`

	// Phone number in international form, digits only, such as 15555551234.
	Number *string `json:"number,omitempty"`

	// True makes the user an account, false a customer.
	IsAccount *bool `json:"is_account,omitempty"`

	// When the user signed up.
	CreatedAt time.Time `json:"created_at,omitempty,omitzero"`

	// Push token of a mobile device to add.
	DeviceToken string `json:"device_token,omitempty,omitzero"`

	// Platform of the device.
	DevicePlatform Platform `check:"oneof=android|ios" json:"device_platform,omitempty,omitzero"`

	// IDs of lists. Not documented for updates, but sent by integrations. Nil is not sent; an empty list is, and its
	// effect is not known.
	Lists []string `json:"lists,omitzero"`

	// Custom attributes to add or replace.
	Meta Attributes `json:"meta,omitempty,omitzero"`

	// Name of the IANA time zone, such as Africa/Lagos. Not documented, but sent by the vendor's SDKs.
	TimeZone *string `json:"tz,omitempty"`

	// Version of the user's app. Not documented, but sent by the vendor's SDKs.
	AppVersion *string `json:"app_version,omitempty"`

	// Build of the user's app. Not documented, but sent by the vendor's SDKs.
	AppBuild *string `json:"app_build,omitempty"`

	// When the app was last active. Not documented, but sent by the vendor's SDKs.
	AppLastActive time.Time `json:"app_last_active,omitempty,omitzero"`
}
