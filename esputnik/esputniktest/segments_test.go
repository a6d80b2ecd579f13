package esputniktest_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

func TestSegmentsHaveState(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	withID := draft(email("c3@example.org"))
	withID.ExternalCustomerID = "C-3"
	ids := srv.AddContacts(draft(email("c1@example.org")), draft(email("c2@example.org")), withID)
	static := srv.AddSegment("Static", esputnik.SegmentTypeStatic)
	dynamic := srv.AddSegment("Dynamic", esputnik.SegmentTypeDynamic, ids...)

	do(t, c.Segments.AddMembers(ctx, static, esputnik.ContactSelection{ExternalCustomerIDs: []string{"C-3", "nobody"}}))
	do(t, c.Segments.AddMembers(ctx, static, esputnik.ContactSelection{ContactIDs: []int64{ids[1], ids[0], 5}}))
	iterate := func(params esputnik.ListSegmentMembersParams) (got []int64) {
		for contact, err := range c.Segments.AllMembers(ctx, static, params) {
			check(t, err)
			got = append(got, contact.ID)
		}
		return got
	}
	same(t, "by id", ids, iterate(esputnik.ListSegmentMembersParams{MaxRows: 2}))
	same(t, "by time", []int64{ids[2], ids[1], ids[0]}, iterate(esputnik.ListSegmentMembersParams{OrderByJoinTime: true}))
	same(t, "by time, descending", ids, iterate(esputnik.ListSegmentMembersParams{OrderByJoinTime: true, Ascending: new(false)}))

	var raw esputnik.Response
	do(t, c.Segments.RemoveMembers(ctx, static, esputnik.ContactSelection{ContactIDs: ids[:1]}, esputnik.WithResponse(&raw)))
	same(t, "sentence", fmt.Sprintf("Contacts have been detached from group with id='%d'", static), string(raw.Body))
	same(t, "left", []int64{ids[2], ids[1]}, srv.Members(static))
	do(t, c.Segments.RemoveAllMembers(ctx, static))
	same(t, "cleared", 0, len(srv.Members(static)))

	if err := c.Segments.AddMembers(ctx, dynamic, esputnik.ContactSelection{ContactIDs: ids}); !errors.Is(err, esputnik.ErrBadRequest) {
		t.Errorf("a dynamic segment: error %v", err)
	}
	if _, err := c.Segments.ListMembers(ctx, 7, esputnik.ListSegmentMembersParams{}); !errors.Is(err, esputnik.ErrNotFound) {
		t.Errorf("no segment: error %v", err)
	}
	found := must(c.Segments.List(ctx, esputnik.ListSegmentsParams{Name: "DYN"}))(t)
	same(t, "found", []esputnik.Segment{{ID: dynamic, Name: "Dynamic", Type: esputnik.SegmentTypeDynamic}}, found)
}
