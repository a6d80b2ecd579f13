package customeriotest_test

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/engagement-go/engagement/customerio"
)

func TestSegments(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	family(srv)
	ctx := t.Context()
	vip := must(c.Segments.Create(ctx, customerio.SegmentDraft{Name: "VIP", Description: "by name"}))(t)
	if vip.Type != customerio.SegmentTypeManual || vip.State != customerio.SegmentStateFinished || vip.Progress != nil || vip.Tags != nil {
		t.Errorf("created %+v", vip)
	}
	srv.AddToSegment(vip.ID, "1", "2", "new")
	srv.RemoveFromSegment(vip.ID, "2")
	equal(t, "members", []string{"a3000001", "a3000005"}, ids(t, c.Segments.AllMembers(ctx, vip.ID, customerio.ListSegmentMembersParams{})))
	equal(t, "count", 2, must(c.Segments.Count(ctx, vip.ID))(t))

	mailed := srv.AddSegment("With mail", customerio.Attribute("email").Exists())
	equal(t, "count", 3, must(c.Segments.Count(ctx, mailed))(t))
	of := must(c.People.ListSegments(ctx, "1", customerio.ListPersonSegmentsParams{}))(t)
	equal(t, "segments of a person", []customerio.PersonSegment{{ID: vip.ID, Name: "VIP", Description: "by name"}, {ID: mailed, Name: "With mail"}}, of)

	page := must(c.Segments.ListMembers(ctx, mailed, customerio.ListSegmentMembersParams{}))(t)
	equal(t, "ids", []string{"1", "2", ""}, page.IDs)

	wantError(t, c.Segments.Delete(ctx, mailed), customerio.ErrBadRequest, "only manual segments")
	srv.UseSegment(vip.ID, customerio.Usage{Campaigns: []int64{5}})
	equal(t, "usage", []int64{5}, must(c.Segments.GetUsage(ctx, vip.ID))(t).Campaigns)
	if err := c.Segments.Delete(ctx, vip.ID); err != nil {
		t.Fatal(err)
	}
	_, err := c.Segments.Get(ctx, vip.ID)
	wantError(t, err, customerio.ErrNotFound, "")
	wantError(t, c.Segments.Delete(ctx, vip.ID), customerio.ErrNotFound, "")
	if left := must(c.Segments.List(ctx))(t); len(left) != 1 || left[0].ID != mailed {
		t.Errorf("left: %+v", left)
	}
}

func TestIterateOverMembers(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	segment := srv.AddSegment("Crowd", customerio.Filter{})
	numbers := make([]string, 65_000)
	for i := range numbers {
		numbers[i] = strconv.Itoa(i)
	}
	srv.AddToSegment(segment, numbers...)
	srv.RemoveFromSegment(segment, numbers[30_000:30_010]...)
	n := 0
	for _, err := range c.Segments.AllMembers(t.Context(), segment, customerio.ListSegmentMembersParams{}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == 10 { // what is gone already does not move the rest
			srv.RemoveFromSegment(segment, numbers[:10]...)
		}
	}
	if n != 64_990 {
		t.Errorf("%d members, want 64990", n)
	}
	if got := count(srv, "Segments.ListMembers"); got != 3 {
		t.Errorf("%d requests, want 3", got)
	}
	_, body := raw(t, "GET", srv.URL()+fmt.Sprintf("/v1/segments/%d/membership?limit=30000&start=NjQ5OTk", segment), key, "")
	if next, ok := decode(t, body)["next"]; !ok || next != "" {
		t.Errorf("the last page has next %v, want an empty string", next)
	}
}
