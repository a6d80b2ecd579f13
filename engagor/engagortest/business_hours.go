package engagortest

import "github.com/engagement-go/engagement/internal/fake"

func schedules(a *account) *table { return &a.schedules }

func createSchedule(a *account, r *fake.Request) (any, error) {
	o := form[object](r, "business_hours_schedule")
	o.setDefault(map[string]any{"periods": []any{}})
	return a.lettered(&a.schedules, "", o).object, nil
}
