package mcpserver

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/engage/engagetest"
	"github.com/engagement-go/engagement/engagor/engagortest"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

// Only operations whose methods have types that JSON cannot fill are called past their methods.
func TestRawOperations(t *testing.T) {
	t.Parallel()
	c := customeriotest.NewServer(t)
	all, err := newCatalog(Clients{
		Engage: engagetest.NewServer(t).Client(), Esputnik: esputniktest.NewServer(t).Client(), Engagor: engagortest.NewServer(t).Client(),
		Customerio: c.Client(), Track: c.Track().Client(), Pipelines: c.Pipelines().Client(),
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var raw []string
	for _, o := range all.operations {
		if o.raw {
			raw = append(raw, o.name)
		}
	}
	slices.Sort(raw)
	want := []string{
		"customerio-pipelines/Calls.Alias", "customerio-pipelines/Calls.Group", "customerio-pipelines/Calls.Identify",
		"customerio-pipelines/Calls.Page", "customerio-pipelines/Calls.Screen", "customerio-pipelines/Calls.SendBatch",
		"customerio-pipelines/Calls.Track", "customerio-track/Deliveries.Unsubscribe", "customerio-track/Devices.Add", "customerio-track/Events.Track", "customerio-track/Events.TrackAnonymous",
		"customerio-track/Metrics.Report", "customerio-track/Metrics.ReportPush", "customerio-track/Operations.Send",
		"customerio-track/Operations.SendBatch", "customerio-track/People.Identify",
	}
	if diff := cmp.Diff(want, raw); diff != "" {
		t.Errorf("raw operations (-want +got):\n%s", diff)
	}
}
