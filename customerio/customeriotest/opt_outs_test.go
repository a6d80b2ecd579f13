package customeriotest_test

import (
	"testing"

	"github.com/engagement-go/engagement/customerio"
)

func TestOptOuts(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	family(srv)
	ctx := t.Context()
	err := c.OptOuts.Update(ctx, "1", []customerio.OptOutUpdate{
		{From: "+15550100", OptOut: true}, {From: "+15550101", OptOut: true, Channel: customerio.OptOutChannelWhatsApp},
	}, customerio.UpdateOptOutsParams{})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.OptOuts.Update(ctx, "1", []customerio.OptOutUpdate{{From: "+15550101", Channel: customerio.OptOutChannelWhatsApp}}, customerio.UpdateOptOutsParams{}); err != nil {
		t.Fatal(err)
	}
	want := []customerio.OptOut{{Channel: customerio.OptOutChannelSMS, From: "+15550100"}}
	equal(t, "opt-outs", want, must(c.OptOuts.Get(ctx, "1", customerio.GetOptOutsParams{}))(t))
	all := must(c.OptOuts.List(ctx, customerio.ListOptOutsParams{From: "+15550100"}))(t)
	equal(t, "all", []customerio.PersonOptOuts{{CioID: "a3000001", CustomerID: "1", OptOuts: want}}, all.OptOuts)
	_, err = c.OptOuts.Get(ctx, "nobody", customerio.GetOptOutsParams{})
	wantError(t, err, customerio.ErrNotFound, "")
}
