package spec_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/internal/spec"
)

func TestCheckArguments(t *testing.T) {
	t.Parallel()
	s := read(t, small)
	for _, test := range []struct {
		operation, arguments string
		want                 string // the error, "" for none
	}{
		{"Users.Get", `{"id": 7}`, ""},
		{"Users.Get", `{}`, "arguments: missing property 'id'"},
		{"Users.Get", `{"id": "7"}`, "arguments.id: got string, want integer"},
		{"Users.Get", `{"id": 0, "name": "x"}`, "arguments.id: minimum: got 0, want 1; arguments.name is not in the spec"},
		{"Users.Get", `{"id": null}`, "arguments.id: got null, want integer"},
		{"Users.List", `{"limit": 51}`, "arguments.limit: maximum: got 51, want 50"},
		{"Users.List", `{"filter": {"city": "Lagos", "town": 1}, "X-Token": "abcd"}`, "arguments.X-Token: maxLength: got 4, want 3; arguments.filter.town is not in the spec"},
		{"Users.List", `{"kind": "robot", "ids": [1, "b"]}`, "arguments.ids[1]: got string, want integer; arguments.kind: value must be one of 'person', 'company'"},
		{"Users.Create", `{"body": [{"email": "a@example.com"}, {"kind": "robot"}]}`, "arguments.body[1]: missing property 'email'"},
		{"Users.Create", `{}`, "arguments: missing property 'body'"},
		{"Users.Fill", `{}`, ""},
		{"Lists.Delete", `{"id": "7"}`, ""},
		{"Lists.Delete", `{"id": "7", "account": "5"}`, "arguments.account is not in the spec"},
	} {
		var arguments map[string]any
		d := json.NewDecoder(strings.NewReader(test.arguments))
		d.UseNumber()
		if err := d.Decode(&arguments); err != nil {
			t.Fatal(err)
		}
		got := ""
		if err := s.Operation(test.operation).CheckArguments(arguments); err != nil {
			got = err.Error()
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s %s (-want +got):\n%s", test.operation, test.arguments, diff)
		}
	}
}

// What a call does is told by its method, unless the spec says otherwise.
func TestEffect(t *testing.T) {
	t.Parallel()
	s := read(t, strings.Replace(small, "x-sdk: {method: Fill,", "x-sdk: {method: Fill, effect: send, args: [name, ids],", 1))
	got := map[string]string{}
	for _, o := range s.Operations() {
		got[o.Name] = o.Effect
	}
	want := map[string]string{
		"Users.Get": "read", "Users.Me": "read", "Users.List": "read", "Users.Create": "read", "Users.Fill": "send", "Lists.Delete": "delete",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("effects (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"name", "ids"}, s.Operation("Users.Fill").Args); diff != "" {
		t.Errorf("arguments (-want +got):\n%s", diff)
	}
	if o := spec.MustLoad("esputnik").Operation("Auth.CreateToken"); o.Effect != "credential" {
		t.Errorf("effect %q", o.Effect)
	}
}

// The clients refuse numbers below 1 in a path, whatever the spec says of them.
func TestNumbersInPathsArePositive(t *testing.T) {
	t.Parallel()
	err := spec.MustLoad("esputnik").Operation("ContactRecommendations.List").CheckArguments(map[string]any{"dataSourceId": json.Number("0")})
	if diff := cmp.Diff("arguments.dataSourceId: minimum: got 0, want 1", fmt.Sprint(err)); diff != "" {
		t.Errorf("error (-want +got):\n%s", diff)
	}
}
