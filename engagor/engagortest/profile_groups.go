package engagortest

import "github.com/engagement-go/engagement/internal/fake"

func groups(a *account) *table { return &a.groups }

func createGroup(a *account, r *fake.Request) (any, error) {
	o := form[object](r, "profile_group")
	o.setDefault(map[string]any{"profiles": []any{}})
	return a.lettered(&a.groups, "", o).object, nil
}
