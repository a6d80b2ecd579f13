package lenient

import (
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement"
)

var (
	timeType     = reflect.TypeFor[time.Time]()
	unixTimeType = reflect.TypeFor[engagement.UnixTime]()
)

// Time reads a time in any form that services are known to write: RFC 3339, dates with a blank, without a zone or a time
// of day, those of HTTP headers, and Unix seconds or milliseconds as a number or text. Without a zone it is UTC. ok is
// false for a text that is not a time. Dates of zeros, which some databases write for no date, are the zero time.
func Time(text string) (t time.Time, ok bool) {
	text = strings.TrimSpace(text)
	switch {
	case strings.HasPrefix(text, "0000-00-00"):
		return time.Time{}, true
	case len(text) >= 10 && text[4] == '-' && text[7] == '-':
		t, err := time.Parse(time.RFC3339Nano, rfc3339(text))
		return t, err == nil
	}
	if t, ok := unixTime(text); ok {
		return t, true
	}
	for _, form := range []string{time.RFC1123, time.RFC1123Z} {
		if t, err := time.Parse(form, text); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// TimeOf reads a JSON value as a time, as Time does its text.
func TimeOf(data []byte) (t time.Time, ok bool) {
	d := decoder{scanner: newScanner(data)}
	switch c := d.peek(); {
	case c == '"':
		return Time(d.text())
	case c == '-' || '0' <= c && c <= '9':
		text, _ := d.number()
		return Time(string(text))
	}
	return time.Time{}, false
}

// rfc3339 completes a date to the form of RFC 3339.
func rfc3339(text string) string {
	date, rest := text[:10], strings.TrimLeft(text[10:], "Tt ")
	clock, zone := rest, ""
	if i := strings.IndexAny(rest, "Zz+-"); i >= 0 {
		clock, zone = strings.TrimRight(rest[:i], " "), strings.ToUpper(rest[i:])
	}
	switch len(clock) {
	case 0:
		clock = "00:00:00"
	case 5: // hours and minutes
		clock += ":00"
	}
	switch len(zone) {
	case 0:
		zone = "Z"
	case 3: // hours
		zone += ":00"
	case 5: // no colon
		zone = zone[:3] + ":" + zone[3:]
	}
	return date + "T" + clock + zone
}

// maxSeconds is the largest number that counts as seconds: the year 5138. As milliseconds it is in 1973.
const maxSeconds = 100_000_000_000

// minFraction is the smallest number with a fraction that counts as seconds: the year 1973. A small one is no time.
const minFraction = 100_000_000

// maxMilliseconds is the year 9999.
const maxMilliseconds = 253_402_300_799_999

// unixTime reads Unix seconds, with or without a fraction, or milliseconds.
func unixTime(text string) (t time.Time, ok bool) {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		f, err := strconv.ParseFloat(text, 64)
		if err != nil || !(f > minFraction && f < maxSeconds) {
			return time.Time{}, false
		}
		return time.UnixMilli(int64(f * 1000)).UTC(), true
	}
	switch {
	case n == 0:
		return time.Time{}, true
	case n > -maxSeconds && n < maxSeconds:
		return time.Unix(n, 0).UTC(), true
	case n > -maxMilliseconds && n < maxMilliseconds:
		return time.UnixMilli(n).UTC(), true
	}
	return time.Time{}, false
}

// time reads the next value as a time. usual means that the vendor promises a number, otherwise text in the form of RFC
// 3339.
func (d *decoder) time(numbers bool) (t time.Time, fits bool) {
	c := d.peek()
	number := c == '-' || '0' <= c && c <= '9'
	var text string
	switch {
	case number:
		raw, integer := d.number()
		text = string(raw)
		if numbers && integer && len(raw) < 12 {
			t, _ := unixTime(text)
			return t, true
		}
	case c == '"':
		text = d.text()
		if text == "" {
			return t, d.none("empty text for nothing")
		}
		if !numbers && len(text) > 10 && text[10] == 'T' {
			if t, err := time.Parse(time.RFC3339Nano, text); err == nil {
				return t, true
			}
		}
	default:
		return t, d.misfit("a time")
	}
	if d.err != nil {
		return t, false
	}
	t, ok := Time(text)
	switch {
	case !ok && number:
		return t, d.drop("a number that is no time")
	case !ok:
		return t, d.drop("text that is no time")
	case t.IsZero() && strings.HasPrefix(text, "0000"):
		return t, d.none("a date of noughts for nothing")
	}
	return t, d.repair("a time in another form")
}

func readTime(d *decoder, v reflect.Value) bool {
	t, fits := d.time(false)
	if !t.IsZero() {
		*v.Addr().Interface().(*time.Time) = t
	}
	return fits
}

func readUnixTime(d *decoder, v reflect.Value) bool {
	t, fits := d.time(true)
	*v.Addr().Interface().(*engagement.UnixTime) = engagement.UnixTimeOf(t)
	return fits
}

// isTimeWrapper reports whether a type is a time.Time with a form of its own: a struct with nothing else.
func isTimeWrapper(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && t.NumField() == 1 && t.Field(0).Anonymous && t.Field(0).Type == timeType
}

// readTimeWrapper is for vendors' own types of times. What their UnmarshalJSON cannot read is read as any time.
func readTimeWrapper(d *decoder, v reflect.Value) bool {
	kind, raw := d.kind(), d.raw()
	if d.err != nil {
		return false
	}
	inner := decoder{scanner: newScanner(raw)}
	if what, ok := inner.nothing(); ok {
		return what == "" || d.none(what)
	}
	field := v.Field(0).Addr().Interface().(*time.Time)
	if err := v.Addr().Interface().(json.Unmarshaler).UnmarshalJSON(raw); err == nil && !field.IsZero() {
		return true
	}
	v.SetZero()
	switch t, ok := TimeOf(raw); {
	case !ok:
		return d.drop(kind + " that is no time")
	case t.IsZero():
		return d.none("a date of noughts for nothing")
	default:
		*field = t
		return d.repair("a time in another form")
	}
}
