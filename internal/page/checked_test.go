package page_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/page"
)

// A page with an unusable next cursor is yielded before the error, whose cursor is that of the page.
func TestCheckedCursor(t *testing.T) {
	t.Parallel()
	foreign := errors.New("foreign")
	type bare struct {
		rows int
		next string
		err  error
	}
	tests := map[string]struct {
		pages map[string]bare
		want  []string
	}{
		"refused at once":     {map[string]bare{"": {2, "", foreign}}, []string{"2 rows", "at \"\": vendor: Users.List: foreign"}},
		"refused later":       {map[string]bare{"": {2, "a", nil}, "a": {1, "b", foreign}}, []string{"2 rows", "1 rows", "at \"a\": vendor: Users.List: foreign"}},
		"refused while empty": {map[string]bare{"": {0, "", foreign}}, []string{"0 rows", "at \"\": vendor: Users.List: foreign"}},
		"never refused":       {map[string]bare{"": {2, "a", nil}, "a": {1, "", nil}}, []string{"2 rows", "1 rows"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			seq := page.CheckedCursor(named, "",
				func(cursor string) (bare, error) { return test.pages[cursor], nil },
				func(p bare) (int, string, error) { return p.rows, p.next, p.err })
			var got []string
			for p, err := range seq {
				if stop := (*engagement.PageError)(nil); errors.As(err, &stop) {
					got = append(got, fmt.Sprintf("at %q: %v", stop.Cursor, err))
					continue
				}
				got = append(got, fmt.Sprintf("%d rows", p.rows))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("iteration (-want +got):\n%s", diff)
			}
			for range seq { // stopping is no error, and requests nothing more
				break
			}
		})
	}
}
