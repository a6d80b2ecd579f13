package page_test

import (
	"errors"
	"fmt"
	"iter"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/page"
)

// named adds what a client adds to the errors of an iteration.
func named(err error) error { return fmt.Errorf("vendor: Users.List: %w", err) }

type pageOf struct {
	rows []string
	next string
}

// server has pages by cursor, and counts the requests.
type server struct {
	pages map[string]pageOf
	asked []string
	fail  map[string]error
}

func (s *server) fetch(cursor string) (pageOf, error) {
	s.asked = append(s.asked, cursor)
	return s.pages[cursor], s.fail[cursor]
}

func (s *server) rows(start string) iter.Seq2[string, error] {
	pages := page.Cursor(named, start, s.fetch, func(p pageOf) (int, string) { return len(p.rows), p.next })
	return page.Items(pages, func(p pageOf) []string { return p.rows })
}

// collect ranges over rows, and stops after stop of them.
func collect(seq iter.Seq2[string, error], stop int) (rows []string, err error) {
	for row, e := range seq {
		if e != nil {
			return append(rows, "error with "+strconv.Quote(row)), e
		}
		if rows = append(rows, row); len(rows) == stop {
			break
		}
	}
	return rows, nil
}

func wantSame(t *testing.T, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestCursor(t *testing.T) {
	t.Parallel()
	three := map[string]pageOf{"": {[]string{"1", "2"}, "b"}, "b": {[]string{"3"}, "c"}, "c": {[]string{"4"}, ""}}
	tests := []struct {
		name  string
		pages map[string]pageOf
		start string
		stop  int
		rows  []string
		asked []string
	}{
		{"all", three, "", 0, []string{"1", "2", "3", "4"}, []string{"", "b", "c"}},
		{"from the middle", three, "b", 0, []string{"3", "4"}, []string{"b", "c"}},
		{"break in a page", three, "", 1, []string{"1"}, []string{""}},
		{"break at the end of a page", three, "", 2, []string{"1", "2"}, []string{""}},
		{"break in the second page", three, "", 3, []string{"1", "2", "3"}, []string{"", "b"}},
		{"nothing", map[string]pageOf{}, "", 0, nil, []string{""}},
		{"empty pages in the middle", map[string]pageOf{"": {nil, "b"}, "b": {[]string{"1"}, "c"}, "c": {nil, "d"}, "d": {nil, "e"}, "e": {[]string{"2"}, ""}}, "", 0, []string{"1", "2"}, []string{"", "b", "c", "d", "e"}},
		{"empty page without a cursor", map[string]pageOf{"": {[]string{"1"}, "b"}, "b": {nil, ""}}, "", 0, []string{"1"}, []string{"", "b"}},
		{"empty page that names itself", map[string]pageOf{"": {[]string{"1"}, "b"}, "b": {nil, "c"}, "c": {nil, "c"}}, "", 0, []string{"1"}, []string{"", "b", "c"}},
		{"page that names itself", map[string]pageOf{"": {[]string{"1"}, "b"}, "b": {[]string{"2"}, "b"}}, "", 0, []string{"1", "2"}, []string{"", "b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := &server{pages: tt.pages}
			seq := s.rows(tt.start)
			if s.asked != nil {
				t.Error("a page was fetched before the first iteration")
			}
			for range 2 { // both times from the first page
				s.asked = nil
				rows, err := collect(seq, tt.stop)
				if err != nil {
					t.Fatal(err)
				}
				wantSame(t, "rows", tt.rows, rows)
				wantSame(t, "fetched", tt.asked, s.asked)
			}
		})
	}
}

func TestNextPageIsFetchedWhenTheOneBeforeIsUsedUp(t *testing.T) {
	t.Parallel()
	s := &server{pages: map[string]pageOf{"": {[]string{"1", "2"}, "b"}, "b": {[]string{"3"}, ""}}}
	var fetched []int
	for range s.rows("") {
		fetched = append(fetched, len(s.asked))
	}
	wantSame(t, "pages fetched at each row", []int{1, 1, 2}, fetched)
}

func TestLoopsEnd(t *testing.T) {
	t.Parallel()
	for lead := range 12 {
		for length := 2; length < 40; length++ {
			// lead pages, then a circle of length pages.
			s := &server{pages: map[string]pageOf{}}
			cursor := func(n int) string {
				if n == 0 {
					return ""
				}
				return fmt.Sprint("c", n)
			}
			for n := range lead + length {
				next := cursor(n + 1)
				if n == lead+length-1 {
					next = cursor(lead)
				}
				s.pages[cursor(n)] = pageOf{[]string{cursor(n)}, next}
			}
			rows, err := collect(s.rows(""), 1000)
			if lead == 0 { // the first page has no cursor of its own: its name means the end
				if err != nil || len(rows) != length {
					t.Errorf("%d rows, %v, want %d", len(rows), err, length)
				}
				continue
			}
			if !errors.Is(err, engagement.ErrPageLoop) {
				t.Fatalf("circle of %d after %d: error %v, want ErrPageLoop", length, lead, err)
			}
			if most := 3*(lead+length) + 2; len(s.asked) > most {
				t.Errorf("circle of %d after %d: noticed after %d pages, want at most %d", length, lead, len(s.asked), most)
			}
			if len(rows)-1 < lead+length {
				t.Errorf("circle of %d after %d: only %d rows", length, lead, len(rows)-1)
			}
		}
	}
}

func TestLoopBackToTheStartEnds(t *testing.T) {
	t.Parallel()
	s := &server{pages: map[string]pageOf{"a": {[]string{"1"}, "b"}, "b": {[]string{"2"}, "a"}}}
	rows, err := collect(s.rows("a"), 10)
	if !errors.Is(err, engagement.ErrPageLoop) {
		t.Errorf("error %v, want ErrPageLoop", err)
	}
	wantSame(t, "error", named(engagement.ErrPageLoop).Error(), err.Error())
	wantSame(t, "rows", []string{"1", "2", `error with ""`}, rows)
}

// If a server marks the end of a list, a page whose next cursor is its own is a loop: no rows are lost silently.
func TestCheckedCursorReportsPagesThatNameThemselves(t *testing.T) {
	t.Parallel()
	for name, rows := range map[string]int{"with rows": 1, "empty": 0} {
		var asked []string
		seq := page.CheckedCursor(named, "", func(cursor string) (int, error) {
			asked = append(asked, cursor)
			return rows, nil
		}, func(int) (int, string, error) { return rows, "b", nil })
		var failed error
		for _, err := range seq {
			failed = err
		}
		want := engagement.ErrPageLoop
		if rows == 0 {
			want = nil
		}
		if !errors.Is(failed, want) {
			t.Errorf("%s: error %v, want %v", name, failed, want)
		}
		wantSame(t, name+": fetched", []string{"", "b"}, asked)
	}
}

// Empty pages are followed, but not for ever, and a row in between starts the count again.
func TestTooManyEmptyPagesAreAnError(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		filled func(page int) bool
		last   int // page without a next cursor
		want   error
		asked  int
		cursor string
	}{
		"99, then rows":  {func(page int) bool { return page == 99 }, 99, nil, 100, ""},
		"100":            {func(int) bool { return false }, 1000, engagement.ErrEmptyPages, 100, "100"},
		"99 and 99":      {func(page int) bool { return page == 99 }, 198, nil, 199, ""},
		"99 and 100":     {func(page int) bool { return page == 99 }, 1000, engagement.ErrEmptyPages, 200, "200"},
		"100, then none": {func(int) bool { return false }, 99, nil, 100, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			asked := 0
			look := func(p int) (int, string, error) {
				rows, next := 0, strconv.Itoa(p+1)
				if test.filled(p) {
					rows = 1
				}
				if p == test.last {
					next = ""
				}
				return rows, next, nil
			}
			fetch := func(cursor string) (int, error) {
				asked++
				return strconv.Atoi("0" + cursor)
			}
			for kind, seq := range map[string]iter.Seq2[int, error]{
				"cursor": page.Cursor(named, "", fetch, func(p int) (int, string) {
					rows, next, _ := look(p)
					return rows, next
				}),
				"checked": page.CheckedCursor(named, "", fetch, look),
			} {
				asked = 0
				var failed error
				for _, err := range seq {
					failed = err
				}
				if !errors.Is(failed, test.want) || test.want == nil && failed != nil {
					t.Errorf("%s: error %v, want %v", kind, failed, test.want)
				}
				var stop *engagement.PageError
				if errors.As(failed, &stop) && stop.Cursor != test.cursor {
					t.Errorf("%s: cursor %q, want %q", kind, stop.Cursor, test.cursor)
				}
				if asked != test.asked {
					t.Errorf("%s: %d pages, want %d", kind, asked, test.asked)
				}
			}
		})
	}
}

func TestLongListsAreNoLoops(t *testing.T) {
	t.Parallel()
	n := 0
	pages := page.Cursor(named, "", func(cursor string) (int, error) { n++; return n, nil }, func(p int) (int, string) {
		if p == 10_000 {
			return 1, ""
		}
		return 1, strconv.Itoa(p)
	})
	for _, err := range pages {
		if err != nil {
			t.Fatal(err)
		}
	}
	if n != 10_000 {
		t.Errorf("%d pages, want 10000", n)
	}
}

func TestFailedIterationsCanBeResumed(t *testing.T) {
	t.Parallel()
	down := errors.New("down")
	s := &server{
		pages: map[string]pageOf{"": {[]string{"1", "2"}, "ada@example.com"}, "ada@example.com": {[]string{"3"}, "c"}, "c": {[]string{"4"}, ""}},
		fail:  map[string]error{"ada@example.com": down},
	}
	seq := s.rows("")
	rows, err := collect(seq, 0)
	wantSame(t, "rows", []string{"1", "2", `error with ""`}, rows)
	var b *engagement.PageError
	if !errors.As(err, &b) || !errors.Is(err, down) {
		t.Fatalf("error %v, want a *PageError around the cause", err)
	}
	wantSame(t, "cursor", "ada@example.com", b.Cursor)
	wantSame(t, "text", "down", err.Error())
	delete(s.fail, "ada@example.com")
	rows, err = collect(s.rows(b.Cursor), 0)
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, "the rest", []string{"3", "4"}, rows)
}

func TestErrorOnTheFirstPageHasTheStart(t *testing.T) {
	t.Parallel()
	s := &server{fail: map[string]error{"b": errors.New("down")}}
	_, err := collect(s.rows("b"), 0)
	var b *engagement.PageError
	if !errors.As(err, &b) || b.Cursor != "b" {
		t.Errorf("error %v, want one with the cursor b", err)
	}
}

// table is a list of n rows that is read by numbers.
func table(n int, limit int64, byPage bool, asked *[][2]int64) func(at, size int64) ([]string, error) {
	return func(at, size int64) ([]string, error) {
		*asked = append(*asked, [2]int64{at, size})
		if limit > 0 {
			size = min(size, limit)
		}
		from := at
		if byPage {
			from = (at - 1) * size
		}
		var rows []string
		for i := from; i < min(from+size, int64(n)); i++ {
			rows = append(rows, strconv.FormatInt(i, 10))
		}
		return rows, nil
	}
}

func TestRowsAndNumbers(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name        string
		rows        int
		start, size int64
		limit       int64 // most rows that the server returns
		byPage      bool
		stop        int
		want        []string
		asked       [][2]int64
	}{
		{"short last page", 5, 0, 2, 0, false, 0, []string{"0", "1", "2", "3", "4"}, [][2]int64{{0, 2}, {2, 2}, {4, 2}}},
		{"full last page", 4, 0, 2, 0, false, 0, []string{"0", "1", "2", "3"}, [][2]int64{{0, 2}, {2, 2}, {4, 2}}},
		{"empty", 0, 0, 2, 0, false, 0, nil, [][2]int64{{0, 2}}},
		{"from the middle", 5, 3, 10, 0, false, 0, []string{"3", "4"}, [][2]int64{{3, 10}}},
		{"break", 5, 0, 2, 0, false, 2, []string{"0", "1"}, [][2]int64{{0, 2}}},
		{"numbers", 5, 1, 2, 0, true, 0, []string{"0", "1", "2", "3", "4"}, [][2]int64{{1, 2}, {2, 2}, {3, 2}, {4, 2}}},
		{"numbers of a size that is capped", 5, 1, 100, 2, true, 0, []string{"0", "1", "2", "3", "4"}, [][2]int64{{1, 100}, {2, 100}, {3, 100}, {4, 100}}},
		{"numbers from the middle", 5, 3, 2, 0, true, 0, []string{"4"}, [][2]int64{{3, 2}, {4, 2}}},
		{"numbers of nothing", 0, 1, 2, 0, true, 0, nil, [][2]int64{{1, 2}}},
		{"break of numbers", 5, 1, 2, 0, true, 2, []string{"0", "1"}, [][2]int64{{1, 2}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var asked [][2]int64
			get := table(tt.rows, tt.limit, tt.byPage, &asked)
			fetch := func(at int64) ([]string, error) { return get(at, tt.size) }
			size := func(p []string) int { return len(p) }
			pages := page.Rows(tt.start, tt.size, fetch, size)
			if tt.byPage {
				pages = page.Numbers(named, tt.start, fetch, func(p []string) (int, bool) { return size(p), false })
			}
			seq := page.Items(pages, func(p []string) []string { return p })
			for range 2 {
				asked = nil
				rows, err := collect(seq, tt.stop)
				if err != nil {
					t.Fatal(err)
				}
				wantSame(t, "rows", tt.want, rows)
				wantSame(t, "asked", tt.asked, asked)
			}
		})
	}
}

func TestErrorsNameTheirPlace(t *testing.T) {
	t.Parallel()
	down := errors.New("down")
	var asked [][2]int64
	all := table(10, 0, false, &asked)
	fetch := func(at int64) ([]string, error) {
		if at == 6 {
			return nil, down
		}
		return all(at, 3)
	}
	for name, pages := range map[string]iter.Seq2[[]string, error]{
		"rows":    page.Rows(0, 3, fetch, func(p []string) int { return len(p) }),
		"numbers": page.Numbers(named, 4, fetch, func(p []string) (int, bool) { return len(p), false }),
	} {
		_, err := collect(page.Items(pages, func(p []string) []string { return p }), 0)
		var b *engagement.PageError
		if !errors.As(err, &b) || b.Cursor != "6" || !errors.Is(err, down) {
			t.Errorf("%s: error %v, want one at 6", name, err)
		}
	}
}

// TestRowsStartAfterTheRowsThatCame reads a server that returns more rows than it was asked for.
func TestRowsStartAfterTheRowsThatCame(t *testing.T) {
	t.Parallel()
	var asked [][2]int64
	get := table(5, 0, false, &asked)
	pages := page.Rows(0, 2, func(at int64) ([]string, error) { return get(at, 4) }, func(p []string) int { return len(p) })
	rows, err := collect(page.Items(pages, func(p []string) []string { return p }), 0)
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, "rows", []string{"0", "1", "2", "3", "4"}, rows)
}

// TestNumbersEndAtTheSamePage reads a server that answers with its last page to every number beyond it.
func TestNumbersEndAtTheSamePage(t *testing.T) {
	t.Parallel()
	pages := page.Numbers(named, 1, func(number int64) ([]string, error) {
		return []string{"a", strconv.FormatInt(min(number, 2), 10)}, nil
	}, func(p []string) (int, bool) { return len(p), false })
	rows, err := collect(page.Items(pages, func(p []string) []string { return p }), 0)
	if err != nil {
		t.Error(err)
	}
	wantSame(t, "rows", []string{"a", "1", "a", "2"}, rows)
}

// numbered is a page of a list that says how many rows it has in all.
type numbered struct {
	number, total int64
	rows          []string
}

func (p numbered) more() bool { return p.number < p.total }

// TestNumbersGoOnAfterAnEmptyPage reads pages that are empty although others follow.
func TestNumbersGoOnAfterAnEmptyPage(t *testing.T) {
	t.Parallel()
	pages := func(total int64) iter.Seq2[numbered, error] {
		return page.Numbers(named, 1, func(number int64) (numbered, error) {
			p := numbered{number: number, total: total}
			if number == 1 || number == 4 {
				p.rows = []string{strconv.FormatInt(number, 10)}
			}
			return p, nil
		}, func(p numbered) (int, bool) { return len(p.rows), p.more() })
	}
	rows, err := collect(page.Items(pages(5), func(p numbered) []string { return p.rows }), 0)
	if err != nil {
		t.Error(err)
	}
	wantSame(t, "rows", []string{"1", "4"}, rows)
	rows, err = collect(page.Items(pages(1<<40), func(p numbered) []string { return p.rows }), 0)
	var stop *engagement.PageError
	if !errors.Is(err, engagement.ErrEmptyPages) || !errors.As(err, &stop) || stop.Cursor != "105" {
		t.Errorf("error %v, want ErrEmptyPages at 105", err)
	}
	wantSame(t, "rows", []string{"1", "4", `error with ""`}, rows)
}

func TestResume(t *testing.T) {
	t.Parallel()
	var raw engagement.Response
	options := func(opts []engagement.RequestOption) engagement.RequestOptions {
		var all engagement.RequestOptions
		for _, o := range opts {
			if o != nil {
				o(&all)
			}
		}
		return all
	}
	for name, test := range map[string]struct {
		cursor string
		want   string
	}{"from the start": {"", "first"}, "at a cursor": {"c", "c"}} {
		given := make([]engagement.RequestOption, 0, 8)
		given = append(given, nil, engagement.WithCursor(test.cursor), engagement.WithResponse(&raw))
		start, calls := page.Resume("first", given)
		if set := options(calls); start != test.want || set.Cursor != "" || set.Response != &raw {
			t.Errorf("%s: start %q and options %+v, want %q and no cursor", name, start, set, test.want)
		}
		if set := options(given); set.Cursor != test.cursor {
			t.Errorf("%s: the caller's options have the cursor %q now", name, set.Cursor)
		}
	}
	for cursor, want := range map[string]int64{"": 1, "7": 7, "0": 0} {
		if at, calls, err := page.ResumeAt(1, []engagement.RequestOption{engagement.WithCursor(cursor)}); at != want || err != nil || options(calls).Cursor != "" {
			t.Errorf("cursor %q: %d, %v, want %d", cursor, at, err, want)
		}
	}
	for _, cursor := range []string{"c", "-1", "1.5", "99999999999999999999"} {
		if _, _, err := page.ResumeAt(1, []engagement.RequestOption{engagement.WithCursor(cursor)}); !errors.Is(err, engagement.ErrInvalidArgument) {
			t.Errorf("cursor %q: error %v, want ErrInvalidArgument", cursor, err)
		}
	}
}

func TestPagesStopAtABreak(t *testing.T) {
	t.Parallel()
	s := &server{pages: map[string]pageOf{"": {[]string{"1"}, "b"}, "b": {[]string{"2"}, "c"}}}
	for range page.Cursor(named, "", s.fetch, func(p pageOf) (int, string) { return 1, p.next }) {
		break
	}
	wantSame(t, "fetched", []string{""}, s.asked)
}

func TestRefuse(t *testing.T) {
	t.Parallel()
	bad := errors.New("bad")
	n := 0
	for p, err := range page.Refuse[*pageOf](bad) {
		if n++; p != nil || err != bad {
			t.Errorf("got %v, %v", p, err)
		}
	}
	if n != 1 {
		t.Errorf("%d iterations, want 1", n)
	}
	for range page.Refuse[int](bad) {
		break
	}
}

func TestUnusableCursorComesAfterItsPage(t *testing.T) {
	t.Parallel()
	foreign := errors.New("leads to another host")
	s := &server{pages: map[string]pageOf{"": {[]string{"1"}, "b"}, "b": {[]string{"2"}, "evil"}}}
	pages := page.CheckedCursor(named, "", s.fetch, func(p pageOf) (int, string, error) {
		if p.next == "evil" {
			return len(p.rows), "", foreign
		}
		return len(p.rows), p.next, nil
	})
	rows, err := collect(page.Items(pages, func(p pageOf) []string { return p.rows }), 0)
	wantSame(t, "rows", []string{"1", "2", `error with ""`}, rows)
	var b *engagement.PageError
	if !errors.As(err, &b) || !errors.Is(err, foreign) || b.Cursor != "b" {
		t.Errorf("error %v, want one at b", err)
	}
}

// FuzzCursor iterates over lists whose pages name any next pages: it ends, and no page is requested again without end.
func FuzzCursor(f *testing.F) {
	f.Add([]byte{1, 2, 3, 0}, false)
	f.Add([]byte{1, 2, 1, 1}, true)
	f.Add([]byte{5, 130, 4, 131, 2, 1}, true)
	f.Fuzz(func(t *testing.T, pages []byte, checked bool) {
		if len(pages) == 0 {
			return
		}
		requests := 0
		fetch := func(cursor string) (int, error) {
			requests++
			n, err := strconv.Atoi(cursor)
			return n % len(pages), err
		}
		// A page names the next one by its byte, 0 for none; from 128 up it has no rows.
		look := func(p int) (rows int, next string) {
			if b := pages[p]; b != 0 {
				next = strconv.Itoa(int(b & 127))
			}
			return 1 - int(pages[p]>>7), next
		}
		seq := page.Cursor(named, "0", fetch, look)
		if checked {
			seq = page.CheckedCursor(named, "0", fetch, func(p int) (int, string, error) {
				rows, next := look(p)
				return rows, next, nil
			})
		}
		for range seq {
		}
		if limit := 4*len(pages) + 2000; requests > limit {
			t.Errorf("%d requests for %d pages", requests, len(pages))
		}
	})
}
