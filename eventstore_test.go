package engagement_test

import (
	"testing"

	"github.com/engagement-go/engagement"
)

func TestEventMemory(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	m := engagement.NewEventMemory(2)
	begin := func(id string, want engagement.EventState) {
		t.Helper()
		if got, err := m.Begin(ctx, id); got != want || err != nil {
			t.Errorf("%s: state %d, error %v, want %d", id, got, err, want)
		}
	}
	end := func(id string, handled bool) {
		if err := m.End(ctx, id, handled); err != nil {
			t.Error(err)
		}
	}
	begin("a", engagement.EventNew)
	begin("a", engagement.EventBusy)
	end("a", true)
	begin("a", engagement.EventDone)
	begin("b", engagement.EventNew)
	end("b", false)
	begin("b", engagement.EventNew) // takes the place of a
	end("b", true)
	begin("c", engagement.EventNew) // takes the place that b had first, which must not forget b
	begin("b", engagement.EventDone)
	begin("a", engagement.EventNew)
	begin("b", engagement.EventNew) // forgotten for a
	end("unknown", true)
	begin("unknown", engagement.EventNew)
	if got, _ := engagement.NewEventMemory(-1).Begin(ctx, "x"); got != engagement.EventNew {
		t.Errorf("a memory of no size: state %d", got)
	}
}
