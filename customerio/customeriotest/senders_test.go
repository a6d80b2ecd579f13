package customeriotest_test

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/engagement-go/engagement/customerio"
)

// The list of senders names a next page on its last one, which is empty.
func TestSenders(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	for i := range 119 {
		srv.AddSender(customerio.SenderIdentity{Name: strconv.Itoa(i), Email: fmt.Sprintf("s%d@example.com", i)})
	}
	hidden := srv.AddSender(customerio.SenderIdentity{Name: "Old", Phone: "+15550100", TemplateType: customerio.SenderTypePhone, Hidden: true})
	n, err := length(c.Senders.All(ctx, customerio.ListSendersParams{}))
	if err != nil || n != 120 || count(srv, "Senders.List") != 4 {
		t.Errorf("%d senders in %d requests, %v; want 120 in 4", n, count(srv, "Senders.List"), err)
	}
	only := must(c.Senders.List(ctx, customerio.ListSendersParams{Hidden: new(true)}))(t)
	if len(only.SenderIdentities) != 1 || only.SenderIdentities[0].ID != hidden || only.Next == "" {
		t.Errorf("hidden: %+v", only)
	}
	last := must(c.Senders.List(ctx, customerio.ListSendersParams{Sort: customerio.SortOrderDesc, Limit: 1}))(t)
	if last.SenderIdentities[0].Name != "118" {
		t.Errorf("newest: %+v", last)
	}
	if team := must(c.Senders.Get(ctx, 1))(t); team.Address != "Team <team@example.com>" {
		t.Errorf("sender 1: %+v", team)
	}
	_, err = c.Senders.GetUsage(ctx, 999)
	wantError(t, err, customerio.ErrNotFound, "")
}
