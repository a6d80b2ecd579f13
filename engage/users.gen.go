// Code generated from openapi/engage/users.yaml. DO NOT EDIT.

package engage

import (
	"context"
	"iter"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// UsersService creates, reads, changes and removes customers and accounts.
type UsersService struct{ client *rest.Client }

var opListUsers = rest.Operation{
	Name: "Users.List", Method: http.MethodGet, Route: "/users", Repeatable: true,
}

// ListUsersParams holds the optional parameters of Users.List. What is zero is not sent.
type ListUsersParams struct {
	// Rows per page, 1 to 30. The service takes 10 when it is left out; a walk asks for 30.
	Limit int64 `json:"limit" check:"min=1,max=30"`
	// NextCursor of the page before the wanted one.
	NextCursor string `json:"next_cursor"`
	// PreviousCursor of the page after the wanted one.
	PreviousCursor string `json:"previous_cursor"`
	// Only the user with exactly this address.
	Email string `json:"email"`
	// Only the members of these lists, by list id. The vendor's own integration sends it, its documentation does not name
	// it.
	Lists []string `json:"lists[]"`
	// The older form of paging. ID (not UID) of the last row of the page before the wanted one.
	AfterID string `json:"after_id"`
	// The older form of paging. ID (not UID) of the first row of the page after the wanted one.
	BeforeID string `json:"before_id"`
}

// List returns one page of users.
//
// NextCursor of a page, given as NextCursor of the parameters, asks for the page after it; PreviousCursor goes back.
// The two exclude each other, and so do the older AfterID and BeforeID, with which the page says HasMore in place of
// cursors. An Email that nobody has gives an empty page, not an error.
//
// It needs the secret (inferred).
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

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.NextCursor, resumes the walk.
func (s *UsersService) All(ctx context.Context, params ListUsersParams, opts ...RequestOption) iter.Seq2[User, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *UserPage) []User { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.NextCursor, resumes a walk that failed.
func (s *UsersService) Pages(ctx context.Context, params ListUsersParams, opts ...RequestOption) iter.Seq2[*UserPage, error] {
	if params.PreviousCursor != "" {
		return page.Refuse[*UserPage](s.client.Fail("Users.List", check.Invalid("PreviousCursor", "must be empty in a walk, which goes forward")))
	}
	if params.AfterID != "" {
		return page.Refuse[*UserPage](s.client.Fail("Users.List", check.Invalid("AfterID", "must be empty in a walk, which goes forward")))
	}
	if params.BeforeID != "" {
		return page.Refuse[*UserPage](s.client.Fail("Users.List", check.Invalid("BeforeID", "must be empty in a walk, which goes forward")))
	}
	if params.Limit == 0 {
		params.Limit = 30
	}
	return page.Cursor(params.NextCursor,
		func(cursor string) (*UserPage, error) {
			params := params
			params.seek(cursor)
			return s.List(ctx, params, opts...)
		},
		func(p *UserPage) (int, string) {
			return len(p.Data), p.next()
		})
}

var opCreateUser = rest.Operation{
	Name: "Users.Create", Method: http.MethodPost, Route: "/users",
}

// Create creates a customer or an account.
//
// The id of the draft becomes the UID of the user; every other call names the user by it. An account is a user with
// IsAccount set. Lists named in the draft are subscribed at once, and no opt-in mail is sent even where a list asks for
// one.
//
// What happens when the id exists already is not documented: use Update, which creates unknown users, where that can
// happen. The API key alone is enough; no secret is needed.
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

// Merge merges one user into another and removes the first.
//
// What is known of source moves to destination (inferred), typically from an anonymous id to the id of a person who has
// signed in. The merge is queued and happens later.
//
// The API key alone is enough (inferred from the vendor's mobile SDKs).
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

// Delete deletes a customer or an account with all its data, for good.
//
// Archive keeps the data. It needs the secret (inferred).
//
//   - uid: The caller's own id of the user. Addresses and UUIDs are in use, so any text is accepted and
//     percent-encoded.
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
// An unknown uid is an error for which errors.Is(err, ErrNotFound) holds (inferred). It needs the secret (inferred).
//
//   - uid: The caller's own id of the user. Addresses and UUIDs are in use, so any text is accepted and
//     percent-encoded.
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
	Name: "Users.Update", Method: http.MethodPut, Route: "/users/{uid}", Repeatable: true,
}

// Update updates a user, or creates it when the uid is unknown.
//
// Fields that are left out stay as they are. Meta is merged: named attributes are added or overwritten (inferred), the
// others stay; DeleteAttribute removes one. A user whose UIDUpdateable is true takes the uid of the path as its own.
//
// The API key alone is enough, unless the e-mail address changes: that needs the secret.
//
//   - uid: The caller's own id of the user. Addresses and UUIDs are in use, so any text is accepted and
//     percent-encoded.
//
// Calls PUT /users/{uid}. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) Update(ctx context.Context, uid string, update UserUpdate, opts ...RequestOption) (*User, error) {
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
// The user is no longer active: engagement and events stop, while messages, logs and related data are kept. No call
// that undoes this is known. It needs the secret (inferred).
//
//   - uid: The caller's own id of the user. Addresses and UUIDs are in use, so any text is accepted and
//     percent-encoded.
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

// DeleteAttribute removes a custom attribute from a user's Meta, for good.
//
// What the service answers is not known, so nothing is returned. It needs the secret (inferred).
//
//   - uid: The caller's own id of the user. Addresses and UUIDs are in use, so any text is accepted and
//     percent-encoded.
//   - attribute: Name of an attribute in Meta.
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

// Convert turns a customer into an account, or an account into a customer.
//
// Update with IsAccount has the same effect. The API key alone is enough (inferred).
//
//   - uid: The caller's own id of the user. Addresses and UUIDs are in use, so any text is accepted and
//     percent-encoded.
//
// Calls POST /users/{uid}/convert. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) Convert(ctx context.Context, uid string, kind UserType, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opConvertUserType)
	req.Path("uid", uid)
	req.CheckRule("kind", "required", kind)
	req.JSON(&struct {
		Type UserType `json:"type"`
	}{kind})
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opRemoveUserFromLists = rest.Operation{
	Name: "Users.RemoveFromLists", Method: http.MethodDelete, Route: "/users/{uid}/lists", Repeatable: true,
}

// RemoveFromLists takes a user off lists.
//
// The lists are named by their ids. The answer is taken to be the user (inferred); where the service sends none, the
// result is a zero User. It needs the secret (inferred).
//
//   - uid: The caller's own id of the user. Addresses and UUIDs are in use, so any text is accepted and
//     percent-encoded.
//
// Calls DELETE /users/{uid}/lists. Repeatable.
//
// Vendor documentation: https://docs.engage.so/en-us/a/62bbdd015bfea4dca4834042-users
func (s *UsersService) RemoveFromLists(ctx context.Context, uid string, lists []string, opts ...RequestOption) (*User, error) {
	req := rest.NewRequest(&opRemoveUserFromLists)
	req.Path("uid", uid)
	req.CheckRule("lists", "required", lists)
	req.JSON(&struct {
		Lists []string `json:"lists"`
	}{lists})
	return rest.Call[User](ctx, s.client, &req, opts)
}

var opAddUserToLists = rest.Operation{
	Name: "Users.AddToLists", Method: http.MethodPost, Route: "/users/{uid}/lists",
}

// AddToLists subscribes an existing user to lists.
//
// The lists are named by their ids. It needs the secret (inferred).
//
//   - uid: The caller's own id of the user. Addresses and UUIDs are in use, so any text is accepted and
//     percent-encoded.
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

// DeleteDeviceToken removes a device token, so that the device gets no more push messages.
//
// The vendor's mobile SDKs call it at log-out. What the service answers is not known, so nothing is returned. The API
// key alone is enough.
//
//   - uid: The caller's own id of the user. Addresses and UUIDs are in use, so any text is accepted and
//     percent-encoded.
//   - token: The device token, as it was registered.
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

// UserDraft is a customer or an account to be created.
type UserDraft struct {
	// The caller's own id; it becomes the UID.
	ID string `check:"required" json:"id"`

	// Given name.
	FirstName string `json:"first_name,omitempty,omitzero"`

	// Family name.
	LastName string `json:"last_name,omitempty,omitzero"`

	// E-mail address.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number in international form, digits only: 15555551234.
	Number string `json:"number,omitempty,omitzero"`

	// Whether to create an account.
	IsAccount bool `json:"is_account,omitempty,omitzero"`

	// When the user signed up; now when left out.
	CreatedAt time.Time `json:"created_at,omitempty,omitzero"`

	// Push token of a mobile device. Needs DevicePlatform.
	DeviceToken string `json:"device_token,omitempty,omitzero"`

	// Platform is the system of a mobile device.
	DevicePlatform Platform `json:"device_platform,omitempty,omitzero"`

	// Ids of lists to subscribe to. No opt-in mail is sent.
	Lists []string `json:"lists,omitempty,omitzero"`

	// Accounts to join.
	Accounts []AccountAssignment `json:"accounts,omitempty,omitzero"`

	// Custom attributes: text, numbers and booleans.
	Meta Attributes `json:"meta,omitempty,omitzero"`

	// IANA time zone. The vendor's SDKs send it on updates; on creation it is inferred.
	TimeZone string `json:"tz,omitempty,omitzero"`
}

// UserType tells customers from accounts.
type UserType string

// Values of UserType. Others that the vendor adds later are kept as they come.
const (
	UserTypeAccount  UserType = "account"
	UserTypeCustomer UserType = "customer"
)

// UserUpdate changes a user. What is left out stays as it is, and empty text counts as left out.
type UserUpdate struct {
	// Given name.
	FirstName string `json:"first_name,omitempty,omitzero"`

	// Family name.
	LastName string `json:"last_name,omitempty,omitzero"`

	// E-mail address. Changing it needs the secret.
	Email string `json:"email,omitempty,omitzero"`

	// Phone number in international form, digits only: 15555551234.
	Number string `json:"number,omitempty,omitzero"`

	// True makes the user an account, false a customer, nil leaves it.
	IsAccount *bool `json:"is_account,omitempty"`

	// When the user signed up.
	CreatedAt time.Time `json:"created_at,omitempty,omitzero"`

	// Push token of a mobile device to add. Needs DevicePlatform.
	DeviceToken string `json:"device_token,omitempty,omitzero"`

	// Platform is the system of a mobile device.
	DevicePlatform Platform `json:"device_platform,omitempty,omitzero"`

	// Ids of lists. Integrations send it; the vendor does not document it for updates.
	Lists []string `json:"lists,omitempty,omitzero"`

	// Custom attributes to add or overwrite: text, numbers and booleans.
	Meta Attributes `json:"meta,omitempty,omitzero"`

	// IANA time zone. The vendor's SDKs send it; it is not documented.
	TimeZone string `json:"tz,omitempty,omitzero"`

	// Version of the user's app. The vendor's SDKs send it; it is not documented.
	AppVersion string `json:"app_version,omitempty,omitzero"`

	// Build of the user's app. The vendor's SDKs send it; it is not documented.
	AppBuild string `json:"app_build,omitempty,omitzero"`

	// When the app was last in use. The vendor's SDKs send it; it is not documented.
	AppLastActive time.Time `json:"app_last_active,omitempty,omitzero"`
}
