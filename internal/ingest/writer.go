package ingest

import (
	"time"

	"github.com/engagement-go/engagement/internal/check"
)

// Writer appends the members of an object until something is wrong. The keys have the punctuation: `,"name":`.
type Writer struct {
	Dst []byte
	Err error // the first one
}

// Raw appends a text as it is.
func (w *Writer) Raw(s string) { w.Dst = append(w.Dst, s...) }

// Fail keeps err if it is the first error.
func (w *Writer) Fail(err error) {
	if w.Err == nil {
		w.Err = err
	}
}

// Text appends a text in quotes. 0 means no limit.
func (w *Writer) Text(argument, s string, limit int) {
	if w.Err == nil {
		w.Dst, w.Err = AppendText(w.Dst, argument, s, limit)
	}
}

// Required appends a member that must not be empty.
func (w *Writer) Required(key, argument, s string, limit int) {
	if s == "" {
		w.Fail(check.Invalid(argument, "must not be empty"))
	}
	w.Raw(key)
	w.Text(argument, s, limit)
}

// Optional appends a member, unless it is empty.
func (w *Writer) Optional(key, argument, s string) {
	if s != "" {
		w.Raw(key)
		w.Text(argument, s, 0)
	}
}

// Time appends a member with a time in the form of RFC 3339, in UTC, unless it is zero.
func (w *Writer) Time(key, argument string, t time.Time) {
	if t.IsZero() {
		return
	}
	if t = t.UTC(); t.Year() < 0 || t.Year() > 9999 {
		w.Fail(check.Invalid(argument, "must be a time with a year from 0 to 9999"))
	}
	w.Raw(key)
	w.Dst = append(t.AppendFormat(append(w.Dst, '"'), time.RFC3339Nano), '"')
}

// Object appends a member with an object, unless it is nil.
func (w *Writer) Object(key, argument string, v any, limits Limits) {
	if v != nil && w.Err == nil {
		w.Raw(key)
		w.Dst, w.Err = AppendObject(w.Dst, argument, v, limits)
	}
}

// End closes the object and returns it.
func (w *Writer) End() ([]byte, error) {
	w.Raw("}")
	return w.Dst, w.Err
}
