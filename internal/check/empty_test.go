package check_test

import (
	"encoding/json"
	"testing"

	"github.com/engagement-go/engagement/internal/check"
)

type emptyRow struct {
	Tags []string `json:"tags" check:"empty"`
	Free []string `json:"free,omitempty"`
}

type emptyBody struct {
	Rows  []emptyRow `json:"rows"`
	One   *emptyRow  `json:"one,omitempty"`
	Lists []string   `json:"lists" check:"empty"`
	Left  emptyRow   `json:"left,omitzero"` // not sent as long as it is zero
}

func TestNilListsThatMustBeSentBecomeEmptyOnesAndTheCallersStayNil(t *testing.T) {
	t.Parallel()
	rows := []emptyRow{{Tags: []string{"a"}}, {}}
	one := &emptyRow{}
	body := emptyBody{Rows: rows, One: one}
	check.FillLists(&body)
	got, err := json.Marshal(&body)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"rows":[{"tags":["a"]},{"tags":[]}],"one":{"tags":[]},"lists":[]}`; string(got) != want {
		t.Errorf("the body is %s, want %s", got, want)
	}
	if rows[1].Tags != nil || one.Tags != nil {
		t.Error("the caller's own values were changed")
	}
}

func TestABodyThatLacksNothingIsNotCopied(t *testing.T) {
	t.Parallel()
	rows := []emptyRow{{Tags: []string{"a"}}}
	body := emptyBody{Rows: rows, Lists: []string{}}
	check.FillLists(&body)
	if &body.Rows[0] != &rows[0] {
		t.Error("the list was copied")
	}
}
