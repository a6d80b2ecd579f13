package redact

import (
	"errors"
	"fmt"
)

// maskedError hides the text of an error. It has no Unwrap, by which the text could be printed.
type maskedError struct {
	hidden func() error // a function, because package fmt follows an interface
	text   string
}

func (e *maskedError) Error() string { return e.text }

// Is reports whether the hidden error is target.
func (e *maskedError) Is(target error) bool { return errors.Is(e.hidden(), target) }

// As finds the type of target in the hidden error.
func (e *maskedError) As(target any) bool { return errors.As(e.hidden(), target) }

// Format prints the text with any verb.
func (e *maskedError) Format(s fmt.State, verb rune) { Format(s, verb, e.text) }

// maxChain is how many wrapped errors are looked at. What wraps more is hidden.
const maxChain = 100

// Error returns err with its text masked. If the text of an error in its chain changes, too, the chain is not available:
// errors.Is and errors.As still look into it.
func Error(err error, mask func(string) string) error {
	text, left := mask(err.Error()), maxChain
	if harmless(err, mask, &left) {
		return err
	}
	return Hide(err, text)
}

// Hide returns err with another text. errors.Is and errors.As still look into err; its own text is not available.
func Hide(err error, text string) error { return &maskedError{func() error { return err }, text} }

// harmless reports whether no text in a chain of errors changes when it is masked.
func harmless(err error, mask func(string) string, left *int) bool {
	if *left--; *left < 0 {
		return false
	}
	if text := err.Error(); mask(text) != text {
		return false
	}
	switch outer := err.(type) { //nolint:errorlint // each error of the chain by itself
	case interface{ Unwrap() error }:
		inner := outer.Unwrap()
		return inner == nil || harmless(inner, mask, left)
	case interface{ Unwrap() []error }:
		for _, inner := range outer.Unwrap() {
			if inner != nil && !harmless(inner, mask, left) {
				return false
			}
		}
	}
	return true
}
