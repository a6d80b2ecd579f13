// Code generated from openapi/engage/shared.yaml. DO NOT EDIT.

package engage

import "time"

// AccountAssignment names an account that a customer joins.
type AccountAssignment struct {
	// The account's uid.
	ID string `check:"required" json:"id"`

	// The customer's role in it, free text.
	Role string `json:"role,omitempty,omitzero"`
}

// AccountMembership says that a customer belongs to an account.
type AccountMembership struct {
	// The account's uid. A sample of the vendor shows an internal id here; live answers hold the uid.
	ID string `json:"id,omitempty,omitzero"`

	// The customer's role in the account, empty when none was given.
	Role string `json:"role,omitempty,omitzero"`
}

// Device is a mobile device that gets push messages.
type Device struct {
	// The push token.
	Token string `json:"token,omitempty,omitzero"`

	// Platform is the system of a mobile device.
	Platform Platform `json:"platform,omitempty,omitzero"`
}

// ListMembership says that a user is in a list.
type ListMembership struct {
	// The list's id.
	ID string `json:"id,omitempty,omitzero"`

	// Whether the user is still subscribed.
	Subscribed bool `json:"subscribed,omitempty,omitzero"`
}

// Platform is the system of a mobile device.
type Platform string

// Values of Platform. Others that the vendor adds later are kept as they come.
const (
	PlatformAndroid Platform = "android"
	PlatformIOS     Platform = "ios"
)

// SegmentMembership says that a user is in a segment.
type SegmentMembership struct {
	// The segment's id.
	ID string `json:"id,omitempty,omitzero"`

	// Whether the user unsubscribed from broadcasts to the segment.
	Suppressed bool `json:"suppressed,omitempty,omitzero"`
}

// User is a customer or an account. An account is a user with IsAccount set.
type User struct {
	// The service's internal id. Only the older form of paging uses it.
	ID string `json:"id,omitempty,omitzero"`

	// The caller's own id, by which every call names the user.
	UID string `json:"uid,omitempty,omitzero"`

	// Whether Users.Update can still set the UID, because none was given at creation.
	UIDUpdateable bool `json:"uid_updateable,omitempty,omitzero"`

	// Given name.
	FirstName string `json:"first_name,omitempty,omitzero"`

	// Family name.
	LastName string `json:"last_name,omitempty,omitzero"`

	// Phone number in international form, digits only.
	Number string `json:"number,omitempty,omitzero"`

	// E-mail address.
	Email string `json:"email,omitempty,omitzero"`

	// Whether this is an account and not a customer.
	IsAccount bool `json:"is_account,omitempty,omitzero"`

	// Number of members of an account; nil for a customer.
	MemberCount *int64 `json:"member_count,omitempty"`

	// Whether the user was archived.
	Archived bool `json:"archived,omitempty,omitzero"`

	// The last five devices that were registered.
	Devices []Device `json:"devices,omitempty,omitzero"`

	// The accounts that a customer belongs to.
	Accounts []AccountMembership `json:"accounts,omitempty,omitzero"`

	// The lists that the user is in.
	Lists []ListMembership `json:"lists,omitempty,omitzero"`

	// The segments that the user is in.
	Segments []SegmentMembership `json:"segments,omitempty,omitzero"`

	// Custom attributes.
	Meta Attributes `json:"meta,omitempty,omitzero"`

	// When the user signed up.
	CreatedAt time.Time `json:"created_at,omitempty,omitzero"`

	// When the user last interacted.
	LastInteraction time.Time `json:"last_interaction,omitempty,omitzero"`

	// UserStats counts the messages to a user.
	Stats UserStats `json:"stats,omitempty,omitzero"`
}

// UserPage is one page of users.
type UserPage struct {
	// The users.
	Data []User `json:"data,omitempty,omitzero"`

	// Cursor of the next page; empty on the last one.
	NextCursor string `json:"next_cursor,omitempty,omitzero"`

	// Cursor of the page before; empty on the first one.
	PreviousCursor string `json:"previous_cursor,omitempty,omitzero"`

	// In the older form of paging, whether there are more rows in the direction of the walk.
	HasMore bool `json:"has_more,omitempty,omitzero"`
}

// UserStats counts the messages to a user.
type UserStats struct {
	// Messages that were delivered.
	Delivered int64 `json:"delivered,omitempty,omitzero"`

	// Messages that were not.
	Failed int64 `json:"failed,omitempty,omitzero"`

	// Times that messages were opened (inferred).
	Opened int64 `json:"opened,omitempty,omitzero"`

	// Times that links were clicked (inferred).
	Clicked int64 `json:"clicked,omitempty,omitzero"`

	// Messages that were opened, each counted once (inferred).
	UniqueOpens int64 `json:"unique_opens,omitempty,omitzero"`

	// Messages with a clicked link, each counted once (inferred).
	UniqueClicks int64 `json:"unique_clicks,omitempty,omitzero"`
}
