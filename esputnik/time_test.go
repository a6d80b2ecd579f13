package esputnik_test

import (
	"encoding/json"
	"errors"
	"net/http"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/contract"
)

func TestDateTimeReadsWhatTheServiceWrites(t *testing.T) {
	t.Parallel()
	kyiv := time.FixedZone("", 3*3600)
	for text, want := range map[string]time.Time{
		`"2022-05-14T10:11:10.7022176+03:00"`: time.Date(2022, 5, 14, 10, 11, 10, 702217600, kyiv),
		`"2022-05-14T10:11:10+0300"`:          time.Date(2022, 5, 14, 10, 11, 10, 0, kyiv),
		`"2022-05-14T10:11:10Z"`:              time.Date(2022, 5, 14, 10, 11, 10, 0, time.UTC),
		`"2022-05-14T10:11+03:00"`:            time.Date(2022, 5, 14, 10, 11, 0, 0, kyiv),
		`"2022-05-14T10:11:10.5"`:             time.Date(2022, 5, 14, 10, 11, 10, 5e8, time.UTC),
		`"2022-05-14T10:11"`:                  time.Date(2022, 5, 14, 10, 11, 0, 0, time.UTC),
		`"2022-05-14 10:11:10"`:               time.Date(2022, 5, 14, 10, 11, 10, 0, time.UTC),
		`" 2022-05-14 "`:                      time.Date(2022, 5, 14, 0, 0, 0, 0, time.UTC),
		`1748772000000`:                       time.UnixMilli(1748772000000).UTC(),
		`"1748772000000"`:                     time.UnixMilli(1748772000000).UTC(),
		`""`:                                  {},
		`null`:                                {},
		`0`:                                   {},
		`"yesterday"`:                         {},
		`{"date":"2022-05-14"}`:               {},
		`["2022-05-14"]`:                      {},
		`true`:                                {},
	} {
		got := es.DateTime{Time: time.Now()}
		if err := json.Unmarshal([]byte(text), &got); err != nil {
			t.Errorf("%s: %v", text, err)
		}
		if diff := cmp.Diff(want, got.Time); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

func TestDateTimeIsWrittenWithItsOffset(t *testing.T) {
	t.Parallel()
	type row struct {
		At es.DateTime `json:"at,omitzero"`
	}
	for want, at := range map[string]time.Time{
		`{"at":"2025-03-01T09:30:00+02:00"}`:   time.Date(2025, 3, 1, 9, 30, 0, 0, time.FixedZone("", 7200)),
		`{"at":"2025-03-01T09:30:00.000001Z"}`: time.Date(2025, 3, 1, 9, 30, 0, 1000, time.UTC),
		`{}`:                                   {},
	} {
		if got, err := json.Marshal(row{es.DateTime{Time: at}}); err != nil || string(got) != want {
			t.Errorf("written as %s, %v, want %s", got, err, want)
		}
	}
	if got, err := json.Marshal(es.DateTime{}); err != nil || string(got) != "null" {
		t.Errorf("zero is written as %s, %v", got, err)
	}
	if got, err := json.Marshal(es.DateTime{Time: time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)}); err == nil {
		t.Errorf("the year 10000 is written as %s", got)
	}
	c := newClient(t, contract.Record(func(*http.Request) (*http.Response, error) { return text(200, ""), nil }))
	late := kettle
	late.Date = es.DateTime{Time: time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)}
	if _, err := c.Orders.Upsert(t.Context(), []es.Order{late}); !errors.Is(err, es.ErrInvalidArgument) {
		t.Errorf("error %v, want ErrInvalidArgument", err)
	}
}

func TestUnixMilli(t *testing.T) {
	t.Parallel()
	at := time.UnixMilli(1748772000123).UTC()
	for text, want := range map[string]time.Time{`1748772000123`: at, `"1748772000123"`: at, `0`: {}, `null`: {}, `"soon"`: {}, `1.5`: {}, `{}`: {}} {
		got := es.UnixMilli{Time: time.Now()}
		if err := json.Unmarshal([]byte(text), &got); err != nil || !got.Equal(want) {
			t.Errorf("%s is read as %v, %v", text, got, err)
		}
	}
	for want, at := range map[string]time.Time{`1748772000123`: at, `null`: {}} {
		if got, err := json.Marshal(es.UnixMilli{Time: at}); err != nil || string(got) != want {
			t.Errorf("written as %s, %v, want %s", got, err, want)
		}
	}
}

func FuzzDateTime(f *testing.F) {
	for _, seed := range []string{`"2022-05-14T10:11:10.7022176+03:00"`, `"2022-05-14"`, `1748772000000`, `null`, `"0001-01-01T00:00"`, `9223372036854775807`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if !json.Valid(data) {
			return
		}
		var d es.DateTime
		if err := json.Unmarshal(data, &d); err != nil {
			t.Fatalf("%s: %v", data, err)
		}
		written, err := json.Marshal(d)
		if err != nil {
			return // a year that RFC 3339 has no room for
		}
		var again es.DateTime
		if err := json.Unmarshal(written, &again); err != nil || !again.Equal(d.Time) && d.Year() > 0 && d.Year() < 10000 {
			t.Errorf("%s is written as %s and read as %v, %v", data, written, again, err)
		}
	})
}

func TestLocalTimeIsWrittenAsTheClockShowsIt(t *testing.T) {
	t.Parallel()
	at := time.Date(2025, 3, 1, 9, 30, 59, 9e8, time.FixedZone("", 7200))
	for want, at := range map[string]time.Time{`"2025-03-01T09:30"`: at, `"2025-03-01T07:30"`: at.UTC(), `null`: {}} {
		got, err := json.Marshal(es.LocalTimeOf(at))
		if err != nil || string(got) != want {
			t.Errorf("written as %s, %v, want %s", got, err, want)
		}
		var again es.LocalTime
		if err := json.Unmarshal(got, &again); err != nil || again.QueryText() != es.LocalTimeOf(at).QueryText() {
			t.Errorf("%s is read as %v, %v", got, again, err)
		}
	}
	if got := es.LocalTimeOf(at).QueryText(); got != "2025-03-01T09:30" {
		t.Errorf("in a query it is %s", got)
	}
	if got, err := json.Marshal(es.LocalTimeOf(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC))); !errors.Is(err, es.ErrInvalidArgument) {
		t.Errorf("the year 10000 is written as %s, %v", got, err)
	}
}

// A period is compared as the service reads it: by what the clocks show.
func TestAPeriodInTwoTimeZones(t *testing.T) {
	t.Parallel()
	from := time.Date(2025, 3, 1, 9, 0, 0, 0, time.FixedZone("", 7200))
	c := newClient(t, serve(t, answer(200, "[]")))
	if err := c.Events.DeletePast(t.Context(), from, from.Add(time.Hour).UTC()); !errors.Is(err, es.ErrInvalidArgument) {
		t.Errorf("error %v, want ErrInvalidArgument", err)
	}
	if _, err := c.Activity.List(t.Context(), from, from.Add(-time.Minute), es.ListActivityParams{}); !errors.Is(err, es.ErrInvalidArgument) {
		t.Errorf("error %v, want ErrInvalidArgument", err)
	}
	if _, err := c.Activity.List(t.Context(), from.UTC(), from, es.ListActivityParams{}); err != nil {
		t.Error(err)
	}
}

func TestHoursAreReadAgain(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]time.Duration{"240": 240 * time.Hour, "0": 0, "-1": -time.Hour} {
		var h es.Hours
		if err := json.Unmarshal([]byte(text), &h); err != nil || h.Duration != want {
			t.Errorf("%s is read as %v, %v", text, h, err)
		}
		if again, err := json.Marshal(h); err != nil || string(again) != text {
			t.Errorf("%s is written as %s, %v", text, again, err)
		}
	}
	for _, bad := range []string{`"240"`, "1.5", "9000000000000000"} {
		if err := json.Unmarshal([]byte(bad), new(es.Hours)); err == nil {
			t.Errorf("%s was read", bad)
		}
	}
}
