package engage_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/contract"
)

func usersRows() []row {
	return []row{
		{Operation: "createUser", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Users.Create(ctx, engage.UserDraft{
				ID: "u42", FirstName: "Ada", LastName: "Obi", Email: "ada@example.com", Number: "15555551234", IsAccount: true,
				CreatedAt:   time.Date(2024, 1, 12, 5, 24, 39, 62e6, time.FixedZone("", 3600)),
				DeviceToken: "t", DevicePlatform: engage.PlatformIOS, Lists: []string{"l"},
				Accounts: []engage.AccountAssignment{{ID: "acme", Role: "Admin"}}, Meta: engage.Attributes{"age": 34}, TimeZone: "Africa/Lagos",
			})
		}},
		{Operation: "getUser", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Users.Get(ctx, a.Text)
		}},
		{Operation: "updateUser", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Users.Upsert(ctx, a.Text, engage.UserUpdate{
				FirstName: new("Ada"), LastName: new("Obi"), Email: new("ada@example.com"), Number: new("15555551234"), IsAccount: new(false),
				CreatedAt: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), DeviceToken: "t", DevicePlatform: engage.PlatformAndroid,
				Lists: []string{"l"}, Meta: engage.Attributes{"plan": "custom"}, TimeZone: new("Africa/Lagos"), AppVersion: new("1"),
				AppBuild: new("2"), AppLastActive: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC),
			})
		}},
		{Operation: "listUsers", Want: &engage.UserPage{Data: []engage.User{*ada}}, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Users.List(ctx, engage.ListUsersParams{Limit: 30, NextCursor: "c", Email: "ada+1@example.com", Lists: []string{"a", "b"}})
		}},
		{Operation: "deleteUser", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Users.Delete(ctx, a.Text)
		}},
		{Operation: "archiveUser", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Users.Archive(ctx, a.Text)
		}},
		{Operation: "mergeUsers", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Users.Merge(ctx, "anonymous", "u42")
		}},
		{Operation: "convertUserType", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Users.Convert(ctx, a.Text, engage.UserTypeAccount)
		}},
		{Operation: "addUserToLists", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Users.AddToLists(ctx, a.Text, []string{"l1", "l2"})
		}},
		{Operation: "removeUserFromLists", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Users.RemoveFromLists(ctx, a.Text, []string{"l1"})
		}},
		{Operation: "deleteUserAttribute", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Users.DeleteAttribute(ctx, "u42", a.Text)
		}},
		{Operation: "deleteDeviceToken", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Users.DeleteDeviceToken(ctx, a.Text, "ExponentPushToken[a:b/c]")
		}},
	}
}

func TestUsersRefuse(t *testing.T) {
	t.Parallel()
	refuse(t, refusals{
		"no id": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Create(ctx, engage.UserDraft{})
			return err
		}, "ID must not be empty"},
		"unknown platform": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Create(ctx, engage.UserDraft{ID: "u", DeviceToken: "t", DevicePlatform: "iOS"})
			return err
		}, "DevicePlatform must be one of android, ios"},
		"attribute that is a list": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Upsert(ctx, "u", engage.UserUpdate{Meta: engage.Attributes{"a": []int{1}}})
			return err
		}, `Meta["a"] must be text, a number or a boolean`},
		"attribute without a name": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Upsert(ctx, "u", engage.UserUpdate{Meta: engage.Attributes{"": 1}})
			return err
		}, "Meta must not have an attribute without a name"},
		"account without an id": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Create(ctx, engage.UserDraft{ID: "u", Accounts: []engage.AccountAssignment{{Role: "r"}}})
			return err
		}, "Accounts[0].ID must not be empty"},
		"negative limit": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.List(ctx, engage.ListUsersParams{Limit: -1})
			return err
		}, "Limit must be at least 1"},
		"both cursors": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.List(ctx, engage.ListUsersParams{NextCursor: "a", PreviousCursor: "b"})
			return err
		}, "PreviousCursor must not be set together with NextCursor"},
		"both ids": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.List(ctx, engage.ListUsersParams{BeforeID: "a", AfterID: "b"})
			return err
		}, "BeforeID must not be set together with AfterID"},
		"iteration backwards": {func(ctx context.Context, c *engage.Client) error {
			return drain(c.Users.All(ctx, engage.ListUsersParams{PreviousCursor: "a"}))
		}, "PreviousCursor must be empty"},
		"merge with itself": {func(ctx context.Context, c *engage.Client) error {
			return c.Users.Merge(ctx, "a", "a")
		}, "destination must not be the source"},
		"merge of nobody": {func(ctx context.Context, c *engage.Client) error {
			return c.Users.Merge(ctx, "", "a")
		}, "source must not be empty"},
		"no type": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Convert(ctx, "u", "")
			return err
		}, "kind must not be empty"},
		"unknown type": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Convert(ctx, "u", "acount")
			return err
		}, "kind must be one of customer, account"},
		"no lists": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.AddToLists(ctx, "u", nil)
			return err
		}, "lists must not be empty"},
	})
}

// A token and a platform may be sent without each other.
func TestDevicesArePartial(t *testing.T) {
	t.Parallel()
	for want, call := range map[string]func(c *engage.Client) error{
		`{"device_token":"t","id":"u"}`: func(c *engage.Client) error {
			_, err := c.Users.Create(t.Context(), engage.UserDraft{ID: "u", DeviceToken: "t"})
			return err
		},
		`{"device_platform":"ios","id":"u"}`: func(c *engage.Client) error {
			_, err := c.Users.Create(t.Context(), engage.UserDraft{ID: "u", DevicePlatform: engage.PlatformIOS})
			return err
		},
		`{"device_token":"t"}`: func(c *engage.Client) error {
			_, err := c.Users.Upsert(t.Context(), "u", engage.UserUpdate{DeviceToken: "t"})
			return err
		},
		`{"data":[{"device_token":"t","id":"u","type":"update"}]}`: func(c *engage.Client) error {
			return c.Batches.Send(t.Context(), []engage.BatchItem{engage.UpsertItem("u", engage.UserUpdate{DeviceToken: "t"})})
		},
	} {
		r := serve(t, contract.Examples(t, "engage"))
		if err := call(newClient(t, r)); err != nil {
			t.Errorf("%s: %v", want, err)
			continue
		}
		if diff := cmp.Diff(want, sorted(t, r.Requests()[0].Body)); diff != "" {
			t.Errorf("body (-want +got):\n%s", diff)
		}
	}
}

func TestUpsertEmptiesFields(t *testing.T) {
	t.Parallel()
	r := serve(t, contract.Examples(t, "engage"))
	_, err := newClient(t, r).Users.Upsert(t.Context(), "u", engage.UserUpdate{
		FirstName: new(""), LastName: new(""), Email: new(""), Number: new(""), TimeZone: new(""), AppVersion: new(""), AppBuild: new(""),
		IsAccount: new(false), Lists: []string{},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := `{"app_build":"","app_version":"","email":"","first_name":"","is_account":false,"last_name":"","lists":[],"number":"","tz":""}`
	if diff := cmp.Diff(want, sorted(t, r.Requests()[0].Body)); diff != "" {
		t.Errorf("body (-want +got):\n%s", diff)
	}
}

func TestUserAnswers(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		answer string
		want   engage.User
	}{
		"nulls": {
			`{"uid":"u","first_name":null,"devices":null,"accounts":[{"id":"a","role":null}],"meta":null,"created_at":null,"stats":null,"member_count":3}`,
			engage.User{UID: "u", Accounts: []engage.AccountMembership{{ID: "a"}}, MemberCount: new(int64(3))},
		},
		"other types": {
			`{"uid":77,"number":15555551234,"is_account":"true","member_count":"3","lists":{"id":"l","subscribed":1},"meta":[],"created_at":"2020-08-11"}`,
			engage.User{
				UID: "77", Number: "15555551234", IsAccount: true, MemberCount: new(int64(3)), Meta: engage.Attributes{},
				Lists: []engage.ListMembership{{ID: "l", Subscribed: true}}, CreatedAt: time.Date(2020, 8, 11, 0, 0, 0, 0, time.UTC),
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := newClient(t, serve(t, contract.Answer(200, test.answer))).Users.Get(t.Context(), "u")
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(&test.want, got); diff != "" {
				t.Errorf("user (-want +got):\n%s", diff)
			}
		})
	}
}

func TestCreateTakesStatus201(t *testing.T) {
	t.Parallel()
	got, err := newClient(t, serve(t, contract.Answer(201, `{"uid":"u42"}`))).Users.Create(t.Context(), engage.UserDraft{ID: "u42"})
	if err != nil || got.UID != "u42" {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestAnswersThatAreNotReadMayBeEmpty(t *testing.T) {
	t.Parallel()
	c := newClient(t, serve(t, contract.Answer(200, ``)))
	if err := c.Users.RemoveFromLists(t.Context(), "u", []string{"l"}); err != nil {
		t.Error(err)
	}
	if err := c.Users.Merge(t.Context(), "a", "b"); err != nil {
		t.Error(err)
	}
}

func TestRemoveFromListsSendsABody(t *testing.T) {
	t.Parallel()
	r := serve(t, contract.Examples(t, "engage"))
	c := newClient(t, r)
	if err := c.Users.RemoveFromLists(t.Context(), "u", []string{"l1", "l2"}); err != nil {
		t.Fatal(err)
	}
	got := r.Requests()[0]
	if want := `{"lists":["l1","l2"]}`; got.Method != "DELETE" || got.Path != "/v1/users/u/lists" || got.Body != want {
		t.Errorf("%s %s with body %s, want %s", got.Method, got.Path, got.Body, want)
	}
}
