// Code generated from openapi/engage/shared.yaml. DO NOT EDIT.

package engage

import "time"

// AccountAssignment is an account that a customer joins.
type AccountAssignment struct {
	// UID of the account.
	ID string `check:"required" json:"id"`

	// Role of the customer in the account, free text.
	Role string `json:"role,omitempty,omitzero"`
}

// AccountMembership is the membership of a customer in an account.
type AccountMembership struct {
	// UID of the account, as seen in live answers. A sample in the vendor's documentation has an internal ID.
	ID string `json:"id,omitempty,omitzero"`

	// Role of the customer in the account. Empty if none was given.
	Role string `json:"role,omitempty,omitzero"`
}

// Device is a mobile device that gets push messages.
type Device struct {
	// Push token.
	Token string `json:"token,omitempty,omitzero"`

	// Platform of the device.
	Platform Platform `json:"platform,omitempty,omitzero"`
}

// ListMembership is the membership of a user in a list.
type ListMembership struct {
	// ID of the list.
	ID string `json:"id,omitempty,omitzero"`

	// Whether the user is subscribed.
	Subscribed bool `json:"subscribed,omitempty,omitzero"`
}

// Platform is the operating system of a mobile device.
type Platform string

// Values of Platform. Others are refused as arguments.
const (
	PlatformAndroid Platform = "android"
	PlatformIOS     Platform = "ios"
)

// SegmentMembership is the membership of a user in a segment.
type SegmentMembership struct {
	// ID of the segment.
	ID string `json:"id,omitempty,omitzero"`

	// Whether the user unsubscribed from broadcasts to the segment.
	Suppressed bool `json:"suppressed,omitempty,omitzero"`
}

// User is a customer or an account. An account is a user with IsAccount set.
type User struct {
	// Internal ID at the service. Only the older form of paging uses it.
	ID string `json:"id,omitempty,omitzero"`

	// Your own id of the user, by which calls name it.
	UID string `json:"uid,omitempty,omitzero"`

	// Whether Users.Upsert can still set the UID because the user was created without one.
	UIDUpdateable bool `json:"uid_updateable,omitempty,omitzero"`

	// Given name.
	FirstName string `json:"first_name,omitempty,omitzero"`

	// Family name.
	LastName string `json:"last_name,omitempty,omitzero"`

	// Phone number in international form, digits only.
	Number string `json:"number,omitempty,omitzero"`

	// Email address.
	Email string `json:"email,omitempty,omitzero"`

	// Whether the user is an account, not a customer.
	IsAccount bool `json:"is_account,omitempty,omitzero"`

	// Number of members of an account. Nil for a customer.
	MemberCount *int64 `json:"member_count,omitempty"`

	// Whether the user is archived.
	Archived bool `json:"archived,omitempty,omitzero"`

	// The five devices that were registered last.
	Devices []Device `json:"devices,omitempty,omitzero"`

	// Accounts that the customer belongs to.
	Accounts []AccountMembership `json:"accounts,omitempty,omitzero"`

	// Lists that the user is in.
	Lists []ListMembership `json:"lists,omitempty,omitzero"`

	// Segments that the user is in.
	Segments []SegmentMembership `json:"segments,omitempty,omitzero"`

	// Custom attributes.
	Meta Attributes `json:"meta,omitempty,omitzero"`

	// When the user signed up.
	CreatedAt time.Time `json:"created_at,omitempty,omitzero"`

	// When the user last interacted.
	LastInteraction time.Time `json:"last_interaction,omitempty,omitzero"`

	// Counts of messages to the user.
	Stats UserStats `json:"stats,omitempty,omitzero"`
}

// UserPage is one page of users.
type UserPage struct {
	// Users on the page.
	Data []User `json:"data,omitempty,omitzero"`

	// Cursor of the next page. Empty on the last page.
	NextCursor string `json:"next_cursor,omitempty,omitzero"`

	// Cursor of the previous page. Empty on the first page.
	PreviousCursor string `json:"previous_cursor,omitempty,omitzero"`

	// In the older form of paging, whether there are more users after this page, or before it if BeforeID was set.
	HasMore bool `json:"has_more,omitempty,omitzero"`
}

// UserStats are counts of messages to a user. What each count means is inferred from its name.
type UserStats struct {
	// Messages that were delivered.
	Delivered int64 `json:"delivered,omitempty,omitzero"`

	// Messages that failed.
	Failed int64 `json:"failed,omitempty,omitzero"`

	// Opens.
	Opened int64 `json:"opened,omitempty,omitzero"`

	// Clicks.
	Clicked int64 `json:"clicked,omitempty,omitzero"`

	// Messages that were opened at least once.
	UniqueOpens int64 `json:"unique_opens,omitempty,omitzero"`

	// Messages that were clicked at least once.
	UniqueClicks int64 `json:"unique_clicks,omitempty,omitzero"`
}
