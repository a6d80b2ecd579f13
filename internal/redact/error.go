package redact

import (
	"errors"
	"strconv"
)

// maskedError hides the text of an error. It has no Unwrap, by which the text could be printed.
type maskedError struct {
	err  error
	text string
}

func (e *maskedError) Error() string { return e.text }

// Is reports whether the hidden error is target.
func (e *maskedError) Is(target error) bool { return errors.Is(e.err, target) }

// As finds the type of target in the hidden error.
func (e *maskedError) As(target any) bool { return errors.As(e.err, target) }

// GoString hides the error from the verb %#v.
func (e *maskedError) GoString() string { return strconv.Quote(e.text) }
