package redact

import (
	"errors"
	"strconv"
)

// maskedError hides the text of an error. It has no Unwrap: who follows a chain by hand would print the text.
type maskedError struct {
	err  error
	text string
}

func (e *maskedError) Error() string { return e.text }

// Is finds the errors that the hidden one is.
func (e *maskedError) Is(target error) bool { return errors.Is(e.err, target) }

// As finds the types that the hidden one has.
func (e *maskedError) As(target any) bool { return errors.As(e.err, target) }

// GoString keeps the hidden error out of the verb %#v.
func (e *maskedError) GoString() string { return strconv.Quote(e.text) }
